/// Two lanes with lines between them: stops in their order on the right, strung on a spine, and their
/// partners on the left, ordered so that few lines cross.
public struct LanesComposition: Sendable {
  /// One stop of the right lane, or one partner of the left.
  public struct Place: Hashable, Sendable {
    /// Names the place in this drawing, and in the data.
    public var id: String
    /// Its name.
    public var label: String
    /// The key of its region's hue.
    public var region: String?
    /// A word in red beside it, such as "most ties"; empty for none. Its border is then red and bold.
    public var mark: String
    /// What a reader sees on pointing at it.
    public var tooltip: String

    /// A place.
    public init(
      id: String, label: String, region: String? = nil, mark: String = "", tooltip: String = ""
    ) {
      self.id = id
      self.label = label
      self.region = region
      self.mark = mark
      self.tooltip = tooltip
    }
  }

  /// A tie of a stop and a partner.
  public struct Tie: Hashable, Sendable {
    /// The stop's id.
    public var stop: String
    /// The partner's id.
    public var partner: String
    /// How the tie stands.
    public var status: TieLine
    /// What a reader sees on pointing at it.
    public var tooltip: String

    /// A tie of `stop` with `partner`.
    public init(
      _ stop: String, with partner: String, status: TieLine = .inForce, tooltip: String = ""
    ) {
      self.stop = stop
      self.partner = partner
      self.status = status
      self.tooltip = tooltip
    }
  }

  /// A stretch of the spine from one stop to the next.
  public enum Stretch: Hashable, Sendable {
    /// Drawn in grey, for orientation.
    case plain
    /// The two have no tie, and an analysis puts one forward.
    case suggested
    /// Not drawn: something lies between them that is no stop here.
    case gap
  }

  /// ASCII name of the drawing.
  public var name: String
  /// What it shows.
  public var title: String
  /// How to read it.
  public var description: String
  /// The heading of the right lane.
  public var stopsTitle: String
  /// The heading of the left lane.
  public var partnersTitle: String
  /// The stops in their order, from top to bottom.
  public var stops: [Place]
  /// What lies between each stop and the next: one less than there are stops; plain where it is short.
  public var stretches: [Stretch]
  /// The partners; their order does not matter.
  public var partners: [Place]
  /// The ties, at most one per pair; their order does not matter.
  public var ties: [Tie]
  /// What each line style means here, in the order of the legend.
  public var statusTitles: [(TieLine, String)]
  /// Sentences below the legend.
  public var notes: [String]
  /// Colours and fonts.
  public var style = DiagramStyle()

  /// A drawing of `stops` and `partners`.
  public init(
    name: String, title: String, description: String = "", stopsTitle: String,
    partnersTitle: String, stops: [Place], stretches: [Stretch] = [], partners: [Place],
    ties: [Tie], statusTitles: [(TieLine, String)] = EgoComposition.usualStatusTitles,
    notes: [String] = []
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.stopsTitle = stopsTitle
    self.partnersTitle = partnersTitle
    self.stops = stops
    self.stretches = stretches
    self.partners = partners
    self.ties = ties
    self.statusTitles = statusTitles
    self.notes = notes
  }

  /// The scene.
  public func scene() -> DiagramScene {
    let layout = LanesLayout(self)
    let ties = tieEdges(layout)
    let spine = spineEdges(layout)
    var scene = DiagramScene(
      name: name, title: title, description: description,
      legendWidth: max(400, layout.width - 20), clusters: clusters(layout),
      nodes: nodes(layout), edges: spine + ties, legend: legend(spine + ties))
    scene.style = style
    return scene
  }
}

extension LanesComposition {
  private func nodes(_ layout: LanesLayout) -> [SceneNode] {
    let left = layout.partners.enumerated().map { index, place in
      node(place, "p-", order: index, at: layout.partnerPlaces[index], layout.partnerSize)
    }
    let right = stops.enumerated().map { index, place in
      node(place, "s-", order: 1000 + index, at: layout.stopPlaces[index], layout.stopSize)
    }
    let marks = stops.enumerated().compactMap { index, place -> SceneNode? in
      guard !place.mark.isEmpty else { return nil }
      let width = TextMetrics.width(of: place.mark, size: style.secondarySize, isBold: true)
      let x = layout.stopPlaces[index].x + layout.stopSize.width / 2 + 7 + width / 2
      let span = TextSpan(place.mark, isBold: true, size: style.secondarySize)
      return SceneNode(
        id: "mark-" + place.id, order: 2000 + index, label: .rich([LabelRow([span])]),
        fontSize: style.secondarySize, textColor: style.alert, shape: .text, fill: nil,
        size: .fitting(marginX: 0, marginY: 0),
        position: ScenePoint(x, layout.stopPlaces[index].y), classes: ["mark"],
        tooltip: place.label + ": " + place.mark)
    }
    return left + right + marks
  }

