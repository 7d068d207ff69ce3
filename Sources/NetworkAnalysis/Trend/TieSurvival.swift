import CityNetworks
public import Execution
import GraphAlgorithms

/// Which share of ties is still in force so many years after they began.
public struct TieSurvival: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "survival", question: "Which share of ties is still in force after so many years?",
    parameters: TrendQuestion.parameters)

  /// The mean length of a year of the calendar.
  static let daysPerYear = 365.2425

  private let question: TrendQuestion

  /// The survival up to the last of these days.
  public init(_ question: TrendQuestion) { self.question = question }

  /// The days that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(try TrendQuestion(parameters: &parameters))
  }

  /// One table with a row per number of years.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let slices = try NetworkSlices(question, of: study, context)
    guard let lastDay = slices.slices.last?.day else { return AnalysisResults() }
    let lives = TieLives(
      of: slices.ties, until: lastDay, rule: study.selection.statusRule,
      assuming: question.assumption)
    let estimate = KaplanMeier(durations: lives.durations, hasEnded: lives.hasEnded)
    let longest = lives.durations.max() ?? 0
    let rows = [1, 2, 5, 10, 15, 20, 25, 30, 40, 50, 75, 100].filter { Double($0) <= longest }
      .map { years -> [ResultValue] in
        let time = Double(years)
        let interval = estimate.step(at: time)?.interval
        return [
          .integer(years), .integer(estimate.atRisk(at: time)),
          .integer(estimate.steps.filter { $0.time <= time }.reduce(0) { $0 + $1.ended }),
          ResultValue(estimate.survival(at: time)), ResultValue(interval?.lowerBound),
          ResultValue(interval?.upperBound),
        ]
      }
    return AnalysisResults(tables: [
      ResultTable(
        id: "survival", title: "Ties still in force after so many years", basis: study.basis,
        columns: Self.columns, rows: rows, method: method(lives, lastDay),
        remarks: lives.remarks, conclusion: conclusion(estimate, lives, longest))
    ])
  }

  private func method(_ lives: TieLives, _ lastDay: Day) -> MethodNote {
    MethodNote(
      name: "Survival of ties",
      meaning:
        "The share of ties that last longer than a number of years, estimated from those that "
        + "ended and those still in force.",
      choices: [
        .init("Estimate", "Kaplan–Meier, intervals of 95 % by Greenwood on the scale log(−log S)"),
        .init("Begin", "the first day of the earliest dated period, known to the year or better"),
        .init("Dates known to a span", "its middle"),
        .init(
          "Censored on the right",
          question.assumption == .assumeOpen
            ? "ties without a known end, on \(lastDay)"
            : "ties without a known end, on the last day of which a source speaks"),
        .init("Left out", "ties without a dated begin, occurrences such as events, disputed ties"),
      ],
      caveat: "An end that nobody reports looks like survival, so the shares are upper bounds.",
      literature: [
        "Kaplan & Meier (1958): Nonparametric estimation from incomplete observations. "
          + "Journal of the American Statistical Association 53."
      ])
  }

  private func conclusion(
    _ estimate: KaplanMeier, _ lives: TieLives, _ longest: Double
  ) -> Conclusion? {
    let ended = lives.hasEnded.count { $0 }
    guard !lives.durations.isEmpty else {
      return Conclusion("No tie of this selection has a begin that is known to the year.")
    }
    // The longest round time that enough ties were seen for.
    let years = [50, 30, 20, 10, 5, 2, 1].first { estimate.atRisk(at: Double($0)) >= 20 } ?? 1
    let survival = estimate.survival(at: Double(years))
    let interval = estimate.step(at: Double(years))?.interval
    let range =
      interval.map {
        " (95 % interval \(Quoted.percent($0.lowerBound)) to \(Quoted.percent($0.upperBound)))"
      } ?? ""
    return Conclusion(
      "Of \(Quoted.count(lives.durations.count, "tie", "ties")) with a dated begin "
        + "\(Quoted.count(ended)) \(ended == 1 ? "is" : "are") known to have ended"
        + (survival.map {
          "; an estimated \(Quoted.percent($0))\(range) last longer than "
            + Quoted.count(years, "year", "years") + "."
        } ?? "."),
      reservations: (ended < 10
        ? [
          "\(ended == 0 ? "No end is" : ended == 1 ? "One end is" : "Only \(ended) ends are") recorded, so "
            + "the estimate says more about records than about ties."
        ] : [])
        + [
          "Ends that nobody reports count as survival: the share is an upper bound."
        ])
  }

  private static let columns = [
    ResultColumn("years", "Years", form: .count, meaning: "Time since the begin."),
    ResultColumn(
      "at_risk", "Seen so long", form: .count,
      meaning: "Ties that lasted, or were still in force, at least so long."),
    ResultColumn("ended", "Ended by then", form: .count, meaning: "Ties known to have ended."),
    ResultColumn(
      "survival", "Still in force", form: .decimals(3),
      meaning: "Estimated share of ties that last longer."),
    ResultColumn(
      "lower", "From", form: .decimals(3), meaning: "Lower end of the 95 % interval."),
    ResultColumn("upper", "To", form: .decimals(3), meaning: "Upper end of the 95 % interval."),
  ]
}
