public import Execution
public import Graphs

/// How the distances from one node change if it gains one edge.
///
/// An edge from `node` to `other` shortens the way to t exactly if 1 + d(other, t) < d(node, t).
/// What it does not shorten the way to, no further node is reached faster through: if
/// 1 + d(other, v) ≥ d(node, v) and a shortest way from `other` to t leads through v, then
/// 1 + d(other, t) ≥ d(node, v) + d(v, t) ≥ d(node, t). So a search from `other` that stops at such
/// nodes meets all nodes that come nearer, and no others.
///
/// Undirected graphs only. Strengths, loops and parallel edges: without effect.
public struct AddedEdge: Sendable {
  /// The graph without the new edge.
  public let graph: Graph
  /// The end that all new edges have.
  public let node: Node
  /// The distance of each node from `node`, without the new edge; nil where there is no path.
  private let before: [UInt32]
  /// How many nodes there are at each distance without the new edge, `node` itself at 0.
  private let countsBefore: [Int]

  /// What a new edge has done.
  public struct Change: Sendable, Equatable {
    /// A node that has come nearer.
    public struct Nearer: Sendable, Equatable {
      /// The node.
      public let node: Node
      /// Its distance before; nil if it could not be reached.
      public let before: Int?
      /// Its distance now.
      public let after: Int
    }

    /// The nodes that have come nearer, nearest first.
    public let nearer: [Nearer]
    /// How many nodes there are at each distance now, the node itself at 0.
    public let counts: [Int]

    /// The sum of 1/distance over all other nodes that can be reached.
    public var reciprocalSum: Double {
      counts.enumerated().dropFirst().reduce(0) { $0 + Double($1.element) / Double($1.offset) }
    }

    /// How many other nodes are at most so many steps away.
    public func reached(within steps: Int) -> Int {
      counts.dropFirst().prefix(steps).reduce(0, +)
    }
  }

  /// New edges from `node`. O(n + m).
  ///
  /// - Precondition: the graph is undirected.
  public init(to graph: Graph, from node: Node, in context: ExecutionContext) throws {
    precondition(graph.direction == .undirected)
    self.graph = graph
    self.node = node
    let tree = try BreadthFirstSearch(in: graph).tree(from: node, in: context)
    before = graph.nodes.map { tree.distance(to: $0).map { UInt32($0) } ?? .max }
    var counts = [Int](repeating: 0, count: tree.eccentricity + 1)
    for distance in before where distance != .max { counts[Int(distance)] += 1 }
    countsBefore = counts
  }

  /// The distances as they are without any new edge.
  public var unchanged: Change { Change(nearer: [], counts: countsBefore) }

  /// What a new edge to `other` would do. O(edges of the nodes that come nearer).
  public func change(to other: Node) -> Change {
    var nearer: [Change.Nearer] = []
    var counts = countsBefore
    var met: Set<UInt32> = [other.rawValue]
    var front = before[other.index] > 1 ? [other.rawValue] : []
    var distance: UInt32 = 1
    while !front.isEmpty {
      var next: [UInt32] = []
      while counts.count <= distance { counts.append(0) }
      for place in front {
        let old = before[Int(place)]
        nearer.append(
          Change.Nearer(
            node: Node(rawValue: place), before: old == .max ? nil : Int(old),
            after: Int(distance)))
        if old != .max { counts[Int(old)] -= 1 }
        counts[Int(distance)] += 1
        let rows = graph.outgoing
        for entry in rows.row(Node(rawValue: place)) {
          let neighbor = rows.neighbors[entry]
          if before[Int(neighbor)] > distance + 1, met.insert(neighbor).inserted {
            next.append(neighbor)
          }
        }
      }
      front = next
      distance += 1
    }
    return Change(nearer: nearer, counts: counts)
  }
}
