import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// How many tied pairs of a network are kept, new or gone from one day to the next.
public struct TurnoverTable: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "turnover", question: "How many tied pairs are kept, new or gone from one day to the next?",
    parameters: TrendQuestion.parameters)

  private let question: TrendQuestion

  /// The change between these days.
  public init(_ question: TrendQuestion) { self.question = question }

  /// The days that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(try TrendQuestion(parameters: &parameters))
  }

  /// One table with a row for each day after the first.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let slices = try NetworkSlices(question, of: study, context)
    let steps = zip(slices.slices, slices.slices.dropFirst()).map { before, after in
      (
        before: before, after: after,
        turnover: EdgeTurnover(from: before.graph.graph, to: after.graph.graph)
      )
    }
    let rows = steps.map { before, after, turnover -> [ResultValue] in
      let (old, new) = (before.graph.graph.edgeCount, after.graph.graph.edgeCount)
      let years = Double(after.day.number - before.day.number) / TieSurvival.daysPerYear
      return [
        .text(before.day.description), .text(after.day.description), .integer(turnover.kept),
        .integer(turnover.new), .integer(turnover.gone), ResultValue(turnover.jaccard),
        ResultValue(old == 0 ? nil : Double(turnover.gone) / Double(old)),
        ResultValue(old == 0 ? nil : 100 * (Double(new) / Double(old) - 1)),
        ResultValue(GrowthRate.perYear(from: old, to: new, years: years).map { 100 * $0 }),
      ]
    }
    return AnalysisResults(tables: [
      ResultTable(
        id: "turnover", title: "Tied pairs kept, new and gone from one day to the next",
        basis: study.basis, columns: Self.columns, rows: rows,
        method: MethodNote(
          name: "Turnover",
          meaning:
            "The tied pairs of two days compared: those of both, of the later only, and of the "
            + "earlier only.",
          choices: slices.choices + [
            .init("Growth per year", "(m₂/m₁)^(1/years) − 1, a year of 365.2425 days")
          ],
          caveat: "Ends are seldom reported, so few pairs go.",
          literature: [
            "Snijders, van de Bunt & Steglich (2010): Introduction to stochastic actor-based models. "
              + "Social Networks 32 (the Jaccard index of waves)."
          ]),
        remarks: slices.remarks,
        conclusion: conclusion(slices, steps.map { $0.turnover }))
    ])
  }

  private func conclusion(
    _ slices: NetworkSlices, _ steps: [EdgeTurnover]
  ) -> Conclusion? {
    guard let first = slices.slices.first, let last = slices.slices.last, !steps.isEmpty else {
      return nil
    }
    let (new, gone) = (steps.reduce(0) { $0 + $1.new }, steps.reduce(0) { $0 + $1.gone })
    return Conclusion(
      "Between \(first.day) and \(last.day) "
        + "\(Quoted.count(new, "tied pair", "tied pairs")) came and \(Quoted.count(gone)) went, as far "
        + "as dates tell.",
      reservations: (gone < 5
        ? ["So few recorded ends say more about records than about ties."] : [])
        + slices.reservations)
  }

  private static let columns = [
    ResultColumn("from", "From", form: .words, meaning: "The earlier day."),
    ResultColumn("to", "To", form: .words, meaning: "The later day."),
    ResultColumn("kept", "Kept", form: .count, meaning: "Pairs tied on both days."),
    ResultColumn("new", "New", form: .count, meaning: "Pairs tied on the later day only."),
    ResultColumn("gone", "Gone", form: .count, meaning: "Pairs tied on the earlier day only."),
    ResultColumn(
      "jaccard", "Jaccard", form: .decimals(3),
      meaning: "Pairs tied on both days, divided by those tied on either."),
    ResultColumn(
      "gone_share", "Share gone", form: .decimals(3),
      meaning: "Pairs gone, divided by those of the earlier day."),
    ResultColumn(
      "growth", "Growth", unit: "%", form: .decimals(1), meaning: "Change of the number of pairs."),
    ResultColumn(
      "growth_per_year", "Per year", unit: "%", form: .decimals(2),
      meaning: "The same change as a constant rate per year."),
  ]
}
