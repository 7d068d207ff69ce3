import Execution

/// What a tree for some terminals must still cost at least, and what the best tree costs at most.
///
/// Source: Hougardy, Silvanus & Vygen, Mathematical Programming Computation 9 (2017); Kahng &
/// Robins, IEEE Transactions on Computer-Aided Design 11 (1992).
struct SteinerBounds: Sendable {
  private let terminalCount: Int
  /// What the cheapest way from each node to each terminal costs, node by node.
  private let distances: [Double]
  /// For each set of terminals what the cheapest tree of ways between them costs.
  private let spanning: [Double]
  /// A tree is known that costs no more, but for the rounding of sums in another order.
  let limit: Double

  /// - Parameter searches: for each terminal what the cheapest way to each node costs.
  init(
    rows: TieRows, terminals: [Int], searches: [[Double]], _ cancellation: Cancellation
  ) throws {
    let count = terminals.count
    terminalCount = count
    var distances = [Double](repeating: 0, count: rows.nodeCount * count)
    for (terminal, costs) in searches.enumerated() {
      for node in 0..<rows.nodeCount { distances[node * count + terminal] = costs[node] }
    }
    self.distances = distances
    spanning = (0..<(1 << count)).map { set in
      let members = (0..<count).filter { (set >> $0) & 1 == 1 }
      return spanningCost(members.count) { searches[members[$0]][terminals[members[$1]]] }
    }
    limit =
      try Self.costOfGoodTree(rows: rows, terminals, searches, cancellation) * (1 + 1e-9)
  }

  /// What connecting a node with these terminals costs at least.
  ///
  /// A way around the wanted tree runs twice over each edge and meets the node and the terminals: it
  /// is no cheaper than two ways out of the node and a tree over the terminals.
  func remaining(_ terminals: Int, at node: Int) -> Double {
    var (most, first, second) = (0.0, Double.infinity, Double.infinity)
    var rest = terminals
    while rest != 0 {
      let distance = distances[node * terminalCount + rest.trailingZeroBitCount]
      rest &= rest - 1
      most = max(most, distance)
      if distance < first {
        (first, second) = (distance, first)
      } else if distance < second {
        second = distance
      }
    }
    guard second.isFinite else { return most }
    return max(most, (first + second + spanning[terminals]) / 2)
  }

  /// A tree of cheapest ways between terminals and further nodes, added one by one while that helps.
  private static func costOfGoodTree(
    rows: TieRows, _ terminals: [Int], _ searches: [[Double]], _ cancellation: Cancellation
  ) throws -> Double {
    var points = terminals
    var ways = searches
    var best = spanningCost(points.count) { ways[$0][points[$1]] }
    while points.count < 2 * terminals.count - 2 {
      try cancellation.check()
      let count = points.count
      let between = ways.map { costs in points.map { costs[$0] } }
      let longest = between.flatMap { $0 }.max() ?? 0
      var chosen: Int?
      // Only where three ways meet can a node be of use.
      for node in 0..<rows.nodeCount where rows.row(node).count > 2 {
        guard ways[0][node] < longest else { continue }
        let cost = spanningCost(count + 1) { a, b in
          a == count ? ways[b][node] : b == count ? ways[a][node] : between[a][b]
        }
        if cost < best { (best, chosen) = (cost, node) }
      }
      guard let chosen else { break }
      points.append(chosen)
      ways.append(try rows.costs(from: chosen, cancellation).costs)
    }
    return best
  }
}

/// What the cheapest tree over at most 32 points costs (Prim).
@inline(__always)
private func spanningCost(_ count: Int, _ distance: (Int, Int) -> Double) -> Double {
  guard count > 1 else { return 0 }
  var near = InlineArray<32, Double>(repeating: .infinity)
  var last = 0
  var waiting = UInt32(truncatingIfNeeded: (UInt64(1) << UInt64(count)) - 2)
  var total = 0.0
  while waiting != 0 {
    var (nearest, next) = (Double.infinity, -1)
    var rest = waiting
    while rest != 0 {
      let point = rest.trailingZeroBitCount
      rest &= rest - 1
      near[point] = min(near[point], distance(last, point))
      if near[point] < nearest || next < 0 { (nearest, next) = (near[point], point) }
    }
    total += nearest
    waiting &= ~(UInt32(1) << UInt32(next))
    last = next
  }
  return total
}
