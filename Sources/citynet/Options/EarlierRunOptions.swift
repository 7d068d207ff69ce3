import ArgumentParser

/// An earlier run that a report is set against.
struct EarlierRunOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder or run.json of an earlier run: changes.csv lists every changed number.",
      valueName: "record"))
  var compare: String?
  @Option(
    name: .customLong("compare-dataset"),
    help: ArgumentHelp(
      """
      With --compare: the data of that run, if they do not lie where its record says; up to 20 edits \
      are made alone to see their effect.
      """,
      valueName: "dataset"))
  var compareDataset: String?

  func validate() throws {
    if compareDataset != nil, compare == nil {
      throw ValidationError("--compare-dataset needs --compare, the run that was made of it.")
    }
  }

  /// The run; nil if none is named.
  func run() throws -> EarlierRun? {
    try compare.map { try EarlierRun($0, dataset: compareDataset) }
  }
}
