import CityNetworks
public import Execution

/// Which organizations the cities belong to, apart from their twinnings.
public struct MembershipOverview: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "memberships", question: "Which organizations do the cities belong to?")

  /// The overview of all organizations.
  public init() {}

  /// The overview that a plan describes.
  public init(parameters: inout AnalysisParameters) throws { self.init() }

  /// Two tables: organizations with their members, and cities that belong to several.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let network = study.network
    var members: [OrganizationID: Set<CityID>] = [:]
    var joined: [CityID: Set<OrganizationID>] = [:]
    for membership in network.memberships {
      members[membership.organization, default: []].insert(membership.city)
      joined[membership.city, default: []].insert(membership.organization)
    }
    return AnalysisResults(tables: [
      organizations(members, study), cities(joined, study),
    ])
  }

  private func organizations(
    _ members: [OrganizationID: Set<CityID>], _ study: StudiedNetwork
  ) -> ResultTable {
    let rows = study.network.organizations.map { organization -> [ResultValue] in
      let cities = (members[organization.id] ?? []).sorted()
        .compactMap { study.network.city($0) }
      return [
        .text(organization.name), .integer(cities.count),
        .integer(Set(cities.compactMap { $0.country?.code }).count),
        ResultValue(
          cities.prefix(8).map(\.name).joined(separator: ", ")
            + (cities.count > 8 ? " …" : "")),
        .text(organization.id.rawValue),
      ]
    }
    return ResultTable(
      id: "memberships", title: "Organizations and their members in this network",
      basis: study.basis,
      columns: [
        ResultColumn("organization", "Organization", form: .words, meaning: "Its full name."),
        ResultColumn(
          "members", "Members here", form: .count, meaning: "Cities of this network that belong."),
        ResultColumn(
          "countries", "Countries", form: .count, meaning: "Countries of these members."),
        ResultColumn(
          "first_members", "Among them", form: .words, meaning: "The first members by id."),
        ResultColumn(
          "id", "Id", form: .identifier, meaning: "The organization's id in the dataset."),
      ],
      rows: rows.sorted { ($1[1].count, $0[4].exactText) < ($0[1].count, $1[4].exactText) },
      method: Self.note,
      remarks: ["Only members that this dataset names with a source are counted."])
  }

  private func cities(
    _ joined: [CityID: Set<OrganizationID>], _ study: StudiedNetwork
  ) -> ResultTable {
    let several = joined.filter { $0.value.count > 1 }
      .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    let rows = several.compactMap { id, organizations -> [ResultValue]? in
      guard let city = study.network.city(id) else { return nil }
      let names = organizations.sorted().compactMap { study.network.organization($0)?.shortName }
      return [
        .text(city.name), ResultValue(city.country?.name), .integer(organizations.count),
        .text(names.joined(separator: ", ")), .text(id.rawValue),
      ]
    }
    return ResultTable(
      id: "memberships-cities", title: "Cities that belong to several organizations",
      basis: study.basis,
      columns: [
        ResultColumn("city", "City", form: .words, meaning: "The city's name."),
        ResultColumn("country", "Country", form: .words, meaning: "The city's country."),
        ResultColumn(
          "memberships", "Memberships", form: .count, meaning: "Organizations it belongs to."),
        ResultColumn("organizations", "Organizations", form: .words, meaning: "Which they are."),
        ResultColumn("id", "Id", form: .identifier, meaning: "The city's id in the dataset."),
      ],
      rows: rows, method: Self.note)
  }

  private static let note = MethodNote(
    name: "Memberships",
    meaning: "A membership joins a city with an organization; it is no twinning and makes no tie "
      + "between two members.")
}

extension ResultValue {
  /// The whole number of a cell, 0 for any other cell.
  var count: Int { if case .integer(let number) = self { number } else { 0 } }
}
