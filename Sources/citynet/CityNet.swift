import ArgumentParser
import CityNetworks
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
    subcommands: [RenderWorkerCommand.self, CompileGazetteerCommand.self],
    groupedSubcommands: [
      CommandGroup(
        name: "Data",
        subcommands: [
          CheckCommand.self,
          ResolveCommand.self,
          ImportCommand.self,
          DiffCommand.self,
          NewCommand.self,
          ListCommand.self,
        ]),
      CommandGroup(
        name: "Evidence",
        subcommands: [
          TiesCommand.self,
          TimelineCommand.self,
          DossierCommand.self,
          ClaimsCommand.self,
          ReconcileCommand.self,
        ]),
      CommandGroup(
        name: "Network",
        subcommands: [
          DescribeCommand.self,
          RankCommand.self,
          BrokersCommand.self,
          MixingCommand.self,
          TrendCommand.self,
          WhatIfCommand.self,
        ]),
      CommandGroup(
        name: "Group and layer",
        subcommands: [
          ClustersCommand.self,
          CompareCommand.self,
          CliquesCommand.self,
          AggregateCommand.self,
          LayersCommand.self,
        ]),
      CommandGroup(
        name: "Membership",
        subcommands: [
          MembershipsCommand.self,
          ProjectCommand.self,
          BackboneCommand.self,
          ConnectivityCommand.self,
        ]),
      CommandGroup(
        name: "Corridor",
        subcommands: [
          CorridorCommand.self,
          ConnectCommand.self,
          AlongCommand.self,
          FailureCommand.self,
        ]),
      CommandGroup(
        name: "Test and model",
        subcommands: [
          TestCommand.self,
          LengthsCommand.self,
          QAPCommand.self,
          GravityCommand.self,
          PredictCommand.self,
        ]),
      CommandGroup(
        name: "Report",
        subcommands: [
          DiagramCommand.self,
          MapCommand.self,
          ExportCommand.self,
          PlanCommand.self,
          ReportCommand.self,
          ReplayCommand.self,
          CiteCommand.self,
        ]),
    ])
}

extension CityNet {
  /// Refuses a first word, or the one after `help`, that is no verb; the parser would show the whole
  /// overview in its place.
  fileprivate static func requireKnownVerb(_ arguments: [String]) throws {
    guard var word = arguments.first else { return }
    if word == "help" {
      guard arguments.count > 1 else { return }
      word = arguments[1]
    }
    let verbs = configuration.subcommands
    let known = verbs.filter { $0.configuration.shouldDisplay }.compactMap {
      $0.configuration.commandName
    }
    let hidden = verbs.compactMap { $0.configuration.commandName }
    guard !word.hasPrefix("-"), word != "help", !hidden.contains(word) else { return }
    throw UnknownWord(what: "verb", word: word, known: known)
  }
}

@main
enum Program {
  static func main() {
    Signals.ignoreBrokenPipes()
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      try CityNet.requireKnownVerb(arguments)
      var command = try CityNet.parseAsRoot(
        PlanCommand.withKindOfExample(WhatIfCommand.withMinusSigns(arguments)))
      try command.run()
    } catch {
      ExitCodes.end(with: error)
    }
  }
}
