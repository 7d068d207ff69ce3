import CityNetworks
import GraphAlgorithms
import Graphs

/// Through which cities the ways between the cities of a corridor may lead.
public enum CorridorScope: String, Sendable, CaseIterable {
  /// Through all cities of the selected network.
  case network
  /// Through cities of the corridor only.
  case inside

  /// The scope in the words of method notes.
  var title: String {
    switch self {
    case .network: "through any city of the selected network"
    case .inside: "through cities of the corridor only"
    }
  }

  /// The graph of these ways, and the node of each city of the corridor in it.
  func graph(of corridor: StudiedCorridor) -> (graph: Graph, nodes: [Node]) {
    switch self {
    case .network: (corridor.study.graph.graph, corridor.nodes)
    case .inside: corridor.inside()
    }
  }
}

/// Which pairs of a corridor's cities are looked at for new links.
public enum CorridorPairs: String, Sendable, CaseIterable {
  /// Cities that follow each other on a branch.
  case neighbours
  /// Any two cities of the corridor.
  case any

  /// The pairs in the words of remarks.
  var title: String {
    switch self {
    case .neighbours: "neighbours along the corridor"
    case .any: "any two cities of the corridor"
    }
  }
}
