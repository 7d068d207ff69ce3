import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// Who is central: the cities in the order of one measure.
public struct CityRanking: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "rank", question: "Which cities are central, by a named measure?",
    parameters: [
      ("by", "the measure's id, see `citynet list measures`"),
      ("top", "how many cities to list; all if absent"),
      ("weight", "how strong a pair is: none, ties (their number) or stated; none if absent"),
      ("direction", "ignored or followed; ignored if absent"),
    ] + PathScope.parameters)

  private let measureID: String
  private let top: Int?
  private let weight: PairWeight
  private let direction: TieDirection
  private let scope: PathScope

  /// The ranking by the measure with this id, of the best `top` cities or of all.
  public init(
    by measureID: String, top: Int? = nil, weight: PairWeight = .none,
    direction: TieDirection = .ignored, scope: PathScope = .everything
  ) throws {
    _ = try MeasureCatalog.measure(id: measureID)
    self.measureID = measureID
    self.top = top
    self.weight = weight
    self.direction = direction
    self.scope = scope
  }

  /// The ranking that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    try self.init(
      by: parameters.text("by"), top: parameters.optionalCount("top"),
      weight: parameters.choice("weight", standard: .none),
      direction: parameters.choice("direction", standard: .ignored),
      scope: PathScope(parameters: &parameters))
  }

  /// One table: rank, city, score, ties.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let cityGraph = try study.cityGraph(direction, weight)
    let graph = cityGraph.graph
    let measure = try scope.applied(
      to: try MeasureCatalog.measure(id: measureID), on: cityGraph, study)
    try Self.refuseIdleOptions(measure.descriptor, weight: weight, direction: direction)
    var estimate: SampledBetweenness.Estimate?
    if let sampled = measure as? SampledBetweenness {
      estimate = try sampled.estimate(on: graph, in: context)
    }
    let scores =
      try estimate?.scores.mapValues { Optional($0) } ?? measure.scores(on: graph, in: context)
    let ranking = Ranking(of: scores, measure.descriptor.order)
    let places = ranking.places
    let unranked = graph.nodes.filter { scores[$0] == nil }
    let lines =
      places.map { (node: $0.node, rank: ResultValue.integer($0.rank)) }
      + unranked.map { (node: $0, rank: .missing) }
    let rows = lines.prefix(top ?? lines.count).map { line in
      let city = study.city(line.node)
      return [
        line.rank, .text(city.name), ResultValue(city.country?.name),
        ResultValue(scores[line.node]), .integer(study.graph.graph.outgoing.degree(line.node)),
        .text(city.id.rawValue),
      ]
    }
    let descriptor = measure.descriptor
    let note = MethodNote(descriptor, on: cityGraph)
    return AnalysisResults(
      tables: [
        ResultTable(
          id: "rank-\(measureID.tableName)" + weight.suffix + direction.suffix + scope.suffix,
          title: "Cities by \(descriptor.titleInSentence)",
          basis: study.basis,
          columns: [
            ResultColumn(
              "rank", "Rank", form: .count,
              meaning: descriptor.order.rankMeaning),
            .cityName, .country,
            ResultColumn(
              "score", descriptor.title, unit: descriptor.unit, form: .significant(5),
              meaning: descriptor.meaning),
            .tieCount, .cityID,
          ],
          rows: rows, method: note,
          remarks: try Remarks.listed(rows.count, of: lines.count, "cities")
            + (estimate.map { [$0.remark] } ?? []) + descriptor.order.remarks
            + ClubCapture.remarks(on: ranking, study, context),
          conclusion: .ranking(ranking, by: descriptor, on: study))
      ], seeds: seeds(of: measure, name: measureID))
  }

  /// Refuses a choice that would change nothing, so that nobody believes it did.
  static func refuseIdleOptions(
    _ descriptor: MeasureDescriptor, weight: PairWeight, direction: TieDirection
  ) throws {
    if weight != .none, descriptor.convention.weights.hasPrefix("ignored") {
      throw AnalysisError.idleOption("weight", measure: descriptor.id)
    }
    if direction == .followed, descriptor.convention.direction.hasPrefix("ignored") {
      throw AnalysisError.idleOption("direction", measure: descriptor.id)
    }
  }
}

extension ScoreOrder {
  /// What a rank by a measure means.
  var rankMeaning: String {
    "1 plus the number of cities with a \(better) score; equal scores share a rank."
  }

  /// That a ranking begins with the low scores, where it does.
  var remarks: [String] {
    switch self {
    case .highestFirst: []
    case .lowestFirst: ["A low score is the good end here, so the lowest scores come first."]
    }
  }
}

extension SampledBetweenness.Estimate {
  fileprivate var remark: String {
    guard !isExact else { return "The network is so small that the scores are exact." }
    let certainty = ((1 - delta) * 1e6).rounded() / 1e6
    return
      "Estimated from \(drawn) draws: with probability \(certainty) no city's share of pairs is "
      + "off by more than \(((largestError) * 1e6).rounded() / 1e6)."
  }
}
