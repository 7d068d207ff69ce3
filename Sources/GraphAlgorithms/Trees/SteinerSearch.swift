import Execution
import Graphs

/// The cheapest trees that connect sets of terminals with each node, smaller sets first.
///
/// The last terminal is the root; a set is a number with one bit for each other terminal. A tree for
/// a set and a node either comes over an edge from a tree for the same set, or joins two trees for
/// parts of the set in that node.
struct SteinerSearch: Sendable {
  private let rows: TieRows
  private let terminals: [Int]
  /// For each terminal what the cheapest way from it to each node costs.
  private let distances: [[Double]]
  private let arrivals: [[TreeArrival]]
  private let bounds: SteinerBounds

  private var all: Int { (1 << (terminals.count - 1)) - 1 }

  /// - Throws: ``GraphAlgorithmError/unreachableTerminals(_:)``.
  init(rows: TieRows, terminals: [Int], in context: ExecutionContext) throws {
    self.rows = rows
    self.terminals = terminals
    let searches = try context.reduce(
      Chunks(count: terminals.count), into: [(costs: [Double], arrivals: [TreeArrival])](),
      map: { range in
        try range.map { try rows.costs(from: terminals[$0], context.cancellation) }
      }, combine: { $0 += $1 })
    distances = searches.map(\.costs)
    arrivals = searches.map(\.arrivals)
    let first = searches[0].costs
    let unreachable = terminals.filter { !first[$0].isFinite }
    guard unreachable.isEmpty else {
      throw GraphAlgorithmError.unreachableTerminals(unreachable.map { Node($0) })
    }
    bounds = try SteinerBounds(
      rows: rows, terminals: terminals, searches: distances, context.cancellation)
  }

  /// The edges of a cheapest tree, ascending.
  func treeEdges(in context: ExecutionContext) throws -> [UInt32] {
    let trees = try treesOfAllSets(in: context)
    var steps: [TreeStep] = []
    var waiting = [(set: all, node: UInt32(terminals[terminals.count - 1]))]
    while let (set, node) = waiting.popLast() {
      let arrival =
        set & (set - 1) == 0
        ? arrivals[set.trailingZeroBitCount][Int(node)] : trees[set].arrival(at: node)
      if arrival.isEdge {
        let cost = rows.row(Int(node)).first { rows.edges[$0] == arrival.edge }.map {
          rows.costs[$0]
        }
        steps.append(
          TreeStep(from: arrival.from, to: node, edge: arrival.edge, cost: cost ?? 0))
        waiting.append((set, arrival.from))
      } else if let part = arrival.joinedPart {
        waiting.append((part, node))
        waiting.append((set ^ part, node))
      }
    }
    return withoutSuperfluous(steps)
  }

  /// The trees of every set of terminals; sets of the same size at the same time.
  private func treesOfAllSets(in context: ExecutionContext) throws -> [TreesOfSet] {
    var trees = [TreesOfSet](repeating: TreesOfSet(), count: all + 1)
    var done = 0
    for size in 1...(terminals.count - 1) {
      let sets = (1...all).filter { $0.nonzeroBitCount == size }
      let known = trees
      let found = try context.reduce(
        Chunks(count: sets.count, pieces: sets.count), into: [TreesOfSet](),
        map: { piece in
          try piece.map { try self.trees(of: sets[$0], known, context.cancellation) }
        }, combine: { $0 += $1 })
      for (set, found) in zip(sets, found) { trees[set] = found }
      done += sets.count
      context.progress.report("cheapest tree", completed: done, of: all)
    }
    return trees
  }

  /// Whether a tree for `set` that ends in a node may be part of a cheapest one.
  @inline(__always)
  private func matters(_ set: Int, _ node: Int, costing cost: Double) -> Bool {
    let others = ((1 << terminals.count) - 1) ^ set
    return cost <= bounds.limit && cost + bounds.remaining(others, at: node) <= bounds.limit
  }

  /// What a tree for `set` may cost when there is one that costs `cheapest`: no more than that one
  /// and the way on to the nearest other terminal, which could take its place.
  private func cap(_ set: Int, cheapest: Double) -> Double {
    var nearest = Double.infinity
    for inside in terminals.indices where (set >> inside) & 1 == 1 {
      for outside in terminals.indices where (set >> outside) & 1 == 0 {
        nearest = min(nearest, distances[inside][terminals[outside]])
      }
    }
    return (cheapest + nearest) * (1 + 1e-9)
  }

