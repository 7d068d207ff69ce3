import NetworkAnalysis

/// A report in LaTeX, for lualatex, with the figures as PDF beside it.
struct LaTeXDocument {
  let document: ReportDocument

  init(_ document: ReportDocument) { self.document = document }

  var text: String {
    var numbers = Numbering()
    let facts = document.facts.map { "\\item[\(escaped($0.term))] \(linked($0.text))" }
    let head = [
      preamble, "\\begin{document}",
      "{\\LARGE\\bfseries \(escaped(document.title))\\par}\n\\medskip",
      "{\(escaped(document.subtitle))\\par}",
    ]
    let block = facts.isEmpty ? [] : [list("description", facts)]
    let body = document.blocks.map { latex($0, &numbers) }
    return (head + block + body + ["\\end{document}"]).joined(separator: "\n\n") + "\n"
  }

  private var preamble: String {
    """
    % Written by citynet \(ToolVersion.current). Make a PDF with: lualatex report.tex, twice.
    \\documentclass[a4paper,10pt]{article}
    \\usepackage{iftex}\\RequireLuaTeX
    \\usepackage[margin=22mm]{geometry}
    \(direction)\\usepackage{fontspec}
    % Letters that the main font lacks are taken from these, where they are installed.
    \\directlua{citynetfonts = {}}
    \\newcommand{\\alsofrom}[2]{\\IfFontExistsTF{#1}%
      {\\directlua{table.insert(citynetfonts, "#1:mode=harf;#2")}}{}}
    \\alsofrom{Noto Naskh Arabic}{script=arab;}
    \\alsofrom{DejaVu Sans}{script=arab;}
    \\alsofrom{Noto Sans CJK SC}{}
    \\directlua{luaotfload.add_fallback("wide", citynetfonts)}
    \\IfFontExistsTF{DejaVu Serif}{\\setmainfont{DejaVu Serif}[RawFeature={fallback=wide}]}{}
    \\usepackage{array,booktabs,longtable,pdflscape,graphicx,xurl}
    \\usepackage[hidelinks,unicode]{hyperref}
    \\hypersetup{pdftitle={\(escaped(document.title))},pdflang={\(document.language.code)}}
    \\setlength{\\parindent}{0pt}\\setlength{\\parskip}{0.5em}\\setlength{\\tabcolsep}{3pt}
    \\setcounter{secnumdepth}{0}\\sloppy
    """
  }

  /// What a language that is read from right to left needs.
  private var direction: String {
    document.language.isRightToLeft
      ? "\\usepackage[bidi=basic]{babel}\n"
        + "\\babelprovide[import=\(document.language.code),main]{pagelanguage}\n" : ""
  }

  private func latex(_ block: Block, _ numbers: inout Numbering) -> String {
    switch block {
    case .heading(let level, let text, _):
      return (level <= 2 ? "\\section{" : "\\subsection{") + escaped(text) + "}"
    case .paragraph(let text), .note(let text):
      return linked(text)
    case .tiles(let tiles):
      let rows = tiles.map { "\\textbf{\(escaped($0.value))} & \(escaped($0.label)) \\\\" }
      return "\\begin{tabular}{@{}rl@{}}\n" + rows.joined(separator: "\n") + "\n\\end{tabular}"
    case .statements(let statements):
      return list(
        "enumerate",
        statements.map {
          "\\item \\textbf{\(escaped($0.claim))} \(linked($0.evidence)) "
            + references($0.shownIn)
            + "\\emph{(\(escaped(document.language.words($0.confidence))))}"
        })
    case .table(let block):
      numbers.tables += 1
      return LaTeXReportTable(block: block, number: numbers.tables, language: document.language)
        .text
    case .figure(let figure):
      numbers.figures += 1
      return latex(figure, number: numbers.figures)
    case .list(let items):
      return list("itemize", items.map { "\\item " + linked($0) })
    case .definitions(let definitions):
      return list(
        "description", definitions.map { "\\item[\(escaped($0.term))] \(linked($0.text))" })
    case .verbatim(let text):
      // Lines of their own instead of a verbatim block, which a text could end early.
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return "{\\small\\ttfamily\\raggedright\n"
        + lines.map { escaped(String($0)) + "\\par" }.joined(separator: "\n") + "\n}"
    }
  }

  private func latex(_ figure: Figure, number: Int) -> String {
    """
    \\begin{center}
    \\includegraphics[width=\\linewidth,height=0.8\\textheight,keepaspectratio]{figures/\(figure.id).pdf}
    \\end{center}
    \\textbf{\(escaped(document.language.words("Figure", number))). \(escaped(figure.title)).} \
    \(linked(figure.caption))
    """
  }

  private func list(_ kind: String, _ items: [String]) -> String {
    items.isEmpty ? "" : "\\begin{\(kind)}\n\(items.joined(separator: "\n"))\n\\end{\(kind)}"
  }

  /// The names of the tables and figures that show what a statement says.
  private func references(_ exhibits: [Exhibit]) -> String {
    let names = ExhibitNumbers(document).names
    let known = exhibits.compactMap { names[$0] }
    return known.isEmpty ? "" : "(\(known.map(escaped).joined(separator: ", "))) "
  }

  private func escaped(_ text: String) -> String { LaTeXText.escaped(text) }

  private func linked(_ text: String) -> String { LaTeXText.linked(text) }
}
