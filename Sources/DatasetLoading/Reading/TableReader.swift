import GraphFormats

/// Reads the tables of a dataset and finds what is wrong with their form.
struct TableReader {
  private(set) var findings: [Finding] = []
  private let vocabulary: Vocabulary

  init(_ vocabulary: Vocabulary = .standard) { self.vocabulary = vocabulary }

  /// The table of a file; nil if it has no usable rows, and a finding says why.
  mutating func read(_ schema: TableSchema, from files: DatasetFiles) -> RawTable? {
    let name = vocabulary.file(for: schema, among: files.contents.keys)
    guard let name, let bytes = files.contents[name] else {
      guard schema.isRequired else { return RawTable(absent: schema.file) }
      report(
        .error, "missing-file", SourceLocation(file: schema.file), "the file is missing",
        "A dataset needs cities.csv and assertions.csv.")
      return nil
    }
    let table: RawTable
    do {
      table = RawTable(try DelimitedReader.read(bytes, file: name)) { header in
        vocabulary.columns(header, of: schema)
      }
    } catch {
      report(
        .error, "unreadable-text",
        SourceLocation(file: error.file, line: error.line, column: error.column), error.problem,
        error.remedy)
      return nil
    }
    guard hasRequiredColumns(table, schema) else { return nil }
    reportOtherColumns(table, schema)
    reportSynonyms(table, schema)
    return table
  }

  private mutating func hasRequiredColumns(_ table: RawTable, _ schema: TableSchema) -> Bool {
    let missing = schema.requiredColumns.filter { table.index(of: $0) == nil }
    for column in missing {
      let spare = table.header.filter { !schema.columns.contains($0) }
      report(
        .error, "missing-column", table.headerLocation,
        "there is no column '\(column)'; the header has \(table.header.joined(separator: ", "))",
        Spelling.nearest(to: column, among: spare).map { "Is it the column '\($0)'?" }
          ?? "Add the column.")
    }
    return missing.isEmpty
  }

  private mutating func reportOtherColumns(_ table: RawTable, _ schema: TableSchema) {
    var seen: Set<String> = []
    for column in table.header where !seen.insert(column).inserted {
      report(
        .error, "duplicate-column", table.headerLocation,
        "the header has the column '\(column)' twice", "Rename or remove one of them.")
    }
    // Columns with numbers are quantities of the assertions, of which a rule speaks.
    let numeric =
      schema == .assertions
      ? FurtherColumn.all(of: table, beside: schema).filter { $0.content != .words }.map(\.name)
      : []
    for column in table.header
    where !schema.columns.contains(column) && !numeric.contains(column) {
      let absent = schema.columns.filter { table.index(of: $0) == nil }
      let isKept = schema == .cities && !column.isEmpty
      report(
        .note, "unknown-column", table.headerLocation,
        "the column '\(column)' is not known here and "
          + (isKept ? "kept as a detail, by which cities can be grouped" : "not read"),
        Spelling.nearest(to: column, among: absent).map { "Did you mean '\($0)'?" }
          ?? "Known are \(schema.columns.joined(separator: ", ")).")
    }
  }

  private mutating func reportSynonyms(_ table: RawTable, _ schema: TableSchema) {
    let rows = table.rowCount == 1 ? "1 row" : "\(table.rowCount) rows"
    if table.file != schema.file {
      report(
        .note, "synonym", SourceLocation(file: table.file),
        "the file \(table.file) is read as \(schema.file) (\(rows))",
        "Rename it, or import the package.")
    }
    for (written, word) in zip(table.writtenHeader, table.header) where written != word {
      report(
        .note, "synonym", table.headerLocation,
        "the column '\(written)' is read as '\(word)' (\(rows))",
        "Rename it, or let `citynet check --fix` do so.")
    }
  }

  /// What the files say about the dataset as a whole; nil if they say nothing that can be read.
  mutating func readPackage(from files: DatasetFiles) -> DatasetDescription? {
    let place = SourceLocation(file: DatasetDescription.file)
    guard let bytes = files.contents[DatasetDescription.file] else {
      report(
        .note, "package-description", place, "the file is missing",
        "Add one with name, title, version and licenses, so that results can cite the dataset.")
      return nil
    }
    let package = DatasetDescription(json: bytes)
    if package == nil {
      report(
        .warning, "package-description", place, "the file is not the JSON of a data package",
        "See datapackage.org for its form.")
    }
    return package
  }

  private mutating func report(
    _ severity: Severity, _ rule: String, _ place: SourceLocation, _ message: String,
    _ remedy: String
  ) {
    findings.append(Finding(severity, rule: rule, at: place, message, remedy: remedy))
  }
}
