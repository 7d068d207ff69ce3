/// Makes Graphviz's SVG fit for pages and print.
///
/// Graphviz writes colours that are no SVG, an outside address, node names as hover titles, a font on
/// every text, and text a little too high. The result is one self-contained element: titled and
/// described for screen readers, with unique ids, one font rule and no outside reference.
struct SVGFinisher {
  let scene: DiagramScene

  /// The finished SVG.
  func finish(_ bytes: [UInt8]) throws(DiagramError) -> [UInt8] {
    let raw: SVGElement
    do {
      raw = try SVGParser.parse(bytes)
    } catch {
      throw .graphviz(
        scene: scene.name, stage: .finishing, message: "the SVG breaks off at byte \(error.offset)")
    }
    return Array(text(of: finished(raw)).utf8)
  }

  /// The finished tree.
  func finished(_ raw: SVGElement) -> SVGElement {
    var root = raw
    let drawing = raw.children.first { $0.name == "g" } ?? SVGElement("g")
    var graph = body(drawing, within: .drawing)
    graph.attributes.removeAll { $0.name == "id" || $0.name == "class" }
    if drawing.children.count > SVGCompaction.threshold {
      graph = SVGCompaction().compacted(graph)
    }
    root.attributes = rootAttributes(raw)
    root.content = [
      .element(SVGElement("title", [("id", scene.name + "-title")], content: [.text(scene.title)])),
      .element(
        SVGElement("desc", [("id", scene.name + "-desc")], content: [.text(scene.description)])),
      .element(SVGElement("style", content: [.text(styleRules)])),
      .element(graph),
    ]
    if scene.edges.contains(where: { $0.route != .engine }) {
      SVGCrop(margin: scene.margin).crop(&root)
    }
    return root
  }

  private func text(of root: SVGElement) -> String {
    var out = ""
    root.write(into: &out, indented: -1)
    return out.split(separator: "\\" + DotValue.joiner, omittingEmptySubsequences: false)
      .joined(separator: "\\") + "\n"
  }

  private func rootAttributes(_ raw: SVGElement) -> [(name: String, value: String)] {
    let box = (raw["viewBox"] ?? "0 0 1 1").split(separator: " ").compactMap { Double($0) }
    return [
      ("xmlns", "http://www.w3.org/2000/svg"),
      ("id", scene.name), ("class", "figure"), ("role", "img"), ("lang", scene.language),
      ("aria-labelledby", scene.name + "-title " + scene.name + "-desc"),
      ("width", DotNumber.text(box.count == 4 ? box[2] : 1) + "pt"),
      ("height", DotNumber.text(box.count == 4 ? box[3] : 1) + "pt"),
      ("viewBox", box.map { DotNumber.text($0) }.joined(separator: " ")),
    ]
  }

  private var styleRules: String {
    let fonts = scene.style.fontNames.split(separator: ",").map { name in
      name.contains(" ") ? "'\(name)'" : String(name)
    }
    let figure = "#" + scene.name
    let halo = scene.ground == .white ? "#fff" : scene.ground.hex
    // A glow is a halo that paper does without.
    let isGlowing = scene.nodes.contains { $0.classes.contains("glow") }
    return figure + " text{font-family:" + fonts.joined(separator: ",") + "}"
      + (isGlowing ? figure + " .glow text," : "") + figure
      + " .halo text{paint-order:stroke;stroke:\(halo);stroke-width:3px;"
      + "stroke-linejoin:round}"
      + figure + " [stroke-dasharray=\"1,5\"]{stroke-linecap:round}"
  }

  private enum Place { case drawing, node, other }

  // Graphs hold groups; a group holds its title, at most one link and its shapes.
  private func body(_ element: SVGElement, within place: Place) -> SVGElement {
    var out = SVGElement(element.name, element.attributes.map(cleaned))
    out["xlink:href"] = nil
    if let link = element["xlink:href"] { out["href"] = link }
    out["xlink:title"] = nil
    out["font-family"] = nil
    if out["target"] == "_top" { out["target"] = nil }
    if out["class"]?.last == " " { out["class"] = out.classes.joined(separator: " ") }
    let tooltip = SVGFinisher.tooltip(in: element)
    let ownPlace: Place = element.classes.first == "node" ? .node : place
    var content: [SVGElement.Content] = []
    for part in element.content {
      guard case .element(let child) = part else {
        content.append(part)
        continue
      }
      switch child.name {
      case "title": continue
      case "a" where child["xlink:href"] == nil, "g" where SVGFinisher.isWrapper(child):
        content += body(child, within: ownPlace).content
      case "text" where ownPlace == .node && child["text-anchor"] == "middle":
        content.append(.element(lowered(child)))
      default: content.append(.element(body(child, within: ownPlace)))
      }
    }
    if element.name == "g", let tooltip, place == .drawing, element.classes.first != "graph" {
      content.insert(.element(SVGElement("title", content: [.text(tooltip)])), at: 0)
    }
    out.content = TextRuns.joined(content)
    addKey(to: &out)
    return out
  }

  // Graphviz wraps what has a tooltip: <g id="a_node1"><a xlink:title="…">.
  private static func isWrapper(_ element: SVGElement) -> Bool {
    element.name == "g" && (element["id"] ?? "").hasPrefix("a_") && element["class"] == nil
  }

  private static func tooltip(in element: SVGElement) -> String? {
    for child in element.children where isWrapper(child) {
      let title = child.children.first { $0.name == "a" }?["xlink:title"]
      if let title, !title.isEmpty { return title }
    }
    return nil
  }

  private func cleaned(_ attribute: (name: String, value: String)) -> (name: String, value: String)
  {
    attribute.value == "transparent" ? (attribute.name, "none") : attribute
  }

  /// What the nodes stand for, by the slugs of their ids: the same city has one key in all figures.
  private let subjects: [String: String]

  init(scene: DiagramScene) {
    self.scene = scene
    let names = SlugTable(scene.nodes.map(\.id))
    subjects = Dictionary(
      scene.nodes.compactMap { node in
        node.subject.map { (names[node.id], SlugTable.slug($0)) }
      }, uniquingKeysWith: { first, _ in first })
  }

  // Ids are "figure-n-city"; the last part links the sign with its rows in tables.
  private func addKey(to element: inout SVGElement) {
    for kind in ["-n-", "-e-", "-c-"] {
      let prefix = scene.name + kind
      if let id = element["id"], id.hasPrefix(prefix) {
        let own = String(id.dropFirst(prefix.count))
        element["data-k"] = kind == "-n-" ? subjects[own] ?? own : own
      }
    }
  }

  // Graphviz centres plain text by the font's box; measured against the letters it stands too high.
  // Formatted text is lowered by the DOT writer.
  private func lowered(_ element: SVGElement) -> SVGElement {
    var out = body(element, within: .other)
    let size = element.number("font-size") ?? 0
    if let y = element.number("y") { out["y"] = DotNumber.text(y + 0.11 * size, decimals: 2) }
    return out
  }
}
