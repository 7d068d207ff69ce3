public import CityNetworks
public import Diagrams
public import NetworkAnalysis

/// One city's partners and the ties among them.
public struct PartnersFigure: FigureKind {
  /// What it is called, what it shows, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "partners", question: "One city's partners and the ties that they have among themselves",
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
  /// Ties of the selected kinds and of every status are drawn, each as what it is; only those that hold
  /// are counted.
  public func sketch(
    of study: StudiedNetwork, from results: AnalysisResults, in style: DiagramStyle
  ) throws -> FigureSketch {
    guard let center = study.network.city(city) else {
      throw AnalysisError.unknownCity(city.rawValue)
    }
    let network = study.ofEveryStatus(study.selection.relations)
    let own = ties(of: city, in: network)
    guard !own.isEmpty else {
      throw AnalysisError.nothingToDraw(
        "\(center.name) has no partner in this selection. Widen --relation, --country or the "
          + "period.")
    }
    let partners = Set(own.map(\.to))
    let among = own.flatMap { spoke in
      ties(of: spoke.to, in: network).filter { $0.from < $0.to && partners.contains($0.to) }
    }.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    var composition = PartnersComposition(
      name: id, title: "Partners of \(center.name) among themselves",
      description: "\(center.name) in the middle with thin lines to its partners; a coloured line "
        + "joins two partners that have a tie with each other.",
      center: city.rawValue, centerLabel: center.name,
      partners: own.compactMap { spoke in
        network.city(spoke.to).map { city in
          .init(
            id: city.id.rawValue, label: city.name, region: city.worldRegion?.hueKey,
            status: spoke.line, tooltip: "\(city.nameWithCountry): \(spoke.words)")
        }
      },
      ties: among.map { tie in
        .init(
          tie.from.rawValue, tie.to.rawValue, status: tie.line,
          tooltip: "\(study.cityName(tie.from)) – \(study.cityName(tie.to)): \(tie.words)")
      },
      notes: study.timeNotes)
    composition.style = style
    let data = FigureData(
      of: id, "Partners of \(center.name) and ties among them", in: study,
      meaning: "A row per line: first the city's own, then those of two partners."
    ).lines(own.map { $0.part("own") } + among.map { $0.part("among partners") })
    return FigureSketch(
      id: id, title: finding(center, own, among),
      caption: "A blue line joins two partners that are tied with each other; the city's own ties "
        + "are thin and grey. Ties of all statuses are drawn, those signed or in force are counted."
        + left(own.count) + " Data: \(study.whole.provenance.datasetID).",
      data: data
    ) { [composition] renderer in try composition.scene(using: renderer) }
  }

  private var id: String { "partners-\(city)" }

  private func left(_ count: Int) -> String {
    let most = PartnersComposition.mostPartners
    return count > most
      ? " Of \(Quoted.count(count)) partners the \(most) with most ties to others are drawn." : ""
  }

  private func finding(_ center: City, _ own: [Line], _ among: [Line]) -> String {
    let tied = Set(among.filter(\.holds).flatMap { [$0.from, $0.to] })
    let partners = own.filter(\.holds).map(\.to)
    let linked = partners.count { tied.contains($0) }
    let rest = partners.count - linked
    if partners.isEmpty { return "\(center.name) has plans or former ties only, none in force" }
    if partners.count == 1 { return "\(center.name) has one partner" }
    if linked == 0 {
      return "None of the \(Quoted.count(partners.count)) partners of \(center.name) is tied to "
        + "another"
    }
    let first =
      "Of \(Quoted.count(partners.count)) partners of \(center.name), "
      + (rest == 0 ? "each" : Quoted.count(linked)) + (linked == 1 || rest == 0 ? " is" : " are")
      + " tied to another"
    if rest == 0 { return first }
    return first + "; \(Quoted.count(rest)) \(rest == 1 ? "has" : "have") no tie with another "
      + "partner"
  }

  /// All ties of two cities as the one line that is drawn.
  private struct Line {
    let from: CityID
    let to: CityID
    let ties: [Tie]

    var line: TieLine { ties.foremost?.line ?? .unconfirmed }
    var holds: Bool { line == .inForce || line == .unconfirmed }
    var words: String { ties.map(\.summary).joined(separator: "; ") }

    func part(_ part: String) -> FigureData.Line { .init(from, to, line, ties, part: part) }
  }

  private func ties(of city: CityID, in network: CityNetwork) -> [Line] {
    var byPartner: [CityID: [Tie]] = [:]
    for tie in network.ties(of: city) {
      guard let partner = tie.partner(of: city), partner != city else { continue }
      byPartner[partner, default: []].append(tie)
    }
    return byPartner.map { Line(from: city, to: $0.key, ties: $0.value.sorted { $0.key < $1.key }) }
      .sorted { $0.to < $1.to }
  }
}
