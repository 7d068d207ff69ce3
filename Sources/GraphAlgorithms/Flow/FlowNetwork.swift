import Graphs

/// Pairs of opposite arcs, before they stand in rows.
struct ArcPairs {
  private(set) var tails: [UInt32] = []
  private(set) var heads: [UInt32] = []
  private(set) var capacities: [Double] = []
  private(set) var backCapacities: [Double] = []
  private(set) var costs: [Double] = []

  var count: Int { tails.count }

  mutating func reserve(_ count: Int) {
    tails.reserveCapacity(count)
    heads.reserveCapacity(count)
    capacities.reserveCapacity(count)
    backCapacities.reserveCapacity(count)
  }

  /// Adds an arc with these capacities ahead and back; the way back costs the negative.
  mutating func add(
    _ tail: Int, _ head: Int, capacity: Double, back: Double = 0, cost: Double? = nil
  ) {
    tails.append(UInt32(tail))
    heads.append(UInt32(head))
    capacities.append(capacity)
    backCapacities.append(back)
    if let cost { costs.append(cost) }
  }
}

/// The arcs of a flow problem, row by row, each with what can still flow through it.
struct FlowNetwork: Sendable {
  let offsets: [UInt32]
  let heads: [UInt32]
  /// For each arc the position of the arc that runs the other way.
  let mates: [UInt32]
  /// For each pair the position of its forward arc.
  let forward: [UInt32]
  var residuals: [Double]

  var nodeCount: Int { offsets.count - 1 }

  @inline(__always) func row(_ node: Int) -> Range<Int> {
    Int(offsets[node])..<Int(offsets[node + 1])
  }

  /// The rows of these pairs, each row in the order of pairs. O(nodes + pairs).
  init(nodeCount: Int, _ pairs: ArcPairs) {
    var offsets = [UInt32](repeating: 0, count: nodeCount + 1)
    for pair in 0..<pairs.count {
      offsets[Int(pairs.tails[pair]) + 1] += 1
      offsets[Int(pairs.heads[pair]) + 1] += 1
    }
    for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
    var next = offsets
    var heads = [UInt32](repeating: 0, count: 2 * pairs.count)
    var mates = heads
    var residuals = [Double](repeating: 0, count: 2 * pairs.count)
    var forward = [UInt32](repeating: 0, count: pairs.count)
    for pair in 0..<pairs.count {
      let (tail, head) = (pairs.tails[pair], pairs.heads[pair])
      let ahead = next[Int(tail)]
      next[Int(tail)] += 1
      let back = next[Int(head)]
      next[Int(head)] += 1
      heads[Int(ahead)] = head
      heads[Int(back)] = tail
      mates[Int(ahead)] = back
      mates[Int(back)] = ahead
      residuals[Int(ahead)] = pairs.capacities[pair]
      residuals[Int(back)] = pairs.backCapacities[pair]
      forward[pair] = ahead
    }
    self.offsets = offsets
    self.heads = heads
    self.mates = mates
    self.forward = forward
    self.residuals = residuals
  }

  /// For each node whether something can still flow to it from `source`.
  func reached(from source: Int) -> [Bool] {
    var isReached = [Bool](repeating: false, count: nodeCount)
    isReached[source] = true
    var waiting = [UInt32(source)]
    while let node = waiting.popLast() {
      for arc in row(Int(node)) where residuals[arc] > 0 && !isReached[Int(heads[arc])] {
        isReached[Int(heads[arc])] = true
        waiting.append(heads[arc])
      }
    }
    return isReached
  }
}

/// The edges that a flow may use, as one pair of arcs for each.
struct EdgeArcs {
  var pairs = ArcPairs()
  /// For each edge the number of its pair, `UInt32.max` for an edge that may not be used.
  private(set) var pairOfEdge: [UInt32]

  /// Loops carry nothing and are left out.
  init(of graph: Graph, capacity: EdgeMap<Double>?, under constraints: PathConstraints) {
    let ends = graph.edgeEnds()
    let isUndirected = graph.direction == .undirected
    pairOfEdge = Array(repeating: .max, count: graph.edgeCount)
    pairs.reserve(graph.edgeCount)
    for edge in 0..<graph.edgeCount {
      let (source, target) = (ends.sources[edge], ends.targets[edge])
      guard source != target, constraints.allow(Edge(edge), source, target) else { continue }
      let available = capacity?.values[edge] ?? 1
      pairOfEdge[edge] = UInt32(pairs.count)
      pairs.add(
        Int(source), Int(target), capacity: available, back: isUndirected ? available : 0)
    }
  }
}

extension PathConstraints {
  /// Whether the edge between these two nodes may be used.
  func allow(_ edge: Edge, _ source: UInt32, _ target: UInt32) -> Bool {
    allow(Node(rawValue: source)) && allow(Node(rawValue: target))
      && usableEdges?[edge] ?? true
  }

  /// Whether the node may be met.
  func allow(_ node: Node) -> Bool { !(avoidedNodes?.contains(node) ?? false) }
}
