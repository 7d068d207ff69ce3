public import CityNetworks
public import Diagrams
public import NetworkAnalysis

/// The cities of a corridor in the order of travel, the ties among them and the missing links.
public struct CorridorFigure: FigureKind {
  /// What it is called, what it shows, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "corridor", question: "A corridor's cities in order, the ties among them, missing links",
    parameters: [
      ("corridor", "the corridor's id"), ("branch", "the branch's name; the longest if absent"),
    ])

  private let corridor: CorridorID
  private let branch: String?

  /// The figure of a branch of `corridor`, of the longest if none is named.
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
    let drawn = try branchToDraw(of: result)
    let hops = onePerPair(drawn.steps.filter { $0.link == .tied }.map(\.hop) + drawn.shortcuts)
    let degrees = hops.reduce(into: [CityID: Int]()) { counts, hop in
      counts[hop.from, default: 0] += 1
      counts[hop.to, default: 0] += 1
    }
    let missing = drawn.steps.filter { $0.link != .tied && $0.crossesBorder }.count
    guard !drawn.cities.isEmpty else {
      throw AnalysisError.nothingSelected("\(study.selection.summary); corridor \(corridor)")
    }
    let data = FigureData(
      of: id, "Lines of the corridor figure", in: study,
      meaning: "A row per line: neighbours first, then ties of cities that are no neighbours."
    ).lines(
      drawn.steps.map {
        FigureData.Line(
          $0.hop, part: "neighbours", missing: $0.crossesBorder ? .suggested : .stretch)
      } + drawn.shortcuts.map { FigureData.Line($0, part: "no neighbours") })
    var composition = ArcComposition(
      name: id, title: "\(result.corridor.name), city by city",
      description: "The cities stand in the order of travel. Arcs are ties between two of them; a "
        + "red dashed line joins neighbours in two countries that have no tie.",
      hubs: hubs(of: drawn, degrees, in: study),
      lanes: lanes(of: drawn, in: study), ties: hops.map(tie),
      statusTitles: [
        (.inForce, "tie, two or more sources"), (.unconfirmed, "tie, one source"),
        (.intended, "intended"), (.dormant, "dormant"),
        (.suggested, "neighbours without a tie"), (.stretch, "same country"),
      ],
      valueTitle: "area: ties within the corridor", notes: notes(drawn, of: result))
    composition.style = style
    return FigureSketch(
      id: id,
      title: "Along \(result.corridor.name)\(branchWords(drawn.name, of: result)), "
        + "\(missing) cross-border "
        + (missing == 1 ? "neighbour pair has no tie" : "neighbour pairs have no tie"),
      caption: "Arcs join tied cities; red dashes mark neighbours in two countries without a "
        + "tie, grey lines stretches within one country. Data: "
        + "\(study.whole.provenance.datasetID).",
      data: data
    ) { [composition] _ in composition.scene() }
  }

  /// Of several branches one is drawn, and the title says which.
  private func branchWords(_ name: String, of result: CorridorResult) -> String {
    result.branches.count > 1 && !name.isEmpty ? ", branch \(name)" : ""
  }

  private var id: String { "corridor-\(corridor)" + (branch.map { "-\($0)" } ?? "") }

  /// The cities of a branch, each once although the branch may come back to it; the line between two
  /// of them has a gap where a city outside the selection, or one drawn before, lies between.
  private func hubs(
    of branch: CorridorResult.Branch, _ degrees: [CityID: Int], in study: StudiedNetwork
  ) -> [ArcComposition.Hub] {
    let neighbors = Set(branch.steps.map { Set([$0.hop.from, $0.hop.to]) })
    var seen: Set<CityID> = []
    let cities = branch.cities.filter { seen.insert($0).inserted }
    return cities.enumerated().compactMap { position, id in
      guard var hub = hub(id, degrees[id] ?? 0, in: study) else { return nil }
      hub.followsLast = position > 0 && neighbors.contains([cities[position - 1], id])
      return hub
    }
  }

  /// The first hop between each two cities.
  private func onePerPair(_ hops: [Hop]) -> [Hop] {
    var seen: Set<Set<CityID>> = []
    return hops.filter { seen.insert([$0.from, $0.to]).inserted }
  }

  private func branchToDraw(of result: CorridorResult) throws -> CorridorResult.Branch {
    if let branch {
      guard let named = result.branches.first(where: { $0.name == branch }) else {
        throw AnalysisError.unknownBranch(
          branch, corridor: corridor.rawValue, known: result.branches.map(\.name))
      }
      return named
    }
    // Branches are in the order of their names, so the first of equally long ones is taken.
    return result.branches.max { $0.cities.count < $1.cities.count }
      ?? CorridorResult.Branch(name: "", cities: [], steps: [], shortcuts: [])
  }

  private func hub(_ id: CityID, _ degree: Int, in study: StudiedNetwork) -> ArcComposition.Hub? {
    guard let city = study.network.city(id) else { return nil }
    return ArcComposition.Hub(
      id: id.rawValue, label: city.name, lane: lane(of: city), value: Double(degree),
      tooltip: "\(city.nameWithCountry): \(degree) ties within the corridor")
  }

  private func lanes(
    of branch: CorridorResult.Branch, in study: StudiedNetwork
  ) -> [ArcComposition.Lane] {
    var seen: Set<String> = []
    return branch.cities.compactMap { id in
      guard let city = study.network.city(id), seen.insert(lane(of: city)).inserted else {
        return nil
      }
      return ArcComposition.Lane(
        id: lane(of: city), title: city.country?.name ?? "unknown country",
        region: city.worldRegion?.hueKey)
    }
  }

  /// A city's country; one whose country is unknown has a lane of its own.
  private func lane(of city: City) -> String { city.country?.code ?? "unknown-\(city.id)" }

  private func tie(_ hop: Hop) -> ArcComposition.Tie {
    let best = hop.ties.first { $0.line == .inForce } ?? hop.ties.first
    return ArcComposition.Tie(
      hop.from.rawValue, hop.to.rawValue, status: best?.line ?? .unconfirmed,
      tooltip: hop.ties.map(\.summary).joined(separator: "; "))
  }

  private func notes(
    _ branch: CorridorResult.Branch, of result: CorridorResult
  ) -> [String] {
    let others = result.branches.count - 1
    let left =
      (result.corridor.branches.first { $0.name == branch.name }?.cities.count ?? 0)
      - branch.cities.count
    let gaps = left > 0 ? ["Outside the selection and not drawn: \(left) of its cities."] : []
    guard others > 0 else { return gaps }
    return gaps + [
      "Branch “\(branch.name)”; \(others == 1 ? "one other branch is" : "\(others) others are") "
        + "not drawn."
    ]
  }
}
