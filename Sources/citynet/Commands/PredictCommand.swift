import ArgumentParser
import CityNetworks
import NetworkAnalysis

struct PredictCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "predict",
    abstract:
      "Lists pairs of cities that look like tied ones, or tests how well that foretells ties.",
    discussion: """
      Examples:
        citynet predict Datasets/silk-road --by adamic-adar --top 10
        citynet predict Datasets/silk-road --city isfahan --by all
        citynet predict Datasets/silk-road --evaluate --hold-out 0.2
        citynet predict Datasets/silk-road --evaluate --train-until 2010
      Scores are common-neighbors, jaccard, adamic-adar, resource-allocation, preferential-attachment,
      katz, distance and organizations; all takes the mean place by all of them. With --evaluate ties are
      hidden and the scores of what is left are tested on them, against untied pairs of cities with like
      numbers of ties, and against any untied pairs.
      """)

  @OptionGroup var input: DatasetOptions
  @Option(
    help: ArgumentHelp("The score to go by; resource-allocation if absent.", valueName: "score"))
  var by: String?
  @Option(
    help: ArgumentHelp("The city whose ties are sought; any pair if absent.", valueName: "city"))
  var city: String?
  @Option(help: ArgumentHelp("How many pairs to list; 20 if absent.", valueName: "n"))
  var top: Int?
  @Flag(help: "Test all scores on ties that are hidden from them.")
  var evaluate = false
  @Option(
    name: .customLong("hold-out"),
    help: ArgumentHelp(
      "With --evaluate: the share of ties to hide; 0.1 if absent.", valueName: "share"))
  var holdOut: Double?
  @Option(
    name: .customLong("train-until"),
    help: ArgumentHelp(
      "With --evaluate: hide ties that began after this year from those before.",
      valueName: "year"))
  var trainUntil: Int?
  @Option(
    help: ArgumentHelp(
      "With --evaluate: how often ties are hidden or drawn; 20 if absent.", valueName: "n"))
  var repetitions: Int?
  @Option(
    help: ArgumentHelp(
      "With --evaluate: how many of the highest scores precision looks at; 100 if absent, at most as many as are hidden.",
      valueName: "n"))
  var k: Int?
  @Option(
    help: ArgumentHelp(
      "With --evaluate: where random choices begin; 1 if absent.", valueName: "number"))
  var seed: UInt64?
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var work: WorkOptions

  func validate() throws {
    if let top, top < 1 { throw ValidationError("--top must be at least 1, not \(top).") }
    if let k, k < 1 { throw ValidationError("--k must be at least 1, not \(k).") }
    if let repetitions, !(2...10_000).contains(repetitions) {
      throw ValidationError("--repetitions must be 2 to 10000, not \(repetitions).")
    }
    if let holdOut, !(holdOut >= 0.001 && holdOut <= 0.9) {
      throw ValidationError("--hold-out must be 0.001 to 0.9, not \(holdOut).")
    }
    if let trainUntil, !(1...9999).contains(trainUntil) {
      throw ValidationError("--train-until must be a year such as 2015, not \(trainUntil).")
    }
    if holdOut != nil, trainUntil != nil {
      throw ValidationError(
        "--hold-out draws the ties to hide, --train-until takes the late ones. Give one of them.")
    }
    if evaluate {
      if by != nil || city != nil || top != nil {
        throw ValidationError("--evaluate tests all scores, without --by, --city and --top.")
      }
    } else if holdOut != nil || trainUntil != nil || repetitions != nil || k != nil || seed != nil {
      throw ValidationError(
        "--hold-out, --train-until, --repetitions, --k and --seed need --evaluate.")
    }
  }

  func run() throws {
    let selected = try selection.selection()
    if evaluate {
      let hidden = trainUntil.map { PredictionEvaluation.HoldOut.after(year: $0) }
      let analysis = PredictionEvaluation(
        hidden ?? .share(holdOut ?? 0.1), repetitions: repetitions ?? 20, k: k ?? 100,
        seed: seed ?? 1)
      try input.answer(analysis, selection: selection, output: output, work: work)
      return
    }
    // A name that is no score is said before a large dataset is read.
    let order = try LinkPrediction.Order(by ?? "resource-allocation")
    let loaded = try input.load()
    let analysis = LinkPrediction(
      by: order, city: try city.map { try loaded.resolve($0).id }, top: top ?? 20)
    try loaded.answer([analysis], selection: selected, output: output, work: work)
  }
}
