/// A network as one drawing of its strongest ties; the best-connected nodes have names, the rest are
/// dots, and ties outside the backbone lie behind as a faint mist.
struct BackboneDrawing {
  let composition: NetworkComposition
  let model: NetworkModel

  /// Named nodes, unless there are fewer.
  private static let mostNames = 60
  /// The width of a drawing of which 9 points stay 6.5 on an upright page.
  private static let uprightWidth = 645.0

  private struct Sign {
    var isNamed: Bool
    var fontSize: Double
    var size: SceneSize
  }

  func scene(using renderer: any DiagramRenderer) throws(DiagramError) -> DiagramScene {
    guard model.nodes.count <= NetworkComposition.mostSingleNodes else {
      throw .refused(
        scene: composition.name,
        reason: "one drawing of \(model.nodes.count) nodes would show nothing but a cloud "
          + "(the limit is \(NetworkComposition.mostSingleNodes))",
        instead: "choose the form archipelago or core")
    }
    let flags = Backbone.flags(of: model)
    let signs = self.signs
    let kept = zip(model.ties, flags).filter(\.1).map(\.0)
    let request = LayoutRequest(
      name: composition.name, engine: .sfdp, sizes: signs.map(\.size),
      pulls: kept.map { .init(a: $0.a, b: $0.b) },
      margin: model.nodes.count > 800 ? SceneSize(3, 3) : SceneSize(4, 4),
      spring: model.nodes.count > 400 ? 22 : 30
    ).connected(length: nil)
    let trial = LayoutTrial(
      sizes: signs.map(\.size), textWidths: signs.map { $0.isNamed ? $0.size.width - 8 : 0 },
      lines: kept.map { ($0.a, $0.b) })
    let attempts = max(1, min(composition.attempts, 3000 / max(1, model.nodes.count)))
    let places = fitted(
      try request.best(of: attempts, trial: trial, using: renderer), signs.map(\.size))
    let width = (places.map(\.x).max() ?? 0) - (places.map(\.x).min() ?? 0)
    var scene = composition.emptyScene(legendWidth: max(360, width))
    scene.nodes = model.nodes.indices.map { node($0, signs[$0], at: places[$0]) }
    scene.edges = zip(model.ties, flags).map { edge($0, isBackbone: $1) }
    scene.legend = legend(named: signs.count { $0.isNamed }, kept: kept.count)
    return scene
  }

  /// Places on an upright page, where few nodes leave room to move closer.
  private func fitted(_ places: [ScenePoint], _ sizes: [SceneSize]) -> [ScenePoint] {
    var island = Island(
      nodes: Array(places.indices), places: places, sizes: sizes, margin: SceneSize(3, 3))
    let natural = island.extent.width
    for factor in [1, 0.95, 0.9, 0.85]
    where island.extent.width > Self.uprightWidth && places.count <= 400 {
      let scale = min(1, Self.uprightWidth / natural * factor)
      island.places = places.map { ScenePoint($0.x * scale, $0.y * min(1, scale * 1.1)) }
      island.pushApart()
    }
    return island.places
  }

  private var signs: [Sign] {
    let named = Set(model.nodes.indices.sorted(by: model.isBefore).prefix(Self.mostNames))
    let largest = Double(model.nodes.indices.map(model.degree).max() ?? 1)
    // Above some 800 nodes the page is on its side, and still 9 points must stay 6.5.
    let isLarge = model.nodes.count > 800
    return model.nodes.indices.map { node in
      let share = (Double(model.degree(node)) / max(1, largest)).squareRoot()
      guard named.contains(node) else {
        let diameter = isLarge ? 3 + 5 * share : 4 + 6 * share
        return Sign(isNamed: false, fontSize: 0, size: SceneSize(diameter, diameter))
      }
      let size = (9 + (isLarge ? 4 : 6) * share).rounded()
      let width = TextMetrics.width(of: model.nodes[node].label, size: size)
      return Sign(isNamed: true, fontSize: size, size: SceneSize(width + 9, size * 1.5))
    }
  }

  private func node(_ node: Int, _ sign: Sign, at place: ScenePoint) -> SceneNode {
    let item = model.nodes[node]
    let hue = composition.hue(of: node, in: model)
    let tooltip = item.tooltip.isEmpty ? item.label : item.tooltip
    guard sign.isNamed else {
      return SceneNode(
        id: item.id, shape: .circle, fill: hue.color, line: LineStyle(width: 0.5, color: .white),
        size: .fixed(sign.size), position: place, classes: ["g-\(model.group[node])"],
        tooltip: tooltip, link: item.link, subject: item.id)
    }
    return SceneNode(
      id: item.id, order: 1, label: .rich([LabelRow([TextSpan(item.label, size: sign.fontSize)])]),
      fontSize: sign.fontSize, fill: hue.color.tint(0.85),
      line: LineStyle(width: 1, color: hue.line), size: .fixed(sign.size), position: place,
      classes: ["keep", "g-\(model.group[node])"], tooltip: tooltip, link: item.link,
      subject: item.id)
  }

  private func edge(_ tie: NetworkModel.Tie, isBackbone: Bool) -> SceneEdge {
    let isInner = model.group[tie.a] == model.group[tie.b]
    let style = composition.style
    let hue = isInner ? composition.hue(of: tie.a, in: model).color : style.faint
    let isLarge = model.nodes.count > 500
    // The pattern tells how the tie stands, as in every drawing.
    var line = style.line(tie.status, hue: hue)
    if isBackbone {
      line.width = isLarge ? 0.6 : 0.9
      line.color = line.color.withOpacity(isInner ? (isLarge ? 0.5 : 0.7) : 0.4)
    } else {
      line.width = 0.4
      line.color = style.faint.withOpacity(isLarge ? 0.05 : 0.12)
    }
    return SceneEdge(
      id: model.nodes[tie.a].id + "-" + model.nodes[tie.b].id, tail: model.nodes[tie.a].id,
      head: model.nodes[tie.b].id, order: isBackbone ? (isInner ? 2 : 1) : 0, line: line,
      classes: [isBackbone ? "backbone" : "mist", "s-" + tie.status.rawValue])
  }

  private func legend(named: Int, kept: Int) -> Legend {
    var entries = composition.regionEntries(model)
    if composition.hues == .groups {
      entries += model.members.indices.prefix(8).map { rank in
        .color(
          composition.style.hue(ofGroup: rank).color,
          composition.title(ofGroup: rank, in: model) + " (\(model.members[rank].count))")
      }
      if model.members.count > 8 {
        let rest = model.members.dropFirst(8).reduce(0) { $0 + $1.count }
        entries.append(
          .color(
            DiagramStyle.otherRegion.color,
            "\(model.members.count - 8) smaller groups (\(rest))"))
      }
    }
    let states = composition.statusEntries(model)
    if !states.isEmpty { entries += [.newRow] + states }
    let word = composition.nodeWord
    var notes = [
      "\(model.nodes.count) \(word), \(model.ties.count) \(composition.tieWord); "
        + "\(kept) of them, which carry the structure, are drawn strongly, the others faintly."
    ]
    if named < model.nodes.count {
      notes.append("The \(named) best connected \(word) are named; the others are dots.")
    }
    return Legend(entries, notes: notes + composition.notes)
  }
}
