import Diagrams
import NetworkAnalysis

/// A result table as part of a page.
struct HTMLTable {
  let block: TableBlock
  let number: Int
  /// The keys of the sources that the page lists, to which mentions of them lead.
  let sourceKeys: Set<String>
  let words: PageWords

  private var table: ResultTable { block.table }

  func text(_ state: inout PageState) -> String {
    let shown = block.columnPositions
    let rows = table.rows.prefix(block.shownRows)
    let wide = wideColumns(shown, Array(rows))
    let heads = shown.map { head(table.columns[$0]) }
    let lines = rows.map { row in
      "<tr\(keys(row))>"
        + shown.map { cell(row[$0], table.columns[$0], isWide: wide.contains($0), &state) }.joined()
        + "</tr>"
    }
    let name = words.name("Table", number)
    // Heads alone would look like a fault; the sentences below say that there is nothing.
    let body =
      rows.isEmpty
      ? ""
      : """
      <thead><tr>\(heads.joined())</tr></thead>
      <tbody\(words.english)>
      \(lines.joined(separator: "\n"))
      </tbody>

      """
    return """
      <div class="table\(length(rows.count))\(isSlim(shown) ? " slim" : "")" id="table-\(escaped(table.id))" \
      tabindex="0" role="region" aria-label="\(name)">
      <table>
      <caption><strong>\(name). \(words[table.title])\(stop)</strong>\
      \(isShort(table.method.meaning) ? "<span\(words.english)>\(HTMLText.linked(table.method.meaning))</span>" : "")\
      </caption>
      \(body)</table>
      \(conclusion)\(foot)\(method)</div>
      """
  }

  /// The title ends as a sentence does.
  private var stop: String { String(HTMLFigure.sentence(table.title).dropFirst(table.title.count)) }

