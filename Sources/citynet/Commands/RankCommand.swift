public import ArgumentParser
import CityNetworks
public import NetworkAnalysis

struct RankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank",
    abstract: "Lists cities or ties in the order of a measure, or chooses key players.",
    discussion: """
      Examples:
        citynet rank Datasets/silk-road --by harmonic --top 20
        citynet rank Datasets/silk-road --by pagerank:damping=0.9 --from isfahan
        citynet rank Datasets/silk-road --by betweenness --from isfahan --cost km
        citynet rank Datasets/silk-road --ties --by edge-betweenness --top 20
        citynet rank Datasets/silk-road --group 5 --by reach
        citynet rank Datasets/silk-road --by harmonic --uncertainty jackknife --over sources
      See `citynet list measures` and `citynet list tie-measures` for what --by takes and means.
      With --group it takes coverage, reach, closeness, betweenness or fragmentation.
      """)

  @OptionGroup var input: DatasetOptions
  @Option(
    help: ArgumentHelp(
      "The measure's id; betweenness if absent, with --group reach.", valueName: "measure"))
  var by: String?
  @Option(help: ArgumentHelp("How many cities or ties to list; all if absent.", valueName: "n"))
  var top: Int?
  @Flag(help: "Rank tied pairs of cities instead of cities.")
  var ties = false
  @Option(
    help: ArgumentHelp(
      "Choose so many cities that serve a goal best together, one by one.", valueName: "n"))
  var group: Int?
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      """
      Count only connections from this city (betweenness), or start random walks anew there \
      (pagerank); may be repeated.
      """, valueName: "city"))
  var from: [String] = []
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Count only connections to this city (betweenness); may be repeated.", valueName: "city"))
  var to: [String] = []
  @Option(help: "What makes a connection short (betweenness): hops or km.")
  var cost = RouteCost.hops
  @Option(
    help: ArgumentHelp(
      "How strong a pair is: none, ties (how many join the two) or stated (by the sources).",
      valueName: "rule"))
  var weight = PairWeight.none
  @Option(
    help: ArgumentHelp(
      "The direction of ties such as aid: ignored or followed.", valueName: "rule"))
  var direction = TieDirection.ignored
  @OptionGroup var doubt: UncertaintyOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var work: WorkOptions

  func validate() throws {
    if let top, top < 1 { throw ValidationError("--top must be at least 1, not \(top).") }
    if let group, !(1...1000).contains(group) {
      throw ValidationError("--group must be 1 to 1000, not \(group).")
    }
    if ties && weight != .none { throw ValidationError("--weight is for cities, not for --ties.") }
    if doubt.uncertainty != nil, ties || group != nil || cost != .hops || !(from + to).isEmpty {
      throw ValidationError(
        "--uncertainty is for rankings of cities without --ties, --group, --from, --to and --cost.")
    }
    guard group != nil else { return }
    if ties || top != nil || weight != .none || direction != .ignored || cost != .hops
      || !(from + to).isEmpty
    {
      throw ValidationError("--group goes with --by only.")
    }
    if let by, KeyPlayerSearch.Goal(rawValue: by) == nil {
      let known = KeyPlayerSearch.Goal.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--by of a --group must be one of: \(known), not '\(by)'.")
    }
  }

  func run() throws {
    let selected = try selection.selection()
    if let group {
      let goal = by.flatMap { KeyPlayerSearch.Goal(rawValue: $0) } ?? .reach
      let search = KeyPlayerSearch(goal: goal, size: group)
      try input.answer(search, selection: selection, output: output, work: work)
      return
    }
    if let uncertain = try doubt.analysis(by: by, top: top, weight: weight, direction) {
      try input.answer(uncertain, selection: selection, output: output, work: work)
      return
    }
    // A name that is no measure is said before a large dataset is read.
    _ = try analysis(.everything)
    let loaded = try input.load()
    let scope = PathScope(
      from: try from.map { try loaded.resolve($0).id },
      to: try to.map { try loaded.resolve($0).id },
      cost: cost)
    try loaded.answer([analysis(scope)], selection: selected, output: output, work: work)
  }

  private func analysis(_ scope: PathScope) throws -> any Analysis {
    ties
      ? try TieRanking(
        by: by ?? "edge-betweenness", top: top, direction: direction, scope: scope)
      : try CityRanking(
        by: by ?? "betweenness", top: top, weight: weight, direction: direction, scope: scope)
  }
}

extension PairWeight: ExpressibleByArgument {}
extension TieDirection: ExpressibleByArgument {}

extension RouteCost: ExpressibleByArgument {}
