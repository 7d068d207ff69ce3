import ArgumentParser
import CityNetworks
import NetworkAnalysis

struct BrokersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brokers",
    abstract: "Finds the cities that join others without a tie, and the groups they stand between.",
    discussion: """
      Examples:
        citynet brokers Datasets/silk-road --by country
        citynet brokers Datasets/silk-road --by world-region --top 20
        citynet brokers club.gexf --by column:club --permutations 9999
        citynet brokers Datasets/silk-road --by leiden --relation any --direction followed
      A broker is the middle of a path between two cities that have no tie of their own. By the \
      groups of the three it is a coordinator (all three of one group), an itinerant (the two of \
      one group, the broker of another), a representative (from its own group out), a gatekeeper \
      (from outside into its own group) or a liaison (three groups).
      Without direction each path counts both ways, as in R's package sna. The tables show the \
      cities, the roles in the whole network beside chance, the pairs of groups that are joined, \
      and how unusual the roles of each city are. Burt's measures are measures of `citynet rank`: \
      constraint, effective-size, efficiency, hierarchy.
      """)

  @OptionGroup var input: DatasetOptions
  @OptionGroup var groups: GroupOptions
  @Option(
    help: ArgumentHelp(
      "How often the groups are dealt out anew to tell chance.", valueName: "n"))
  var permutations = 999
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var work: WorkOptions

  func validate() throws {
    if !(2...100_000).contains(permutations) {
      throw ValidationError("--permutations must be 2 to 100000, not \(permutations).")
    }
  }

  func run() throws {
    let analysis = Brokers(
      by: try CityDivision(groups.by ?? "country"), direction: groups.direction,
      permutations: permutations, seed: groups.seed, top: groups.top)
    try input.answer(analysis, selection: selection, output: output, work: work)
  }
}