  private func head(_ column: ResultColumn) -> String {
    let unit =
      column.unitBesideTitle.isEmpty
      ? "" : " <span class=\"unit\">\(words[column.unitBesideTitle])</span>"
    return "<th scope=\"col\" title=\"\(escaped(column.meaning))\""
      + "\(column.isNumeric ? " class=\"n\"" : "")>\(words[column.title])\(unit)</th>"
  }

  /// Short tables stay on one page of paper, long ones keep their heads in sight.
  private func length(_ rows: Int) -> String { rows > 15 ? " long" : rows <= 8 ? " short" : "" }

  /// Whether the columns are numbers with one of names at most, which wide gaps would only part.
  private func isSlim(_ shown: [Int]) -> Bool {
    shown.filter { !table.columns[$0].isNumeric }.count <= 1
  }

  /// The sentence that a reader may quote.
  private var conclusion: String {
    guard let conclusion = table.conclusion else { return "" }
    let reservation =
      conclusion.reservation.map { " \(words.within("But")): \(HTMLText.content($0))" } ?? ""
    return
      "<p class=\"said\"\(words.english)><strong>\(HTMLText.content(conclusion.sentence))</strong>"
      + "\(reservation)</p>\n"
  }

  /// What a reader must know beside the rows.
  private var foot: String {
    var lines: [String] = []
    if table.rows.isEmpty, table.conclusion == nil, table.remarks.isEmpty {
      lines.append(words["There is nothing to list."])
    }
    let hidden = table.rows.count - block.shownRows
    if hidden > 0 {
      lines.append(
        words.filled(
          TableBlock.rowsAreShown,
          [
            words.number(block.shownRows), words.number(table.rows.count),
            "<a dir=\"ltr\" href=\"tables/\(escaped(table.id)).csv\">"
              + "tables/\(escaped(table.id)).csv</a>",
          ]))
    }
    let remarks = table.remarks.map { HTMLText.linked($0) }.joined(separator: " ")
    guard !words.english.isEmpty, !remarks.isEmpty else {
      let all = (lines + [remarks]).filter { !$0.isEmpty }
      return all.isEmpty ? "" : "<p class=\"foot\">\(all.joined(separator: " "))</p>\n"
    }
    return lines.map { "<p class=\"foot\">\($0)</p>\n" }.joined()
      + "<p class=\"foot\"\(words.english)>\(remarks)</p>\n"
  }

  /// How the numbers came about, for those who ask.
  private var method: String {
    let meaning = isShort(table.method.meaning) ? "" : table.method.meaning
    let lines =
      [meaning, table.method.choices.map { "\($0.name): \($0.value)." }.joined(separator: " ")]
      + [table.basis]
    let filled = lines.filter { !$0.isEmpty }
    guard !filled.isEmpty else { return "" }
    return "<details><summary>\(words["How these numbers came about"])</summary>"
      + filled.map { "<p\(words.english)>\(HTMLText.linked($0))</p>" }.joined() + "</details>\n"
  }

  private func isShort(_ meaning: String) -> Bool { meaning.count <= 220 }

  /// What a row is about, by the names that signs in figures carry.
  private func keys(_ row: [ResultValue]) -> String {
    let ids = table.columns.indices.filter { table.columns[$0].form == .identifier }
      .compactMap { position -> String? in
        guard case .text(let id) = row[position], !id.isEmpty else { return nil }
        return SlugTable.slug(id)
      }
    return ids.isEmpty ? "" : " data-k=\"\(escaped(ids.joined(separator: " ")))\""
  }

  private func cell(
    _ value: ResultValue, _ column: ResultColumn, isWide: Bool, _ state: inout PageState
  ) -> String {
    // A word among numbers, such as the name of the largest, sorts as if nothing were there.
    let isWord = if case .text = value { true } else { false }
    let sortKey = column.isNumeric ? " data-s=\"\(isWord ? "" : value.exactText)\"" : ""
    let attributes =
      cellClass(value, column, isWide: isWide) + sortKey + anchor(value, column)
      + words.attributes(ofCell: value.exactText, isNumber: column.isNumeric)
    return "<td\(attributes)>\(content(value, column, &state))\(wayBack(value, column, state))</td>"
  }

  private func content(
    _ value: ResultValue, _ column: ResultColumn, _ state: inout PageState
  ) -> String {
    guard column.form == .sources, case .text(let keys) = value else {
      let text = CellText.reading(value, in: column, words.language.numbers)
      let isOwn = column.isNumeric || !words.attributes(ofCell: text, isNumber: false).isEmpty
      return isOwn ? escaped(text) : WideCell.folded(text, in: column)
    }
    var chips: [String] = []
    for key in keys.split(separator: ", ").map(String.init) {
      guard sourceKeys.contains(key) else {
        chips.append(escaped(key))
        continue
      }
      let isFirst = state.mentioned.insert(key).inserted
      let id = isFirst ? " id=\"\(Self.mention(of: key))\"" : ""
      chips.append(
        "<a class=\"chip\"\(id) href=\"#\(SourceAnchor.anchor(of: key))\">\(escaped(key))</a>")
    }
    return WideCell.folded(chips, words)
  }

  /// The anchor of a cell that holds the key of a source in the list of sources.
  private func anchor(_ value: ResultValue, _ column: ResultColumn) -> String {
    sourceKey(value, column).map { " id=\"\(SourceAnchor.anchor(of: $0))\"" } ?? ""
  }

  /// From a source back to where the page names it first.
  private func wayBack(_ value: ResultValue, _ column: ResultColumn, _ state: PageState) -> String {
    guard let key = sourceKey(value, column), state.mentioned.contains(key) else { return "" }
    return "<a class=\"back\" href=\"#\(Self.mention(of: key))\" "
      + "aria-label=\"\(words.plain("Back to the first mention")): \(escaped(key))\">↩</a>"
  }

  private func sourceKey(_ value: ResultValue, _ column: ResultColumn) -> String? {
    guard table.id == SourceAnchor.table, column.id == "id", case .text(let key) = value else {
      return nil
    }
    return key
  }

  private static func mention(of key: String) -> String { "mention-" + HTMLText.escaped(key) }

  /// The columns with running text, which need room.
  private func wideColumns(_ shown: [Int], _ rows: [[ResultValue]]) -> Set<Int> {
    Set(
      shown.filter { position in
        let column = table.columns[position]
        guard !column.isNumeric, column.form != .sources else { return false }
        return rows.contains { CellText.reading($0[position], in: column).count > 60 }
      })
  }

  /// Numbers align at their end, short words stay on one line, running text gets room.
  private func cellClass(_ value: ResultValue, _ column: ResultColumn, isWide: Bool) -> String {
    if column.isNumeric { return " class=\"n\"" }
    if column.form == .sources { return " class=\"s\"" }
    let text = CellText.reading(value, in: column)
    // Long ids and addresses may break anywhere, other words only between letters if need be.
    let hasLongWord = text.split(separator: " ").contains { $0.count > 22 }
    if isWide || hasLongWord {
      return " class=\"\(isWide ? hasLongWord ? "w b" : "w" : "b")\""
    }
    return text.count <= 14 ? " class=\"k\"" : ""
  }

  private func escaped(_ text: String) -> String { HTMLText.escaped(text) }
}
