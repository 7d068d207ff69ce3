/// A network as one box per group, every node with its name.
///
/// Each group is laid out alone, the most legible of several attempts; then the boxes fill rows of a
/// page, tied groups near one another, turned over where that saves crossings.
struct BoxedGroups {
  let composition: NetworkComposition
  let model: NetworkModel
  private let sizes: [SceneSize]
  private let isBackbone: [Bool]
  private let leaders: Set<Int>
  private let between: [(a: Int, b: Int)]

  private let measures: Measures

  /// With more ties between groups, those that carry no structure are drawn very faintly.
  private static let mostStrongTies = 150
  /// More names than this fill no page that can be read.
  static let mostNames = 600

  /// Sizes in points; many names stand closer.
  private struct Measures {
    let padding: Double
    let titleHeight: Double
    let titleSize: Double
    let nameSize: Double
    let textMargin: Double
    let nodeHeight: Double
    let room: SceneSize
    let looseness: Double

    static let few = Measures(
      padding: 8, titleHeight: 17, titleSize: 11, nameSize: 10, textMargin: 5.5, nodeHeight: 15.5,
      room: SceneSize(7, 7.5), looseness: 1.3)
    static let many = Measures(
      padding: 6, titleHeight: 15, titleSize: 10, nameSize: 9, textMargin: 4, nodeHeight: 13,
      room: SceneSize(5, 5.5), looseness: 1.12)

    /// Widths of pages on which 9 points stay 6.5 in print: upright, and on its side.
    static let (upright, onItsSide) = (645.0, 940.0)
    /// The highest picture that fits an upright page below its width.
    static let tallest = 900.0
  }

  init(composition: NetworkComposition, model: NetworkModel) {
    self.composition = composition
    self.model = model
    isBackbone = Backbone.flags(of: model)
    between = model.ties.filter { model.group[$0.a] != model.group[$0.b] }.map { ($0.a, $0.b) }
    let count = max(3, min(12, model.nodes.count / 12))
    let measures: Measures = model.nodes.count > 90 ? .many : .few
    self.measures = measures
    leaders = Set(model.nodes.indices.sorted(by: model.isBefore).prefix(count))
    sizes = model.nodes.map { node in
      // Bold for all, so that a change of rank does not move its neighbours.
      let row = LabelRow(
        Self.spans(node, isBold: true, size: measures.nameSize, composition.style))
      return SceneSize(
        TextMetrics.width(of: row, size: measures.nameSize) + 2 * measures.textMargin,
        measures.nodeHeight)
    }
  }

  func scene(using renderer: any DiagramRenderer) throws(DiagramError) -> DiagramScene {
    guard model.nodes.count <= Self.mostNames else {
      throw .refused(
        scene: composition.name,
        reason: "boxes with \(model.nodes.count) names fill no page that can be read "
          + "(the limit is \(Self.mostNames))",
        instead: model.nodes.count > NetworkComposition.mostSingleNodes
          ? "choose the form archipelago or core" : "choose the form backbone or core")
    }
    var found: [Island] = []
    for members in model.members { found.append(try island(of: members, using: renderer)) }
    var (islands, boxes) = arranged(found)
    for (index, box) in boxes.enumerated() {
      islands[index] = islands[index].spread(to: inside(box))
    }
    turn(&islands, in: boxes)
    let places = self.places(islands, boxes)
    let width = (boxes.map(\.right).max() ?? 0) - (boxes.map(\.left).min() ?? 0)
    var scene = composition.emptyScene(legendWidth: max(360, width - 20))
    scene.clusters = boxes.enumerated().map { cluster($0.element, rank: $0.offset) }
    scene.nodes =
      model.nodes.indices.map { node($0, at: places[$0]) }
      + boxes.enumerated().map { title($0.element, rank: $0.offset) }
    scene.edges = zip(model.ties, isBackbone).map(edge)
    scene.legend = legend
    return scene
  }

  // Rows waste least when the groups' shape suits the page, so several are tried.
  private func arranged(_ found: [Island]) -> (islands: [Island], boxes: [SceneBox]) {
    var best: (islands: [Island], solution: Mosaic.Solution)?
    for aspect in [1.5, 1.7, 1.3, 1.1, 0.9] {
      let islands = found.map {
        $0.compacted(looseness: measures.looseness, aspect: aspect).centered()
      }
      let sizes = islands.map(boxSize)
      let area = sizes.reduce(0) { $0 + ($1.width + 9) * ($1.height + 9) }
      let isUpright = area / Measures.upright <= Measures.tallest
      let solution = Mosaic(
        sizes: sizes, ties: model.groupTies,
        widestPage: isUpright ? Measures.upright : Measures.onItsSide
      ).solution()
      if best.map({ solution.cost < $0.solution.cost }) ?? true { best = (islands, solution) }
    }
    return best.map { levelled($0.islands, found, $0.solution) } ?? ([], [])
  }

