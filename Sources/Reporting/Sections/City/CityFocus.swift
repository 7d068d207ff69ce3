import CityNetworks
import NetworkAnalysis

/// The city that a dossier is about, and what its tables say, for sentences and tiles.
struct CityFocus {
  let material: ReportMaterial
  let city: City

  /// Nothing if the plan did not ask for the ties of a city.
  init?(_ material: ReportMaterial) {
    guard let facts = material.results.table(Self.factsPrefix),
      let city = material.study.whole.city(
        CityID(String(facts.id.dropFirst(Self.factsPrefix.count))))
    else { return nil }
    self.material = material
    self.city = city
  }

  private static let factsPrefix = "city-facts-"

  /// The name without the country.
  var name: String { city.name }

  /// The table of an analysis about the city, by what its id begins with.
  func table(_ prefix: String) -> ResultTable? {
    material.results.tables.first { $0.id == "\(prefix)-\(city.id.rawValue)" }
  }

  /// A whole number from a table of figures: `city-facts` or `city-position`.
  func number(_ figure: String, in prefix: String = "city-facts") -> Int? {
    guard case .integer(let number)? = value(figure, in: prefix) else { return nil }
    return number
  }

  /// A number with decimals from a table of figures.
  func real(_ figure: String, in prefix: String = "city-facts") -> Double? {
    switch value(figure, in: prefix) {
    case .real(let number)?: number
    case .integer(let number)?: Double(number)
    case .text?, .missing?, nil: nil
    }
  }

  private func value(_ figure: String, in prefix: String) -> ResultValue? {
    guard let table = table(prefix), let ids = table.column("id"),
      let values = table.column("value")
    else { return nil }
    return zip(ids, values).first { $0.0 == .text(figure) }?.1
  }

  /// The rows of a table as cells by column, for reading.
  func rows(_ prefix: String) -> [Row] {
    guard let table = table(prefix) else { return [] }
    return table.rows.map { Row(table: table, cells: $0) }
  }

  /// One row of a table.
  struct Row {
    let table: ResultTable
    let cells: [ResultValue]

    /// The cell of a column as people read it; empty if it is missing.
    subscript(_ column: String) -> String {
      guard let place = table.columns.firstIndex(where: { $0.id == column }),
        cells[place] != .missing
      else { return "" }
      return CellText.reading(cells[place], in: table.columns[place])
    }
  }

  /// The rows of ties that the selection counts.
  var countedTies: [Row] { rows("city-ties").filter { $0["counted"] == "yes" } }

  /// The rows of ties of the selected kinds that it does not count.
  var otherTies: [Row] {
    let kinds = Set(material.study.selection.relations.map(\.title))
    return rows("city-ties").filter { $0["counted"] == "no" && kinds.contains($0["relation"]) }
  }

  /// "3 planned, 1 dormant or suspended"; nil if every tie of the selected kinds counts.
  var otherStatuses: String? {
    let isDated = material.study.selection.time != nil
    let parts = [
      (
        "other_binding",
        isDated ? "signed or in force, but not at the chosen time" : "signed or in force"
      ), ("planned", "planned"),
      ("dormant", "dormant or suspended"), ("ended", "ended"),
      ("other_kinds", "joined by other kinds of ties only"),
    ].compactMap { id, words in
      number(id).flatMap { $0 > 0 ? "\($0) \(words)" : nil }
    }
    return parts.isEmpty
      ? nil : "further cities in the data: " + parts.joined(separator: ", ")
  }

  /// Links to these tables and figures, of those that the report has.
  func exhibits(tables: [String], figures: [String] = []) -> [Exhibit] {
    tables.compactMap { table($0) }.filter { !$0.rows.isEmpty }.map { .table($0.id) }
      + figures.compactMap { kind in
        material.figures.first { $0.kind == kind }.map { .figure($0.figure.id) }
      }
  }

  /// Names with commas and an "and": "Kazan", "Kazan and Porto", "Kazan, Porto and Xi'an"; of many
  /// the first ones with how many there are beside.
  static func list(_ names: [String], most: Int = 6) -> String {
    if names.count > most {
      return names.prefix(most).joined(separator: ", ") + " and \(names.count - most) more"
    }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// "1 city", "3 cities".
  static func count(_ number: Int, _ one: String, _ several: String) -> String {
    "\(number) \(number == 1 ? one : several)"
  }
}
