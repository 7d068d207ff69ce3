public import Execution
public import Graphs

/// How far the farthest node is from each node, without all distances.
///
/// Distance is the number of ties on a shortest path. Direction: outgoing. Strengths, loops and
/// parallel edges: without effect. Nodes that cannot be reached do not count; so an isolated node
/// has 0.
public struct Eccentricities: Sendable, Equatable {
  /// The largest distance from each node to a node it reaches.
  public let values: NodeMap<Int>
  /// How many nodes each node reaches, itself included.
  public let reachedCount: NodeMap<Int>

  /// Searches from few nodes if the graph is undirected, and from all if it is directed.
  ///
  /// In an undirected graph a search from one node bounds the eccentricities of all others, and most
  /// are settled by the bounds of a few searches; from the rest 512 searches run together.
  ///
  /// - Complexity: O(n·(n + m)) at worst, commonly a few dozen searches of O(n + m).
  /// - Throws: `CancellationError`.
  ///
  /// Source: Takes & Kosters, Algorithms 6 (2013).
  public init(of graph: Graph, in context: ExecutionContext = ExecutionContext()) throws {
    switch graph.direction {
    case .undirected:
      var bounds = EccentricityBounds(graph)
      try bounds.settleAll(context)
      values = NodeMap(bounds.lower.map { Int($0) })
      reachedCount = NodeMap(bounds.reachedCount.map { Int($0) })
    case .directed:
      let profile = try DistanceProfile(of: graph, in: context)
      values = profile.eccentricity
      reachedCount = profile.reachedCount
    }
  }

  /// The largest distance between two nodes of which one reaches the other; nil if there are none.
  public var diameter: Int? { values.values.max().flatMap { $0 > 0 ? $0 : nil } }

  /// The least eccentricity among the nodes that reach most nodes; nil if no node reaches another.
  public var radius: Int? {
    diameter == nil ? nil : widestReaching.map { values[$0] }.min()
  }

  /// The nodes, of those that reach most nodes, with the least eccentricity, ascending.
  public var center: [Node] {
    guard let radius else { return [] }
    return widestReaching.filter { values[$0] == radius }
  }

  /// The nodes from which some node is as far as the diameter, ascending.
  public var periphery: [Node] {
    guard let diameter else { return [] }
    return nodes.filter { values[$0] == diameter }
  }

  private var nodes: [Node] { values.values.indices.map { Node($0) } }

  private var widestReaching: [Node] {
    let most = reachedCount.values.max()
    return nodes.filter { reachedCount[$0] == most }
  }
}
