import Execution
import Graphs

/// What earns scores.
enum BetweennessScored {
  case nodes
  case edges(count: Int)
}

extension BetweennessCore {
  /// The summed dependencies of the searches by cost from some batches of sources.
  ///
  /// One number per node of the core, or per edge of the graph.
  func weightedDependencies(
    onBatches batches: Range<Int>, of scored: BetweennessScored, _ cancellation: Cancellation
  ) throws -> [Double] {
    let count = if case .edges(let count) = scored { count } else { originalNode.count }
    var totals = [Double](repeating: 0, count: count)
    var search = CostedPathSearch(along: rows)
    for source in batches.flatMap({ batch($0) }) {
      try search.reachAll(from: Int(source), cancellation)
      search.countPaths()
      search.collect(
        startMass: startMasses[Int(source)], endMasses: endMasses, of: scored, into: &totals)
    }
    return totals
  }
}

/// One search from a source by cost, and the cheapest paths it counts.
private struct CostedPathSearch {
  private let rows: BetweennessRows
  private var heap = SearchHeap()
  private var cost: [Double]
  /// When a node was settled, −1 before it is.
  private var position: [Int]
  private var pathCount: [Double]
  private var share: [Double]
  private var order: [Int] = []
  /// The entries of rows by which cheapest paths go, in the order of `order`, and where each starts.
  private var steps: [Int] = []
  private var starts: [Int] = []

  init(along rows: BetweennessRows) {
    self.rows = rows
    let n = rows.rows.nodeCount
    cost = Array(repeating: .infinity, count: n)
    position = Array(repeating: -1, count: n)
    pathCount = Array(repeating: 0, count: n)
    share = pathCount
  }

  /// Settles all nodes in the order of their cost (Dijkstra).
  mutating func reachAll(from source: Int, _ cancellation: Cancellation) throws {
    order.removeAll(keepingCapacity: true)
    cost[source] = 0
    heap.add(SearchHeap.Entry(key: 0, cost: 0, node: UInt32(source)))
    while let entry = heap.removeLowest() {
      let node = Int(entry.node)
      guard position[node] < 0 else { continue }
      if order.count & 0x3FF == 0 { try cancellation.check() }
      position[node] = order.count
      order.append(node)
      for place in rows.rows.row(node) {
        let neighbor = rows.rows.neighbors[place]
        let reached = entry.cost + rows.costs[place]
        guard reached < cost[Int(neighbor)] else { continue }
        cost[Int(neighbor)] = reached
        heap.add(SearchHeap.Entry(key: reached, cost: reached, node: neighbor))
      }
    }
  }

  /// Counts cheapest paths; a way that costs the same but for rounding is one of them.
  mutating func countPaths() {
    steps.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    pathCount[order[0]] = 1
    for (place, node) in order.enumerated() {
      starts.append(steps.count)
      for entry in rows.rows.row(node) {
        let next = Int(rows.rows.neighbors[entry])
        guard position[next] > place,
          cost[node] + rows.costs[entry] <= cost[next] * (1 + BetweennessRows.tolerance)
        else { continue }
        pathCount[next] += pathCount[node]
        steps.append(entry)
      }
    }
    starts.append(steps.count)
  }

  /// Hands dependencies back from the farthest nodes and makes ready for the next search.
  mutating func collect(
    startMass: Double, endMasses: [Double], of scored: BetweennessScored,
    into totals: inout [Double]
  ) {
    for place in order.indices.reversed() {
      let node = order[place]
      var shares = 0.0
      for step in steps[starts[place]..<starts[place + 1]] {
        let handed = share[Int(rows.rows.neighbors[step])]
        shares += handed
        if case .edges = scored {
          totals[Int(rows.edges[step])] += startMass * pathCount[node] * handed
        }
      }
      let dependency = pathCount[node] * shares
      if case .nodes = scored, place > 0 { totals[node] += startMass * dependency }
      share[node] = (endMasses[node] + dependency) / pathCount[node]
    }
    for node in order {
      cost[node] = .infinity
      position[node] = -1
      pathCount[node] = 0
    }
  }
}
