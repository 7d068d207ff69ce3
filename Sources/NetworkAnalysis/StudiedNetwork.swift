public import CityNetworks
import Execution
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

  /// The network that `selection` leaves of `whole`, with the ties inside clubs as memberships if
  /// the selection says so.
  ///
  /// - Throws: ``AnalysisError/nothingSelected(_:)`` if no city is left;
  ///   ``AnalysisError/unknownClub(_:known:)``.
  public init(_ whole: CityNetwork, selection: NetworkSelection) throws {
    let selected = whole.selecting(selection)
    self.selection = selection
    guard !selected.cities.isEmpty else {
      throw AnalysisError.nothingSelected(selection.description)
    }
    self.whole = whole
    let moved: String
    (network, graph, moved) = try Self.treatingClubs(of: selected, selection.clubs)
    let provenance = whole.provenance
    let digest = provenance.digest.isEmpty ? "" : ", sha256 " + provenance.digest.prefix(12)
    let version = provenance.version.isEmpty ? "" : " " + provenance.version
    basis =
      "Data: \(provenance.datasetID)\(version)\(digest). Selection: \(selection.summary)."
      + Self.heldOnTheDay(whole, selection) + moved
  }

  /// The network and its graph with clubs as the selection wants them, and what was done in words.
  private static func treatingClubs(
    of network: CityNetwork, _ treatment: ClubTreatment
  ) throws -> (CityNetwork, CityGraph, String) {
    let graph = try CityGraph(network)
    switch treatment {
    case .asTies: return (network, graph, "")
    case .asMemberships(let choice):
      let clubs = try ClubSearch.chosen(choice, in: graph, ExecutionContext())
      guard !clubs.isEmpty else { return (network, graph, " No club was found.") }
      let moved = network.movingToMemberships(clubs.map { $0.membershipClub(in: network) })
      let count = network.ties.count - moved.ties.count
      return (
        moved, try CityGraph(moved),
        " Of \(Remarks.count(clubs.count, "club", "clubs")), "
          + Remarks.count(count, "tie counts", "ties count") + " as memberships."
      )
    }
  }

  /// How many ties held for certain on the chosen day, and how many more possibly.
  private static func heldOnTheDay(_ whole: CityNetwork, _ selection: NetworkSelection) -> String {
    guard selection.asOf != nil else { return "" }
    let either = NetworkSelection(
      asOf: selection.asOf, certainty: .includingPossible, statusRule: selection.statusRule,
      relations: selection.relations, countries: selection.countries,
      assumption: selection.assumption)
    let ties = whole.selecting(either).ties
    let certain = ties.filter { $0.certainty(under: either) == .certain }.count
    return " On that day \(certain) ties held for certain, \(ties.count - certain) more possibly."
  }

  func city(_ node: Node) -> City { network.cities[node.index] }

  /// The selected ties as a graph with or without directions and strengths.
  func cityGraph(_ direction: TieDirection, _ weight: PairWeight = .none) throws -> CityGraph {
    weight == .none && direction == .ignored
      ? graph
      : try CityGraph(network, direction: direction.graphDirection, weighting: weight.weighting)
  }
}
