import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// Which ties matter: the tied pairs of cities in the order of one measure.
public struct TieRanking: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "rank-ties", question: "Which tied pairs are central, by a named measure?",
    parameters: [
      ("by", "the measure's id, see `citynet list tie-measures`"),
      ("top", "how many pairs to list; all if absent"),
      ("direction", "ignored or followed; ignored if absent"),
    ] + PathScope.parameters)

  private let measureID: String
  private let top: Int?
  private let direction: TieDirection
  private let scope: PathScope

  /// The ranking by the measure with this id, of the best `top` pairs or of all.
  public init(
    by measureID: String, top: Int? = nil, direction: TieDirection = .ignored,
    scope: PathScope = .everything
  ) throws {
    _ = try EdgeMeasureCatalog.measure(id: measureID)
    self.measureID = measureID
    self.top = top
    self.direction = direction
    self.scope = scope
  }

  /// The ranking that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    try self.init(
      by: parameters.text("by"), top: parameters.optionalCount("top"),
      direction: parameters.choice("direction", standard: .ignored),
      scope: PathScope(parameters: &parameters))
  }

  /// One table: rank, the two cities, score, state and sources.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let cityGraph = try study.cityGraph(direction)
    let measure = try scope.applied(
      to: try EdgeMeasureCatalog.measure(id: measureID), on: cityGraph, study)
    let scores = try measure.scores(on: cityGraph.graph, in: context)
    let places = EdgeRanking(of: scores).places
    let rows = places.prefix(top ?? places.count).map { place -> [ResultValue] in
      let (a, b) = cityGraph.cities(of: place.edge)
      let hop = study.hop(from: a.id, to: b.id)
      return [
        .integer(place.rank), .text(a.name), .text(b.name), .real(place.score),
        .text(hop.statusText), ResultValue(hop.sourceText(under: study.selection)),
        .text(a.id.rawValue), .text(b.id.rawValue),
      ]
    }
    let descriptor = measure.descriptor
    return AnalysisResults(tables: [
      ResultTable(
        id: "rank-\(measureID.tableName)" + direction.suffix + scope.suffix,
        title: "Tied pairs by \(descriptor.titleInSentence)", basis: study.basis,
        columns: [
          ResultColumn(
            "rank", "Rank", form: .count,
            meaning: "1 plus the number of pairs with a higher score; equal scores share a rank."),
          .firstEnd, .secondEnd,
          ResultColumn(
            "score", descriptor.title, unit: descriptor.unit, form: .significant(5),
            meaning: descriptor.meaning),
          ResultColumn("status", "Status", form: .words, meaning: "The state of the ties."),
          ResultColumn(
            "sources", "Sources", form: .sources,
            meaning: "The ids of the sources that state the chosen status."),
          .firstEndID, .secondEndID,
        ],
        rows: rows, method: MethodNote(descriptor, on: cityGraph),
        remarks: Remarks.listed(rows.count, of: places.count, "tied pairs"),
        conclusion: .tieRanking(
          places.prefix { $0.rank == 1 }.map { place in
            let (a, b) = cityGraph.cities(of: place.edge)
            return (a, b, place.rank, place.score)
          }, of: places.count, by: descriptor, on: study))
    ])
  }
}
