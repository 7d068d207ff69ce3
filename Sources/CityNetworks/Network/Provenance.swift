/// Where a network comes from and what was done to it on the way.
public struct Provenance: Hashable, Sendable {
  /// The name of the dataset, as in `datapackage.json` or of its folder.
  public let datasetID: String
  /// The title that reports print.
  public let title: String
  /// The version that the dataset gives itself; empty if none.
  public let version: String
  /// SHA-256 over the canonical content of the files, in lower-case hexadecimal digits.
  public let digest: String
  /// Under which license the dataset may be used; empty if it does not say.
  public let license: String
  /// When this state of the dataset was released, as `2026-11-22`; empty if it does not say.
  public let released: String
  /// Who made the dataset; empty if it does not say.
  public let creators: [String]
  /// The selections made since the files were read, in plain words, in order.
  public let steps: [String]
  /// What is assumed about ends that nobody states.
  public let openEndAssumption: OpenEndAssumption
  /// Columns that would be quantities of ties but for a cell without a number, in the order of names.
  public let unreadColumns: [UnreadColumn]

  /// The provenance of a network of this dataset.
  public init(
    datasetID: String, title: String = "", version: String = "", digest: String = "",
    license: String = "", released: String = "", creators: [String] = [], steps: [String] = [],
    openEndAssumption: OpenEndAssumption = .assumeOpen, unreadColumns: [UnreadColumn] = []
  ) {
    self.datasetID = datasetID
    self.title = title.isEmpty ? datasetID : title
    self.version = version
    self.digest = digest
    self.license = license
    self.released = released
    self.creators = creators
    self.steps = steps
    self.openEndAssumption = openEndAssumption
    self.unreadColumns = unreadColumns
  }

  /// The same provenance after one more step.
  public func adding(
    step: String, assuming assumption: OpenEndAssumption? = nil
  ) -> Provenance {
    Provenance(
      datasetID: datasetID, title: title, version: version, digest: digest, license: license,
      released: released, creators: creators, steps: steps + [step],
      openEndAssumption: assumption ?? openEndAssumption,
      unreadColumns: unreadColumns)
  }
}
