/// Writes a scene as a complete DOT file.
///
/// The bytes depend on the scene only: nodes, lines and groups are written by their order and then by
/// id, coordinates with one decimal. A bare `dot -Tsvg file.dot` draws the same picture, because the
/// file names its own engine.
public struct DotWriter: Sendable {
  /// What the file will be drawn on.
  public enum Medium: Hashable, Sendable {
    /// A page with its own background.
    case page
    /// White paper; halos become white ground, because Graphviz draws none itself.
    case paper
  }

  /// What the file will be drawn on.
  public let medium: Medium

  /// A writer for this medium.
  public init(for medium: Medium = .page) { self.medium = medium }

  /// The DOT text of a scene.
  public func text(of scene: DiagramScene) -> String {
    let directed = scene.engine == .dot
    var lines: [String] = []
    lines.append((directed ? "digraph " : "graph ") + DotValue.word(scene.name).source + " {")
    lines.append("  graph " + list(graphAttributes(scene)))
    lines.append("  node " + list(nodeDefaults(scene)))
    lines.append("  edge " + list(edgeDefaults(scene)))
    let names = SlugTable(scene.nodes.map(\.id))
    let nodes = scene.nodes.sorted { ($0.order, $0.id) < ($1.order, $1.id) }
    let known = Set(nodes.map(\.id))
    let clusters = scene.clusters.sorted { ($0.order, $0.id) < ($1.order, $1.id) }
    let clusterNames = SlugTable(clusters.map(\.id))
    // With `dot`, the order of first mention is the order in a column, so groups hold their nodes.
    var written: Set<String> = []
    for cluster in clusters {
      let members = Set(cluster.members)
      precondition(members.isSubset(of: known), "group \(cluster.id) has unknown members")
      let name = clusterNames[cluster.id]
      lines.append("  subgraph " + DotValue.word("cluster_" + name).source + " {")
      lines.append("    graph " + list(attributes(of: cluster, name: name, in: scene)))
      for node in nodes where members.contains(node.id) && written.insert(node.id).inserted {
        lines.append("    " + line(of: node, in: scene, names: names))
      }
      lines.append("  }")
    }
    for node in nodes where !written.contains(node.id) {
      lines.append("  " + line(of: node, in: scene, names: names))
    }
    lines += edgeLines(scene, names: names, known: known, arrow: directed ? " -> " : " -- ")
    lines.append("}")
    return lines.joined(separator: "\n") + "\n"
  }

  typealias Attributes = [(String, DotValue)]

  private func list(_ attributes: Attributes) -> String {
    "[" + attributes.map { $0.0 + "=" + $0.1.source }.joined(separator: ", ") + "]"
  }

  private func graphAttributes(_ scene: DiagramScene) -> Attributes {
    let style = scene.style
    var all: Attributes = [
      ("layout", .word(scene.engine.rawValue)),
      ("id", .word(scene.name)),
      ("class", .word("figure")),
      ("tooltip", .text(scene.title)),
      ("bgcolor", .word(ground(of: scene))),
      ("pad", .word(DotNumber.inches(scene.margin))),
      ("outputorder", .word("edgesfirst")),
      ("splines", .word(scene.engine == .dot ? "true" : "line")),
      ("fontname", .word(style.fontNames)),
      ("fontsize", .word(DotNumber.text(style.legendSize))),
      ("fontcolor", .word(style.ink.hex)),
    ]
    if scene.engine == .dot {
      let spacing = scene.spacing ?? .init(nodes: 5, ranks: 75.6)
      all.append(("rankdir", .word("LR")))
      all.append(("nodesep", .word(DotNumber.inches(spacing.nodes))))
      all.append(("ranksep", .word(DotNumber.inches(spacing.ranks))))
    }
    if !scene.backdrop.isEmpty {
      all.append(("_background", .word(Backdrop.operations(scene.backdrop))))
      // The legend would move the drawing and leave the backdrop where it is.
      all.append(("notranslate", .word("true")))
    }
    let table = LegendTable(legend: scene.legend, style: style, width: scene.legendWidth)
    if let label = table.label {
      all += [
        ("labelloc", .word("b")), ("labeljust", .word("l")), ("label", .html(label)),
      ]
    }
    return all
  }

  private func ground(of scene: DiagramScene) -> String {
    if medium == .page, !scene.isGroundPainted { return "transparent" }
    return scene.ground == .white ? "white" : scene.ground.hex
  }

