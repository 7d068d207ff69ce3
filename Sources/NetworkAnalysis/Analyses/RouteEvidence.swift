import CityNetworks
public import Execution

/// How firm each link of the routes between two cities is, and who says so in which words.
public struct RouteEvidence: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "route-evidence", question: "How firm is each link of the routes, and who says so?",
    parameters: RouteSearch.descriptor.parameters)

  private let search: RouteSearch

  /// The evidence of the routes that `search` finds.
  public init(of search: RouteSearch) { self.search = search }

  /// The evidence that a plan asks for, of the routes with the same parameters.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(of: try RouteSearch(parameters: &parameters))
  }

  /// Three tables: the links weakest first, the statements behind them, and the cities.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let found = try search.results(for: study, in: context)
    let ways = found.routeSearches.flatMap(\.routes).enumerated().map { position, hops in
      TravelledLinks.Way(name: "\(position + 1)", hops: hops)
    }
    let links = TravelledLinks(ways, under: study.selection)
    let name = found.tables.first?.id ?? "routes"
    return AnalysisResults(tables: [
      links.linkTable(
        id: name + "-links", title: "The links of the routes, weakest first", .routes, study),
      links.evidenceTable(
        id: name + "-evidence", title: "The statements behind each link", .routes, study),
      links.cityTable(id: name + "-cities", title: "The cities of the routes", .routes, study),
    ])
  }
}
