public import Execution
public import Graphs

/// Graphs of equal groups that are tied more within than across: a test for finding clusters.
public struct PlantedPartition: RandomGraphModel {
  /// How many groups there are.
  public let groups: Int
  /// How many nodes each group has; nodes are numbered group by group.
  public let groupSize: Int
  /// How likely two nodes of one group are tied, 0...1.
  public let inside: Double
  /// How likely two nodes of different groups are tied, 0...1.
  public let outside: Double
  /// Where every random choice starts.
  public let seed: Seed

  /// Graphs of these groups.
  public init(
    groups: Int, groupSize: Int, inside: Double, outside: Double, seed: Seed = .standard
  ) {
    precondition(groups >= 1 && groupSize >= 0)
    self.groups = groups
    self.groupSize = groupSize
    self.inside = inside
    self.outside = outside
    self.seed = seed
  }

  /// What must be known to use the graphs.
  public static let descriptor = RandomGraphDescriptor(
    id: "planted-partition", title: "Planted partition",
    meaning: "Cities of one group are twinned more often with each other than with the rest.",
    basis: .parametersOnly,
    parameters: [
      .whole("groups", "how many groups there are", standard: 4, allowed: 1...10_000),
      .whole("size", "how many cities a group has", standard: 32, allowed: 0...10_000_000),
      .number("inside", "the chance of a tie within a group", standard: 0.4, allowed: 0...1),
      .number("outside", "the chance of a tie across groups", standard: 0.04, allowed: 0...1),
    ],
    cost: "O(n + m + groups²) time and memory",
    reference: Reference(
      authors: "Condon & Karp",
      title: "Algorithms for graph partitioning on the planted partition "
        + "model", venue: "Random Structures & Algorithms 18", year: 2001))

  private var blocks: StochasticBlockModel {
    StochasticBlockModel(
      sizes: Array(repeating: groupSize, count: groups),
      probabilities: (0..<groups).map { a in (0..<groups).map { a == $0 ? inside : outside } },
      seed: seed)
  }

  /// The planted groups.
  public var partition: Partition { blocks.partition }

  /// The graph of this seed; undirected, no loops, no parallel edges.
  ///
  /// - Complexity: O(n + m + groups²).
  /// - Throws: `CancellationError`.
  ///
  /// Source: Condon & Karp, Random Structures & Algorithms 18 (2001).
  public func graph(in context: ExecutionContext = ExecutionContext()) throws -> Graph {
    try blocks.graph(in: context)
  }
}
