import NetworkAnalysis

/// A table of a report in LaTeX, which may run over several pages.
struct LaTeXReportTable {
  let block: TableBlock
  let number: Int
  let language: PageLanguage

  private var table: ResultTable { block.table }

  var text: String {
    let shown = block.columnPositions
    let rows = table.rows.prefix(block.shownRows).map { row in
      shown.map { CellText.reading(row[$0], in: table.columns[$0], language.numbers) }
    }
    let columns = shown.map { table.columns[$0] }
    let heads = columns.map { column in
      let unit = column.unitBesideTitle.isEmpty ? "" : " (\(column.unitBesideTitle))"
      return "\\textbf{\(LaTeXText.escaped(column.title + unit))}"
    }
    let lines = rows.map { cells in
      cells.map(LaTeXText.linked).joined(separator: " & ") + " \\\\"
    }
    let head = heads.joined(separator: " & ") + " \\\\"
    let needs = longestWords(of: columns, rows)
    let setting = Setting(for: needs)
    let widths = widths(of: columns, rows, needing: needs, setting.characters)
    let text = """
      \\textbf{\(LaTeXText.escaped(language.words("Table", number))). \
      \(LaTeXText.escaped(table.title)).} \(LaTeXText.linked(table.method.meaning))
      {\\\(setting.size)
      \\begin{longtable}{@{}\(widths)@{}}
      \\toprule
      \(head)
      \\midrule
      \\endfirsthead
      \\toprule
      \(head)
      \\midrule
      \\endhead
      \\bottomrule
      \\endfoot
      \(lines.joined(separator: "\n"))
      \\end{longtable}
      \(notes.joined(separator: "\n"))\\par}
      """
    return setting == .sideways ? "\\begin{landscape}\n\(text)\n\\end{landscape}" : text
  }

  private var notes: [String] {
    var notes: [String] = []
    if let conclusion = table.conclusion {
      notes.append(
        "\\textbf{\(LaTeXText.linked(conclusion.sentence))}"
          + (conclusion.reservation.map { " \(language.words("But")): \(LaTeXText.linked($0))" }
            ?? ""))
    }
    notes.append("\\emph{\(LaTeXText.linked(table.basis))}")
    if table.rows.count > block.shownRows {
      notes.append(
        LaTeXText.escaped(
          language.words(
            TableBlock.rowsAreShown,
            filling: [
              language.numbers.written(String(block.shownRows)),
              language.numbers.written(String(table.rows.count)), "tables/\(table.id).csv",
            ])))
    }
    return notes + table.remarks.map(LaTeXText.linked)
      + table.method.choices.map { LaTeXText.linked("\($0.name): \($0.value).") }
  }

  /// How a table is set so that its longest words fit side by side.
  private enum Setting: CaseIterable {
    case usual, smaller, sideways

    /// How many characters of the main font a line holds.
    var characters: Double {
      switch self {
      case .usual: 96
      case .smaller: 110
      case .sideways: 165
      }
    }

    var size: String { self == .usual ? "footnotesize" : "scriptsize" }

    init(for needs: [Double]) {
      let sum = needs.reduce(0, +)
      self = Self.allCases.first { sum <= $0.characters } ?? .sideways
    }
  }

  /// How many characters wide each column must be so that no usual word runs into the next.
  private func longestWords(of columns: [ResultColumn], _ rows: [[String]]) -> [Double] {
    columns.indices.map { position in
      let titles = columns[position].title.split(separator: " ").map { Double($0.count) * 1.1 }
      let words = rows.flatMap { row in
        row[position].split { " -/".contains($0) }.map { Double($0.count) }
      }
      // Two more for the gap; what is longer than sixteen may be broken.
      return min((titles + words).max() ?? 0, 16) + 2
    }
  }

  /// Columns as wide as their longest words, and what is left to those with much text.
  private func widths(
    of columns: [ResultColumn], _ rows: [[String]], needing least: [Double], _ characters: Double
  ) -> String {
    let wishes = columns.indices.map { position -> Double in
      let lengths = rows.map { Double($0[position].count) }
      let mean = lengths.isEmpty ? 0 : lengths.reduce(0, +) / Double(lengths.count)
      return min(max(mean - least[position], 0), 40)
    }
    let sum = max(least.reduce(0, +), 1)
    let left = max(characters - sum, 0)
    let wished = wishes.reduce(0, +)
    let needs = zip(least, wishes).map { $0 + (wished > 0 ? left * $1 / wished : 0) }
    let whole = max(needs.reduce(0, +), characters)
    return zip(columns, needs).map { column, need in
      let share = CellText.fixed(0.98 * need / whole, decimals: 4)
      let side = column.isNumeric ? "\\raggedleft" : "\\raggedright"
      return ">{\(side)\\arraybackslash}p{\\dimexpr\(share)\\linewidth-2\\tabcolsep\\relax}"
    }.joined()
  }
}
