import ArgumentParser
import NetworkAnalysis

struct RankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank", abstract: "Lists the cities in the order of a measure.",
    discussion: """
      Example: citynet rank Datasets/silk-road --by harmonic --top 20
      See `citynet list measures` for the measures and what they mean.
      """)

  @OptionGroup var input: DatasetOptions
  @Option(help: ArgumentHelp("The measure's id.", valueName: "measure"))
  var by = "betweenness"
  @Option(help: ArgumentHelp("How many cities to list; all if absent.", valueName: "n"))
  var top: Int?
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var work: WorkOptions

  func validate() throws {
    if let top, top < 1 { throw ValidationError("--top must be at least 1, not \(top).") }
  }

  func run() throws {
    let analysis = try CityRanking(by: by, top: top)
    try input.answer(analysis, selection: selection, output: output, work: work)
  }
}
