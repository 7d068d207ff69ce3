import CityNetworks
public import Diagrams
public import NetworkAnalysis

/// The routes between two cities on a map.
public struct MapRoutesFigure: MapFigure {
  /// What it is called, what it shows, and which parameters it takes: those of the search.
  public static let descriptor = AnalysisDescriptor(
    id: "map-routes", question: "Routes between two cities on a map, the best one bold",
    parameters: RouteSearch.descriptor.parameters)

  private let search: any Analysis
  /// What tells this search from others, for the name of the file.
  private let words: [String]
  private var outlines: Outlines?

  /// No more routes than these are drawn; their hues are told apart.
  private static let most = 6

  /// The figure that a plan describes; all parameters are those of the search.
  public init(parameters: inout AnalysisParameters) throws {
    let values = parameters.takeAll()
    search = try AnalysisCatalog.analysis(RouteSearch.descriptor.id, values)
    words = ["from", "to", "kind", "by"].compactMap { name in
      if case .text(let text)? = values[name] { text } else { nil }
    }
  }

  /// The same figure on this land.
  public func drawn(on outlines: Outlines) -> MapRoutesFigure {
    var figure = self
    figure.outlines = outlines
    return figure
  }

  /// Which routes there are.
  public func questions() throws -> [any Analysis] { [search] }

  /// The figure before it is drawn; refused where there is no route.
  public func sketch(
    of study: StudiedNetwork, from results: AnalysisResults, in style: DiagramStyle
  ) throws -> FigureSketch {
    let found = results.routeSearches.flatMap(\.routes).filter { !$0.isEmpty }
    let routes = Array(found.prefix(Self.most))
    guard !routes.isEmpty else {
      throw AnalysisError.nothingToDraw(
        "there is no route to draw under this selection. Widen --status or --relation, or ask for "
          + "less.")
    }
    let starts = routes.map { $0[0].from }
    let ends = starts + routes.map { $0[$0.count - 1].to }
    let cities = try CitiesOnMap(
      (ends + routes.flatMap { $0.map(\.to) }).map { ($0, ends.contains($0) ? .end : .stop) },
      in: study)
    let strands = Strands(routes, on: cities, in: study, style)
    let names = (
      list(starts, in: study), list(Array(ends.dropFirst(starts.count)), in: study)
    )
    let name = (["map-routes"] + words).map(SlugTable.slug).joined(separator: "-")
    let data = RoutesFigure.data(of: routes, id: name, in: study)
    var composition = MapComposition(
      name: name,
      title: "Routes from \(names.0) to \(names.1)",
      description: "A map. Each hue, with a number, is one route through ties; the first "
        + "is bold. The pattern of a line tells how the tie stands. The table of routes lists the "
        + "same.",
      outlines: outlines, places: cities.places, lines: strands.lines, badges: strands.badges,
      countryNames: cities.countryNames,
      entries: strands.entries { route in words(route, in: study) },
      notes: cities.notes + more(than: routes.count, of: found.count), placeWord: "cities")
    let best = routes[0].count
    composition.style = style
    return FigureSketch(
      id: composition.name,
      title: "\(names.0) reaches \(names.1) in "
        + (best == 1 ? "one hop" : "\(best) hops") + " by the best of "
        + (found.count == 1 ? "one route" : "\(found.count) routes"),
      caption: "Each hue with its number is one route; the best is bold. Solid lines are ties that "
        + "two or more sources state, broken ones rest on one source. Faint dots are the other "
        + "cities. Data: \(study.whole.provenance.datasetID).",
      data: data, map: composition
    ) { [composition] _ in composition.scene() }
  }

  /// The names of the cities, each once.
  private func list(_ cities: [CityID], in study: StudiedNetwork) -> String {
    var seen: Set<CityID> = []
    let names = cities.filter { seen.insert($0).inserted }.map(study.cityName)
    return names.count > 3
      ? names.prefix(2).joined(separator: ", ") + " and \(names.count - 2) more"
      : names.joined(separator: ", ")
  }

  private func words(_ route: [Hop], in study: StudiedNetwork) -> String {
    let cities = [route[0].from] + route.map(\.to)
    let lengths = route.compactMap(\.kilometers)
    let length =
      lengths.count == route.count ? ", \(Int(lengths.reduce(0, +).rounded())) km" : ""
    return cities.map(study.cityName).joined(separator: " – ")
      + " (" + (route.count == 1 ? "1 hop" : "\(route.count) hops") + length + ")"
  }

