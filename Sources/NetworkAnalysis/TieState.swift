import CityNetworks

/// The columns of a list of ties that tell in what state a tie is, since when and until when: on
/// the day or in the period that a selection asks for, else as last known.
enum TieState {
  static func columns(_ selection: NetworkSelection) -> [ResultColumn] {
    let since = ResultColumn(
      "since", "Since", form: .words, meaning: "When the tie began, as far as known.")
    let last = ResultColumn(
      "status", selection.time == nil ? "Status" : "Last status", form: .words,
      meaning: "The state by the named rule, from all statements whatever their dates.")
    guard let time = selection.time else { return [last, since] }
    let that =
      switch time {
      case .asOf: "it holds on the chosen day"
      case .fromTo, .between, .containedIn, .createdIn, .deletedIn:
        "the question about time is answered with yes"
      }
    let rest = [
      ResultColumn(
        "holds", "Holds", form: .words,
        meaning: "Whether \(that) for certain, or possibly: if unknown days fall one way."),
      ResultColumn(
        "since", "Since", form: .words,
        meaning: "When the state that counts began, as far as known."),
      ResultColumn(
        "until", "Until", form: .words,
        meaning: "Its last day, as far as known; open (assumed) where nobody states an end."),
    ]
    guard case .asOf = time else { return [last] + rest }
    return [
      ResultColumn(
        "status", "Status that day", form: .words,
        meaning: "The state on the chosen day; where it is not known, each that it may have had.")
    ] + rest
  }

  static func cells(of tie: Tie, _ selection: NetworkSelection) -> [ResultValue] {
    guard let time = selection.time else { return [.text(tie.status.title), .text(tie.since)] }
    let period = tie.period(
      meeting: time, rule: selection.statusRule, assuming: selection.assumption)
    let certainty = tie.certainty(under: selection)
    var status = tie.status.title
    if case .asOf(let day) = time { status = self.status(of: tie, on: day, selection) }
    return [
      .text(status), .text(certainty.rawValue), ResultValue(period?.start.words),
      ResultValue(period?.lastDay(assuming: selection.assumption)),
    ]
  }

  /// "in force"; "signed or in force" if it is one of them for certain; "possibly in force".
  static func status(
    of tie: Tie, on day: Day, _ selection: NetworkSelection
  ) -> String {
    let known = tie.statuses(on: day, assuming: selection.assumption)
    let titles = known.statuses.map(\.title)
    let words =
      (titles.count < 2 ? [] : [titles.dropLast().joined(separator: ", ")])
      + titles.suffix(1)
    return switch known.certainty {
    case .certain: words.joined(separator: " or ")
    case .possible: "possibly " + words.joined(separator: " or ")
    case .no: tie.status.title
    }
  }
}
