public import CityNetworks
import Execution
import GraphAlgorithms
import Graphs

/// A network as it was on several days.
struct NetworkSlices {
  /// The network on one day.
  struct Slice {
    let day: Day
    /// The ties that count: those that held for certain, or also possibly.
    let graph: CityGraph
    /// How many ties held for certain.
    let certain: Int
    /// How many more held possibly.
    let possible: Int
    let memberships: Int
  }

  let slices: [Slice]
  /// All ties that may have held at some time with a status that counts.
  let ties: [Tie]
  let question: TrendQuestion
  let study: StudiedNetwork

  /// - Throws: ``AnalysisError/tooFewVariants(_:)`` if no tie has a date and no days are
  ///   given;
  ///   ``AnalysisError/contradictoryParameters(_:)`` if the selection asks about time itself, or ties
  ///   cities by what they belong to.
  init(
    _ question: TrendQuestion, of study: StudiedNetwork, _ context: ExecutionContext
  ) throws {
    guard study.selection.time == nil else {
      throw AnalysisError.contradictoryParameters(
        "the selection asks about a time of its own, and a trend looks at many days. Leave the day "
          + "or period out, and give days with --days or --years.")
    }
    guard study.selection.coMembership == nil else {
      throw AnalysisError.contradictoryParameters(
        "a trend follows stated ties, and ties by shared membership have no dates of their own. "
          + "Leave --co-membership out; the table of slices counts memberships day by day.")
    }
    ties = Self.ties(study, question.assumption)
    let years = ties.flatMap { $0.datedYears(study.selection.statusRule) }
    let dated = years.min().flatMap { first in years.max().map { first...$0 } }
    guard let days = try question.days.days(datedIn: dated) else {
      throw AnalysisError.tooFewVariants(
        (ties.isEmpty
          ? "this selection has no tie"
          : "none of \(Remarks.count(ties.count, "tie", "ties")) of this selection has a date")
          + ", so no trend can be told. Fill the column date of assertions.csv, or widen --relation."
      )
    }
    self.question = question
    self.study = study
    slices = try days.enumerated().map { position, day in
      try context.cancellation.check()
      context.progress.report("days", completed: position, of: days.count)
      return try Self.slice(on: day, question, of: study)
    }
  }

  /// The ties that hold with a counting status at some time, as far as anybody can tell.
  private static func ties(_ study: StudiedNetwork, _ assumption: OpenEndAssumption) -> [Tie] {
    let ever = study.selection.asking(
      .between(Day(number: -400_000_000), Day(number: 400_000_000)),
      certainty: .includingPossible, assuming: assumption)
    return study.whole.selecting(ever).movingToMemberships(study.clubs).ties
  }

  private static func slice(
    on day: Day, _ question: TrendQuestion, of study: StudiedNetwork
  ) throws -> Slice {
    let either = study.selection.asking(
      .asOf(day), certainty: .includingPossible, assuming: question.assumption)
    let possible = study.whole.selecting(either).movingToMemberships(study.clubs)
    let certain = possible.ties.count { $0.certainty(under: either) == .certain }
    let counted =
      switch question.certainty {
      case .includingPossible: possible
      case .certainOnly:
        study.whole.selecting(
          study.selection.asking(
            .asOf(day), certainty: .certainOnly, assuming: question.assumption)
        ).movingToMemberships(study.clubs)
      }
    return Slice(
      day: day, graph: try CityGraph(counted), certain: certain,
      possible: possible.ties.count - certain, memberships: counted.memberships.count)
  }

  /// How many ties have no dated begin, and how many of these are known to hold by some day.
  var undated: (all: Int, by: Int) {
    let open = ties.filter { $0.started.earliest == nil }
    return (open.count, open.count { $0.started.latest != nil })
  }

  /// What dates leave open, for the remarks of every table.
  var remarks: [String] {
    let (all, by) = undated
    guard all > 0 else { return [] }
    return [
      "\(Quoted.count(all)) of \(Quoted.count(ties.count, "tie", "ties")) "
        + "\(all == 1 ? "has" : "have") no date of begin: "
        + (by == 0
          ? "they are possible on every day"
          : "\(Quoted.count(by)) held by some day and \(by == 1 ? "counts" : "count") for certain from "
            + "then on, and are possible before")
        + (by > 0 && by < all ? "; the others are possible on every day." : ".")
    ]
  }

  /// What limits every statement about growth; nothing where all ties are dated.
  var reservations: [String] {
    let share = ties.isEmpty ? 0 : Double(undated.all) / Double(ties.count)
    return
      (share > 0.05
      ? [
        "\(Quoted.percent(share)) of the ties have no date of begin and enter for certain only when a "
          + "source lists them, or never."
      ] : [])
      + ["A list also grows with what its sources cover, and what ended unnoticed stays in it."]
  }

  /// The conventions that all tables of a trend share.
  var choices: [MethodNote.Choice] {
    [
      .init(
        "Ties",
        question.certainty == .certainOnly
          ? "those that held for certain on the day"
          : "those that held on the day for certain or possibly"),
      .init("Open ends", question.assumption.statement),
      .init("Direction", "ignored"), .init("Weights", "ignored; a tied pair counts once"),
    ]
  }
}

/// On which days a trend looks at a network, and which ties count there.
public struct TrendQuestion: Sendable, Equatable {
  /// The days.
  public let days: TrendDays
  /// Whether ties that held possibly count in the network of a day.
  public let certainty: CertaintyWanted
  /// What is assumed about ends that nobody states.
  public let assumption: OpenEndAssumption

  /// A question about these days; ties that held for certain count, and go on if no end is known.
  public init(
    _ days: TrendDays, certainty: CertaintyWanted = .certainOnly,
    assuming assumption: OpenEndAssumption = .assumeOpen
  ) {
    self.days = days
    self.certainty = certainty
    self.assumption = assumption
  }

  /// The question that a plan describes.
  init(parameters: inout AnalysisParameters) throws {
    self.init(
      try TrendDays(parameters: &parameters),
      certainty: try parameters.choice("ties", standard: .certainOnly),
      assuming: try parameters.choice("ends", standard: .assumeOpen))
  }

  static let parameters =
    TrendDays.parameters + [
      (
        name: "ties",
        meaning:
          "certain, or possible to count also ties that held only possibly; certain if absent"
      ),
      (
        name: "ends",
        meaning: "assume-open (ties without a known end go on) or none; assume-open if absent"
      ),
    ]
}

extension Tie {
  /// The years that dated statements of a counting status name, of begins and ends.
  fileprivate func datedYears(_ rule: StatusRule) -> [Int] {
    var days: [Day] = []
    for period in periods(rule: rule) {
      if period.start.earliest != nil, let latest = period.start.latest { days.append(latest) }
      if case .between(_, let latest?) = period.end { days.append(latest.advanced(by: -1)) }
      if let latest = period.superseded?.latest { days.append(latest) }
    }
    return days.map(\.components.year)
  }
}
