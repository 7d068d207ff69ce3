public import CityNetworks
public import Diagrams
public import NetworkAnalysis

/// Which cities belong to which organizations.
public struct MembershipsFigure: FigureKind {
  /// What it is called, what it shows, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "memberships", question: "Which cities share which organizations",
    parameters: [
      ("city", "a city's id: only its organizations are drawn, and it in ink; none if absent"),
      (
        "organizations",
        "ids of organizations; if absent those with most members: \(usual), of a city \(usualOfCity)"
      ),
    ])

  private let city: CityID?
  private let organizations: [String]

  /// How many organizations are drawn where none are named.
  private static let usual = 3
  private static let usualOfCity = 4

  /// The figure of the organizations with these ids, or else of those of `city`.
  public init(of city: CityID? = nil, organizations: [String] = []) {
    self.city = city
    self.organizations = organizations
  }

  /// The figure that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(
      of: try parameters.optionalText("city").map { CityID($0) },
      organizations: try parameters.list("organizations").flatMap {
        $0.split(separator: ",").map(String.init)
      })
  }

  /// None: the figure shows what the dataset says.
  public func questions() throws -> [any Analysis] { [] }

  /// The figure before it is drawn.
  public func sketch(
    of study: StudiedNetwork, from results: AnalysisResults, in style: DiagramStyle
  ) throws -> FigureSketch {
    if let city, study.network.city(city) == nil {
      throw AnalysisError.unknownCity(city.rawValue)
    }
    let chosen = try chosenOrganizations(study)
    let ids = Set(chosen.map(\.id))
    let memberships = study.network.memberships.filter { ids.contains($0.organization) }
      .sorted { ($0.organization, $0.city) < ($1.organization, $1.city) }
    let cities = Set(memberships.map(\.city)).sorted().compactMap { study.network.city($0) }
    var composition = MembershipComposition(
      name: id, title: "Memberships in \(Quoted.list(chosen.map(\.shortName)))",
      description: "A hexagon per organization with lines to the cities that belong to it; cities "
        + "that belong to several stand between them.",
      organizations: chosen.map {
        .init(id: $0.id.rawValue, label: $0.shortName, tooltip: $0.name)
      },
      members: cities.map {
        .init(
          id: $0.id.rawValue, label: $0.name, region: $0.worldRegion?.hueKey,
          tooltip: $0.nameWithCountry)
      },
      memberships: memberships.map { membership in
        let names =
          study.cityName(membership.city) + " – "
          + (study.network.organization(membership.organization)?.name ?? "")
        return .init(
          membership.city.rawValue, of: membership.organization.rawValue, status: membership.line,
          tooltip: names + ", " + membership.status.title
            + (membership.year.map { ", since \($0)" } ?? ""))
      },
      subject: city?.rawValue, notes: notes(chosen, in: study))
    composition.style = style
    guard composition.lineCount <= MembershipComposition.mostLines else {
      throw AnalysisError.nothingToDraw(
        "\(composition.lineCount) memberships would be drawn, and \(MembershipComposition.mostLines) "
          + "can be told apart. Name fewer organizations with --set organizations=…, or draw the "
          + "figure membership-matrix.")
    }
    return FigureSketch(
      id: id, title: finding(chosen, memberships, study),
      caption: "A line joins a city with an organization that it belongs to. Cities are those that "
        + "the sources name, so that lists of members need not be complete. Data: "
        + "\(study.whole.provenance.datasetID).",
      data: data(memberships, drawn: Set(composition.drawn.map(\.id)), study)
    ) { [composition] renderer in try composition.scene(using: renderer) }
  }

  private var id: String {
    "memberships" + (city.map { "-\($0)" } ?? "")
      + (organizations.isEmpty ? "" : "-" + organizations.sorted().joined(separator: "-"))
  }

  private func chosenOrganizations(_ study: StudiedNetwork) throws -> [Organization] {
    var members: [OrganizationID: Set<CityID>] = [:]
    for membership in study.network.memberships {
      members[membership.organization, default: []].insert(membership.city)
    }
    guard !members.isEmpty else {
      throw AnalysisError.nothingToDraw(
        "no city of this selection belongs to an organization. Choose a dataset with memberships, "
          + "such as Datasets/city-organizations.")
    }
    let all = study.network.organizations.filter { members[$0.id] != nil }
    if organizations.isEmpty {
      let own = city.map { city in all.filter { members[$0.id]?.contains(city) == true } } ?? all
      guard !own.isEmpty else {
        throw AnalysisError.nothingToDraw(
          "\(city.map(study.cityName) ?? "") belongs to no organization in this selection. Name "
            + "organizations with --set organizations=…, or leave out the city.")
      }
      return own.sorted {
        (-(members[$0.id]?.count ?? 0), $0.id) < (-(members[$1.id]?.count ?? 0), $1.id)
      }.prefix(city == nil ? Self.usual : Self.usualOfCity).sorted { $0.id < $1.id }
    }
    guard organizations.count <= MembershipComposition.mostOrganizations else {
      throw AnalysisError.nothingToDraw(
        "\(organizations.count) organizations are named, and "
          + "\(MembershipComposition.mostOrganizations) can be told apart. Name fewer, or draw the "
          + "figure membership-matrix.")
    }
    return try Set(organizations).sorted().map { text in
      guard let found = all.first(where: { $0.id.rawValue == text }) else {
        let known = all.map(\.id.rawValue).sorted()
        throw AnalysisError.unknownChoice(
          text, of: "an organization with members in this selection", near: [], known: known)
      }
      return found
    }
  }

  private func finding(
    _ chosen: [Organization], _ memberships: [Membership], _ study: StudiedNetwork
  ) -> String {
    let counts = memberships.reduce(into: [CityID: Int]()) { $0[$1.city, default: 0] += 1 }
    let several = counts.values.count { $0 > 1 }
    let cities = Quoted.count(counts.count, "city", "cities")
    if chosen.count == 1 {
      return "\(cities) of this network \(counts.count == 1 ? "belongs" : "belong") to "
        + chosen[0].shortName
    }
    let share =
      several == 0
      ? "none belongs to two"
      : several == 1
        ? "one belongs to two or more"
        : "\(Quoted.count(several)) belong to two or more"
    let first = "Of \(cities) in \(chosen.count) organizations, \(share)"
    guard let city else { return first }
    let own = counts[city] ?? 0
    return first + "; \(study.cityName(city)) belongs to "
      + (own == chosen.count ? "all \(own)" : own == 0 ? "none" : Quoted.count(own))
  }

  /// What short names stand for, and what is left out.
  private func notes(_ chosen: [Organization], in study: StudiedNetwork) -> [String] {
    let names = chosen.filter { $0.shortName != $0.name }.map { "\($0.shortName): \($0.name)" }
    let all = Set(study.network.memberships.map(\.organization)).count
    let left = all - chosen.count
    return (names.isEmpty ? [] : [names.joined(separator: "; ")])
      + (left > 0
        ? ["\(Quoted.count(left, "other organization is", "other organizations are")) not drawn."]
        : [])
  }

  private func data(
    _ memberships: [Membership], drawn: Set<String>, _ study: StudiedNetwork
  ) -> ResultTable {
    FigureData(
      of: id, "Memberships of the figure", in: study,
      meaning: "A row per membership, also of cities that are counted and not drawn."
    ).table(
      [
        ResultColumn("city", "City", form: .words, meaning: "The member."),
        ResultColumn("organization", "Organization", form: .words, meaning: "Its full name."),
        ResultColumn("drawn_as", "Drawn as", form: .words, meaning: "What the line looks like."),
        ResultColumn("status", "Status", form: .words, meaning: "How the membership stands."),
        ResultColumn("since", "Since", form: .words, meaning: "The year in which it began."),
        ResultColumn("city_id", "City id", form: .identifier, meaning: "The member's id."),
        ResultColumn(
          "organization_id", "Organization id", form: .identifier,
          meaning: "The organization's id."),
      ],
      memberships.map { membership in
        [
          .text(study.cityName(membership.city)),
          .text(
            study.network.organization(membership.organization)?.name
              ?? membership.organization.rawValue),
          .text(drawn.contains(membership.city.rawValue) ? membership.line.rawValue : "not drawn"),
          .text(membership.status.title),
          ResultValue(membership.year), .text(membership.city.rawValue),
          .text(membership.organization.rawValue),
        ]
      })
  }
}
