import CityNetworks
public import GraphFormats

/// Finds out who the cities of an imported dataset are, and makes one row of rows that are one city.
///
/// Rows are one city if the gazetteer settles both on the same number, or if name and country are
/// the same but for case, marks and the spelling of the country, and their places agree. Rows with
/// different Wikidata or GeoNames ids, pairs that must stay apart, and a city and its district or
/// region stay two. What is missing is filled from the gazetteer; what is given is kept.
public struct CityIdentification: Sendable {
  /// Rows of one name in one country are one city if their places are this near, in kilometers.
  public static let samePlace = 10.0

  /// Who settles the names.
  public let identifier: PlaceIdentifier
  /// The pairs that stay apart.
  public let apart: KeepApart

  /// A stage that asks `identifier` and keeps apart what its resolver keeps apart.
  public init(_ identifier: PlaceIdentifier) {
    self.identifier = identifier
    apart = identifier.resolver.apart
  }

  /// What came of identifying a dataset.
  public struct Result: Sendable {
    /// The dataset with merged and completed cities; its report tells every merge and doubt.
    public let dataset: ImportedDataset
    /// What each row of cities came to, in the order of the rows before merging.
    public let outcomes: [(mention: PlaceMention, outcome: PlaceOutcome)]
    /// The id that each city had, with the one that it has now; those that stayed are left out.
    public let mergedInto: [String: String]
    /// The figures in one sentence each.
    public let summary: [String]
  }

  /// The dataset with its cities identified.
  ///
  /// - Throws: `DelimitedTextError` never for datasets that importers of this module make.
  /// - Complexity: O(rows · log names).
  public func identifying(_ dataset: ImportedDataset) throws(DelimitedTextError) -> Result {
    var tables = try DatasetTables(dataset)
    let rows = IdentityRows(tables, by: identifier)
    let plan = MergePlan(rows, apart: apart)
    let doubts = plan.doubts + rows.doubts
    plan.apply(to: &tables, rows)
    credit(in: &tables, rows)
    var ties = MergedTies(
      order: dataset.report.sides == nil ? .meaningless : .subjectSpeaks)
    ties.settle(&tables, cities: plan.mergedInto)
    let report = dataset.report
    let changed = ImportReport(
      rowsRead: report.rowsRead, tiesKept: report.tiesKept - ties.repeated - ties.selfTies,
      citiesKept: tables.cities.rows.count, organizationsKept: report.organizationsKept,
      membershipsKept: report.membershipsKept,
      mergedDuplicates: report.mergedDuplicates + ties.repeated,
      droppedSelfTies: report.droppedSelfTies + ties.selfTies,
      incompleteRows: report.incompleteRows, sides: report.sides,
      doubts: stillTrue(report.doubts, plan.mergedInto)
        + (doubts + ties.doubts).sorted { $0.text.precedesByScalars($1.text) },
      rows: report.rows.map { $0.renaming(plan.mergedInto) })
    return Result(
      dataset: ImportedDataset(
        id: dataset.id, files: tables.files, report: changed, origins: dataset.origins),
      outcomes: rows.rows.map { ($0.mention, $0.outcome) }, mergedInto: plan.mergedInto,
      summary: rows.summary + plan.summary)
  }
}

extension CityIdentification {
  /// The doubts of the import without those that say of merged rows that they are kept apart.
  private func stillTrue(_ doubts: [ImportDoubt], _ merged: [String: String]) -> [ImportDoubt] {
    doubts.filter { doubt in
      guard doubt.kind == .countrySpelling else { return true }
      let words = doubt.text.split { $0 == " " || $0 == "," }.map(String.init)
      return !words.contains { merged[$0] != nil }
    }
  }

  /// Names the gazetteer among the sources, if anything comes from it.
  private func credit(in tables: inout DatasetTables, _ rows: IdentityRows) {
    let known = tables.sources.rowNumbers(by: "id")
    guard known["gazetteer"] == nil, rows.rows.contains(where: { $0.outcome.city != nil }) else {
      return
    }
    tables.sources.append([
      "id": "gazetteer", "title": identifier.resolver.gazetteer.source,
      "note": "numbers, names, places and populations of cities",
    ])
    tables.sources.sortRows()
  }
}

/// The rows of cities with what each came to.
struct IdentityRows {
  struct Row {
    let id: String
    let mention: PlaceMention
    let outcome: PlaceOutcome
    let name: PlaceName
    let folded: String
    let country: Country?
    let wikidata: String
    let geonames: Int?
    /// How many assertions name the city.
    let ties: Int
  }

  let rows: [Row]

  init(_ tables: DatasetTables, by identifier: PlaceIdentifier) {
    var ties: [String: Int] = [:]
    for row in tables.assertions.rows.indices {
      for column in ["subject", "object"] { ties[tables.assertions[row, column], default: 0] += 1 }
    }
    let cities = tables.cities
    rows = cities.rows.indices.map { row in
      let name = cities[row, "name"]
      let number = Int(cities[row, "geonames"])
      let mention = PlaceMention(
        name: name, country: cities[row, "country"],
        coordinate: Double(cities[row, "lat"]).flatMap { latitude in
          Double(cities[row, "lon"]).flatMap { Coordinate(latitude: latitude, longitude: $0) }
        },
        geonames: number)
      let outcome = identifier.outcome(of: mention)
      return Row(
        id: cities[row, "id"], mention: mention, outcome: outcome, name: PlaceName(name),
        folded: NameFolding.fold(name), country: outcome.country.country,
        wikidata: cities[row, "wikidata"], geonames: number, ties: ties[cities[row, "id"]] ?? 0)
    }
  }

  /// What people should look at, one doubt for each row, but for names that are not known.
  var doubts: [ImportDoubt] {
    rows.compactMap { row in
      guard row.outcome.status.isDoubtful, row.outcome.status != .unknown else { return nil }
      let choice = row.outcome.candidates.prefix(5).map { "\($0.geonames) \($0.fullDescription)" }
      let candidates = choice.isEmpty ? "" : ": " + choice.joined(separator: "; ")
      return ImportDoubt(
        kind: row.outcome.status == .misplaced ? .place : .identity, file: "cities.csv", line: nil,
        text: "\(row.id): \(row.outcome.status.rawValue): \(row.outcome.reason)\(candidates)")
    }
  }

  /// How many rows came to which status.
  var summary: [String] {
    let counts = PlaceOutcome.Status.allCases.compactMap { status in
      let count = rows.count { $0.outcome.status == status }
      return count == 0 ? nil : "\(status.rawValue) \(count)"
    }
    return ["Cities identified: \(counts.isEmpty ? "none" : counts.joined(separator: ", "))."]
  }
}
