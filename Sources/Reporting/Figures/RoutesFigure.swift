import CityNetworks
public import Diagrams
public import NetworkAnalysis

/// The routes between two places side by side: what they share and where they part.
public struct RoutesFigure: FigureKind {
  /// What it is called, what it shows, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "routes", question: "The routes between two places, what they share and where they part",
    parameters: RouteSearch.descriptor.parameters)

  private let search: RouteSearch

  /// The figure of the routes that `search` finds.
  public init(of search: RouteSearch) { self.search = search }

  /// The figure that a plan describes, with the parameters of the search for routes.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(of: try RouteSearch(parameters: &parameters))
  }

  /// Which routes there are.
  public func questions() throws -> [any Analysis] { [search] }

  /// The figure before it is drawn.
  public func sketch(
    of study: StudiedNetwork, from results: AnalysisResults, in style: DiagramStyle
  ) throws -> FigureSketch {
    guard let found = results.routeSearches.first, let table = results.table("routes-") else {
      throw AnalysisError.missingParameter(analysis: Self.descriptor.id, name: "routes")
    }
    guard !found.routes.isEmpty else {
      throw AnalysisError.notConnected([found.to.rawValue], with: found.from.rawValue)
    }
    let routes = found.routes.enumerated().map { position, hops in
      RouteComposition.Route(
        hops.prefix(1).map(\.from.rawValue) + hops.map(\.to.rawValue),
        cost: Self.cost(ofRoute: position, in: table))
    }
    let data = Self.data(of: found.routes, id: table.id, in: study)
    var composition = RouteComposition(
      name: table.id, title: table.title,
      description:
        "Cities from the start to the goal. Each route is a line of one colour; lines run "
        + "side by side where routes share a tie. The pattern tells how the tie stands. The table "
        + "of hops lists the same.",
      cities: Self.cities(of: found, in: study), routes: routes,
      links: found.routes.flatMap { $0 }.map(Self.link),
      statusTitles: [
        (.inForce, "tie, two or more sources"), (.unconfirmed, "tie, one source"),
        (.intended, "intended"), (.dormant, "dormant or ended"),
        (.suggested, "no tie yet, supposed"),
      ])
    composition.style = style
    return FigureSketch(
      id: table.id, title: Self.title(of: found, in: study),
      caption: "Each coloured line is one route, in the order of the table; the pattern of a line "
        + "tells how the tie stands, a red border which city most routes pass through. Positions "
        + "are not geographic. Data: \(study.whole.provenance.datasetID).",
      data: data
    ) { [composition] _ in composition.scene() }
  }

  /// A row per hop of each route.
  static func data(of routes: [[Hop]], id: String, in study: StudiedNetwork) -> ResultTable {
    FigureData(of: id, "Hops of the routes", in: study, meaning: "A row per hop of each route.")
      .lines(
        routes.enumerated().flatMap { position, hops in
          hops.map { FigureData.Line($0, part: "route \(position + 1)") }
        })
  }

  private static func cities(
    of found: RouteSearchResult, in study: StudiedNetwork
  ) -> [RouteComposition.City] {
    let ids = found.routes.flatMap { hops in hops.prefix(1).map(\.from) + hops.map(\.to) }
    return Set(ids).sorted().map { id in
      let city = study.network.city(id)
      return RouteComposition.City(
        id: id.rawValue, label: city?.name ?? id.rawValue, secondary: city?.country?.name ?? "",
        region: city?.worldRegion?.hueKey, tooltip: city?.nameWithCountry ?? id.rawValue)
    }
  }

  private static func link(_ hop: Hop) -> RouteComposition.Link {
    // A hop without a tie is one that a search was allowed to suppose.
    let best = hop.ties.first { $0.line == .inForce } ?? hop.ties.first
    return RouteComposition.Link(
      hop.from.rawValue, hop.to.rawValue, status: best?.line ?? .suggested,
      tooltip: hop.ties.map(\.summary).joined(separator: "; "))
  }

  /// Every sum that the table of routes gives for one of them.
  private static func cost(ofRoute row: Int, in table: ResultTable) -> String {
    guard table.rows.indices.contains(row) else { return "" }
    return table.columns.enumerated().compactMap { position, column -> String? in
      let value = table.rows[row][position]
      guard column.isNumeric, value != .missing else { return nil }
      let text = CellText.reading(value, in: column)
      switch column.id {
      case "route", "fewest_sources": return nil
      case "hops": return text + (text == "1" ? " tie" : " ties")
      case "kilometers": return text + " km"
      case "borders": return text + (text == "1" ? " border" : " borders")
      default: return column.title + " " + text
      }
    }.joined(separator: ", ")
  }

  private static func title(of found: RouteSearchResult, in study: StudiedNetwork) -> String {
    func name(_ id: CityID?) -> String {
      id.map { study.whole.city($0)?.name ?? $0.rawValue } ?? ""
    }
    let lengths = found.routes.map(\.count)
    let (least, most) = (lengths.min() ?? 0, lengths.max() ?? 0)
    let ties = least == most ? "\(least)" : "\(least) to \(most)"
    let unit = most == 1 ? "tie" : "ties"
    let starts = Set(found.routes.compactMap(\.first?.from))
    let goals = Set(found.routes.compactMap(\.last?.to))
    let count = found.routes.count
    let routes = count == 1 ? "One route" : "\(count) routes"
    guard starts.count == 1, goals.count == 1 else {
      return "\(routes) of \(ties) \(unit) between \(starts.count + goals.count) gateways"
    }
    let lead = "from \(name(starts.first)) to \(name(goals.first))"
    return count == 1
      ? "One route of \(ties) \(unit) leads \(lead)"
      : "\(routes) of \(ties) \(unit) lead \(lead)"
  }
}
