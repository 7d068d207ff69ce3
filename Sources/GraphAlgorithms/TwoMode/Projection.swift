public import Execution
public import Graphs

/// Two nodes of one side and what they share of the other.
public struct ProjectedPair: Sendable, Equatable {
  /// The number of one of the two on its side; the lower one.
  public let first: Int
  /// The number of the other.
  public let second: Int
  /// How many nodes of the other side they share; at least 1.
  public let shared: Int
  /// The weight that was asked for, to the first from the second.
  public let weight: Double
  /// The weight to the second from the first; the same unless the weight has a direction.
  public let weightBack: Double

  /// The larger of the two weights, by which pairs are ordered.
  public var larger: Double { max(weight, weightBack) }

  /// Whether the pair comes before another: by weight, then by what is shared, then by number.
  fileprivate static func isBefore(_ a: ProjectedPair, _ b: ProjectedPair) -> Bool {
    if a.larger != b.larger { return a.larger > b.larger }
    if a.shared != b.shared { return a.shared > b.shared }
    return (a.first, a.second) < (b.first, b.second)
  }
}

/// How many pairs of one side share how much.
public struct ProjectionTotals: Sendable, Equatable {
  /// Entry c counts the pairs that share exactly c nodes of the other side; entry 0 is 0.
  public let pairsBySharing: [Int]

  /// How many pairs share at least `minimum`.
  public func pairs(sharing minimum: Int = 1) -> Int {
    pairsBySharing.dropFirst(max(minimum, 1)).reduce(0, +)
  }

  /// What all pairs share together: the sum over pairs of the number shared.
  public var shared: Int { pairsBySharing.enumerated().reduce(0) { $0 + $1.offset * $1.element } }

  /// The most that a pair shares; 0 without pairs.
  public var most: Int { max(pairsBySharing.count - 1, 0) }

  /// How many cycles of four nodes the two-mode graph has.
  public var fourCycles: Int {
    pairsBySharing.enumerated().reduce(0) { $0 + $1.offset * ($1.offset - 1) / 2 * $1.element }
  }
}

/// One side of a two-mode graph, two nodes of which are tied if they share nodes of the other.
///
/// Pairs are counted node by node and are never all held at once, except by ``pairs(_:minimum:in:)``.
public struct Projection: Sendable {
  /// The two-mode graph.
  public let graph: TwoModeGraph
  /// Whose pairs are looked at.
  public let side: TwoModeSide

  /// The projection of `graph` onto one side.
  public init(of graph: TwoModeGraph, onto side: TwoModeSide) {
    self.graph = graph
    self.side = side
  }

  /// How many pairs share how much.
  ///
  /// - Complexity: O(Σ k²) over the nodes of the other side, O(n) memory per worker.
  /// - Throws: `CancellationError`.
  public func totals(in context: ExecutionContext = ExecutionContext()) throws -> ProjectionTotals {
    let counts = SharedCounts(graph, side)
    let most = graph.degrees(side).max() ?? 0
    let tally = try context.reduce(
      Chunks(count: counts.width, pieces: 256), into: [Int](repeating: 0, count: most + 1),
      phase: "pairs",
      map: { piece in
        var tally = [Int](repeating: 0, count: most + 1)
        var scratch = counts.scratch()
        for number in piece {
          if number & 0xFF == 0 { try context.cancellation.check() }
          counts.visit(number, .above, &scratch) { _, shared, _ in tally[shared] &+= 1 }
        }
        return tally
      }, combine: { all, part in for (shared, pairs) in part.enumerated() { all[shared] += pairs } }
    )
    let last = tally.lastIndex { $0 > 0 } ?? 0
    return ProjectionTotals(pairsBySharing: Array(tally[...last]))
  }

