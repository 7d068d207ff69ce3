import Execution
import Graphs

/// Draws pairs of nodes that are not tied, for comparison with pairs that are.
struct AbsentPairs {
  /// How many candidates a pool of nodes of like degree holds at least.
  static let poolSize = 10

  private let known: Graph
  /// The nodes by their degrees, then by number.
  private let order: [Int]
  /// Where in `order` each node's pool begins and ends.
  private let pools: [Range<Int>]

  /// Pairs untied in `known`, alike by the degrees of `training`.
  init(untiedIn known: Graph, degreesOf training: Graph) {
    self.known = known
    let rows = SimpleRows(of: training)
    let degrees = (0..<rows.nodeCount).map { rows.row($0).count }
    let order = degrees.indices.sorted { (degrees[$0], $0) < (degrees[$1], $1) }
    var pools = [Range<Int>](repeating: 0..<0, count: order.count)
    var start = 0
    while start < order.count {
      var end = start
      while end < order.count, degrees[order[end]] == degrees[order[start]] { end += 1 }
      var pool = start..<end
      if pool.count < Self.poolSize {
        let size = min(Self.poolSize, order.count)
        let low = min(max(start - (size - pool.count) / 2, 0), order.count - size)
        pool = low..<(low + size)
      }
      for place in start..<end { pools[order[place]] = pool }
      start = end
    }
    self.order = order
    self.pools = pools
  }

  /// How the other pairs are drawn.
  enum Way { case atRandom, byDegree }

  /// One different untied pair for each of these, the ends of like degree if `way` says so; fewer
  /// where hundreds of draws do not find one.
  func drawn(
    for pairs: [(Node, Node)], _ way: Way, _ generator: inout SeededGenerator
  ) -> [(Node, Node)] {
    var taken: Set<UInt64> = []
    var drawn: [(Node, Node)] = []
    drawn.reserveCapacity(pairs.count)
    for (a, b) in pairs {
      for _ in 0..<300 {
        let first = node(like: a, way, &generator)
        let second = node(like: b, way, &generator)
        guard first != second else { continue }
        let (low, high) = (Node(min(first, second)), Node(max(first, second)))
        guard known.edge(from: low, to: high) == nil, known.edge(from: high, to: low) == nil,
          taken.insert(UInt64(low.rawValue) << 32 | UInt64(high.rawValue)).inserted
        else { continue }
        drawn.append((low, high))
        break
      }
    }
    return drawn
  }

  private func node(like node: Node, _ way: Way, _ generator: inout SeededGenerator) -> Int {
    switch way {
    case .atRandom: return generator.index(below: order.count)
    case .byDegree:
      let pool = pools[node.index]
      return order[pool.lowerBound + generator.index(below: pool.count)]
    }
  }
}