  // Groups of a row shaped anew to one height, each as wide as its share of the row, where that
  // saves paper.
  private func levelled(
    _ islands: [Island], _ found: [Island], _ solution: Mosaic.Solution
  ) -> (islands: [Island], boxes: [SceneBox]) {
    var shaped = islands
    for row in solution.rows {
      let sizes = row.map { boxSize(islands[$0]) }
      let free = solution.width - Mosaic.gap * Double(row.count - 1)
      let area = sizes.reduce(0) { $0 + $1.width * $1.height }
      // As low as the row can be made without a group that leaves its share of the width.
      for factor in [0.9, 0.95, 1, 1.05, 1.1, 1.2] {
        let height = area / free * factor
        let tried = zip(row, sizes).map { index, size in
          let inner = inside(
            SceneBox(
              left: 0, bottom: 0, right: size.width * size.height / (area / free), top: height))
          return found[index].compacted(
            looseness: measures.looseness * factor,
            aspect: min(2.8, max(0.5, inner.width / max(inner.height, 10)))
          ).centered()
        }
        let sizes = tried.map(boxSize)
        let old = row.map { boxSize(islands[$0]).height }.max() ?? 0
        guard sizes.reduce(0, { $0 + $1.width }) <= free,
          (sizes.map(\.height).max() ?? 0) < old
        else { continue }
        for (index, island) in zip(row, tried) { shaped[index] = island }
        break
      }
    }
    let mosaic = Mosaic(sizes: shaped.map(boxSize), ties: [], widestPage: solution.width)
    return (shaped, mosaic.filled(solution.rows, solution.width))
  }

  private static func spans(
    _ node: NetworkComposition.Node, isBold: Bool, size: Double, _ style: DiagramStyle
  ) -> [TextSpan] {
    var spans = [TextSpan(node.label, isBold: isBold, size: size)]
    if !node.secondary.isEmpty {
      spans.append(TextSpan("\u{A0}" + node.secondary, size: 9, color: style.muted))
    }
    return spans
  }

  private func island(
    of members: [Int], using renderer: any DiagramRenderer
  ) throws(DiagramError) -> Island {
    let own = members.map { sizes[$0] }
    guard members.count > 1 else {
      return Island(
        nodes: members, places: [ScenePoint(0, 0)], sizes: own, margin: measures.room)
    }
    let local = Dictionary(uniqueKeysWithValues: zip(members, members.indices))
    let lines = model.ties.compactMap { tie -> (a: Int, b: Int)? in
      guard let a = local[tie.a], let b = local[tie.b] else { return nil }
      return (a, b)
    }
    let distance = 44.0
    let request = LayoutRequest(
      name: composition.name, engine: .neato, sizes: own,
      pulls: lines.map { .init(a: $0.a, b: $0.b, length: distance) }, margin: SceneSize(5, 6)
    ).connected(length: distance * 1.2)
    let trial = LayoutTrial(
      sizes: own, textWidths: own.map { $0.width - 2 * measures.textMargin }, lines: lines)
    // Large groups vary less between attempts and cost more.
    let attempts = members.count > 60 ? max(1, composition.attempts / 3) : composition.attempts
    var best: (score: Double, island: Island)?
    for seed in 1...max(1, attempts) {
      let places = try request.places(seed: seed, using: renderer)
      let island = Island(
        nodes: members, places: places, sizes: own, margin: measures.room)
      let compact = island.compacted(looseness: measures.looseness)
      let area = compact.extent.width * compact.extent.height
      let score = trial.metrics(compact.places).score + area / 2500
      if best.map({ score < $0.score }) ?? true { best = (score, island) }
    }
    guard let best else { preconditionFailure("there is a first attempt") }
    return best.island
  }

  private func boxSize(_ island: Island) -> SceneSize {
    let extent = island.extent
    let title = TextMetrics.width(
      of: heading(ofGroup: model.group[island.nodes[0]]), size: measures.titleSize, isBold: true)
    return SceneSize(
      max(extent.width, title) + 2 * measures.padding,
      extent.height + 2 * measures.padding + measures.titleHeight)
  }

  private func inside(_ box: SceneBox) -> SceneSize {
    SceneSize(
      box.width - 2 * measures.padding, box.height - 2 * measures.padding - measures.titleHeight)
  }

  private func heading(ofGroup rank: Int) -> String {
    composition.title(ofGroup: rank, in: model) + " (\(model.members[rank].count))"
  }

  // Turns single groups over while that makes the drawing more legible.
  private func turn(_ islands: inout [Island], in boxes: [SceneBox]) {
    guard islands.count > 1, islands.count <= 30 else { return }
    let trial = LayoutTrial(
      sizes: sizes, textWidths: sizes.map { $0.width - 2 * measures.textMargin }, lines: between)
    var best = trial.metrics(places(islands, boxes)).score
    for _ in 0..<2 {
      for index in islands.indices where islands[index].nodes.count > 1 {
        let original = islands[index]
        for (x, y) in [(-1.0, 1.0), (1.0, -1.0), (-1.0, -1.0)] {
          let kept = islands[index]
          islands[index] = original.turned(x: x, y: y)
          let score = trial.metrics(places(islands, boxes)).score
          if score < best { best = score } else { islands[index] = kept }
        }
      }
    }
  }

