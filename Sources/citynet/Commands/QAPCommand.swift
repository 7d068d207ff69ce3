public import ArgumentParser
public import GraphAlgorithms
import NetworkAnalysis

struct QAPCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "qap",
    abstract: "Tests whether relations among cities go together: ties, distance, country, lists …",
    discussion: """
      Examples:
        citynet qap Datasets/silk-road ties log-km
        citynet qap Datasets/silk-road ties pairs:trade.csv --count 5000
        citynet qap Datasets/silk-road --response ties --on log-km,same:region --model logit
      Two relations are correlated (QAP). With --response and --on one is regressed on several
      (MRQAP, double semi-partialing), by least squares or as log-odds of ties.
      Relations are those of `citynet list pair-relations`: ties, relation:KIND,
      shared-organizations, km, log-km, same:DIVISION, difference:FIGURE, sum:FIGURE,
      product:FIGURE, column:NAME, pairs:FILE (two columns with cities, a third with numbers).
      """)

  @OptionGroup var input: DatasetOptions
  @Argument(help: "The two relations to correlate; none with --response.")
  var relations: [String] = []
  @Option(help: ArgumentHelp("The relation that others are to tell of.", valueName: "relation"))
  var response: String?
  @Option(
    help: ArgumentHelp("The relations that tell of it, with commas.", valueName: "relations"))
  var on: String?
  @Option(
    help: ArgumentHelp(
      "With --response: linear, or logit for a response of 0 and 1; linear if absent.",
      valueName: "form"))
  var model: MatrixRegression.Model?
  @Option(help: ArgumentHelp("How often cities are shuffled.", valueName: "n"))
  var count = 1000
  @Option(help: ArgumentHelp("Where the random choices begin.", valueName: "number"))
  var seed: UInt64 = 1
  @Option(
    help: ArgumentHelp(
      "The direction of ties such as aid: ignored or followed.", valueName: "rule"))
  var direction = TieDirection.ignored
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var work: WorkOptions

  func validate() throws {
    try CountOption.check(count)
    if (response == nil) != (on == nil) {
      throw ValidationError("--response and --on need each other.")
    }
    if response != nil, !relations.isEmpty {
      throw ValidationError(
        "'\(relations[0])' is one relation too many: with --response name the others by --on.")
    }
    if response == nil, relations.count != 2 {
      throw ValidationError(
        "name two relations, not \(relations.count), or --response and --on; see "
          + "`citynet list pair-relations`.")
    }
    if model != nil, response == nil { throw ValidationError("--model needs --response.") }
  }

  func run() throws {
    let selected = try selection.selection()
    let names = try relations.map(checked)
    let told = try response.map(checked)
    let telling = try CommaList.parts(of: on ?? "").map(checked)
    if response != nil, telling.isEmpty {
      throw UsageError("--on names no relation. See `citynet list pair-relations`.")
    }
    let loaded = try input.load()
    let lists = PairListReading(loaded.network)
    let analysis: any Analysis =
      if let told {
        try RelationRegression(
          of: try lists.relation(told), on: try telling.map { try lists.relation($0) },
          model: model ?? .linear, count: count, seed: seed, direction: direction)
      } else {
        RelationCorrelation(
          try lists.relation(names[0]), try lists.relation(names[1]), count: count, seed: seed,
          direction: direction)
      }
    try loaded.answer([analysis], selection: selected, output: output, work: work)
  }

  /// The same text, once it is known to name a relation: before a large dataset is loaded.
  private func checked(_ text: String) throws -> String {
    _ = try CityRelation(text)
    return text
  }
}

extension MatrixRegression.Model: ExpressibleByArgument {}
