import CityNetworks
import GraphFormats

extension Vocabulary {
  /// The built-in words after those of a table with the columns `kind`, `as_written`, `word` and
  /// perhaps `relation`.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - file: its name, for error messages.
  /// - Throws: `VocabularyError` if the file is no such table or names what there is not.
  public init(reading bytes: [UInt8], file: String) throws(VocabularyError) {
    let table: DelimitedTable
    do {
      table = try DelimitedReader.read(bytes, file: file)
    } catch {
      throw VocabularyError(
        at: SourceLocation(file: file, line: error.line, column: error.column), error.problem,
        remedy: error.remedy)
    }
    let raw = RawTable(table)
    for column in ["kind", "as_written", "word"] where raw.index(of: column) == nil {
      throw VocabularyError(
        at: raw.headerLocation,
        "there is no column '\(column)'; the header has \(raw.header.joined(separator: ", "))",
        remedy: "Name the columns kind, as_written, word and, if need be, relation.")
    }
    var own: [Entry] = []
    for row in 0..<raw.rowCount { own.append(try Self.entry(in: raw, row)) }
    self.init(adding: own)
  }

  private static func entry(in table: RawTable, _ row: Int) throws(VocabularyError) -> Entry {
    func cell(_ column: String) -> String { table.value(table.index(of: column), in: row) }
    func unknown(_ column: String, _ what: String, _ known: [String]) -> VocabularyError {
      VocabularyError(
        at: table.location(row: row, column: column),
        cell(column).isEmpty ? "the \(column) is empty" : "no \(what) is called '\(cell(column))'",
        remedy: Words.suggestion(cell(column), among: known, meaning: [:]))
    }
    guard let kind = Kind(rawValue: cell("kind").lowercased()) else {
      throw unknown("kind", "kind of word", Kind.allCases.map(\.rawValue))
    }
    guard !cell("as_written").isEmpty else {
      throw VocabularyError(
        at: table.location(row: row, column: "as_written"), "the word as written is empty",
        remedy: "Fill in the cell, or remove the row.")
    }
    guard kind.words.contains(cell("word")) else {
      throw unknown("word", kind.rawValue, kind.words)
    }
    var relation: Relation?
    if !cell("relation").isEmpty {
      relation = Relation(rawValue: cell("relation"))
      if relation == nil { throw unknown("relation", "relation", Kind.relation.words) }
    }
    return Entry(kind, cell("as_written"), for: cell("word"), of: relation, origin: .user)
  }
}

extension Vocabulary.Kind {
  /// The words of datasets for things of this kind.
  var words: [String] {
    switch self {
    case .file: TableSchema.all.map(\.file)
    case .column:
      TableSchema.all.flatMap(\.columns).enumerated().filter { position, column in
        TableSchema.all.flatMap(\.columns).firstIndex(of: column) == position
      }.map(\.element)
    case .relation: Relation.allCases.map(\.rawValue)
    case .status: TieStatus.allCases.map(\.rawValue)
    }
  }
}
