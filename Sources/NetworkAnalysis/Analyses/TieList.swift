public import CityNetworks
public import Execution
import Graphs

/// Who is tied with whom, since when, in what state, and who says so.
public struct TieList: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "ties", question: "Who is tied with whom, since when, in what state, says who?",
    parameters: [("city", "the id of one city; all ties if absent")])

  private let city: CityID?

  /// The ties of `city`, or all ties.
  public init(of city: CityID? = nil) { self.city = city }

  /// The list that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(of: try parameters.optionalText("city").map { CityID($0) })
  }

  /// One table with a tie per row.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let ties = try study.ties(of: city).sorted { ends(of: $0) < ends(of: $1) }
    let rows = ties.compactMap { row(of: $0, in: study) }
    return AnalysisResults(tables: [
      ResultTable(
        id: city.map { "ties-\($0.rawValue)" } ?? "ties",
        title: city.map { "Ties of \(study.name($0))" } ?? "Ties",
        basis: study.basis, columns: columns(study), rows: rows,
        method: MethodNote(
          name: "Ties",
          meaning: TieRule.statement,
          choices: [.init("Rule", TieRule.name)],
          caveat: "A tie that is not listed may exist all the same: the dataset holds what its "
            + "sources name."))
    ])
  }

  /// The columns, without the first city's own where all rows are about one city, and without the
  /// certainty and the end where no time is asked for.
  private func columns(_ study: StudiedNetwork) -> [ResultColumn] {
    let own = [
      ResultColumn("city", "City", form: .words, meaning: "One city of the pair."),
      ResultColumn("country", "Country", form: .words, meaning: "Its country."),
    ]
    let tie = [
      ResultColumn("partner", "Partner", form: .words, meaning: "The other city."),
      ResultColumn("partner_country", "Its country", form: .words, meaning: "Its country."),
      ResultColumn("relation", "Kind", form: .words, meaning: "The kind of tie."),
      ResultColumn(
        "direction", "Direction", form: .words,
        meaning: "Whether the tie leads both ways, to the partner, or from the partner."),
    ]
    let rest = [
      ResultColumn(
        "kilometers", "Distance", unit: "km", form: .decimals(0),
        meaning: "Great-circle distance, Earth radius 6371.0088 km."),
      ResultColumn(
        "disputed", "Disputed", form: .words,
        meaning: "Whether the sources contradict each other."),
      ResultColumn("sources", "Sources", form: .sources, meaning: "The ids of the sources."),
      ResultColumn("id", "Id", form: .identifier, meaning: "The first city's id."),
      ResultColumn(
        "partner_id", "Partner's id", form: .identifier, meaning: "The other city's id."),
    ]
    return (city == nil ? own : []) + tie + TieState.columns(study.selection) + rest
  }

  /// By the partner where all rows are about one city, else by both cities; then by the kind.
  private func ends(of tie: Tie) -> (CityID, CityID, Relation) {
    let partner = city.flatMap { tie.partner(of: $0) }
    return (partner ?? tie.first, partner ?? tie.second, tie.relation)
  }

  private func row(of tie: Tie, in study: StudiedNetwork) -> [ResultValue]? {
    let isSecond = city == tie.second
    guard let near = study.network.city(isSecond ? tie.second : tie.first),
      let far = study.network.city(isSecond ? tie.first : tie.second)
    else { return nil }
    let own: [ResultValue] = [.text(near.name), ResultValue(near.country?.name)]
    let what: [ResultValue] = [
      .text(far.name), ResultValue(far.country?.name), .text(tie.relation.title),
      .text(tie.isDirected ? (isSecond ? "from partner" : "to partner") : "both ways"),
    ]
    let rest: [ResultValue] = [
      ResultValue(near.kilometers(to: far)), .text(tie.isDisputed ? "yes" : "no"),
      ResultValue(tie.sources.map(\.rawValue).joined(separator: ", ")),
      .text(near.id.rawValue), .text(far.id.rawValue),
    ]
    return (city == nil ? own : []) + what + TieState.cells(of: tie, study.selection) + rest
  }
}

extension City {
  /// The great-circle distance to `other`, nil if one of the two has no coordinates.
  func kilometers(to other: City) -> Double? {
    guard let here = coordinate, let there = other.coordinate else { return nil }
    return here.distanceInKilometers(to: there)
  }
}