  private func more(than drawn: Int, of all: Int) -> [String] {
    all > drawn ? ["The first \(drawn) of \(all) routes are drawn."] : []
  }
}

/// The hops of several routes as lines that lie side by side where routes share a hop.
private struct Strands {
  private let routes: [[Hop]]
  private let style: DiagramStyle
  private(set) var lines: [MapComposition.Line] = []

  init(
    _ routes: [[Hop]], on cities: CitiesOnMap, in study: StudiedNetwork, _ style: DiagramStyle
  ) {
    self.style = style
    self.routes = routes
    var users: [Set<CityID>: [Int]] = [:]
    for (number, route) in routes.enumerated() {
      for hop in route { users[[hop.from, hop.to], default: []].append(number) }
    }
    for (number, route) in routes.enumerated() {
      for hop in route where cities.shows(hop.from) && cities.shows(hop.to) {
        let shared = users[[hop.from, hop.to]] ?? [number]
        let place = Double(shared.firstIndex(of: number) ?? 0)
        let offset = (place - Double(shared.count - 1) / 2) * 3.2
        lines.append(
          MapComposition.Line(
            id: Self.id(number, hop), from: hop.from.rawValue, to: hop.to.rawValue,
            style: line(hop.line, number, hue(number).line), order: routes.count - number,
            // Routes may run through a shared hop in both directions.
            offset: hop.from.rawValue < hop.to.rawValue ? offset : -offset,
            tooltip:
              "route \(number + 1), \(study.cityName(hop.from)) – \(study.cityName(hop.to)): "
              + hop.summary,
            classes: ["r-\(number + 1)", "s-" + hop.line.rawValue]))
      }
    }
  }

  private static func id(_ number: Int, _ hop: Hop) -> String {
    "\(number + 1)-\(hop.from)-\(hop.to)"
  }

  // Blue first; each next one differs most from those before.
  private func hue(_ number: Int) -> RegionHue {
    style.regions[[0, 2, 3, 4, 1, 5][number % 6]]
  }

  /// The line of a hop: its pattern by status, its width by the route's place.
  func line(_ status: TieLine, _ number: Int, _ color: DiagramColor) -> LineStyle {
    let alert = style.alert
    let width = number == 0 ? 2.8 : 1.5
    return switch status {
    case .inForce, .stretch: LineStyle(.solid, width: width, color: color)
    case .unconfirmed: LineStyle(.dashed, width: width * 0.75, color: color)
    case .intended: LineStyle(.dashed, width: width * 0.75, color: color)
    case .suggested: LineStyle(.dashed, width: 2, color: alert)
    case .dormant: LineStyle(.dotted, width: width * 0.8, color: color)
    }
  }

  /// A number for each route, on a hop that no other route uses if it has one, the longest first.
  var badges: [MapComposition.Badge] {
    routes.enumerated().map { number, route in
      let others = Set(
        routes.enumerated().filter { $0.offset != number }.flatMap { $0.element }
          .map { Set([$0.from, $0.to]) })
      let hops = route.enumerated().sorted { a, b in
        let shared = (
          others.contains([a.element.from, a.element.to]),
          others.contains([b.element.from, b.element.to])
        )
        if shared.0 != shared.1 { return !shared.0 }
        let lengths = (a.element.kilometers ?? 0, b.element.kilometers ?? 0)
        return lengths.0 == lengths.1 ? a.offset < b.offset : lengths.0 > lengths.1
      }
      return MapComposition.Badge(
        "\(number + 1)", on: hops.map { Self.id(number, $0.element) }, color: hue(number).line,
        textColor: hue(number).text)
    }
  }

  /// One sample per route, then the patterns that occur.
  func entries(_ words: ([Hop]) -> String) -> [LegendEntry] {
    let all = routes.enumerated().flatMap { number, route -> [LegendEntry] in
      [
        .line(line(.inForce, number, hue(number).line), "\(number + 1)  \(words(route))"),
        .newRow,
      ]
    }
    let present = Set(routes.joined().map(\.line))
    return all
      + TieLine.allCases.filter { present.contains($0) }.map {
        .line(line($0, 1, style.muted), $0.mapTitle)
      }
  }
}
