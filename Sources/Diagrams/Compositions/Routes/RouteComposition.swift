/// Several routes between two ends: each a coloured line through the cities it touches, side by side
/// where they share a stretch.
///
/// Cities stand in columns from left to right, or in rows from top to bottom where the columns would
/// not fit a page.
public struct RouteComposition: Sendable {
  /// A city on a route.
  public struct City: Hashable, Sendable {
    /// Names the city in this drawing.
    public var id: String
    /// Its name.
    public var label: String
    /// A second line, such as its country; empty for none.
    public var secondary: String
    /// The key of its hue.
    public var region: String?
    /// What a reader sees on pointing at it.
    public var tooltip: String

    /// A city.
    public init(
      id: String, label: String, secondary: String = "", region: String? = nil, tooltip: String = ""
    ) {
      self.id = id
      self.label = label
      self.secondary = secondary
      self.region = region
      self.tooltip = tooltip
    }
  }

  /// A route.
  public struct Route: Hashable, Sendable {
    /// The ids of its cities in the order of travel, each once; two at least.
    public var stops: [String]
    /// What it costs, for the legend, such as "3 ties, 5 020 km"; empty for nothing.
    public var cost: String

    /// A route through these cities.
    public init(_ stops: [String], cost: String = "") {
      self.stops = stops
      self.cost = cost
    }
  }

  /// What joins two cities that follow each other on a route.
  public struct Link: Hashable, Sendable {
    /// The id of one city.
    public var first: String
    /// The id of the other.
    public var second: String
    /// How the tie stands.
    public var status: TieLine
    /// What a reader sees on pointing at it.
    public var tooltip: String

    /// A link of two cities.
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
  /// The cities on the routes.
  public var cities: [City]
  /// The routes, the best first; those beyond ``mostRoutes`` are not drawn.
  public var routes: [Route]
  /// The links; one that is not given counts as in force.
  public var links: [Link]
  /// What each line style means here, in the order of the legend.
  public var statusTitles: [(TieLine, String)]
  /// Sentences below the legend.
  public var notes: [String]
  /// Colours and fonts.
  public var style = DiagramStyle()

  /// The most routes whose lines can be told apart.
  public static let mostRoutes = 8

  /// A drawing of routes.
  public init(
    name: String, title: String, description: String = "", cities: [City], routes: [Route],
    links: [Link], statusTitles: [(TieLine, String)] = ArcComposition.usualStatusTitles,
    notes: [String] = []
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.cities = cities
    self.routes = routes
    self.links = links
    self.statusTitles = statusTitles
    self.notes = notes
  }

  /// The scene.
  public func scene() -> DiagramScene {
    let drawn = DrawnRoutes(self)
    let placement = RoutePlacement.fittingPage(drawn)
    let width = max(placement.size.width, 600)
    var scene = DiagramScene(
      name: name, title: title, description: description, legendWidth: width,
      nodes: drawn.cities.indices.map { node(drawn, $0, placement) },
      edges: edges(drawn, placement), legend: legend(drawn, width: width))
    scene.style = style
    return scene
  }
}

extension RouteComposition {
  private func node(
    _ drawn: DrawnRoutes, _ index: Int, _ placement: RoutePlacement
  ) -> SceneNode {
    let city = drawn.cities[index]
    let isEnd = drawn.isEnd(index)
    let isHub = drawn.isHub(index)
    return SceneNode(
      id: city.id, order: index,
      label: .rich(
        drawn.rows(of: index, isNarrow: placement.flow == .rightwards)), fontSize: style.nameSize,
      fill: isEnd ? style.ink : .white,
      line: LineStyle(
        width: isHub ? 2.6 : 1.2,
        color: isHub ? style.alert : (isEnd ? style.ink : style.region(city.region).line)),
      size: .fixed(placement.boxes[index]), position: placement.centers[index],
      classes: ["city", "keep"] + (isEnd ? ["end"] : []) + (isHub ? ["marked"] : []),
      tooltip: city.tooltip.isEmpty ? city.label : city.tooltip, subject: city.id)
  }

  private func edges(_ drawn: DrawnRoutes, _ placement: RoutePlacement) -> [SceneEdge] {
    drawn.pairs.enumerated().flatMap { pair, ends in
      let link = link(drawn.cities[ends.tail].id, drawn.cities[ends.head].id)
      return ends.routes.map { route in
        SceneEdge(
          id: "r\(route + 1)-" + drawn.cities[ends.tail].id + "-" + drawn.cities[ends.head].id,
          tail: drawn.cities[ends.tail].id, head: drawn.cities[ends.head].id, order: route,
          line: line(link.status, hue(of: route)), tooltip: "route \(route + 1): " + link.tooltip,
          route: .spline(placement.curve(pair: pair, route: route)),
          classes: ["s-" + link.status.rawValue, "route-\(route + 1)"])
      }
    }
  }

  private func link(_ a: String, _ b: String) -> Link {
    links.first { ($0.first == a && $0.second == b) || ($0.first == b && $0.second == a) }
      ?? Link(a, b)
  }

  private func hue(of route: Int) -> DiagramColor { style.hue(ofGroup: route).line }

  /// The pattern tells the status, the colour the route.
  private func line(_ status: TieLine, _ hue: DiagramColor) -> LineStyle {
    let usual = style.line(status)
    return LineStyle(usual.pattern, width: max(1.1, usual.width), color: hue)
  }

  private func legend(_ drawn: DrawnRoutes, width: Double) -> Legend {
    var entries: [LegendEntry] = []
    for (position, route) in drawn.routes.enumerated() {
      let names = route.map { drawn.cities[$0].label }.joined(separator: " – ")
      let cost = routes[position].cost
      let words = "\(position + 1). \(names)" + (cost.isEmpty ? "" : " (\(cost))")
      for (row, text) in TextMetrics.wrapped(words, to: width - 56, size: style.legendSize)
        .enumerated()
      {
        // A long route goes on below, without a sample of its own.
        let color = row == 0 ? hue(of: position) : DiagramColor(0xFFFFFF, opacity: 0)
        entries += [.newRow, .line(LineStyle(width: 2, color: color), text)]
      }
    }
    let present = Set(
      drawn.pairs.map { pair in
        link(drawn.cities[pair.tail].id, drawn.cities[pair.head].id).status
      })
    let statuses = statusTitles.filter { present.contains($0.0) }.map { status, words in
      LegendEntry.line(line(status, style.ink), words)
    }
    let left = routes.count - drawn.routes.count
    return Legend(
      entries + [.newRow] + statuses,
      notes: (drawn.hubWords.map { [$0] } ?? [])
        + (left > 0 ? ["Not drawn: \(left) more \(left == 1 ? "route" : "routes")."] : []) + notes)
  }
}
