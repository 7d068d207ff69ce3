/// What is asked of the period in which something held: the period predicates of SQL:2011 as the
/// temporal graphs of Gradoop have them.
///
/// With `from` the first day on which it held and `to` the first day on which it no longer held:
/// as of t asks from ≤ t < to; from a to b from < b and to > a; between a and b from ≤ b and to > a;
/// contained in a, b from ≥ a and to ≤ b; created in a, b a ≤ from ≤ b; deleted in a, b a ≤ to ≤ b.
///
/// Source: Rost et al., Distributed temporal graph analytics with GRADOOP, VLDB Journal 31 (2022).
public enum PeriodPredicate: Hashable, Sendable {
  /// It held on this day.
  case asOf(Day)
  /// It held on some day from the first on and before the second.
  case fromTo(Day, Day)
  /// It held on some day from the first through the second.
  case between(Day, Day)
  /// It began on or after the first day and was over on or before the second.
  case containedIn(Day, Day)
  /// It began from the first day through the second.
  case createdIn(Day, Day)
  /// The first day without it lies from the first day through the second.
  case deletedIn(Day, Day)

  /// The predicates by name.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// `as-of`, which takes one day.
    case asOf = "as-of"
    /// `from-to`, whose second day is left out.
    case fromTo = "from-to"
    /// `between`, whose second day belongs to it.
    case between
    /// `contained-in`
    case containedIn = "contained-in"
    /// `created-in`
    case createdIn = "created-in"
    /// `deleted-in`
    case deletedIn = "deleted-in"
  }

  /// The predicate of this kind with the days that `text` writes: a day for `as-of`, else two dates
  /// with a slash between them, or one date for both.
  ///
  /// A date that is no exact day, such as 2021, stands for its days: the period runs from the first
  /// day of the first date through the last day of the second. Of `from-to`, which leaves out the
  /// second date, all of it is left out; one date alone is taken whole.
  ///
  /// - Throws: `DateSyntaxError` for anything else, also for `..` and uncertain dates.
  public init(_ kind: Kind, _ text: String) throws(DateSyntaxError) {
    if kind == .asOf {
      self = .asOf(try Day(iso: text))
      return
    }
    let period = try ExactPeriod(text)
    switch kind {
    case .asOf: self = .asOf(period.first)
    case .fromTo:
      guard period.first <= period.afterwards else {
        throw DateSyntaxError(text: text, offset: 0, problem: .endsBeforeItBegins)
      }
      self = .fromTo(period.first, period.afterwards)
    case .between: self = .between(period.first, period.last)
    case .containedIn: self = .containedIn(period.first, period.last)
    case .createdIn: self = .createdIn(period.first, period.last)
    case .deletedIn: self = .deletedIn(period.first, period.last)
    }
  }

  /// Which of the predicates it is.
  public var kind: Kind {
    switch self {
    case .asOf: .asOf
    case .fromTo: .fromTo
    case .between: .between
    case .containedIn: .containedIn
    case .createdIn: .createdIn
    case .deletedIn: .deletedIn
    }
  }

  /// The first day that the predicate names.
  public var firstDay: Day {
    switch self {
    case .asOf(let day): day
    case .fromTo(let first, _), .between(let first, _), .containedIn(let first, _),
      .createdIn(let first, _), .deletedIn(let first, _):
      first
    }
  }

  /// The days on which the period may begin to meet the predicate.
  var beginnings: ClosedRange<Int> {
    switch self {
    case .asOf(let day): Int.min...day.number
    case .fromTo(_, let end): Int.min...(end.number - 1)
    case .between(_, let last): Int.min...last.number
    case .containedIn(let first, _): first.number...Int.max
    case .createdIn(let first, let last): first.number...last.number
    case .deletedIn: Int.min...Int.max
    }
  }

  /// The days that may be the first after the period, to meet the predicate.
  var ends: ClosedRange<Int> {
    switch self {
    case .asOf(let day): (day.number + 1)...Int.max
    case .fromTo(let first, _), .between(let first, _): (first.number + 1)...Int.max
    case .containedIn(_, let last): Int.min...last.number
    case .createdIn: Int.min...Int.max
    case .deletedIn(let first, let last): first.number...last.number
    }
  }

  /// What ties did, the same of their status, and when: ("held", "in that status", "on 2021-06-01").
  var words: (verb: String, state: String, when: String) {
    switch self {
    case .asOf(let day): ("held", "in that status", "on \(day)")
    case .fromTo(let first, let end):
      ("held", "in that status", "on some day from \(first) on and before \(end)")
    case .between(let first, let last):
      ("held", "in that status", "on some day from \(first) through \(last)")
    case .containedIn(let first, let last):
      ("began and ended", "entering and leaving that status", "from \(first) through \(last)")
    case .createdIn(let first, let last):
      ("began", "entering that status", "from \(first) through \(last)")
    case .deletedIn(let first, let last):
      ("ended", "leaving that status", "with a first day without it from \(first) through \(last)")
    }
  }
}

/// Two exact dates and the days between.
private struct ExactPeriod {
  let first: Day
  let last: Day
  /// The first day of the second date, or the day after the only one.
  let afterwards: Day

  init(_ text: String) throws(DateSyntaxError) {
    let interval = try Interval(text)
    let dates: (UncertainDate, UncertainDate)
    switch interval.form {
    case .nothing: throw DateSyntaxError(text: text, offset: 0, problem: .missingEnd)
    case .date(let date): dates = (date, date)
    case .span(.date(let first), .date(let second)): dates = (first, second)
    case .span(let first, _):
      let offset = first.date.map { $0.text.count + 1 } ?? 0
      throw DateSyntaxError(text: interval.text, offset: offset, problem: .missingEnd)
    }
    for date in [dates.0, dates.1] where date.qualifier != .none {
      throw DateSyntaxError(text: interval.text, offset: 0, problem: .notExact)
    }
    first = dates.0.earliest
    last = dates.1.latest
    if case .date = interval.form {
      afterwards = last.advanced(by: 1)
    } else {
      afterwards = dates.1.earliest
    }
    // Of 2019-06/2019 the second date begins before the first, but does not end before it.
    guard first <= last else {
      throw DateSyntaxError(text: interval.text, offset: 0, problem: .endsBeforeItBegins)
    }
  }
}
