/// A chain of hubs in the order of travel: hubs on a line, existing ties as arcs above it, missing links
/// between neighbours red and dashed on it, lanes such as countries behind.
public struct ArcComposition: Sendable {
  /// One hub.
  public struct Hub: Hashable, Sendable {
    /// Names the hub in this drawing.
    public var id: String
    /// Its name.
    public var label: String
    /// A second line; empty for none.
    public var secondary: String
    /// The id of its lane.
    public var lane: String
    /// The area of its disc, relative to the other hubs.
    public var value: Double
    /// Whether it is the next stop after the hub before it; the line has a gap where it is not.
    public var followsLast = true
    /// A word in red under it, such as "bottleneck"; empty for none. Its disc is then filled.
    public var mark: String
    /// What a reader sees on pointing at it.
    public var tooltip: String
    /// Where a click leads.
    public var link: String?

    /// A hub.
    public init(
      id: String, label: String, secondary: String = "", lane: String, value: Double = 1,
      mark: String = "", tooltip: String = "", link: String? = nil
    ) {
      self.id = id
      self.label = label
      self.secondary = secondary
      self.lane = lane
      self.value = value
      self.mark = mark
      self.tooltip = tooltip
      self.link = link
    }
  }

  /// A stretch of the line that belongs together.
  public struct Lane: Hashable, Sendable {
    /// Names the lane in this drawing.
    public var id: String
    /// Its heading.
    public var title: String
    /// The key of its hue.
    public var region: String?

    /// A lane.
    public init(id: String, title: String, region: String? = nil) {
      self.id = id
      self.title = title
      self.region = region
    }
  }

  /// An existing tie.
  public struct Tie: Hashable, Sendable {
    /// The id of one hub.
    public var first: String
    /// The id of the other.
    public var second: String
    /// How the tie stands.
    public var status: TieLine
    /// What a reader sees on pointing at it.
    public var tooltip: String

    /// A tie of two hubs.
    public init(_ first: String, _ second: String, status: TieLine = .inForce, tooltip: String = "")
    {
      self.first = first
      self.second = second
      self.status = status
      self.tooltip = tooltip
    }
  }

  /// ASCII name of the drawing.
  public var name: String
  /// What it shows.
  public var title: String
  /// How to read it.
  public var description: String
  /// The hubs in the order of travel.
  public var hubs: [Hub]
  /// The lanes; a lane that returns later gets a box each time.
  public var lanes: [Lane]
  /// The existing ties, at most one per pair.
  public var ties: [Tie]
  /// What each line style means here, in the order of the legend.
  public var statusTitles: [(TieLine, String)]
  /// What the area of the discs means, such as "area: betweenness"; empty where it means nothing.
  public var valueTitle: String
  /// Sentences below the legend.
  public var notes: [String]
  /// Colours and fonts.
  public var style = DiagramStyle()

  /// A drawing of a chain of hubs.
  public init(
    name: String, title: String, description: String = "", hubs: [Hub], lanes: [Lane],
    ties: [Tie], statusTitles: [(TieLine, String)] = ArcComposition.usualStatusTitles,
    valueTitle: String = "", notes: [String] = []
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.hubs = hubs
    self.lanes = lanes
    self.ties = ties
    self.statusTitles = statusTitles
    self.valueTitle = valueTitle
    self.notes = notes
  }

  /// The usual words for line styles.
  public static let usualStatusTitles: [(TieLine, String)] = [
    (.inForce, "tie in force"), (.intended, "intended"), (.dormant, "dormant"),
    (.unconfirmed, "unconfirmed (one source)"),
    (.suggested, "missing link between neighbours (suggested)"), (.stretch, "same country"),
  ]

  /// The scene.
  public func scene() -> DiagramScene {
    let line = ArcLine(composition: self)
    let stretches = stretchEdges(line)
    let arcs = arcEdges(line)
    var nodes: [SceneNode] = []
    var leaders: [SceneEdge] = []
    for (index, hub) in hubs.enumerated() {
      nodes.append(disc(hub, at: line.places[index], order: index))
      let label = self.label(of: hub, at: index, on: line)
      nodes.append(label)
      if line.levels[index] > 0 { leaders.append(leader(hub, to: label)) }
    }
    let top = (arcs.map(\.height).max() ?? 30) + 14 + line.titleHeight
    var scene = DiagramScene(
      name: name, title: title, description: description,
      legendWidth: max(300, line.width - 20),
      clusters: line.boxes(top: top), nodes: nodes, edges: stretches + leaders + arcs.map(\.edge),
      legend: legend(stretches, arcs.map(\.edge)))
    scene.style = style
    return scene
  }
}

extension ArcComposition {
  static func discID(_ hub: Hub) -> String { "h-" + hub.id }

  func hue(ofLane id: String) -> RegionHue {
    style.region(lanes.first { $0.id == id }?.region)
  }

  // Long chains have smaller discs, so that the dashes between them stay visible.
  private var area: AreaScale {
    AreaScale(
      largest: hubs.map(\.value).max() ?? 0,
      diameters: 10...max(14, min(34, 370 / Double(max(hubs.count, 1)))))
  }

  func diameter(of hub: Hub) -> Double { area.diameter(of: hub.value) }

