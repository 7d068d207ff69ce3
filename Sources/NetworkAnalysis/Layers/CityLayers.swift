import CityNetworks
import Execution
import GraphAlgorithms
import Graphs

/// The kinds of ties of a selection as layers of one multiplex, with the way back to the evidence.
struct CityLayers {
  let study: StudiedNetwork
  let multiplex: Multiplex
  /// What was left out, for the remarks of tables.
  let notes: [String]
  /// The organizations that make ties between their members, by city; none without such a layer.
  private let organizations: [[Int]]
  /// Where the memberships of each city stand; none without such a layer.
  private let memberships: [[Int]]

  /// - Throws: ``AnalysisError/contradictoryParameters(_:)`` for a layer that the selection does not
  ///   have or that would be too large; ``AnalysisError/tooFewVariants(_:)`` if there is no layer.
  init(_ choice: LayerChoice, in study: StudiedNetwork, _ context: ExecutionContext) throws {
    let network = study.network
    let present = Set(network.ties.map(\.relation)).sorted()
    let groups = MemberGroups(of: study, mostMembers: choice.mostMembers)
    var notes = groups.notes
    var names = choice.names
    let hasMembers = groups.pairCount > 0
    if names.isEmpty {
      names = present.map(\.rawValue)
      if hasMembers {
        if groups.pairCount <= LayerChoice.mostPairs {
          names.append(LayerChoice.memberships)
        } else {
          notes.append("Shared organizations are no layer here: \(groups.advice)")
        }
      }
    }
    let known = present.map(\.rawValue) + (hasMembers ? [LayerChoice.memberships] : [])
    for name in names where !known.contains(name) {
      throw AnalysisError.contradictoryParameters(
        "the selection has no ties of the kind '\(name)'. "
          + (known.isEmpty
            ? "It has no ties at all; widen --status."
            : "It has: \(known.joined(separator: ", ")). Leave it out, or widen --status."))
    }
    if names.contains(LayerChoice.memberships), groups.pairCount > LayerChoice.mostPairs {
      throw AnalysisError.contradictoryParameters(groups.advice)
    }
    guard !names.isEmpty else {
      throw AnalysisError.tooFewVariants(
        "the selection has no tie between cities of any kind, so there are no layers. "
          + (notes.first ?? "Widen --status or --country."))
    }
    let layers = try names.map { name in
      try context.cancellation.check()
      return Multiplex.Layer(
        name,
        Relation(rawValue: name).map { Self.graph(of: $0, network) } ?? groups.graph)
    }
    multiplex = Multiplex(nodeCount: network.cities.count, layers: layers)
    let countsMembers = names.contains(LayerChoice.memberships)
    organizations = countsMembers ? groups.groupsOfCity : []
    memberships = countsMembers ? Self.membershipsOfCity(in: network) : []
    self.study = study
    self.notes = notes
  }

  private static func graph(of relation: Relation, _ network: CityNetwork) -> Graph {
    var builder = GraphBuilder(.undirected, nodeCount: network.cities.count)
    for tie in network.ties where tie.relation == relation {
      guard let a = network.position(of: tie.first), let b = network.position(of: tie.second)
      else { continue }
      builder.addEdge(Node(a), Node(b))
    }
    return builder.graph()
  }

  private static func membershipsOfCity(in network: CityNetwork) -> [[Int]] {
    var positions = [[Int]](repeating: [], count: network.cities.count)
    for (position, membership) in network.memberships.enumerated() {
      if let city = network.position(of: membership.city) { positions[city].append(position) }
    }
    return positions
  }

  /// What people call a layer.
  func title(of layer: Int) -> String {
    let name = multiplex.layers[layer].name
    return Relation(rawValue: name)?.title ?? "shared organization"
  }

  /// The organizations to which both cities belong and which make ties.
  func sharedOrganizations(_ a: Node, _ b: Node) -> [Organization] {
    guard !organizations.isEmpty else { return [] }
    let second = Set(organizations[b.index])
    return organizations[a.index].filter(second.contains).map { study.network.organizations[$0] }
  }

  /// The sources that state the ties and memberships that join two cities, each once.
  func sources(_ a: Node, _ b: Node) -> [SourceID] {
    let (first, second) = (study.city(a).id, study.city(b).id)
    let names = Set(multiplex.layers.map(\.name))
    let rule = study.selection.statusRule
    var sources: Set<SourceID> = []
    for tie in study.network.ties(between: first, and: second)
    where names.contains(tie.relation.rawValue) {
      sources.formUnion(tie.sources(stating: rule))
    }
    let shared = Set(sharedOrganizations(a, b).map(\.id))
    if !shared.isEmpty {
      for position in memberships[a.index] + memberships[b.index] {
        let membership = study.network.memberships[position]
        guard shared.contains(membership.organization) else { continue }
        sources.formUnion(membership.sources(stating: rule))
      }
    }
    return sources.sorted()
  }

  /// A remark on what the layers are, and what was left out.
  var remarks: [String] {
    let hasOne = multiplex.layers.count == 1
    return notes
      + (hasOne
        ? [
          "There is one kind of tie only (\(title(of: 0))), so there is nothing to compare it with."
        ] : [])
  }

  /// The conventions that all tables of layers share.
  var choices: [MethodNote.Choice] {
    let titles = multiplex.layers.indices.map { title(of: $0) }
    return [
      .init("Layers", titles.joined(separator: ", ")),
      .init("Direction", "ignored"), .init("Weights", "ignored; a pair counts once in a layer"),
    ]
      + (organizations.isEmpty
        ? []
        : [
          .init(
            "Shared organization",
            "two cities that belong to one organization are tied in this layer")
        ])
  }
}
