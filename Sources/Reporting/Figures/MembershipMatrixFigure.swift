public import CityNetworks
public import Diagrams
public import NetworkAnalysis

/// Which cities belong to which organizations, as a table of dots.
public struct MembershipMatrixFigure: FigureKind {
  /// What it is called, what it shows, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "membership-matrix", question: "Which cities belong to which of many organizations",
    parameters: [
      (
        "top",
        "how many cities, those with most memberships; 40 if absent, "
          + "\(MembershipMatrixComposition.mostMembers) at most"
      ),
      ("city", "the id of a city to point out, which is drawn in any case; none if absent"),
    ])

  private let top: Int
  private let city: CityID?

  /// The matrix of the `top` cities with most memberships, with `city` pointed out.
  public init(top: Int = 40, pointingOut city: CityID? = nil) {
    self.top = top
    self.city = city
  }

  /// The figure that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(
      top: try parameters.count(
        "top", standard: 40, maximum: MembershipMatrixComposition.mostMembers),
      pointingOut: try parameters.optionalText("city").map { CityID($0) })
  }

  /// None: the figure shows what the dataset says.
  public func questions() throws -> [any Analysis] { [] }

  /// The figure before it is drawn.
  ///
  /// Memberships of every status are shown, each as what it is; those that hold are counted.
  public func sketch(
    of study: StudiedNetwork, from results: AnalysisResults, in style: DiagramStyle
  ) throws -> FigureSketch {
    if let city, study.network.city(city) == nil {
      throw AnalysisError.unknownCity(city.rawValue)
    }
    let all = AllMemberships(in: study)
    guard let first = all.cities.first, let largest = all.organizations.first,
      all.holding(of: first.id) > 0
    else {
      throw AnalysisError.nothingToDraw(
        "no city of this selection belongs to an organization. Choose a dataset with memberships, "
          + "such as Datasets/city-organizations.")
    }
    let organizations = Array(
      all.organizations.prefix(MembershipMatrixComposition.mostOrganizations))
    var cities = Array(all.cities.prefix(top))
    if let city, !cities.contains(where: { $0.id == city }),
      let asked = study.network.city(city)
    {
      cities = cities.prefix(top - 1) + [asked]
    }
    let rows = Set(cities.map(\.id))
    let columns = Set(organizations.map(\.id))
    let drawn = all.memberships.filter {
      rows.contains($0.city) && columns.contains($0.organization)
    }
    var composition = MembershipMatrixComposition(
      name: id,
      title: "Memberships of \(cities.count) cities in \(organizations.count) organizations",
      description: "A row per city and a column per organization. A dot says that the city belongs "
        + "to the organization. Numbers at the ends count all memberships.",
      members: cities.map {
        .init(
          id: $0.id.rawValue, label: $0.name, secondary: $0.country?.code ?? "",
          count: all.holding(of: $0.id), isAskedFor: $0.id == city)
      },
      organizations: organizations.map {
        .init(
          id: $0.id.rawValue, label: $0.shortName, count: all.members(of: $0.id), tooltip: $0.name)
      },
      memberships: drawn.map { membership in
        .init(
          membership.city.rawValue, of: membership.organization.rawValue, status: membership.line,
          tooltip: [
            study.cityName(membership.city),
            study.network.organization(membership.organization)?.name
              ?? membership.organization.rawValue,
            membership.status.title + (membership.year.map { " since \($0)" } ?? ""),
            Quoted.count(membership.sources.count, "source", "sources"),
          ].joined(separator: ", "))
      },
      notes: notes(cities, organizations, all))
    composition.style = style
    return FigureSketch(
      id: id, title: title(first, largest, all, study),
      caption: "A dot stands where the city of the row belongs to the organization of the column. "
        + "Cities in most organizations come first, then by name; organizations with most members "
        + "come first. Cities are those that the sources name, so that lists of members need not "
        + "be complete. Data: \(study.whole.provenance.datasetID).",
      data: data(drawn, cities, organizations, study)
    ) { [composition] _ in composition.scene() }
  }

  private var id: String {
    Self.descriptor.id + (city.map { "-\($0)" } ?? "") + (top == 40 ? "" : "-\(top)")
  }

  private func title(
    _ first: City, _ largest: Organization, _ all: AllMemberships, _ study: StudiedNetwork
  ) -> String {
    let total = all.organizations.count { all.members(of: $0.id) > 0 }
    let most = all.holding(of: first.id)
    let leaders = all.cities.filter { all.holding(of: $0.id) == most }
    let lead =
      (leaders.count < 4
        ? Quoted.list(leaders.map(\.name)) + (leaders.count == 1 ? " belongs" : " belong")
        : "\(Quoted.count(leaders.count)) cities belong") + " to most organizations, \(most)"
    if let city, !leaders.contains(where: { $0.id == city }) {
      return "\(study.cityName(city)) belongs to \(Quoted.count(all.holding(of: city))) of "
        + "\(Quoted.count(total, "organization", "organizations")); \(lead)"
    }
    return "\(lead) of \(total); \(largest.shortName) has most members, "
      + "\(Quoted.count(all.members(of: largest.id))) of "
      + Quoted.count(all.cities.count { all.holding(of: $0.id) > 0 }, "city", "cities")
  }

  private func notes(
    _ cities: [City], _ organizations: [Organization], _ all: AllMemberships
  ) -> [String] {
    let drawn = Set(cities.map(\.id))
    let holding = all.cities.filter { all.holding(of: $0.id) > 0 }
    let rest = holding.filter { !drawn.contains($0.id) }
    var notes: [String] = []
    if let next = rest.first {
      let count = all.holding(of: next.id)
      notes.append(
        "Not drawn: \(Quoted.count(rest.count)) of \(Quoted.count(holding.count)) cities, with "
          + "\(Quoted.count(count, "membership", "memberships"))\(count > 1 ? " or fewer" : "").")
    }
    if organizations.count < all.organizations.count {
      notes.append(
        "Not drawn: \(all.organizations.count - organizations.count) of "
          + "\(all.organizations.count) organizations, those with the fewest members.")
    }
    notes.append(
      "Numbers at the right: organizations to which a city belongs; beside the names above: members "
        + "in this selection, also cities that are not drawn. Memberships planned or former are not "
        + "counted.")
    // A full name that begins with the short one would tell readers little more.
    let names = organizations.filter { !$0.name.lowercased().hasPrefix($0.shortName.lowercased()) }
      .sorted { ($0.shortName, $0.id) < ($1.shortName, $1.id) }
    if !names.isEmpty {
      notes.append(names.map { "\($0.shortName): \($0.name)" }.joined(separator: "; ") + ".")
    }
    return notes
  }

  private func data(
    _ drawn: [Membership], _ cities: [City], _ organizations: [Organization],
    _ study: StudiedNetwork
  ) -> ResultTable {
    let row = Dictionary(
      cities.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let column = Dictionary(
      organizations.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    func place(_ membership: Membership) -> (Int, Int) {
      (row[membership.city] ?? 0, column[membership.organization] ?? 0)
    }
    return FigureData(
      of: id, "Memberships of the figure", in: study, meaning: "A row per dot."
    ).table(
      [
        ResultColumn("city", "City", form: .words, meaning: "The member."),
        ResultColumn("organization", "Organization", form: .words, meaning: "Its full name."),
        ResultColumn("status", "Status", form: .words, meaning: "How the membership stands."),
        ResultColumn("since", "Since", form: .words, meaning: "The year in which it began."),
        ResultColumn("sources", "Sources", form: .sources, meaning: "Who states it."),
        ResultColumn("city_id", "City id", form: .identifier, meaning: "The member's id."),
        ResultColumn(
          "organization_id", "Organization id", form: .identifier,
          meaning: "The organization's id."),
      ],
      drawn.sorted { place($0) < place($1) }.map { membership in
        [
          .text(study.cityName(membership.city)),
          .text(
            study.network.organization(membership.organization)?.name
              ?? membership.organization.rawValue),
          .text(membership.status.title), ResultValue(membership.year),
          ResultValue(membership.sources.map(\.rawValue).joined(separator: ", ")),
          .text(membership.city.rawValue), .text(membership.organization.rawValue),
        ]
      })
  }
}

/// The memberships of every status with counts of those that hold.
private struct AllMemberships {
  let memberships: [Membership]
  /// The cities with a membership of any status: those in most organizations first, then by name.
  let cities: [City]
  /// The organizations with a member of any status: those with most members first, then by name.
  let organizations: [Organization]
  private let ofCity: [CityID: Int]
  private let ofOrganization: [OrganizationID: Int]

  init(in study: StudiedNetwork) {
    let network = study.ofEveryStatus([.membership])
    memberships = network.memberships.filter { study.network.city($0.city) != nil }
    var ofCity: [CityID: Int] = [:]
    var ofOrganization: [OrganizationID: Int] = [:]
    for membership in memberships {
      let holds = membership.line == .inForce || membership.line == .unconfirmed ? 1 : 0
      ofCity[membership.city, default: 0] += holds
      ofOrganization[membership.organization, default: 0] += holds
    }
    cities = network.cities.filter { ofCity[$0.id] != nil }.sorted {
      (-(ofCity[$0.id] ?? 0), $0.name, $0.id) < (-(ofCity[$1.id] ?? 0), $1.name, $1.id)
    }
    organizations = network.organizations.filter { ofOrganization[$0.id] != nil }.sorted {
      (-(ofOrganization[$0.id] ?? 0), $0.shortName, $0.id)
        < (-(ofOrganization[$1.id] ?? 0), $1.shortName, $1.id)
    }
    self.ofCity = ofCity
    self.ofOrganization = ofOrganization
  }

  /// To how many organizations a city belongs.
  func holding(of city: CityID) -> Int { ofCity[city] ?? 0 }

  /// How many members an organization has.
  func members(of organization: OrganizationID) -> Int { ofOrganization[organization] ?? 0 }
}
