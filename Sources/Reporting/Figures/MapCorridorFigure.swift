public import CityNetworks
public import Diagrams
public import NetworkAnalysis

/// A corridor on a map: what joins neighbours, and the ties of its cities among each other.
public struct MapCorridorFigure: MapFigure {
  /// What it is called, what it shows, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "map-corridor",
    question: "A corridor on a map: its cities in order, which neighbours are tied and which not",
    parameters: [
      ("corridor", "the corridor's id"), ("branch", "the branch's name; all branches if absent"),
    ])

  private let corridor: CorridorID
  private let branch: String?
  private var outlines: Outlines?

  /// More ties to cities beside the corridor than these would hide it.
  private static let mostPartnerTies = 60

  /// The figure of a branch of `corridor`, of all branches if none is named.
  public init(of corridor: CorridorID, branch: String? = nil) {
    self.corridor = corridor
    self.branch = branch
  }

  /// The figure that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(
      of: CorridorID(try parameters.text("corridor")),
      branch: try parameters.optionalText("branch"))
  }

  /// The same figure on this land.
  public func drawn(on outlines: Outlines) -> MapCorridorFigure {
    var figure = self
    figure.outlines = outlines
    return figure
  }

  /// How well the corridor is covered.
  public func questions() throws -> [any Analysis] { [CorridorCoverage(of: corridor)] }

  /// The figure before it is drawn.
  public func sketch(
    of study: StudiedNetwork, from results: AnalysisResults, in style: DiagramStyle
  ) throws -> FigureSketch {
    guard let result = results.corridors.first(where: { $0.corridor.id == corridor }) else {
      throw AnalysisError.unknownCorridor(
        corridor.rawValue, known: study.whole.corridors.map(\.id.rawValue))
    }
    let branches = try self.branches(of: result)
    let stops = branches.flatMap { branch in
      branch.cities.enumerated().map { position, city in
        (city, position == 0 || position == branch.cities.count - 1)
      }
    }
    guard !stops.isEmpty else {
      throw AnalysisError.nothingSelected("\(study.selection.summary); corridor \(corridor)")
    }
    let ends = Set(stops.filter(\.1).map(\.0))
    let cities = try CitiesOnMap(
      stops.map { ($0.0, ends.contains($0.0) ? .end : .stop) }, in: study)
    let signs = CorridorSigns(branches, on: cities, in: study, style)
    let partners = signs.partnerTies
    let isHairball = partners.count > Self.mostPartnerTies
    let count = CorridorResult(corridor: result.corridor, branches: branches).stepCount
    let data = FigureData(
      of: id, "Lines of the corridor map", in: study,
      meaning: "A row per line: neighbours first, then ties of cities that are no neighbours."
    ).lines(
      branches.flatMap { branch in
        branch.steps.map {
          FigureData.Line(
            $0.hop, part: branch.name, missing: $0.crossesBorder ? .suggested : .stretch)
        } + branch.shortcuts.map { FigureData.Line($0, part: "no neighbours") }
      })
    var composition = MapComposition(
      name: id, title: "\(result.corridor.name) on the map",
      description: "A map. The line follows the corridor's cities in their order: solid where "
        + "neighbours are tied, red and broken where they are not, grey within one country. The "
        + "table of the corridor lists the same.",
      outlines: outlines, places: cities.places,
      lines: signs.steps + signs.shortcuts + (isHairball ? [] : partners),
      countryNames: cities.countryNames,
      entries: signs.entries + (isHairball || partners.isEmpty ? [] : [signs.partnerEntry]),
      notes: cities.notes + leftOut(branches, of: result)
        + (isHairball
          ? ["Not drawn: \(partners.count) ties to cities beside the corridor."] : []),
      placeWord: "cities")
    let gaps = count.crossBorder - count.tied
    composition.style = style
    return FigureSketch(
      id: id,
      title: "\(result.corridor.name): \(count.tied) of \(count.crossBorder) neighbour pairs "
        + "across a border are tied",
      caption: "Solid lines join neighbours with a tie, grey ones neighbours in one country; "
        + (gaps == 0 ? "no pair lacks a tie. " : "red ones mark the \(gaps) without a tie. ")
        + "Thin blue lines are ties of cities of the corridor that are no neighbours. "
        + "Data: \(study.whole.provenance.datasetID).",
      data: data, map: composition
    ) { [composition] _ in composition.scene() }
  }

  private var id: String { "map-corridor-\(corridor)" + (branch.map { "-\($0)" } ?? "") }

  private func branches(of result: CorridorResult) throws -> [CorridorResult.Branch] {
    guard let branch else { return result.branches }
    let named = result.branches.filter { $0.name == branch }
    guard !named.isEmpty else {
      throw AnalysisError.unknownBranch(
        branch, corridor: corridor.rawValue, known: result.branches.map(\.name))
    }
    return named
  }

  private func leftOut(
    _ branches: [CorridorResult.Branch], of result: CorridorResult
  ) -> [String] {
    let names = Set(branches.map(\.name))
    let all = Set(result.corridor.branches.filter { names.contains($0.name) }.flatMap(\.cities))
    let left = all.subtracting(branches.flatMap(\.cities)).count
    return (left > 0 ? ["Outside the selection and not drawn: \(left) of its cities."] : [])
      + (branches.count < result.branches.count
        ? ["Branch “\(branches[0].name)”; \(result.branches.count - 1) others are not drawn."] : [])
  }
}