  private func nodeDefaults(_ scene: DiagramScene) -> Attributes {
    [
      ("fontname", .word(scene.style.fontNames)),
      ("fontsize", .word(DotNumber.text(scene.style.nameSize))),
      ("fontcolor", .word(scene.style.ink.hex)),
      ("width", .word("0")), ("height", .word("0")),
    ]
  }

  private func edgeDefaults(_ scene: DiagramScene) -> Attributes {
    [
      ("fontname", .word(scene.style.fontNames)),
      ("fontsize", .word(DotNumber.text(scene.style.secondarySize))),
      ("fontcolor", .word(scene.style.ink.hex)),
      ("arrowhead", .word("none")),
    ]
  }

  private func attributes(
    of cluster: SceneCluster, name: String, in scene: DiagramScene
  ) -> Attributes {
    var all: Attributes = [
      ("id", .word(scene.name + "-c-" + name)),
      ("class", .word(classes(cluster.classes))),
      ("tooltip", .text(cluster.tooltip.isEmpty ? cluster.label.text : cluster.tooltip)),
      ("style", .word(cluster.isRounded ? "filled,rounded" : "filled")),
      ("fillcolor", .word(cluster.fill.hex)),
      ("color", .word((cluster.line?.color ?? cluster.fill).hex)),
      ("penwidth", .word(DotNumber.text(cluster.line?.width ?? (cluster.box == nil ? 1 : 0)))),
      ("fontsize", .word(DotNumber.text(cluster.fontSize))),
      ("fontcolor", .word(cluster.textColor.hex)),
      // Groups would inherit the place of the legend.
      ("labelloc", .word("t")), ("labeljust", .word("l")), ("margin", .word("6")),
    ]
    if let box = cluster.box { all.append(("bb", .word(DotNumber.box(box)))) }
    if let place = cluster.labelPosition { all.append(("lp", .word(DotNumber.point(place)))) }
    all.append(("label", value(of: cluster.label, background: nil)))
    return all
  }

  private func classes(_ names: [String]) -> String {
    names.map(SlugTable.slug).joined(separator: " ")
  }

  private func value(
    of label: SceneLabel, background: DiagramColor?, spaceAbove: Int = 0
  ) -> DotValue {
    switch label {
    case .none: .word("")
    case .plain(let text): .text(text)
    case .rich(let rows):
      .html(HTMLLabel(rows: rows, background: background, spaceAbove: spaceAbove))
    }
  }

  private func line(of node: SceneNode, in scene: DiagramScene, names: SlugTable) -> String {
    let name = names[node.id]
    var all: Attributes = [
      ("id", .word(scene.name + "-n-" + name)),
      ("class", .word(classes(node.classes))),
    ]
    if let place = node.position { all.append(("pos", .word(DotNumber.point(place)))) }
    all += outline(of: node, on: scene.ground)
    switch node.size {
    case .fitting(let x, let y):
      all.append(("margin", .word(DotNumber.inches(x) + "," + DotNumber.inches(y))))
    case .fixed(let size):
      all += [
        ("fixedsize", .word("true")), ("width", .word(DotNumber.inches(size.width))),
        ("height", .word(DotNumber.inches(size.height))),
      ]
    }
    if node.label != .none {
      all.append(("fontsize", .word(DotNumber.text(node.fontSize))))
      all.append(("fontcolor", .word(node.textColor.hex)))
    }
    let space = node.shape == .text ? 0 : Int((0.27 * node.fontSize).rounded())
    all.append(("label", value(of: node.label, background: nil, spaceAbove: space)))
    all.append(("tooltip", .text(node.tooltip.isEmpty ? node.label.text : node.tooltip)))
    if let link = node.link { all.append(("URL", .text(link))) }
    return DotValue.word(name).source + " " + list(all)
  }

