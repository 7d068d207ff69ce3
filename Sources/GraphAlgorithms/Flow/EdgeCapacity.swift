public import Graphs

/// How much can flow through an edge.
///
/// An undirected edge carries its capacity in either direction, but not in both at once.
public enum EdgeCapacity: Sendable {
  /// Every edge carries 1.
  case unit
  /// Each edge has a capacity of its own, finite and 0 or more.
  case capacities(EdgeMap<Double>)
}

extension EdgeCapacity {
  /// The capacity of each edge, or nil where each is 1.
  ///
  /// - Throws: ``GraphAlgorithmError/badCapacity(edge:capacity:)``.
  func checked(for graph: Graph) throws -> EdgeMap<Double>? {
    switch self {
    case .unit: return nil
    case .capacities(let given):
      precondition(given.count == graph.edgeCount, "capacities of \(given.count) edges")
      if let bad = given.values.firstIndex(where: { !($0 >= 0 && $0.isFinite) }) {
        throw GraphAlgorithmError.badCapacity(edge: Edge(bad), capacity: given.values[bad])
      }
      return given
    }
  }
}

extension EdgeCost {
  /// The cost of each edge, or nil where each is 1.
  ///
  /// - Throws: ``GraphAlgorithmError/badCost(edge:cost:)``.
  func checked(for graph: Graph) throws -> EdgeMap<Double>? {
    switch self {
    case .hops: return nil
    case .costs(let given):
      precondition(given.count == graph.edgeCount, "costs of \(given.count) edges")
      if let bad = given.values.firstIndex(where: { !($0 >= 0 && $0.isFinite) }) {
        throw GraphAlgorithmError.badCost(edge: Edge(bad), cost: given.values[bad])
      }
      return given
    }
  }
}
