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
  /// A convention: one for `?` and `~`, two for `%`. The Python package `edtf` has the same for
  /// years, and adds a year to either side of doubtful months and days as well.
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
  /// Three months, `1989-21` for the spring.
  case season
  /// A year, `1989`, or an unknown month of it, `1989-XX`.
  case year
  /// Ten years, `198X`.
  case decade
  /// A hundred years, `19XX`.
  case century
}

/// One date as far as it is known, in the Extended Date/Time Format (ISO 8601-2) of levels 0 and 1
/// as the Library of Congress describes it (2019).
///
/// `2019`, `2019-05`, `2019-05-31`; `1985-04-12T23:20:30Z`, of which the day as written counts;
/// `2019~` about, `2019?` perhaps, `2019%` both; `201X`, `20XX`, `1989-XX`, `1989-05-XX` and
/// `1989-XX-XX` with unknown digits; `2001-21` to `2001-24` for spring, summer, autumn and winter;
/// `-0044` and `-0044-03-15` before the year 0; `Y17000` and `Y-17000` for years of five to nine
/// digits.
///
/// Seasons are those of the northern hemisphere, in whole months: March to May, June to August,
/// September to November, December. As "winter 2001" is said of the months before and after, such
/// a date may mean any day from January of the year to February of the next.
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

  /// - Parameter meant: the days that the span may stand for, if more than those it names.
  init(
    text: String, qualifier: DateQualifier, precision: DatePrecision, named: ClosedRange<Day>,
    meant: ClosedRange<Day>
  ) {
    self.text = text
    self.qualifier = qualifier
    self.precision = precision
    earliest = named.lowerBound
    latest = named.upperBound
    earliestPossible = precision.start(of: meant.lowerBound, moved: -qualifier.slack)
    // The last day is the one before the span that follows begins.
    let next = precision.start(of: meant.upperBound.advanced(by: 1), moved: qualifier.slack)
    latestPossible = max(meant.upperBound, next.advanced(by: -1))
  }
}

extension DatePrecision {
  /// A span's first day, moved by this many spans; stops at the ends of the calendar.
  func start(of first: Day, moved count: Int) -> Day {
    if count == 0 || self == .day { return first.advanced(by: count) }
    let (year, month, day) = first.components
    let months = (year * 12 + month - 1) + count * self.months
    let clamped = min(
      max(months, Day.years.lowerBound * 12), Day.years.upperBound * 12 + 11)
    let monthOfYear = ((clamped % 12) + 12) % 12
    return Day(year: (clamped - monthOfYear) / 12, month: monthOfYear + 1, day: day) ?? first
  }

  private var months: Int {
    switch self {
    case .day: 0
    case .month: 1
    case .season: 3
    case .year: 12
    case .decade: 120
    case .century: 1200
    }
  }
}
