import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// How the ranks of cities by a measure changed from day to day.
public struct RankTrend: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "rank-trend", question: "Which cities rose and which fell, by a named measure?",
    parameters: [
      ("by", "the measure's id; harmonic if absent"),
      ("top", "how many cities to list; 20 if absent, 0 for all"),
    ] + TrendQuestion.parameters)

  private let question: TrendQuestion
  private let measureID: String
  private let top: Int
  /// So many days have a column.
  private static let mostColumns = 10

  /// The ranks on these days by a measure, of the `top` cities of the last day or, with 0, of all.
  ///
  /// - Throws: a `GraphAlgorithmError` about the measure.
  public init(_ question: TrendQuestion, by measure: String, top: Int = 20) throws {
    _ = try MeasureCatalog.measure(id: measure)
    self.question = question
    self.top = top
    measureID = measure
  }

  /// The ranks that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    let measure = try parameters.optionalText("by") ?? "harmonic"
    let top = try parameters.count("top", standard: 20, minimum: 0)
    try self.init(TrendQuestion(parameters: &parameters), by: measure, top: top)
  }

  /// The scores of the cities with a tie on one day.
  private struct DayScores {
    let day: Day
    let graph: Graph
    let scores: NodeMap<Double?>
    let ranks: [Int?]
  }

  /// Two tables: the ranks on each day, and the largest rises and falls.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let slices = try NetworkSlices(question, of: study, context)
    let measure = try MeasureCatalog.measure(id: measureID)
    let days = try slices.slices.map { slice in
      let graph = slice.graph.graph
      var scores = try measure.scores(on: graph, in: context)
      // A city without a tie on that day has no place among those with one.
      for node in graph.nodes where graph.outgoing.degree(node) == 0 { scores[node] = nil }
      return DayScores(
        day: slice.day, graph: graph, scores: scores, ranks: Self.ranks(scores))
    }
    return AnalysisResults(
      tables: [
        ranks(days, slices, measure.descriptor), changes(days, slices, measure.descriptor),
      ], seeds: seeds(of: measure, name: measureID))
  }

  private static func ranks(_ scores: NodeMap<Double?>) -> [Int?] {
    var ranks = [Int?](repeating: nil, count: scores.count)
    for place in Ranking(of: scores).places { ranks[place.node.index] = place.rank }
    return ranks
  }

  private func ranks(
    _ days: [DayScores], _ slices: NetworkSlices, _ descriptor: MeasureDescriptor
  ) -> ResultTable {
    let shown = Self.spread(days)
    let last = days.last?.ranks ?? []
    let order = last.indices.filter { last[$0] != nil }
      .sorted { (last[$0] ?? 0, $0) < (last[$1] ?? 0, $1) }
    let rows = order.prefix(top == 0 ? order.count : top).map { city -> [ResultValue] in
      let who = slices.study.city(Node(city))
      return [.text(who.name), ResultValue(who.country?.name)]
        + shown.map { ResultValue($0.ranks[city]) } + [.text(who.id.rawValue)]
    }
    return ResultTable(
      id: "rank-trend-\(measureID.tableName)",
      title:
        "Ranks by \(descriptor.titleInSentence) on \(Remarks.count(days.count, "day", "days"))",
      basis: slices.study.basis,
      columns: [.cityName, .country]
        + shown.map { day in
          ResultColumn(
            "rank_" + day.day.description.map { $0 == "-" ? "_" : String($0) }.joined(),
            day.day.description, form: .count,
            meaning: "The rank on that day among cities with a tie; equal scores share a rank.")
        } + [.cityID],
      rows: rows, method: note(slices, descriptor),
      remarks: slices.remarks
        + Remarks.listed(rows.count, of: order.count, "cities with a tie on the last day")
        + Remarks.listed(shown.count, of: days.count, "days"),
      conclusion: leaders(days, slices, descriptor))
  }

  /// Who was first on the first day with a tie and who on the last.
  private func leaders(
    _ days: [DayScores], _ slices: NetworkSlices, _ descriptor: MeasureDescriptor
  ) -> Conclusion? {
    func first(_ day: DayScores) -> String? {
      let first = day.ranks.indices.filter { day.ranks[$0] == 1 }
        .map { slices.study.city(Node($0)).name }
      return first.isEmpty
        ? nil
        : first.count > 3 ? "\(Quoted.count(first.count)) cities together" : Quoted.list(first)
    }
    guard let last = days.last, let now = first(last) else { return nil }
    let earlier = days.dropLast().first { first($0) != nil }
    let tied = last.ranks.count { $0 != nil }
    return Conclusion(
      "By \(descriptor.titleInSentence) \(now) came first on \(last.day) among "
        + Quoted.count(tied, "city", "cities") + " with a tie"
        + (earlier.flatMap { day in first(day).map { "; on \(day.day) \($0) did" } } ?? "") + ".",
      reservations: Conclusion.reservations(tiedPairs: last.graph.edgeCount) + slices.reservations)
  }

  /// At most ten of the days, the first and the last among them.
  private static func spread(_ days: [DayScores]) -> [DayScores] {
    guard days.count > mostColumns else { return days }
    return (0..<mostColumns).map { days[$0 * (days.count - 1) / (mostColumns - 1)] }
  }

  private func changes(
    _ days: [DayScores], _ slices: NetworkSlices, _ descriptor: MeasureDescriptor
  ) -> ResultTable {
    // Ranks among three cities change wildly, so the first day with ten counts.
    let before = days.first { $0.ranks.count { $0 != nil } >= 10 } ?? days.first
    let after = days.last
    var moves: [Move] = []
    if let before, let after, before.day < after.day {
      moves = Self.moves(from: before, to: after)
    }
    let half = top == 0 ? moves.count : max(1, top / 2)
    let risers = moves.filter { $0.change > 0 }.sorted {
      ($1.change, $0.city) < ($0.change, $1.city)
    }
    let fallers = moves.filter { $0.change < 0 }.sorted {
      ($0.change, $0.city) < ($1.change, $1.city)
    }
    let rows = (risers.prefix(half) + fallers.prefix(half)).map { move -> [ResultValue] in
      let who = slices.study.city(Node(move.city))
      return [
        .text(who.name), ResultValue(who.country?.name), .integer(move.before),
        .integer(move.after), .text((move.change > 0 ? "+" : "−") + "\(abs(move.change))"),
        .integer(move.ties.0), .integer(move.ties.1), .text(who.id.rawValue),
      ]
    }
    let span = before.flatMap { first in after.map { " from \(first.day) to \($0.day)" } } ?? ""
    return ResultTable(
      id: "rank-changes-\(measureID.tableName)",
      title: "Largest rises and falls by \(descriptor.titleInSentence)\(span)",
      basis: slices.study.basis, columns: Self.changeColumns, rows: rows,
      method: note(slices, descriptor),
      remarks: slices.remarks
        + [
          "Ranks are among the \(Quoted.count(moves.count, "city", "cities")) with a tie on both days, so "
            + "newcomers push nobody down.",
          "\(Quoted.count(risers.count)) rose and \(Quoted.count(fallers.count)) fell.",
        ],
      conclusion: conclusion(moves, risers.first, before?.day, after?.day, slices, descriptor))
  }

  /// A city's ranks on two days, among those with a tie on both.
  private struct Move {
    let city: Int
    let before: Int
    let after: Int
    let ties: (Int, Int)
    var change: Int { before - after }
  }

  private static func moves(from first: DayScores, to last: DayScores) -> [Move] {
    let both = first.ranks.indices.filter { first.ranks[$0] != nil && last.ranks[$0] != nil }
    func among(_ day: DayScores) -> [Int?] {
      var scores = NodeMap<Double?>(repeating: nil, count: day.scores.count)
      for city in both { scores[Node(city)] = day.scores[Node(city)] }
      return ranks(scores)
    }
    let (before, after) = (among(first), among(last))
    return both.compactMap { city in
      guard let old = before[city], let new = after[city] else { return nil }
      return Move(
        city: city, before: old, after: new,
        ties: (
          first.graph.outgoing.degree(Node(city)), last.graph.outgoing.degree(Node(city))
        ))
    }
  }

  private func conclusion(
    _ moves: [Move], _ riser: Move?, _ before: Day?, _ after: Day?, _ slices: NetworkSlices,
    _ descriptor: MeasureDescriptor
  ) -> Conclusion? {
    guard let before, let after, moves.count > 1 else { return nil }
    let agreement = RankCorrelation(moves.map(\.before), moves.map(\.after)).tauB
    let order =
      agreement.map { ", and the two orders agree with τ \(decimals($0))" } ?? ""
    let who = riser.map { slices.study.city(Node($0.city)).name }
    return Conclusion(
      "By \(descriptor.titleInSentence) "
        + (riser.map {
          "\(who ?? "") rose most between \(before) and \(after), from rank \($0.before) to \($0.after) of "
        } ?? "no city rose between \(before) and \(after) among ")
        + "\(Quoted.count(moves.count)) cities with a tie on both days\(order).",
      reservations: (moves.count < 20
        ? ["Among so few cities one new tie moves several ranks."] : [])
        + (riser.map { $0.ties.1 < 5 } ?? false
          ? ["\(who ?? "") has \(Remarks.count(riser?.ties.1 ?? 0, "tie", "ties")) in the end."]
          : [])
        + slices.reservations)
  }

  private func note(_ slices: NetworkSlices, _ descriptor: MeasureDescriptor) -> MethodNote {
    MethodNote(
      name: descriptor.title, meaning: descriptor.meaning,
      choices: slices.choices + [
        .init("Variant", descriptor.convention.variant),
        .init("Normalization", descriptor.convention.normalization),
        .init("Unreachable cities", descriptor.convention.disconnection),
      ],
      caveat: "A rank changes also when nothing happens to a city, because others gain ties or are "
        + "noticed.",
      literature: [descriptor.reference.citation])
  }

  private static let changeColumns = [
    ResultColumn.cityName, .country,
    ResultColumn("before", "Rank before", form: .count, meaning: "The rank on the first day."),
    ResultColumn("after", "Rank after", form: .count, meaning: "The rank on the last day."),
    ResultColumn("change", "Places", form: .words, meaning: "Places gained (+) or lost (−)."),
    ResultColumn(
      "ties_before", "Ties before", form: .count, meaning: "Tied cities on the first day."),
    ResultColumn("ties_after", "Ties after", form: .count, meaning: "Tied cities on the last day."),
    .cityID,
  ]
}