  private func disc(_ hub: Hub, at x: Double, order: Int) -> SceneNode {
    let hue = hue(ofLane: hub.lane)
    let isMarked = !hub.mark.isEmpty
    let size = diameter(of: hub)
    return SceneNode(
      id: Self.discID(hub), order: order, shape: .circle,
      fill: isMarked ? style.alert : .white,
      line: LineStyle(width: 2, color: isMarked ? style.alert : hue.line),
      size: .fixed(SceneSize(size, size)), position: ScenePoint(x, 0),
      classes: ["hub", "keep"] + (isMarked ? ["marked"] : []),
      tooltip: hub.tooltip.isEmpty ? hub.label : hub.tooltip, link: hub.link, subject: hub.id)
  }

  func rows(of hub: Hub, size: Double) -> [LabelRow] {
    var rows = [LabelRow([TextSpan(hub.label, isBold: true, size: size)])]
    if !hub.secondary.isEmpty {
      rows.append(
        LabelRow([TextSpan(hub.secondary, size: style.secondarySize, color: style.muted)]))
    }
    if !hub.mark.isEmpty {
      rows.append(LabelRow([TextSpan(hub.mark, size: style.secondarySize, color: style.alert)]))
    }
    return rows
  }

  private func label(of hub: Hub, at index: Int, on line: ArcLine) -> SceneNode {
    let rows = rows(of: hub, size: line.nameSize)
    let height = TextMetrics.size(of: .rich(rows), size: line.nameSize).height
    let y = -line.labelTop(level: line.levels[index]) - height / 2
    return SceneNode(
      id: "t-" + hub.id, order: 1000 + index, label: .rich(rows), fontSize: line.nameSize,
      shape: .text, fill: nil, size: .fitting(marginX: 0, marginY: 0),
      position: ScenePoint(line.places[index], y), classes: ["name"], tooltip: hub.label,
      subject: hub.id)
  }

  private func leader(_ hub: Hub, to label: SceneNode) -> SceneEdge {
    SceneEdge(
      id: "leader-" + hub.id, tail: Self.discID(hub), head: label.id, order: -1,
      line: LineStyle(width: 0.6, color: style.faint), classes: ["leader"])
  }

  private func pairKey(_ a: String, _ b: String) -> String { a < b ? a + "\n" + b : b + "\n" + a }

  private func stretchEdges(_ line: ArcLine) -> [SceneEdge] {
    let tied = Set(ties.map { pairKey($0.first, $0.second) })
    return hubs.indices.dropLast().compactMap { index in
      let from = hubs[index]
      let to = hubs[index + 1]
      guard to.followsLast else { return nil }
      guard !tied.contains(pairKey(from.id, to.id)) else { return nil }
      let meaning: TieLine = from.lane == to.lane ? .stretch : .suggested
      let a = line.places[index] + diameter(of: from) / 2
      let b = line.places[index + 1] - diameter(of: to) / 2
      let points = [a, a + (b - a) / 3, b - (b - a) / 3, b].map { ScenePoint($0, 0) }
      let words = meaning == .stretch ? "same lane" : "no tie on record"
      return SceneEdge(
        id: "s-" + from.id + "-" + to.id, tail: Self.discID(from), head: Self.discID(to), order: 0,
        line: style.line(meaning), tooltip: "\(from.label) – \(to.label): \(words)",
        route: .spline(points), classes: ["s-" + meaning.rawValue])
    }
  }

  private func arcEdges(_ line: ArcLine) -> [(edge: SceneEdge, height: Double)] {
    let place = Dictionary(uniqueKeysWithValues: zip(hubs.map(\.id), hubs.indices))
    let spans = ties.map { tie -> ArcFan.Span? in
      guard let one = place[tie.first], let two = place[tie.second], one != two else { return nil }
      return ArcFan.Span(from: min(one, two), to: max(one, two))
    }
    let fan = ArcFan(spans.compactMap { $0 }, radii: hubs.map { diameter(of: $0) / 2 })
    return zip(ties, spans).compactMap { tie, span in
      guard let span else { return nil }
      let (from, to) = (span.from, span.to)
      let a = line.places[from] + fan.offset(of: span, at: from)
      let b = line.places[to] + fan.offset(of: span, at: to)
      let width = b - a
      let height = min(26 + 0.36 * width, 190 + 0.06 * width)
      // The middle of a cubic with both handles at 4/3 of a height reaches just that height.
      let handle = height * 4 / 3
      let points = [
        ScenePoint(a, 0), ScenePoint(a + 0.14 * width, handle),
        ScenePoint(b - 0.14 * width, handle), ScenePoint(b, 0),
      ]
      let names = hubs[from].label + " – " + hubs[to].label
      let edge = SceneEdge(
        id: "a-" + hubs[from].id + "-" + hubs[to].id, tail: Self.discID(hubs[from]),
        head: Self.discID(hubs[to]), order: 1, line: style.line(tie.status),
        tooltip: tie.tooltip.isEmpty ? names : tie.tooltip,
        route: .spline(Bezier.divided(points, into: 6)),
        classes: ["s-" + tie.status.rawValue])
      return (edge, height)
    }
  }

  private func legend(_ stretches: [SceneEdge], _ arcs: [SceneEdge]) -> Legend {
    let present = Set((stretches + arcs).flatMap(\.classes))
    var entries = statusTitles.filter { present.contains("s-" + $0.0.rawValue) }.map {
      LegendEntry.line(style.line($0.0), $0.1)
    }
    if !valueTitle.isEmpty { entries.append(area.legendEntry(valueTitle)) }
    return Legend(entries, notes: notes)
  }
}
