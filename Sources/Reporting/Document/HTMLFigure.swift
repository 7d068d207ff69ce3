import NetworkAnalysis

/// A drawing as part of a page, with its caption and the files that it can be saved as.
struct HTMLFigure {
  let figure: Figure
  let number: Int
  /// Whether the page holds the source and the numbers of the figure too.
  let isEmbedded: Bool
  let words: PageWords

  var text: String {
    let name = words.name("Figure", number)
    let id = HTMLText.escaped(figure.id)
    return """
      <figure id="figure-\(id)">
      <div class="drawing" tabindex="0" role="region" aria-label="\(name)" dir="ltr" \
      style="\(sizes)">
      \(figure.svg)
      </div>
      <div class="bar">\(files(id, name))</div>
      <figcaption\(words.english)><strong>\(words.marked(name)). \
      \(HTMLText.content(Self.sentence(figure.title)))</strong> \
      \(HTMLText.linked(figure.caption))</figcaption>
      </figure>
      """
  }

  /// The figure's title ends as a sentence does.
  static func sentence(_ title: String) -> String {
    guard let last = title.last, ".?!…".contains(last) else { return title + "." }
    return title
  }

  /// Links to the files beside the page; where the page holds them, a script saves them from it.
  private func files(_ id: String, _ name: String) -> String {
    ["svg", "dot", "csv"].map { form in
      let label = HTMLText.escaped(words.language.words("Save as") + " " + form.uppercased())
      return "<a href=\"figures/\(id).\(form)\" download title=\"\(label)\" "
        + "aria-label=\"\(name): \(label)\">\(form.uppercased())</a>"
    }.joined()
      + (isEmbedded
        ? "<template data-form=\"dot\">\(HTMLText.inert(figure.dot))</template>"
          + "<template data-form=\"csv\">\(HTMLText.inert(Self.numbers(of: figure)))</template>"
        : "")
  }

  /// What the drawing shows, as its CSV file has it.
  static func numbers(of figure: Figure) -> String {
    // One table always fits into CSV.
    (try? TableFormat.csv.text(of: [figure.data])) ?? ""
  }

  /// How wide the drawing is by itself, and how tall it may be on paper.
  private var sizes: String {
    guard let box = Self.size(figure) else { return "" }
    // Letters keep about two thirds of their size; two figures that are not tall share a page.
    let millimeters = box.height * 25.4 / 72
    let tall = min(212, max(92, 0.63 * millimeters))
    return "--wide:\(Int(box.width.rounded()))pt;--tall:\(Int(tall.rounded()))mm"
  }

  /// Width and height of the drawing in points.
  private static func size(_ figure: Figure) -> (width: Double, height: Double)? {
    let head = figure.svg.prefix(2000)
    guard let match = head.firstMatch(of: /viewBox="([^"]*)"/) else { return nil }
    let box = match.1.split(separator: " ").compactMap { Double($0) }
    return box.count == 4 ? (box[2], box[3]) : nil
  }

  /// Whether two figures of this width can stand side by side.
  static func isSmall(_ figure: Figure) -> Bool {
    size(figure).map { $0.width <= 430 && $0.height <= 430 } ?? false
  }
}

/// Whether a page holds the sources and numbers of its figures, or only leads to the files beside it.
struct EmbeddedSources {
  let isEmbedded: Bool

  init(_ document: ReportDocument) {
    let drawings = document.figures.reduce(0) { $0 + $1.svg.utf8.count }
    let sources = document.figures.reduce(0) {
      $0 + $1.dot.utf8.count + HTMLFigure.numbers(of: $1).utf8.count
    }
    isEmbedded = document.holdsSources && drawings + sources <= Self.mostBytes
  }

  /// Tables and text need the rest of the 3 MB that a page may have.
  private static let mostBytes = 2_000_000
}
