import CityNetworks
public import Execution

/// Which organizations the cities of a corridor belong to, city by city.
public struct CorridorMemberships: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "corridor-memberships",
    question: "Which organizations do the cities of a corridor belong to, which ones together?",
    parameters: CorridorChoice.parameters)

  private let choice: CorridorChoice

  /// The memberships along a corridor.
  public init(of choice: CorridorChoice) { self.choice = choice }

  /// The memberships that a plan asks for.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(of: try CorridorChoice(parameters: &parameters))
  }

  /// Two tables: cities by organizations, and what neighbours share.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let corridor = try StudiedCorridor(choice, in: study)
    let known = Known(corridor)
    return AnalysisResults(tables: [table(known, corridor), shared(known, corridor)])
  }

  /// The memberships of a corridor's cities.
  private struct Known {
    /// For each city its memberships by organization.
    let memberships: [[OrganizationID: Membership]]
    /// The organizations with a member here, those with most members first.
    let organizations: [Organization]
    let memberCount: [OrganizationID: Int]

    init(_ corridor: StudiedCorridor) {
      let network = corridor.study.network
      var ofCity: [CityID: [OrganizationID: Membership]] = [:]
      for membership in network.memberships {
        ofCity[membership.city, default: [:]][membership.organization] = membership
      }
      let memberships = corridor.cities.map { ofCity[$0.id] ?? [:] }
      var count: [OrganizationID: Int] = [:]
      for id in memberships.flatMap({ $0.keys }) { count[id, default: 0] += 1 }
      organizations = count.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .compactMap { network.organization($0.key) }
      self.memberships = memberships
      memberCount = count
    }
  }

  private func table(_ known: Known, _ corridor: StudiedCorridor) -> ResultTable {
    let study = corridor.study
    let rows = corridor.cities.indices.map { place -> [ResultValue] in
      let city = corridor.cities[place]
      return [.text(city.name), ResultValue(city.country?.name)]
        + known.organizations.map { ResultValue(known.memberships[place][$0.id]?.mark) }
        + [.integer(known.memberships[place].count), .text(city.id.rawValue)]
    }
    let members = known.memberships.count { !$0.isEmpty }
    let columns = known.organizations.map { organization in
      ResultColumn(
        "org_\(organization.id.rawValue)", organization.shortName, form: .words,
        meaning: "\(organization.name): the year since which the city is a member, \"yes\" where "
          + "none is known; empty if no membership is known.")
    }
    let counts = known.organizations.map { "\($0.shortName) \(known.memberCount[$0.id] ?? 0)" }
    return ResultTable(
      id: "corridor-\(corridor.slug)-memberships",
      title: "\(corridor.name): cities and the organizations they belong to", basis: study.basis,
      columns: [.cityName, .country] + columns + [
        ResultColumn(
          "memberships", "Memberships", form: .count, meaning: "Organizations it belongs to."),
        .cityID,
      ],
      rows: rows, method: Self.method,
      remarks: (counts.isEmpty
        ? ["No membership of these cities is known here. Another dataset may know some."]
        : [
          "\(members) of \(Remarks.count(rows.count, "city", "cities")) have a known membership. "
            + "Members by organization: \(counts.joined(separator: ", "))."
        ]) + study.whole.provenance.steps.map { "Done to the data before the selection: \($0)." }
        + corridor.remarks)
  }

  private func shared(_ known: Known, _ corridor: StudiedCorridor) -> ResultTable {
    let coverage = CorridorCoverage(of: choice)
    let rows = corridor.neighbors.map { pair -> [ResultValue] in
      let (a, b) = (corridor.cities[pair.first], corridor.cities[pair.second])
      let both = known.organizations.filter {
        known.memberships[pair.first][$0.id] != nil && known.memberships[pair.second][$0.id] != nil
      }
      let hop = corridor.study.hop(from: a.id, to: b.id)
      return [
        .text(a.name), .text(b.name), .text(coverage.link(hop, in: corridor.study).title),
        .integer(both.count), ResultValue(both.map(\.shortName).joined(separator: ", ")),
        .text(a.id.rawValue), .text(b.id.rawValue),
      ]
    }
    return ResultTable(
      id: "corridor-\(corridor.slug)-memberships-shared",
      title: "\(corridor.name): organizations that neighbours share", basis: corridor.study.basis,
      columns: [
        ResultColumn("from", "From", form: .words, meaning: "A city."),
        ResultColumn("to", "To", form: .words, meaning: "Its neighbour along the corridor."),
        ResultColumn("link", "Link", form: .words, meaning: "What joins the two, by ties."),
        ResultColumn(
          "shared", "Shared", unit: "organizations", form: .count,
          meaning: "Organizations that both belong to."),
        ResultColumn("organizations", "Which", form: .words, meaning: "Which they are."),
        ResultColumn("from_id", "Id", form: .identifier, meaning: "The id of the first city."),
        ResultColumn(
          "to_id", "Id of the other", form: .identifier, meaning: "The id of the other."),
      ],
      rows: rows, method: Self.method, remarks: corridor.remarks)
  }

  private static let method = MethodNote(
    name: "Memberships along a corridor",
    meaning: "The cities in the order of travel and the organizations with at least one of them as "
      + "a member; a membership is no tie and makes none between two members.",
    choices: [
      .init("Year", "of the first dated statement; \"by\" where only the latest year is known")
    ],
    caveat:
      "No entry says that no source of the dataset names the city as a member, not that it is "
      + "none.")
}

extension Membership {
  /// Since when, in years, and the status unless it is in force: "2010", "by 2019", "yes",
  /// "2010, dormant".
  var mark: String {
    let years = (started.earliest?.components.year, started.latest?.components.year)
    let since =
      switch years {
      case (nil, nil): "yes"
      case (nil, let latest?): "by \(latest)"
      case (let earliest?, nil): "from \(earliest)"
      case (let earliest?, let latest?):
        earliest == latest ? "\(earliest)" : "\(earliest)–\(latest)"
      }
    return status == .inForce ? since : "\(since), \(status.title)"
  }
}
