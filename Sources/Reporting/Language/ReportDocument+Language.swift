import CityNetworks
import NetworkAnalysis

extension ReportDocument {
  /// The same report with headings, labels, titles of columns and the words for statuses and kinds
  /// of ties in another language; sentences stay English.
  package func translated(to language: PageLanguage) -> ReportDocument {
    ReportDocument(
      kicker: language.words(kicker), title: title, subtitle: subtitle,
      facts: facts.map { Definition(language.words($0.term), $0.text) }, language: language,
      blocks: blocks.map { $0.translated(to: language) }, holdsSources: holdsSources)
  }
}

extension Block {
  fileprivate func translated(to language: PageLanguage) -> Block {
    switch self {
    case .heading(let level, let text, let id):
      .heading(level: level, text: language.words(text), id: id)
    case .tiles(let tiles):
      .tiles(
        tiles.map {
          Tile(
            value: language.words(language.numbers.written($0.value)),
            label: language.words($0.label))
        })
    case .table(let block):
      .table(
        TableBlock(
          block.table.translated(to: language), shownRows: block.shownRows,
          shownColumns: block.shownColumns))
    case .definitions(let definitions):
      .definitions(definitions.map { Definition(language.words($0.term), $0.text) })
    // The levels of confidence are translated where they are shown, since their begin decides how.
    case .paragraph, .note, .statements, .figure, .list, .verbatim: self
    }
  }
}

extension ResultTable {
  /// The table with its title, its columns and its words for statuses and kinds of ties in another
  /// language; names, dates, notes and sentences stay as they are.
  fileprivate func translated(to language: PageLanguage) -> ResultTable {
    let words = TranslatedWords.columns
    let translates = columns.map { words.contains($0.id) && $0.form == .words }
    return ResultTable(
      id: id, title: language.words(title), basis: basis,
      columns: columns.map { column in
        ResultColumn(
          column.id, language.words(column.title), unit: language.words(column.unit),
          form: column.form, meaning: column.meaning)
      },
      rows: translates.contains(true)
        ? rows.map { row in
          zip(row, translates).map { value, isWord in
            if isWord, case .text(let text) = value { .text(language.words(text)) } else { value }
          }
        } : rows,
      method: method, remarks: remarks, conclusion: conclusion)
  }
}

/// The cells that hold words of a closed list, which have translations.
enum TranslatedWords {
  /// The ids of the columns with such cells.
  static let columns: Set<String> = [
    "status", "relation", "kind", "severity", "weakest_status", "treated_as", "latest_status",
    "status_after", "status_before", "region", "broker_group", "counted", "counts", "cut", "kept",
    "disputed", "difference", "doubts", "held_after", "held_before", "direction", "stability",
    "lost",
    "role", "method", "attribute",
  ]

  /// The words that such cells hold.
  static let words =
    TieStatus.allCases.map(\.rawValue) + Relation.allCases.flatMap { [$0.rawValue, $0.title] }
    + ["error", "warning", "note", "yes", "no", "unknown"]
}
