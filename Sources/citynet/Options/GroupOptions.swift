import ArgumentParser
import NetworkAnalysis

/// Between which groups something is looked for: shared by `brokers` and `mixing`.
struct GroupOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      The groups: country, region, world-region, organization:ID, column:NAME (of cities.csv) or a \
      clustering such as leiden; country if absent.
      """, valueName: "division"))
  var by: String?
  @Option(
    help: ArgumentHelp(
      "The direction of ties such as aid: ignored or followed.", valueName: "rule"))
  var direction = TieDirection.ignored
  @Option(help: ArgumentHelp("Where the random choices begin.", valueName: "number"))
  var seed: UInt64 = 1
  @Option(
    help: ArgumentHelp("How many rows to list in each table; all if absent.", valueName: "n"))
  var top: Int?

  func validate() throws {
    if let top, top < 1 { throw ValidationError("--top must be at least 1, not \(top).") }
  }
}
