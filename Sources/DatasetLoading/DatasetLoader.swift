public import CityNetworks
import GraphFormats

/// What came of loading a dataset.
public struct LoadedDataset: Sendable {
  /// The network; nil if a finding is an error.
  public let network: CityNetwork?
  /// All that is doubtful, by file, line and column.
  public let findings: [Finding]
  /// Which dataset it is.
  public let provenance: Provenance
  /// The files with their cells read; nil if a file could not be read as a table.
  public let raw: RawDataset?

  /// Whether a finding is an error.
  public var hasErrors: Bool { findings.contains { $0.severity == .error } }
}

/// Turns a dataset into a city network and every doubt about it into a finding.
///
/// All rules see all rows, so one run reports everything. The order of rows, the order of columns,
/// the delimiter and line ends change neither the network nor its digest.
public struct DatasetLoader: Sendable {
  /// The rules that rows are checked against.
  public let rules: [any ValidationRule]
  /// The words that are read as words of a dataset.
  public let vocabulary: Vocabulary

  /// A loader that applies these rules and reads these words.
  public init(
    rules: [any ValidationRule] = RuleCatalog.all, vocabulary: Vocabulary = .standard
  ) {
    self.rules = rules
    self.vocabulary = vocabulary
  }

  /// The dataset in the folder at `path`.
  ///
  /// - Throws: `DatasetError` if the folder or a required file is missing or may not be read; what
  ///   is wrong inside the files is found, not thrown.
  public func load(_ path: String) throws(DatasetError) -> LoadedDataset {
    load(try DatasetFolder(path: path).read(vocabulary))
  }

  /// The dataset of files in memory, named as in a folder: `cities.csv`, `assertions.csv` …
  public func load(
    files: [(name: String, bytes: [UInt8])], origin: String = "dataset"
  ) -> LoadedDataset {
    load(DatasetFiles(origin: origin, files: files))
  }

  /// The dataset of these files.
  public func load(_ files: DatasetFiles) -> LoadedDataset {
    var reader = TableReader(vocabulary)
    let package = reader.readPackage(from: files)
    let tables = TableSchema.all.map { reader.read($0, from: files) }
    let digest = ContentDigest.digest(of: tables.compactMap { $0 })
    let provenance = Provenance(
      datasetID: package?.name ?? files.name, title: package?.title ?? "",
      version: package?.version ?? "", digest: digest,
      license: package?.licenses.joined(separator: ", ") ?? "",
      released: package?.released ?? "", creators: package?.creators ?? [],
      unreadColumns: (files.unreadColumns + (tables[2].map(FurtherColumn.unread) ?? []))
        .sorted { $0.name.precedesByScalars($1.name) })
    guard let cities = tables[0], let organizations = tables[1], let assertions = tables[2],
      let corridors = tables[3], let sources = tables[4]
    else {
      return LoadedDataset(
        network: nil, findings: reader.findings.sorted(), provenance: provenance, raw: nil)
    }
    let raw = RawDataset(
      cities: cities, organizations: organizations, assertions: assertions, corridors: corridors,
      sources: sources, vocabulary: vocabulary)
    let findings = (reader.findings + rules.flatMap { $0.findings(in: raw) }).sorted()
    let isSound = !findings.contains { $0.severity == .error }
    return LoadedDataset(
      network: isSound ? NetworkAssembler(dataset: raw, provenance: provenance).network : nil,
      findings: findings, provenance: provenance, raw: raw)
  }
}
