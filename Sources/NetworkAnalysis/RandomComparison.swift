import Execution
import GraphAlgorithms
import Graphs

/// A comparison with random networks in which every city keeps its number of ties.
struct RandomComparison {
  let count: Int
  let seed: Seed

  /// The random network of each number.
  func rewiring(
    _ graph: Graph, in context: ExecutionContext
  ) -> @Sendable (Int) throws -> Graph {
    let inner = ExecutionContext(cancellation: context.cancellation)
    // Each network has a seed of its own, far from those of neighboring seeds.
    return { [seed] number in
      var generator = seed.stream(number)
      let rewiring = DegreePreservingRewiring(of: graph, seed: Seed(generator.next()))
      return try rewiring.graph(in: inner)
    }
  }

  /// More random networks than this add nothing but hours.
  static let most = 100_000

  var caveat: String {
    "p cannot be below \(decimals(1 / Double(count + 1))) with \(count) random networks, and of "
      + "many rows some are small by chance."
  }

  var choice: MethodNote.Choice {
    MethodNote.Choice(
      "Chance",
      "\(count) random networks with the same numbers of ties (10 exchanges per tie, "
        + "seed \(seed.rawValue))")
  }

  static let literature =
    "Maslov & Sneppen (2002): Specificity and stability in topology of protein networks. "
    + "Science 296."

  /// What the cells of ``cells(_:)`` mean.
  var columns: [ResultColumn] {
    [
      ResultColumn(
        "expected", "By chance", form: .significant(5), meaning: "The mean of random networks."),
      ResultColumn(
        "ratio", "Ratio", form: .significant(4), meaning: "The network's figure over that mean."),
      ResultColumn(
        "z", "z", form: .decimals(2),
        meaning: "Standard deviations above the mean of random networks; empty without spread."),
      ResultColumn(
        "p", "p (two-sided)", form: .significant(3),
        meaning: "Twice the share of random networks at least as far out on the same side, this "
          + "one counted in; at most 1."),
    ]
  }

  func cells(_ comparison: NullComparison) -> [ResultValue] {
    [
      ResultValue(comparison.mean), ResultValue(comparison.ratio), ResultValue(comparison.zScore),
      .real(min(1, 2 * min(comparison.shareAtOrAbove, comparison.shareAtOrBelow))),
    ]
  }
}
