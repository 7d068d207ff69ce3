public import CityNetworks
public import GraphFormats

extension CountryNames {
  /// The known names with those of a user's table on top: columns `as_written`, `code` and, if
  /// wanted, `note`. An empty code says that the text names no country of today.
  ///
  /// - Throws: `GazetteerError` if a column is missing or a code is none of ISO 3166-1.
  public init(_ table: DelimitedTable) throws(GazetteerError) {
    let wanted = ["as_written", "code"]
    let columns = wanted.map { table.header.firstIndex(of: $0) }
    if let missing = columns.firstIndex(of: nil) {
      throw GazetteerError(
        file: table.file, line: table.headerLine,
        problem: "there is no column '\(wanted[missing])'",
        remedy: "Write the columns as_written and code, and note if you like.")
    }
    let note = table.header.firstIndex(of: "note")
    var overrides: [(text: String, meaning: Override)] = []
    for row in table.rows where !row.isBlank {
      let code = row.value(columns[1])
      let country = Country(code: code)
      if country == nil, !code.isEmpty {
        throw GazetteerError(
          file: table.file, line: row.line, problem: "'\(code)' is no code of ISO 3166-1",
          remedy: "Write two letters, such as KZ, or nothing for no country.")
      }
      overrides.append((row.value(columns[0]), Override(country: country, note: row.value(note))))
    }
    self.init(overrides: overrides)
  }
}
