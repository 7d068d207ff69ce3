public import Execution
public import Graphs

/// When a node goes if the fringe of a graph is taken off layer by layer.
///
/// The layers refine the cores: while core *k* is laid bare, all nodes with *k* neighbors or fewer
/// left go together as one layer, then those that have as few now, and so on. Isolated nodes are
/// layer 1 where there are any. Direction: ignored. Weights, loops, parallel edges: ignored.
/// Disconnection: all parts are peeled at the same time. Range: whole numbers from 1. Never nil.
///
/// - Complexity: O(n + m).
///
/// Source: Hébert-Dufresne, Grochow & Allard, Scientific Reports 6 (2016).
public struct OnionLayer: NodeMeasure {
  /// The onion layer; it has no parameters.
  public init() {}

  /// What must be known to read the scores.
  public var descriptor: MeasureDescriptor {
    MeasureDescriptor(
      id: "onion-layer", title: "Onion layer",
      meaning: "How many layers of the network have to be taken off before it is a city's turn.",
      unit: "layers", range: ScoreRange(from: 1, to: nil, text: "1 to the number of layers"),
      isolatedScore: .always(1), cost: "O(n + m) time",
      convention: Convention(
        variant: "onion decomposition", normalization: "none", direction: "ignored",
        weights: "ignored", disconnection: "all parts are peeled at the same time"),
      caveat: "Long chains and trees have many layers without being closely knit.",
      reference: Reference(
        authors: "Hébert-Dufresne, Grochow & Allard",
        title:
          "Multi-scale structure and topological anomaly detection via a new network statistic",
        venue: "Scientific Reports 6", year: 2016))
  }

  /// The layer of each node.
  public func scores(on graph: Graph, in context: ExecutionContext) throws -> NodeMap<Double?> {
    try context.cancellation.check()
    let peeling = try Peeling(of: .shared(with: graph), cancellation: context.cancellation)
    var layers = [Double?](repeating: nil, count: graph.nodeCount)
    let ends = peeling.layerStarts.dropFirst() + [graph.nodeCount]
    for (layer, (start, end)) in zip(peeling.layerStarts, ends).enumerated() {
      for node in peeling.order[start..<end] { layers[Int(node)] = Double(layer + 1) }
    }
    return NodeMap(layers)
  }
}
