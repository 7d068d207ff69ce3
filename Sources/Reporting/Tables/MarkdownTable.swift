import NetworkAnalysis

/// A result table in Markdown: heading, table, basis and convention.
struct MarkdownTable {
  let table: ResultTable
  /// The keys of the sources that the document lists, to which mentions of them lead.
  let sourceKeys: Set<String>
  /// In which numbers are written.
  let language: PageLanguage

  init(
    _ table: ResultTable, sourceKeys: Set<String> = [], language: PageLanguage = .english
  ) {
    self.language = language
    self.table = table
    self.sourceKeys = sourceKeys
  }

  var text: String {
    let marks = table.columns.map { $0.isNumeric ? "---:" : "---" }
    var lines = ["### \(escaped(table.title))", ""]
    lines.append(row(table.columns.map { escaped($0.titleWithUnit) }))
    lines.append(row(marks))
    lines += table.rows.map { cells in
      row(zip(cells, table.columns).map(cell))
    }
    lines.append("")
    if let conclusion = table.conclusion {
      let reservation =
        conclusion.reservation.map { " \(language.words("But")): " + escaped($0) } ?? ""
      lines += ["**\(escaped(conclusion.sentence))**\(reservation)", ""]
    }
    lines += ["*\(escaped(table.basis))*", ""]
    lines.append("\(escaped(table.method.name)): \(escaped(table.method.meaning))")
    for choice in table.method.choices {
      lines.append("\(escaped(choice.name)): \(escaped(choice.value)).")
    }
    if !table.method.caveat.isEmpty { lines.append(escaped(table.method.caveat)) }
    lines += table.remarks.map { language.words("Note") + ": " + escaped($0) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func cell(_ value: ResultValue, _ column: ResultColumn) -> String {
    let text = escaped(CellText.reading(value, in: column, language.numbers))
    guard case .text(let words) = value, !sourceKeys.isEmpty else { return text }
    if table.id == SourceAnchor.table, column.id == "id" {
      return "<a id=\"\(SourceAnchor.anchor(of: words))\"></a>" + text
    }
    guard column.form == .sources else { return text }
    return words.split(separator: ", ").map { key in
      sourceKeys.contains(String(key))
        ? "[\(escaped(String(key)))](#\(SourceAnchor.anchor(of: String(key))))"
        : escaped(String(key))
    }.joined(separator: ", ")
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

extension ResultColumn {
  /// The unit, unless the title already ends with it.
  var unitBesideTitle: String { title.hasSuffix(unit) ? "" : unit }

  /// The title and, where it does not tell it, the unit in brackets.
  fileprivate var titleWithUnit: String {
    unitBesideTitle.isEmpty ? title : "\(title) (\(unitBesideTitle))"
  }
}
