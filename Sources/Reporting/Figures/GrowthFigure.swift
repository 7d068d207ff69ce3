import CityNetworks
public import Diagrams
public import NetworkAnalysis

/// The network over time: the ties that held for certain, those that held possibly, and the cities
/// tied.
public struct GrowthFigure: FigureKind {
  /// What it is called, what it shows, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "growth", question: "How did the network grow, and how far do dates tell?",
    parameters: [
      ("days", "a list of days, as 2021-06-01; round years of the ties if absent"),
      ("years", "the first and the last year, as 1950..2025; those of the ties if absent"),
      ("every", "how far apart the days are, as 5y or 6m; up to 80 round years if absent"),
      ("ends", "assume-open (ties without a known end go on) or none; assume-open if absent"),
    ])

  private let question: TrendQuestion
  /// More days than these would not be told apart in a plot.
  private static let most = 80

  /// The growth over the days of `question`.
  public init(_ question: TrendQuestion) { self.question = question }

  /// The figure that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    let days = try TrendDays(
      days: parameters.list("days"), years: parameters.optionalText("years"),
      every: parameters.optionalText("every"), atMost: Self.most)
    self.init(
      TrendQuestion(
        days, assuming: try parameters.choice("ends", standard: OpenEndAssumption.assumeOpen)))
  }

  /// The network day by day.
  public func questions() throws -> [any Analysis] { [SliceTable(question)] }

  /// The figure before it is drawn.
  public func sketch(
    of study: StudiedNetwork, from results: AnalysisResults, in style: DiagramStyle
  ) throws -> FigureSketch {
    guard let table = results.table("slices"), let days = table.column("day"),
      let certain = table.column("certain"), let possible = table.column("possible"),
      let cities = table.column("cities")
    else { throw AnalysisError.missingParameter(analysis: Self.descriptor.id, name: "slices") }
    let moments = try days.indices.map { row in
      GrowthComposition.Moment(
        year: try Day(iso: days[row].exactText).endInYears, certain: certain[row].number ?? 0,
        possible: possible[row].number ?? 0, other: cities[row].number ?? 0)
    }
    guard moments.count > 1 else {
      throw AnalysisError.nothingToDraw(
        "growth needs two days or more, and there is one. Give --set years=FIRST..LAST, or "
          + "--set every=1y.")
    }
    guard moments.contains(where: { $0.certain + $0.possible > 0 }) else {
      throw AnalysisError.nothingToDraw(
        "no tie held on these days. Choose other days, or widen --status or --relation.")
    }
    var composition = GrowthComposition(
      name: Self.descriptor.id, title: "The network over time",
      description: "The area shows the ties that held for certain, the band above it those that "
        + "held if unknown dates fall one way. Below, the cities with a tie that held for certain.",
      moments: moments, countTitle: "ties", certainTitle: "held for certain",
      possibleTitle: "more possibly",
      otherTitle: "cities with a tie that held for certain",
      remark: remark(on: try days.map { try Day(iso: $0.exactText) }, moments, in: study),
      notes: table.remarks + [Self.caveat])
    composition.style = style
    return FigureSketch(
      id: Self.descriptor.id, title: title(days.map(\.exactText), moments),
      caption: "Blue: ties that held for certain at the end of each step. Dashed: those that held "
        + "if unknown dates fall one way come on top. "
        + "\(table.conclusion?.reservation.map { $0 + " " } ?? "")"
        + "Data: \(study.whole.provenance.datasetID).",
      data: table
    ) { [composition] _ in composition.scene() }
  }

  /// How much of the largest step comes from ties without a date of begin, which count for certain
  /// only when a source lists them; nil if it is less than half.
  private func remark(
    on days: [Day], _ moments: [GrowthComposition.Moment], in study: StudiedNetwork
  ) -> GrowthComposition.Remark? {
    let steps = moments.indices.dropFirst()
    guard
      let step = steps.max(by: { a, b in
        moments[a].certain - moments[a - 1].certain < moments[b].certain - moments[b - 1].certain
      })
    else { return nil }
    let listed = study.network.ties.count { tie in
      guard tie.started.earliest == nil, let latest = tie.started.latest else { return false }
      return days[step - 1] < latest && latest <= days[step]
    }
    guard Double(listed) * 2 >= moments[step].certain - moments[step - 1].certain, listed > 0
    else { return nil }
    return GrowthComposition.Remark(
      year: moments[step].year,
      lines: [
        "\(Quoted.count(listed, "tie enters", "ties enter")) here without a date of begin:",
        "a source lists \(listed == 1 ? "it" : "them") from then on",
      ])
  }

  private static let caveat = "Growth of a list is growth of what is known of it."

  private func title(_ days: [String], _ moments: [GrowthComposition.Moment]) -> String {
    let (first, last) = (moments[0], moments[moments.count - 1])
    func when(_ day: String) -> String {
      day.hasSuffix("-12-31") ? "at the end of \(day.dropLast(6))" : "on \(day)"
    }
    let (before, after) = (Quoted.count(Int(first.certain)), Quoted.count(Int(last.certain)))
    let (begin, end) = (when(days[0]), when(days[days.count - 1]))
    let change =
      first.certain == last.certain
      ? "there were \(after) ties \(begin) and \(end)"
      : "ties \(last.certain > first.certain ? "grew" : "fell") from \(before) \(begin) to "
        + "\(after) \(end)"
    return "As far as dates tell, \(change)"
      + (last.possible > 0 ? "; \(Quoted.count(Int(last.possible))) more are possible" : "")
  }
}

extension Day {
  /// The begin of the day in years: 2004.5 is the middle of 2004.
  var beginInYears: Double {
    let year = components.year
    guard let first = Day(year: year, month: 1, day: 1),
      let next = Day(year: year + 1, month: 1, day: 1)
    else { return Double(year) }
    return Double(year) + Double(number - first.number) / Double(next.number - first.number)
  }

  /// The end of the day in years.
  var endInYears: Double { advanced(by: 1).beginInYears }
}
