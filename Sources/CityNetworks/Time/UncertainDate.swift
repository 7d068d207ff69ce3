/// How sure a source is of a date, as marked behind it.
public enum DateQualifier: String, Hashable, Sendable, CaseIterable {
  /// No mark: the date is as written.
  case none = ""
  /// `?`: perhaps another date.
  case uncertain = "?"
  /// `~`: about this date.
  case approximate = "~"
  /// `%`: about this date, and perhaps another.
  case both = "%"

  /// By how many units of its precision the date may be off, to either side.
  ///
  /// A convention: one for `?` and `~`, two for `%`, as the Python package `edtf` has it.
  public var slack: Int {
    switch self {
    case .none: 0
    case .uncertain, .approximate: 1
    case .both: 2
    }
  }
}

/// The size of the span that a date names.
public enum DatePrecision: Hashable, Sendable, CaseIterable {
  /// One day.
  case day
  /// A month, `1989-05`, or an unknown day of it, `1989-05-XX`.
  case month
  /// A year, `1989`, or an unknown month of it, `1989-XX`.
  case year
  /// Ten years, `198X`.
  case decade
  /// A hundred years, `19XX`.
  case century
}

/// One date as far as it is known, in the Extended Date/Time Format (ISO 8601-2, level 0 and the
/// parts of level 1 that sources use).
///
/// `2019`, `2019-05`, `2019-05-31`; `2019~` about, `2019?` perhaps, `2019%` both; `201X`, `20XX`,
/// `1989-XX`, `1989-05-XX` and `1989-XX-XX` with unknown digits.
public struct UncertainDate: Hashable, Sendable, CustomStringConvertible {
  /// The date as written.
  public let text: String
  /// How sure the source is.
  public let qualifier: DateQualifier
  /// The size of the span it names.
  public let precision: DatePrecision
  /// The first day of the span as written, without regard to the qualifier.
  public let earliest: Day
  /// The last day of the span as written, without regard to the qualifier.
  public let latest: Day
  /// The first day that the date may mean: `earliest` less the slack of the qualifier.
  public let earliestPossible: Day
  /// The last day that the date may mean: `latest` plus the slack of the qualifier.
  public let latestPossible: Day

  /// The date as written.
  public var description: String { text }

  init(
    text: String, qualifier: DateQualifier, precision: DatePrecision, earliest: Day, latest: Day
  ) {
    self.text = text
    self.qualifier = qualifier
    self.precision = precision
    self.earliest = earliest
    self.latest = latest
    earliestPossible = precision.start(of: earliest, moved: -qualifier.slack)
    // The last day is the one before the span that follows begins.
    let next = precision.start(of: latest.advanced(by: 1), moved: qualifier.slack)
    latestPossible = max(latest, next.advanced(by: -1))
  }
}

extension DatePrecision {
  /// A span's first day, moved by this many spans; stops at the ends of the calendar.
  func start(of first: Day, moved count: Int) -> Day {
    if count == 0 || self == .day { return first.advanced(by: count) }
    let (year, month, day) = first.components
    let months = (year * 12 + month - 1) + count * self.months
    let clamped = min(max(months, 0), 9999 * 12 + 11)
    return Day(year: clamped / 12, month: clamped % 12 + 1, day: day) ?? first
  }

  private var months: Int {
    switch self {
    case .day: 0
    case .month: 1
    case .year: 12
    case .decade: 120
    case .century: 1200
    }
  }
}
