import Graphs

/// How much two partitions of the same nodes agree.
///
/// All four figures are symmetric in the two partitions, except for the parts of the split-join
/// distance. Logarithms are natural.
public struct PartitionComparison: Sendable, Equatable {
  /// Mutual information as a share of the mean entropy, 2I/(H₁ + H₂); 0...1, 1 for equal ones.
  public let normalizedMutualInformation: Double
  /// Agreement on pairs beyond chance; at most 1, about 0 by chance.
  public let adjustedRandIndex: Double
  /// H₁ + H₂ − 2I in nats; 0 for equal partitions.
  public let variationOfInformation: Double
  /// How many nodes must change cluster to turn each into a part of the other, both ways summed.
  public let splitJoinDistance: Int

  /// Compares two partitions of the same nodes. O(n log n).
  ///
  /// Source: Danon et al. (2005); Hubert & Arabie (1985); Meilă (2003); van Dongen (2000).
  public init(_ first: Partition, _ second: Partition) {
    precondition(first.nodeCount == second.nodeCount, "partitions of different nodes")
    let n = first.nodeCount
    let cells = Self.overlaps(first, second)
    let entropies = Self.entropy(first.sizes, n) + Self.entropy(second.sizes, n)
    let joint = Self.entropy(cells.map(\.count), n)
    let information = max(0, entropies - joint)
    if first == second {
      (normalizedMutualInformation, variationOfInformation) = (1, 0)
    } else {
      normalizedMutualInformation = entropies > 0 ? min(1, 2 * information / entropies) : 1
      variationOfInformation = max(0, entropies - 2 * information)
    }
    adjustedRandIndex = Self.adjustedRand(first.sizes, second.sizes, cells.map(\.count), n)
    var largest = (
      [Int](repeating: 0, count: first.count), [Int](repeating: 0, count: second.count)
    )
    for cell in cells {
      largest.0[cell.first] = max(largest.0[cell.first], cell.count)
      largest.1[cell.second] = max(largest.1[cell.second], cell.count)
    }
    splitJoinDistance = 2 * n - largest.0.reduce(0, +) - largest.1.reduce(0, +)
  }

  /// How many nodes each pair of clusters shares, pairs without nodes left out, in ascending order.
  private static func overlaps(
    _ first: Partition, _ second: Partition
  ) -> [(first: Int, second: Int, count: Int)] {
    let pairs = zip(first.labels.values, second.labels.values).sorted { $0 < $1 }
    var cells: [(first: Int, second: Int, count: Int)] = []
    for (a, b) in pairs {
      if let last = cells.last, last.first == a, last.second == b {
        cells[cells.count - 1].count += 1
      } else {
        cells.append((a, b, 1))
      }
    }
    return cells
  }

  private static func entropy(_ sizes: [Int], _ total: Int) -> Double {
    sizes.reduce(0) { sum, size in
      let share = Double(size) / Double(total)
      return sum - share * naturalLogarithm(share)
    }
  }

  private static func adjustedRand(
    _ first: [Int], _ second: [Int], _ cells: [Int], _ n: Int
  ) -> Double {
    func pairs(_ sizes: [Int]) -> Double {
      sizes.reduce(0) { $0 + Double($1) * Double($1 - 1) / 2 }
    }
    guard n > 1 else { return 1 }
    let (a, b, together) = (pairs(first), pairs(second), pairs(cells))
    let expected = a * b / (Double(n) * Double(n - 1) / 2)
    let best = (a + b) / 2
    // Both all-in-one or both all apart: nothing to agree on, and they do.
    return best == expected ? 1 : (together - expected) / (best - expected)
  }
}
