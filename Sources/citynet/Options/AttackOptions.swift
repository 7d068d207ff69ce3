public import ArgumentParser
public import NetworkAnalysis

/// How cities of a whole network drop out.
struct AttackOptions: ParsableArguments {
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      """
      In which order cities drop out: degree, degree-recomputed, betweenness, \
      betweenness-recomputed or random; may be repeated; all that take less than a minute if absent.
      """,
      valueName: "order"))
  var strategy: [AttackCurves.Strategy] = []
  @Option(help: ArgumentHelp("How many random orders; 100 if absent.", valueName: "n"))
  var runs: Int?
  @Option(help: ArgumentHelp("Where random choices begin; 1 if absent.", valueName: "number"))
  var seed: UInt64?
  @Option(
    help: ArgumentHelp(
      "Into how many equal steps the curves are cut; if absent 18 that are finer at the start.",
      valueName: "n"))
  var steps: Int?
  @Option(
    help: ArgumentHelp(
      "With betweenness-recomputed: after how many losses it is computed anew; 1 if absent.",
      valueName: "n"))
  var every: Int?
  @Option(
    help: ArgumentHelp("How many cut cities and bridges to list; 20 if absent.", valueName: "n"))
  var top: Int?

  /// The first option that is used, nil if none is.
  var firstUsed: String? {
    [
      ("--strategy", !strategy.isEmpty), ("--runs", runs != nil), ("--seed", seed != nil),
      ("--steps", steps != nil), ("--every", every != nil), ("--top", top != nil),
    ].first { $0.1 }?.0
  }

  func validate() throws {
    for (name, value, most) in [
      ("runs", runs, AttackCurves.mostRuns), ("steps", steps, 10_000),
      ("every", every, 999_999_999),
      ("top", top, 999_999_999),
    ] {
      if let value, !(1...most).contains(value) {
        throw ValidationError("--\(name) must be 1 to \(most), not \(value).")
      }
    }
    if let every, !strategy.isEmpty, !strategy.contains(.betweennessRecomputed) {
      throw ValidationError(
        "--every \(every) has no effect without --strategy betweenness-recomputed.")
    }
    if let runs, !strategy.isEmpty, !strategy.contains(.random) {
      throw ValidationError("--runs \(runs) has no effect without --strategy random.")
    }
  }

  /// The curves that the options ask for.
  var curves: AttackCurves {
    AttackCurves(strategy, runs: runs ?? 100, seed: seed ?? 1, steps: steps, every: every ?? 1)
  }

  /// Tells how long the orders will take that were asked for, if it is long.
  func warn(about study: StudiedNetwork) {
    for one in strategy {
      let seconds = curves.estimatedSeconds(one, for: study)
      guard seconds > 60 else { continue }
      let quicker =
        one == .betweennessRecomputed
        ? " With --every \(curves.batchForAMinute(study)) it takes about a minute." : ""
      Console.note(
        "--strategy \(one.rawValue): this may take up to \(AttackCurves.words(forSeconds: seconds)).\(quicker)"
      )
    }
  }
}

extension AttackCurves.Strategy: ExpressibleByArgument {}
