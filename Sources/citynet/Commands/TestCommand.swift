public import ArgumentParser
public import NetworkAnalysis

struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Tests whether a figure of the network is more than chance would bring.",
    discussion: """
      Examples:
        citynet test Datasets/silk-road --statistic transitivity
        citynet test Datasets/silk-road --statistic all --null size --count 999
        citynet test Datasets/silk-road --statistic ei:country,assortativity:region --null labels
      Statistics are those of `citynet list statistics`. Random networks keep:
        degrees        the number of ties of every city, by exchanging partners
        configuration  the same, by matching ends of ties; loops and repeated ties are dropped
        size           the number of cities and of ties
        dyads          the pairs tied both ways and one way; needs --direction followed
        labels         all ties; which city has which country, place or group is shuffled
      """)

  @OptionGroup var input: DatasetOptions
  @Option(
    help: ArgumentHelp(
      "What to test: statistics with commas, or all; transitivity if absent.", valueName: "names"))
  var statistic = "transitivity"
  @Option(help: ArgumentHelp("What random networks keep.", valueName: "what"))
  var null = ChanceKind.degrees
  @Option(help: ArgumentHelp("How many random networks.", valueName: "n"))
  var count = 999
  @Option(help: ArgumentHelp("Where the random choices begin.", valueName: "number"))
  var seed: UInt64 = 1
  @Option(
    help: ArgumentHelp(
      "The direction of ties such as aid: ignored or followed.", valueName: "rule"))
  var direction = TieDirection.ignored
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var work: WorkOptions

  func validate() throws { try CountOption.check(count) }

  func run() throws {
    let names = CommaList.parts(of: statistic)
    guard !names.isEmpty else {
      throw UsageError("--statistic names nothing. Name one of `citynet list statistics`, or all.")
    }
    let analysis = try NullTest(
      names, null: null, count: count, seed: seed, direction: direction)
    try input.answer(analysis, selection: selection, output: output, work: work)
  }
}

extension ChanceKind: ExpressibleByArgument {}

/// How many random networks or shufflings a test may take.
enum CountOption {
  static func check(_ count: Int) throws {
    if !(2...100_000).contains(count) {
      throw ValidationError("--count must be 2 to 100000, not \(count).")
    }
  }
}

/// Names with commas between them, of which a clustering such as `leiden:resolution=2,seed=7` or a
/// measure may hold some itself.
enum CommaList {
  /// The names; a part with an equals sign but no colon belongs to the name before it.
  static func parts(of text: String) -> [String] {
    var names: [String] = []
    for part in text.split(separator: ",") {
      let word = part.drop { $0 == " " }
      if word.contains("="), !word.contains(":"), let last = names.popLast() {
        names.append(last + "," + word)
      } else {
        names.append(String(word))
      }
    }
    return names
  }
}
