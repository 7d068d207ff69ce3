import ArgumentParser
import NetworkAnalysis

struct ClustersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clusters", abstract: "Finds groups of cities that are closely tied.",
    discussion: """
      Example: citynet clusters Datasets/silk-road --format csv
      The first table lists the clusters, the second the cluster of each city.
      """)

  @OptionGroup var input: DatasetOptions
  @Option(help: ArgumentHelp("The clustering's id.", valueName: "method"))
  var method = "leiden"
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var work: WorkOptions

  func run() throws {
    let analysis = try CityClustering(method: method)
    try input.answer(analysis, selection: selection, output: output, work: work)
  }
}
