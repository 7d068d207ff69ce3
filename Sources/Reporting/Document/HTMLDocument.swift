import NetworkAnalysis

/// A report as one self-contained HTML page: it loads nothing and is complete without scripts.
struct HTMLDocument {
  let document: ReportDocument

  init(_ document: ReportDocument) { self.document = document }

  var text: String {
    var numbers = Numbering()
    let body = document.blocks.map { html($0, &numbers) }.joined(separator: "\n")
    return """
      <!DOCTYPE html>
      <html lang="\(document.language.code)"\(document.language.isRightToLeft ? " dir=\"rtl\"" : "")>
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data: blob:">
      <title>\(HTMLText.escaped(document.title))</title>
      <style>
      \(PageStyle.css + (document.facts.isEmpty ? "" : "\n" + PageStyle.dossier))
      </style>
      </head>
      <body>
      <a class="skip" href="#content">Skip to the content</a>
      <header>
      <h1>\(HTMLText.escaped(document.title))</h1>
      <p class="subtitle">\(HTMLText.escaped(document.subtitle))</p>\(facts)
      \(contents)
      </header>
      <main id="content">
      \(body)
      </main>
      <script>
      \(PageScript.javaScript)
      </script>
      </body>
      </html>

      """
  }

  /// What the head of the page states beside the title.
  private var facts: String {
    guard !document.facts.isEmpty else { return "" }
    let items = document.facts.map {
      "<div><dt>\(HTMLText.escaped($0.term))</dt><dd>\(HTMLText.linked($0.text))</dd></div>"
    }
    return "\n<dl class=\"facts\">\n\(items.joined(separator: "\n"))\n</dl>"
  }

  private var contents: String {
    let items = document.blocks.compactMap { block -> String? in
      guard case .heading(level: 2, let text, let id) = block else { return nil }
      return "<li><a href=\"#\(id)\">\(HTMLText.escaped(text))</a></li>"
    }
    return "<nav aria-label=\"Contents\"><ol>\(items.joined())</ol></nav>"
  }

  private func html(_ block: Block, _ numbers: inout Numbering) -> String {
    switch block {
    case .heading(let level, let text, let id):
      return "<h\(level) id=\"\(id)\">\(HTMLText.escaped(text))</h\(level)>"
    case .paragraph(let text):
      return "<p>\(HTMLText.linked(text))</p>"
    case .tiles(let tiles):
      let items = tiles.map {
        "<div class=\"tile\"><dt>\(HTMLText.escaped($0.label))</dt>"
          + "<dd>\(HTMLText.escaped($0.value))</dd></div>"
      }
      return "<dl class=\"tiles\">\(items.joined())</dl>"
    case .statements(let statements):
      let items = statements.map {
        "<li><strong>\(HTMLText.escaped($0.claim))</strong> \(HTMLText.escaped($0.evidence)) "
          + references($0.shownIn)
          + "<span class=\"confidence\">\(HTMLText.escaped($0.confidence))</span></li>"
      }
      return "<ol class=\"statements\">\(items.joined(separator: "\n"))</ol>"
    case .table(let block):
      numbers.tables += 1
      return HTMLTable(
        block: block, number: numbers.tables, sourceKeys: document.sourceKeys,
        language: document.language
      ).text
    case .figure(let figure):
      numbers.figures += 1
      return html(figure, number: numbers.figures)
    case .list(let items):
      let lines = items.map { "<li>\(HTMLText.linked($0))</li>" }
      return "<ul>\(lines.joined(separator: "\n"))</ul>"
    case .definitions(let definitions):
      let lines = definitions.map {
        "<dt>\(HTMLText.escaped($0.term))</dt><dd>\(HTMLText.linked($0.text))</dd>"
      }
      return "<dl class=\"definitions\">\(lines.joined(separator: "\n"))</dl>"
    case .verbatim(let text):
      return "<pre>\(HTMLText.escaped(text))</pre>"
    }
  }

  /// Links to the tables and figures that show what a statement says.
  private func references(_ exhibits: [Exhibit]) -> String {
    let names = ExhibitNumbers(document).names
    let links = exhibits.compactMap { exhibit in
      names[exhibit].map { name in
        "<a href=\"#\(HTMLText.escaped(ExhibitNumbers.anchor(of: exhibit)))\">\(name)</a>"
      }
    }
    return links.isEmpty ? "" : "(\(links.joined(separator: ", "))) "
  }

  private func html(_ figure: Figure, number: Int) -> String {
    """
    <figure id="figure-\(HTMLText.escaped(figure.id))">
    <div class="drawing" tabindex="0" role="region" aria-label="Figure \(number)">
    \(figure.svg)
    </div>
    <figcaption><strong>Figure \(number). \(HTMLText.escaped(figure.title)).</strong> \
    \(HTMLText.escaped(figure.caption))</figcaption>
    \(source(of: figure))
    </figure>
    """
  }

  /// What Graphviz draws the figure from, in the page only where it does not make the page heavy.
  private func source(of figure: Figure) -> String {
    guard document.holdsSources, figure.dot.utf8.count <= Self.longestInlineSource else {
      return "<p class=\"foot\">Source for Graphviz: "
        + "figures/\(HTMLText.escaped(figure.id)).dot</p>"
    }
    return "<details><summary>Source of the figure for Graphviz</summary>\n"
      + "<pre>\(HTMLText.escaped(figure.dot))</pre></details>"
  }

  private static let longestInlineSource = 100_000
}

/// The numbers that figures and tables have been given so far.
struct Numbering {
  var figures = 0
  var tables = 0
}
