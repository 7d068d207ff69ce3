public import ArgumentParser
public import NetworkAnalysis

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
  @Option(
    help: ArgumentHelp(
      "How strong a pair is: none, ties (how many join the two) or stated (by the sources).",
      valueName: "rule"))
  var weight = PairWeight.none
  @Option(
    help: ArgumentHelp(
      "The direction of ties such as aid: ignored or followed.", valueName: "rule"))
  var direction = TieDirection.ignored
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var work: WorkOptions

  func validate() throws {
    if let top, top < 1 { throw ValidationError("--top must be at least 1, not \(top).") }
  }

  func run() throws {
    let analysis = try CityRanking(
      by: by, top: top, weight: weight, direction: direction)
    try input.answer(analysis, selection: selection, output: output, work: work)
  }
}

extension PairWeight: ExpressibleByArgument {}
extension TieDirection: ExpressibleByArgument {}
