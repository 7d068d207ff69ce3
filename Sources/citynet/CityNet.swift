import ArgumentParser
import Reporting

/// The command line: one verb per file.
struct CityNet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "citynet",
    abstract: "Answers questions about networks of cities, with the source of every number.",
    discussion: """
      DATASET is a folder with cities.csv and assertions.csv, or a file of city pairs or a graph \
      file that the tool can read.

      Example: citynet rank Datasets/silk-road --by betweenness --top 10
      """,
    version: ToolVersion.current,
    subcommands: [
      CheckCommand.self, ResolveCommand.self, DescribeCommand.self, TiesCommand.self,
      TimelineCommand.self, DossierCommand.self, ClaimsCommand.self, ReconcileCommand.self,
      RankCommand.self, ClustersCommand.self, CliquesCommand.self, MembershipsCommand.self,
      ProjectCommand.self, BackboneCommand.self, ConnectivityCommand.self, CompareCommand.self,
      BrokersCommand.self, MixingCommand.self, LayersCommand.self, AggregateCommand.self,
      TrendCommand.self,
      TestCommand.self, LengthsCommand.self, QAPCommand.self,
      CorridorCommand.self, ConnectCommand.self, AlongCommand.self, FailureCommand.self,
      WhatIfCommand.self, GravityCommand.self, PredictCommand.self, DiagramCommand.self,
      ReportCommand.self, ReplayCommand.self,
      ImportCommand.self, DiffCommand.self, NewCommand.self, ListCommand.self,
      RenderWorkerCommand.self, CompileGazetteerCommand.self,
    ])
}

@main
enum Program {
  static func main() {
    Signals.ignoreBrokenPipes()
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      var command = try CityNet.parseAsRoot(WhatIfCommand.withMinusSigns(arguments))
      try command.run()
    } catch {
      ExitCodes.end(with: error)
    }
  }
}
