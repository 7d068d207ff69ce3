import NetworkAnalysis

/// A page and a table that say which numbers of a report differ from an earlier run, and why.
///
/// They stand beside the report and are no part of its record: the report can be made again without
/// the earlier run.
public struct ChangesReport: Sendable {
  /// The files that the page and its table become.
  public static let paths = ["changes.csv", "changes.html", "changes.md"]

  private let title: String
  private let changes: [ReportChange]
  private let causes: [String]
  private let effects: [EditEffect]
  private let remarks: [String]

  /// The changes since an earlier run.
  ///
  /// - Parameters:
  ///   - title: the title of the report.
  ///   - changes: what differs between the tables of both runs.
  ///   - causes: what differs between the runs themselves: data, choices, tool.
  ///   - effects: what each edit of the data does alone, if that was asked and is bounded.
  ///   - remarks: what could not be told, and why.
  public init(
    title: String, changes: [ReportChange], causes: [String], effects: [EditEffect] = [],
    remarks: [String] = []
  ) {
    self.title = title
    self.changes = changes
    self.causes = causes
    self.effects = effects
    self.remarks = remarks
  }

  /// The number of changed numbers.
  public var changedNumbers: Int { changes.count { $0.kind == .number } }

  /// The page as HTML and Markdown, and the table of all changes.
  public func files() throws -> [OutputFile] {
    let document = document
    return [
      OutputFile(path: "changes.csv", text: try TableFormat.csv.text(of: [changeTable])),
      OutputFile(path: "changes.html", text: HTMLDocument(document).text),
      OutputFile(path: "changes.md", text: MarkdownDocument(document).text),
    ]
  }

  private var document: ReportDocument {
    let tables = Set(changes.map(\.table)).count
    let rows = changes.count { $0.kind == .newRow || $0.kind == .lostRow }
    var blocks: [Block] = [
      .heading(level: 2, text: "At a glance", id: "at-a-glance"),
      .tiles([
        Tile(
          value: "\(changedNumbers)",
          label: changedNumbers == 1 ? "changed number" : "changed numbers"),
        Tile(value: "\(rows)", label: "rows new or gone"),
        Tile(value: "\(tables)", label: "tables that differ"),
      ]),
      .statements([verdict] + strongest),
    ]
    if !causes.isEmpty {
      blocks += [
        .heading(level: 2, text: "What differs between the runs", id: "causes"), .list(causes),
      ]
    }
    if !remarks.isEmpty { blocks += remarks.map { .paragraph($0) } }
    if !effects.isEmpty {
      blocks += [
        .heading(level: 2, text: "Edits made alone", id: "edits"),
        .table(TableBlock(effectTable, shownRows: 40)),
      ]
    }
    if !changes.isEmpty {
      blocks += [
        .heading(level: 2, text: "All changes", id: "changes"),
        .table(TableBlock(changeTable, shownRows: 200)),
      ]
    }
    return ReportDocument(title: "What changed: \(title)", subtitle: basis, blocks: blocks)
  }

  private var basis: String {
    "The tables of this run against those of an earlier run of the same report."
  }

  private var verdict: Statement {
    guard !changes.isEmpty else {
      return Statement(
        claim: "No number of any table has changed.",
        evidence: causes.isEmpty
          ? "Data, choices and tool are those of the earlier run."
          : "The runs differ, but not in what the tables say.",
        confidence: "high; every cell was compared")
    }
    return Statement(
      claim: changedNumbers == 1
        ? "One number has changed." : "\(changedNumbers) numbers have changed.",
      evidence: causes.isEmpty
        ? "Data, choices and tool are recorded as the same, so the tables were changed by hand or "
          + "the record does not tell all."
        : "What differs between the runs: \(causes.joined(separator: " "))",
      confidence: "high for what differs; every cell was compared")
  }

  /// The edit that alone moves most numbers.
  private var strongest: [Statement] {
    let counted = effects.compactMap { effect in
      effect.changes.map { (effect.edit, $0.count { $0.kind == .number }) }
    }
    guard let most = counted.max(by: { ($0.1, $1.0) < ($1.1, $0.0) }), most.1 > 0 else { return [] }
    return [
      Statement(
        claim: "The edit that moves most numbers is \(most.0).",
        evidence: "Made alone on the earlier data it changes \(most.1) "
          + (most.1 == 1 ? "number." : "numbers."),
        confidence: "high for this edit alone; edits together can do more or less",
        shownIn: [.table("edits")])
    ]
  }

  /// Which edits made alone change the same cell.
  private func attribution(_ change: ReportChange) -> String {
    guard !effects.isEmpty else {
      return causes.isEmpty ? "not told" : causes.joined(separator: " ")
    }
    let edits = effects.filter { effect in
      effect.changes?.contains { $0.place == change.place } ?? false
    }.map(\.edit)
    return edits.isEmpty
      ? "no single edit; several together, or what else differs" : edits.joined(separator: "; ")
  }

  private var changeTable: ResultTable {
    ResultTable(
      id: "changes", title: "Changed numbers, words and rows", basis: basis,
      columns: [
        ResultColumn("table", "Table", form: .words, meaning: "The table, a file of tables/."),
        ResultColumn("row", "Row", form: .words, meaning: "What identifies the row."),
        ResultColumn("column", "Column", form: .words, meaning: "The column of the table."),
        ResultColumn("kind", "Kind", form: .words, meaning: "What differs."),
        ResultColumn("before", "Before", form: .words, meaning: "The cell in the earlier run."),
        ResultColumn("after", "After", form: .words, meaning: "The cell in this run."),
        ResultColumn(
          "difference", "Difference", form: .significant(4), meaning: "After less before."),
        ResultColumn(
          "attributed_to", "Attributed to", form: .words,
          meaning: "The edits that alone change the same cell, or what differs between the runs."),
      ],
      rows: changes.map { change in
        [
          .text(change.table), ResultValue(change.row), ResultValue(change.column),
          .text(change.kind.rawValue), ResultValue(change.before), ResultValue(change.after),
          ResultValue(change.difference), .text(attribution(change)),
        ]
      },
      method: MethodNote(
        name: "Comparison of tables",
        meaning:
          "The CSV tables of both runs are compared cell by cell; rows are told apart by their "
          + "ids, or by their words where they have none."))
  }

  private var effectTable: ResultTable {
    ResultTable(
      id: "edits", title: "What each edit of the data does alone", basis: basis,
      columns: [
        ResultColumn("edit", "Edit", form: .words, meaning: "The row of the data that differs."),
        ResultColumn(
          "numbers", "Numbers", form: .count, meaning: "Numbers that the edit alone changes."),
        ResultColumn("rows", "Rows", form: .count, meaning: "Rows that come or go by it."),
        ResultColumn("note", "Note", form: .words, meaning: "Why nothing can be told."),
      ],
      rows: effects.map { effect in
        [
          .text(effect.edit), ResultValue(effect.changes.map { $0.count { $0.kind == .number } }),
          ResultValue(
            effect.changes.map { $0.count { $0.kind == .newRow || $0.kind == .lostRow } }),
          effect.changes == nil ? .text("the data cannot be read with this edit alone") : .missing,
        ]
      },
      method: MethodNote(
        name: "Edits made alone",
        meaning: "Each row that differs is put into the earlier data alone, with the cities and "
          + "sources that it names, and all questions of the report are asked again.",
        caveat: "Made together, edits can change more or less than the sum."))
  }
}
