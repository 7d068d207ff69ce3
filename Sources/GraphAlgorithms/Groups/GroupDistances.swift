import Execution
import Graphs

/// How many nodes outside a group are at each distance from the nearest of its nodes, along
/// outgoing ties.
struct GroupDistances {
  /// The number of nodes at distance 1, 2, and so on.
  let counts: [Int]
  /// How many nodes there are outside the group.
  let outsideCount: Int

  /// One breadth-first search. O(n + m).
  init(from group: NodeSet, on graph: Graph, side: Graph.Side = .outgoing) {
    precondition(group.universe == graph.nodeCount, "a set of nodes of another graph")
    var isSeen = [Bool](repeating: false, count: graph.nodeCount)
    var front = group.nodes.map(\.rawValue)
    for node in front { isSeen[Int(node)] = true }
    outsideCount = graph.nodeCount - front.count
    let rows = graph.rows(side)
    var counts: [Int] = []
    while !front.isEmpty {
      var next: [UInt32] = []
      for node in front {
        for entry in rows.row(Node(rawValue: node)) {
          let neighbor = rows.neighbors[entry]
          guard !isSeen[Int(neighbor)] else { continue }
          isSeen[Int(neighbor)] = true
          next.append(neighbor)
        }
      }
      if !next.isEmpty { counts.append(next.count) }
      front = next
    }
    self.counts = counts
  }

  /// How many nodes outside can be reached.
  var reachedCount: Int { counts.reduce(0, +) }

  /// The sum of their distances.
  var distanceSum: Int { counts.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element } }

  /// The sum of 1/distance.
  var reciprocalSum: Double {
    counts.enumerated().reduce(0) { $0 + Double($1.element) / Double($1.offset + 1) }
  }
}
