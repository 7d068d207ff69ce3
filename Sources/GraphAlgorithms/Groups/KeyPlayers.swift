public import Execution
public import Graphs

/// A few nodes that together serve a goal best, chosen one after another.
///
/// Each step adds the node that helps most beside those chosen before; of equal ones, the one with
/// the lowest number. For all goals but ``Goal/fragmentation`` later additions never help more than
/// earlier ones (the goal is submodular), so that at least 63 % of what the best group of that size
/// reaches is certain; in practice it is nearly all. Weights, loops, parallel edges: ignored.
///
/// - Complexity: O(n + m) per step for ``Goal/fragmentation``; for goals by distance a search from
///   every node once, then a few searches per step that stop where the group is nearer already; for
///   ``Goal/betweenness`` O(m) per source and step.
///
/// Source: Borgatti, Computational & Mathematical Organization Theory 12 (2006); Nemhauser, Wolsey &
/// Fisher, Mathematical Programming 14 (1978); lazy evaluation after Minoux (1978).
public struct KeyPlayers: Sendable {
  /// What the group is to be good at.
  public enum Goal: String, Sendable, CaseIterable {
    /// To be or to have as a neighbor as many nodes as possible: the share of nodes in the group or
    /// next to it along outgoing ties.
    case coverage
    /// To be near all nodes, near ones counting more: the mean of 1/distance from the group along
    /// outgoing ties; members count 1, nodes that cannot be reached 0.
    case reach
    /// To be near all nodes on average: 1 less the mean distance from the group along outgoing ties
    /// as a share of n; nodes that cannot be reached count as n steps away.
    case closeness
    /// To lie between the others: the share of ordered pairs of different nodes whose shortest paths
    /// have the group between their ends. Pairs of which one belongs to the group count too.
    case betweenness
    /// To leave the others in pieces when taken out, whatever the direction of ties: the share of
    /// pairs of those who remain that are in different parts, 0 of fewer than two. See
    /// ``Fragmentation``.
    case fragmentation
  }

  /// What the group is to be good at.
  public let goal: Goal
  /// How many nodes are wanted.
  public let size: Int
  /// From how many nodes paths are followed at most for ``Goal/betweenness``; in larger networks
  /// that many are drawn at random, and the values are estimates.
  public let sourceLimit: Int
  /// The start of the random draw of sources.
  public let seed: Seed

  /// - Precondition: at least one node is wanted and one source allowed.
  public init(
    _ goal: Goal, size: Int, sourceLimit: Int = 1024, seed: Seed = .standard
  ) {
    precondition(size >= 1 && sourceLimit >= 1, "\(size) key players from \(sourceLimit) sources")
    self.goal = goal
    self.size = size
    self.sourceLimit = sourceLimit
    self.seed = seed
  }

  /// The group found in `graph`.
  ///
  /// - Throws: `CancellationError`; ``GraphAlgorithmError/tooManyShortestPaths`` for the goal
  ///   betweenness.
  public func choose(from graph: Graph, in context: ExecutionContext) throws -> KeyPlayerGroup {
    try context.cancellation.check()
    let wanted = min(size, graph.nodeCount)
    switch goal {
    case .coverage, .reach, .closeness:
      var search = KeyPlayersByDistance(of: graph, goal: goal)
      return try search.choose(wanted, from: graph, in: context)
    case .betweenness: return try chooseBetween(wanted, graph, context)
    case .fragmentation: return try chooseCuts(wanted, graph, context)
    }
  }

  private func chooseBetween(
    _ wanted: Int, _ graph: Graph, _ context: ExecutionContext
  ) throws -> KeyPlayerGroup {
    let n = graph.nodeCount
    var search = GroupPathSearch(of: graph, group: NodeSet(universe: n))
    let sources = drawnSources(of: n)
    let pairs = Double(sources.count) * Double(max(1, n - 1))
    var group = KeyPlayerGroup(baseline: 0, isEstimated: n > sourceLimit)
    var sum = 0.0
    for _ in 0..<wanted {
      let current = search
      let found = try context.reduce(
        Chunks(count: sources.count), into: [Double](repeating: 0, count: n), phase: "key players",
        map: { try current.gains(from: sources[$0], cancellation: context.cancellation) },
        combine: { total, part in for place in total.indices { total[place] += part[place] } })
      var gains = [Double](repeating: 0, count: n)
      var places = [Int](repeating: 0, count: n)
      for (place, node) in search.originalNode.enumerated() {
        gains[Int(node)] = found[place]
        places[Int(node)] = place
      }
      guard let best = group.best(of: gains) else { break }
      sum += gains[best]
      search.insert(places[best])
      group.add(best, value: min(1, sum / pairs))
    }
    return group
  }

  /// All nodes, or as many as are allowed drawn at random, ascending.
  private func drawnSources(of nodeCount: Int) -> [UInt32] {
    var sources = Array(0..<UInt32(nodeCount))
    guard nodeCount > sourceLimit else { return sources }
    var generator = seed.stream(0)
    generator.shuffle(&sources)
    return sources[..<sourceLimit].sorted()
  }

  private func chooseCuts(
    _ wanted: Int, _ graph: Graph, _ context: ExecutionContext
  ) throws -> KeyPlayerGroup {
    var search = FragmentationSearch(of: graph)
    let n = graph.nodeCount
    var group = KeyPlayerGroup(
      baseline: Fragmentation.share(joined: search.joinedPairs(), of: n), isEstimated: false)
    for step in 0..<wanted {
      try context.cancellation.check()
      context.progress.report("key players", completed: step, of: wanted)
      let losses = search.losses()
      guard let best = group.best(of: losses.map { Double($0) }) else { break }
      search.remove(best)
      group.add(
        best, value: Fragmentation.share(joined: search.joinedPairs(), of: n - step - 1))
    }
    return group
  }
}

/// The nodes that were chosen, and how far the goal was reached after each.
public struct KeyPlayerGroup: Sendable, Equatable {
  /// The nodes in the order in which they were chosen.
  public private(set) var nodes: [Node] = []
  /// The value of the goal with the nodes up to each, 0...1.
  ///
  /// Ascending, but for ``KeyPlayers/Goal/fragmentation``: the pairs of those who remain become
  /// fewer, and taking out a node that was cut off already lowers the share.
  public private(set) var values: [Double] = []
  /// The value of the goal with no node chosen: 0, but for ``KeyPlayers/Goal/fragmentation`` the
  /// fragmentation of the whole network. What a first node adds is its value less this.
  public let baseline: Double
  /// Whether the values are estimates from some of the sources.
  public let isEstimated: Bool

  init(baseline: Double, isEstimated: Bool) {
    self.baseline = baseline
    self.isEstimated = isEstimated
  }

  mutating func add(_ node: Int, value: Double) {
    nodes.append(Node(node))
    values.append(value)
  }

  /// The place of the largest value; of values that differ by rounding only, the lowest place.
  func best(of gains: [Double]) -> Int? {
    let chosen = nodes.map(\.index)
    var best: Int?
    for (node, gain) in gains.enumerated() where !chosen.contains(node) {
      if best.map({ gain > gains[$0] * (1 + 1e-9) }) ?? true { best = node }
    }
    return best
  }
}
