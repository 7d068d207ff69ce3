import ArgumentParser
import NetworkAnalysis

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Compares two divisions of the cities: clusters, countries …",
    discussion: """
      Examples:
        citynet compare Datasets/silk-road leiden country
        citynet compare Datasets/silk-road leiden leiden:resolution=2
      A division is a clustering (see `citynet list clusterings`), or country, region or
      world-region.
      """)

  @OptionGroup var input: DatasetOptions
  @Argument(help: "The first division.")
  var first: String
  @Argument(help: "The second division.")
  var second: String
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
  }

  func run() throws {
    let analysis = try ClusterComparison(
      first, second, permutations: permutations, seed: seed)
    try input.answer(analysis, selection: selection, output: output, work: work)
  }
}
