import CityNetworks
import GraphFormats

/// The tables of a package on their way into the words of a dataset.
struct PackageTranslation {
  private let vocabulary: Vocabulary
  private var tables: [EditableTable] = []
  private var doubts: [ImportDoubt] = []
  private var rows: [ImportedRow] = []
  private(set) var filesRead: Set<String> = [DatasetDescription.file]
  private var rowsRead = 0
  private var leftOut = 0
  private var repeated = 0

  init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// Reads and translates the table of a schema if one of the files is it.
  mutating func read(_ schema: TableSchema, among files: [InputFile]) throws(ImportError) {
    let name = vocabulary.file(for: schema, among: files.map(\.name))
    guard let name, let file = files.first(where: { $0.name == name }) else {
      guard schema.isRequired else { return }
      throw ImportError(
        problem: "no file is called \(schema.file) or has another known name for it",
        remedy: "Rename it, or give a file with --words that says which it is.")
    }
    filesRead.insert(name)
    let raw = RawTable(try DelimitedTable.of(file)) { vocabulary.columns($0, of: schema) }
    for (written, word) in zip(raw.writtenHeader, raw.header) where written != word {
      doubt(.columns, name, raw.headerLine, "the column '\(written)' is read as '\(word)'")
    }
    if name != schema.file { doubt(.columns, name, nil, "the file is read as \(schema.file)") }
    var table = EditableTable(empty: schema)
    var words: [String: (line: Int, text: String, count: Int)] = [:]
    var seen: Set<[String: String]> = []
    let cells = CellFix(schema: schema, table: raw, vocabulary: vocabulary)
    for row in 0..<raw.rowCount {
      let written = raw.header.indices.map { raw.value($0, in: row) }
      var values: [String: String] = [:]
      for (place, column) in raw.header.enumerated() where values[column] == nil {
        values[column] = cells.value(written[place], in: place, of: written)
      }
      let line = raw.line(ofRow: row)
      func account(_ outcome: ImportedRow.Outcome, _ why: String = "") {
        rows.append(
          ImportedRow(
            file: name, line: line, outcome: outcome,
            into: outcome == .dropped ? "" : values["id"] ?? "", why: why))
      }
      if schema == .assertions {
        rowsRead += 1
        if let doubt = undecided(values) {
          leftOut += 1
          self.doubt(.value, name, line, doubt)
          account(.dropped, doubt)
          continue
        }
        keepWords(written, raw, cells, in: &values, line, counting: &words)
      }
      guard seen.insert(values).inserted else {
        repeated += 1
        doubt(.repeatedTie, name, line, "the row repeats another word for word and is left out")
        account(.merged, "repeats another row word for word")
        continue
      }
      account(.kept)
      table.append(values, line: line)
    }
    for (_, word) in words.sorted(by: { $0.key < $1.key }) {
      let rows = word.count == 1 ? "1 row" : "\(word.count) rows"
      doubt(.value, name, word.line, "\(word.text) (\(rows))")
    }
    table.sortRows()
    tables.append(table)
  }

  /// Notes the files that are no tables of a dataset.
  mutating func noteUnread(_ files: [InputFile], read: [InputFile]) {
    for file in files where !read.contains(where: { $0.name == file.name }) {
      doubt(.notRead, file.name, nil, "the file is not read")
    }
  }

  /// The dataset of the tables.
  func dataset(id: String, title: String, license: String) -> ImportedDataset {
    var files = tables.compactMap { table in
      table.bytes.map { InputFile(name: table.file, bytes: $0) }
    }
    let package = PackageFile(
      id: id, title: title, sourceTitle: title, source: ImportSource(license: license),
      tables: tables.map(OutputTable.init))
    files.append(InputFile(name: DatasetDescription.file, bytes: package.bytes))
    return ImportedDataset(
      id: id, files: files.sorted { $0.name.precedesByScalars($1.name) },
      report: ImportReport(
        rowsRead: rowsRead, tiesKept: count(.cityTie),
        citiesKept: table(.cities)?.rows.count ?? 0,
        organizationsKept: table(.organizations)?.rows.count ?? 0,
        membershipsKept: count(.membership), mergedDuplicates: repeated, droppedSelfTies: 0,
        incompleteRows: leftOut, sides: nil,
        doubts: doubts.sorted { a, b in
          if a.file != b.file { return a.file.precedesByScalars(b.file) }
          if a.line != b.line { return (a.line ?? 0) < (b.line ?? 0) }
          return a.text.precedesByScalars(b.text)
        },
        rows: rows.sorted { a, b in
          a.file == b.file ? a.line < b.line : a.file.precedesByScalars(b.file)
        }))
  }

  private func table(_ schema: TableSchema) -> EditableTable? {
    tables.first { $0.schema == schema }
  }

  /// How many rows state something of this kind about two named parties.
  private func count(_ kind: RelationKind) -> Int {
    guard let assertions = table(.assertions) else { return 0 }
    return assertions.rows.indices.count { row in
      Relation(rawValue: assertions[row, "relation"])?.kind == kind
        && !assertions[row, "object"].isEmpty
    }
  }

  private mutating func doubt(
    _ kind: ImportDoubt.Kind, _ file: String, _ line: Int?, _ text: String
  ) {
    doubts.append(ImportDoubt(kind: kind, file: file, line: line, text: text))
  }
}

// Words of one assertion.
extension PackageTranslation {
  /// What is wrong if the relation or the status means nothing, so that the row is left out.
  private func undecided(_ values: [String: String]) -> String? {
    let relation = values["relation"] ?? ""
    let status = values["status"] ?? ""
    let unknown: (column: String, word: String)? =
      Relation(rawValue: relation) == nil
      ? ("relation", relation)
      : (status.isEmpty || TieStatus(rawValue: status) != nil ? nil : ("status", status))
    guard let unknown else { return nil }
    let id = values["id"].map { "\($0): " } ?? ""
    return "\(id)the \(unknown.column) '\(unknown.word.abridged)' has no certain meaning; "
      + "the row is left out. Say in a file with --words what it means"
  }

  /// Keeps in the note what the status was called, and what the user decided on.
  private func keepWords(
    _ written: [String], _ table: RawTable, _ cells: CellFix, in values: inout [String: String],
    _ line: Int, counting words: inout [String: (line: Int, text: String, count: Int)]
  ) {
    for column in ["relation", "status"] {
      guard let place = table.index(of: column), let word = values[column],
        written[place] != word, !written[place].isEmpty
      else { continue }
      let original = cells.originalWord(column, written[place], in: written)
      let text =
        "the \(column) '\(written[place])' is read as '\(word)'"
        + (original?.reading == .decided ? ", as decided" : "")
      words[text, default: (line, text, 0)].count += 1
      guard let original else { continue }
      values["note"] = CellFix.note(values["note"] ?? "", adding: original)
    }
  }
}

extension OutputTable {
  /// The table with the columns that it has and the types of those that importers know.
  fileprivate init(_ table: EditableTable) {
    let typed: [OutputTable] = [.cities, .assertions, .sources]
    let known = typed.first { $0.file == table.file }?.columns ?? []
    self.init(
      name: String(table.file.dropLast(".csv".count)),
      columns: table.columnNames.map { column in
        let type = known.first { $0.name == column }?.type
        return (column, type ?? (column == "order" ? "integer" : "string"))
      })
  }
}
