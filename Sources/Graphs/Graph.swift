/// Whether ties point from one end to the other.
public enum Direction: String, Sendable, CaseIterable {
  /// A tie from a to b is also one from b to a.
  case undirected
  /// A tie from a to b says nothing about b to a.
  case directed
}

/// An immutable graph in compressed sparse rows; it knows no names and no attributes.
///
/// Undirected edges stand in the rows of both ends, a loop twice in one row, so that the length of
/// a row is the degree. Parallel edges are kept where the builder was told to keep them. Edges are
/// numbered by (source, target), and those of an undirected graph have source ≤ target, so the same
/// edges in any order of insertion give the same graph.
///
/// Memory: 8 bytes per arc and 4 per node for each direction stored, 8 per edge for the ends, and 8
/// per edge more if there are strengths.
public struct Graph: Sendable, Equatable {
  /// Whether the edges have a direction.
  public let direction: Direction
  /// How many nodes there are.
  public let nodeCount: Int
  /// For each edge the end it starts from.
  public let sources: [UInt32]
  /// For each edge the end it leads to.
  public let targets: [UInt32]
  /// How strong each edge is (larger is closer), or nil where all count the same.
  public let strengths: EdgeMap<Double>?
  /// The rows that lead away from each node; for an undirected graph all of its edges.
  public let outgoing: Adjacency
  /// The rows that lead to each node; for an undirected graph equal to `outgoing`.
  public let incoming: Adjacency

  init(
    direction: Direction, nodeCount: Int, sources: [UInt32], targets: [UInt32],
    strengths: EdgeMap<Double>?
  ) {
    precondition(sources.count == targets.count)
    precondition(strengths.map { $0.count == sources.count } ?? true)
    precondition(sources.allSatisfy { $0 < nodeCount } && targets.allSatisfy { $0 < nodeCount })
    self.direction = direction
    self.nodeCount = nodeCount
    self.sources = sources
    self.targets = targets
    self.strengths = strengths
    let forward = sources.indices.map {
      Arc(tail: sources[$0], head: targets[$0], edge: UInt32($0))
    }
    let backward = forward.map { Arc(tail: $0.head, head: $0.tail, edge: $0.edge) }
    switch direction {
    case .undirected:
      // Side by side, so that the stable sort leaves parallel loops in the order of edges.
      var both: [Arc] = []
      both.reserveCapacity(2 * forward.count)
      for (there, back) in zip(forward, backward) {
        both.append(there)
        both.append(back)
      }
      outgoing = Adjacency(nodeCount: nodeCount, arcs: both)
      incoming = outgoing
    case .directed:
      outgoing = Adjacency(nodeCount: nodeCount, arcs: forward)
      incoming = Adjacency(nodeCount: nodeCount, arcs: backward)
    }
  }

  /// How many edges there are; an undirected edge counts once.
  @inlinable public var edgeCount: Int { sources.count }

  /// The nodes in ascending order.
  @inlinable public var nodes: some RandomAccessCollection<Node> & Sendable {
    (0..<nodeCount).lazy.map { Node($0) }
  }

  /// The edges in ascending order.
  @inlinable public var edges: some RandomAccessCollection<Edge> & Sendable {
    (0..<edgeCount).lazy.map { Edge($0) }
  }

  /// The ends of `edge`; source ≤ target if the graph is undirected.
  @inlinable public func ends(of edge: Edge) -> (source: Node, target: Node) {
    (Node(rawValue: sources[edge.index]), Node(rawValue: targets[edge.index]))
  }

  /// The end of `edge` that is not `node`; `node` itself for a loop.
  @inlinable public func otherEnd(of edge: Edge, from node: Node) -> Node {
    let (source, target) = ends(of: edge)
    return source == node ? target : source
  }

  /// The neighbors of `node` along outgoing edges, ascending; one entry per edge, two per loop.
  public func neighbors(of node: Node) -> [Node] {
    outgoing.row(node).map { Node(rawValue: outgoing.neighbors[$0]) }
  }

  /// The edge from `a` to `b` with the lowest number, if there is one. O(log degree).
  public func edge(from a: Node, to b: Node) -> Edge? {
    let row = outgoing.row(a)
    var low = row.lowerBound
    var high = row.upperBound
    while low < high {
      let middle = (low + high) / 2
      if outgoing.neighbors[middle] < b.rawValue { low = middle + 1 } else { high = middle }
    }
    guard low < row.upperBound, outgoing.neighbors[low] == b.rawValue else { return nil }
    return Edge(rawValue: outgoing.edges[low])
  }

  /// Whether `edge` leads from a node to itself.
  @inlinable public func isLoop(_ edge: Edge) -> Bool {
    sources[edge.index] == targets[edge.index]
  }
}
