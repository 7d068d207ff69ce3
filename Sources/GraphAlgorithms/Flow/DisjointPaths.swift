public import Execution
public import Graphs

/// Ways between two nodes that have nothing in common but their ends.
///
/// Direction: paths follow edges from source to target. Strengths: ignored. Loops: never used.
public struct DisjointPaths: Sendable {
  /// What two of the paths must not have in common.
  public enum Sharing: String, Sendable, CaseIterable {
    /// No node but the ends. Parallel edges are one tie: the cheapest is used, of equal ones the
    /// lowest.
    case noNode
    /// No edge; of parallel edges each can be used once.
    case noEdge
  }

  /// Where paths run.
  public let graph: Graph
  /// What two of the paths must not have in common.
  public let sharing: Sharing
  private let cost: EdgeCost
  private let costs: EdgeMap<Double>?
  private let constraints: PathConstraints

  /// Prepares the search for paths.
  ///
  /// - Throws: ``GraphAlgorithmError/badCost(edge:cost:)``.
  public init(
    in graph: Graph, _ sharing: Sharing = .noNode, cost: EdgeCost = .hops,
    under constraints: PathConstraints = .none
  ) throws {
    self.graph = graph
    self.sharing = sharing
    self.cost = cost
    self.constraints = constraints
    costs = try cost.checked(for: graph)
  }

  /// `count` paths that cost the least together, or as many as there are if they are fewer; nil for
  /// as many as there are.
  ///
  /// In order of cost, then of their sequence of nodes. The cheapest path need not be among them:
  /// it may block two others. Of several equally cheap sets it is one, the same in every run. As
  /// many as there are is also how many nodes (or edges) a cut takes (Menger).
  ///
  /// - Complexity: O(k·(n + m)·log n) for k paths.
  /// - Throws: ``GraphAlgorithmError/sameEnds(_:)``, `CancellationError`.
  ///
  /// Source: Suurballe, Networks 4 (1974); Suurballe & Tarjan, Networks 14 (1984); Bhandari,
  /// Survivable Networks (1999).
  public func paths(
    from source: Node, to target: Node, count: Int? = nil,
    in context: ExecutionContext = ExecutionContext()
  ) throws -> [Path] {
    precondition(count.map { $0 >= 0 } ?? true)
    try context.cancellation.check()
    guard source != target else { throw GraphAlgorithmError.sameEnds(source) }
    guard constraints.allow(source), constraints.allow(target) else { return [] }
    let wanted = count.map { Double($0) } ?? .infinity
    var steps =
      switch sharing {
      case .noNode: try stepsWithoutSharedNodes(source, target, wanted, context)
      case .noEdge: try stepsWithoutSharedEdges(source, target, wanted, context)
      }
    return steps.takePaths(from: source, to: target).map { steps in
      Path(
        nodes: [source] + steps.map { Node(rawValue: $0.head) },
        edges: steps.map { Edge(rawValue: $0.edge) },
        cost: steps.reduce(0) { $0 + (costs?.values[Int($1.edge)] ?? 1) })
    }.sorted {
      $0.cost != $1.cost ? $0.cost < $1.cost : $0.nodes.lexicographicallyPrecedes($1.nodes)
    }
  }

  private func stepsWithoutSharedNodes(
    _ source: Node, _ target: Node, _ wanted: Double, _ context: ExecutionContext
  ) throws -> FlowSteps {
    let split = SplitNodes(of: graph, edgeCapacity: 1, costs: costs, under: constraints)
    var search = CheapestAugmentation(nodeCount: 2 * graph.nodeCount, split.pairs)
    _ = try search.push(
      from: SplitNodes.exit(source.index), to: SplitNodes.entrance(target.index), wanted: wanted,
      in: context)
    var steps = FlowSteps(nodeCount: graph.nodeCount)
    for (position, edge) in split.edges.enumerated() {
      let pair = graph.nodeCount + position
      guard search.network.flow(ofPair: pair) > 0 else { continue }
      steps.add(
        Int(split.pairs.tails[pair]) / 2, head: split.pairs.heads[pair] / 2, edge: edge)
    }
    return steps
  }

  private func stepsWithoutSharedEdges(
    _ source: Node, _ target: Node, _ wanted: Double, _ context: ExecutionContext
  ) throws -> FlowSteps {
    let arcs = try CostArcs(of: graph, cost: cost, capacity: .unit, under: constraints)
    var search = CheapestAugmentation(nodeCount: graph.nodeCount, arcs.pairs)
    _ = try search.push(from: source.index, to: target.index, wanted: wanted, in: context)
    var steps = FlowSteps(nodeCount: graph.nodeCount)
    for (edge, pair) in arcs.pairOfEdge.enumerated() where pair != .max {
      let ahead = search.network.flow(ofPair: Int(pair))
      let back = arcs.hasPairBack ? search.network.flow(ofPair: Int(pair) + 1) : 0
      let (tail, head) = (arcs.pairs.tails[Int(pair)], arcs.pairs.heads[Int(pair)])
      if ahead > back { steps.add(Int(tail), head: head, edge: UInt32(edge)) }
      if back > ahead { steps.add(Int(head), head: tail, edge: UInt32(edge)) }
    }
    return steps
  }
}

/// The steps of several paths, to be taken apart.
private struct FlowSteps {
  struct Step {
    let head: UInt32
    let edge: UInt32
  }

  private var steps: [[Step]]

  init(nodeCount: Int) { steps = Array(repeating: [], count: nodeCount) }

  mutating func add(_ tail: Int, head: UInt32, edge: UInt32) {
    steps[tail].append(Step(head: head, edge: edge))
  }

  /// Paths that start with each step from `source`, always on to the lowest node; cut short where
  /// one comes back to a node it has met.
  mutating func takePaths(from source: Node, to target: Node) -> [[Step]] {
    for node in steps.indices {
      steps[node].sort { ($0.head, $0.edge) > ($1.head, $1.edge) }
    }
    var paths: [[Step]] = []
    var placeOnPath = [Int](repeating: -1, count: steps.count)
    while !steps[source.index].isEmpty {
      var path: [Step] = []
      var node = source.index
      placeOnPath[node] = 0
      while node != target.index, let step = steps[node].popLast() {
        path.append(step)
        node = Int(step.head)
        if placeOnPath[node] >= 0 {
          for dropped in path[placeOnPath[node]...].dropLast() {
            placeOnPath[Int(dropped.head)] = -1
          }
          path.removeLast(path.count - placeOnPath[node])
        } else {
          placeOnPath[node] = path.count
        }
      }
      placeOnPath[source.index] = -1
      for step in path { placeOnPath[Int(step.head)] = -1 }
      if node == target.index { paths.append(path) }
    }
    return paths
  }
}
