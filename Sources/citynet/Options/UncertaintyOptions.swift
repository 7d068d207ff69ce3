public import ArgumentParser
public import NetworkAnalysis

/// Whether, and how, it is asked how sure ranks are.
struct UncertaintyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How sure ranks are: jackknife (leave out one by one) or bootstrap (draw anew).",
      valueName: "method"))
  var uncertainty: RankUncertainty.Method?
  @Option(
    help: ArgumentHelp(
      "With --uncertainty: what is left out or drawn: ties, sources or statuses; ties if absent.",
      valueName: "what"))
  var over: RankUncertainty.Units?
  @Option(
    help: ArgumentHelp(
      "With --uncertainty: how many variants; 1000 if absent, 200 of large networks, of a jackknife "
        + "all unless they are far more.", valueName: "n"))
  var replicates: Int?
  @Option(
    help: ArgumentHelp(
      """
      With --uncertainty jackknife: leave out so many random groups of ties, one after another; 100 if \
      absent and the ties are too many to be left out one by one.
      """, valueName: "n"))
  var groups: Int?
  @Option(
    help: ArgumentHelp(
      "With --uncertainty: where random choices begin; 1 if absent.", valueName: "number"))
  var seed: UInt64?

  func validate() throws {
    if uncertainty == nil, over != nil || replicates != nil || groups != nil || seed != nil {
      throw ValidationError("--over, --replicates, --groups and --seed need --uncertainty.")
    }
    if let groups, !(10...100_000).contains(groups) {
      throw ValidationError("--groups must be 10 to 100000, not \(groups).")
    }
    if let replicates, !(2...100_000).contains(replicates) {
      throw ValidationError("--replicates must be 2 to 100000, not \(replicates).")
    }
  }

  /// The question, nil if it is not asked.
  func analysis(
    by measure: String?, top: Int?, weight: PairWeight, _ direction: TieDirection
  ) throws -> RankUncertainty? {
    guard let uncertainty else { return nil }
    return try RankUncertainty(
      by: measure ?? "betweenness", method: uncertainty, over: over ?? .ties,
      replicates: replicates, groups: groups, seed: seed ?? 1, top: top ?? 10, weight: weight,
      direction: direction)
  }
}

extension RankUncertainty.Method: ExpressibleByArgument {}
extension RankUncertainty.Units: ExpressibleByArgument {}
