public import CityNetworks
public import Diagrams
public import NetworkAnalysis

/// A corridor's cities in order and their partners in one country, as two lanes.
public struct LanesFigure: FigureKind {
  /// What it is called, what it shows, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "lanes", question: "A corridor's cities in order and their partners in one country",
    parameters: [
      ("corridor", "the corridor's id"), ("branch", "the branch's name; the longest if absent"),
      (
        "partners",
        "the ISO code of the partners' country; if absent the one with most ties of those where at "
          + "most half of the cities lie"
      ),
    ])

  private let corridor: CorridorID
  private let branch: String?
  private let country: String?

  /// How many partners are drawn at most.
  private static let mostPartners = 32

  /// The figure of a branch of `corridor` with its partners in a country.
  public init(of corridor: CorridorID, branch: String? = nil, partners country: String? = nil) {
    self.corridor = corridor
    self.branch = branch
    self.country = country?.uppercased()
  }

  /// The figure that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(
      of: CorridorID(try parameters.text("corridor")),
      branch: try parameters.optionalText("branch"),
      partners: try parameters.optionalText("partners"))
  }

  /// Which missing links the corridor has.
  public func questions() throws -> [any Analysis] {
    [CorridorLinks(of: CorridorChoice(corridor, branch: branch), combined: 0)]
  }

  /// The figure before it is drawn.
  ///
  /// Ties of the selected kinds and of every status are drawn, each as what it is.
  public func sketch(
    of study: StudiedNetwork, from results: AnalysisResults, in style: DiagramStyle
  ) throws -> FigureSketch {
    let drawn = try chosenBranch(study)
    let network = study.ofEveryStatus(study.selection.relations)
    var seen: Set<CityID> = []
    let cities = drawn.branch.cities.filter { seen.insert($0).inserted }
      .compactMap { network.city($0) }
    guard !cities.isEmpty else {
      throw AnalysisError.nothingSelected("\(study.selection.summary); corridor \(corridor)")
    }
    let lines = outerTies(of: cities, in: network)
    guard let country = country ?? usualCountry(lines, cities) else {
      throw AnalysisError.nothingToDraw(
        "no city of \(drawn.name) has a partner outside it in another country. Draw the figure "
          + "corridor, or widen --relation or --country.")
    }
    let chosen = lines.filter { $0.partner.country?.code == country }
    guard !chosen.isEmpty else {
      let known = Set(lines.compactMap { $0.partner.country?.code }).sorted()
      throw AnalysisError.nothingToDraw(
        "no city of \(drawn.name) has a partner in '\(country)'. Choose another country"
          + (known.isEmpty ? "." : ": \(known.joined(separator: ", ")), or leave it out."))
    }
    let picture = Picture(
      cities: cities, lines: strongest(chosen), all: chosen,
      place: chosen.first?.partner.country?.name ?? country, name: drawn.name, branch: drawn.branch,
      isBranch: drawn.isBranch)
    var composition = composition(picture, suggested(results, network), study)
    composition.style = style
    return FigureSketch(
      id: id, title: finding(picture),
      caption: "Right: the corridor’s cities in their order; left: their partners in "
        + "\(picture.place), in the order in which fewest lines cross. Ties of all statuses are "
        + "drawn, so that letters of intent are seen; the tables follow the selection. Data: "
        + "\(study.whole.provenance.datasetID).",
      data: FigureData(
        of: id, "Ties of \(drawn.name) with \(picture.place)", in: study,
        meaning: "A row per line, also of partners that are left out of the picture."
      ).lines(
        chosen.map { .init($0.city.id, $0.partner.id, $0.line, $0.ties, part: picture.place) })
    ) { [composition] _ in composition.scene() }
  }

  private var id: String {
    "lanes-\(corridor)" + (branch.map { "-\($0)" } ?? "") + (country.map { "-\($0)" } ?? "")
  }

  /// All ties of a corridor city with a city outside the branch.
  struct Line {
    let city: City
    let partner: City
    let ties: [Tie]

    var line: TieLine { ties.foremost?.line ?? .unconfirmed }
    var holds: Bool { line == .inForce || line == .unconfirmed }
  }

  /// What is drawn.
  struct Picture {
    let cities: [City]
    let lines: [Line]
    let all: [Line]
    let place: String
    let name: String
    let branch: CorridorBranch
    let isBranch: Bool
  }

  private func chosenBranch(
    _ study: StudiedNetwork
  ) throws -> (name: String, branch: CorridorBranch, isBranch: Bool) {
    guard let found = study.whole.corridor(corridor) else {
      throw AnalysisError.unknownCorridor(
        corridor.rawValue, known: study.whole.corridors.map(\.id.rawValue))
    }
    if let branch {
      guard let named = found.branches.first(where: { $0.name == branch }) else {
        throw AnalysisError.unknownBranch(
          branch, corridor: corridor.rawValue, known: found.branches.map(\.name))
      }
      return (found.name, named, found.branches.count > 1)
    }
    // Branches are in the order of their names, so the first of equally long ones is taken.
    let longest = found.branches.max { $0.cities.count < $1.cities.count }
    return (
      found.name, longest ?? CorridorBranch(name: "", cities: []), found.branches.count > 1
    )
  }

  private func outerTies(of cities: [City], in network: CityNetwork) -> [Line] {
    let inside = Set(cities.map(\.id))
    return cities.flatMap { city -> [Line] in
      var byPartner: [CityID: [Tie]] = [:]
      for tie in network.ties(of: city.id) {
        guard let partner = tie.partner(of: city.id), !inside.contains(partner) else { continue }
        byPartner[partner, default: []].append(tie)
      }
      return byPartner.compactMap { id, ties in
        network.city(id).map {
          Line(city: city, partner: $0, ties: ties.sorted { $0.key < $1.key })
        }
      }.sorted { $0.partner.id < $1.partner.id }
    }
  }

  /// The country with most lines of those in which at most half of the corridor's cities lie.
  private func usualCountry(_ lines: [Line], _ cities: [City]) -> String? {
    let own = cities.compactMap(\.country?.code).reduce(into: [String: Int]()) {
      $0[$1, default: 0] += 1
    }
    let counts = lines.compactMap(\.partner.country?.code)
      .reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    return counts.filter { 2 * (own[$0.key] ?? 0) <= cities.count }
      .min { (-$0.value, $0.key) < (-$1.value, $1.key) }?.key
  }

  /// The lines of the partners with most of them, where there are too many partners.
  private func strongest(_ lines: [Line]) -> [Line] {
    let counts = lines.reduce(into: [CityID: Int]()) { $0[$1.partner.id, default: 0] += 1 }
    guard counts.count > Self.mostPartners else { return lines }
    let kept = Set(
      counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.prefix(Self.mostPartners)
        .map(\.key))
    return lines.filter { kept.contains($0.partner.id) }
  }

  /// The neighbours of the corridor that the analysis found without a tie, and that have none of
  /// any status.
  private func suggested(_ results: AnalysisResults, _ network: CityNetwork) -> Set<Set<CityID>> {
    let links = results.missingLinks.first { $0.corridor.id == corridor }?.links ?? []
    return Set(
      links.filter { network.ties(between: $0.hop.from, and: $0.hop.to).isEmpty }
        .map { [$0.hop.from, $0.hop.to] })
  }
}

