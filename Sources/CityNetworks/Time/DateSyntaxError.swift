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
    /// More than one slash.
    case tooManySlashes
    /// Something after the date has ended.
    case trailingText(String)
    /// A date that is not one exact day where one is needed.
    case notADay
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
    case .tooManySlashes: "an interval has one slash"
    case .trailingText(let rest): "'\(rest)' follows the date"
    case .notADay: "one exact day is needed"
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
    case .tooManySlashes: "Write 2019/2021, ../2021 or 2019/.."
    case .notADay: "Write it as 2021-06-01."
    }
  }
}
