import CityNetworks
import GraphAlgorithms
import Graphs

/// What makes a route short.
public enum RouteCost: String, Sendable, CaseIterable {
  /// The number of ties.
  case hops
  /// The great-circle kilometres.
  case km

  /// The cost in words.
  var title: String {
    switch self {
    case .hops: "number of ties"
    case .km: "great-circle kilometres"
    }
  }

  /// What each tied pair costs, none of them nothing.
  ///
  /// - Throws: ``AnalysisError/missingCoordinate(city:)``, ``AnalysisError/samePlace(_:_:)``.
  func positiveEdgeCost(_ graph: CityGraph) throws -> EdgeCost {
    let cost = try edgeCost(graph)
    guard case .costs(let costs) = cost else { return cost }
    if let free = graph.graph.edges.first(where: { costs[$0] == 0 }) {
      let (a, b) = graph.cities(of: free)
      throw AnalysisError.samePlace(a.id.rawValue, b.id.rawValue)
    }
    return cost
  }

  /// What each tied pair costs.
  ///
  /// - Throws: ``AnalysisError/missingCoordinate(city:)``.
  func edgeCost(_ graph: CityGraph) throws -> EdgeCost {
    switch self {
    case .hops: return .hops
    case .km:
      let lengths = graph.lengthsInKilometers()
      let costs = try graph.graph.edges.map { edge -> Double in
        guard let length = lengths[edge] else {
          let (a, b) = graph.cities(of: edge)
          throw AnalysisError.missingCoordinate(city: (a.coordinate == nil ? a : b).id.rawValue)
        }
        return length
      }
      return .costs(EdgeMap(costs))
    }
  }
}
