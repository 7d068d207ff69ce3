public import Execution
import Graphs

/// How much two partitions would agree by chance: one figure over random permutations of the labels
/// of the second.
///
/// The sizes of clusters stay as they are; only which node has which label is random.
public struct PartitionBaseline: Sendable, Equatable {
  /// A figure of a comparison.
  public enum Figure: String, Sendable, CaseIterable {
    case normalizedMutualInformation = "nmi"
    case adjustedRandIndex = "ari"
    case randIndex = "rand"
    case jaccardIndex = "jaccard"
    case variationOfInformation = "vi"
    case splitJoinDistance = "split-join"

    /// The figure of `comparison`.
    public func value(in comparison: PartitionComparison) -> Double {
      switch self {
      case .normalizedMutualInformation: comparison.normalizedMutualInformation
      case .adjustedRandIndex: comparison.adjustedRandIndex
      case .randIndex: comparison.randIndex
      case .jaccardIndex: comparison.jaccardIndex
      case .variationOfInformation: comparison.variationOfInformation
      case .splitJoinDistance: Double(comparison.splitJoinDistance)
      }
    }
  }

  /// The figure of the partitions as they are.
  public let observed: Double
  /// The mean over permutations.
  public let mean: Double
  /// The standard deviation over permutations (divided by their number less one).
  public let standardDeviation: Double
  /// How many permutations there were.
  public let permutations: Int

  /// How many standard deviations the observed figure lies above the mean; nil if they are all alike.
  public var zScore: Double? {
    // Sums in another order differ in the last bits, which is no deviation.
    standardDeviation > 1e-12 * abs(mean) ? (observed - mean) / standardDeviation : nil
  }

  /// Compares with random permutations. O(permutations·n log n).
  ///
  /// - Throws: `CancellationError`.
  public init(
    _ figure: Figure, of first: Partition, _ second: Partition, permutations: Int = 100,
    seed: Seed = .standard, in context: ExecutionContext
  ) throws {
    precondition(permutations >= 2, "\(permutations) permutations have no deviation")
    let values = try context.reduce(
      Chunks(count: permutations, pieces: permutations), into: [Double](),
      phase: "comparison with chance",
      map: { piece in
        var generator = seed.stream(piece.lowerBound)
        var labels = second.labels.values
        generator.shuffle(&labels)
        return figure.value(in: PartitionComparison(first, Partition(NodeMap(labels))))
      }, combine: { $0.append($1) })
    let mean = values.reduce(0, +) / Double(permutations)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    observed = figure.value(in: PartitionComparison(first, second))
    self.mean = mean
    standardDeviation = (squares / Double(permutations - 1)).squareRoot()
    self.permutations = permutations
  }
}
