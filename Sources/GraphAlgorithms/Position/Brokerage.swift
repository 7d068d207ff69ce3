public import Execution
public import Graphs

/// Which nodes join others that have no tie of their own, and between which groups.
///
/// Counted are the paths i → k → j without a tie i → j, by the groups of the three. Direction:
/// followed; in an undirected graph each path counts in both directions, as in R's package sna, so
/// that half of the counts are the pairs that are joined. Weights, loops, parallel edges: ignored.
/// Disconnection: without effect; isolated nodes have 0.
///
/// Source: Gould & Fernandez, Sociological Methodology 19 (1989).
public struct Brokerage: Sendable {
  /// The roles of each node.
  public let counts: NodeMap<BrokerageCounts>
  /// The roles of all nodes together.
  public let totals: BrokerageCounts
  /// What Gould and Fernandez expect of a random graph with the same groups and as many ties.
  public let expectation: GouldFernandez
  private let paths: OpenPaths
  private let partition: Partition
  private let direction: Direction

  /// Counts the roles of all nodes between the groups that `partition` makes.
  ///
  /// - Complexity: O(m^1.5 log n) time at worst; 8 bytes per closed path.
  /// - Throws: `CancellationError`.
  public init(
    of graph: Graph, between partition: Partition,
    in context: ExecutionContext = ExecutionContext()
  ) throws {
    precondition(partition.nodeCount == graph.nodeCount)
    try context.cancellation.check()
    let paths = try OpenPaths(of: graph, in: context)
    var scratch = OpenPaths.Scratch(groupCount: partition.count)
    let counts = (0..<graph.nodeCount).map {
      paths.counts(at: $0, partition.labels.values, &scratch)
    }
    self.counts = NodeMap(counts)
    totals = counts.reduce(into: BrokerageCounts()) { $0 += $1 }
    expectation = GouldFernandez(
      groupSizes: partition.sizes, arcCount: paths.arcCount)
    self.paths = paths
    self.partition = partition
    direction = graph.direction
  }

  /// How many of the open paths through `node` lead from each group to each other group, the most
  /// first; in an undirected graph each path once, from the group with the lower number.
  /// O(degree² log n).
  public func pairs(at node: Node) -> [(from: Int, to: Int, count: Int)] {
    var counts: [Int: Int] = [:]
    let labels = partition.labels.values
    paths.forEachPath(through: node.index) { source, target in
      let (from, to) = (labels[source], labels[target])
      if from == to || direction == .undirected && to < from { return }
      counts[from * partition.count + to, default: 0] += 1
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { ($0.key / partition.count, $0.key % partition.count, $0.value) }
  }

  /// The roles beside those that nodes have if the groups are dealt out anew: the ties stay, the
  /// labels of all nodes are shuffled.
  public struct Shuffled: Sendable {
    /// For each node the comparison of each role, in the order of ``BrokerageRole``.
    public let nodes: NodeMap<[NullComparison]>
    /// The same for all nodes together.
    public let totals: [NullComparison]
  }

  /// Shuffles the labels `permutations` times. O(permutations·(n + m + closed paths)) time, 240
  /// bytes per node and waiting part of the work.
  ///
  /// - Throws: `CancellationError`.
  public func shuffled(
    permutations: Int, seed: Seed = .standard, in context: ExecutionContext = ExecutionContext()
  ) throws -> Shuffled {
    let start = Self.tallies(counts.values + [totals])
    let tallies = try context.reduce(
      Chunks(count: permutations, pieces: 32), into: start, phase: "shuffled groups",
      map: { range in
        var part = start
        var scratch = OpenPaths.Scratch(groupCount: partition.count)
        for number in range {
          var generator = seed.stream(number)
          var labels = partition.labels.values
          generator.shuffle(&labels)
          var sums = BrokerageCounts()
          for node in 0..<paths.nodeCount {
            if node & 0xFFF == 0 { try context.cancellation.check() }
            let found = paths.counts(at: node, labels, &scratch)
            Self.add(found, to: &part, row: node)
            sums += found
          }
          Self.add(sums, to: &part, row: paths.nodeCount)
        }
        return part
      },
      combine: { all, part in
        for place in all.indices { all[place].add(part[place]) }
      })
    let rows = (0...paths.nodeCount).map { row in
      BrokerageRole.allCases.map { tallies[row * BrokerageRole.allCases.count + $0.rawValue].comparison }
    }
    return Shuffled(nodes: NodeMap(Array(rows.dropLast())), totals: rows[paths.nodeCount])
  }

  /// What is kept of the shuffles, row by row: the five roles of each node, and of all together.
  private static func tallies(_ counts: [BrokerageCounts]) -> [NullTally] {
    counts.flatMap { counts in BrokerageRole.allCases.map { NullTally(observed: counts[$0]) } }
  }

  private static func add(_ counts: BrokerageCounts, to tallies: inout [NullTally], row: Int) {
    for role in BrokerageRole.allCases {
      tallies[row * BrokerageRole.allCases.count + role.rawValue].add(counts[role])
    }
  }
}

extension Brokerage {
  /// Two groups that are joined by open paths, and who carries them.
  public struct GroupPair: Sendable, Equatable {
    /// Where the paths start; the lower number of the two if the graph is undirected.
    public let from: Int
    /// Where they end.
    public let to: Int
    /// How many there are; in one direction if the graph is undirected.
    public internal(set) var paths: Int
    /// How many nodes they run through.
    public internal(set) var brokers: Int
    /// The node with most of them, the lowest of equals.
    public internal(set) var first: Node
    /// How many run through that one.
    public internal(set) var pathsOfFirst: Int
  }

  /// The pairs of different groups that open paths join, those with the most paths first.
  ///
  /// - Complexity: O(Σ degree² log n).
  /// - Throws: `CancellationError`.
  public func pairs(in context: ExecutionContext = ExecutionContext()) throws -> [GroupPair] {
    let found = try context.reduce(
      Chunks(count: counts.count), into: [Int: GroupPair](), phase: "joined groups",
      map: { range in
        var lists: [(Node, [(from: Int, to: Int, count: Int)])] = []
        for node in range where counts.values[node].total > 0 {
          try context.cancellation.check()
          lists.append((Node(node), pairs(at: Node(node))))
        }
        return lists
      },
      combine: { all, lists in
        for (node, list) in lists {
          for (from, to, count) in list {
            let key = from * partition.count + to
            var pair =
              all[key]
              ?? GroupPair(from: from, to: to, paths: 0, brokers: 0, first: node, pathsOfFirst: 0)
            pair.paths += count
            pair.brokers += 1
            if count > pair.pathsOfFirst { (pair.first, pair.pathsOfFirst) = (node, count) }
            all[key] = pair
          }
        }
      })
    return found.sorted { ($1.value.paths, $0.key) < ($0.value.paths, $1.key) }.map(\.value)
  }
}
