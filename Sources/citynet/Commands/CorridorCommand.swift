public import ArgumentParser
import CityNetworks
public import NetworkAnalysis
import Reporting

struct CorridorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corridor",
    abstract: "Finds routes between cities, what they hang on, or checks a corridor step by step.",
    discussion: """
      Examples:
        citynet corridor Datasets/silk-road isfahan urumqi --count 3
        citynet corridor Datasets/silk-road isfahan urumqi --kind disjoint
        citynet corridor Datasets/silk-road isfahan urumqi --cuts
        citynet corridor Datasets/silk-road isfahan urumqi --by km --dossier my-dossier
        citynet corridor Datasets/silk-road --connect isfahan --connect urumqi --connect porto
        citynet corridor Datasets/silk-road --along middle-corridor
      Kinds of routes: shortest (the best, then the next best), all-shortest (all that are equally
      short), widest (whose weakest pair has most ties, then the shortest of these), disjoint (no
      city in common but the ends, cheapest together), tie-disjoint (no tied pair in common).
      A route uses existing ties only; each hop states its status, kilometres and sources.
      Ends with status 1 if there is no route.
      """)

  @OptionGroup var input: DatasetOptions
  @Argument(help: "Where the route starts: a city by id, name or alias.")
  var from: String?
  @Argument(help: "Where the route ends: a city by id, name or alias.")
  var to: String?
  @Option(help: ArgumentHelp("A corridor of the dataset, by id.", valueName: "corridor"))
  var along: String?
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "A city to connect with the others at the least cost; 2 to 12 times.", valueName: "city"))
  var connect: [String] = []
  @Flag(help: "List the fewest cities and ties whose loss would part the two cities.")
  var cuts = false
  @Option(help: "Which routes: see above; shortest if absent.")
  var kind: RouteKind?
  @Option(help: "What makes a route short: hops or km; hops if absent.")
  var by: RouteCost?
  @Option(
    help: ArgumentHelp(
      "How many routes to list at most, best first; 3 if absent, for --kind all-shortest 100.",
      valueName: "n"))
  var count: Int?
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      """
      A city, or a country by its ISO code, that routes must not touch, but for the two ends of a \
      country; may be repeated.
      """,
      valueName: "place"))
  var avoid: [String] = []
  @OptionGroup var dossier: DossierOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var work: WorkOptions

  func validate() throws {
    switch (along, from, to, connect.isEmpty) {
    case (_?, nil, nil, true), (nil, _?, _?, true), (nil, nil, nil, false): break
    default:
      throw ValidationError(
        "Name two cities, or a corridor with --along, or several cities with --connect.")
    }
    if let count, !(1...10_000).contains(count) {
      throw ValidationError("--count must be 1 to 10000, not \(count).")
    }
    if !connect.isEmpty, !(2...12).contains(connect.count) {
      throw ValidationError("--connect needs 2 to 12 cities, not \(connect.count).")
    }
    let isRoute = from != nil && !cuts
    if cuts, !avoid.isEmpty || count != nil || kind != nil || by != nil {
      throw ValidationError("--kind, --by, --count and --avoid do not go with --cuts.")
    }
    if !isRoute, !avoid.isEmpty || count != nil || kind != nil {
      throw ValidationError("--kind, --count and --avoid need two cities.")
    }
    if by != nil, !isRoute, connect.isEmpty {
      throw ValidationError("--by needs two cities, or --connect.")
    }
    if cuts, from == nil { throw ValidationError("--cuts needs two cities.") }
    if dossier.dossier != nil, !isRoute { throw ValidationError("--dossier needs two cities.") }
  }

  func run() throws {
    let selected = try selection.selection()
    let loaded = try input.load()
    guard let from, let to else {
      let question: any Analysis =
        if let along {
          CorridorCoverage(of: CorridorID(along))
        } else {
          try connection(loaded)
        }
      try loaded.answer([question], selection: selected, output: output, work: work)
      return
    }
    let ends = (try loaded.resolve(from).id, try loaded.resolve(to).id)
    if cuts {
      let question = try RouteCuts(from: ends.0, to: ends.1)
      try loaded.answer([question], selection: selected, output: output, work: work)
      return
    }
    let search = try RouteSearch(
      from: ends.0, to: ends.1, kind: kind ?? .shortest, cost: by ?? .hops, count: count,
      avoiding: avoid.map { try loaded.place($0) })
    let results = try loaded.answer([search], selection: selected, output: output, work: work)
    if results.routeSearches.allSatisfy({ $0.routes.isEmpty }) {
      throw EarlyEnd(
        status: .answerIsNegative,
        message: "There is no route between '\(from)' and '\(to)' under this selection. "
          + "Widen --status or --relation, or avoid less.")
    }
    try dossier.write(of: loaded, work: work) { folder in
      .dossier(
        ofRoutes: try parameters(from: from, to: to, loaded), in: loaded.network,
        dataset: input.dataset, output: folder, selection: selection.planned)
    }
  }
}

extension CorridorCommand {
  /// The options as the parameters of the analysis `routes`, with cities by id.
  private func parameters(
    from: String, to: String, _ loaded: OpenDataset
  ) throws -> [String: AnalysisParameters.Value] {
    var values: [String: AnalysisParameters.Value] = ["from": .text(from), "to": .text(to)]
    if let kind { values["kind"] = .text(kind.rawValue) }
    if let by { values["by"] = .text(by.rawValue) }
    if let count { values["count"] = .number(Double(count)) }
    if !avoid.isEmpty { values["avoid"] = .list(avoid) }
    return try PlanNames(loaded).resolved(ReportPlan.Request("routes", values)).parameters
  }

  /// The connection of the cities named, each of them once.
  private func connection(_ loaded: OpenDataset) throws -> CityConnection {
    let cities = try connect.map { try loaded.resolve($0) }
    if let twice = cities.first(where: { city in cities.count { $0.id == city.id } > 1 }) {
      throw UsageError("'\(twice.name)' is named twice with --connect. Name each city once.")
    }
    return try CityConnection(of: cities.map(\.id), cost: by ?? .hops)
  }
}

extension RouteCost: ExpressibleByArgument {}
extension RouteKind: ExpressibleByArgument {}