  private func places(_ islands: [Island], _ boxes: [SceneBox]) -> [ScenePoint] {
    var places = model.nodes.map { _ in ScenePoint(0, 0) }
    for (island, box) in zip(islands, boxes) {
      let middle = box.center - ScenePoint(0, measures.titleHeight / 2)
      for (node, place) in zip(island.nodes, island.places) { places[node] = middle + place }
    }
    return places
  }
}

extension BoxedGroups {
  private func node(_ node: Int, at place: ScenePoint) -> SceneNode {
    let item = model.nodes[node]
    let hue = composition.hue(of: node, in: model)
    let isLeader = leaders.contains(node)
    return SceneNode(
      id: item.id,
      label: .rich([
        LabelRow(
          Self.spans(item, isBold: isLeader, size: measures.nameSize, composition.style))
      ]),
      fontSize: measures.nameSize, line: LineStyle(width: isLeader ? 2.2 : 1, color: hue.line),
      size: .fixed(sizes[node]), position: place,
      classes: ["keep", "g-\(model.group[node])"] + (isLeader ? ["leader"] : []),
      tooltip: item.tooltip.isEmpty ? item.label : item.tooltip, link: item.link,
      subject: item.id)
  }

  private func groupHue(_ rank: Int) -> RegionHue {
    composition.hues == .groups
      ? composition.hue(ofGroup: rank, in: model) : DiagramStyle.otherRegion
  }

  private func cluster(_ box: SceneBox, rank: Int) -> SceneCluster {
    let hue = groupHue(rank)
    return SceneCluster(
      id: "g\(rank)", order: rank, members: model.members[rank].map { model.nodes[$0].id },
      fill: hue.color.tint(0.88), line: LineStyle(width: 0.8, color: hue.color.tint(0.55)),
      box: box,
      tooltip: heading(ofGroup: rank))
  }

  // The title is a node, because lines run over the labels of groups.
  private func title(_ box: SceneBox, rank: Int) -> SceneNode {
    let words = heading(ofGroup: rank)
    let width = TextMetrics.width(of: words, size: measures.titleSize, isBold: true)
    let span = TextSpan(words, isBold: true, size: measures.titleSize, color: groupHue(rank).text)
    return SceneNode(
      id: "title-\(rank)", order: 1, label: .rich([LabelRow([span])]), fontSize: measures.titleSize,
      shape: .text, fill: groupHue(rank).color.tint(0.88).withOpacity(0.85),
      // Engines that kern write a name up to a few points narrower, and left-aligned.
      size: .fixed(SceneSize(width + 10, 14)),
      position: ScenePoint(box.left + measures.padding + width / 2, box.top - 12),
      classes: ["keep", "title"], tooltip: words)
  }

  private func edge(_ tie: NetworkModel.Tie, isBackbone: Bool) -> SceneEdge {
    let isInner = model.group[tie.a] == model.group[tie.b]
    let hue = isInner ? groupHue(model.group[tie.a]).line : composition.style.muted
    var line = composition.style.line(tie.status, hue: hue)
    line.width = isInner ? min(line.width, 1.3) : 0.6
    // Ties between groups that carry the structure stand out among the others, the more there are.
    let isCrowded = between.count > Self.mostStrongTies
    let (strong, faint) = isCrowded ? (0.4, 0.1) : (0.6, 0.25)
    line.color = line.color.withOpacity(isInner ? 0.9 : (isBackbone ? strong : faint))
    let names = model.nodes[tie.a].label + " – " + model.nodes[tie.b].label
    return SceneEdge(
      id: model.nodes[tie.a].id + "-" + model.nodes[tie.b].id, tail: model.nodes[tie.a].id,
      head: model.nodes[tie.b].id, order: isInner ? 1 : 0, line: line, tooltip: names,
      classes: [isInner ? "inner" : "between", "keep", "s-" + tie.status.rawValue])
  }

  private var legend: Legend {
    let style = composition.style
    let inner = model.ties.count - between.count
    var entries: [LegendEntry] = [
      .line(
        LineStyle(width: 1.3, color: style.ink),
        "\(composition.tieWord) within a group (\(inner))"),
      .line(
        LineStyle(width: 1, color: style.faint),
        "\(composition.tieWord) between groups (\(between.count))"),
    ]
    entries += composition.statusEntries(model) + composition.regionEntries(model)
    let first =
      "\(model.nodes.count) \(composition.nodeWord), \(model.ties.count) \(composition.tieWord). "
      + "Bold: the best connected."
    let crowd =
      between.count > Self.mostStrongTies
      ? ["Between groups, \(composition.tieWord) that carry the structure are darker."] : []
    return Legend(entries, notes: [first] + crowd + composition.notes)
  }
}
