import NetworkAnalysis

/// A result table as part of a page.
struct HTMLTable {
  let block: TableBlock
  let number: Int
  /// The keys of the sources that the page lists, to which mentions of them lead.
  let sourceKeys: Set<String>
  /// In which numbers are written.
  var language = PageLanguage.english

  private var table: ResultTable { block.table }

  var text: String {
    let shown = block.columnPositions
    let heads = shown.map { table.columns[$0] }.map { column in
      let unit =
        column.unitBesideTitle.isEmpty
        ? "" : " <span class=\"unit\">\(escaped(column.unitBesideTitle))</span>"
      return "<th scope=\"col\" title=\"\(escaped(column.meaning))\"\(numericClass(column))>"
        + "\(escaped(column.title))\(unit)</th>"
    }
    let rows = table.rows.prefix(block.shownRows).map { row in
      "<tr>" + shown.map { cell(row[$0], table.columns[$0]) }.joined() + "</tr>"
    }
    return """
      <div class="table" id="table-\(escaped(table.id))" tabindex="0" role="region" \
      aria-label="Table \(number)">
      <table>
      <caption><strong>Table \(number). \(escaped(table.title)).</strong> \
      \(escaped(table.method.meaning)) <span class="basis">\(escaped(table.basis))</span></caption>
      <thead><tr>\(heads.joined())</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table>
      \(conclusion)\(foot)
      </div>
      """
  }

  /// The sentence that a reader may quote.
  private var conclusion: String {
    guard let conclusion = table.conclusion else { return "" }
    let reservation = conclusion.reservation.map { " But: \(escaped($0))" } ?? ""
    return "<p class=\"said\"><strong>\(escaped(conclusion.sentence))</strong>\(reservation)</p>\n"
  }

  private var foot: String {
    var lines: [String] = []
    let hidden = table.rows.count - block.shownRows
    if hidden > 0 {
      lines.append(
        "\(block.shownRows) of \(table.rows.count) rows are shown; all of them are in "
          + "tables/\(table.id).csv.")
    }
    lines += table.remarks
    lines += table.method.choices.map { "\($0.name): \($0.value)." }
    return lines.isEmpty
      ? "" : "<p class=\"foot\">\(lines.map(escaped).joined(separator: " "))</p>"
  }

  private func cell(_ value: ResultValue, _ column: ResultColumn) -> String {
    let sortKey = column.isNumeric ? " data-s=\"\(value.exactText)\"" : ""
    let attributes = cellClass(value, column) + sortKey + anchor(value, column)
    return "<td\(attributes)>\(content(value, column))</td>"
  }

  private func content(_ value: ResultValue, _ column: ResultColumn) -> String {
    guard column.form == .sources, case .text(let keys) = value else {
      return HTMLText.linked(CellText.reading(value, in: column, language.numbers))
    }
    return keys.split(separator: ", ").map { key in
      sourceKeys.contains(String(key))
        ? "<a href=\"#\(SourceAnchor.anchor(of: String(key)))\">\(escaped(String(key)))</a>"
        : escaped(String(key))
    }.joined(separator: ", ")
  }

  /// The anchor of a cell that holds the key of a source in the list of sources.
  private func anchor(_ value: ResultValue, _ column: ResultColumn) -> String {
    guard table.id == SourceAnchor.table, column.id == "id", case .text(let key) = value else {
      return ""
    }
    return " id=\"\(SourceAnchor.anchor(of: key))\""
  }

  /// Numbers align right, short words stay on one line, keys of sources may break anywhere.
  private func cellClass(_ value: ResultValue, _ column: ResultColumn) -> String {
    if column.isNumeric { return numericClass(column) }
    if column.form == .sources { return " class=\"s\"" }
    return CellText.reading(value, in: column).count <= 14 ? " class=\"k\"" : ""
  }

  private func numericClass(_ column: ResultColumn) -> String {
    column.isNumeric ? " class=\"n\"" : ""
  }

  private func escaped(_ text: String) -> String { HTMLText.escaped(text) }
}
