import Execution
import Graphs

/// What the rest of a route adds to each sum at least, from searches backward from the targets.
///
/// Each search is repeated for what can be missing: for stops in order once for each number of
/// stops met, for few stops in any order once for each set of stops met, for many once for each
/// stop alone.
struct RouteBounds: Sendable {
  private let nodeCount: Int
  private let layerCount: Int
  private let scheme: Scheme
  private let all: UInt64
  /// One value for each sum, layer and node.
  private var values: [Double]

  private enum Scheme {
    /// A layer for each number of stops met.
    case inOrder
    /// A layer for each set of stops met.
    case bySet
    /// A layer for each stop alone, and one for none.
    case byStop
  }

  /// - Parameter limits: the caps on the last sums; more than that is not followed.
  init(
    _ backward: RouteRows, _ edges: RouteValues, _ roles: RouteRoles, _ stops: StopPlan,
    limits: [Double], _ cancellation: Cancellation
  ) throws {
    nodeCount = backward.offsets.count - 1
    all = stops.all
    if stops.isOrdered {
      (scheme, layerCount) = (.inOrder, stops.count + 1)
    } else if stops.count <= 4 {
      (scheme, layerCount) = (.bySet, 1 << stops.count)
    } else {
      (scheme, layerCount) = (.byStop, stops.count + 1)
    }
    values = Array(repeating: .infinity, count: edges.width * layerCount * nodeCount)
    for sum in 0..<edges.width {
      let most = sum < edges.costCount ? .infinity : limits[sum - edges.costCount]
      var search = BackwardSearch(backward, edges, sum: sum, roles, stops, most: most * (1 + 1e-9))
      for layer in (0..<layerCount).reversed() {
        search.clear()
        if layer == layerCount - 1 {
          for target in roles.targets { search.start(at: Int(target), with: 0) }
        } else {
          for node in stops.nodes {
            guard let next = self.layer(after: layer, at: Int(node), stops) else { continue }
            search.start(at: Int(node), with: values[place(sum, next, Int(node))])
          }
        }
        try search.run(cancellation)
        let start = place(sum, layer, 0)
        for node in 0..<nodeCount { values[start + node] = search.best[node] }
      }
    }
  }

  private func place(_ sum: Int, _ layer: Int, _ node: Int) -> Int {
    (sum * layerCount + layer) * nodeCount + node
  }

  /// The layer reached from `layer` where a node meets something that is missing.
  private func layer(after layer: Int, at node: Int, _ stops: StopPlan) -> Int? {
    switch scheme {
    case .inOrder:
      let met = (UInt64(1) << UInt64(layer)) - 1
      let next = stops.met(met, at: node)
      return next == met ? nil : (~next).trailingZeroBitCount
    case .bySet:
      let next = stops.met(UInt64(layer), at: node)
      return next == UInt64(layer) ? nil : Int(next)
    case .byStop:
      return stops.metAt[node] >> UInt64(layer) & 1 == 1 ? layerCount - 1 : nil
    }
  }

  /// The least that the rest of a route adds to a sum from `node`, whose own stops are in `met`.
  @inline(__always) func atLeast(_ sum: Int, from node: Int, met: UInt64) -> Double {
    switch scheme {
    case .inOrder: return values[place(sum, (~met).trailingZeroBitCount, node)]
    case .bySet: return values[place(sum, Int(met), node)]
    case .byStop:
      var least = values[place(sum, layerCount - 1, node)]
      var missing = all & ~met
      while missing != 0 {
        least = max(least, values[place(sum, missing.trailingZeroBitCount, node)])
        missing &= missing - 1
      }
      return least
    }
  }
}

/// Which nodes are sources and targets.
struct RouteRoles: Sendable {
  let sources: [UInt32]
  let targets: [UInt32]
  /// For each node 1 for a source, 2 for a target, 3 for both.
  private(set) var of: [UInt8]
  /// Whether some node is a source and a target.
  let overlap: Bool

  init(_ problem: RouteProblem, nodeCount: Int) {
    sources = problem.sources.nodes.map(\.rawValue)
    targets = problem.targets.nodes.map(\.rawValue)
    of = Array(repeating: 0, count: nodeCount)
    for node in sources { of[Int(node)] |= 1 }
    for node in targets { of[Int(node)] |= 2 }
    overlap = of.contains(3)
  }

  @inline(__always) func isTarget(_ node: Int) -> Bool { of[node] & 2 != 0 }
  @inline(__always) func isEnd(_ node: Int) -> Bool { of[node] != 0 }
}

/// One search backward for the least of one sum.
private struct BackwardSearch {
  private let rows: RouteRows
  private let edges: RouteValues
  private let sum: Int
  private let roles: RouteRoles
  private let stops: StopPlan
  private let most: Double
  private(set) var best: [Double]
  private var isSettled: [Bool]
  private var isSeed: [Bool]
  private var heap = SearchHeap()

  init(
    _ rows: RouteRows, _ edges: RouteValues, sum: Int, _ roles: RouteRoles, _ stops: StopPlan,
    most: Double
  ) {
    self.rows = rows
    self.edges = edges
    self.sum = sum
    self.roles = roles
    self.stops = stops
    self.most = most
    let nodeCount = rows.offsets.count - 1
    best = Array(repeating: .infinity, count: nodeCount)
    isSettled = Array(repeating: false, count: nodeCount)
    isSeed = isSettled
  }

  mutating func clear() {
    for node in best.indices {
      best[node] = .infinity
      isSettled[node] = false
      isSeed[node] = false
    }
    heap.removeAll()
  }

  mutating func start(at node: Int, with value: Double) {
    guard value <= most, value.isFinite else { return }
    best[node] = value
    isSeed[node] = true
    heap.add(SearchHeap.Entry(key: value, cost: value, node: UInt32(node)))
  }

  /// Settles nodes until all that matter are; what the others need is then no less than the last.
  mutating func run(_ cancellation: Cancellation) throws {
    var wanted =
      roles.sources.count + stops.nodes.count(where: { isReachable(Int($0)) })
    var last = Double.infinity
    var steps = 0
    while let entry = heap.removeLowest() {
      steps += 1
      if steps & 0x3FF == 0 { try cancellation.check() }
      let node = Int(entry.node)
      guard !isSettled[node] else { continue }
      isSettled[node] = true
      if roles.of[node] & 1 != 0 { wanted -= 1 }
      if stops.count > 0, stops.metAt[node] != 0, isReachable(node) { wanted -= 1 }
      if wanted == 0 {
        last = entry.cost
        break
      }
      // An end is met at the end only.
      if roles.isEnd(node) && !(isSeed[node] && roles.isTarget(node)) { continue }
      for position in rows.row(node) {
        let next = Int(rows.neighbors[position])
        let reached = entry.cost + edges.values[Int(rows.edges[position]) * edges.width + sum]
        guard reached < best[next], reached <= most, isReachable(next) else { continue }
        best[next] = reached
        heap.add(SearchHeap.Entry(key: reached, cost: reached, node: UInt32(next)))
      }
    }
    for node in best.indices where !isSettled[node] { best[node] = last }
  }

  /// Whether the rest of a route can begin at a node: at a target only where it also ends.
  private func isReachable(_ node: Int) -> Bool { isSeed[node] || roles.of[node] != 2 }
}
