import Graphs

/// How much two partitions of the same nodes agree.
///
/// All figures are symmetric in the two partitions. Logarithms are natural.
public struct PartitionComparison: Sendable, Equatable {
  /// Mutual information as a share of the mean entropy, 2I/(H₁ + H₂); 0...1, 1 for equal ones.
  public let normalizedMutualInformation: Double
  /// H₁ + H₂ − 2I in nats; 0 for equal partitions.
  public let variationOfInformation: Double
  /// How many nodes must change cluster to turn each into a part of the other, both ways summed.
  public let splitJoinDistance: Int
  private let pairs: PairCounts
  private let sizes: [[Int]]
  private let information: Double
  private let meanEntropy: Double

  /// Compares two partitions of the same nodes. O(n + clusters), but for a sort of the clusters that
  /// each cluster meets.
  ///
  /// Source: Danon et al. (2005); Hubert & Arabie (1985); Meilă (2003); van Dongen (2000).
  public init(_ first: Partition, _ second: Partition) {
    precondition(first.nodeCount == second.nodeCount, "partitions of different nodes")
    let n = first.nodeCount
    let cells = Overlaps(first, second).cells
    let entropies = Self.entropy(first.sizes, n) + Self.entropy(second.sizes, n)
    let joint = Self.entropy(cells.map(\.count), n)
    information = first == second ? entropies / 2 : max(0, entropies - joint)
    meanEntropy = entropies / 2
    if first == second {
      (normalizedMutualInformation, variationOfInformation) = (1, 0)
    } else {
      normalizedMutualInformation = entropies > 0 ? min(1, 2 * information / entropies) : 1
      variationOfInformation = max(0, entropies - 2 * information)
    }
    pairs = PairCounts(
      first: first.sizes, second: second.sizes, cells: cells.map(\.count), nodeCount: n)
    sizes = [first.sizes, second.sizes]
    var largest = (
      [Int](repeating: 0, count: first.count), [Int](repeating: 0, count: second.count)
    )
    for cell in cells {
      largest.0[cell.first] = max(largest.0[cell.first], cell.count)
      largest.1[cell.second] = max(largest.1[cell.second], cell.count)
    }
    splitJoinDistance = 2 * n - largest.0.reduce(0, +) - largest.1.reduce(0, +)
  }

  /// Agreement on pairs beyond chance; at most 1, about 0 by chance.
  public var adjustedRandIndex: Double { pairs.adjustedRand }

  /// The share of pairs of nodes that both put together or both put apart; 0...1.
  ///
  /// Source: Rand, Journal of the American Statistical Association 66 (1971).
  public var randIndex: Double { pairs.rand }

  /// Pairs of nodes together in both, as a share of those together in at least one; 0...1, 1 where
  /// neither puts any together.
  public var jaccardIndex: Double { pairs.jaccard }

  /// Mutual information beyond chance, (I − E)/((H₁ + H₂)/2 − E); at most 1, about 0 by chance.
  ///
  /// Computed when asked for: O(different sizes of both, multiplied, times the smaller sizes), which
  /// is seconds for 100,000 nodes in hundreds of clusters of different sizes.
  ///
  /// Source: Vinh, Epps & Bailey, Journal of Machine Learning Research 11 (2010).
  public var adjustedMutualInformation: Double {
    variationOfInformation == 0 ? 1 : adjusted(information)
  }

  /// What adjusted mutual information would be of partitions with these sizes of clusters that had
  /// such a normalized mutual information; nil where all of them are alike.
  func adjustedMutualInformation(ofNormalized normalized: Double) -> Double? {
    meanEntropy > 0 ? adjusted(normalized * meanEntropy) : nil
  }

  private func adjusted(_ information: Double) -> Double {
    let n = sizes[0].reduce(0, +)
    let expected = expectedMutualInformation(sizes[0], sizes[1], nodeCount: n)
    let best = meanEntropy - expected
    // Only equal partitions leave nothing to gain over chance, apart from rounding.
    return best > 1e-15 ? (information - expected) / best : 1
  }

  private static func entropy(_ sizes: [Int], _ total: Int) -> Double {
    sizes.reduce(0) { sum, size in
      let share = Double(size) / Double(total)
      return sum - share * naturalLogarithm(share)
    }
  }
}
