import Execution
import GraphAlgorithms
import Graphs

/// A comparison with random networks in which every city keeps its number of ties.
struct RandomComparison {
  let count: Int
  let seed: Seed

  /// The random network of each number.
  func rewiring(_ graph: Graph) -> @Sendable (Int) throws -> Graph {
    // Each network has a seed of its own, far from those of neighboring seeds.
    { [seed] number in
      var generator = seed.stream(number)
      let rewiring = DegreePreservingRewiring(of: graph, seed: Seed(generator.next()))
      return try rewiring.graph(in: ExecutionContext())
    }
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
        "p_above", "p", form: .significant(3),
        meaning: "Share of random networks with at least as much, this one counted in."),
    ]
  }

  func cells(_ comparison: NullComparison) -> [ResultValue] {
    [
      ResultValue(comparison.mean), ResultValue(comparison.ratio), ResultValue(comparison.zScore),
      .real(comparison.shareAtOrAbove),
    ]
  }
}
