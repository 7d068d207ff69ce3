public import Graphs

/// How the largest component shrinks while nodes are taken out one after another.
///
/// Direction, strengths, loops and parallel edges: ignored. Nodes that are gone stay in the
/// denominator: shares are of all nodes that the graph had.
public struct RemovalCurve: Sendable, Equatable {
  /// How many nodes the largest component has after q removals, for q = 0...n.
  public let largestComponents: [Int]

  /// The curve of one order of removal, found backward: nodes come back and join what is there.
  ///
  /// - Parameter order: every node of the graph once.
  /// - Complexity: O((n + m)·α(n)).
  ///
  /// Source: Newman & Ziff, Physical Review E 64 (2001).
  public init(of graph: Graph, removing order: [Node]) {
    self.init(SimpleRows(of: graph), removing: order)
  }

  init(_ rows: SimpleRows, removing order: [Node]) {
    precondition(order.count == rows.nodeCount, "\(order.count) of \(rows.nodeCount) nodes")
    var parent = [Int32](repeating: 0, count: rows.nodeCount)
    var sizes = [Int32](repeating: 0, count: rows.nodeCount)
    var largest = [Int](repeating: 0, count: rows.nodeCount + 1)
    func root(_ node: Int) -> Int {
      var node = node
      while Int(parent[node]) != node {
        parent[node] = parent[Int(parent[node])]
        node = Int(parent[node])
      }
      return node
    }
    var most = 0
    for (position, node) in order.enumerated().reversed() {
      precondition(sizes[node.index] == 0, "node \(node.rawValue) is taken out twice")
      var own = node.index
      parent[own] = Int32(own)
      sizes[own] = 1
      for place in rows.row(node.index) {
        let neighbor = Int(rows.neighbors[place])
        guard sizes[neighbor] > 0 else { continue }
        var other = root(neighbor)
        guard other != own else { continue }
        if sizes[other] > sizes[own] { swap(&own, &other) }
        parent[other] = Int32(own)
        sizes[own] += sizes[other]
      }
      most = max(most, Int(sizes[own]))
      largest[position] = most
    }
    largestComponents = largest
  }

  /// How many nodes the graph had.
  public var nodeCount: Int { largestComponents.count - 1 }

  /// S(q), the share of all nodes that are in the largest component after q removals; nil in a graph
  /// without nodes. Range: 0...1.
  public func share(after removals: Int) -> Double? {
    nodeCount == 0 ? nil : Double(largestComponents[removals]) / Double(nodeCount)
  }

  /// R = (1/n)·ΣS(q) for q = 1...n; nil in a graph without nodes.
  ///
  /// Range: from (n − 1)/n² where nothing is tied to (n − 1)/2n where every node is tied with every
  /// other; so never above 1/2.
  ///
  /// Source: Schneider et al., Proceedings of the National Academy of Sciences 108 (2011).
  public var area: Double? {
    guard nodeCount > 0 else { return nil }
    let sum = largestComponents.dropFirst().reduce(0, +)
    return Double(sum) / (Double(nodeCount) * Double(nodeCount))
  }

  /// The fewest removals after which the largest component holds at most this share of all nodes.
  public func removals(untilShare share: Double) -> Int {
    let most = share * Double(nodeCount)
    return largestComponents.firstIndex { Double($0) <= most } ?? nodeCount
  }
}
