public import NetworkAnalysis

/// A report before it has a format: a title and blocks from top to bottom.
public struct ReportDocument: Sendable {
  /// The kind of report in a word or two, such as "Corridor dossier"; empty if it has no name.
  public let kicker: String
  /// What the report is about.
  public let title: String
  /// One line on scope and state of the data.
  public let subtitle: String
  /// What the head of the page states in a few words each: ends, data, version; none for most.
  public let facts: [Definition]
  /// The language of headings and labels.
  public let language: PageLanguage
  /// The content from top to bottom.
  public let blocks: [Block]
  /// Whether the page holds the source of each figure too.
  let holdsSources: Bool

  /// A report of these blocks.
  public init(
    kicker: String = "", title: String, subtitle: String, facts: [Definition] = [],
    language: PageLanguage = .english,
    blocks: [Block], holdsSources: Bool = true
  ) {
    self.holdsSources = holdsSources
    self.kicker = kicker
    self.title = title
    self.subtitle = subtitle
    self.facts = facts
    self.language = language
    self.blocks = blocks
  }

  /// The figures of the report in order of appearance.
  public var figures: [Figure] {
    blocks.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
  }

  /// The tables of the report in order of appearance.
  public var tables: [ResultTable] {
    blocks.compactMap { if case .table(let block) = $0 { block.table } else { nil } }
  }

  /// The keys of the sources that the report lists.
  var sourceKeys: Set<String> {
    let list = tables.first { $0.id == SourceAnchor.table }
    return Set((list?.column("id") ?? []).map(\.exactText))
  }
}

/// Where mentions of sources lead: to the cell of the list of sources that holds the key.
enum SourceAnchor {
  /// The id of the list of sources.
  static let table = "sources"

  static func anchor(of key: String) -> String { "source-" + HTMLText.escaped(key) }
}

/// One piece of a report.
public enum Block: Sendable {
  /// A heading with an id that links can name; level 2 or 3.
  case heading(level: Int, text: String, id: String)
  /// Running text.
  case paragraph(String)
  /// Something to keep in mind with what follows, set apart from the text.
  case note(String)
  /// Numbers that stand out, each with what it counts.
  case tiles([Tile])
  /// Statements a reader may quote, each with how far it carries.
  case statements([Statement])
  /// A table.
  case table(TableBlock)
  /// A drawing.
  case figure(Figure)
  /// A list of short texts.
  case list([String])
  /// Terms and what they mean.
  case definitions([Definition])
  /// Text to be copied as it is.
  case verbatim(String)
}

/// A number that stands out.
public struct Tile: Sendable {
  /// The number as people read it.
  public let value: String
  /// What it counts.
  public let label: String

  /// The number `value` of `label`.
  public init(value: String, label: String) {
    self.value = value
    self.label = label
  }
}

/// A sentence that a reader may quote.
public struct Statement: Sendable {
  /// The claim in a few words.
  public let claim: String
  /// The numbers behind it.
  public let evidence: String
  /// How far the data carry it: high, medium, or check before use.
  public let confidence: String
  /// The tables and figures that show it.
  public let shownIn: [Exhibit]

  /// A claim with its evidence.
  public init(claim: String, evidence: String, confidence: String, shownIn: [Exhibit] = []) {
    self.claim = claim
    self.evidence = evidence
    self.confidence = confidence
    self.shownIn = shownIn
  }
}

/// A table as it stands in a report.
public struct TableBlock: Sendable {
  /// The complete table; exports hold all of it.
  public let table: ResultTable
  /// How many rows the page shows.
  public let shownRows: Int
  /// The ids of the columns that the page shows, nil for all but identifiers; exports hold all.
  public let shownColumns: [String]?

  /// The table, of which the page shows the first `shownRows` rows.
  public init(_ table: ResultTable, shownRows: Int = 25, shownColumns: [String]? = nil) {
    self.table = table
    self.shownRows = shownRows
    self.shownColumns = shownColumns
  }

  /// What is said where the page does not show all rows.
  static let rowsAreShown = "{1} of {2} rows are shown; all of them are in {3}."

  /// The positions of the columns that the page shows.
  var columnPositions: [Int] {
    table.columns.indices.filter { position in
      let column = table.columns[position]
      return column.form != .identifier && (shownColumns?.contains(column.id) ?? true)
    }
  }
}

/// A term and what it means.
public struct Definition: Sendable {
  /// The term.
  public let term: String
  /// What it means.
  public let text: String

  /// The meaning of `term`.
  public init(_ term: String, _ text: String) {
    self.term = term
    self.text = text
  }
}

/// A drawing with its caption and its source, ready to be shown and saved.
public struct Figure: Sendable {
  /// The name in files: lower case, words joined by hyphens.
  public let id: String
  /// The finding as a title, not the kind of drawing.
  public let title: String
  /// How to read it, what is left out, and where the data come from.
  public let caption: String
  /// What the drawing shows, a row per mark or line.
  public let data: ResultTable
  /// The finished drawing.
  public let svg: String
  /// The complete source for Graphviz, which draws the same picture again.
  public let dot: String
  /// The drawing as PDF, where a form of the report needs it.
  public let pdf: [UInt8]?

  /// A drawing with its caption.
  public init(
    id: String, title: String, caption: String, data: ResultTable, svg: String, dot: String,
    pdf: [UInt8]? = nil
  ) {
    self.id = id
    self.title = title
    self.caption = caption
    self.data = data
    self.svg = svg
    self.dot = dot
    self.pdf = pdf
  }
}
