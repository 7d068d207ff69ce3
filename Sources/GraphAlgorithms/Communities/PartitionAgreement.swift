public import Execution
import Graphs

/// All figures of agreement between two partitions, each beside what chance would give.
///
/// Chance: the labels of the second partition permuted at random; sizes stay as they are. All figures
/// are taken from the same permutations, those of ``PartitionBaseline`` with the same seed.
public struct PartitionAgreement: Sendable, Equatable {
  /// The comparison of the partitions as they are.
  public let comparison: PartitionComparison
  private let nulls: [PartitionBaseline.Figure: NullComparison]

  /// Compares with random permutations. O(permutations·(n + clusters)).
  ///
  /// - Throws: `CancellationError`.
  public init(
    of first: Partition, _ second: Partition, permutations: Int = 100, seed: Seed = .standard,
    in context: ExecutionContext
  ) throws {
    precondition(permutations >= 2, "\(permutations) permutations have no deviation")
    let comparison = PartitionComparison(first, second)
    let values = try context.reduce(
      Chunks(count: permutations, pieces: permutations), into: [[Double]](),
      phase: "comparison with chance",
      map: { piece in
        var generator = seed.stream(piece.lowerBound)
        var labels = second.labels.values
        generator.shuffle(&labels)
        let random = PartitionComparison(first, Partition(NodeMap(labels)))
        return [PartitionBaseline.Figure.allCases.map { $0.value(in: random) }]
      }, combine: { $0 += $1 })
    self.comparison = comparison
    nulls = Dictionary(
      uniqueKeysWithValues: PartitionBaseline.Figure.allCases.enumerated().map { place, figure in
        (
          figure,
          NullComparison(
            observed: figure.value(in: comparison), nulls: values.map { $0[place] })
        )
      })
  }

  /// A figure beside its values by chance.
  public subscript(figure: PartitionBaseline.Figure) -> NullComparison {
    guard let null = nulls[figure] else { preconditionFailure("every figure was compared") }
    return null
  }

  /// The mean adjusted mutual information by chance, which is near 0; nil where chance makes no
  /// difference. Its z-score is that of mutual information.
  ///
  /// Computed when asked for, at the cost of ``PartitionComparison/adjustedMutualInformation``.
  public var meanAdjustedMutualInformation: Double? {
    self[.normalizedMutualInformation].mean
      .flatMap { comparison.adjustedMutualInformation(ofNormalized: $0) }
  }

  /// By how many standard deviations a figure lies above its mean by chance; nil where chance makes no
  /// difference.
  public func zScore(_ figure: PartitionBaseline.Figure) -> Double? {
    let null = self[figure]
    // Sums in another order differ in the last bits, which is no deviation.
    guard let mean = null.mean, let deviation = null.deviation, deviation > 1e-12 * abs(mean)
    else { return nil }
    return null.zScore
  }
}

extension PartitionBaseline.Figure {
  /// Whether larger values say that partitions agree more.
  public var growsWithAgreement: Bool {
    switch self {
    case .normalizedMutualInformation, .adjustedRandIndex, .randIndex, .jaccardIndex: true
    case .variationOfInformation, .splitJoinDistance: false
    }
  }
}
