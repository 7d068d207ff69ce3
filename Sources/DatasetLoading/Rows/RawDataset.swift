import CityNetworks

/// A file of a dataset with its rows read; row i of `rows` is row i of `raw`.
public struct RowTable<Row: Sendable>: Sendable {
  /// The rows as they were written.
  public let raw: RawTable
  /// The rows with their cells read.
  public let rows: [Row]

  /// Where the value of a column in a row stands.
  func location(_ row: Int, _ column: String) -> SourceLocation {
    raw.location(row: row, column: column)
  }
}

/// The files of a dataset with every cell read and nothing yet believed.
///
/// Rows remember where they stand, so that each rule can say where a doubtful value is.
public struct RawDataset: Sendable {
  /// The rows of `cities.csv`.
  public let cities: RowTable<CityRow>
  /// The rows of `organizations.csv`.
  public let organizations: RowTable<OrganizationRow>
  /// The rows of `assertions.csv`.
  public let assertions: RowTable<AssertionRow>
  /// The rows of `corridors.csv`.
  public let corridors: RowTable<CorridorRow>
  /// The rows of `sources.csv`.
  public let sources: RowTable<SourceRow>

  /// What the subject of each assertion means; nil if nothing goes by it.
  let subjects: [Party?]
  /// What the object of each assertion means; nil if nothing goes by it or it is empty.
  let objects: [Party?]
  /// The identifiers of all cities.
  let cityIDs: Set<CityID>
  /// The identifiers of all organizations.
  let organizationIDs: Set<OrganizationID>
  /// The identifiers of all corridors.
  let corridorIDs: Set<CorridorID>
  /// The identifiers of all sources.
  let sourceIDs: Set<SourceID>

  init(
    cities: RawTable, organizations: RawTable, assertions: RawTable, corridors: RawTable,
    sources: RawTable, vocabulary: Vocabulary
  ) {
    self.cities = RowTable(raw: cities, rows: CityRow.all(of: cities))
    self.organizations = RowTable(raw: organizations, rows: OrganizationRow.all(of: organizations))
    self.assertions = RowTable(raw: assertions, rows: AssertionRow.all(of: assertions, vocabulary))
    self.corridors = RowTable(raw: corridors, rows: CorridorRow.all(of: corridors))
    self.sources = RowTable(raw: sources, rows: SourceRow.all(of: sources))
    cityIDs = Set(self.cities.rows.map(\.id))
    organizationIDs = Set(self.organizations.rows.map(\.id))
    corridorIDs = Set(self.corridors.rows.map(\.corridor))
    sourceIDs = Set(self.sources.rows.map(\.id))
    let parties = PartyIndex(
      cities: cityIDs, organizations: organizationIDs, corridors: corridorIDs)
    subjects = self.assertions.rows.map { parties.party($0.subject) }
    objects = self.assertions.rows.map { parties.party($0.object) }
  }

  /// The tables in the order of `TableSchema.all`.
  var tables: [RawTable] {
    [cities.raw, organizations.raw, assertions.raw, corridors.raw, sources.raw]
  }

  /// Whether the dataset lists its sources at all.
  var listsSources: Bool { !sources.raw.header.isEmpty }
}

/// What the subjects and objects of assertions can mean.
private struct PartyIndex {
  let cities: Set<CityID>
  let organizations: Set<OrganizationID>
  let corridors: Set<CorridorID>

  /// What `text` means; cities come before organizations, these before corridors, and all before
  /// countries.
  func party(_ text: String) -> Party? {
    if text.isEmpty { return nil }
    if cities.contains(CityID(text)) { return .city(CityID(text)) }
    if organizations.contains(OrganizationID(text)) { return .organization(OrganizationID(text)) }
    if corridors.contains(CorridorID(text)) { return .corridor(CorridorID(text)) }
    guard text.utf8.count == 2, let country = Country(code: text), country.code == text else {
      return nil
    }
    return .country(country)
  }
}
