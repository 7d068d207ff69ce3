public import CityNetworks
public import Diagrams
public import NetworkAnalysis

/// The cities in the order of a measure: the score against the rank.
public struct RankSizeFigure: FigureKind {
  /// What it is called, what it shows, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "rank-size", question: "How steeply does a measure fall from the first city to the last?",
    parameters: [
      ("by", "the measure's id, see `citynet list measures`; degree if absent"),
      ("city", "the id of a city to point out; none if absent"),
    ])

  private let measure: String
  private let city: CityID?

  /// The ranking by the measure with this id, with `city` pointed out.
  public init(by measure: String = "degree", pointingOut city: CityID? = nil) {
    self.measure = measure
    self.city = city
  }

  /// The figure that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(
      by: try parameters.optionalText("by") ?? "degree",
      pointingOut: try parameters.optionalText("city").map { CityID($0) })
  }

  /// The score of each city.
  public func questions() throws -> [any Analysis] { [try CityRanking(by: measure)] }

  /// The figure before it is drawn; scores of 0 are counted, not drawn.
  public func sketch(
    of study: StudiedNetwork, from results: AnalysisResults, in style: DiagramStyle
  ) throws -> FigureSketch {
    let ranking = try RankedCities(results, "rank-", figure: Self.descriptor.id)
    let asked = try city.map { try ranking.entry($0) }
    let drawn = ranking.entries.filter { $0.rank != nil && $0.score > 0 }
    guard let first = drawn.first else {
      throw AnalysisError.nothingToDraw(
        "no city has a score above 0 by \(measure) under this selection. "
          + "Widen --status or --relation, or choose another measure.")
    }
    let column = ranking.table.columns.first { $0.id == "score" }
    let words = column?.title ?? measure
    let unit = column.map { $0.unit.isEmpty ? "" : ", \($0.unit)" } ?? ""
    let leaders = drawn.filter { $0.rank == first.rank }
    var composition = RankSizeComposition(
      name: id, title: "\(words) by rank",
      description: "The cities from the first to the last, with their scores. Both axes are "
        + "logarithmic.",
      entries: drawn.map { entry in
        .init(
          id: entry.id, label: entry.name, rank: entry.rank ?? 1, value: entry.score,
          isNamed: entry.id == first.id, isAskedFor: entry.id == city?.rawValue)
      },
      valueTitle: "\(words)\(unit) (log scale)", rankTitle: "rank of the city (log scale)",
      notes: notes(ranking, drawn: drawn.count, leaders: leaders.count, asked))
    composition.style = style
    return FigureSketch(
      id: id, title: title(drawn, leaders, by(ranking.table), total: ranking.entries.count, asked),
      caption: "The line goes through all cities with a score above 0, the first at the left. "
        + "Both axes are logarithmic, so that an even slope means an even ratio. "
        + "Data: \(study.whole.provenance.datasetID).",
      data: ranking.table
    ) { [composition] _ in composition.scene() }
  }

  private var id: String {
    ([Self.descriptor.id, measure] + (city.map { ["\($0)"] } ?? []))
      .map(SlugTable.slug).joined(separator: "-")
  }

  /// The measure's name as it stands in a sentence: "degree", "PageRank".
  private func by(_ table: ResultTable) -> String {
    let start = "Cities by "
    return table.title.hasPrefix(start) ? String(table.title.dropFirst(start.count)) : measure
  }

  private func title(
    _ drawn: [RankedCities.Entry], _ leaders: [RankedCities.Entry], _ by: String, total: Int,
    _ asked: RankedCities.Entry?
  ) -> String {
    let score = Quoted.number(leaders[0].score)
    let head =
      leaders.count == drawn.count && drawn.count > 1
      ? "All \(drawn.count) cities with a score have the same \(by), \(score)"
      : (leaders.count < 3
        ? Quoted.list(leaders.map(\.name)) + (leaders.count == 1 ? " leads" : " lead")
        : "\(leaders.count) cities lead") + " by \(by) with \(score)"
    if let asked, let rank = asked.rank, !leaders.contains(where: { $0.id == asked.id }) {
      return head + "; \(asked.name) has \(Quoted.number(asked.score)), rank "
        + "\(Quoted.count(rank)) of \(Quoted.count(total))"
    }
    let middle = drawn[(drawn.count - 1) / 2]
    return drawn.count > 2 && leaders.count < drawn.count
      ? head + "; the city in the middle has \(Quoted.number(middle.score))" : head
  }

  private func notes(
    _ ranking: RankedCities, drawn: Int, leaders: Int, _ asked: RankedCities.Entry?
  ) -> [String] {
    let total = ranking.entries.count
    var notes: [String] = []
    if drawn < total {
      notes.append(
        "Not drawn: \(Quoted.count(total - drawn)) of \(Quoted.count(total, "city", "cities")) "
          + "without a score above 0.")
    }
    if leaders > 1 {
      notes.append("\(Quoted.count(leaders)) cities share the first place; one of them is named.")
    }
    if let asked, asked.rank == nil || asked.score <= 0 {
      notes.append("\(asked.name) has no score above 0.")
    }
    return notes
  }
}
