import ArgumentParser
import NetworkAnalysis

struct LengthsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lengths",
    abstract: "Compares the lengths of ties with chance, by distance and by part of the world.",
    discussion: """
      Examples:
        citynet lengths Datasets/silk-road
        citynet lengths Datasets/silk-road --within 3000 --count 200
      Chance is of two kinds: every city keeps its number of ties and finds other partners, or all
      ties stay and the places of cities are shuffled. Cities without coordinates are left out and
      counted.
      """)

  @OptionGroup var input: DatasetOptions
  @Option(help: ArgumentHelp("How many random networks of each kind.", valueName: "n"))
  var count = 1000
  @Option(
    help: ArgumentHelp("Give the share of ties within this distance.", valueName: "km"))
  var within = 1000.0
  @Option(help: ArgumentHelp("Where the random choices begin.", valueName: "number"))
  var seed: UInt64 = 1
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var work: WorkOptions

  func validate() throws {
    try CountOption.check(count)
    if !(1...21_000).contains(within) {
      throw ValidationError("--within must be 1 to 21000 km, not \(within).")
    }
  }

  func run() throws {
    let analysis = TieLengthTest(count: count, within: within, seed: seed)
    try input.answer(analysis, selection: selection, output: output, work: work)
  }
}
