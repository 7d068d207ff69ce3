public import CityNetworks
public import GraphFormats
public import NetworkAnalysis

/// What of a city network goes into a file for other tools.
///
/// Cities and organizations become nodes, ties and memberships edges; both have columns that
/// `citynet import` reads back.
public struct NetworkExport: Sendable {
  /// Which organizations become nodes.
  public enum Organizations: Sendable {
    /// All, with the selected memberships as edges.
    case included
    /// None, and no memberships.
    case leftOut
  }

  /// Which nodes are kept.
  public enum Nodes: Sendable {
    /// All that are selected.
    case all
    /// Those with a tie or a membership in the file.
    case tiedOnly
  }

  /// The cities and what holds among them under the selection.
  public let network: CityNetwork
  /// Which ties count.
  public let selection: NetworkSelection
  /// Dataset, version, digest and selection in one line.
  public let basis: String
  /// Figures of the cities that become columns, in this order.
  public let figures: [CityColumn]
  /// Which organizations become nodes.
  public let organizations: Organizations
  /// Which nodes are kept.
  public let nodes: Nodes

  /// The selected part of a network.
  ///
  /// - Precondition: each figure has one value per city of the study, and a name of its own.
  public init(
    _ study: StudiedNetwork, figures: [CityColumn] = [], organizations: Organizations = .included,
    nodes: Nodes = .all
  ) {
    network = study.network
    selection = study.selection
    basis = study.basis
    self.figures = figures
    self.organizations = organizations
    self.nodes = nodes
  }

  /// An export of a network of which the selection leaves no city.
  public init(emptyUnder selection: NetworkSelection, of whole: CityNetwork) {
    network = CityNetwork(
      cities: [],
      provenance: whole.provenance.adding(step: selection.description))
    self.selection = selection
    basis = "Data: \(whole.provenance.datasetID). Selection: \(selection.summary)."
    figures = []
    organizations = .leftOut
    nodes = .all
  }

  /// The memberships that become edges.
  var memberships: [Membership] { organizations == .included ? network.memberships : [] }

  /// The cities that become nodes, in canonical order.
  var cities: [City] {
    guard nodes == .tiedOnly else { return network.cities }
    let tied = Set(network.ties.flatMap { [$0.first, $0.second] } + memberships.map(\.city))
    return network.cities.filter { tied.contains($0.id) }
  }

  /// The organizations that become nodes, in canonical order.
  var joinedOrganizations: [Organization] {
    guard organizations == .included else { return [] }
    guard nodes == .tiedOnly else { return network.organizations }
    let joined = Set(memberships.map(\.organization))
    return network.organizations.filter { joined.contains($0.id) }
  }

  /// What is said of the graph as a whole: title, dataset, version, sha256, licence, selection, tool;
  /// what the dataset does not say is left out.
  public var properties: [GraphProperty] {
    let provenance = network.provenance
    return [
      ("title", provenance.title), ("dataset", provenance.datasetID),
      ("version", provenance.version), ("sha256", provenance.digest),
      ("licence", provenance.license), ("selection", basis),
      ("tool", "citynet \(ToolVersion.current)"),
    ].filter { !$0.1.isEmpty }.map { GraphProperty(name: $0.0, text: $0.1) }
  }

  /// Whether a tie of the export has a direction, so that the graph is directed.
  public var hasDirectedTies: Bool { network.ties.contains(where: \.isDirected) }

  /// The export as a graph with columns, and all statements word for word among them.
  public var graph: AttributedGraph { ExportedGraph(self).graph }

  /// The export as a graph with the columns that people read.
  var shownGraph: AttributedGraph { ExportedGraph(self).shown }

  /// The export as the network of a dataset: the assertions of the cities and organizations that
  /// are kept, from which the same ties follow.
  public var datasetNetwork: CityNetwork {
    guard organizations == .leftOut || nodes == .tiedOnly else { return network }
    let kept = Set(cities.map(\.id))
    let joined = Set(joinedOrganizations.map(\.id))
    func isKept(_ party: Party?) -> Bool {
      switch party {
      case .city(let city): kept.contains(city)
      case .organization(let organization): joined.contains(organization)
      case .corridor, .country, nil: true
      }
    }
    return CityNetwork(
      cities: cities, organizations: joinedOrganizations,
      corridors: network.corridors.compactMap { Self.course(of: $0, through: kept) },
      sources: network.sources,
      assertions: network.assertions.filter { isKept($0.subject) && isKept($0.object) },
      provenance: network.provenance)
  }

  /// A corridor as far as it leads through `cities`; nil if none of them lies on it.
  private static func course(of corridor: Corridor, through cities: Set<CityID>) -> Corridor? {
    let branches = corridor.branches.compactMap { branch -> CorridorBranch? in
      let left = branch.cities.filter(cities.contains)
      return left.isEmpty
        ? nil : CorridorBranch(name: branch.name, cities: left, sources: branch.sources)
    }
    return branches.isEmpty
      ? nil : Corridor(id: corridor.id, name: corridor.name, branches: branches)
  }
}