  private func trees(
    of set: Int, _ known: [TreesOfSet], _ cancellation: Cancellation
  ) throws -> TreesOfSet {
    try cancellation.check()
    var best: [Double]
    var arrival: [TreeArrival]
    let cap: Double
    if set & (set - 1) == 0 {
      best = distances[set.trailingZeroBitCount]
      arrival = []
      cap = self.cap(set, cheapest: 0)
    } else {
      best = Array(repeating: .infinity, count: rows.nodeCount)
      arrival = Array(repeating: .start, count: rows.nodeCount)
      let lowest = set & -set
      var part = (set - 1) & set
      while part > 0 {
        if part & lowest != 0 { join(known[part], known[set ^ part], part, &best, &arrival) }
        part = (part - 1) & set
      }
      cap = self.cap(set, cheapest: best.min() ?? 0)
      try spread(set, cap, &best, &arrival, cancellation)
    }
    var trees = TreesOfSet()
    for node in best.indices where best[node] <= cap {
      guard matters(set, node, costing: best[node]) else { continue }
      trees.nodes.append(UInt32(node))
      trees.costs.append(best[node])
      if !arrival.isEmpty { trees.arrivals.append(arrival[node]) }
    }
    return trees
  }

  /// Joins two trees in each node where both end.
  private func join(
    _ a: TreesOfSet, _ b: TreesOfSet, _ part: Int, _ best: inout [Double],
    _ arrival: inout [TreeArrival]
  ) {
    var (first, second) = (0, 0)
    while first < a.nodes.count, second < b.nodes.count {
      let (left, right) = (a.nodes[first], b.nodes[second])
      if left == right {
        let cost = a.costs[first] + b.costs[second]
        if cost < best[Int(left)] {
          best[Int(left)] = cost
          arrival[Int(left)] = TreeArrival(joining: part)
        }
      }
      if left <= right { first += 1 }
      if right <= left { second += 1 }
    }
  }

  /// Lets the trees of a set grow over edges.
  private func spread(
    _ set: Int, _ cap: Double, _ best: inout [Double], _ arrival: inout [TreeArrival],
    _ cancellation: Cancellation
  ) throws {
    var heap = SearchHeap()
    for node in best.indices where best[node] <= cap && matters(set, node, costing: best[node]) {
      heap.add(SearchHeap.Entry(key: best[node], cost: best[node], node: UInt32(node)))
    }
    var steps = 0
    while let waiting = heap.removeLowest() {
      let node = Int(waiting.node)
      guard waiting.cost == best[node] else { continue }
      steps += 1
      if steps & 0xFFF == 0 { try cancellation.check() }
      for entry in rows.row(node) {
        let next = Int(rows.neighbors[entry])
        let reached = waiting.cost + rows.costs[entry]
        guard reached <= cap, reached < best[next], matters(set, next, costing: reached)
        else { continue }
        best[next] = reached
        arrival[next] = TreeArrival(from: waiting.node, edge: rows.edges[entry])
        heap.add(SearchHeap.Entry(key: reached, cost: reached, node: rows.neighbors[entry]))
      }
    }
  }

  /// The tree of edges of which some may be superfluous.
  ///
  /// Joined trees may share edges, and edges that cost nothing may close rings or lead nowhere.
  private func withoutSuperfluous(_ steps: [TreeStep]) -> [UInt32] {
    var sets = DisjointSets(count: rows.nodeCount)
    var degrees = [Int](repeating: 0, count: rows.nodeCount)
    var isTerminal = [Bool](repeating: false, count: rows.nodeCount)
    for terminal in terminals { isTerminal[terminal] = true }
    var kept = steps.sorted { ($0.cost, $0.edge) < ($1.cost, $1.edge) }.filter {
      sets.join(Int($0.from), Int($0.to))
    }
    for step in kept {
      degrees[Int(step.from)] += 1
      degrees[Int(step.to)] += 1
    }
    func isLeaf(_ node: UInt32) -> Bool { degrees[Int(node)] == 1 && !isTerminal[Int(node)] }
    while let leaf = kept.firstIndex(where: { isLeaf($0.from) || isLeaf($0.to) }) {
      degrees[Int(kept[leaf].from)] -= 1
      degrees[Int(kept[leaf].to)] -= 1
      kept.remove(at: leaf)
    }
    return kept.map(\.edge).sorted()
  }
}

private struct TreeStep {
  let from: UInt32
  let to: UInt32
  let edge: UInt32
  let cost: Double
}

/// The cheapest trees of one set of terminals, for the nodes that matter, ascending.
struct TreesOfSet: Sendable {
  var nodes: [UInt32] = []
  var costs: [Double] = []
  /// Empty for a single terminal, whose ways are known.
  var arrivals: [TreeArrival] = []

  func arrival(at node: UInt32) -> TreeArrival {
    var range = 0..<nodes.count
    while range.count > 1 {
      let middle = range.lowerBound + range.count / 2
      range =
        nodes[middle] <= node ? middle..<range.upperBound : range.lowerBound..<middle
    }
    precondition(nodes[range.lowerBound] == node, "a tree ends in every node that it is traced to")
    return arrivals[range.lowerBound]
  }
}
