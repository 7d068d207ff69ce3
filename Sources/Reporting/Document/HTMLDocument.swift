import NetworkAnalysis

/// A report as one self-contained HTML page: it loads nothing and is complete without scripts.
package struct HTMLDocument {
  let document: ReportDocument

  /// The page of this report.
  package init(_ document: ReportDocument) { self.document = document }

  /// The whole page.
  package var text: String {
    let words = PageWords(document.language)
    let direction = document.language.isRightToLeft ? " dir=\"rtl\"" : ""
    return """
      <!DOCTYPE html>
      <html lang="\(HTMLText.escaped(document.language.code))"\(direction)>
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data: blob:">
      <title>\(HTMLText.escaped(document.title))</title>
      <style>
      \(PageStyle.css(PageColors(document.figures)))
      </style>
      </head>
      <body>
      <a class="skip" href="#content">\(words["Skip to the content"])</a>
      <header class="band"><div class="in head">
      <div>
      \(kicker(words))<h1\(words.attributes(of: document.title))>\(words.authored(document.title))</h1>
      <p class="subtitle"\(words.attributes(of: document.subtitle))>\
      \(words.authored(document.subtitle))</p>
      </div>\(facts(words))
      </div></header>
      \(contents(words))
      <main id="content" class="in">
      \(nature(words))\
      \(HTMLBlocks(document).text)
      </main>
      \(footer(words))
      <script>
      \(PageScript.javaScript(in: document.language))
      </script>
      </body>
      </html>

      """
  }

  /// The kind of report above its title.
  private func kicker(_ words: PageWords) -> String {
    document.kicker.isEmpty ? "" : "<p class=\"kicker\">\(words[document.kicker])</p>\n"
  }

  /// What the head of the page states beside the title.
  private func facts(_ words: PageWords) -> String {
    guard !document.facts.isEmpty else { return "" }
    let items = document.facts.map {
      "<div><dt>\(words[$0.term])</dt><dd\(words.english)>\(HTMLText.linked($0.text))</dd></div>"
    }
    return "\n<dl class=\"facts\">\n\(items.joined(separator: "\n"))\n</dl>"
  }

  /// What readers of a page in another language should know about its sentences.
  private func nature(_ words: PageWords) -> String {
    words.english.isEmpty
      ? "" : "<p class=\"note tongue\">\(words[PageWords.sentencesAreEnglish])</p>\n"
  }

  private func contents(_ words: PageWords) -> String {
    let items = document.blocks.compactMap { block -> String? in
      guard case .heading(level: 2, let text, let id) = block else { return nil }
      return "<li><a href=\"#\(PartAnchor.anchor(of: id))\">\(words[text])</a></li>"
    }
    return "<nav class=\"contents\" aria-label=\"\(words.plain("Contents"))\"><div class=\"in\">"
      + "<ol>\(items.joined())</ol></div></nav>"
  }

  /// How the page was made, for those who ask.
  private func footer(_ words: PageWords) -> String {
    let record = words[
      "The file run.json beside this page records how; the command citynet replay run.json makes "
        + "everything again and compares."]
    let nature = words[
      "This page loads nothing, and a policy within it forbids that. Without scripts everything can "
        + "be read; filtering, sorting, zooming and linking need them. Every figure has a title and "
        + "a description, and its numbers stand in a file beside this page."]
    return """
      <footer><div class="in">
      <p>\(words["Made with"]) citynet \(ToolVersion.current). \(record)</p>
      <p>\(nature)</p>
      </div></footer>
      """
  }
}
