/// What is wrong with a text that should have been a date or an interval, and where.
public struct DateSyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The whole text that was read.
  public let text: String
  /// At which character of the text the trouble starts, counted from 0.
  public let offset: Int
  /// What is wrong there.
  public let problem: Problem

  /// What can be wrong with a date.
  public enum Problem: Hashable, Sendable {
    /// Something other than a digit, a hyphen or an X where one of them must stand.
    case unexpectedCharacter(Character)
    /// A year, month or day with the wrong number of digits.
    case wrongLength(part: String, digits: Int)
    /// A month outside 1...12.
    case noSuchMonth(Int)
    /// A day that its month does not have.
    case noSuchDay(Int, monthLength: Int)
    /// An X that stands before a known digit.
    case misplacedUnknownDigit
    /// A year of which more than the last two digits are unknown.
    case tooManyUnknownDigits
    /// More than one slash.
    case tooManySlashes
    /// Something after the date has ended.
    case trailingText(String)
    /// A date that is not one exact day where one is needed.
    case notADay
    /// A day behind a season.
    case dayOfSeason
    /// A `Y` before a year of four digits or fewer.
    case needlessLetter(digits: Int)
    /// A year beyond those that `Day` has.
    case yearOutOfRange
    /// Something other than a time of day behind a `T`.
    case noSuchTime(String)
    /// An end that is open or unknown where both days of a period are needed.
    case missingEnd
    /// A date that is uncertain or approximate where a period needs an exact one.
    case notExact
    /// A period whose second date lies before its first.
    case endsBeforeItBegins
  }

  /// What is wrong, where and what to write instead, in one sentence each.
  public var description: String {
    "'\(text)' is not a date at character \(offset + 1): \(reason). \(remedy)"
  }

  /// What is wrong, without the text.
  public var reason: String {
    switch problem {
    case .unexpectedCharacter(let character): "'\(character)' stands where a digit is expected"
    case .wrongLength(let part, let digits):
      "the \(part) has \(digits) \(digits == 1 ? "digit" : "digits")"
    case .noSuchMonth(let month): "there is no month \(month)"
    case .noSuchDay(let day, let length): "there is no day \(day) in a month of \(length) days"
    case .misplacedUnknownDigit: "an X may only replace the last digits"
    case .tooManyUnknownDigits: "at most two digits of a year may be unknown"
    case .tooManySlashes: "an interval has one slash"
    case .trailingText(let rest): "'\(rest)' follows the date"
    case .notADay: "one exact day is needed"
    case .dayOfSeason: "a season has no days"
    case .needlessLetter(let digits):
      "a year with Y has more than four digits, not \(digits)"
    case .yearOutOfRange: "the year has more than nine digits"
    case .noSuchTime(let text): "'\(text)' is no time of day"
    case .missingEnd: "a period needs both its days"
    case .notExact: "a period needs exact dates"
    case .endsBeforeItBegins: "the period ends before it begins"
    }
  }

  /// What to do about it.
  public var remedy: String {
    switch problem {
    case .unexpectedCharacter, .trailingText: "Write 2019, 2019-05, 2019-05-31, 2019~ or 201X."
    case .wrongLength(let part, _):
      part == "year" ? "Write years with four digits." : "Write months and days with two digits."
    case .noSuchMonth: "Are day and month swapped?"
    case .noSuchDay: "Check the calendar."
    case .misplacedUnknownDigit: "Write 19XX, 1989-XX or 1989-05-XX."
    case .tooManyUnknownDigits: "Write 19XX, or an interval as 1000/1999."
    case .tooManySlashes: "Write 2019/2021, ../2021 or 2019/.."
    case .notADay: "Write it as 2021-06-01."
    case .dayOfSeason: "Write 2001-21 for the spring, or the month."
    case .needlessLetter: "Write the year with four digits and without Y, as 2019 or -0044."
    case .yearOutOfRange: "Years from Y-999999999 to Y999999999 can be written."
    case .noSuchTime: "Write 1985-04-12T23:20:30, with Z or +05:30 behind it, or the day alone."
    case .missingEnd: "Write 2019/2021 or 2019-05-01/2021-06-30."
    case .notExact: "Leave out ?, ~ and %."
    case .endsBeforeItBegins: "Swap the two dates, or check them."
    }
  }
}
