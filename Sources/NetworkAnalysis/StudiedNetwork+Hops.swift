package import CityNetworks
import GraphAlgorithms
import Graphs

extension StudiedNetwork {
  /// The name of a city of the dataset.
  func name(_ id: CityID) -> String { whole.city(id)?.name ?? id.rawValue }

  /// The node of a city of the selection.
  ///
  /// - Throws: ``AnalysisError/unknownCity(_:)``.
  func node(of id: CityID) throws -> Node {
    guard let node = graph.node(of: id) else { throw AnalysisError.unknownCity(id.rawValue) }
    return node
  }

  /// The selected ties of one city, or all of them.
  ///
  /// - Throws: ``AnalysisError/unknownCity(_:)`` if the selection does not have the city.
  func ties(of id: CityID?) throws -> [Tie] {
    guard let id else { return network.ties.map { network.stated($0) } }
    guard network.city(id) != nil else { throw AnalysisError.unknownCity(id.rawValue) }
    return network.ties(of: id)
  }

  /// The step between two cities with the selected ties that join them.
  func hop(from: CityID, to: CityID) -> Hop {
    var ties: [Tie] = []
    var kilometers: Double?
    if let a = network.city(from), let b = network.city(to) { kilometers = a.kilometers(to: b) }
    if let a = graph.node(of: from), let b = graph.node(of: to),
      let edge = graph.graph.edge(from: a, to: b)
    {
      ties = graph.ties(of: edge)
    }
    return Hop(from: from, to: to, ties: ties, kilometers: kilometers)
  }

  /// The cities that are tied with both, in the order of their ids.
  func commonPartners(of a: CityID, and b: CityID) -> [CityID] {
    guard let first = graph.node(of: a), let second = graph.node(of: b) else { return [] }
    let partners = Set(graph.graph.neighbors(of: second))
    return graph.graph.neighbors(of: first).filter { partners.contains($0) }.map { city($0).id }
  }

  /// The cities of a chain of the fewest selected ties from one city to another, both included; of
  /// equal chains the one through the lowest nodes, nil if there is none.
  ///
  /// - Throws: `CancellationError`.
  package func shortestChain(from: CityID, to: CityID) throws -> [CityID]? {
    guard let start = graph.node(of: from), let goal = graph.node(of: to) else { return nil }
    return try BreadthFirstSearch(in: graph.graph).tree(from: start).nodes(to: goal)?.map {
      city($0).id
    }
  }
}

extension Hop {
  /// The states of the ties: "in force", or "in force; aid: held" for several kinds.
  var statusText: String {
    ties.map {
      $0.relation == .twinning ? $0.status.title : "\($0.relation.title): \($0.status.title)"
    }
    .joined(separator: "; ")
  }

  /// When the ties began.
  var sinceText: String { ties.map(\.since).joined(separator: "; ") }

  /// The sources that state a status which counts under the selection, each once.
  func sources(under selection: NetworkSelection) -> [SourceID] {
    Set(ties.flatMap { $0.sources(stating: selection.statusRule) }).sorted()
  }

  /// The ids of these sources.
  func sourceText(under selection: NetworkSelection) -> String {
    sources(under: selection).map(\.rawValue).joined(separator: ", ")
  }
}
