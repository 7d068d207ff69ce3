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
