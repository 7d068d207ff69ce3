public import Graphs

/// In what share of an ensemble's runs two nodes share a cluster.
///
/// Kept without a number for each pair of nodes: as the groups of nodes that are together in all runs,
/// and the clusters of the different divisions. A share is worked out when it is asked for.
public struct CoAssignment: Sendable {
  /// The core groups: nodes share one exactly if they are together in every run.
  ///
  /// Source: Ovelgönne & Geyer-Schulz, Contemporary Mathematics 588 (2013).
  public let coreGroups: Partition
  private let divisions: [PartitionEnsemble.Division]
  private let runs: Int

  /// The shares of an ensemble. O(d·n) for d different divisions.
  public init(of ensemble: PartitionEnsemble) {
    divisions = ensemble.divisions
    runs = ensemble.runs
    coreGroups = divisions.dropFirst().reduce(ensemble.best.partition) { $0.meet($1.partition) }
  }

  /// The share of runs in which the two nodes are together, 0...1. O(d).
  public func share(_ a: Node, _ b: Node) -> Double {
    let together = divisions.reduce(0) {
      $0 + ($1.partition[a] == $1.partition[b] ? $1.runs : 0)
    }
    return Double(together) / Double(runs)
  }

  /// The share of runs in which the two ends of each edge are together. O(d·m).
  public func shares(alongTiesOf graph: Graph) -> EdgeMap<Double> {
    precondition(graph.nodeCount == coreGroups.nodeCount)
    let ends = graph.edgeEnds()
    var together = [Int](repeating: 0, count: graph.edgeCount)
    for division in divisions {
      let labels = division.partition.labels.values
      for edge in together.indices
      where labels[Int(ends.sources[edge])] == labels[Int(ends.targets[edge])] {
        together[edge] += division.runs
      }
    }
    return EdgeMap(together.map { Double($0) / Double(runs) })
  }

  /// The label of each core group in each division, with the runs that found the division.
  var labelsOfCoreGroups: [(labels: [UInt32], count: Int, runs: Int)] {
    let first = coreGroups.firstNodes
    return divisions.map { division in
      (
        first.map { UInt32(division.partition.labels.values[$0]) }, division.partition.count,
        division.runs
      )
    }
  }
}

extension Partition {
  /// The lowest node of each cluster.
  var firstNodes: [Int] {
    var first = [Int](repeating: -1, count: count)
    for (node, label) in labels.values.enumerated() where first[label] < 0 { first[label] = node }
    return first
  }
}
