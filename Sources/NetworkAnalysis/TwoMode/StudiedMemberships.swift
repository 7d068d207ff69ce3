import CityNetworks
import GraphAlgorithms
import Graphs

/// The memberships of a study as a two-mode graph in which every city and organization has one.
struct StudiedMemberships {
  let study: StudiedNetwork
  let graph: TwoModeGraph
  /// The cities by their numbers as members.
  let cities: [City]
  /// The organizations by their numbers as groups.
  let organizations: [Organization]
  /// How many cities go by each name with its country.
  let namesakes: [String: Int]

  /// - Throws: ``AnalysisError/noMemberships(_:)`` if there is none.
  init(of study: StudiedNetwork) throws {
    let network = study.network
    guard !network.memberships.isEmpty else {
      throw AnalysisError.noMemberships(
        study.whole.memberships.isEmpty
          ? "the data hold no memberships. Add assertions with the relation membership, or give a "
            + "list of members with the columns city and organization."
          : "of \(Quoted.count(study.whole.memberships.count)) memberships the selection "
            + "(\(study.selection.summary)) leaves none. Widen --status, --country or the day, or "
            + "leave out fewer organizations.")
    }
    let part = TwoModePart(of: MembershipGraph(network).graph)
    self.study = study
    graph = part.graph
    cities = part.members.map { network.cities[$0] }
    organizations = part.groups.map { network.organizations[$0] }
    namesakes = cities.reduce(into: [:]) { $0[$1.nameWithCountry, default: 0] += 1 }
  }

  /// The memberships of the largest organization as a share of all, with its name.
  var largest: (organization: Organization, share: Double)? {
    let sizes = graph.degrees(.groups)
    guard let first = sizes.indices.max(by: { (sizes[$0], $1) < (sizes[$1], $0) }) else {
      return nil
    }
    return (organizations[first], Double(sizes[first]) / Double(max(graph.graph.edgeCount, 1)))
  }

  /// That one organization holds most memberships, where it does.
  var dominance: String? {
    guard let largest, largest.share > 0.5, organizations.count > 1 else { return nil }
    return
      "\(largest.organization.name) alone holds \(Quoted.percent(largest.share)) of the memberships, so "
      + "that most figures are about it; compare with --without \(largest.organization.id)."
  }

  /// How many cities and organizations of the data are left aside because nothing joins them.
  var remarks: [String] {
    let network = study.network
    let lone = network.cities.count - cities.count
    let empty = network.organizations.count - organizations.count
    return [
      "\(Remarks.count(lone, "city", "cities")) and "
        + "\(Remarks.count(empty, "organization", "organizations")) without a selected membership "
        + "are left aside."
    ].filter { _ in lone + empty > 0 }
  }

  /// The name of a node of either kind.
  func name(_ side: TwoModeSide, _ number: Int) -> String {
    switch side {
    case .members: cities[number].name
    case .groups: organizations[number].name
    }
  }
}

extension ResultColumn {
  static let organizationName = ResultColumn(
    "organization", "Organization", form: .words, meaning: "Its full name.")
  static let organizationID = ResultColumn(
    "id", "Id", form: .identifier, meaning: "The organization's id in the dataset.")
}
