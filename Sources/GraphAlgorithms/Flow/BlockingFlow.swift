import Execution

/// The largest flow through a network by Dinic's phases; the arrays serve one flow after another.
///
/// Source: Dinic, Soviet Mathematics Doklady 11 (1970).
struct BlockingFlow {
  var network: FlowNetwork
  /// How many arcs it still takes from each node to the target, −1 where it cannot be reached.
  private var levels: [Int32]
  /// The arc of each node to be tried next.
  private var next: [UInt32]
  /// Nodes in the order in which a search meets them.
  private var queue: [UInt32]
  private var path: [UInt32] = []
  private var steps = 0

  init(_ network: FlowNetwork) {
    self.network = network
    levels = Array(repeating: -1, count: network.nodeCount)
    next = Array(repeating: 0, count: network.nodeCount)
    queue = next
  }

  /// Pushes as much as can flow, or stops once `limit` is reached, and returns how much it was.
  mutating func push(
    from source: Int, to target: Int, limit: Double = .infinity, _ cancellation: Cancellation
  ) throws -> Double {
    var total = 0.0
    while total < limit, network.findLevels(from: source, to: target, &levels, &queue) {
      try cancellation.check()
      for node in next.indices { next[node] = network.offsets[node] }
      total += try fillLevels(from: source, to: target, cancellation)
    }
    return total
  }

  /// Pushes along shortest ways until each of them has a full arc.
  private mutating func fillLevels(
    from source: Int, to target: Int, _ cancellation: Cancellation
  ) throws -> Double {
    var total = 0.0
    var node = source
    path.removeAll(keepingCapacity: true)
    while true {
      steps &+= 1
      if steps & 0xFFFF == 0 { try cancellation.check() }
      if node == target {
        total += pushAlongPath()
        node = path.last.map { Int(network.heads[Int($0)]) } ?? source
        continue
      }
      if let arc = advance(from: node) {
        path.append(arc)
        node = Int(network.heads[Int(arc)])
      } else {
        levels[node] = -1
        guard let arc = path.popLast() else { return total }
        node = Int(network.heads[Int(network.mates[Int(arc)])])
      }
    }
  }

  /// The next arc of `node` that leads one level down and is not full.
  private mutating func advance(from node: Int) -> UInt32? {
    let end = network.offsets[node + 1]
    let wanted = levels[node] - 1
    var arc = next[node]
    while arc < end {
      if network.residuals[Int(arc)] > 0, levels[Int(network.heads[Int(arc)])] == wanted,
        wanted >= 0
      {
        next[node] = arc
        return arc
      }
      arc += 1
    }
    next[node] = arc
    return nil
  }

  /// Pushes what the path can carry and keeps the part of it before its first full arc.
  private mutating func pushAlongPath() -> Double {
    var amount = Double.infinity
    for arc in path { amount = min(amount, network.residuals[Int(arc)]) }
    var kept = path.count
    for (position, arc) in path.enumerated().reversed() {
      network.residuals[Int(arc)] -= amount
      network.residuals[Int(network.mates[Int(arc)])] += amount
      if network.residuals[Int(arc)] <= 0 { kept = position }
    }
    path.removeLast(path.count - kept)
    return amount
  }
}

extension FlowNetwork {
  /// Levels by a search backward from the target; false if the source is not reached.
  fileprivate func findLevels(
    from source: Int, to target: Int, _ levels: inout [Int32], _ queue: inout [UInt32]
  ) -> Bool {
    let offsets = offsets.span
    let heads = heads.span
    let mates = mates.span
    let residuals = residuals.span
    var levels = levels.mutableSpan
    var queue = queue.mutableSpan
    for node in levels.indices { levels[node] = -1 }
    levels[target] = 0
    queue[0] = UInt32(target)
    var (first, end) = (0, 1)
    while first < end {
      let node = Int(queue[first])
      first += 1
      let next = levels[node] + 1
      // Nodes as far as the source cannot lie on a shortest way from it.
      if levels[source] >= 0, next >= levels[source] { break }
      for arc in Int(offsets[node])..<Int(offsets[node + 1]) {
        let other = Int(heads[arc])
        if levels[other] < 0, residuals[Int(mates[arc])] > 0 {
          levels[other] = next
          queue[end] = UInt32(other)
          end += 1
        }
      }
    }
    return levels[source] >= 0
  }
}
