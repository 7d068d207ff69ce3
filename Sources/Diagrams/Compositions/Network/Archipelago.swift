/// A very large network as discs, one per group, joined by bands.
///
/// The area of a disc is its number of members, which fill it as dots, the best connected in the middle.
/// The name stands below the disc, in room reserved for it.
struct Archipelago {
  let composition: NetworkComposition
  let model: NetworkModel

  /// Groups with fewer members are counted, not drawn: 40 of many nodes, 3 of few.
  private var smallestGroup: Int { max(3, min(40, model.nodes.count / 60)) }
  /// The most discs: more names than this fit no page.
  static let mostGroups = 90
  /// The share of the page that discs cover.
  private static let cover = 0.15
  private static let page = SceneSize(960, 680)

  private struct Disc {
    var rank: Int
    var radius: Double
    var titles: [String]
    var titleSize: Double
    var size: SceneSize

    /// The distance from the middle of the reserved room up to the middle of the disc.
    var lift: Double { size.height / 2 - radius }
  }

  func scene(using renderer: any DiagramRenderer) throws(DiagramError) -> DiagramScene {
    let discs = self.discs
    guard !discs.isEmpty else {
      throw .refused(
        scene: composition.name,
        reason: "no group has \(smallestGroup) members, so an archipelago would be empty",
        instead: model.nodes.count > NetworkComposition.mostSingleNodes
          ? "choose the form core" : "choose the form backbone")
    }
    let bands = self.bands(among: discs.count)
    let request = LayoutRequest(
      name: composition.name, engine: .sfdp, sizes: discs.map(\.size),
      pulls: bands.filter(\.isStrong).map { .init(a: $0.a, b: $0.b) }, margin: SceneSize(3, 3),
      spring: 24
    ).connected(length: nil)
    let trial = LayoutTrial(
      sizes: discs.map(\.size), textWidths: discs.map(\.size.width),
      lines: bands.map { ($0.a, $0.b) })
    var best: (score: Double, places: [ScenePoint])?
    for seed in 1...max(1, composition.attempts) {
      let places = try request.places(seed: seed, using: renderer)
      let island = Island(nodes: discs.map(\.rank), places: places, sizes: discs.map(\.size))
        .compacted(looseness: 1.12, aspect: 1.4)
      let score = trial.metrics(island.places).score
      if best.map({ score < $0.score }) ?? true { best = (score, island.places) }
    }
    let places = best?.places ?? []
    let centers = zip(places, discs).map { ScenePoint($0.x, $0.y + $1.lift) }
    let width = (places.map(\.x).max() ?? 0) - (places.map(\.x).min() ?? 0)
    var scene = composition.emptyScene(legendWidth: max(400, width))
    let titles = zip(discs, places).map { title($0, at: $1) }
    scene.nodes = zip(discs, centers).flatMap { disc, center in signs(disc, at: center) } + titles
    let scale = WidthScale(largest: Double(bands.map(\.count).max() ?? 1))
    scene.edges = bands.map { edge($0, discs, scale) }
    scene.legend = legend(discs, bands)
    return scene
  }

  private var discs: [Disc] {
    let ranks = model.members.indices.prefix(Self.mostGroups)
      .filter { model.members[$0].count >= smallestGroup }
    let total = ranks.reduce(0) { $0 + model.members[$1].count }
    let area = Self.page.width * Self.page.height * Self.cover
    let unit = (area / (.pi * Double(max(1, total)))).squareRoot()
    let largest = Double(ranks.first.map { model.members[$0].count } ?? 1)
    return ranks.map { rank in
      let count = Double(model.members[rank].count)
      let radius = max(5, unit * count.squareRoot())
      let size = (9 + 3 * (count / largest).squareRoot()).rounded()
      let titles = names(rank, most: count * 4 >= largest ? 2 : 1) + ["\(Int(count))"]
      let widest = titles.map { TextMetrics.width(of: $0, size: size, isBold: true) }.max() ?? 0
      let height = Double(titles.count) * size * TextMetrics.lineHeight
      return Disc(
        rank: rank, radius: radius, titles: titles, titleSize: size,
        size: SceneSize(max(2 * radius, widest) + 2, 2 * radius + height + 2))
    }
  }

  private func names(_ rank: Int, most: Int) -> [String] {
    if let number = model.groupNumbers[rank], let title = composition.groupTitles[number] {
      return [title]
    }
    return model.bestConnected(inGroup: rank).prefix(most).map { model.nodes[$0].label }
  }

  private struct Band {
    let a: Int
    let b: Int
    let count: Int
    /// Whether it is among the three strongest of one of its ends.
    let isStrong: Bool
  }

