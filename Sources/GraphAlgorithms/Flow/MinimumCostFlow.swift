public import Execution
public import Graphs

/// The cheapest way of sending an amount through a graph.
///
/// Each unit pays the cost of each edge it runs through. Direction: followed; an undirected edge can
/// be used either way, at the same cost. Strengths: ignored, costs and capacities are given. Loops
/// carry nothing; parallel edges each carry their own.
public struct MinimumCostFlow: Sendable, Equatable {
  /// How much is sent.
  public let amount: Double
  /// What sending it costs, added in ascending order of edges.
  public let cost: Double
  /// How much flows through each edge, positive from its source to its target, negative the other
  /// way; of several equally cheap flows one, the same in every run.
  public let flow: EdgeMap<Double>

  /// Sends `amount` from one node to another; nil for as much as can flow.
  ///
  /// - Complexity: O(k·(n + m)·log n) for k ways, at most as many as units where capacities are
  ///   whole numbers. Memory about 50 bytes per arc.
  /// - Throws: ``GraphAlgorithmError/insufficientCapacity(wanted:possible:)`` if less than `amount`
  ///   can flow; ``GraphAlgorithmError/badCapacity(edge:capacity:)``,
  ///   ``GraphAlgorithmError/badCost(edge:cost:)``, ``GraphAlgorithmError/sameEnds(_:)``,
  ///   `CancellationError`.
  ///
  /// Source: Edmonds & Karp, Journal of the ACM 19 (1972).
  public init(
    in graph: Graph, from source: Node, to target: Node, amount: Double? = nil, cost: EdgeCost,
    capacity: EdgeCapacity = .unit, under constraints: PathConstraints = .none,
    in context: ExecutionContext = ExecutionContext()
  ) throws {
    precondition(amount.map { $0 >= 0 && $0.isFinite } ?? true, "an amount of \(amount ?? 0)")
    guard source != target else { throw GraphAlgorithmError.sameEnds(source) }
    let arcs = try CostArcs(of: graph, cost: cost, capacity: capacity, under: constraints)
    var search = CheapestAugmentation(nodeCount: graph.nodeCount, arcs.pairs)
    let sent = try search.push(
      from: source.index, to: target.index, wanted: amount ?? .infinity, in: context)
    try Self.check(sent: sent, wanted: amount ?? 0)
    self.init(amount: sent, in: search.network, of: arcs)
  }

  /// Sends what some nodes have to those that lack it.
  ///
  /// - Parameter supplies: for each node how much it has (positive) or lacks (negative); all
  ///   together 0.
  /// - Complexity: as sending from one node.
  /// - Throws: ``GraphAlgorithmError/unbalancedSupplies(sum:)`` if supplies do not add up to 0;
  ///   otherwise as sending from one node.
  public init(
    in graph: Graph, supplies: NodeMap<Double>, cost: EdgeCost, capacity: EdgeCapacity = .unit,
    under constraints: PathConstraints = .none, in context: ExecutionContext = ExecutionContext()
  ) throws {
    precondition(supplies.count == graph.nodeCount, "supplies of \(supplies.count) nodes")
    precondition(supplies.values.allSatisfy(\.isFinite), "a supply is not finite")
    var arcs = try CostArcs(of: graph, cost: cost, capacity: capacity, under: constraints)
    let (from, to) = (graph.nodeCount, graph.nodeCount + 1)
    var wanted = 0.0
    for (node, supply) in supplies.values.enumerated() {
      if supply > 0 {
        arcs.pairs.add(from, node, capacity: supply, cost: 0)
        wanted += supply
      } else if supply < 0 {
        arcs.pairs.add(node, to, capacity: -supply, cost: 0)
      }
    }
    let sum = supplies.values.reduce(0, +)
    guard abs(sum) <= 1e-9 * wanted else {
      throw GraphAlgorithmError.unbalancedSupplies(sum: sum)
    }
    var search = CheapestAugmentation(nodeCount: graph.nodeCount + 2, arcs.pairs)
    let sent = try search.push(from: from, to: to, wanted: wanted, in: context)
    try Self.check(sent: sent, wanted: wanted)
    self.init(amount: sent, in: search.network, of: arcs)
  }

  /// Amounts are sums of capacities, so they may miss by their rounding.
  private static func check(sent: Double, wanted: Double) throws {
    guard sent >= wanted * (1 - 1e-9) else {
      throw GraphAlgorithmError.insufficientCapacity(wanted: wanted, possible: sent)
    }
  }

  private init(amount: Double, in network: FlowNetwork, of arcs: CostArcs) {
    self.amount = amount
    flow = EdgeMap(
      arcs.pairOfEdge.map { pair in
        guard pair != .max else { return 0 }
        let ahead = network.flow(ofPair: Int(pair))
        return arcs.hasPairBack ? ahead - network.flow(ofPair: Int(pair) + 1) : ahead
      })
    var total = 0.0
    for (amount, pair) in zip(flow.values, arcs.pairOfEdge) where pair != .max {
      total += abs(amount) * arcs.pairs.costs[Int(pair)]
    }
    cost = total
  }
}

/// The edges that a flow may use, as one pair of arcs for each way through.
struct CostArcs {
  var pairs = ArcPairs()
  /// For each edge its first pair, `UInt32.max` for an edge that may not be used.
  private(set) var pairOfEdge: [UInt32]
  /// Whether the next pair is the way back through the same edge.
  let hasPairBack: Bool

  init(
    of graph: Graph, cost: EdgeCost, capacity: EdgeCapacity, under constraints: PathConstraints
  ) throws {
    let costs = try cost.checked(for: graph)
    let capacities = try capacity.checked(for: graph)
    let ends = graph.edgeEnds()
    hasPairBack = graph.direction == .undirected
    pairOfEdge = Array(repeating: .max, count: graph.edgeCount)
    pairs.reserve((hasPairBack ? 2 : 1) * graph.edgeCount)
    for edge in 0..<graph.edgeCount {
      let (source, target) = (ends.sources[edge], ends.targets[edge])
      guard source != target, constraints.allow(Edge(edge), source, target) else { continue }
      pairOfEdge[edge] = UInt32(pairs.count)
      let available = capacities?.values[edge] ?? 1
      let price = costs?.values[edge] ?? 1
      pairs.add(Int(source), Int(target), capacity: available, cost: price)
      if hasPairBack { pairs.add(Int(target), Int(source), capacity: available, cost: price) }
    }
  }
}
