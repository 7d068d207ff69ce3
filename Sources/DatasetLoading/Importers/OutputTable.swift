import GraphFormats

/// A table that importers write: its name and its columns with their Frictionless types.
struct OutputTable {
  let name: String
  let columns: [(name: String, type: String)]

  /// The name of its file.
  var file: String { name + ".csv" }

  /// The table with its header and no rows.
  var writer: DelimitedWriter { DelimitedWriter(header: columns.map(\.name)) }

  /// The table with further columns of numbers after the others.
  func adding(numbers names: [String]) -> OutputTable {
    OutputTable(name: name, columns: columns + names.map { ($0, "number") })
  }

  /// The table with further columns of words after the others.
  func adding(texts names: [String]) -> OutputTable {
    OutputTable(name: name, columns: columns + names.map { ($0, "string") })
  }

  static let cities = OutputTable(
    name: "cities",
    columns: [
      ("id", "string"), ("name", "string"), ("aliases", "string"), ("country", "string"),
      ("region", "string"), ("lat", "number"), ("lon", "number"), ("population", "integer"),
      ("wikidata", "string"), ("geonames", "integer"),
    ])
  static let assertions = OutputTable(
    name: "assertions",
    columns: [
      ("id", "string"), ("subject", "string"), ("object", "string"), ("relation", "string"),
      ("directed", "boolean"), ("status", "string"), ("date", "string"), ("count", "integer"),
      ("weight", "number"), ("sector", "string"), ("source", "string"), ("quote", "string"),
      ("note", "string"),
    ])
  static let sources = OutputTable(
    name: "sources",
    columns: [
      ("id", "string"), ("publisher", "string"), ("title", "string"), ("published", "string"),
      ("locator", "string"), ("url", "string"), ("accessed", "string"), ("license", "string"),
      ("note", "string"),
    ])
  static let organizations = OutputTable(
    name: "organizations",
    columns: [
      ("id", "string"), ("name", "string"), ("short_name", "string"), ("kind", "string"),
      ("aliases", "string"), ("wikidata", "string"), ("url", "string"), ("note", "string"),
    ])
  static let corridors = OutputTable(
    name: "corridors",
    columns: [
      ("corridor", "string"), ("name", "string"), ("branch", "string"), ("order", "integer"),
      ("city", "string"), ("source", "string"), ("note", "string"),
    ])
}
