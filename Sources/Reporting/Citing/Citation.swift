public import CityNetworks
import NetworkAnalysis

/// How a dataset, or a report made from it, is cited: what it is, whose, in which state.
///
/// Nothing is invented: without a date of the dataset there is no year.
public struct Citation: Sendable {
  /// What is cited.
  public let title: String
  /// Who made it: names of people as `Family, Given`, all else as it stands.
  public let authors: [String]
  /// The dataset behind it.
  public let data: Provenance
  /// The sources of the dataset that are cited with it.
  public let sources: [Source]
  /// Whether a report is cited, and not the dataset itself.
  public let isReport: Bool

  /// The citation of a dataset, with its sources.
  public init(of network: CityNetwork) {
    let data = network.provenance
    title = data.title
    authors = data.creators
    self.data = data
    sources = network.sources
    isReport = false
  }

  /// The citation of a report.
  init(of material: ReportMaterial) {
    data = material.study.whole.provenance
    title = material.title
    authors = material.authors.isEmpty ? ["CityNet"] : material.authors
    sources = []
    isReport = true
  }

  /// Version and date of the data, as far as the dataset says them.
  var state: String {
    let version = data.version.isEmpty ? "" : "version \(data.version)"
    return [version, data.released].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// The year in which the data were released; nil if the dataset does not say.
  var year: String? {
    let year = data.released.prefix(4)
    return year.count == 4 && year.allSatisfy(\.isNumber) ? String(year) : nil
  }

  /// The reference as one paragraph.
  public var text: String {
    let names = authors.isEmpty ? "" : authors.joined(separator: "; ") + ": "
    let what = isReport ? "\(title). Data: \(data.title)" : title
    let digest =
      data.digest.isEmpty
      ? "" : " Data fingerprint (SHA-256 of the input tables): \(data.digest)."
    let license = data.license.isEmpty ? "" : " License of the data: \(data.license)."
    let made = isReport ? "Computed with" : "Read with"
    return names + what + (state.isEmpty ? "" : ", " + state) + "." + digest + license
      + " \(made) citynet \(ToolVersion.current)."
  }

  /// What everyone who cites should know.
  public static let advice =
    "For a single tie, cite the original source that the table names, not this collection."

  /// The entry for BibTeX.
  public var bibTeX: String {
    BibTeXEntry(
      key: "citynet-" + data.datasetID, authors: authors, title: title, year: year,
      fields: [
        ("version", data.version),
        (
          "note",
          [
            isReport ? "Data: \(data.title)" + (state.isEmpty ? "" : ", " + state) : state,
            data.digest.isEmpty ? "" : "SHA-256 of the input tables: \(data.digest)",
            data.license.isEmpty ? "" : "License of the data: \(data.license)",
          ].filter { !$0.isEmpty }.joined(separator: ". ")
        ),
        ("howpublished", "citynet \(ToolVersion.current)"),
      ]
    ).text
  }

  /// The item for reference managers, as CSL-JSON.
  public var cslJSON: String {
    var item: [(name: String, value: JSONTree)] = [
      ("id", .text("citynet-" + data.datasetID)), ("type", .text(isReport ? "report" : "dataset")),
      ("title", .text(title)),
    ]
    if !authors.isEmpty { item.append(("author", .list(authors.map(CSLName.tree)))) }
    if let issued = CSLDate.tree(data.released) { item.append(("issued", issued)) }
    if !data.version.isEmpty { item.append(("version", .text(data.version))) }
    var notes = isReport ? ["Data: \(data.title)"] : []
    if !data.digest.isEmpty { notes.append("SHA-256 of the input tables: \(data.digest)") }
    if !data.license.isEmpty { notes.append("License of the data: \(data.license)") }
    item.append(
      ("note", .text((notes + ["citynet \(ToolVersion.current)"]).joined(separator: "; "))))
    return JSONTree.list([.object(item)]).document
  }
}
