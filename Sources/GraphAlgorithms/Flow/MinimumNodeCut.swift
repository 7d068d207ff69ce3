public import Execution
public import Graphs

/// The fewest nodes without which a graph falls apart.
///
/// Direction: followed; without the nodes of a cut of a directed graph, some node no longer reaches
/// some other. Strengths, loops, parallel edges: ignored.
public struct MinimumNodeCut: Sendable {
  /// What is cut.
  public let graph: Graph

  /// Cuts of `graph`.
  public init(of graph: Graph) { self.graph = graph }

  /// The fewest other nodes without which `target` cannot be reached from `source`, ascending; nil
  /// if an edge leads from one to the other. Of several such cuts, the one nearest to the source.
  ///
  /// - Complexity: O(k·m) for k nodes. Memory as ``MaximumFlow`` for n + m edges.
  /// - Throws: ``GraphAlgorithmError/sameEnds(_:)``, `CancellationError`.
  ///
  /// Source: Menger, Fundamenta Mathematicae 10 (1927); Dinic's algorithm on split nodes.
  public func between(
    _ source: Node, _ target: Node, under constraints: PathConstraints = .none,
    in context: ExecutionContext = ExecutionContext()
  ) throws -> [Node]? {
    try context.cancellation.check()
    guard source != target else { throw GraphAlgorithmError.sameEnds(source) }
    let split = SplitNodes(cutting: graph, under: constraints)
    guard !split.hasArc(source.index, target.index) else { return nil }
    var search = NodeCutSearch(of: graph, split)
    return try search.cut(
      from: source.index, to: target.index, below: .infinity, context.cancellation
    )?.map { Node($0) }
  }

  /// The fewest nodes without which some node no longer reaches some other, ascending; nil if each
  /// node is tied with each other, so that nothing parts any two.
  ///
  /// No nodes if the graph is not (strongly) connected. Of several smallest cuts it is one, the same
  /// in every run.
  ///
  /// - Complexity: O(n + m) where one node is enough, else O((n + d²)·k·m) for a cut of k nodes and
  ///   a lowest degree of d.
  /// - Throws: `CancellationError`.
  ///
  /// Source: Esfahanian & Hakimi, Networks 14 (1984).
  public func global(in context: ExecutionContext = ExecutionContext()) throws -> [Node]? {
    try context.cancellation.check()
    let neighbors = Neighborhoods(of: graph)
    guard let (center, simple) = neighbors.fewest() else { return nil }
    var best = simple
    var atLeast = 0
    if try ConnectedComponents(.strong).partition(of: graph, in: context).count > 1 { return [] }
    if graph.direction == .undirected {
      if let node = CutStructure(of: graph).articulationNodes.first { return [node] }
      atLeast = 2
    }
    // Either the center is outside the smallest cut, or it has neighbors on both sides of it.
    let pairs = neighbors.pairsToPart(around: center)
    var search = NodeCutSearch(of: graph, SplitNodes(cutting: graph, under: .none))
    for (done, pair) in pairs.enumerated() where best.count > atLeast {
      if let smaller = try search.cut(
        from: pair.0, to: pair.1, below: Double(best.count), context.cancellation)
      {
        best = smaller
      }
      if done & 0xFF == 0 {
        context.progress.report("smallest node cut", completed: done, of: pairs.count)
      }
    }
    return best.map { Node($0) }
  }

  /// How many nodes have to go before the graph falls apart or one node is left: n − 1 if each node
  /// is tied with each other, 0 for a graph that is not (strongly) connected.
  ///
  /// - Complexity: as ``global(in:)``.
  /// - Throws: `CancellationError`.
  public func connectivity(in context: ExecutionContext = ExecutionContext()) throws -> Int {
    try global(in: context)?.count ?? max(graph.nodeCount - 1, 0)
  }
}

extension SplitNodes {
  /// Ties let through more than all nodes together, so that no cut holds one.
  fileprivate init(cutting graph: Graph, under constraints: PathConstraints) {
    self.init(
      of: graph, edgeCapacity: Double(graph.nodeCount + 1), costs: nil, under: constraints)
  }
}

/// Who is tied with whom.
private struct Neighborhoods {
  private let outgoing: SimpleRows
  private let incoming: SimpleRows
  private let isUndirected: Bool

  init(of graph: Graph) {
    isUndirected = graph.direction == .undirected
    outgoing = SimpleRows(of: graph, .outgoing)
    incoming = isUndirected ? outgoing : SimpleRows(of: graph, .incoming)
  }

  private func hasArc(_ tail: Int, _ head: Int) -> Bool {
    var range = outgoing.row(tail)
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      let found = Int(outgoing.neighbors[middle])
      if found == head { return true }
      range = found < head ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    return false
  }

  /// The node with the fewest neighbors on one side, and those: a cut, unless they are all others.
  func fewest() -> (node: Int, neighbors: [Int])? {
    var best: (node: Int, neighbors: ArraySlice<UInt32>)?
    for rows in [outgoing, incoming] {
      for node in 0..<rows.nodeCount
      where rows.row(node).count < best?.neighbors.count ?? (rows.nodeCount - 1) {
        best = (node, rows.neighbors[rows.row(node)])
      }
    }
    return best.map { ($0.node, $0.neighbors.map { Int($0) }) }
  }

  /// Pairs of nodes of which each smallest cut parts at least one.
  func pairsToPart(around center: Int) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    for other in 0..<outgoing.nodeCount where other != center {
      if !hasArc(center, other) { pairs.append((center, other)) }
      if !isUndirected, !hasArc(other, center) { pairs.append((other, center)) }
    }
    for first in incoming.row(center) {
      for second in outgoing.row(center) {
        let (from, to) = (Int(incoming.neighbors[first]), Int(outgoing.neighbors[second]))
        if from != to, !(isUndirected && from > to), !hasArc(from, to) { pairs.append((from, to)) }
      }
    }
    return pairs
  }
}

/// Node cuts between one pair of nodes after another.
private struct NodeCutSearch {
  private let nodeCount: Int
  private let fresh: [Double]
  private var flow: BlockingFlow

  init(of graph: Graph, _ split: SplitNodes) {
    nodeCount = graph.nodeCount
    let network = split.network(nodeCount: graph.nodeCount)
    fresh = network.residuals
    flow = BlockingFlow(network)
  }

  /// The smallest cut between two nodes, or nil if it has `limit` nodes or more.
  mutating func cut(
    from source: Int, to target: Int, below limit: Double, _ cancellation: Cancellation
  ) throws -> [Int]? {
    flow.network.residuals = fresh
    let start = SplitNodes.exit(source)
    let size = try flow.push(
      from: start, to: SplitNodes.entrance(target), limit: limit, cancellation)
    guard size < limit else { return nil }
    let isReached = flow.network.reached(from: start)
    return (0..<nodeCount).filter {
      isReached[SplitNodes.entrance($0)] && !isReached[SplitNodes.exit($0)]
    }
  }
}
