import NetworkAnalysis

/// A result table as part of a page.
struct HTMLTable {
  let block: TableBlock
  let number: Int

  init(_ block: TableBlock, number: Int) {
    self.block = block
    self.number = number
  }

  private var table: ResultTable { block.table }

  var text: String {
    let heads = table.columns.map { column in
      let unit = column.unit.isEmpty ? "" : " <span class=\"unit\">\(escaped(column.unit))</span>"
      return "<th scope=\"col\" title=\"\(escaped(column.meaning))\"\(numericClass(column))>"
        + "\(escaped(column.title))\(unit)</th>"
    }
    let rows = table.rows.prefix(block.shownRows).map { row in
      "<tr>" + zip(row, table.columns).map(cell).joined() + "</tr>"
    }
    return """
      <div class="table" id="table-\(table.id)">
      <table>
      <caption><strong>Table \(number). \(escaped(table.title)).</strong> \
      \(escaped(table.method.meaning)) <span class="basis">\(escaped(table.basis))</span></caption>
      <thead><tr>\(heads.joined())</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table>
      \(foot)
      </div>
      """
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
    return lines.isEmpty
      ? "" : "<p class=\"foot\">\(lines.map(escaped).joined(separator: " "))</p>"
  }

  private func cell(_ value: ResultValue, _ column: ResultColumn) -> String {
    let sortKey = CellText.isNumeric(column) ? " data-s=\"\(value.exactText)\"" : ""
    let reading = CellText.reading(value, in: column)
    return "<td\(numericClass(column))\(sortKey)>\(HTMLText.linked(reading))</td>"
  }

  private func numericClass(_ column: ResultColumn) -> String {
    CellText.isNumeric(column) ? " class=\"n\"" : ""
  }

  private func escaped(_ text: String) -> String { HTMLText.escaped(text) }
}
