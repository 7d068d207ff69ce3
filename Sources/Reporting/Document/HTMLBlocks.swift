import NetworkAnalysis

/// The content of a page: sections of blocks.
struct HTMLBlocks {
  let document: ReportDocument
  private let words: PageWords
  private let sources: EmbeddedSources

  init(_ document: ReportDocument) {
    self.document = document
    words = PageWords(document.language)
    sources = EmbeddedSources(document)
  }

  var text: String {
    var state = PageState()
    var lines: [String] = []
    var isInSection = false
    var at = 0
    while at < document.blocks.count {
      if case .heading(level: 2, _, let id) = document.blocks[at] {
        if isInSection { lines.append("</section>") }
        lines.append("<section aria-labelledby=\"\(PartAnchor.anchor(of: id))\">")
        isInSection = true
      }
      if let pair = pair(at: at) {
        lines.append("<div class=\"pair\">")
        lines += pair.map { html(.figure($0), &state) }
        lines.append("</div>")
        at += 2
      } else {
        lines.append(html(document.blocks[at], &state))
        at += 1
      }
    }
    return (lines + (isInSection ? ["</section>"] : [])).joined(separator: "\n")
  }

  /// Two small figures that follow each other stand side by side.
  private func pair(at position: Int) -> [Figure]? {
    let two = document.blocks[position...].prefix(2).compactMap { block -> Figure? in
      if case .figure(let figure) = block { figure } else { nil }
    }
    return two.count == 2 && two.allSatisfy { HTMLFigure.isSmall($0) } ? two : nil
  }

  private func html(_ block: Block, _ state: inout PageState) -> String {
    let english = words.english
    switch block {
    case .heading(let level, let text, let id):
      return "<h\(level) id=\"\(PartAnchor.anchor(of: id))\">\(words[text])</h\(level)>"
    case .paragraph(let text):
      return "<p\(english)>\(HTMLText.linked(text))</p>"
    case .note(let text):
      return "<p class=\"note\"\(english)>\(HTMLText.linked(text))</p>"
    case .tiles(let tiles):
      let items = tiles.map {
        "<div class=\"tile\"><dt>\(words[$0.label])</dt><dd>\(HTMLText.escaped($0.value))</dd></div>"
      }
      return "<dl class=\"tiles\">\(items.joined())</dl>"
    case .statements(let statements):
      let items = statements.map { HTMLFinding($0, exhibits: exhibits, words: words).text }
      return "<ol class=\"findings\">\n\(items.joined(separator: "\n"))\n</ol>"
    case .table(let block):
      state.tables += 1
      return HTMLTable(
        block: block, number: state.tables, sourceKeys: document.sourceKeys, words: words
      ).text(&state)
    case .figure(let figure):
      state.figures += 1
      return HTMLFigure(
        figure: figure, number: state.figures, isEmbedded: sources.isEmbedded, words: words
      ).text
    case .list(let items):
      let lines = items.map { "<li>\(HTMLText.linked($0))</li>" }
      return "<ul\(english)>\(lines.joined(separator: "\n"))</ul>"
    case .definitions(let definitions):
      let lines = definitions.map {
        "<div><dt>\(words[$0.term])</dt><dd\(english)>\(HTMLText.linked($0.text))</dd></div>"
      }
      return "<dl class=\"definitions\">\(lines.joined(separator: "\n"))</dl>"
    case .verbatim(let text):
      return "<pre\(english)>\(HTMLText.escaped(text))</pre>"
    }
  }

  private var exhibits: [Exhibit: String] { ExhibitNumbers(document).names }
}

/// What the page has shown so far.
struct PageState {
  var figures = 0
  var tables = 0
  /// The sources that the page has named, so that the list of sources can lead back to them.
  var mentioned: Set<String> = []
}

/// A statement with how far it carries.
struct HTMLFinding {
  private let statement: Statement
  private let exhibits: [Exhibit: String]
  private let words: PageWords

  init(_ statement: Statement, exhibits: [Exhibit: String], words: PageWords) {
    self.statement = statement
    self.exhibits = exhibits
    self.words = words
  }

  var text: String {
    let (level, label, rest) = confidence
    let why = rest.isEmpty ? "" : "<span class=\"why\">\(rest)</span>"
    return "<li><div\(words.english)><strong>\(HTMLText.content(statement.claim))</strong> "
      + HTMLText.linked(statement.evidence) + references + why
      + "</div><span class=\"pill \(level)\">\(words[label])</span></li>"
  }

  /// The class of the pill, its words, and what the statement adds to them.
  private var confidence: (level: String, label: String, rest: String) {
    let text = statement.confidence
    let levels = [
      ("check before use", "check", "check before use"), ("high", "high", "high confidence"),
      ("medium", "medium", "medium confidence"), ("low", "check", "low confidence"),
    ]
    for (start, level, label) in levels where text.hasPrefix(start) {
      let rest = text.dropFirst(start.count).drop { " ;,".contains($0) }
      return (level, label, HTMLText.content(rest.prefix(1).uppercased() + rest.dropFirst()))
    }
    return ("check", text, "")
  }

  /// Links to the tables and figures that show what the statement says.
  private var references: String {
    let links = statement.shownIn.compactMap { exhibit -> String? in
      guard let name = exhibits[exhibit] else { return nil }
      return "<a\(words.own) href=\"#\(HTMLText.escaped(ExhibitNumbers.anchor(of: exhibit)))\">"
        + HTMLText.escaped(name) + "</a>"
    }.map { words.own.isEmpty ? $0 : "<bdi>\($0)</bdi>" }
    return links.isEmpty ? "" : " (\(links.joined(separator: ", ")))"
  }
}
