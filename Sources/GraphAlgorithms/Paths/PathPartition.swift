import Execution

/// All paths between two nodes that meet no node twice, cut into parts, the cheapest part first.
struct PathPartition {
  private let forward: PathRows
  private let remaining: CostsToTarget
  private let target: UInt32
  private var search: PathSearch
  private var parts: [Part]
  /// Positions of `parts` as a binary heap.
  private var waiting: [Int] = [0]
  /// The nodes that a path being looked at has met.
  private var metIn: [UInt32]
  private var round: UInt32 = 0

  /// The paths that begin with the same nodes and then go another way than those known.
  private struct Part {
    /// The nodes shared by all; once searched, the lowest path.
    var nodes: [UInt32]
    /// What the paths cost at least; once searched, the least cost.
    var cost: Double
    var isSearched = false
    /// The position of the last shared node.
    let leavesAt: Int
    /// What is paid up to there.
    let paid: Double
    /// The nodes that may not follow there.
    let banned: [UInt32]
  }

  init(
    forward: PathRows, backward: PathRows, remaining: CostsToTarget, from source: UInt32,
    to target: UInt32
  ) {
    self.forward = forward
    self.remaining = remaining
    self.target = target
    search = PathSearch(forward: forward, backward: backward)
    metIn = Array(repeating: 0, count: forward.offsets.count - 1)
    parts = [Part(nodes: [source], cost: 0, leavesAt: 0, paid: 0, banned: [])]
  }

  /// The next path in order of cost and nodes; nil when there are no more.
  mutating func next(_ cancellation: Cancellation) throws -> (nodes: [UInt32], cost: Double)? {
    var steps = 0
    while let first = removeFirst() {
      steps += 1
      if steps & 0xF == 0 { try cancellation.check() }
      if parts[first].isSearched {
        split(parts[first])
        return (parts[first].nodes, parts[first].cost)
      }
      if try find(first, cancellation) { add(first) }
    }
    return nil
  }

  /// By cost; of equal costs what is not searched yet, then by nodes.
  private func precedes(_ a: Int, _ b: Int) -> Bool {
    let (one, other) = (parts[a], parts[b])
    if one.cost != other.cost { return one.cost < other.cost }
    if one.isSearched != other.isSearched { return !one.isSearched }
    return one.isSearched && one.nodes.lexicographicallyPrecedes(other.nodes)
  }

  private mutating func add(_ part: Int) {
    waiting.append(part)
    var place = waiting.count - 1
    while place > 0, precedes(waiting[place], waiting[(place - 1) / 2]) {
      waiting.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  private mutating func removeFirst() -> Int? {
    guard let first = waiting.first else { return nil }
    waiting.swapAt(0, waiting.count - 1)
    waiting.removeLast()
    var place = 0
    while 2 * place + 1 < waiting.count {
      var child = 2 * place + 1
      if child + 1 < waiting.count, precedes(waiting[child + 1], waiting[child]) { child += 1 }
      guard precedes(waiting[child], waiting[place]) else { break }
      waiting.swapAt(place, child)
      place = child
    }
    return first
  }

  /// Puts the lowest of the cheapest paths of a part in its place; false if it has none.
  private mutating func find(_ number: Int, _ cancellation: Cancellation) throws -> Bool {
    let part = parts[number]
    if let nodes = straightPath(part) {
      parts[number].nodes = nodes
      if number == 0 { parts[0].cost = remaining.values[Int(nodes[0])] }
    } else {
      let task = PathSearch.Task(
        start: Int(part.nodes[part.leavesAt]), target: Int(target), paid: part.paid,
        met: part.nodes[..<part.leavesAt], bannedNext: part.banned)
      guard let found = try search.lowestPath(task, remaining: remaining, cancellation)
      else { return false }
      parts[number].nodes = Array(part.nodes[..<part.leavesAt]) + found.nodes
      parts[number].cost = found.cost
    }
    parts[number].isSearched = true
    return true
  }

  /// The path that follows the known costs to the target, if it runs into none of its own nodes.
  ///
  /// It always takes the lowest of the steps that keep to the least cost; so what it completes is
  /// the lowest of the cheapest paths. Nil if it cannot go on, or if sums are rounded.
  private mutating func straightPath(_ part: Part) -> [UInt32]? {
    guard forward.hasExactSums else { return nil }
    round += 1
    for node in part.nodes { metIn[Int(node)] = round }
    var nodes = part.nodes
    var banned = part.banned[...]
    while let node = nodes.last, node != target {
      guard let next = lowestStep(from: Int(node), banned: banned), next.isKnown else { return nil }
      // Only the first step may cost more than the way known.
      if nodes.count > part.nodes.count, next.cost != remaining.values[Int(node)] { return nil }
      nodes.append(next.node)
      metIn[Int(next.node)] = round
      banned = []
    }
    return nodes
  }

  /// The step after which the way costs least, of equal ones the lowest; unknown if one of the
  /// cheapest leads where the rest of the way is not known.
  private func lowestStep(
    from node: Int, banned: ArraySlice<UInt32>
  ) -> (node: UInt32, cost: Double, isKnown: Bool)? {
    var best: (node: UInt32, cost: Double, isKnown: Bool)?
    for position in forward.row(node) {
      let next = forward.neighbors[position]
      let cost = forward.costs[position] + remaining.values[Int(next)]
      guard cost <= best?.cost ?? .infinity, metIn[Int(next)] != round, !banned.contains(next)
      else { continue }
      let isKnown = remaining.isKnown[Int(next)]
      if let known = best, known.cost == cost {
        best = (known.node, cost, known.isKnown && isKnown)
      } else {
        best = (next, cost, isKnown)
      }
    }
    return best
  }

  /// Cuts what is left of a part besides its lowest path.
  private mutating func split(_ part: Part) {
    round += 1
    for node in part.nodes[..<part.leavesAt] { metIn[Int(node)] = round }
    var paid = part.paid
    for position in part.leavesAt..<max(part.leavesAt, part.nodes.count - 1) {
      let node = Int(part.nodes[position])
      let next = part.nodes[position + 1]
      let banned = (position == part.leavesAt ? part.banned : []) + [next]
      metIn[node] = round
      if let step = lowestStep(from: node, banned: banned[...]) {
        // Known costs are added up from the other end: allow for their rounding.
        let least = paid + step.cost
        parts.append(
          Part(
            nodes: Array(part.nodes[...position]),
            cost: forward.hasExactSums ? least : least * (1 - 1e-9), leavesAt: position,
            paid: paid, banned: banned))
        add(parts.count - 1)
      }
      paid += forward.entry(from: node, to: next).map { forward.costs[$0] } ?? 0
    }
  }
}
