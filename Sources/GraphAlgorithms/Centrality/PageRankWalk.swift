import Execution
import Graphs

/// Where the walker of PageRank is likely to be, and how that changes with one step.
///
/// Nodes without any tie are kept apart: they are only ever reached by a restart. The others are
/// renumbered, those with the longest rows first.
struct PageRankWalk {
  /// Kept node i of the walk is node `order[i]` of the graph.
  let order: [UInt32]
  let rows: WeightedRows
  /// The summed strength that leaves each kept node.
  let leaving: [Double]
  /// The chance of each kept node to be where a restart begins.
  let restart: [Double]
  /// The same for all nodes without ties together.
  let isolatedRestart: Double
  private let damping: Double
  private let pieces: RowPieces
  /// `damping/leaving`, 0 where nothing leaves.
  private let share: [Double]
  private let ranks: SharedVector
  private var sent: SharedVector
  private var nextSent: SharedVector
  private var isolatedRank = 0.0
  private var stuckRank = 0.0

  /// A walk that has not begun; `restart` has one chance per node of the graph, summing to 1.
  init(
    on graph: Graph, restart all: [Double], damping: Double, in context: ExecutionContext
  ) throws {
    let incoming = WeightedRows(of: graph, .incoming)
    let leavingAll = graph.summedStrengths(.outgoing)
    order = incoming.longestRowsFirst().filter {
      leavingAll[Int($0)] > 0 || !incoming.row(Int($0)).isEmpty
    }
    rows = try incoming.renumbered(byAll: order, in: context)
    pieces = RowPieces(of: rows)
    leaving = order.map { leavingAll[Int($0)] }
    restart = order.map { all[Int($0)] }
    var rest = 0.0
    for node in 0..<graph.nodeCount where leavingAll[node] == 0 && incoming.row(node).isEmpty {
      rest += all[node]
    }
    isolatedRestart = rest
    self.damping = damping
    share = leaving.map { $0 > 0 ? damping / $0 : 0 }
    ranks = SharedVector(repeating: 0, count: order.count)
    sent = SharedVector(repeating: 0, count: order.count)
    nextSent = SharedVector(repeating: 0, count: order.count)
  }

  /// Starts from these ranks of kept nodes and of all nodes without ties together.
  mutating func begin(_ start: [Double], isolated: Double) {
    isolatedRank = isolated
    stuckRank = 0
    for (node, rank) in start.enumerated() {
      unsafe ranks.base[node] = rank
      unsafe sent.base[node] = rank * share[node]
      if share[node] == 0 { stuckRank += rank }
    }
  }

  /// The probability that the next step is a restart.
  private var restartProbability: Double { 1 - damping + damping * (stuckRank + isolatedRank) }

  /// One step of the walk; the summed change of all ranks.
  mutating func step(in context: ExecutionContext) throws -> Double {
    let base = damping == 0 ? 1 : restartProbability
    let (rows, ranks, sent, nextSent) = (rows, ranks, sent, nextSent)
    let (restart, share) = (restart, share)
    let sums = try context.sums(over: pieces) { range in
      var change = 0.0
      var stuck = 0.0
      let restart = restart.span
      let share = share.span
      rows.forEachProduct(sent, over: range) { node, product in
        // `range` is the piece of this worker (SharedVector).
        let rank = unsafe base * restart[unchecked: node] + product
        unsafe change += abs(rank - ranks.base[node])
        unsafe ranks.base[node] = rank
        let part = unsafe share[unchecked: node]
        unsafe nextSent.base[node] = rank * part
        if part == 0 { stuck += rank }
      }
      return SIMD4(change, stuck, 0, 0)
    }
    let isolated = base * isolatedRestart
    let change = sums[0] + abs(isolated - isolatedRank)
    isolatedRank = isolated
    stuckRank = sums[1]
    (self.sent, self.nextSent) = (nextSent, sent)
    return change
  }

  /// The ranks of kept nodes.
  var keptRanks: [Double] { ranks.values }

  /// One rank per node of the graph; `restart` as given at the start.
  func ranks(nodeCount: Int, restart all: [Double]) -> [Double] {
    let base = isolatedRestart > 0 ? isolatedRank / isolatedRestart : 0
    var result = all.map { $0 * base }
    for (node, rank) in zip(order, ranks.values) { result[Int(node)] = rank }
    return result
  }
}
