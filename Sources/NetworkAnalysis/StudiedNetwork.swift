public import CityNetworks
import Graphs

/// A city network under one selection, together with its graph: what every analysis is asked of.
public struct StudiedNetwork: Sendable {
  /// The cities and what holds among them under the selection.
  public let network: CityNetwork
  /// The network before the selection, with every assertion there is.
  public let whole: CityNetwork
  /// Which ties count.
  public let selection: NetworkSelection
  /// The selected ties as a graph, one node per city in the order of `network.cities`.
  public let graph: CityGraph
  /// Dataset, version, digest and selection in one line, as every table states it.
  public let basis: String

  /// The network that `selection` leaves of `whole`.
  ///
  /// - Throws: ``AnalysisError/nothingSelected(_:)`` if no city is left.
  public init(_ whole: CityNetwork, selection: NetworkSelection) throws {
    network = whole.selecting(selection)
    self.selection = selection
    guard !network.cities.isEmpty else {
      throw AnalysisError.nothingSelected(selection.description)
    }
    self.whole = whole
    graph = try CityGraph(network)
    let provenance = whole.provenance
    let digest = provenance.digest.isEmpty ? "" : ", sha256 " + provenance.digest.prefix(12)
    let version = provenance.version.isEmpty ? "" : " " + provenance.version
    basis =
      "Data: \(provenance.datasetID)\(version)\(digest). Selection: \(selection.summary)."
      + Self.heldOnTheDay(whole, selection)
  }

  /// Of how many ties that is so for certain which the selection asks of their periods, and of how
  /// many more possibly.
  private static func heldOnTheDay(_ whole: CityNetwork, _ selection: NetworkSelection) -> String {
    guard let time = selection.time else { return "" }
    let either = NetworkSelection(
      time: time, certainty: .includingPossible, statusRule: selection.statusRule,
      relations: selection.relations, countries: selection.countries,
      assumption: selection.assumption)
    let ties = whole.selecting(either).ties
    let certain = ties.filter { $0.certainty(under: either) == .certain }.count
    let possible = ties.count - certain
    guard case .asOf = time else {
      return " That is certain of \(certain) \(certain == 1 ? "tie" : "ties"), possible of "
        + "\(possible) more."
    }
    return " On that day \(certain) \(certain == 1 ? "tie" : "ties") held for certain, "
      + "\(possible) more possibly."
  }

  func city(_ node: Node) -> City { network.cities[node.index] }

  /// The selected ties as a graph with or without directions and strengths.
  func cityGraph(_ direction: TieDirection, _ weight: PairWeight = .none) throws -> CityGraph {
    weight == .none && direction == .ignored
      ? graph
      : try CityGraph(network, direction: direction.graphDirection, weighting: weight.weighting)
  }
}
