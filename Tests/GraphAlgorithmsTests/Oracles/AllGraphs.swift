import Graphs
import TestSupport

/// All simple graphs on a few named nodes.
struct AllGraphs {
  let direction: Direction
  let nodeCount: Int
  /// Each possible edge, in the order of a graph's edges.
  let pairs: [(Int, Int)]

  init(_ direction: Direction, nodeCount: Int) {
    self.direction = direction
    self.nodeCount = nodeCount
    pairs = (0..<nodeCount).flatMap { a in
      (0..<nodeCount).filter { direction == .directed ? a != $0 : a < $0 }.map { (a, $0) }
    }
  }

  /// Each graph as a number with one bit for each possible edge.
  var codes: Range<Int> { 0..<(1 << pairs.count) }

  func code(of graph: Graph) -> Int {
    graph.edges.reduce(0) { code, edge in
      let (a, b) = graph.ends(of: edge)
      let bit = pairs.firstIndex { $0 == (a.index, b.index) } ?? -1
      return code | (1 << bit)
    }
  }

  /// How many edges leave and how many enter each node; the same where they have no direction.
  func degrees(_ code: Int) -> [[Int]] {
    var (out, into) = (
      [Int](repeating: 0, count: nodeCount), [Int](repeating: 0, count: nodeCount)
    )
    for (bit, (a, b)) in pairs.enumerated() where (code >> bit) & 1 == 1 {
      out[a] += 1
      into[b] += 1
      if direction == .undirected {
        out[b] += 1
        into[a] += 1
      }
    }
    return [out, into]
  }

  /// Whether all nodes are connected, ignoring direction.
  func isConnected(_ code: Int) -> Bool {
    var label = Array(0..<nodeCount)
    for (bit, (a, b)) in pairs.enumerated() where (code >> bit) & 1 == 1 {
      let (old, new) = (label[a], label[b])
      label = label.map { $0 == old ? new : $0 }
    }
    return Set(label).count == 1
  }

  /// The graphs with the same degrees as one of them.
  func companions(of code: Int) -> [Int] {
    let wanted = degrees(code)
    return codes.filter { degrees($0) == wanted }
  }

  func graph(_ code: Int) -> Graph {
    let chosen = pairs.enumerated().filter { (code >> $0.offset) & 1 == 1 }.map(\.element)
    return direction == .directed
      ? SmallGraphs.directed(nodeCount, chosen) : SmallGraphs.undirected(nodeCount, chosen)
  }

  /// How often each of some graphs comes up in `samples` draws; nil if another one does.
  func counts(
    of expected: [Int], in samples: Int, _ draw: (Int) throws -> Graph
  ) rethrows -> [Int]? {
    var counts = [Int](repeating: 0, count: expected.count)
    for sample in 0..<samples {
      guard let place = expected.firstIndex(of: code(of: try draw(sample))) else { return nil }
      counts[place] += 1
    }
    return counts
  }
}
