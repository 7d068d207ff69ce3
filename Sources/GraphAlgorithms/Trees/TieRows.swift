import Execution
import Graphs

/// The edges that a tree may use, in the rows of both ends whatever their direction.
struct TieRows: Sendable {
  let offsets: [UInt32]
  let neighbors: [UInt32]
  let edges: [UInt32]
  let costs: [Double]

  var nodeCount: Int { offsets.count - 1 }

  @inline(__always) func row(_ node: Int) -> Range<Int> {
    Int(offsets[node])..<Int(offsets[node + 1])
  }

  /// O(n + m).
  init(of graph: Graph, costs edgeCosts: EdgeMap<Double>?, under constraints: PathConstraints) {
    let ends = graph.edgeEnds()
    let usable = (0..<graph.edgeCount).filter { edge in
      ends.sources[edge] != ends.targets[edge]
        && constraints.allow(Edge(edge), ends.sources[edge], ends.targets[edge])
    }
    var offsets = [UInt32](repeating: 0, count: graph.nodeCount + 1)
    for edge in usable {
      offsets[Int(ends.sources[edge]) + 1] += 1
      offsets[Int(ends.targets[edge]) + 1] += 1
    }
    for node in 0..<graph.nodeCount { offsets[node + 1] += offsets[node] }
    var next = offsets
    var neighbors = [UInt32](repeating: 0, count: 2 * usable.count)
    var edges = neighbors
    var costs = [Double](repeating: 0, count: 2 * usable.count)
    for edge in usable {
      let (source, target) = (ends.sources[edge], ends.targets[edge])
      for (node, other) in [(source, target), (target, source)] {
        let place = Int(next[Int(node)])
        next[Int(node)] += 1
        neighbors[place] = other
        edges[place] = UInt32(edge)
        costs[place] = edgeCosts?.values[edge] ?? 1
      }
    }
    self.offsets = offsets
    self.neighbors = neighbors
    self.edges = edges
    self.costs = costs
  }

  /// What the cheapest way from `source` to each node costs (infinite where there is none), and the
  /// node before it on that way.
  func costs(
    from source: Int, _ cancellation: Cancellation
  ) throws -> (costs: [Double], arrivals: [TreeArrival]) {
    var best = [Double](repeating: .infinity, count: nodeCount)
    var arrivals = [TreeArrival](repeating: .start, count: nodeCount)
    var heap = SearchHeap()
    best[source] = 0
    heap.add(SearchHeap.Entry(key: 0, cost: 0, node: UInt32(source)))
    var steps = 0
    while let waiting = heap.removeLowest() {
      let node = Int(waiting.node)
      guard waiting.cost == best[node] else { continue }
      steps += 1
      if steps & 0xFFF == 0 { try cancellation.check() }
      for entry in row(node) {
        let next = Int(neighbors[entry])
        let reached = waiting.cost + costs[entry]
        guard reached < best[next] else { continue }
        best[next] = reached
        arrivals[next] = TreeArrival(from: waiting.node, edge: edges[entry])
        heap.add(SearchHeap.Entry(key: reached, cost: reached, node: neighbors[entry]))
      }
    }
    return (best, arrivals)
  }
}

/// How a tree comes to a node: over an edge, or by joining two smaller trees there.
struct TreeArrival: Sendable, BitwiseCopyable {
  let from: UInt32
  let edge: UInt32

  /// The tree starts at the node.
  static let start = TreeArrival(from: .max, edge: .max)

  init(from: UInt32, edge: UInt32) {
    self.from = from
    self.edge = edge
  }

  /// The tree is that of the terminals `part` and that of the others, both ending in the node.
  init(joining part: Int) { self.init(from: .max, edge: UInt32(part)) }

  var isEdge: Bool { from != .max }

  /// The terminals of one of the two trees that are joined; nil at the start.
  var joinedPart: Int? { isEdge || edge == .max ? nil : Int(edge) }
}
