/// Which columns a file of a dataset has.
public struct TableSchema: Hashable, Sendable {
  /// The name of the file.
  public let file: String
  /// Whether every dataset has the file.
  public let isRequired: Bool
  /// The columns that the file must have.
  public let requiredColumns: [String]
  /// All columns that are read by their names, in their usual order; further columns of assertions
  /// are read as quantities if their filled cells are all numbers.
  public let columns: [String]

  /// Cities.
  public static let cities = TableSchema(
    file: "cities.csv", isRequired: true, requiredColumns: ["id", "name"],
    columns: [
      "id", "name", "aliases", "country", "region", "lat", "lon", "population", "wikidata",
      "geonames",
    ])
  /// Organizations that cities join.
  public static let organizations = TableSchema(
    file: "organizations.csv", isRequired: false, requiredColumns: ["id", "name"],
    columns: ["id", "name", "short_name", "kind", "aliases", "wikidata", "url", "note"])
  /// Assertions, one per row.
  public static let assertions = TableSchema(
    file: "assertions.csv", isRequired: true, requiredColumns: ["subject", "object", "relation"],
    columns: [
      "id", "subject", "object", "relation", "directed", "status", "date", "count", "weight",
      "sector", "source", "quote", "note",
    ])
  /// Corridors, one row per city on a branch.
  public static let corridors = TableSchema(
    file: "corridors.csv", isRequired: false, requiredColumns: ["corridor", "order", "city"],
    columns: ["corridor", "name", "branch", "order", "city", "source", "note"])
  /// Sources of the assertions.
  public static let sources = TableSchema(
    file: "sources.csv", isRequired: false, requiredColumns: ["id"],
    columns: [
      "id", "publisher", "title", "published", "locator", "url", "accessed", "license", "note",
    ])

  /// The tables in the order in which they are read.
  public static let all = [cities, organizations, assertions, corridors, sources]
}