extension LanesFigure {
  private func composition(
    _ picture: Picture, _ suggested: Set<Set<CityID>>, _ study: StudiedNetwork
  ) -> LanesComposition {
    let top = leaders(picture)
    let order = picture.branch.cities
    let neighbours = Set(zip(order, order.dropFirst()).map { Set([$0, $1]) })
    let partners = Dictionary(
      picture.lines.map { ($0.partner.id, $0.partner) }, uniquingKeysWith: { first, _ in first }
    ).values.sorted { $0.id < $1.id }
    return LanesComposition(
      name: id, title: "\(picture.name) and its partners in \(picture.place)",
      description:
        "The corridor's cities on the right in their order, strung on a grey line; their "
        + "partners in \(picture.place) on the left. The style of a line tells how the tie stands.",
      stopsTitle: picture.name, partnersTitle: "Partners in \(picture.place)",
      stops: picture.cities.map { city in
        let count = picture.all.count { $0.city.id == city.id }
        return .init(
          id: city.id.rawValue, label: city.name, region: city.worldRegion?.hueKey,
          mark: top.contains(city.id) ? "most ties (\(count))" : "",
          tooltip: "\(city.nameWithCountry): \(count) partners in \(picture.place)")
      },
      stretches: zip(picture.cities, picture.cities.dropFirst()).map { one, two in
        let pair = Set([one.id, two.id])
        if suggested.contains(pair) { return .suggested }
        return neighbours.contains(pair) ? .plain : .gap
      },
      partners: partners.map {
        .init(
          id: $0.id.rawValue, label: $0.name, region: $0.worldRegion?.hueKey,
          tooltip: $0.nameWithCountry)
      },
      ties: picture.lines.map { line in
        .init(
          line.city.id.rawValue, with: line.partner.id.rawValue, status: line.line,
          tooltip: "\(line.city.name) – \(line.partner.name): "
            + line.ties.map(\.summary).joined(separator: "; "))
      },
      statusTitles: [
        (.inForce, "signed or in force, two or more sources"),
        (.unconfirmed, "signed or in force, one source"),
        (.intended, "intended or in preparation"), (.dormant, "dormant or ended"),
        (.stretch, "next along the corridor"),
        (.suggested, "suggested: neighbours in two countries without a tie"),
      ],
      notes: notes(picture, study))
  }

