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
/// edges in any order of insertion give the same graph. The ends of an edge are not stored: the
/// rows and the number of the first edge of each node tell them.
///
/// Memory: 4 bytes per entry of the rows (an undirected edge has two, a directed edge one on each
/// side), 8 bytes per node, and 8 per edge if there are strengths.
public struct Graph: Sendable, Equatable {
  /// Whether the edges have a direction.
  public let direction: Direction
  /// How many nodes there are.
  public let nodeCount: Int
  /// How many edges there are; an undirected edge counts once.
  public let edgeCount: Int
  /// How strong each edge is (larger is closer), or nil where all count the same.
  public let strengths: EdgeMap<Double>?
  /// The rows that lead away from each node; for an undirected graph all of its edges.
  public let outgoing: Adjacency
  /// The rows that lead to each node; for an undirected graph equal to `outgoing`.
  public let incoming: Adjacency
  /// The number of the first edge whose source is a node; one more entry than nodes.
  let firstEdges: [UInt32]
  let hasLoops: Bool

  /// The graph of edges in ascending order of (source, target), source ≤ target if undirected.
  init(
    direction: Direction, nodeCount: Int, sources: [UInt32], targets: [UInt32],
    strengths: EdgeMap<Double>?
  ) {
    precondition(sources.count == targets.count)
    precondition(strengths.map { $0.count == sources.count } ?? true)
    precondition(sources.allSatisfy { $0 < nodeCount } && targets.allSatisfy { $0 < nodeCount })
    self.direction = direction
    self.nodeCount = nodeCount
    self.edgeCount = sources.count
    self.strengths = strengths
    hasLoops = zip(sources, targets).contains { $0 == $1 }
    switch direction {
    case .undirected:
      precondition(zip(sources, targets).allSatisfy { $0 <= $1 })
      outgoing = Adjacency(nodeCount: nodeCount, sources: sources, targets: targets, side: .both)
      incoming = outgoing
      var first = [UInt32](repeating: 0, count: nodeCount + 1)
      for source in sources { first[Int(source) + 1] += 1 }
      for node in 0..<nodeCount { first[node + 1] += first[node] }
      firstEdges = first
    case .directed:
      outgoing = Adjacency(nodeCount: nodeCount, sources: sources, targets: targets, side: .sources)
      incoming = Adjacency(nodeCount: nodeCount, sources: sources, targets: targets, side: .targets)
      firstEdges = outgoing.offsets
    }
  }

  /// The nodes in ascending order.
  @inlinable public var nodes: some RandomAccessCollection<Node> & Sendable {
    (0..<nodeCount).lazy.map { Node($0) }
  }

  /// The edges in ascending order.
  @inlinable public var edges: some RandomAccessCollection<Edge> & Sendable {
    (0..<edgeCount).lazy.map { Edge($0) }
  }

  /// The neighbors of `node` along outgoing edges, ascending; one entry per edge, two per loop.
  public func neighbors(of node: Node) -> [Node] {
    outgoing.row(node).map { Node(rawValue: outgoing.neighbors[$0]) }
  }

  /// Which rows of a graph are meant; the same ones if it is undirected.
  public enum Side: Sendable, CaseIterable {
    /// The rows that lead away from each node.
    case outgoing
    /// The rows that lead to each node.
    case incoming
  }

  /// The rows of one side.
  @inlinable public func rows(_ side: Side) -> Adjacency {
    switch side {
    case .outgoing: outgoing
    case .incoming: incoming
    }
  }
}
