import NetworkAnalysis

/// A result table in Markdown: heading, table, basis and convention.
struct MarkdownTable {
  let table: ResultTable

  init(_ table: ResultTable) { self.table = table }

  var text: String {
    let marks = table.columns.map { $0.isNumeric ? "---:" : "---" }
    var lines = ["### \(escaped(table.title))", ""]
    lines.append(row(table.columns.map { escaped($0.title) }))
    lines.append(row(marks))
    lines += table.rows.map { cells in
      row(zip(cells, table.columns).map { escaped(CellText.reading($0, in: $1)) })
    }
    lines += ["", "*\(escaped(table.basis))*", ""]
    lines.append("\(escaped(table.method.name)): \(escaped(table.method.meaning))")
    for choice in table.method.choices {
      lines.append("\(escaped(choice.name)): \(escaped(choice.value)).")
    }
    if !table.method.caveat.isEmpty { lines.append(escaped(table.method.caveat)) }
    lines += table.remarks.map { "Note: " + escaped($0) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  private func escaped(_ text: String) -> String { MarkdownText.escaped(text) }
}

/// Plain text made safe for Markdown.
enum MarkdownText {
  /// `text` with the characters that Markdown would read as markup escaped, on one line.
  static func escaped(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      guard word.hasPrefix("https://") || word.hasPrefix("http://") else { return plain(word) }
      let address = HTMLText.webAddress(startingWith: word)
      return "<\(address)>" + plain(word.dropFirst(address.count))
    }.joined(separator: " ")
  }

  private static func plain(_ text: Substring) -> String {
    var result = ""
    for character in text {
      switch character {
      case "|", "*", "_", "`", "\\", "[", "]", "#": result += "\\" + String(character)
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\n", "\r\n", "\r": result += " "
      default: result.append(character)
      }
    }
    return result
  }
}