  private func outline(of node: SceneNode, on paper: DiagramColor) -> Attributes {
    var styles: [String] = []
    var all: Attributes = []
    switch node.shape {
    case .roundedBox:
      all.append(("shape", .word("box")))
      styles.append("rounded")
    case .box: all.append(("shape", .word("box")))
    case .hexagon: all.append(("shape", .word("hexagon")))
    case .circle: all.append(("shape", .word("circle")))
    case .pie: all.append(("shape", .word("circle")))
    case .text: all.append(("shape", .word("plaintext")))
    }
    if case .pie(let wedges) = node.shape {
      styles.append("wedged")
      all.append(("fillcolor", .word(Wedges.colors(wedges))))
    } else if let fill = ground(of: node, on: paper) {
      styles.append("filled")
      all.append(("fillcolor", .word(fill.hex)))
    }
    if let line = node.line {
      if line.pattern != .solid { styles.append(line.pattern.rawValue) }
      all.append(("color", .word(line.color.hex)))
      all.append(("penwidth", .word(DotNumber.text(line.width))))
    } else if node.shape != .text {
      all.append(("penwidth", .word("0")))
    }
    all.append(("style", .word(styles.joined(separator: ","))))
    return all
  }

  private func ground(of node: SceneNode, on paper: DiagramColor) -> DiagramColor? {
    if node.shape == .text, node.fill == nil, medium == .paper, node.classes.contains("halo") {
      return paper.withOpacity(160 / 255)
    }
    return node.fill
  }

  private func edgeLines(
    _ scene: DiagramScene, names: SlugTable, known: Set<String>, arrow: String
  ) -> [String] {
    let edges = scene.edges.sorted {
      ($0.order, $0.tail, $0.head, $0.id) < ($1.order, $1.tail, $1.head, $1.id)
    }
    let edgeNames = SlugTable(edges.map(\.id))
    return edges.map { edge in
      precondition(
        known.contains(edge.tail) && known.contains(edge.head), "line \(edge.id) has unknown ends")
      var all: Attributes = [
        ("id", .word(scene.name + "-e-" + edgeNames[edge.id])),
        ("class", .word(classes(edge.classes))),
      ]
      if let chains = edge.route.chains {
        precondition(
          !chains.isEmpty && chains.allSatisfy { $0.count % 3 == 1 && $0.count > 1 },
          "a chain of curves has 3n+1 points")
        let texts = chains.map { $0.map(DotNumber.point).joined(separator: " ") }
        all.append(("pos", .word(texts.joined(separator: ";"))))
      }
      all.append(("style", .word(edge.line.pattern.rawValue)))
      all.append(("penwidth", .word(DotNumber.text(edge.line.width, decimals: 2))))
      all.append(("color", .word(edge.line.color.hex)))
      if let port = edge.tailPort { all.append(("tailport", .word(port.rawValue))) }
      if let port = edge.headPort { all.append(("headport", .word(port.rawValue))) }
      if edge.label != .none {
        all.append(("label", value(of: edge.label, background: scene.ground)))
      }
      all.append(("tooltip", .text(edge.tooltip)))
      return "  " + DotValue.word(names[edge.tail]).source + arrow
        + DotValue.word(names[edge.head]).source + " " + list(all)
    }
  }
}

/// Colour lists of pies.
private enum Wedges {
  // The shares must add to one exactly, so the last wedge is left open.
  static func colors(_ wedges: [PieWedge]) -> String {
    let total = wedges.reduce(0) { $0 + max(0, $1.share) }
    let drawn = wedges.filter { $0.share > total / 200 }
    guard total > 0, drawn.count > 1 else {
      return (drawn.first ?? wedges.first)?.color.hex ?? DiagramColor.white.hex
    }
    return drawn.enumerated().map { index, wedge in
      let share = DotNumber.text(wedge.share / total, decimals: 3)
      return index == drawn.count - 1 ? wedge.color.hex : wedge.color.hex + ";" + share
    }.joined(separator: ":")
  }
}

/// Shapes behind everything, in Graphviz's drawing language.
private enum Backdrop {
  static func operations(_ shapes: [BackdropShape]) -> String {
    shapes.map(operation).joined(separator: " ")
  }

  private static func operation(_ shape: BackdropShape) -> String {
    let color = (shape.line?.color ?? shape.fill ?? .white).hex
    var parts = ["c \(color.utf8.count) -\(color)"]
    let width = "setlinewidth(" + DotNumber.text(shape.line?.width ?? 0, decimals: 2) + ")"
    parts.append("S \(width.utf8.count) -\(width)")
    if let fill = shape.fill?.hex { parts.append("C \(fill.utf8.count) -\(fill)") }
    let points = shape.points.map { DotNumber.text($0.x) + " " + DotNumber.text($0.y) }
    parts.append(
      (shape.fill == nil ? "L " : "P ") + String(points.count) + " "
        + points.joined(separator: " "))
    return parts.joined(separator: " ")
  }
}
