import Execution
import Graphs

/// The ties that paths can use, one entry per neighbor; what only some searches need may be empty.
struct BetweennessRows: Sendable {
  private(set) var rows: SimpleRows
  /// The edge of each entry: of parallel ones the cheapest, of equal ones the lowest.
  private(set) var edges: [UInt32] = []
  /// The cost of each entry.
  private(set) var costs: [Double] = []

  /// Two lengths are the same if they differ by no more than this share of the longer one.
  static let tolerance = 1e-10

  /// What is to be known of the entries of rows.
  enum Detail {
    case neighbors
    case edges
  }

  /// - Throws: ``GraphAlgorithmError/badCost(edge:cost:)``, ``GraphAlgorithmError/zeroCost(edge:)``.
  init(of graph: Graph, cost: EdgeCost, _ detail: Detail) throws {
    switch cost {
    case .hops:
      rows = SimpleRows(of: graph, .outgoing)
      if detail == .edges { addEdges(of: graph, costs: nil) }
    case .costs(let costs):
      precondition(costs.count == graph.edgeCount, "\(costs.count) costs")
      try Self.check(costs, of: graph)
      rows = SimpleRows(of: graph, .outgoing)
      addEdges(of: graph, costs: costs)
    }
  }

  private static func check(_ costs: EdgeMap<Double>, of graph: Graph) throws {
    let (sources, targets) = graph.edgeEnds()
    for (edge, cost) in costs.values.enumerated() {
      guard cost >= 0, cost.isFinite else {
        throw GraphAlgorithmError.badCost(edge: Edge(edge), cost: cost)
      }
      if cost == 0 && sources[edge] != targets[edge] {
        throw GraphAlgorithmError.zeroCost(edge: Edge(edge))
      }
    }
  }

  private mutating func addEdges(of graph: Graph, costs all: EdgeMap<Double>?) {
    let numbers = graph.edgeNumbers(.outgoing)
    edges.reserveCapacity(rows.neighbors.count)
    if all != nil { costs.reserveCapacity(rows.neighbors.count) }
    for node in graph.nodes {
      var previous = node.rawValue
      for entry in graph.outgoing.row(node) {
        let neighbor = graph.outgoing.neighbors[entry]
        guard neighbor != node.rawValue else { continue }
        let edge = numbers[entry]
        let last = edges.count - 1
        // Rows are sorted by neighbor, then edge, so a parallel edge can only follow at once.
        if neighbor != previous {
          edges.append(edge)
          if let all { costs.append(all[Edge(rawValue: edge)]) }
        } else if let all, all[Edge(rawValue: edge)] < costs[last] {
          (edges[last], costs[last]) = (edge, all[Edge(rawValue: edge)])
        }
        previous = neighbor
      }
    }
  }

  /// Rows of which entry i is entry `entries[i]` of these, leading to `neighbors[i]`.
  init(_ whole: BetweennessRows, offsets: [UInt32], neighbors: [UInt32], entries: [UInt32]) {
    rows = SimpleRows(offsets: offsets, neighbors: neighbors)
    if !whole.edges.isEmpty { edges = entries.map { whole.edges[Int($0)] } }
    if !whole.costs.isEmpty { costs = entries.map { whole.costs[Int($0)] } }
  }

  /// The same rows with nodes renumbered: new node *i* is old node `order[i]`, none left out.
  func renumbered(by order: [UInt32]) -> BetweennessRows {
    var result = self
    result.rows = rows.renumbered(by: order)
    if !edges.isEmpty { result.edges = order.flatMap { edges[rows.row(Int($0))] } }
    if !costs.isEmpty { result.costs = order.flatMap { costs[rows.row(Int($0))] } }
    return result
  }
}
