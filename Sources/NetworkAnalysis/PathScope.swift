public import CityNetworks
import GraphAlgorithms
import Graphs

/// Which connections between cities a measure counts, and which of them are short.
public struct PathScope: Sendable, Equatable {
  /// The cities where connections start, or where a random walk starts anew; empty for all.
  public let from: [CityID]
  /// The cities where connections end; empty for all.
  public let to: [CityID]
  /// What makes a connection short.
  public let cost: RouteCost

  /// The connections from and to these cities.
  public init(from: [CityID] = [], to: [CityID] = [], cost: RouteCost = .hops) {
    self.from = Set(from).sorted()
    self.to = Set(to).sorted()
    self.cost = cost
  }

  /// All connections, short by their number of ties.
  public static let everything = PathScope()

  /// The scope that the parameters `from`, `to` and `cost` describe.
  init(parameters: inout AnalysisParameters) throws {
    self.init(
      from: try parameters.list("from").map { CityID($0) },
      to: try parameters.list("to").map { CityID($0) },
      cost: try parameters.choice("cost", standard: .hops))
  }

  static let parameters = [
    (
      name: "from",
      meaning: "ids of cities: only connections from them count (betweenness), or the walk starts "
        + "anew in them (pagerank); all if absent"
    ),
    (name: "to", meaning: "ids of cities: only connections to them count (betweenness)"),
    (name: "cost", meaning: "what makes a connection short (betweenness): hops or km"),
  ]

  /// What a table's name ends in, so that tables of different scopes differ in name.
  var suffix: String {
    (from.isEmpty ? "" : "-from-" + from.map(\.rawValue).joined(separator: "-"))
      + (to.isEmpty ? "" : "-to-" + to.map(\.rawValue).joined(separator: "-"))
      + (cost == .hops ? "" : "-\(cost.rawValue)")
  }

  /// The same measure for these connections only.
  ///
  /// - Throws: ``AnalysisError/noScope(measure:options:)`` if the measure has no such choice.
  func applied(
    to measure: any NodeMeasure, on graph: CityGraph, _ study: StudiedNetwork
  ) throws -> any NodeMeasure {
    guard self != .everything else { return measure }
    switch measure {
    case let measure as Betweenness:
      return Betweenness(
        normalization: measure.normalization, pairs: try pairs(study),
        cost: try cost.positiveEdgeCost(graph))
    case let measure as PageRank where to.isEmpty && cost == .hops:
      return PageRank(
        damping: measure.damping, tolerance: measure.tolerance, rounds: measure.rounds,
        restart: .at(try from.map { try study.node(of: $0) }))
    default:
      throw AnalysisError.noScope(
        measure: measure.descriptor.id, options: measure is PageRank ? "from" : "")
    }
  }

  /// The same measure of ties for these connections only.
  func applied(
    to measure: any EdgeMeasure, on graph: CityGraph, _ study: StudiedNetwork
  ) throws -> any EdgeMeasure {
    guard self != .everything else { return measure }
    guard let measure = measure as? EdgeBetweenness else {
      throw AnalysisError.noScope(measure: measure.descriptor.id, options: "")
    }
    return EdgeBetweenness(
      normalization: measure.normalization, pairs: try pairs(study),
      cost: try cost.positiveEdgeCost(graph))
  }

  private func pairs(_ study: StudiedNetwork) throws -> BetweennessPairs {
    guard !from.isEmpty || !to.isEmpty else { return .all }
    if from.count == 1, from == to { throw AnalysisError.noPairs(from[0].rawValue) }
    return .between(sources: try nodes(from, study), targets: try nodes(to, study))
  }

  private func nodes(_ cities: [CityID], _ study: StudiedNetwork) throws -> NodeSet {
    let graph = study.graph.graph
    return NodeSet(
      cities.isEmpty ? Array(graph.nodes) : try cities.map { try study.node(of: $0) },
      universe: graph.nodeCount)
  }
}
