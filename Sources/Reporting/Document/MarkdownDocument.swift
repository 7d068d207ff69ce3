import NetworkAnalysis

/// A report in Markdown, with figures and tables as files beside it.
struct MarkdownDocument {
  let document: ReportDocument

  init(_ document: ReportDocument) { self.document = document }

  var text: String {
    var numbers = Numbering()
    let parts = [
      "# " + MarkdownText.escaped(document.title), MarkdownText.escaped(document.subtitle),
    ]
    let facts = document.facts.map {
      "- **\(MarkdownText.escaped($0.term))**: \(MarkdownText.escaped($0.text))"
    }
    let head = parts + (facts.isEmpty ? [] : [facts.joined(separator: "\n")])
    return (head + document.blocks.map { markdown($0, &numbers) }).joined(separator: "\n\n") + "\n"
  }

  private func markdown(_ block: Block, _ numbers: inout Numbering) -> String {
    switch block {
    case .heading(let level, let text, _):
      return String(repeating: "#", count: level) + " " + MarkdownText.escaped(text)
    case .paragraph(let text):
      return MarkdownText.escaped(text)
    case .note(let text):
      return "> " + MarkdownText.escaped(text)
    case .tiles(let tiles):
      return tiles.map { "- **\($0.value)** \(MarkdownText.escaped($0.label))" }
        .joined(separator: "\n")
    case .statements(let statements):
      return statements.enumerated().map { position, statement in
        "\(position + 1). **\(MarkdownText.escaped(statement.claim))** "
          + "\(MarkdownText.escaped(statement.evidence)) \(references(statement.shownIn))"
          + "*(\(document.language.words("confidence")): \(MarkdownText.escaped(document.language.words(statement.confidence))))*"
      }.joined(separator: "\n")
    case .table(let block):
      numbers.tables += 1
      return markdown(block, number: numbers.tables)
    case .figure(let figure):
      numbers.figures += 1
      return """
        ![\(MarkdownText.escaped(figure.title))](figures/\(figure.id).svg)

        **\(document.language.words("Figure", numbers.figures)). \(MarkdownText.escaped(figure.title)).** \
        \(MarkdownText.escaped(figure.caption))
        """
    case .list(let items):
      return items.map { "- " + MarkdownText.escaped($0) }.joined(separator: "\n")
    case .definitions(let definitions):
      return definitions.map {
        "**\(MarkdownText.escaped($0.term))**: \(MarkdownText.escaped($0.text))"
      }.joined(separator: "\n\n")
    case .verbatim(let text):
      return "```\n\(text)\n```"
    }
  }

  private func markdown(_ block: TableBlock, number: Int) -> String {
    let columns = block.columnPositions
    let shown = ResultTable(
      id: block.table.id,
      title: document.language.words("Table", number) + ". " + block.table.title,
      basis: block.table.basis, columns: columns.map { block.table.columns[$0] },
      rows: block.table.rows.prefix(block.shownRows).map { row in columns.map { row[$0] } },
      method: block.table.method,
      remarks: block.table.remarks
        + (block.table.rows.count > block.shownRows
          ? [
            document.language.words(
              TableBlock.rowsAreShown,
              filling: [
                document.language.numbers.written(String(block.shownRows)),
                document.language.numbers.written(String(block.table.rows.count)),
                "tables/\(block.table.id).csv",
              ])
          ] : []),
      conclusion: block.table.conclusion)
    return MarkdownTable(
      shown, sourceKeys: document.sourceKeys, language: document.language
    ).text
  }

  /// The names of the tables and figures that show what a statement says.
  private func references(_ exhibits: [Exhibit]) -> String {
    let names = ExhibitNumbers(document).names
    let known = exhibits.compactMap { names[$0] }
    return known.isEmpty ? "" : "(\(known.joined(separator: ", "))) "
  }
}
