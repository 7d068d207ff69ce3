import Graphs

/// The ties that routes may use, ascending by neighbor; of parallel edges all that can be worth
/// their price.
struct RouteRows: Sendable {
  private(set) var offsets: [UInt32] = [0]
  private(set) var neighbors: [UInt32] = []
  private(set) var edges: [UInt32] = []

  @inline(__always) func row(_ node: Int) -> Range<Int> {
    Int(offsets[node])..<Int(offsets[node + 1])
  }

  init(
    _ graph: Graph, _ side: Graph.Side, values: RouteValues, constraints: PathConstraints
  ) {
    let rows = graph.rows(side)
    let numbers = graph.edgeNumbers(side)
    offsets.reserveCapacity(graph.nodeCount + 1)
    neighbors.reserveCapacity(rows.arcCount)
    edges.reserveCapacity(rows.arcCount)
    for node in 0..<graph.nodeCount {
      let start = neighbors.count
      if constraints.avoidedNodes?.contains(Node(node)) != true {
        for entry in rows.row(Node(node)) {
          let (neighbor, edge) = (rows.neighbors[entry], numbers[entry])
          guard neighbor != UInt32(node),
            constraints.usableEdges?[Edge(rawValue: edge)] ?? true,
            constraints.avoidedNodes?.contains(Node(rawValue: neighbor)) != true
          else { continue }
          add(edge, to: neighbor, after: start, values)
        }
      }
      offsets.append(UInt32(neighbors.count))
    }
  }

  private mutating func add(
    _ edge: UInt32, to neighbor: UInt32, after start: Int, _ values: RouteValues
  ) {
    // Rows are sorted by neighbor, so parallel edges follow each other.
    var place = neighbors.count
    while place > start, neighbors[place - 1] == neighbor {
      place -= 1
      if values.isNoMore(edges[place], than: edge) { return }
    }
    for other in (place..<neighbors.count).reversed()
    where values.isNoMore(edge, than: edges[other]) {
      neighbors.remove(at: other)
      edges.remove(at: other)
    }
    neighbors.append(neighbor)
    edges.append(edge)
  }

  /// The positions of the entries that lead from `node` to `neighbor`.
  func entries(from node: Int, to neighbor: UInt32) -> Range<Int> {
    let row = row(node)
    var (low, high) = (row.lowerBound, row.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if neighbors[middle] < neighbor { low = middle + 1 } else { high = middle }
    }
    while high < row.upperBound, neighbors[high] == neighbor { high += 1 }
    return low..<high
  }
}
