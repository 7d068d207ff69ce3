import NetworkAnalysis

/// The parts of a dossier among which answers are divided, so that each is shown exactly once.
enum DossierPart {
  case alternatives
  case hops
  case along
  case weakLinks
  case fragility
  case missingLinks
  case scenarios
  case cities
  case evidence
  case further

  /// The part of the table with this id; `ids` are those of all tables.
  init(ofTable id: String, among ids: Set<String>) {
    self =
      if id.hasPrefix("routes-") {
        Self.partOfRoutes(id, ids)
      } else if id.hasPrefix("corridor-") {
        Self.partOfCorridor(id)
      } else if let (_, part) = Self.prefixes.first(where: { id.hasPrefix($0.0) }) {
        part
      } else {
        .further
      }
  }

  /// The part of a figure of this kind.
  init(ofFigure kind: String) {
    switch kind {
    case "routes", "map-routes": self = .alternatives
    case "corridor", "map-corridor": self = .along
    default: self = .further
    }
  }

  private static let prefixes: [(String, DossierPart)] = [
    ("connection-", .alternatives), ("failure-", .fragility), ("cuts-", .fragility),
    ("attack-", .fragility), ("new-ties", .missingLinks), ("next-ties", .missingLinks),
    ("what-if", .scenarios), ("memberships", .cities), ("dossier-", .cities),
  ]

  private static func partOfRoutes(_ id: String, _ ids: Set<String>) -> DossierPart {
    // Beside routes of existing ties, routes with supposed ties are options to examine.
    if isSupposed(id), ids.contains(where: { $0.hasPrefix("routes-") && !isSupposed($0) }) {
      return .missingLinks
    }
    // A search by hops has "-hops" in its name too; the list of its hops has it once more.
    if id.hasSuffix("-hops"), ids.contains(String(id.dropLast("-hops".count))) { return .hops }
    if id.hasSuffix("-links") { return .weakLinks }
    if id.hasSuffix("-evidence") { return .evidence }
    return id.hasSuffix("-cities") ? .cities : .alternatives
  }

  /// Whether a table of routes is of those that may suppose ties: its id then has "-new-1" or so.
  static func isSupposed(_ id: String) -> Bool {
    let words = id.split(separator: "-")
    return zip(words, words.dropFirst()).contains { word, next in
      word == "new" && Int(next) != nil
    }
  }

  private static func partOfCorridor(_ id: String) -> DossierPart {
    if id.hasSuffix("-ties") { return .weakLinks }
    if id.hasSuffix("-evidence") { return .evidence }
    if id.contains("-links") { return id.hasSuffix("-combined") ? .scenarios : .missingLinks }
    let isAboutCities = [
      "-profiles", "-cities", "-partners", "-memberships", "-memberships-shared",
    ]
    .contains { id.hasSuffix($0) }
    return isAboutCities ? .cities : .along
  }
}

extension ReportMaterial {
  /// The figures and tables of one part of a dossier.
  func exhibits(_ part: DossierPart, shownRows: Int = 60) -> [Block] {
    let ids = Set(results.tables.map(\.id))
    let drawn = figures.filter { DossierPart(ofFigure: $0.kind) == part }
    let tables = results.tables.filter {
      $0.id != SourceAnchor.table && DossierPart(ofTable: $0.id, among: ids) == part
    }
    return drawn.map { .figure($0.figure) }
      + tables.map { table -> Block in
        table.rows.isEmpty
          ? .paragraph("\(table.title): there is nothing to list under this selection.")
          : .table(TableBlock(table, shownRows: shownRows, shownColumns: table.columnsToShow))
      }
  }

  /// The first table of one part of a dossier.
  func firstTable(_ part: DossierPart) -> ResultTable? {
    let ids = Set(results.tables.map(\.id))
    return results.tables.first {
      !$0.rows.isEmpty && DossierPart(ofTable: $0.id, among: ids) == part
    }
  }

  /// The first figure of one part of a dossier.
  func firstFigure(_ part: DossierPart) -> Figure? {
    figures.first { DossierPart(ofFigure: $0.kind) == part }?.figure
  }
}

extension ResultTable {
  /// The columns that a reader needs: none without any content, no kind of tie if all are alike, and
  /// not what another table beside it shows.
  fileprivate var columnsToShow: [String] {
    columns.indices.filter { position in
      // The list of weak links counts sources, whose keys stand in the lists of hops and statements;
      // the list of statements leaves out the routes, which stand in the list of weak links; how many
      // ties the ends of a missing link have stands in the list of cities.
      if columns[position].id == "sources", self.column("doubts") != nil { return false }
      if columns[position].id == "used_by", self.column("statement") != nil { return false }
      if ["from_ties", "to_ties"].contains(columns[position].id) { return false }
      let cells = rows.map { $0[position] }
      guard let first = cells.first else { return true }
      let isAlike = cells.allSatisfy { $0 == first }
      return !(isAlike && (first == .missing || columns[position].id == "relation"))
    }
    .map { columns[$0].id }
  }
}
