/// Between which days something lies; nil where there is no bound.
public struct DayBounds: Hashable, Sendable {
  /// The first day it may be.
  public let earliest: Day?
  /// The last day it may be.
  public let latest: Day?

  /// Between these days, both included.
  public init(earliest: Day?, latest: Day?) {
    self.earliest = earliest
    self.latest = latest
  }

  /// Any day at all.
  public static let unbounded = DayBounds(earliest: nil, latest: nil)
}

/// The period in which a stated tie held, as far as it is known: an uncertain first day and an
/// uncertain first day after the last.
///
/// A state with one date was entered then, and its end is unknown; `../b` was entered at some time
/// up to b, end unknown; `a/b` held from a through b; `a/..` from a on; `a/` from a, end unknown;
/// `/b` from an unknown day through b. An occurrence with one date took place at some time within
/// it, and with `a/b` from a through b. No date leaves everything open.
public struct Validity: Hashable, Sendable {
  /// How the period ends.
  public enum End: Hashable, Sendable {
    /// On a day, the first on which it no longer held, between these.
    case between(earliest: Day?, latest: Day?)
    /// It had not ended when last heard of.
    case open
    /// Nobody says.
    case unknown
  }

  /// When it began.
  public let start: DayBounds
  /// When it ended.
  public let end: End
  /// When something else took its place, if that is known to have come later.
  public let superseded: DayBounds?

  /// The period with these ends.
  public init(start: DayBounds, end: End) {
    self.init(start: start, end: end, superseded: nil)
  }

  private init(start: DayBounds, end: End, superseded: DayBounds?) {
    self.start = start
    self.end = end
    self.superseded = superseded
  }

  /// What `interval` says about a state or an occurrence.
  public init(_ interval: Interval, of nature: TemporalNature) {
    switch (interval.form, nature) {
    case (.nothing, _):
      self.init(start: .unbounded, end: .unknown)
    case (.date(let date), .state):
      self.init(start: Self.start(at: date), end: .unknown)
    case (.date(let date), .occurrence):
      self.init(start: Self.start(at: date), end: Self.end(after: date))
    case (.span(.open, .date(let last)), .state):
      self.init(start: DayBounds(earliest: nil, latest: last.latestPossible), end: .unknown)
    case (.span(let first, let last), _):
      self.init(from: first, through: last)
    }
  }

  private init(from first: IntervalEnd, through last: IntervalEnd) {
    let start =
      first.date.map(Self.start(at:))
      // It began no later than on the last day that it may have held.
      ?? DayBounds(earliest: nil, latest: last.date?.latestPossible)
    let end: End =
      switch last {
      case .date(let date): Self.end(after: date)
      case .open: .open
      case .unknown: .unknown
      }
    self.init(start: start, end: end)
  }

  private static func start(at date: UncertainDate) -> DayBounds {
    DayBounds(earliest: date.earliestPossible, latest: date.latestPossible)
  }

  private static func end(after date: UncertainDate) -> End {
    .between(
      earliest: date.earliestPossible.advanced(by: 1), latest: date.latestPossible.advanced(by: 1))
  }

  /// Whether the tie held on `day`.
  ///
  /// With the start in [sLo, sHi] and the end in [eLo, eHi]: certain if sHi ≤ day < eLo, possible
  /// if sLo ≤ day < eHi, else no. An unknown end counts as open under `.assumeOpen`; otherwise it
  /// lies anywhere after the start.
  public func certainty(
    on day: Day, assuming assumption: OpenEndAssumption = .assumeOpen
  ) -> Certainty {
    certainty(.asOf(day), assuming: assumption)
  }

  /// Whether the period meets `predicate`: certain if it does whatever the unknown days are,
  /// possible if it does for some of them, else no.
  ///
  /// The start is any day of its bounds and the end any day of its own that comes after it.
  public func certainty(
    _ predicate: PeriodPredicate, assuming assumption: OpenEndAssumption = .assumeOpen
  ) -> Certainty {
    let bounds = bounds(assuming: assumption)
    guard let starts = bounds.starts, let ends = bounds.ends else { return .no }
    let (goodStarts, goodEnds) = (predicate.beginnings, predicate.ends)
    if goodStarts.contains(starts), goodEnds.contains(ends) { return .certain }
    guard goodStarts.overlaps(starts), goodEnds.overlaps(ends) else { return .no }
    let earliestStart = max(starts.lowerBound, goodStarts.lowerBound)
    let latestEnd = min(ends.upperBound, goodEnds.upperBound)
    return earliestStart < latestEnd ? .possible : .no
  }

  /// The same period with another start and end, ended where this one is by what took its place.
  func with(start: DayBounds, end: End) -> Validity {
    Validity(start: start, end: end, superseded: superseded)
  }

  /// The same period, ended within `bounds` unless it ends earlier by itself.
  func superseded(within bounds: DayBounds) -> Validity {
    guard let earlier = superseded else {
      return Validity(start: start, end: end, superseded: bounds)
    }
    // The earlier of two days lies between the earlier of their bounds.
    return Validity(
      start: start, end: end,
      superseded: DayBounds(
        earliest: Self.least(earlier.earliest, bounds.earliest) { _ in nil },
        latest: Self.least(earlier.latest, bounds.latest) { $0 }))
  }

  /// The first and the last day that the start and the end may be, as numbers of days; `Int.min`
  /// and `Int.max` where there is no bound, and an end of `Int.max` for never.
  struct Bounds: Equatable {
    /// The days on which it may have begun; nil if no day comes before an end.
    let starts: ClosedRange<Int>?
    /// The days that may be the first without it; nil if no day comes after a start.
    let ends: ClosedRange<Int>?

    /// Of these days, those that have a day of the other kind on the right side.
    init(starts: (low: Int, high: Int), ends: (low: Int, high: Int)) {
      let latestStart = ends.high == .max ? starts.high : min(starts.high, ends.high - 1)
      let earliestEnd = starts.low == .min ? ends.low : max(ends.low, starts.low + 1)
      self.starts = starts.low <= latestStart ? starts.low...latestStart : nil
      self.ends = earliestEnd <= ends.high ? earliestEnd...ends.high : nil
    }
  }

  func bounds(assuming assumption: OpenEndAssumption) -> Bounds {
    var ends: (low: Int, high: Int)
    switch (end, assumption) {
    case (.between(let earliest, let latest), _):
      ends = (earliest?.number ?? .min, latest?.number ?? .max)
    case (.open, _), (.unknown, .assumeOpen): ends = (.max, .max)
    case (.unknown, .none): ends = (.min, .max)
    }
    if let superseded {
      // The earlier of two days lies between the earlier of their bounds.
      ends.low = min(ends.low, superseded.earliest?.number ?? .min)
      ends.high = min(ends.high, superseded.latest?.number ?? .max)
    }
    return Bounds(
      starts: (start.earliest?.number ?? .min, start.latest?.number ?? .max), ends: ends)
  }

  /// The earlier of two days; if one is missing, what `lone` makes of the other.
  private static func least(_ a: Day?, _ b: Day?, lone: (Day?) -> Day?) -> Day? {
    guard let a, let b else { return lone(a ?? b) }
    return min(a, b)
  }
}

extension ClosedRange<Int> {
  fileprivate func contains(_ other: ClosedRange<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
