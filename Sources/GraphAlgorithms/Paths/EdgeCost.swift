public import Graphs

/// What a path pays for an edge.
///
/// A cost grows with distance, a strength with closeness: a graph's strengths are never taken for
/// costs.
public enum EdgeCost: Sendable {
  /// Every edge costs 1.
  case hops
  /// Each edge has a cost of its own, 0 or more.
  case costs(EdgeMap<Double>)
}
