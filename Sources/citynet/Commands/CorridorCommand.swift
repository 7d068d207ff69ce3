public import ArgumentParser
import CityNetworks
public import NetworkAnalysis

struct CorridorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corridor",
    abstract: "Finds routes between two cities, or checks a corridor step by step.",
    discussion: """
      Examples:
        citynet corridor Datasets/silk-road isfahan urumqi --count 3
        citynet corridor Datasets/silk-road --along middle-corridor
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
  @Option(help: "What makes a route short: hops or km; hops if absent.")
  var by: RouteCost?
  @Option(help: ArgumentHelp("How many routes to list, best first; 3 if absent.", valueName: "n"))
  var count: Int?
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "A city, or a country by its ISO code, that routes must not touch; may be repeated.",
      valueName: "place"))
  var avoid: [String] = []
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var work: WorkOptions

  func validate() throws {
    switch (along, from, to) {
    case (_?, nil, nil), (nil, _?, _?): break
    default: throw ValidationError("Name two cities, or a corridor with --along.")
    }
    if let count, count < 1 {
      throw ValidationError("--count must be at least 1, not \(count).")
    }
    if along != nil, !avoid.isEmpty || by != nil || count != nil {
      throw ValidationError("--by, --count and --avoid need two cities, not --along.")
    }
  }

  func run() throws {
    let selected = try selection.selection()
    let loaded = try input.load()
    guard let from, let to else {
      let coverage = CorridorCoverage(of: CorridorID(along ?? ""))
      try loaded.answer([coverage], selection: selected, output: output, work: work)
      return
    }
    let search = try RouteSearch(
      from: loaded.resolve(from).id, to: loaded.resolve(to).id, cost: by ?? .hops,
      count: count ?? 3,
      avoiding: avoid.map { try loaded.place($0) })
    let results = try loaded.answer([search], selection: selected, output: output, work: work)
    if results.routeSearches.allSatisfy({ $0.routes.isEmpty }) {
      throw EarlyEnd(
        status: .answerIsNegative,
        message: "There is no route between '\(from)' and '\(to)' under this selection. "
          + "Widen --status or --relation, or avoid less.")
    }
  }
}

extension RouteCost: ExpressibleByArgument {}
