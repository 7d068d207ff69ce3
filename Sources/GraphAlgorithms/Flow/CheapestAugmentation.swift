import Execution

/// The cheapest flow through a network, pushed along one cheapest way after another.
///
/// Potentials keep the costs of arcs that can carry more at 0 or above, so that each way is found by
/// Dijkstra's algorithm.
///
/// Source: Edmonds & Karp, Journal of the ACM 19 (1972); Tomizawa, Networks 1 (1971).
struct CheapestAugmentation {
  private(set) var network: FlowNetwork
  /// The cost of each arc, by position.
  private let costs: [Double]
  private var potentials: [Double]
  private var distance: [Double]
  private var reachedIn: [UInt32]
  private var arrivedBy: [UInt32]
  private var touched: [UInt32] = []
  private var search: UInt32 = 0
  private var heap = SearchHeap()

  /// - Precondition: every pair has a cost of 0 or more and no capacity back.
  init(nodeCount: Int, _ pairs: ArcPairs) {
    precondition(pairs.costs.count == pairs.count)
    network = FlowNetwork(nodeCount: nodeCount, pairs)
    var costs = [Double](repeating: 0, count: network.heads.count)
    for pair in 0..<pairs.count {
      let arc = Int(network.forward[pair])
      costs[arc] = pairs.costs[pair]
      costs[Int(network.mates[arc])] = -pairs.costs[pair]
    }
    self.costs = costs
    potentials = Array(repeating: 0, count: nodeCount)
    distance = potentials
    reachedIn = Array(repeating: 0, count: nodeCount)
    arrivedBy = reachedIn
  }

  /// Pushes up to `wanted` and returns how much could flow.
  mutating func push(
    from source: Int, to target: Int, wanted: Double, in context: ExecutionContext
  ) throws -> Double {
    var total = 0.0
    while total < wanted, try findCheapestWay(from: source, to: target, context.cancellation) {
      total += pushAlongWay(from: source, to: target, atMost: wanted - total)
      if wanted.isFinite {
        context.progress.report(
          "cheapest flow", completed: Int(min(1, total / wanted) * 100), of: 100)
      }
    }
    return total
  }

  private mutating func findCheapestWay(
    from source: Int, to target: Int, _ cancellation: Cancellation
  ) throws -> Bool {
    try cancellation.check()
    search += 1
    touched.removeAll(keepingCapacity: true)
    heap.removeAll()
    reach(source, at: 0, by: .max)
    var steps = 0
    while let entry = heap.removeLowest() {
      let node = Int(entry.node)
      guard entry.cost == distance[node] else { continue }
      if node == target { break }
      steps += 1
      if steps & 0xFFF == 0 { try cancellation.check() }
      for arc in network.row(node) where network.residuals[arc] > 0 {
        let next = Int(network.heads[arc])
        // Never below 0 but for rounding.
        let step = max(0, costs[arc] + potentials[node] - potentials[next])
        let reached = entry.cost + step
        if reachedIn[next] != search || reached < distance[next] {
          reach(next, at: reached, by: UInt32(arc))
        }
      }
    }
    guard reachedIn[target] == search else { return false }
    // The same for all nodes that are farther than the target: those may stay as they are.
    let end = distance[target]
    for node in touched where distance[Int(node)] < end {
      potentials[Int(node)] += distance[Int(node)] - end
    }
    return true
  }

  private mutating func reach(_ node: Int, at cost: Double, by arc: UInt32) {
    if reachedIn[node] != search {
      reachedIn[node] = search
      touched.append(UInt32(node))
    }
    distance[node] = cost
    arrivedBy[node] = arc
    heap.add(SearchHeap.Entry(key: cost, cost: cost, node: UInt32(node)))
  }

  private mutating func pushAlongWay(
    from source: Int, to target: Int, atMost limit: Double
  ) -> Double {
    var amount = limit
    var node = target
    while node != source {
      let arc = Int(arrivedBy[node])
      amount = min(amount, network.residuals[arc])
      node = Int(network.heads[Int(network.mates[arc])])
    }
    node = target
    while node != source {
      let arc = Int(arrivedBy[node])
      let mate = Int(network.mates[arc])
      network.residuals[arc] -= amount
      network.residuals[mate] += amount
      node = Int(network.heads[mate])
    }
    return amount
  }
}

extension FlowNetwork {
  /// How much flows along the forward arc of a pair without capacity back.
  func flow(ofPair pair: Int) -> Double { residuals[Int(mates[Int(forward[pair])])] }
}
