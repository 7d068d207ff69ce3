import ArgumentParser

/// The command line of the benchmarks: one verb per file.
struct CityNetBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "citynet-bench",
    abstract: "Times every algorithm of the toolkit on named graphs or files.",
    discussion: """
      Example: citynet-bench run --graph kron18.el --task core-number --workers 1,2
      Reports/benchmarks holds a page with these figures beside those of other tools.
      """,
    subcommands: [
      RunCommand.self, ListCommand.self, LoadCommand.self, GenerateCommand.self,
      MeasureCommand.self,
    ])
}

@main
enum Program {
  static func main() {
    StandardStreams.ignoreBrokenPipes()
    do {
      var command = try CityNetBench.parseAsRoot()
      try command.run()
    } catch {
      ExitCodes.end(with: error)
    }
  }
}
