import CityNetworks

/// How long ties lasted, or were seen, as far as their dates tell.
struct TieLives {
  /// The years from the begin of each tie to its end or to the day up to which it was seen.
  private(set) var durations: [Double] = []
  /// Whether each tie is known to have ended then.
  private(set) var hasEnded: [Bool] = []
  private var withoutBegin = 0
  private var beginsLater = 0
  private var disputed = 0
  private var occurrences = 0
  private var vagueEnds = 0

  /// A date is known if it lies within a year.
  private static let widest = 366

  init(
    of ties: [Tie], until lastDay: Day, rule: StatusRule, assuming assumption: OpenEndAssumption
  ) {
    for tie in ties {
      add(tie, until: lastDay, rule, assumption)
    }
  }

  private mutating func add(
    _ tie: Tie, until lastDay: Day, _ rule: StatusRule, _ assumption: OpenEndAssumption
  ) {
    guard tie.relation.nature == .state else {
      occurrences += 1
      return
    }
    guard !tie.isDisputed else {
      disputed += 1
      return
    }
    let dated = tie.periods(rule: rule).compactMap { period in
      Self.middle(period.start).map { (period: period, begin: $0) }
    }
    guard let first = dated.min(by: { $0.begin < $1.begin }) else {
      withoutBegin += 1
      return
    }
    guard first.begin <= Double(lastDay.number) else {
      beginsLater += 1
      return
    }
    if let end = first.period.knownEnd, let latest = end.latest {
      let day = Self.middle(end) ?? Double(latest.number)
      if day <= Double(lastDay.number) {
        if Self.middle(end) == nil { vagueEnds += 1 }
        append(from: first.begin, to: day, ended: true)
        return
      }
    }
    var seen = Double(lastDay.number)
    if assumption == .none {
      let spoken = tie.statements.filter { rule.contains($0.status) }
        .compactMap { $0.days?.upperBound.number }.max()
      seen = min(seen, spoken.map { Double($0) } ?? first.begin)
    }
    append(from: first.begin, to: seen, ended: false)
  }

  private mutating func append(from begin: Double, to end: Double, ended: Bool) {
    durations.append(max(0, end - begin) / TieSurvival.daysPerYear)
    hasEnded.append(ended)
  }

  /// The middle of days that lie within a year, else nil.
  private static func middle(_ bounds: DayBounds) -> Double? {
    guard let first = bounds.earliest, let last = bounds.latest,
      last.number - first.number <= widest
    else { return nil }
    return Double(first.number + last.number) / 2
  }

  /// Which ties are left out, and what their dates leave open.
  var remarks: [String] {
    let left = [
      (withoutBegin, "without a begin known to the year (censored on the left)"),
      (disputed, "whose sources contradict each other"),
      (occurrences, "that take place rather than last"),
      (beginsLater, "that begin after the last day"),
    ].filter { $0.0 > 0 }.map { "\(Quoted.count($0.0)) \($0.1)" }
    return (left.isEmpty ? [] : ["Left out are ties: \(Quoted.list(left))."])
      + (vagueEnds == 0
        ? []
        : [
          "\(Quoted.count(vagueEnds, "tie is known to have ended by some day and counts", "ties are known to have ended by some day and count")) "
            + "as ended on that day."
        ])
  }
}

extension Validity {
  /// Between which days the period ended, if that is known: by its own end, or by what took its place
  /// before.
  fileprivate var knownEnd: DayBounds? {
    var own: DayBounds?
    if case .between(let earliest, let latest) = end {
      own = DayBounds(earliest: earliest, latest: latest)
    }
    guard let superseded else { return own }
    guard let own, let first = own.latest, let other = superseded.latest else {
      return superseded.latest == nil ? own : superseded
    }
    return first <= other ? own : superseded
  }
}
