/// A number of ties for each node.
public struct DegreeSequence: Sendable, Equatable {
  /// How many ties each node has, 0 or more.
  public let degrees: [Int]

  /// These numbers of ties.
  public init(_ degrees: [Int]) {
    precondition(degrees.allSatisfy { $0 >= 0 }, "a degree is below 0")
    self.degrees = degrees
  }

  /// How many ends of edges there are.
  public var sum: Int { degrees.reduce(0, +) }

  /// Whether some graph without loops and parallel edges has these degrees. O(n + m).
  ///
  /// Source: Erdős & Gallai, Matematikai Lapok 11 (1960).
  public var isGraphical: Bool {
    let n = degrees.count
    guard sum % 2 == 0, degrees.allSatisfy({ $0 < n }) else { return false }
    var count = [Int](repeating: 0, count: n + 1)
    for degree in degrees { count[degree] += 1 }
    // For each k: the k largest take at most k(k − 1) ends from one another and min(d, k) from each
    // other node. It is enough to look where the k-th largest has k or more.
    var k = 0
    var taken = 0
    for degree in stride(from: n - 1, through: 1, by: -1) {
      for _ in 0..<count[degree] {
        k += 1
        guard degree >= k else { return true }
        taken += degree
        // All nodes with fewer than k ties are among the others.
        let small = (0..<k).reduce((nodes: 0, ends: 0)) {
          ($0.nodes + count[$1], $0.ends + $1 * count[$1])
        }
        guard taken <= k * (k - 1) + small.ends + (n - k - small.nodes) * k else { return false }
      }
    }
    return true
  }

  /// A graph without loops and parallel edges with these degrees, or nil if there is none.
  ///
  /// The node with the most ties left is tied with those that have the most after it; O(n·log n + m).
  ///
  /// Source: Havel, Časopis pro pěstování matematiky 80 (1955); Hakimi, SIAM Journal 10 (1962).
  func anyEdges() -> EdgeColumns? {
    guard isGraphical else { return nil }
    let order = degrees.indices.sorted { (degrees[$1], $0) < (degrees[$0], $1) }
    var left = order.map { degrees[$0] }
    var edges = EdgeColumns()
    edges.reserve(sum / 2)
    for first in order.indices where left[first] > 0 {
      let wanted = left[first]
      let last = first + wanted
      // Of the nodes with as many as the last one, those at the end are taken: so order remains.
      let level = left[last]
      let start = (first + 1..<last + 1).firstWhere { left[$0] <= level }
      let end = (last..<order.count).firstWhere { left[$0] < level }
      let whole = first + 1..<start
      let part = end - (wanted - whole.count)..<end
      for place in [whole, part].joined() {
        left[place] -= 1
        edges.add(order[first], order[place])
      }
      left[first] = 0
    }
    return edges
  }
}

extension Range<Int> {
  /// The first number for which a condition holds that holds for all after it; the end if none.
  fileprivate func firstWhere(_ holds: (Int) -> Bool) -> Int {
    var range = self
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range =
        holds(middle) ? range.lowerBound..<middle : (middle + 1)..<range.upperBound
    }
    return range.lowerBound
  }
}
