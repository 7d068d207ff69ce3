/// Where on their way routes can meet each node: the nodes that lie on some way without turning
/// back, and the order of the parts that only single nodes join.
///
/// The biconnected parts between start and end form a chain, and a route that has left a part cannot
/// come back to it. Sources count as one node, and so do targets; directions are ignored. Both only
/// allow more than there is.
///
/// Source: Hopcroft & Tarjan, Communications of the ACM 16 (1973).
struct RouteChain {
  /// The number of the last part of the chain to which each node belongs; -1 for a node that no
  /// route meets.
  private(set) var position: [Int32]
  /// For each part the stops that can only be met in parts before it.
  private(set) var lost: [UInt64] = []
  /// When each node was found; -1 before. The last two are all sources and all targets.
  private var found: [Int32]
  private var low: [Int32]
  private var parent: [Int32]
  /// The part in which each node was found.
  private var part: [Int32]
  private var order: [Int32] = []

  init(nodeCount: Int) {
    position = Array(repeating: -1, count: nodeCount + 2)
    found = position
    low = position
    parent = position
    part = position
  }

  /// Finds the chain of routes that begin with `prefix` and go on to none of `banned`; false if
  /// there is none on which all stops can be met.
  ///
  /// - Parameter isOpen: whether a node may be met after the prefix.
  mutating func find(
    _ space: RouteSpace, prefix: [UInt32], banned: [UInt32], _ isOpen: (Int) -> Bool
  ) -> Bool {
    let (start, end) = (space.nodeCount, space.nodeCount + 1)
    let starts = prefix.last.map { [$0] } ?? space.roles.sources.filter { !banned.contains($0) }
    let bannedNext = prefix.isEmpty ? [] : banned
    for node in found.indices {
      found[node] = -1
      position[node] = -1
    }
    /// The node of the chain that an entry of a row leads to; nil if it is closed.
    func place(_ neighbor: UInt32, from node: Int) -> Int? {
      let next = Int(neighbor)
      if starts.contains(neighbor) {
        return node < start && bannedNext.contains(UInt32(node)) ? nil : start
      }
      if node == start, bannedNext.contains(neighbor) { return nil }
      guard isOpen(next), space.roles.of[next] != 1 else { return nil }
      return space.roles.isTarget(next) ? end : next
    }
    func neighbors(of node: Int) -> [Int] {
      let nodes = node == start ? starts : node == end ? space.roles.targets : [UInt32(node)]
      var result: [Int] = []
      for member in nodes where node != end || isOpen(Int(member)) {
        for rows in space.isDirected ? [space.forward, space.backward] : [space.forward] {
          for entry in rows.row(Int(member)) {
            if let next = place(rows.neighbors[entry], from: node), next != node {
              result.append(next)
            }
          }
        }
      }
      return result
    }
    explore(from: start, neighbors)
    guard found[end] >= 0 else { return false }
    number(from: start, to: end)
    for source in starts { position[Int(source)] = 0 }
    for target in space.roles.targets where isOpen(Int(target)) {
      position[Int(target)] = position[end]
    }
    return losses(space, prefix)
  }

  /// A search in depth that notes how far up each branch leads back.
  private mutating func explore(from start: Int, _ neighbors: (Int) -> [Int]) {
    order = [Int32(start)]
    found[start] = 0
    low[start] = 0
    parent[start] = -1
    var stack = [(node: start, neighbors: neighbors(start), next: 0)]
    while let top = stack.last {
      let node = top.node
      if top.next < top.neighbors.count {
        stack[stack.count - 1].next += 1
        let next = top.neighbors[top.next]
        if found[next] < 0 {
          found[next] = Int32(order.count)
          low[next] = found[next]
          parent[next] = Int32(node)
          order.append(Int32(next))
          stack.append((next, neighbors(next), 0))
        } else {
          low[node] = min(low[node], found[next])
        }
      } else {
        stack.removeLast()
        if parent[node] >= 0 { low[Int(parent[node])] = min(low[Int(parent[node])], low[node]) }
      }
    }
  }

  /// Numbers the parts between start and end, and gives each node the last of its parts.
  private mutating func number(from start: Int, to end: Int) {
    // A part is named by the node through which it was entered from above.
    for place in order.dropFirst() {
      let (node, above) = (Int(place), Int(parent[Int(place)]))
      part[node] = low[node] >= found[above] ? place : part[above]
    }
    var chain: [Int32] = []
    var node = end
    while node != start {
      if chain.last != part[node] { chain.append(part[node]) }
      node = Int(parent[node])
    }
    chain.reverse()
    // The number of each part of the chain stands at the node that names it.
    for (number, name) in chain.enumerated() { low[Int(name)] = -2 - Int32(number) }
    for place in order.dropFirst() {
      let name = Int(part[Int(place)])
      if low[name] <= -2 { position[Int(place)] = -2 - low[name] }
    }
    position[start] = 0
    // A node between two parts belongs to the later one as well.
    node = end
    while node != start {
      let above = Int(parent[node])
      if above != start { position[above] = max(position[above], -2 - low[Int(part[node])]) }
      node = above
    }
    lost = Array(repeating: 0, count: chain.count)
  }

  /// Finds the stops lost in each part; false if some are lost from the start.
  private mutating func losses(_ space: RouteSpace, _ prefix: [UInt32]) -> Bool {
    var met: UInt64 = 0
    for node in prefix { met = space.stops.met(met, at: Int(node)) }
    var last = [Int32](repeating: -1, count: space.stops.count)
    for node in space.stops.nodes {
      var here = space.stops.metAt[Int(node)]
      while here != 0 {
        let stop = here.trailingZeroBitCount
        last[stop] = max(last[stop], position[Int(node)])
        here &= here - 1
      }
    }
    for number in lost.indices {
      for stop in last.indices where last[stop] < number { lost[number] |= 1 << UInt64(stop) }
    }
    let starts = last.indices.filter { last[$0] < 0 && met >> UInt64($0) & 1 == 0 }
    return starts.isEmpty
  }
}
