/// A day of the proleptic Gregorian calendar with a year 0, years -999,999,999...999,999,999.
public struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The years whose days there are; the year 0 is 1 BC.
  public static let years = -999_999_999...999_999_999

  /// The number of days since 1970-01-01.
  public let number: Int

  /// The day that is this many days after 1970-01-01.
  @inlinable public init(number: Int) { self.number = number }

  /// The day of this date, or nil if the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), (1...12).contains(month),
      (1...Self.lengthOfMonth(month, year: year)).contains(day)
    else { return nil }
    // Counted in years that begin in March, so that the leap day comes last.
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// The day written `2021-06-01`.
  ///
  /// - Throws: `DateSyntaxError` if the text is something else.
  public init(iso text: String) throws(DateSyntaxError) {
    let date = try UncertainDate(text)
    guard date.precision == .day, date.qualifier == .none, date.earliest == date.latest else {
      throw DateSyntaxError(text: text, offset: 0, problem: .notADay)
    }
    self = date.earliest
  }

  /// Year, month and day of the calendar.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The date as `2021-06-01`, before the year 0 as `-0044-03-15`; a year of more than four digits
  /// has a sign, `+17000-01-01`, as ISO 8601 has it.
  public var description: String {
    let (year, month, day) = components
    return Self.written(year: year) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2)
  }

  /// A year as dates write it.
  static func written(year: Int) -> String {
    let sign = year < 0 ? "-" : (year > 9999 ? "+" : "")
    return sign + padded(abs(year), 4)
  }

  /// The day `count` days later.
  @inlinable public func advanced(by count: Int) -> Day { Day(number: number + count) }

  /// Orders days by time.
  @inlinable public static func < (a: Day, b: Day) -> Bool { a.number < b.number }

  /// How many days a month of a year has.
  static func lengthOfMonth(_ month: Int, year: Int) -> Int {
    if month == 2 {
      let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
      return isLeap ? 29 : 28
    }
    return [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
