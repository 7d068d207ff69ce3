public import CityNetworks
public import Diagrams
public import NetworkAnalysis

/// How the ranks of the first cities by a measure changed over time.
public struct BumpFigure: FigureKind {
  /// What it is called, what it shows, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "bump", question: "How did the first cities by a measure come to their ranks?",
    parameters: [
      ("by", "the measure's id, see `citynet list measures`; harmonic if absent"),
      ("top", "how many cities of the last day are drawn; 10 if absent"),
      (
        "city",
        "the id of a city to point out, drawn also where it is not among them; none if absent"
      ),
      ("days", "a list of days, as 2021-06-01; round years of the ties if absent"),
      ("years", "the first and the last year, as 1950..2025; those of the ties if absent"),
      ("every", "how far apart the days are, as 5y or 6m; round years if absent"),
      (
        "ties", "certain, or possible to count also ties that held only possibly; certain if absent"
      ),
      ("ends", "assume-open (ties without a known end go on) or none; assume-open if absent"),
    ])

  private let question: TrendQuestion
  private let measure: String
  private let top: Int
  private let city: CityID?

  /// The `top` cities of the last day by the measure with this id, with `city` pointed out.
  public init(
    _ question: TrendQuestion, by measure: String = "harmonic", top: Int = 10,
    pointingOut city: CityID? = nil
  ) {
    self.question = question
    self.measure = measure
    self.top = top
    self.city = city
  }

  /// The figure that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    let days = try TrendDays(
      days: parameters.list("days"), years: parameters.optionalText("years"),
      every: parameters.optionalText("every"))
    self.init(
      TrendQuestion(
        days, certainty: try parameters.choice("ties", standard: .certainOnly),
        assuming: try parameters.choice("ends", standard: OpenEndAssumption.assumeOpen)),
      by: try parameters.optionalText("by") ?? "harmonic",
      top: try parameters.count("top", standard: 10, minimum: 1, maximum: 25),
      pointingOut: try parameters.optionalText("city").map { CityID($0) })
  }

  /// The ranks of all cities day by day.
  public func questions() throws -> [any Analysis] {
    [try RankTrend(question, by: measure, top: 0)]
  }

  private struct Path {
    let id: String
    let name: String
    let row: [ResultValue]
    var ranks: [Int?]

    var first: Int? { ranks.firstIndex { $0 != nil } }
  }

  /// The figure before it is drawn. Days on which none of its cities had a rank are left out.
  public func sketch(
    of study: StudiedNetwork, from results: AnalysisResults, in style: DiagramStyle
  ) throws -> FigureSketch {
    guard let table = results.table("rank-trend-"), let ids = table.column("id"),
      let names = table.column("city")
    else { throw AnalysisError.missingParameter(analysis: Self.descriptor.id, name: "rank-trend") }
    if let city, study.whole.city(city) == nil {
      throw AnalysisError.unknownCity(city.rawValue)
    }
    let columns = table.columns.indices.filter { table.columns[$0].id.hasPrefix("rank_") }
    let all = ids.indices.map { row in
      Path(
        id: ids[row].exactText, name: names[row].exactText, row: table.rows[row],
        ranks: columns.map { table.rows[row][$0].number.map { Int($0) } })
    }
    var drawn = all.enumerated().filter { place, path in
      place < top || path.id == city?.rawValue
    }.map(\.element)
    let begin = drawn.compactMap(\.first).min() ?? columns.count
    let days = columns.dropFirst(begin).map { table.columns[$0].title }
    guard days.count > 1 else {
      throw AnalysisError.nothingToDraw(
        "ranks over time need two days with ties, and there \(days.count == 1 ? "is one" : "is none"). "
          + "Give --set days=FIRST,LAST or --set years=FIRST..LAST, or take --set ties=possible.")
    }
    for place in drawn.indices { drawn[place].ranks.removeFirst(begin) }
    let words = RankIntervalsFigure.inSentence(table.method.name)
    let hasBeyond = drawn.contains { path in path.ranks.contains { ($0 ?? 0) > top } }
    var composition = BumpComposition(
      name: id, title: "Ranks by \(words) over time",
      description: "A column per day and a line per city, the first rank at the top. Lines are "
        + "interrupted where a city has no tie. Ranks beyond the first \(top) lie in the grey band, on a "
        + "logarithmic scale.",
      columns: days.map { $0.hasSuffix("-12-31") ? String($0.dropLast(6)) : $0 },
      lines: drawn.map { path in
        .init(
          id: path.id, label: path.name,
          region: study.whole.city(CityID(path.id))?.worldRegion?.hueKey, ranks: path.ranks,
          isAskedFor: path.id == city?.rawValue)
      },
      top: min(top, max(all.count, 1)),
      notes: notes(table, drawn, of: all.count, leftOut: begin, study))
    composition.style = style
    return FigureSketch(
      id: id, title: title(drawn, days, by: words),
      caption:
        "Ranks by \(words) among the cities with a tie on the day; equal scores share a rank. "
        + (hasBeyond
          ? "The grey band holds the ranks beyond \(top), on a logarithmic scale. " : "")
        + "Columns are evenly spaced, however long the time between them. \(table.method.caveat) "
        + "Data: \(study.whole.provenance.datasetID).",
      data: ResultTable(
        id: id, title: table.title, basis: study.basis, columns: table.columns,
        rows: drawn.map(\.row), method: table.method)
    ) { [composition] _ in composition.scene() }
  }

  private var id: String {
    ([Self.descriptor.id, measure] + (city.map { ["\($0)"] } ?? []))
      .map(SlugTable.slug).joined(separator: "-")
  }

  /// Where the city asked for, or else the first one, came from.
  private func title(_ drawn: [Path], _ days: [String], by measure: String) -> String {
    func when(_ place: Int) -> String {
      days[place].hasSuffix("-12-31") ? "the end of \(days[place].dropLast(6))" : days[place]
    }
    let last = days.count - 1
    let asked = drawn.first { $0.id == city?.rawValue }
    let leaders = drawn.filter { $0.ranks[last] == 1 }
    guard let path = asked ?? leaders.first, let now = path.ranks[last], let first = path.first,
      let before = path.ranks[first]
    else { return "Ranks by \(measure) from \(when(0)) to \(when(last))" }
    if asked == nil, leaders.count > 1 {
      return "By \(measure) \(Quoted.count(leaders.count)) cities share the first place at "
        + when(last)
    }
    let head =
      now == 1
      ? "\(path.name) is first by \(measure) at \(when(last))"
      : "\(path.name) has rank \(Quoted.count(now)) by \(measure) at \(when(last))"
    if first == last { return head + ", and had no tie on the days before" }
    return head
      + (before == now
        ? ", as it was at \(when(first))"
        : "; it had rank \(Quoted.count(before)) at \(when(first))")
  }

  private func notes(
    _ table: ResultTable, _ drawn: [Path], of all: Int, leftOut: Int, _ study: StudiedNetwork
  ) -> [String] {
    var notes: [String] = []
    if drawn.count < all {
      notes.append(
        "Drawn: \(drawn.count) of \(Quoted.count(all, "city", "cities")) with a tie on the last day."
      )
    }
    if leftOut > 0 {
      notes.append(
        "Not drawn: \(Quoted.count(leftOut, "earlier day", "earlier days")) on which none of these "
          + "cities had a tie.")
    }
    if let city, !drawn.contains(where: { $0.id == city.rawValue }) {
      notes.append("\(study.cityName(city)) has no tie on the last day.")
    }
    return notes + table.remarks
  }
}
