public import ArgumentParser
public import CityNetworks
import NetworkAnalysis

struct TrendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trend",
    abstract: "Tells how a network changed: its size day by day, turnover, survival, ranks.",
    discussion: """
      Examples:
        citynet trend Datasets/silk-road
        citynet trend Datasets/silk-road --years 1980..2020 --every 10y
        citynet trend Datasets/silk-road --days 2000-01-01,2010-01-01,2020-01-01
        citynet trend Datasets/silk-road --by harmonic --top 20
      The tables show the network on each day, with ties that held for certain and those that held \
      only possibly, since their dates are not known exactly; how many tied pairs came and went; and \
      which share of ties is still in force after so many years. --by adds the ranks on each day and \
      the largest rises and falls.
      Of a year its last day counts. Without days, round years over the dates of the ties are taken. \
      Ends with status 1 if no tie has a date.
      """)

  @OptionGroup var input: DatasetOptions
  @Option(
    help: ArgumentHelp("The first and the last year, as 1950..2025.", valueName: "a..b"))
  var years: String?
  @Option(help: ArgumentHelp("How far apart the days are, as 5y or 6m.", valueName: "span"))
  var every: String?
  @Option(
    help: ArgumentHelp("Days with commas, as 2000-01-01,2010-01-01.", valueName: "days"))
  var days: String?
  @Option(
    help: ArgumentHelp(
      "Which ties count on a day: certain, or possible for those that held possibly, too."))
  var ties = CertaintyWanted.certainOnly
  @Option(
    help: ArgumentHelp(
      "What is assumed of ties without a known end: assume-open (they go on) or none."))
  var ends = OpenEndAssumption.assumeOpen
  @Option(
    help: ArgumentHelp("Also follow the cities' ranks by this measure.", valueName: "measure"))
  var by: String?
  @Option(
    help: ArgumentHelp(
      "With --by: how many cities to list; 20 if absent, 0 for all.", valueName: "n"))
  var top: Int?
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var work: WorkOptions

  func validate() throws {
    if let top, top < 0 { throw ValidationError("--top must be at least 0, not \(top).") }
    if top != nil, by == nil { throw ValidationError("--top needs --by.") }
    if days != nil, years != nil || every != nil {
      throw ValidationError("--days lists the days itself: leave --years and --every out.")
    }
  }

  func run() throws {
    let selected = try selection.selection()
    if let time = selected.time {
      throw UsageError(
        "a trend looks at many days. Leave --\(time.kind.rawValue) out, and give --days or --years."
      )
    }
    guard selected.coMembership == nil else {
      throw UsageError(
        "a trend follows stated ties, and ties by shared membership have no dates of their own. "
          + "Leave --co-membership out.")
    }
    let list = days.map { $0.split(whereSeparator: { ", ".contains($0) }).map(String.init) }
    if let list, list.isEmpty {
      throw UsageError("no day is given. Write days with commas, as 2000-01-01,2010-01-01.")
    }
    let question = TrendQuestion(
      try TrendDays(days: list ?? [], years: years, every: every), certainty: ties,
      assuming: ends)
    var analyses: [any Analysis] = [
      SliceTable(question), TurnoverTable(question), TieSurvival(question),
    ]
    if let by { analyses.append(try RankTrend(question, by: by, top: top ?? 20)) }
    try input.load().answer(analyses, selection: selected, output: output, work: work)
  }
}

extension CertaintyWanted: ExpressibleByArgument {}
extension OpenEndAssumption: ExpressibleByArgument {}
