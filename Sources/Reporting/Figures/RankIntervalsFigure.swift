public import CityNetworks
public import Diagrams
public import NetworkAnalysis

/// The first cities by a measure, with the intervals in which their ranks lie when the data are varied.
public struct RankIntervalsFigure: FigureKind {
  /// What it is called, what it shows, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "rank-intervals", question: "How sure are the first ranks by a measure?",
    parameters: [
      ("by", "the measure's id, see `citynet list measures`; betweenness if absent"),
      ("top", "how many cities are drawn; 14 if absent"),
      (
        "city",
        "the id of a city to point out, drawn also where it is not among them; none if absent"
      ),
      ("method", "how the data are varied: bootstrap or jackknife; bootstrap if absent"),
      ("over", "what is drawn anew or left out: ties, sources or statuses; ties if absent"),
      (
        "draws",
        "how many variants; 200 of a bootstrap if absent, and of a jackknife all if they are not too many"
      ),
      ("groups", "into how many groups a jackknife parts the ties; none if absent"),
    ])

  private let measure: String
  private let top: Int
  private let city: CityID?
  private let method: RankUncertainty.Method
  private let units: RankUncertainty.Units
  private let question: RankUncertainty

  /// The `top` cities by the measure with this id, with `city` pointed out.
  ///
  /// - Throws: an `AnalysisError` for choices that do not go together.
  public init(
    by measure: String = "betweenness", top: Int = 14, pointingOut city: CityID? = nil,
    method: RankUncertainty.Method? = nil, over units: RankUncertainty.Units = .ties,
    draws: Int? = nil, groups: Int? = nil
  ) throws {
    // Status rules cannot be drawn, and groups can only be left out.
    let method = method ?? (units == .statuses || groups != nil ? .jackknife : .bootstrap)
    self.measure = measure
    self.top = top
    self.city = city
    self.method = method
    self.units = units
    // Every city is asked for, so that none whose interval reaches the first place is missed.
    question = try RankUncertainty(
      by: measure, method: method, over: units,
      replicates: draws ?? (method == .bootstrap ? 200 : nil), groups: groups, top: 1_000_000)
  }

  /// The figure that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    let method = try parameters.optionalText("method")
    try self.init(
      by: parameters.optionalText("by") ?? "betweenness",
      top: parameters.count("top", standard: 14, minimum: 1, maximum: 40),
      pointingOut: parameters.optionalText("city").map { CityID($0) },
      method: method.map { name in
        var chosen = AnalysisParameters(analysis: Self.descriptor.id, ["method": .text(name)])
        return try chosen.choice("method", standard: .bootstrap)
      },
      over: parameters.choice("over", standard: .ties),
      draws: parameters.optionalCount("draws", minimum: 2, maximum: 100_000),
      groups: parameters.optionalCount("groups", minimum: 10, maximum: 100_000))
  }

  /// The ranks in variants of the data.
  public func questions() throws -> [any Analysis] { [question] }

  private struct Entry {
    let city: RankedCities.Entry
    let rank: Int
    let low: Int
    let high: Int
  }

  /// The figure before it is drawn.
  public func sketch(
    of study: StudiedNetwork, from results: AnalysisResults, in style: DiagramStyle
  ) throws -> FigureSketch {
    let ranking = try RankedCities(results, "rank-uncertainty-", figure: Self.descriptor.id)
    guard let lows = ranking.table.column("rank_low"),
      let highs = ranking.table.column("rank_high"),
      let leaders = results.table("rank-variants-")?.column("leader")
    else {
      throw AnalysisError.missingParameter(analysis: Self.descriptor.id, name: "rank_low")
    }
    if let city, study.network.city(city) == nil {
      throw AnalysisError.unknownCity(city.rawValue)
    }
    let all = ranking.entries.indices.map { row in
      let rank = ranking.entries[row].rank ?? row + 1
      return Entry(
        city: ranking.entries[row], rank: rank, low: Int(lows[row].number ?? Double(rank)),
        high: Int(highs[row].number ?? Double(rank)))
    }
    guard all.count > 1, all.contains(where: { $0.city.score != all[0].city.score }) else {
      throw AnalysisError.nothingToDraw(
        "all ranked cities have the same score by \(measure), so no rank can be in doubt. "
          + "Choose another measure with --by, or widen --status or --relation.")
    }
    let drawn = all.enumerated().filter { row, entry in
      row < top || entry.city.id == city?.rawValue
    }.map(\.element)
    let score = ranking.table.columns.first { $0.id == "score" }?.title ?? measure
    let choices = ranking.table.method.choices
    let variants = choices.first { $0.name == "Variants" }?.value ?? ""
    let interval = choices.first { $0.name == "Rank interval" }?.value ?? ""
    var notes = ["Variants of the data: \(variants)."]
    if drawn.count < all.count {
      notes.append(
        "Drawn: \(drawn.count) of \(Quoted.count(all.count, "ranked city", "ranked cities")).")
    }
    if let city, !all.contains(where: { $0.city.id == city.rawValue }) {
      notes.append("\(study.cityName(city)) has no rank under this selection.")
    }
    var composition = IntervalsComposition(
      name: id, title: "\(score): ranks with their intervals",
      description:
        "A row per city, the first at the top. The dot is the rank in the data, the bar the "
        + "interval in which the rank lies when the data are varied. The number at the right is the score.",
      entries: drawn.map {
        .init(
          id: $0.city.id, label: $0.city.name, rank: $0.rank, low: $0.low, high: $0.high,
          score: $0.city.score, isAskedFor: $0.city.id == city?.rawValue)
      },
      rankTitle: "rank; the bar is its 95 % interval", scoreTitle: Self.inSentence(score),
      notes: notes)
    composition.style = style
    return FigureSketch(
      id: id, title: title(all, leaders.map(\.exactText), by: Self.inSentence(score)),
      caption: "Dot: the rank in the data. Bar: its interval (\(interval)). Variants: \(variants). "
        + "Bars that overlap leave open which city comes first. "
        + "Data: \(study.whole.provenance.datasetID).",
      data: data(drawn, study, ranking)
    ) { [composition] _ in composition.scene() }
  }

  private var id: String {
    ([Self.descriptor.id, measure] + (city.map { ["\($0)"] } ?? []))
      .map(SlugTable.slug).joined(separator: "-")
  }

  /// Whether the data support who is first, and where the city asked for stands.
  private func title(_ all: [Entry], _ leaders: [String], by measure: String) -> String {
    let first = all.prefix { $0.rank == all[0].rank }
    let head: String
    if first.count > 1 {
      head =
        (first.count < 3
          ? Quoted.list(first.map(\.city.name)) + " share"
          : "\(Quoted.count(first.count)) cities share") + " the first place by \(measure)"
    } else {
      let rivals = all.dropFirst().filter { $0.low <= first[0].high }
      let times = leaders.count { $0 == first[0].city.name }
      let often =
        times == leaders.count
        ? "first in all \(Quoted.count(times)) variants"
        : "first in \(Quoted.count(times)) of \(Quoted.count(leaders.count)) variants"
      head =
        "\(first[0].city.name) leads by \(measure), "
        + (rivals.isEmpty
          ? "and the lead holds: \(often) \(waysOfVarying)"
          : "but not for certain: \(often) \(waysOfVarying), within reach of "
            + (rivals.count < 3
              ? Quoted.list(rivals.map(\.city.name)) : "\(Quoted.count(rivals.count)) others"))
    }
    guard let asked = all.first(where: { $0.city.id == city?.rawValue }), asked.rank > 1 else {
      return head
    }
    return head
      + "; \(asked.city.name) ranks \(Quoted.count(asked.low)) to \(Quoted.count(asked.high))"
  }

  private var waysOfVarying: String {
    switch (units, method) {
    case (.ties, .bootstrap): "with ties drawn anew"
    case (.ties, .jackknife): "with ties left out"
    case (.sources, .bootstrap): "with sources drawn anew"
    case (.sources, .jackknife): "with sources left out"
    case (.statuses, _): "under other status rules"
    }
  }

  /// The name of a measure inside a sentence: in lower case, but for names such as "PageRank".
  static func inSentence(_ title: String) -> String {
    title.prefix { $0 != " " }.dropFirst().contains { $0.isUppercase }
      ? title : title.prefix(1).lowercased() + title.dropFirst()
  }

  /// The rows of the analysis that are drawn.
  private func data(
    _ drawn: [Entry], _ study: StudiedNetwork, _ ranking: RankedCities
  ) -> ResultTable {
    let wanted = ["rank", "city", "country", "score", "rank_low", "rank_median", "rank_high", "id"]
    let columns = wanted.compactMap { id in ranking.table.columns.first { $0.id == id } }
    let places = columns.compactMap { column in
      ranking.table.columns.firstIndex { $0.id == column.id }
    }
    let shown = Set(drawn.map(\.city.id))
    let rows = ranking.entries.indices.filter { shown.contains(ranking.entries[$0].id) }
      .map { row in places.map { ranking.table.rows[row][$0] } }
    return ResultTable(
      id: id, title: ranking.table.title, basis: study.basis, columns: columns, rows: rows,
      method: ranking.table.method)
  }
}
