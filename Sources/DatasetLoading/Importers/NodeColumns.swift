import CityNetworks
import GraphFormats

/// The columns by which an exported file tells cities from organizations, and what it knows of them
/// beside name, country, place and population.
///
/// They are read only where a column `kind` holds the words `city` and `organization` and no other.
struct NodeColumns {
  private let kind: Int?
  private let wikidata: Int?
  private let geonames: Int?
  private let aliases: Int?
  private let region: Int?
  private let shortName: Int?
  private let organizationKind: Int?
  private let url: Int?
  private let countryCode: Int?
  private let note: Int?
  /// Where on corridors a city lies.
  let stops: Int?

  /// The columns among those of `names`; `cell` gives the value of a row in a column.
  init(_ names: [String], rowCount: Int, cell: (_ row: Int, _ column: Int) -> String) {
    let kind = ColumnWords.column(ColumnWords.kind, in: names).flatMap { column in
      let words = Set((0..<rowCount).map { cell($0, column) })
      return !words.isEmpty && words.isSubset(of: Self.words) ? column : nil
    }
    self.kind = kind
    func column(_ word: String) -> Int? {
      kind == nil ? nil : ColumnWords.column([word], in: names)
    }
    wikidata = column("wikidata")
    geonames = column("geonames")
    aliases = column("aliases")
    region = column("region")
    shortName = column("shortname")
    organizationKind = column("organizationkind")
    url = column("url")
    countryCode = column("countrycode")
    note = column("organizationnote")
    stops = column("corridors")
  }

  /// Whether the file says which nodes are cities.
  var areKnown: Bool { kind != nil }

  /// The columns that are read.
  var all: [Int?] {
    [
      kind, wikidata, geonames, aliases, region, shortName, organizationKind, url, countryCode,
      note, stops,
    ]
  }

  /// The organization of a row; nil if it is a city.
  func organization(id: String, name: String, cell: (Int) -> String) -> DraftOrganization? {
    guard let kind, cell(kind) == "organization" else { return nil }
    func text(_ column: Int?) -> String { column.map(cell) ?? "" }
    return DraftOrganization(
      id: CarriedRows.party(id), name: name, wikidata: text(wikidata), shortName: text(shortName),
      kind: text(organizationKind), aliases: text(aliases), url: text(url),
      note: text(note))
  }

  /// Adds to the description of a city what the columns say.
  func complete(_ city: inout CityDescription, cell: (Int) -> String) {
    guard areKnown else { return }
    func text(_ column: Int?) -> String { column.map(cell) ?? "" }
    city.wikidata = WikidataID.item(text(wikidata))
    city.geonames = Int(text(geonames)).flatMap { $0 > 0 ? $0 : nil }
    city.aliases = text(aliases).split(separator: "|").map { String($0) }
    city.keepsOrder = true
    city.region = Region.named(text(region))
  }

  /// What the files that are exported call a node.
  private static let words: Set = ["city", "organization"]
}