  /// The strongest pairs by a weight, the strongest first; of equally strong ones those that share
  /// more, then those with lower numbers. Of a weight with directions the larger one counts.
  ///
  /// - Parameters:
  ///   - count: how many at most.
  ///   - minimum: how much a pair shares at least.
  /// - Complexity: O(Σ k²) over the nodes of the other side, O(n + count) memory per piece.
  /// - Throws: `CancellationError`.
  public func strongest(
    _ count: Int, by weight: ProjectionWeight, minimum: Int = 1,
    in context: ExecutionContext = ExecutionContext()
  ) throws -> [ProjectedPair] {
    guard count > 0 else { return [] }
    let best = try gathered(by: weight, minimum: minimum, in: context) { best in
      guard best.count >= 2 * count + 1000 else { return nil }
      best.sort(by: ProjectedPair.isBefore)
      best.removeSubrange(count...)
      return best[count - 1].larger
    }
    return Array(best.sorted(by: ProjectedPair.isBefore).prefix(count))
  }

  /// All pairs with a weight, by the numbers of the two.
  ///
  /// Count them by ``totals(in:)`` before asking: each takes 40 bytes.
  ///
  /// - Complexity: O(Σ k²) over the nodes of the other side.
  /// - Throws: `CancellationError`.
  public func pairs(
    _ weight: ProjectionWeight, minimum: Int = 1,
    in context: ExecutionContext = ExecutionContext()
  ) throws -> [ProjectedPair] {
    try gathered(by: weight, minimum: minimum, in: context) { _ in nil }
  }

  /// The weights of one pair, to `first` from `second`.
  ///
  /// - Complexity: O(memberships of both).
  public func weight(_ weight: ProjectionWeight, to first: Int, from second: Int) -> Double {
    let shared = shared(first, second)
    guard !shared.isEmpty else { return 0 }
    let outgoing = graph.graph.outgoing
    let sum = weight.share.map { share in
      shared.reduce(0.0) { $0 + share(outgoing.degree(graph.node(side.other, $1))) }
    }
    return weight.value(
      shared: shared.count, sum: sum ?? 0, first: outgoing.degree(graph.node(side, first)),
      second: outgoing.degree(graph.node(side, second)))
  }

  /// The numbers of the nodes of the other side that two nodes share, ascending.
  ///
  /// - Complexity: O(memberships of both).
  public func shared(_ first: Int, _ second: Int) -> [Int] {
    let rows = graph.graph.outgoing
    var a = rows.row(graph.node(side, first))
    var b = rows.row(graph.node(side, second))
    var found: [Int] = []
    while let i = a.first, let j = b.first {
      let (here, there) = (rows.neighbors[i], rows.neighbors[j])
      if here == there { found.append(Int(here) - graph.first(side.other)) }
      if here <= there { a = a.dropFirst() }
      if there <= here { b = b.dropFirst() }
    }
    return found
  }

  /// The pairs of all pieces in order. After each node `trim` may shorten what a piece has, and says
  /// then how strong a pair must be at least.
  private func gathered(
    by weight: ProjectionWeight, minimum: Int, in context: ExecutionContext,
    trim: @Sendable (inout [ProjectedPair]) -> Double?
  ) throws -> [ProjectedPair] {
    let counts = SharedCounts(graph, side, share: weight.share)
    return try context.reduce(
      Chunks(count: counts.width), into: [], phase: "pairs",
      map: { piece in
        var pairs: [ProjectedPair] = []
        var scratch = counts.scratch()
        var least = -Double.infinity
        for number in piece {
          if number & 0x3F == 0 { try context.cancellation.check() }
          let degree = counts.degree(number)
          counts.visit(number, .above, &scratch) { other, shared, sum in
            guard shared >= minimum else { return }
            let theirs = counts.degree(other)
            let there = weight.value(shared: shared, sum: sum, first: degree, second: theirs)
            let back = weight.value(shared: shared, sum: sum, first: theirs, second: degree)
            guard max(there, back) >= least else { return }
            pairs.append(
              ProjectedPair(
                first: number, second: other, shared: shared, weight: there, weightBack: back))
          }
          if let bound = trim(&pairs) { least = bound }
        }
        return pairs
      }, combine: { $0 += $1 })
  }
}
