public import Execution
import Graphs

/// How much the runs of an ensemble agree with one another: means over all pairs of runs.
///
/// Two runs that found the same division agree fully. So an ensemble that finds one division only has
/// mutual information 1 and variation 0.
public struct EnsembleAgreement: Sendable, Equatable {
  /// The mean normalized mutual information, 2I/(H₁ + H₂); 0...1.
  public let meanMutualInformation: Double
  /// The smallest of them.
  public let leastMutualInformation: Double
  /// The mean variation of information in nats; 0 where all agree.
  public let meanVariation: Double

  /// Compares all pairs of runs; nil with a single run.
  ///
  /// - Complexity: O(d²·n) for d different divisions, shared among the workers.
  /// - Throws: `CancellationError`.
  public init?(of ensemble: PartitionEnsemble, in context: ExecutionContext) throws {
    guard ensemble.runs > 1 else { return nil }
    let divisions = ensemble.divisions
    let sums = try context.reduce(
      Chunks(count: divisions.count, pieces: divisions.count), into: Sums(),
      phase: "agreement of runs",
      map: { piece in
        let first = divisions[piece.lowerBound]
        var sums = Sums()
        let alike = Double(first.runs * (first.runs - 1) / 2)
        sums.information += alike
        for second in divisions[(piece.lowerBound + 1)...] {
          try context.cancellation.check()
          let comparison = PartitionComparison(first.partition, second.partition)
          sums.add(comparison, times: Double(first.runs * second.runs))
        }
        return sums
      }, combine: { $0.add($1) })
    let pairs = Double(ensemble.runs * (ensemble.runs - 1) / 2)
    meanMutualInformation = min(1, sums.information / pairs)
    leastMutualInformation = sums.least
    meanVariation = sums.variation / pairs
  }

  private struct Sums: Sendable {
    var information = 0.0
    var least = 1.0
    var variation = 0.0

    mutating func add(_ comparison: PartitionComparison, times: Double) {
      information += times * comparison.normalizedMutualInformation
      least = min(least, comparison.normalizedMutualInformation)
      variation += times * comparison.variationOfInformation
    }

    mutating func add(_ other: Sums) {
      information += other.information
      least = min(least, other.least)
      variation += other.variation
    }
  }
}