  /// The cities with most partners; none where more than two share that place.
  private func leaders(_ picture: Picture) -> Set<CityID> {
    let counts = picture.all.reduce(into: [CityID: Int]()) { $0[$1.city.id, default: 0] += 1 }
    let most = counts.values.max() ?? 0
    let leaders = counts.filter { $0.value == most }.map(\.key)
    return most > 1 && leaders.count <= 2 ? Set(leaders) : []
  }

  private func finding(_ picture: Picture) -> String {
    let tied = Set(picture.all.filter(\.holds).map(\.city.id)).count
    let holding = picture.all.count(where: \.holds)
    let planned = picture.all.count { $0.line == .intended }
    let start =
      "\(tied) of \(Quoted.count(picture.cities.count, "city", "cities")) along \(picture.name) "
      + "\(tied == 1 ? "has" : "have") \(Quoted.count(holding, "tie", "ties")) with "
      + "\(picture.place)"
    let plans = planned == 0 ? "" : "; \(planned) more \(planned == 1 ? "is" : "are") intended"
    let top = picture.cities.filter { leaders(picture).contains($0.id) }
    guard let first = top.first else { return start + plans }
    let count = picture.all.count { $0.city.id == first.id }
    return start + plans + "; \(Quoted.list(top.map(\.name))) "
      + (top.count == 1 ? "has most (\(count))" : "have most (\(count) each)")
  }

  private func notes(_ picture: Picture, _ study: StudiedNetwork) -> [String] {
    var notes = [
      "Ties of every status with \(picture.place) are drawn; those among the corridor’s own cities "
        + "and with other countries are not."
    ]
    if picture.isBranch, !picture.branch.name.isEmpty {
      notes.append("Branch “\(picture.branch.name)”; other branches are not drawn.")
    }
    let shown = Set(picture.lines.map(\.partner.id)).count
    let all = Set(picture.all.map(\.partner.id)).count
    if shown < all {
      notes.append(
        "Of \(all) partners in \(picture.place) the \(shown) with most ties are drawn.")
    }
    let left = Set(picture.branch.cities).count - picture.cities.count
    if left > 0 { notes.append("Outside the selection and not drawn: \(left) of its cities.") }
    return notes + study.timeNotes
  }
}
