public import CityNetworks
public import Diagrams
public import NetworkAnalysis

/// How ties are distributed over the cities: the share of cities with at least so many ties.
public struct DegreeDistributionFigure: FigureKind {
  /// What it is called, what it shows, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "degree-distribution",
    question: "How many ties do most cities have, and how many the best?",
    parameters: [("city", "the id of a city to point out; none if absent")])

  private let city: CityID?

  /// The distribution, with `city` pointed out.
  public init(pointingOut city: CityID? = nil) { self.city = city }

  /// The figure that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(pointingOut: try parameters.optionalText("city").map { CityID($0) })
  }

  /// How many ties each city has.
  public func questions() throws -> [any Analysis] { [try CityRanking(by: "degree")] }

  /// The figure before it is drawn; cities without a tie are counted, not drawn.
  public func sketch(
    of study: StudiedNetwork, from results: AnalysisResults, in style: DiagramStyle
  ) throws -> FigureSketch {
    let ranking = try RankedCities(results, "rank-degree", figure: Self.descriptor.id)
    let asked = try city.map { try ranking.entry($0) }
    let total = ranking.entries.count
    let degrees = ranking.entries.map { Int($0.score) }.sorted()
    guard let most = degrees.last, most > 0 else {
      throw AnalysisError.nothingToDraw(
        "no city has a tie under this selection. Widen --status or --relation.")
    }
    let values = Set(degrees.filter { $0 > 0 }).sorted()
    let rows = values.map { value -> (value: Int, cities: Int, atLeast: Int) in
      (value, degrees.count { $0 == value }, degrees.count { $0 >= value })
    }
    let median = degrees[(total - 1) / 2]
    let leaders = ranking.entries.filter { Int($0.score) == most }
    let leader = Self.name(of: leaders)
    let isLeader = leaders.contains { $0.id == city?.rawValue }
    let marks =
      [
        DistributionComposition.Mark(value: Double(median), label: "median"),
        DistributionComposition.Mark(
          value: Double(most), label: leader,
          subject: leaders.first { $0.id == city?.rawValue }?.id ?? leaders[0].id,
          isAskedFor: isLeader),
      ]
      + (asked.flatMap { entry in
        isLeader
          ? nil
          : [
            DistributionComposition.Mark(
              value: entry.score, label: entry.name, subject: entry.id, isAskedFor: true)
          ]
      } ?? [])
    let isolated = degrees.count { $0 == 0 }
    var composition = DistributionComposition(
      name: id, title: "Ties per city",
      description: "Each dot tells which share of the cities has at least so many ties. Both axes "
        + "are logarithmic.",
      steps: rows.map { row in
        .init(
          value: Double(row.value), share: Double(row.atLeast) / Double(total),
          tooltip: "\(Quoted.count(row.cities, "city has", "cities have")) "
            + "\(Quoted.count(row.value, "tie", "ties")), \(Quoted.count(row.atLeast)) at least "
            + "so many")
      },
      marks: marks.filter { $0.value > 0 }, valueTitle: "ties per city (log scale)",
      shareTitle: "share of cities with at least so many ties (log scale)",
      notes: notes(isolated, of: total, median: median, asked))
    composition.style = style
    return FigureSketch(
      id: id,
      title: title(total, median: median, leader: leader, most: most, asked, degrees),
      caption: "Each dot is a number of ties that occurs; its height is the share of all "
        + "\(Quoted.count(total, "city", "cities")) that have at least so many. Both axes are "
        + "logarithmic. "
        + (isolated > 0 ? "\(Self.untied(isolated)) no dot. " : "")
        + "Data: \(study.whole.provenance.datasetID).",
      data: table(rows, of: total, in: study)
    ) { [composition] _ in composition.scene() }
  }

  private var id: String { Self.descriptor.id + (city.map { "-\($0)" } ?? "") }

  private func title(
    _ total: Int, median: Int, leader: String, most: Int, _ asked: RankedCities.Entry?,
    _ degrees: [Int]
  ) -> String {
    let half = "half " + (median == 0 ? "have none" : "have \(Quoted.count(median)) or fewer")
    if let asked, Int(asked.score) < most {
      let fewer = degrees.count { $0 < Int(asked.score) }
      let place =
        "\(Quoted.count(Int(asked.score), "tie", "ties")), "
        + (fewer == 0
          ? "as few as any" : "more than \(Quoted.percent(Double(fewer) / Double(total)))")
      return asked.score == 0
        ? "\(asked.name) has no tie; of \(Quoted.count(total)) cities \(half)"
        : "\(asked.name) has \(place) of \(Quoted.count(total)) cities; \(half)"
    }
    return "\(leader): \(Quoted.count(most, "tie", "ties")), the most of "
      + "\(Quoted.count(total, "city", "cities")); \(half)"
  }

  private func notes(
    _ isolated: Int, of total: Int, median: Int, _ asked: RankedCities.Entry?
  ) -> [String] {
    var notes: [String] = []
    if isolated > 0 {
      notes.append(
        "Not drawn: \(Quoted.count(isolated)) of \(Quoted.count(total, "city", "cities")) without a "
          + "tie; the shares count \(isolated == 1 ? "it" : "them").")
    }
    if median == 0 { notes.append("The median city has no tie.") }
    if let asked, asked.score == 0 { notes.append("\(asked.name) has no tie.") }
    return notes
  }

  private static func untied(_ count: Int) -> String {
    Quoted.count(count, "city without a tie has", "cities without a tie have")
  }

  private static func name(of leaders: [RankedCities.Entry]) -> String {
    leaders.count < 3
      ? Quoted.list(leaders.map(\.name)) : "\(leaders[0].name) and \(leaders.count - 1) more"
  }

  private func table(
    _ rows: [(value: Int, cities: Int, atLeast: Int)], of total: Int, in study: StudiedNetwork
  ) -> ResultTable {
    FigureData(
      of: id, "Ties per city", in: study, meaning: "A row per number of ties that occurs."
    ).table(
      [
        ResultColumn("ties", "Ties", form: .count, meaning: "The number of ties."),
        ResultColumn("cities", "Cities", form: .count, meaning: "Cities with just so many."),
        ResultColumn(
          "at_least", "At least", unit: "cities", form: .count,
          meaning: "Cities with so many or more."),
        ResultColumn(
          "share", "Share", form: .significant(4),
          meaning: "The same as a share of all cities, those without a tie included."),
      ],
      rows.map {
        [
          .integer($0.value), .integer($0.cities), .integer($0.atLeast),
          .real(Double($0.atLeast) / Double(total)),
        ]
      })
  }
}