  private func node(
    _ place: Place, _ prefix: String, order: Int, at position: ScenePoint, _ size: SceneSize
  ) -> SceneNode {
    let isMarked = !place.mark.isEmpty
    let hue = style.region(place.region)
    let name = TextMetrics.shortened(
      place.label, to: size.width - 2 * LanesLayout.textMargin, size: style.nameSize,
      isBold: isMarked)
    return SceneNode(
      id: prefix + place.id, order: order,
      label: .rich([LabelRow([TextSpan(name, isBold: isMarked, size: style.nameSize)])]),
      fontSize: style.nameSize,
      line: LineStyle(width: isMarked ? 2.4 : 1.2, color: isMarked ? style.alert : hue.line),
      size: .fixed(size), position: position,
      classes: ["keep"] + (isMarked ? ["marked"] : []),
      tooltip: place.tooltip.isEmpty ? place.label : place.tooltip, subject: place.id)
  }

  private func clusters(_ layout: LanesLayout) -> [SceneCluster] {
    [
      cluster("partners", partnersTitle, layout.partnerLane, "p-", partners),
      cluster("stops", stopsTitle, layout.stopLane, "s-", stops),
    ].filter { !$0.members.isEmpty }
  }

  private func cluster(
    _ id: String, _ title: String, _ box: SceneBox, _ prefix: String, _ places: [Place]
  ) -> SceneCluster {
    // A lane has the hue of the region in which most of its places lie, else none.
    let counts = Dictionary(grouping: places) { $0.region ?? "" }.mapValues(\.count)
    let hue = style.region(counts.first { 2 * $0.value > places.count }?.key)
    let lines = LanesLayout.titleLines(title, in: box.width)
    let rows = lines.map {
      LabelRow([TextSpan($0, isBold: true, size: LanesLayout.titleSize, color: hue.text)])
    }
    let height = 13 * Double(lines.count)
    return SceneCluster(
      id: id, order: 0, label: .rich(rows), members: places.map { prefix + $0.id },
      fill: hue.ground, fontSize: LanesLayout.titleSize, textColor: hue.text, box: box,
      labelPosition: ScenePoint(box.center.x, box.top - 7 - height / 2), tooltip: title)
  }

  private func tieEdges(_ layout: LanesLayout) -> [SceneEdge] {
    layout.ties.map { index, curve in
      let tie = ties[index]
      let names = [tie.stop, tie.partner].map { id in
        (stops + partners).first { $0.id == id }?.label ?? id
      }
      return SceneEdge(
        id: "t-\(tie.partner)-\(tie.stop)", tail: "p-" + tie.partner, head: "s-" + tie.stop,
        order: 1, line: style.line(tie.status, hue: style.tie),
        tooltip: tie.tooltip.isEmpty ? names.joined(separator: " – ") : tie.tooltip,
        route: .spline(curve), classes: ["keep", "s-" + tie.status.rawValue])
    }
  }

  private func spineEdges(_ layout: LanesLayout) -> [SceneEdge] {
    stops.indices.dropLast().compactMap { index in
      let stretch = stretches.indices.contains(index) ? stretches[index] : .plain
      guard stretch != .gap else { return nil }
      let meaning: TieLine = stretch == .suggested ? .suggested : .stretch
      let half = ScenePoint(0, layout.stopSize.height / 2)
      let ends = [layout.stopPlaces[index] - half, layout.stopPlaces[index + 1] + half]
      let names = stops[index].label + " – " + stops[index + 1].label
      return SceneEdge(
        id: "spine-\(index)", tail: "s-" + stops[index].id, head: "s-" + stops[index + 1].id,
        order: 0, line: style.line(meaning),
        tooltip: names + (stretch == .suggested ? ": no tie on record" : ", next on the way"),
        route: .spline(Bezier.straight(ends)), classes: ["spine", "s-" + meaning.rawValue])
    }
  }

  private func legend(_ edges: [SceneEdge]) -> Legend {
    let present = Set(edges.flatMap(\.classes))
    let entries = statusTitles.filter { present.contains("s-" + $0.0.rawValue) }.map {
      LegendEntry.line(style.line($0.0, hue: style.tie), $0.1)
    }
    return Legend(entries, notes: notes)
  }
}
