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
    let span = try reader.span()
    let qualifier = span.hasTime ? DateQualifier.none : reader.takesQualifier()
    try reader.finish()
    self.init(
      text: String(part), qualifier: qualifier, precision: span.precision, named: span.named,
      meant: span.meant)
  }
}

/// The days that a date names, and what it may stand for.
private struct DateSpan {
  let precision: DatePrecision
  let named: ClosedRange<Day>
  let meant: ClosedRange<Day>
  var hasTime = false

  /// From the first of these dates through the last.
  init(
    _ precision: DatePrecision, from first: (Int, Int, Int), to last: (Int, Int, Int),
    meaning meant: ClosedRange<Day>? = nil
  ) {
    guard let first = Day(year: first.0, month: first.1, day: first.2),
      let last = Day(year: last.0, month: last.1, day: last.2)
    else { preconditionFailure("the parts of a date were checked") }
    self.precision = precision
    named = first...last
    self.meant = meant ?? named
  }

  /// A whole year.
  init(year: Int) { self.init(.year, from: (year, 1, 1), to: (year, 12, 31)) }

  /// The season that 21, 22, 23 or 24 stands for.
  init(season: Int, of year: Int) {
    let first = 3 * (season - 20)
    guard season == 24 else {
      let last = Day.lengthOfMonth(first + 2, year: year)
      self.init(.season, from: (year, first, 1), to: (year, first + 2, last))
      return
    }
    // "Winter 2001" is said of the months before and of those after.
    let before = Day(year: year, month: 1, day: 1)
    let after = Day(year: year + 1, month: 3, day: 1)?.advanced(by: -1)
    guard let before, let after else { preconditionFailure("the year of a season is checked") }
    self.init(.season, from: (year, 12, 1), to: (year, 12, 31), meaning: before...after)
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

  mutating func span() throws(DateSyntaxError) -> DateSpan {
    if rest.first == "Y" { return DateSpan(year: try letterYear()) }
    let isNegative = takes("-")
    let year = try digits(4, part: "year")
    var month: Digits?
    var day: Digits?
    if takes("-") {
      month = try digits(2, part: "month")
      if let month, month.unknown == 0, (21...24).contains(month.value), year.unknown == 0 {
        if rest.first == "-" { throw error(.dayOfSeason, at: rest.startIndex) }
        return DateSpan(season: month.value, of: isNegative ? -year.value : year.value)
      }
      if takes("-") { day = try digits(2, part: "day") }
    }
    var span = try span(year: year, isNegative: isNegative, month: month, day: day)
    if span.precision == .day, rest.first == "T" {
      try skipTime()
      span.hasTime = true
    }
    return span
  }

  /// Reads a year of more than four digits, `Y17000` or `Y-17000`.
  private mutating func letterYear() throws(DateSyntaxError) -> Int {
    rest.removeFirst()
    let isNegative = takes("-")
    let start = rest.startIndex
    var value = 0
    var length = 0
    while let character = rest.first, let digit = Self.digit(character), digit >= 0 {
      value = min(value, Day.years.upperBound) * 10 + digit
      length += 1
      rest.removeFirst()
    }
    if length == 0, let character = rest.first {
      throw error(.unexpectedCharacter(character), at: start)
    }
    guard length > 4, value > 9999 else { throw error(.needlessLetter(digits: length), at: start) }
    guard Day.years.contains(value) else { throw error(.yearOutOfRange, at: start) }
    return isNegative ? -value : value
  }

  private mutating func digits(_ count: Int, part: String) throws(DateSyntaxError) -> Digits {
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

  private mutating func takes(_ character: Character) -> Bool {
    guard rest.first == character else { return false }
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

  /// Reads a time of day, which must be well written but does not count: no date is finer than a
  /// day.
  private mutating func skipTime() throws(DateSyntaxError) {
    let start = rest.startIndex
    let text = String(rest)
    rest.removeFirst()
    let isTime =
      takesPair(upTo: 23) && takes(":") && takesPair(upTo: 59) && takes(":") && takesPair(upTo: 59)
    guard isTime, takesZone(), rest.isEmpty else { throw error(.noSuchTime(text), at: start) }
  }

  /// Reads what can stand behind a time: nothing, `Z`, `+05` or `+05:30`.
  private mutating func takesZone() -> Bool {
    if takes("Z") || rest.isEmpty { return true }
    guard takes("+") || takes("-"), takesPair(upTo: 23) else { return false }
    return takes(":") ? takesPair(upTo: 59) : true
  }

  /// Reads two digits.
  private mutating func takesPair(upTo largest: Int) -> Bool {
    let pair = rest.prefix(2)
    guard pair.utf8.count == 2, pair.allSatisfy({ (Self.digit($0) ?? -1) >= 0 }),
      let value = Int(pair), value <= largest
    else { return false }
    rest.removeFirst(2)
    return true
  }

  func finish() throws(DateSyntaxError) {
    if !rest.isEmpty { throw error(.trailingText(String(rest)), at: rest.startIndex) }
  }

  private func span(
    year: Digits, isNegative: Bool, month: Digits?, day: Digits?
  ) throws(DateSyntaxError) -> DateSpan {
    if year.unknown > 0 {
      guard month == nil else { throw error(.misplacedUnknownDigit, at: year.start) }
      guard year.unknown <= 2 else { throw error(.tooManyUnknownDigits, at: year.start) }
      let furthest = year.value + (year.unknown == 1 ? 9 : 99)
      let years = isNegative ? (-furthest, -year.value) : (year.value, furthest)
      return DateSpan(
        year.unknown == 1 ? .decade : .century, from: (years.0, 1, 1), to: (years.1, 12, 31))
    }
    let number = isNegative ? -year.value : year.value
    guard let month, month.unknown < 2 else {
      if let month, let day, day.unknown < 2 {
        throw error(.misplacedUnknownDigit, at: month.start)
      }
      return DateSpan(year: number)
    }
    guard month.unknown == 0 else { throw error(.misplacedUnknownDigit, at: month.start) }
    guard (1...12).contains(month.value) else {
      throw error(.noSuchMonth(month.value), at: month.start)
    }
    let length = Day.lengthOfMonth(month.value, year: number)
    guard let day, day.unknown < 2 else {
      return DateSpan(.month, from: (number, month.value, 1), to: (number, month.value, length))
    }
    guard day.unknown == 0 else { throw error(.misplacedUnknownDigit, at: day.start) }
    guard (1...length).contains(day.value) else {
      throw error(.noSuchDay(day.value, monthLength: length), at: day.start)
    }
    let date = (number, month.value, day.value)
    return DateSpan(.day, from: date, to: date)
  }

  private func error(
    _ problem: DateSyntaxError.Problem, at index: Substring.Index
  ) -> DateSyntaxError {
    DateSyntaxError(
      text: whole, offset: whole.distance(from: whole.startIndex, to: index), problem: problem)
  }

  /// The value of an ASCII digit, -1 for an X, nil for anything else.
  private static func digit(_ character: Character) -> Int? {
    if character == "X" { return -1 }
    guard character.isASCII else { return nil }
    return character.wholeNumberValue
  }
}
