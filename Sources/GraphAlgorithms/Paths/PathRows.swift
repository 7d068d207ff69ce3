import Graphs

/// The ties that paths may use: one entry per pair of nodes, the cheapest edge, of equal ones the
/// lowest.
struct PathRows: Sendable {
  private(set) var offsets: [UInt32] = [0]
  private(set) var neighbors: [UInt32] = []
  private(set) var edges: [UInt32] = []
  private(set) var costs: [Double] = []
  /// Whether every entry costs 1.
  let countsHops: Bool
  /// Whether all costs are whole numbers of which no sum is rounded.
  private(set) var hasExactSums = true

  @inline(__always) func row(_ node: Int) -> Range<Int> {
    Int(offsets[node])..<Int(offsets[node + 1])
  }

  /// - Parameter costs: the cost of each edge, or nil where each is 1.
  init(
    _ graph: Graph, _ side: Graph.Side, costs edgeCosts: EdgeMap<Double>?,
    constraints: PathConstraints
  ) {
    let rows = graph.rows(side)
    let numbers = graph.edgeNumbers(side)
    let nodeCount = rows.offsets.count - 1
    countsHops = edgeCosts == nil
    offsets.reserveCapacity(nodeCount + 1)
    neighbors.reserveCapacity(rows.arcCount)
    edges.reserveCapacity(rows.arcCount)
    costs.reserveCapacity(rows.arcCount)
    for node in 0..<nodeCount {
      if !(constraints.avoidedNodes?.contains(Node(node)) ?? false) {
        add(rows.row(Node(node)), of: rows, numbers, from: node, edgeCosts, constraints)
      }
      offsets.append(UInt32(neighbors.count))
    }
    var sum = 0.0
    for cost in costs {
      sum += cost
      if cost != cost.rounded(.towardZero) { hasExactSums = false }
    }
    hasExactSums = hasExactSums && abs(sum) < 0x1p53
  }

  private mutating func add(
    _ row: Range<Int>, of rows: Adjacency, _ numbers: [UInt32], from node: Int,
    _ edgeCosts: EdgeMap<Double>?, _ constraints: PathConstraints
  ) {
    let start = neighbors.count
    for entry in row {
      let neighbor = rows.neighbors[entry]
      let edge = Edge(rawValue: numbers[entry])
      guard neighbor != UInt32(node), constraints.usableEdges?[edge] ?? true,
        !(constraints.avoidedNodes?.contains(Node(rawValue: neighbor)) ?? false)
      else { continue }
      let cost = edgeCosts?[edge] ?? 1
      let last = neighbors.count - 1
      // Rows are sorted by neighbor, then edge, so a parallel edge can only follow at once.
      if last >= start, neighbors[last] == neighbor {
        if cost < costs[last] { (costs[last], edges[last]) = (cost, edge.rawValue) }
      } else {
        neighbors.append(neighbor)
        edges.append(edge.rawValue)
        costs.append(cost)
      }
    }
  }

  /// The position of the entry that leads from `node` to `neighbor`.
  func entry(from node: Int, to neighbor: UInt32) -> Int? {
    var range = row(node)
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if neighbors[middle] == neighbor { return middle }
      range =
        neighbors[middle] < neighbor ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }
}