  // Strength is ties over the geometric mean of the sizes, so large groups do not draw all to them.
  private func bands(among count: Int) -> [Band] {
    let all = model.groupTies.filter { $0.a < count && $0.b < count }
    let strength = all.map { tie in
      Double(tie.count)
        / Double(model.members[tie.a].count * model.members[tie.b].count).squareRoot()
    }
    var around = (0..<count).map { _ in [Int]() }
    for (index, tie) in all.enumerated() {
      around[tie.a].append(index)
      around[tie.b].append(index)
    }
    let strong = Set(
      around.flatMap { own in
        own.sorted { (-strength[$0], $0) < (-strength[$1], $1) }.prefix(3)
      })
    return strong.sorted().map {
      Band(a: all[$0].a, b: all[$0].b, count: all[$0].count, isStrong: true)
    }
  }
}

extension Archipelago {
  private static func discID(_ rank: Int) -> String { "g\(rank)" }

  // Sunflower order: dot i of n lies at √(i/n) of the radius, turned by the golden angle, which fills
  // a disc evenly whatever n is.
  private func signs(_ disc: Disc, at center: ScenePoint) -> [SceneNode] {
    let hue = composition.style.hue(ofGroup: disc.rank % 8)
    let members = model.bestConnected(inGroup: disc.rank)
    let words = disc.titles.dropLast().joined(separator: ", ")
    let ground = SceneNode(
      id: Self.discID(disc.rank), order: 0, shape: .circle, fill: hue.color.tint(0.86),
      line: LineStyle(width: 0.8, color: hue.color.tint(0.4)),
      size: .fixed(SceneSize(2 * disc.radius, 2 * disc.radius)), position: center,
      classes: ["keep", "disc"],
      tooltip: "\(words): \(members.count) \(composition.nodeWord)")
    let golden = Double.pi * (3 - 5.0.squareRoot())
    let spacing = disc.radius / Double(members.count).squareRoot()
    let diameter = max(0.8, min(3, spacing * 1.15))
    let dots = members.enumerated().map { position, node in
      let share = (Double(position) + 0.5) / Double(members.count)
      let reach = (disc.radius - 1.2) * share.squareRoot()
      let angle = Double(position) * golden
      let offset = ScenePoint(reach * Angle.cosine(angle), reach * Angle.sine(angle))
      return SceneNode(
        id: "d-" + model.nodes[node].id, order: 1, shape: .circle, fill: hue.color.shade(0.1),
        size: .fixed(SceneSize(diameter, diameter)), position: center + offset)
    }
    return [ground] + dots
  }

  private func title(_ disc: Disc, at place: ScenePoint) -> SceneNode {
    let hue = composition.style.hue(ofGroup: disc.rank % 8)
    let last = disc.titles.count - 1
    let rows = disc.titles.enumerated().map { index, words in
      let isNumber = index == last
      return LabelRow([
        TextSpan(
          words, isBold: !isNumber, size: isNumber ? 9 : disc.titleSize,
          color: isNumber ? composition.style.muted : hue.text)
      ])
    }
    let height = disc.size.height - 2 * disc.radius
    return SceneNode(
      id: "title-\(disc.rank)", order: 2, label: .rich(rows), fontSize: disc.titleSize,
      shape: .text,
      fill: nil, size: .fixed(SceneSize(disc.size.width, height)),
      position: ScenePoint(place.x, place.y - disc.size.height / 2 + height / 2),
      classes: ["keep", "halo"], tooltip: disc.titles.joined(separator: ", "))
  }

  private func edge(_ band: Band, _ discs: [Disc], _ scale: WidthScale) -> SceneEdge {
    let names = [band.a, band.b].map { discs[$0].titles[0] }
    return SceneEdge(
      id: "b-\(band.a)-\(band.b)", tail: Self.discID(band.a), head: Self.discID(band.b),
      line: LineStyle(
        width: scale.width(of: Double(band.count)), color: composition.style.faint.withOpacity(0.32)
      ),
      tooltip: "\(names[0]) – \(names[1]): \(band.count) \(composition.tieWord)",
      classes: ["keep", "band"])
  }

  private func legend(_ discs: [Disc], _ bands: [Band]) -> Legend {
    let word = composition.nodeWord
    let drawn = discs.reduce(0) { $0 + model.members[$1.rank].count }
    let inner = model.ties.count { model.group[$0.a] == model.group[$0.b] }
    let shown = bands.reduce(0) { $0 + $1.count }
    let rest = model.nodes.count - drawn
    var notes = [
      "Each disc is a group of at least \(smallestGroup) \(word), named by its best connected; "
        + "area and number: its \(word). Each dot is one, the best connected in the middle.",
      "Bands: \(composition.tieWord) between groups, the three strongest of each group "
        + "(\(shown) \(composition.tieWord)). Not drawn: \(inner) \(composition.tieWord) within "
        + "groups, \(model.ties.count - inner - shown) between others"
        + (rest > 0
          ? ", and \(rest) \(word) of \(model.members.count - discs.count) smaller groups." : "."),
    ]
    notes += composition.notes
    return Legend([.sizes("area: " + word)], notes: notes)
  }
}
