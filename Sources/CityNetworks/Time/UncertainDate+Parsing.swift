extension UncertainDate {
  /// The date that `text` writes.
  ///
  /// - Throws: `DateSyntaxError`, which says what is wrong at which character.
  public init(_ text: String) throws(DateSyntaxError) {
    try self.init(Substring(text), within: text)
  }

  /// The date that `part` of `whole` writes; errors count characters from the start of `whole`.
  init(_ part: Substring, within whole: String) throws(DateSyntaxError) {
    var reader = DateReader(rest: part, whole: whole)
    let year = try reader.digits(4, part: "year")
    var month: DateReader.Digits?
    var day: DateReader.Digits?
    if reader.takesHyphen() {
      month = try reader.digits(2, part: "month")
      if reader.takesHyphen() { day = try reader.digits(2, part: "day") }
    }
    let qualifier = reader.takesQualifier()
    try reader.finish()
    let span = try reader.span(year: year, month: month, day: day)
    self.init(
      text: String(part), qualifier: qualifier, precision: span.precision,
      earliest: span.first, latest: span.last)
  }
}

/// Reads the parts of one date from left to right.
private struct DateReader {
  struct Digits {
    /// The number with 0 for each unknown digit.
    let value: Int
    let unknown: Int
    let start: Substring.Index
  }

  var rest: Substring
  let whole: String

  mutating func digits(_ count: Int, part: String) throws(DateSyntaxError) -> Digits {
    let start = rest.startIndex
    var value = 0
    var unknown = 0
    var length = 0
    while let character = rest.first, let digit = Self.digit(character) {
      if digit >= 0, unknown > 0 { throw error(.misplacedUnknownDigit, at: start) }
      if digit < 0 { unknown += 1 }
      value = min(value, 9999) * 10 + max(digit, 0)
      length += 1
      rest.removeFirst()
    }
    if length == 0, let character = rest.first {
      throw error(.unexpectedCharacter(character), at: start)
    }
    guard length == count else {
      throw error(.wrongLength(part: part, digits: length), at: start)
    }
    return Digits(value: value, unknown: unknown, start: start)
  }

  mutating func takesHyphen() -> Bool {
    guard rest.first == "-" else { return false }
    rest.removeFirst()
    return true
  }

  mutating func takesQualifier() -> DateQualifier {
    guard let mark = rest.first, let qualifier = DateQualifier(rawValue: String(mark)) else {
      return .none
    }
    rest.removeFirst()
    return qualifier
  }

  func finish() throws(DateSyntaxError) {
    if !rest.isEmpty { throw error(.trailingText(String(rest)), at: rest.startIndex) }
  }

  func span(
    year: Digits, month: Digits?, day: Digits?
  ) throws(DateSyntaxError) -> (precision: DatePrecision, first: Day, last: Day) {
    if year.unknown > 0 {
      guard year.unknown <= 2, month == nil else {
        throw error(.misplacedUnknownDigit, at: year.start)
      }
      let length = year.unknown == 1 ? 10 : 100
      return try span(
        year.unknown == 1 ? .decade : .century, from: (year.value, 1, 1),
        to: (year.value + length - 1, 12, 31), at: year.start)
    }
    guard let month, month.unknown < 2 else {
      if let month, let day, day.unknown < 2 {
        throw error(.misplacedUnknownDigit, at: month.start)
      }
      return try span(.year, from: (year.value, 1, 1), to: (year.value, 12, 31), at: year.start)
    }
    guard month.unknown == 0 else { throw error(.misplacedUnknownDigit, at: month.start) }
    guard (1...12).contains(month.value) else {
      throw error(.noSuchMonth(month.value), at: month.start)
    }
    let length = Day.lengthOfMonth(month.value, year: year.value)
    guard let day, day.unknown < 2 else {
      return try span(
        .month, from: (year.value, month.value, 1), to: (year.value, month.value, length),
        at: year.start)
    }
    guard day.unknown == 0 else { throw error(.misplacedUnknownDigit, at: day.start) }
    guard (1...length).contains(day.value) else {
      throw error(.noSuchDay(day.value, monthLength: length), at: day.start)
    }
    let date = (year.value, month.value, day.value)
    return try span(.day, from: date, to: date, at: year.start)
  }

  private func span(
    _ precision: DatePrecision, from first: (Int, Int, Int), to last: (Int, Int, Int),
    at start: Substring.Index
  ) throws(DateSyntaxError) -> (precision: DatePrecision, first: Day, last: Day) {
    guard let first = Day(year: first.0, month: first.1, day: first.2),
      let last = Day(year: last.0, month: last.1, day: last.2)
    else { preconditionFailure("the parts of \(whole) were checked") }
    return (precision, first, last)
  }

  func error(
    _ problem: DateSyntaxError.Problem, at index: Substring.Index
  ) -> DateSyntaxError {
    DateSyntaxError(
      text: whole, offset: whole.distance(from: whole.startIndex, to: index), problem: problem)
  }

  /// 0...9, −1 for an X, nil for anything else.
  private static func digit(_ character: Character) -> Int? {
    if character == "X" { return -1 }
    guard let byte = character.asciiValue, (48...57).contains(byte) else { return nil }
    return Int(byte) - 48
  }
}
