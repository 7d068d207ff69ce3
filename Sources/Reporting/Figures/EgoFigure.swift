public import CityNetworks
public import Diagrams
public import NetworkAnalysis

/// One city with its partners by region, its organizations, and how each tie stands.
public struct EgoFigure: FigureKind {
  /// What it is called, what it shows, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "ego", question: "One city with its partners, its organizations and how each tie stands",
    parameters: [("city", "the city's id")])

  private let city: CityID

  /// The figure of `city`.
  public init(of city: CityID) { self.city = city }

  /// The figure that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(of: CityID(try parameters.text("city")))
  }

  /// None: the figure shows what the dataset says.
  public func questions() throws -> [any Analysis] { [] }

  /// The figure before it is drawn.
  ///
  /// Ties of every status are shown, each as what it is, whatever status rule the study follows.
  public func sketch(
    of study: StudiedNetwork, from results: AnalysisResults, in style: DiagramStyle
  ) throws -> FigureSketch {
    guard let center = study.network.city(city) else {
      throw AnalysisError.unknownCity(city.rawValue)
    }
    let network = study.withTiesOfEveryStatus
    let partners = (cityPartners(in: network) + organizations(in: network)).sorted {
      ($0.group, $0.label, $0.id) < ($1.group, $1.label, $1.id)
    }
    let twins = network.ties(of: city).filter { $0.relation == .twinning }
    let inForce = twins.filter { $0.status.line == .inForce }
    let data = FigureData(
      of: "ego-\(city)", "Ties and memberships of \(center.name)", in: study,
      meaning:
        "A row per partner: a city by its twinning, or else its first tie, or an organization."
    ).table(
      [
        ResultColumn("partner", "Partner", form: .words, meaning: "The partner's name."),
        ResultColumn("group", "Group", form: .words, meaning: "The region, or Memberships."),
        ResultColumn("drawn_as", "Drawn as", form: .words, meaning: "What the line looks like."),
        ResultColumn("kind", "Kind", form: .words, meaning: "What the sign looks like."),
        ResultColumn("words", "Words", form: .words, meaning: "What is written below the name."),
        ResultColumn("ties", "Its ties", form: .count, meaning: "How many ties the partner has."),
        ResultColumn("id", "Id", form: .identifier, meaning: "The partner's id."),
      ],
      partners.map { partner in
        [
          .text(partner.label), .text(partner.group), .text(partner.status.rawValue),
          .text(partner.kind.rawValue),
          ResultValue(partner.secondary.isEmpty ? nil : partner.secondary),
          .integer(Int(partner.strength)), .text(partner.id),
        ]
      })
    var composition = EgoComposition(
      name: "ego-\(city)", title: "Ties of \(center.name)",
      description: "The city in the middle, its partners in columns beside it, grouped by region. "
        + "The style of a line tells how the tie stands.",
      center: .init(
        label: center.name, native: center.nativeName ?? "",
        secondary: center.country?.name ?? "", tooltip: center.nameWithCountry,
        subject: city.rawValue),
      groups: groups(of: partners), partners: partners,
      statusTitles: [
        (.inForce, "signed or in force, two or more sources"),
        (.unconfirmed, "signed or in force, one source"),
        (.intended, "intended or in preparation"), (.dormant, "dormant or ended"),
      ],
      kindTitles: [
        (.place, "city"), (.projectPartner, "partner without twinning"),
        (.organization, "organization"),
      ],
      notes: [
        "Ties of every kind and status are drawn. Year: when the tie began, where a source tells."
      ] + fullNames(in: network)
        + study.timeNotes)
    composition.style = style
    return FigureSketch(
      id: "ego-\(city)",
      title:
        "\(center.name): \(Quoted.count(inForce.count, "twinning", "twinnings")) signed or in force, "
        + "\(twins.count - inForce.count) planned, dormant or ended",
      caption: "Partners are grouped by region; the line tells how the tie stands. All statuses "
        + "are shown; the tables follow the selection of the report. "
        + "Data: \(study.whole.provenance.datasetID).",
      data: data
    ) { [composition] _ in composition.scene() }
  }

  /// What the short names of organizations stand for.
  private func fullNames(in network: CityNetwork) -> [String] {
    let names = network.memberships.filter { $0.city == city }
      .compactMap { network.organization($0.organization) }
      .filter { $0.shortName != $0.name }
      .sorted { ($0.shortName, $0.id) < ($1.shortName, $1.id) }
      .map { "\($0.shortName): \($0.name)" }
    return names.isEmpty || names.count > 10 ? [] : [names.joined(separator: "; ")]
  }

  private func cityPartners(in network: CityNetwork) -> [EgoComposition.Partner] {
    let ties = Dictionary(grouping: network.ties(of: city)) { $0.partner(of: city) }
    return ties.compactMap { id, ties -> EgoComposition.Partner? in
      guard let id, let partner = network.city(id) else { return nil }
      let twinning = ties.first { $0.relation == .twinning }
      let shown = twinning ?? ties[0]
      let kind = twinning == nil ? [shown.relation.title] : []
      let words = [partner.country?.name].compactMap { $0 } + kind
      return EgoComposition.Partner(
        id: id.rawValue, label: partner.name,
        secondary: (words + [shown.year].compactMap { $0 }).joined(separator: " · "),
        group: partner.worldRegion?.rawValue ?? "Elsewhere", status: shown.line,
        kind: twinning == nil ? .projectPartner : .place,
        strength: Double(network.ties(of: id).count), rank: rank(shown),
        tooltip: "\(partner.nameWithCountry): "
          + ties.sorted { $0.key < $1.key }.map(\.summary).joined(separator: "; "))
    }
  }

  private func organizations(in network: CityNetwork) -> [EgoComposition.Partner] {
    network.memberships.filter { $0.city == city }.compactMap { membership in
      guard let organization = network.organization(membership.organization) else { return nil }
      return EgoComposition.Partner(
        id: organization.id.rawValue, label: organization.shortName,
        secondary: membership.year.map { "member since \($0)" } ?? "",
        group: Self.organizationGroup,
        status: membership.line,
        kind: .organization, tooltip: organization.name)
    }
  }

  private static let organizationGroup = "Memberships"

  private func groups(of partners: [EgoComposition.Partner]) -> [EgoComposition.Group] {
    let present = Set(partners.map(\.group))
    let regions = WorldRegion.allCases.map {
      EgoComposition.Group(id: $0.rawValue, title: $0.name, region: $0.hueKey)
    }
    let others = ["Elsewhere", Self.organizationGroup].map {
      EgoComposition.Group(id: $0, title: $0)
    }
    return (regions + others).filter { present.contains($0.id) }
  }

  /// Ties in force first, those on their way next, dormant ones last.
  private func rank(_ tie: Tie) -> Int {
    let byStatus =
      switch tie.status.line {
      case .inForce, .unconfirmed, .stretch: 0
      case .intended, .suggested: 1
      case .dormant: 2
      }
    return tie.relation == .twinning ? byStatus : byStatus + 3
  }
}
