public import Execution
public import Graphs

/// A way of forming clusters that draws at random, so that another seed may give other clusters.
public protocol SeededPartitionAlgorithm: PartitionAlgorithm {
  /// The same method with one start only, from this seed.
  func once(seed: Seed) -> Self

  /// The same method for a graph in which each node stands for so many nodes of another.
  func forGroups(of sizes: [Int]) -> Self

  /// How good a partition is by what the method looks for, more is better; nil where that is
  /// undefined.
  ///
  /// - Throws: `CancellationError`.
  func merit(of partition: Partition, on graph: Graph, in context: ExecutionContext) throws
    -> Double?
}

extension SeededPartitionAlgorithm {
  /// The method itself: where size does not count, a group is like a node.
  public func forGroups(of sizes: [Int]) -> Self { self }

  /// The modularity of the partition. O(n + m).
  public func merit(
    of partition: Partition, on graph: Graph, in context: ExecutionContext
  ) throws -> Double? {
    Modularity().value(of: partition, on: graph)
  }
}

extension Leiden: SeededPartitionAlgorithm {
  /// Leiden with one start from this seed.
  public func once(seed: Seed) -> Leiden {
    Leiden(quality: quality, starts: 1, seed: seed, rounds: rounds)
  }

  /// Leiden that counts, in the constant Potts model, the nodes that each node stands for.
  public func forGroups(of sizes: [Int]) -> Leiden {
    guard quality is ConstantPotts else { return self }
    let grouped = GroupedPotts(resolution: quality.resolution, sizes: sizes)
    return Leiden(quality: grouped, starts: starts, seed: seed, rounds: rounds)
  }

  /// The value of the quality that is to be large. O(n + m).
  public func merit(
    of partition: Partition, on graph: Graph, in context: ExecutionContext
  ) throws -> Double? {
    quality.value(of: partition, on: graph)
  }
}

extension Louvain: SeededPartitionAlgorithm {
  /// Louvain with one start from this seed.
  public func once(seed: Seed) -> Louvain { Louvain(quality: quality, starts: 1, seed: seed) }

  /// The value of the quality that is to be large. O(n + m).
  public func merit(
    of partition: Partition, on graph: Graph, in context: ExecutionContext
  ) throws -> Double? {
    quality.value(of: partition, on: graph)
  }
}

extension LabelPropagation: SeededPartitionAlgorithm {
  /// Label propagation from this seed.
  public func once(seed: Seed) -> LabelPropagation { LabelPropagation(seed: seed) }
}

extension Infomap: SeededPartitionAlgorithm {
  /// Infomap with one start from this seed.
  public func once(seed: Seed) -> Infomap { Infomap(starts: 1, seed: seed) }

  /// The length of the description, in bits, below 0: the shortest is the best. O(n + m).
  public func merit(
    of partition: Partition, on graph: Graph, in context: ExecutionContext
  ) throws -> Double? {
    try -MapEquation(on: graph, in: context).codeLength(of: partition)
  }
}

/// The constant Potts model of a graph whose nodes stand for several nodes each.
private struct GroupedPotts: QualityFunction {
  let resolution: Double
  let sizes: [Int]

  var name: String { "constant Potts model of groups, resolution \(resolution)" }

  func at(resolution: Double) -> GroupedPotts { GroupedPotts(resolution: resolution, sizes: sizes) }

  func objective(on graph: Graph) -> QualityObjective {
    QualityObjective(
      masses: sizes.map { Double($0) }, penalty: resolution, divisor: 2, selfPairs: .leftOut)
  }
}
