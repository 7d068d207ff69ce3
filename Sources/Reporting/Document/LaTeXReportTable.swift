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
    return """
      \\textbf{\(LaTeXText.escaped(language.words("Table", number))). \
      \(LaTeXText.escaped(table.title)).} \(LaTeXText.linked(table.method.meaning))
      {\\footnotesize
      \\begin{longtable}{@{}\(widths(of: columns, rows))@{}}
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
          "\(block.shownRows) of \(table.rows.count) rows are shown; all are in "
            + "tables/\(table.id).csv."))
    }
    return notes + table.remarks.map(LaTeXText.linked)
      + table.method.choices.map { LaTeXText.linked("\($0.name): \($0.value).") }
  }

  /// Columns as wide as their texts need, but none so wide that the others have no room.
  private func widths(of columns: [ResultColumn], _ rows: [[String]]) -> String {
    let needs = columns.indices.map { position -> Double in
      let lengths = rows.map { $0[position].count }
      let mean = lengths.isEmpty ? 0 : Double(lengths.reduce(0, +)) / Double(lengths.count)
      let word = columns[position].title.split(separator: " ").map(\.count).max() ?? 0
      return min(max(mean, Double(word), 4), 40)
    }
    let sum = needs.reduce(0, +)
    return zip(columns, needs).map { column, need in
      let share = CellText.fixed(0.98 * need / max(sum, 1), decimals: 4)
      let side = column.isNumeric ? "\\raggedleft" : "\\raggedright"
      return ">{\(side)\\arraybackslash}p{\\dimexpr\(share)\\linewidth-2\\tabcolsep\\relax}"
    }.joined()
  }
}
