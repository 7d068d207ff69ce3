import Graphs

/// The contacts of each node and how much of the node each of them takes, for Burt's measures.
///
/// A contact is a neighbor along a tie of either direction. What two nodes invest in each other is
/// the strength of all ties between them, both ways; loops do not count.
struct Contacts: Sendable {
  let rows: SimpleRows
  /// What the two nodes of each entry invest in each other; an undirected tie counts once, since
  /// only proportions matter.
  let strengths: [Double]
  /// The sum and the largest of a row of `strengths`.
  let sums: [Double]
  let largest: [Double]

  /// O(n + m log d), O(n + m) for simple undirected graphs without strengths.
  ///
  /// - Throws: ``GraphAlgorithmError/extremeStrengths(measure:smallest:largest:)`` where a sum
  ///   exceeds 1.8e308.
  init(of graph: Graph, for measure: String) throws {
    let rows = SimpleRows.shared(with: graph)
    let isPlain =
      graph.strengths == nil && graph.direction == .undirected
      && rows.neighbors.count == 2 * graph.edgeCount
    let strengths =
      isPlain
      ? [Double](repeating: 1, count: rows.neighbors.count) : Self.added(graph, rows)
    var sums = [Double](repeating: 0, count: rows.nodeCount)
    var largest = sums
    for node in 0..<rows.nodeCount {
      for entry in rows.row(node) {
        sums[node] += strengths[entry]
        largest[node] = max(largest[node], strengths[entry])
      }
    }
    if !sums.allSatisfy(\.isFinite) { try graph.requireComputableStrengths(for: measure) }
    self.rows = rows
    self.strengths = strengths
    self.sums = sums
    self.largest = largest
  }

  private static func added(_ graph: Graph, _ rows: SimpleRows) -> [Double] {
    var strengths = [Double](repeating: 0, count: rows.neighbors.count)
    let ends = graph.edgeEnds()
    for edge in 0..<graph.edgeCount {
      let (a, b) = (Int(ends.sources[edge]), Int(ends.targets[edge]))
      guard a != b, let there = rows.entry(of: b, in: a), let back = rows.entry(of: a, in: b)
      else { continue }
      let strength = graph.strengths?.values[edge] ?? 1
      strengths[there] += strength
      strengths[back] += strength
    }
    return strengths
  }

  /// The share of `node` that the contact of `entry` takes; `entry` is of its row.
  @inline(__always) func share(_ entry: Int, of node: Int) -> Double {
    strengths[entry] / sums[node]
  }

  /// Calls `body` for each two contacts of `node` that are in contact with each other, in both
  /// orders: the places of the two in the row, and the entry of the second in the row of the first.
  ///
  /// Looks through the row of a contact, or, where that is much longer than the node's own, for the
  /// node's contacts in it, which keeps hubs cheap. The first ascends, then the second.
  ///
  /// - Parameter places: −1 for every node, before and after.
  func forEachClosedPair(at node: Int, _ places: inout [Int32], body: (Int, Int, Int) -> Void) {
    let row = rows.row(node)
    for entry in row { places[Int(rows.neighbors[entry])] = Int32(entry - row.lowerBound) }
    for (place, entry) in row.enumerated() {
      let contact = Int(rows.neighbors[entry])
      let far = rows.row(contact)
      if far.count > 16 * row.count {
        for (other, ownEntry) in row.enumerated() where other != place {
          guard let found = rows.entry(of: Int(rows.neighbors[ownEntry]), in: contact) else {
            continue
          }
          body(place, other, found)
        }
      } else {
        for farEntry in far {
          let other = Int(places[Int(rows.neighbors[farEntry])])
          if other >= 0 { body(place, other, farEntry) }
        }
      }
    }
    for entry in row { places[Int(rows.neighbors[entry])] = -1 }
  }
}

extension SimpleRows {
  /// The entry of `neighbor` in the row of `node`, which ascends; nil if it is not there.
  func entry(of neighbor: Int, in node: Int) -> Int? {
    let row = row(node)
    var (low, high) = (row.lowerBound, row.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if Int(neighbors[middle]) < neighbor { low = middle + 1 } else { high = middle }
    }
    return low < row.upperBound && Int(neighbors[low]) == neighbor ? low : nil
  }
}
