import Execution

/// Ties that are cut one after another, with their betweenness.
///
/// Every pair has one number although it stands in two rows; a cut entry stays in its row and is
/// passed over.
struct CuttableTies: Sendable {
  private let rows: SimpleRows
  private let tieOfEntry: [UInt32]
  private var isCut: [Bool]
  private var betweenness: [Double]
  /// How many ties are left.
  private(set) var remaining: Int
  /// The nodes whose ties have to be measured again.
  private var changed: [UInt32]

  init(of rows: SimpleRows) {
    self.rows = rows
    var tieOfEntry = [UInt32](repeating: 0, count: rows.neighbors.count)
    var next = (0..<rows.nodeCount).map { rows.row($0).lowerBound }
    var count: UInt32 = 0
    // Rows ascend, so node by node the lower ends stand first in the row of the higher one.
    for node in 0..<rows.nodeCount {
      for entry in rows.row(node) where Int(rows.neighbors[entry]) > node {
        let neighbor = Int(rows.neighbors[entry])
        tieOfEntry[entry] = count
        tieOfEntry[next[neighbor]] = count
        next[neighbor] += 1
        count += 1
      }
    }
    self.tieOfEntry = tieOfEntry
    isCut = Array(repeating: false, count: Int(count))
    betweenness = Array(repeating: 0, count: Int(count))
    remaining = Int(count)
    changed = (0..<rows.nodeCount).map { UInt32($0) }
  }

  /// For each node the number of its part, numbered in the order of their lowest nodes.
  func componentLabels() -> [Int] {
    var labels = [Int](repeating: -1, count: rows.nodeCount)
    var waiting: [Int] = []
    var count = 0
    for start in labels.indices where labels[start] < 0 {
      labels[start] = count
      waiting.append(start)
      while let node = waiting.popLast() {
        for entry in rows.row(node) where !isCut[Int(tieOfEntry[entry])] {
          let neighbor = Int(rows.neighbors[entry])
          guard labels[neighbor] < 0 else { continue }
          labels[neighbor] = count
          waiting.append(neighbor)
        }
      }
      count += 1
    }
    return labels
  }

  /// Cuts the tie on most shortest paths, the first of equals.
  ///
  /// - Parameter labels: the present parts; only that of the last cut is measured again.
  mutating func cutBusiest(among labels: [Int], in context: ExecutionContext) throws {
    try measure(in: context)
    var busiest: Int?
    for tie in betweenness.indices where !isCut[tie] {
      // Sums in another order differ in the last bits; that must not decide.
      if busiest.map({ betweenness[tie] > betweenness[$0] * (1 + 1e-9) }) ?? true { busiest = tie }
    }
    guard let busiest else { return }
    isCut[busiest] = true
    remaining -= 1
    guard let entry = tieOfEntry.firstIndex(of: UInt32(busiest)) else { return }
    let part = labels[Int(rows.neighbors[entry])]
    changed = labels.indices.filter { labels[$0] == part }.map { UInt32($0) }
  }

  private mutating func measure(in context: ExecutionContext) throws {
    let sources = changed
    let frozen = self
    let sums = try context.reduce(
      Chunks(count: sources.count, pieces: max(1, min(8, sources.count / 32))),
      into: [Double](repeating: 0, count: betweenness.count),
      map: { piece in
        var search = TieSearch(nodeCount: frozen.rows.nodeCount, tieCount: frozen.isCut.count)
        for position in piece {
          try context.cancellation.check()
          search.add(source: Int(sources[position]), frozen)
        }
        return search.betweenness
      },
      combine: { sum, part in
        for tie in sum.indices { sum[tie] += part[tie] }
      })
    for source in sources {
      for entry in rows.row(Int(source)) {
        let tie = Int(tieOfEntry[entry])
        betweenness[tie] = sums[tie]
      }
    }
  }

  /// Shortest paths from one source after another, counted by the ties they use (Brandes).
  private struct TieSearch {
    private(set) var betweenness: [Double]
    private var distance: [Int32]
    private var paths: [Double]
    private var dependency: [Double]
    private var order: [UInt32] = []

    init(nodeCount: Int, tieCount: Int) {
      betweenness = Array(repeating: 0, count: tieCount)
      distance = Array(repeating: -1, count: nodeCount)
      paths = Array(repeating: 0, count: nodeCount)
      dependency = paths
    }

    mutating func add(source: Int, _ ties: borrowing CuttableTies) {
      order.removeAll(keepingCapacity: true)
      order.append(UInt32(source))
      (distance[source], paths[source]) = (0, 1)
      var next = 0
      while next < order.count {
        let node = Int(order[next])
        next += 1
        for entry in ties.rows.row(node) where !ties.isCut[Int(ties.tieOfEntry[entry])] {
          let neighbor = Int(ties.rows.neighbors[entry])
          if distance[neighbor] < 0 {
            distance[neighbor] = distance[node] + 1
            order.append(UInt32(neighbor))
          }
          if distance[neighbor] == distance[node] + 1 { paths[neighbor] += paths[node] }
        }
      }
      for node in order.reversed().lazy.map({ Int($0) }) {
        let share = (1 + dependency[node]) / paths[node]
        for entry in ties.rows.row(node) {
          let neighbor = Int(ties.rows.neighbors[entry])
          guard distance[neighbor] == distance[node] - 1,
            !ties.isCut[Int(ties.tieOfEntry[entry])]
          else { continue }
          betweenness[Int(ties.tieOfEntry[entry])] += paths[neighbor] * share
          dependency[neighbor] += paths[neighbor] * share
        }
      }
      for node in order {
        (distance[Int(node)], paths[Int(node)], dependency[Int(node)]) = (-1, 0, 0)
      }
    }
  }
}
