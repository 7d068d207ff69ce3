public import Execution
public import Graphs

/// Two-mode graphs in which every member and every group has as many memberships as in a given one,
/// and chance decides the rest.
///
/// Two groups (or two members, where there are fewer of them) pool what only one of them has, and
/// deal it out anew by chance, each as many as before. Each graph with these degrees is equally likely
/// once there were trades enough.
///
/// Source: Strona, Nappo, Boccacci, Fattorini & San-Miguel-Ayanz, Nature Communications 5 (2014);
/// Carstens, Physical Review E 91 (2015).
public struct Curveball: Sendable {
  /// The graph whose degrees are kept.
  public let original: TwoModeGraph
  /// How many trades there are for each node of the kind that trades.
  public let tradesPerNode: Int
  /// Where every random choice starts.
  public let seed: Seed

  private let start: TradingRows

  /// Random versions of `original`.
  ///
  /// 10 trades for each node are twice what the literature finds enough.
  public init(of original: TwoModeGraph, tradesPerNode: Int = 10, seed: Seed = .standard) {
    precondition(tradesPerNode >= 1)
    self.original = original
    self.tradesPerNode = tradesPerNode
    self.seed = seed
    start = TradingRows(of: original)
  }

  /// Random version number `number`: the same on every machine and for any number of workers.
  ///
  /// - Complexity: O(trades · size of a row).
  /// - Throws: `CancellationError`.
  public func copy(_ number: Int, in context: ExecutionContext = ExecutionContext()) throws
    -> TwoModeGraph
  {
    let rows = try traded(number, context.cancellation)
    var memberships: [(member: Int, group: Int)] = []
    memberships.reserveCapacity(rows.items.count)
    for row in 0..<rows.count {
      for place in rows.starts[row]..<rows.starts[row + 1] {
        let (node, item) = (rows.nodes[row], Int(rows.items[place]))
        memberships.append(rows.side == .groups ? (item, node) : (node, item))
      }
    }
    return TwoModeGraph(
      memberCount: original.memberCount, groupCount: original.groupCount, memberships: memberships)
  }

  func traded(_ number: Int, _ cancellation: Cancellation) throws -> TradingRows {
    var rows = start
    var generator = seed.stream(number)
    try rows.trade(rows.count * tradesPerNode, &generator, cancellation)
    return rows
  }
}

/// The memberships of a two-mode graph as rows that trade with each other.
struct TradingRows: Sendable {
  /// The kind of nodes that trade: the one with fewer nodes.
  let side: TwoModeSide
  /// The node of each row, ascending; nodes without memberships have none.
  let nodes: [Int]
  /// Where each row begins; one more at the end. Trades leave it as it is.
  let starts: [Int]
  /// What each row holds, in no order.
  private(set) var items: [UInt32]
  private let itemCount: Int

  var count: Int { starts.count - 1 }

  init(of graph: TwoModeGraph) {
    side = graph.groupCount <= graph.memberCount ? .groups : .members
    let all =
      side == .groups
      ? (0..<graph.groupCount).map { graph.members(ofGroup: $0) }
      : (0..<graph.memberCount).map { graph.groups(ofMember: $0) }
    nodes = all.indices.filter { !all[$0].isEmpty }
    let rows = nodes.map { all[$0] }
    starts = rows.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    items = rows.joined().map { UInt32($0) }
    itemCount = max(graph.groupCount, graph.memberCount)
  }

  /// Makes so many trades between two rows that chance chooses.
  mutating func trade(
    _ trades: Int, _ generator: inout SeededGenerator, _ cancellation: Cancellation
  ) throws {
    guard count > 1 else { return }
    // 1: only the first row has the item; 2: both have it; 0: neither, or only the second has it.
    var mark = [UInt8](repeating: 0, count: itemCount)
    var pool: [UInt32] = []
    for _ in 0..<trades {
      try cancellation.check()
      let first = generator.index(below: count)
      var second = generator.index(below: count - 1)
      if second >= first { second += 1 }
      trade(first, second, &mark, &pool, &generator)
    }
  }

  private mutating func trade(
    _ first: Int, _ second: Int, _ mark: inout [UInt8], _ pool: inout [UInt32],
    _ generator: inout SeededGenerator
  ) {
    let (a, b) = (starts[first]..<starts[first + 1], starts[second]..<starts[second + 1])
    pool.removeAll(keepingCapacity: true)
    for place in a { mark[Int(items[place])] = 1 }
    // What both have goes to the front of each row and stays.
    var frontB = b.lowerBound
    for place in b {
      let item = items[place]
      if mark[Int(item)] == 1 {
        mark[Int(item)] = 2
        items.swapAt(place, frontB)
        frontB += 1
      }
    }
    var frontA = a.lowerBound
    for place in a {
      let item = items[place]
      if mark[Int(item)] == 2 {
        items.swapAt(place, frontA)
        frontA += 1
      }
      mark[Int(item)] = 0
    }
    pool.append(contentsOf: items[frontA..<a.upperBound])
    let mine = pool.count
    pool.append(contentsOf: items[frontB..<b.upperBound])
    guard mine > 0, pool.count > mine else { return }
    for place in 0..<mine {
      pool.swapAt(place, place + generator.index(below: pool.count - place))
    }
    for place in 0..<mine { items[frontA + place] = pool[place] }
    for place in mine..<pool.count { items[frontB + place - mine] = pool[place] }
  }
}
