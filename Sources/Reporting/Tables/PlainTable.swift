import NetworkAnalysis

/// A result table as aligned columns of plain text.
struct PlainTable {
  let table: ResultTable

  init(_ table: ResultTable) { self.table = table }

  var text: String {
    let body = table.rows.map { row in
      zip(row, table.columns).map { CellText.onOneLine(CellText.reading($0, in: $1)) }
    }
    let widths = table.columns.indices.map { column in
      ([table.columns[column].title] + body.map { $0[column] }).map(Self.width).max() ?? 0
    }
    var lines = [table.title, table.basis, ""]
    lines.append(line(table.columns.map(\.title), widths))
    lines.append(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "))
    lines += body.map { line($0, widths) }
    if table.rows.isEmpty { lines.append("(no rows)") }
    lines.append("")
    if let conclusion = table.conclusion {
      lines.append("In one sentence: " + conclusion.sentence)
      if let reservation = conclusion.reservation { lines.append("But: " + reservation) }
      lines.append("")
    }
    lines.append(methodLine)
    lines += table.remarks.map { "Note: " + $0 }
    return lines.joined(separator: "\n") + "\n"
  }

  private var methodLine: String {
    let choices = table.method.choices.map { "\($0.name.lowercased()): \($0.value)" }
    let convention = choices.isEmpty ? "" : " [" + choices.joined(separator: "; ") + "]"
    let caveat = table.method.caveat.isEmpty ? "" : " " + table.method.caveat
    return "\(table.method.name): \(table.method.meaning)\(convention)\(caveat)"
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = cells.indices.map { column in
      let space = String(repeating: " ", count: max(0, widths[column] - Self.width(cells[column])))
      return table.columns[column].isNumeric
        ? space + cells[column] : cells[column] + space
    }
    let joined = padded.joined(separator: "  ")
    return String(joined.reversed().drop { $0 == " " }.reversed())
  }

  /// How many columns of a terminal a text takes: wide for East Asian letters, none for marks.
  static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.value {
      case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: sum
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
        0xFF00...0xFF60, 0x20000...0x3FFFD:
        sum + 2
      default: sum + 1
      }
    }
  }
}
