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
  /// The clubs whose inside ties count as memberships, none unless the selection asks for it.
  public let clubs: [MembershipClub]
  /// Dataset, version, digest and selection in one line, as every table states it.
  public let basis: String

  /// The network that `selection` leaves of `whole`, with the ties inside clubs as memberships if
  /// the selection says so.
  ///
  /// - Throws: ``AnalysisError/nothingSelected(_:)`` if no city is left;
  ///   ``AnalysisError/unknownClub(_:known:)``.
  public init(_ whole: CityNetwork, selection: NetworkSelection) throws {
    let selection = selection.leavingOut(
      try OrganizationChoice.ids(selection.without, in: whole))
    let selected = whole.selecting(selection)
    self.selection = selection
    guard !selected.cities.isEmpty else {
      throw AnalysisError.nothingSelected(selection.description)
    }
    self.whole = whole
    clubs = try Self.clubs(of: selected, selection.clubs)
    let joined = selected.movingToMemberships(clubs)
    network = try joined.tied(by: selection.coMembership)
    graph = try CityGraph(network, weighting: selection.coMembership?.weighting ?? .unweighted)
    let provenance = whole.provenance
    let digest = provenance.digest.isEmpty ? "" : ", sha256 " + provenance.digest.prefix(12)
    let version = provenance.version.isEmpty ? "" : " " + provenance.version
    basis =
      "Data: \(provenance.datasetID)\(version)\(digest). Selection: \(selection.summary)."
      + Self.heldOnTheDay(whole, selection)
      + Self.moved(selected.ties.count - joined.ties.count, clubs.count, selection.clubs)
      + Self.untied(network, of: whole)
  }

  /// That there is no tie, in words; nothing if there is one.
  private static func untied(_ network: CityNetwork, of whole: CityNetwork) -> String {
    guard network.ties.isEmpty else { return "" }
    // Who asks for memberships alone need not be told that there are no ties.
    if network.selection?.relations.isEmpty == true, !network.memberships.isEmpty { return "" }
    if network.selection?.coMembership != nil {
      if whole.memberships.isEmpty { return " The data hold no memberships." }
      return network.memberships.isEmpty
        ? " No membership is selected." : " No two cities share as much."
    }
    guard whole.ties.isEmpty else { return " No tie is selected." }
    return whole.memberships.isEmpty
      ? " The data hold no ties." : " The data hold memberships, and no ties."
  }

  /// The clubs whose ties the selection counts as memberships.
  private static func clubs(
    of network: CityNetwork, _ treatment: ClubTreatment
  ) throws -> [MembershipClub] {
    switch treatment {
    case .asTies: []
    case .asMemberships(let choice):
      try ClubSearch.chosen(choice, in: CityGraph(network), ExecutionContext())
        .map { $0.membershipClub(in: network) }
    }
  }

  /// What was done with clubs, in words.
  private static func moved(_ ties: Int, _ clubs: Int, _ treatment: ClubTreatment) -> String {
    switch treatment {
    case .asTies: ""
    case .asMemberships where clubs == 0: " No club was found that is likely a list of members."
    case .asMemberships:
      " Of \(Remarks.count(clubs, "club", "clubs")), "
        + Remarks.count(ties, "tie counts", "ties count") + " as memberships."
    }
  }

  /// Of how many ties that is so for certain which the selection asks of their periods, and of how
  /// many more possibly.
  private static func heldOnTheDay(_ whole: CityNetwork, _ selection: NetworkSelection) -> String {
    guard let time = selection.time, selection.coMembership == nil else { return "" }
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
