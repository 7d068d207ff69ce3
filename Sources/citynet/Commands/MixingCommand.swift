import ArgumentParser
import CityNetworks
import NetworkAnalysis

struct MixingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mixing",
    abstract: "Tells whether ties stay within groups of cities, and whether like is tied with like.",
    discussion: """
      Examples:
        citynet mixing Datasets/silk-road --by country
        citynet mixing club.gexf --by column:club
        citynet mixing Datasets/silk-road --figure population --figure lat --figure ties
        citynet mixing Datasets/silk-road --by organization:wego --permutations 999
      With --by: the E–I index and the assortativity beside shuffled groups, the ties between each \
      two groups beside what is expected, and how closed each group and each city is.
      With --figure, which may be repeated: whether the figure is alike at the two ends of a tie. \
      A figure is population, lat, lon, ties, memberships, column:NAME or a measure.
      """)

  @OptionGroup var input: DatasetOptions
  @OptionGroup var groups: GroupOptions
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("A figure of cities instead of groups; may be repeated.", valueName: "figure"))
  var figure: [String] = []
  @Option(
    help: ArgumentHelp(
      "How often groups or figures are dealt out anew to tell chance.", valueName: "n"))
  var permutations = 9999
  @Option(
    help: ArgumentHelp(
      "How many random networks --figure ties is compared with; 100 if absent.", valueName: "n"))
  var nulls: Int?
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var work: WorkOptions

  func validate() throws {
    if !(2...100_000).contains(permutations) {
      throw ValidationError("--permutations must be 2 to 100000, not \(permutations).")
    }
    if let nulls, !(2...100_000).contains(nulls) {
      throw ValidationError("--nulls must be 2 to 100000, not \(nulls).")
    }
    if nulls != nil, !figure.contains("ties") {
      throw ValidationError("--nulls needs --figure ties.")
    }
    if groups.by == nil, groups.top != nil, !figure.isEmpty {
      throw ValidationError("--top needs --by; there is one row per --figure.")
    }
  }

  func run() throws {
    var analyses: [any Analysis] = []
    if groups.by != nil || figure.isEmpty {
      analyses.append(
        MixingTable(
          by: try CityDivision(groups.by ?? "country"), direction: groups.direction,
          permutations: permutations, seed: groups.seed, top: groups.top))
    }
    if !figure.isEmpty {
      analyses.append(
        AssortativityTable(
          figures: try figure.map { try CityFigure($0) }, direction: groups.direction,
          permutations: permutations, nulls: nulls ?? 100, seed: groups.seed))
    }
    let selected = try selection.selection()
    try input.load().answer(analyses, selection: selected, output: output, work: work)
  }
}
