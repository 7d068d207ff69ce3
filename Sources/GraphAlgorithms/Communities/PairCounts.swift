/// Pairs of nodes that share a cluster in two partitions.
struct PairCounts: Sendable, Equatable {
  /// All pairs of nodes.
  let all: Double
  /// Pairs together in the first.
  let first: Double
  /// Pairs together in the second.
  let second: Double
  /// Pairs together in both.
  let both: Double

  init(first: [Int], second: [Int], cells: [Int], nodeCount: Int) {
    func pairs(_ sizes: [Int]) -> Double {
      sizes.reduce(0) { $0 + Double($1) * Double($1 - 1) / 2 }
    }
    all = Double(nodeCount) * Double(nodeCount - 1) / 2
    (self.first, self.second, both) = (pairs(first), pairs(second), pairs(cells))
  }

  /// The share of pairs treated alike; 1 without pairs.
  var rand: Double { all > 0 ? (all + 2 * both - first - second) / all : 1 }

  /// Pairs together in both as a share of those together in either; 1 without any.
  var jaccard: Double {
    let either = first + second - both
    return either > 0 ? both / either : 1
  }

  /// The Rand index beyond chance.
  var adjustedRand: Double {
    guard all > 0 else { return 1 }
    let expected = first * second / all
    let best = (first + second) / 2
    // Both all-in-one or both all apart: nothing to agree on, and they do.
    return best == expected ? 1 : (both - expected) / (best - expected)
  }
}
