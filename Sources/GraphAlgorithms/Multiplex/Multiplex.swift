public import Graphs

/// Several kinds of ties among the same nodes: one simple undirected graph for each kind.
///
/// Each layer has a name and all nodes of the whole; a node without ties in a layer is isolated
/// there. Weights of the layers are not kept.
///
/// Memory: the layers and their union, 8 bytes more per edge of the union.
///
/// Source: Kivelä et al., Journal of Complex Networks 2 (2014); Battiston, Nicosia & Latora,
/// Physical Review E 89 (2014).
public struct Multiplex: Sendable, Equatable {
  /// One kind of ties.
  public struct Layer: Sendable, Equatable {
    /// What the ties are called.
    public let name: String
    /// The ties of this kind.
    public let graph: Graph

    /// A layer of this name.
    public init(_ name: String, _ graph: Graph) {
      self.name = name
      self.graph = graph
    }
  }

  /// How many layers there can be.
  public static let mostLayers = 64

  /// The layers in the order in which they were given.
  public let layers: [Layer]
  /// All pairs of nodes that are tied in at least one layer.
  public let union: Graph
  /// For each edge of `union` the layers that have it: bit l is set if layer l does.
  let bits: EdgeMap<UInt64>

  /// The multiplex of these layers.
  ///
  /// - Complexity: O(L · m) for L layers and m edges of their union.
  /// - Precondition: 1 to 64 layers, undirected, of `nodeCount` nodes, without loops and parallel
  ///   edges.
  public init(nodeCount: Int, layers: [Layer]) {
    precondition((1...Self.mostLayers).contains(layers.count), "\(layers.count) layers")
    var builder = GraphBuilder(.undirected, nodeCount: nodeCount)
    let ends = layers.map { layer in
      precondition(layer.graph.direction == .undirected && layer.graph.nodeCount == nodeCount)
      let ends = layer.graph.edgeEnds()
      builder.addEdges(from: ends.sources, to: ends.targets)
      return ends
    }
    let union = builder.graph()
    let all = union.edgeEnds()
    var bits = [UInt64](repeating: 0, count: union.edgeCount)
    for (number, (sources, targets)) in ends.enumerated() {
      // Edges of a layer come in the order of those of the union, so one walk finds them all.
      var edge = 0
      for (source, target) in zip(sources, targets) {
        precondition(source != target, "a layer with a loop")
        while all.sources[edge] != source || all.targets[edge] != target { edge += 1 }
        precondition(bits[edge] & (1 << UInt64(number)) == 0, "a layer with parallel edges")
        bits[edge] |= 1 << UInt64(number)
      }
    }
    self.layers = layers
    self.union = union
    self.bits = EdgeMap(bits)
  }

  /// How many nodes there are.
  public var nodeCount: Int { union.nodeCount }

  /// In how many layers the ends of an edge of `union` are tied: the multiplexity of the pair, from 1.
  public func multiplexity(of edge: Edge) -> Int { bits[edge].nonzeroBitCount }

  /// The numbers of the layers that have an edge of `union`, ascending.
  public func layers(of edge: Edge) -> [Int] {
    layers.indices.filter { bits[edge] & (1 << UInt64($0)) != 0 }
  }
}
