import ArgumentParser
import NetworkAnalysis

struct ClustersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clusters",
    abstract: "Finds groups of cities that are closely tied, and how far they can be trusted.",
    discussion: """
      Examples:
        citynet clusters Datasets/silk-road --format csv
        citynet clusters Datasets/silk-road --ensemble 100 --nulls 100
        citynet clusters Datasets/silk-road --ensemble 100 --consensus
        citynet clusters Datasets/silk-road --scan 0.2..3
        citynet clusters Datasets/silk-road --against country,region,population
      Without further options the first table lists the clusters, the second the cluster of each city.
      With --ensemble many runs show how firm each cluster is and how firm each city's place in it;
      with --nulls random networks show whether there is more to the clusters than chance.
      """)

  @OptionGroup var input: DatasetOptions
  @Option(help: ArgumentHelp("The clustering's id.", valueName: "method"))
  var method = "leiden"
  @OptionGroup var trust: ClusterTrustOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var work: WorkOptions

  func validate() throws {
    if let scan = trust.scan, method != "leiden" {
      throw ValidationError(
        "--scan \(scan) looks for Leiden clusters; leave out --method \(method).")
    }
  }

  func run() throws {
    let selected = try selection.selection()
    let analyses = try trust.analyses(method: method)
    try input.load().answer(analyses, selection: selected, output: output, work: work)
  }
}