/// The lines of a corridor.
private struct CorridorSigns {
  private let style: DiagramStyle
  private(set) var steps: [MapComposition.Line] = []
  private(set) var shortcuts: [MapComposition.Line] = []
  /// Ties to cities beside the corridor.
  private(set) var partnerTies: [MapComposition.Line] = []
  private var present: [Sign] = []

  /// What a line says.
  private enum Sign: String, CaseIterable {
    case tied, oneSource, intended, dormant, twoSteps, missing, sameCountry, shortcut
  }

  init(
    _ branches: [CorridorResult.Branch], on cities: CitiesOnMap, in study: StudiedNetwork,
    _ style: DiagramStyle
  ) {
    self.style = style
    var seen: Set<Set<CityID>> = []
    for step in branches.flatMap(\.steps)
    where cities.shows(step.hop.from) && cities.shows(step.hop.to) {
      guard seen.insert([step.hop.from, step.hop.to]).inserted else { continue }
      let sign = Self.sign(step)
      present.append(sign)
      steps.append(line(step.hop, sign, order: 3, words(step, in: study), in: study))
    }
    for hop in branches.flatMap(\.shortcuts)
    where cities.shows(hop.from) && cities.shows(hop.to) {
      guard seen.insert([hop.from, hop.to]).inserted else { continue }
      present.append(.shortcut)
      shortcuts.append(line(hop, .shortcut, order: 2, hop.summary, in: study))
    }
    let members = Set(branches.flatMap(\.cities))
    for tie in members.sorted().flatMap({ study.network.ties(of: $0) }) {
      for member in members.sorted() {
        guard let partner = tie.partner(of: member), !members.contains(partner),
          cities.shows(partner), cities.shows(member), seen.insert([member, partner]).inserted
        else { continue }
        partnerTies.append(
          MapComposition.Line(
            id: "p-\(member)-\(partner)", from: member.rawValue, to: partner.rawValue,
            style: partnerStyle, order: 1,
            tooltip: "\(study.cityName(member)) – \(study.cityName(partner)): \(tie.summary)",
            classes: ["partner"]))
      }
    }
  }

  private func line(
    _ hop: Hop, _ sign: Sign, order: Int, _ words: String, in study: StudiedNetwork
  ) -> MapComposition.Line {
    MapComposition.Line(
      id: "\(hop.from)-\(hop.to)", from: hop.from.rawValue, to: hop.to.rawValue,
      style: look(sign), order: order,
      tooltip: "\(study.cityName(hop.from)) – \(study.cityName(hop.to)): \(words)",
      classes: ["s-" + sign.rawValue])
  }

  private static func sign(_ step: CorridorResult.Step) -> Sign {
    switch step.link {
    case .sameCountry: .sameCountry
    case .twoSteps: .twoSteps
    case .missing: .missing
    case .tied:
      switch step.hop.line {
      case .inForce, .stretch: .tied
      case .unconfirmed: .oneSource
      case .intended, .suggested: .intended
      case .dormant: .dormant
      }
    }
  }

  private func words(_ step: CorridorResult.Step, in study: StudiedNetwork) -> String {
    switch step.link {
    case .tied: step.hop.summary
    case .sameCountry: "same country"
    case .missing: "no tie and no common partner"
    case .twoSteps(let through):
      "no tie; common partners: " + through.prefix(3).map(study.cityName).joined(separator: ", ")
        + (through.count > 3 ? " and \(through.count - 3) more" : "")
    }
  }

  private func look(_ sign: Sign) -> LineStyle {
    switch sign {
    case .tied: LineStyle(.solid, width: 2.6, color: style.tie)
    case .oneSource: LineStyle(.dashed, width: 2, color: style.tie)
    case .intended: LineStyle(.dashed, width: 1.4, color: style.tie)
    case .dormant: LineStyle(.dotted, width: 2.2, color: style.tie)
    case .twoSteps: LineStyle(.dotted, width: 2.2, color: style.alert)
    case .missing: LineStyle(.dashed, width: 2, color: style.alert)
    case .sameCountry: LineStyle(.solid, width: 2.6, color: style.faint)
    case .shortcut: LineStyle(.solid, width: 1, color: style.tie)
    }
  }

  private static func title(_ sign: Sign) -> String {
    switch sign {
    case .tied: "neighbours, tied (two or more sources)"
    case .oneSource: "tied (one source)"
    case .intended: "intended"
    case .dormant: "dormant or ended"
    case .twoSteps: "no tie, common partners"
    case .missing: "no tie, no common partner"
    case .sameCountry: "same country, no tie"
    case .shortcut: "tie within the corridor"
    }
  }

  private var partnerStyle: LineStyle {
    LineStyle(.solid, width: 0.6, color: style.faint.withOpacity(0.6))
  }

  var partnerEntry: LegendEntry { .line(partnerStyle, "tie to a city beside the corridor") }

  var entries: [LegendEntry] {
    Sign.allCases.filter { present.contains($0) }.map { .line(look($0), Self.title($0)) }
  }
}
