import ArgumentParser
import NetworkAnalysis

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compares divisions of the cities: clusters, countries, columns of the data …",
    discussion: """
      Examples:
        citynet compare Datasets/silk-road leiden country
        citynet compare Datasets/silk-road leiden leiden:resolution=2
        citynet compare Datasets/silk-road leiden louvain infomap walktrap country region
      A division is a clustering (see `citynet list clusterings`), country, region or world-region,
      organization:ID (members and others) or column:NAME, a further column of cities.csv. Two are
      compared by all figures, more than two each with each.
      """)

  @OptionGroup var input: DatasetOptions
  @Argument(help: "The divisions, two or more.")
  var divisions: [String]
  @Option(help: ArgumentHelp("How often labels are shuffled for the chance level.", valueName: "n"))
  var permutations = 100
  @Option(help: ArgumentHelp("Where the random choices begin.", valueName: "number"))
  var seed: UInt64 = 1
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var work: WorkOptions

  func validate() throws {
    if !(2...100_000).contains(permutations) {
      throw ValidationError("--permutations must be 2 to 100000, not \(permutations).")
    }
    if divisions.count < 2 {
      throw ValidationError(
        "one division cannot be compared. Name two or more, as in leiden country.")
    }
  }

  func run() throws {
    let analysis: any Analysis =
      divisions.count == 2
      ? try ClusterComparison(
        divisions[0], divisions[1], permutations: permutations, seed: seed)
      : try DivisionComparisons(divisions, permutations: permutations, seed: seed)
    try input.answer(analysis, selection: selection, output: output, work: work)
  }
}
