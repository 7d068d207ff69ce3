/// One end of an interval as written.
public enum IntervalEnd: Hashable, Sendable {
  /// A date, as far as it is known.
  case date(UncertainDate)
  /// `..`: the interval goes on, or began before all records.
  case open
  /// Nothing: there is an end, but nobody says when.
  case unknown

  /// The date, if there is one.
  public var date: UncertainDate? { if case .date(let date) = self { date } else { nil } }
}

/// When something held or happened, as the column `date` writes it.
///
/// One date, `2019-05`; an interval, `2019/2021`, `../2021`, `2019/..`, `2019/`; or nothing. What
/// these mean for a tie depends on whether the tie is a state or an occurrence: see `Validity`.
public struct Interval: Hashable, Sendable, CustomStringConvertible {
  /// The forms that the text can have.
  public enum Form: Hashable, Sendable {
    /// No text: nothing is known.
    case nothing
    /// One date.
    case date(UncertainDate)
    /// Two ends with a slash between them.
    case span(from: IntervalEnd, to: IntervalEnd)
  }

  /// The interval as written.
  public let text: String
  /// What the text says.
  public let form: Form

  /// The interval of which nothing is known.
  public static let nothingKnown = Interval(text: "", form: .nothing)

  /// The interval as written.
  public var description: String { text }

  /// The interval that `text` writes; spaces around it do not matter.
  ///
  /// - Throws: `DateSyntaxError`, which says what is wrong at which character.
  public init(_ text: String) throws(DateSyntaxError) {
    var trimmed = Substring(text)
    while trimmed.first == " " { trimmed.removeFirst() }
    while trimmed.last == " " { trimmed.removeLast() }
    let whole = String(trimmed)
    if whole.isEmpty {
      self = .nothingKnown
      return
    }
    guard let slash = whole.firstIndex(of: "/") else {
      self.init(text: whole, form: .date(try UncertainDate(whole)))
      return
    }
    let second = whole[whole.index(after: slash)...]
    if let extra = second.firstIndex(of: "/") {
      throw DateSyntaxError(
        text: whole, offset: whole.distance(from: whole.startIndex, to: extra),
        problem: .tooManySlashes)
    }
    self.init(
      text: whole,
      form: .span(
        from: try Self.end(whole[..<slash], within: whole),
        to: try Self.end(second, within: whole)))
  }

  private init(text: String, form: Form) {
    self.text = text
    self.form = form
  }

  private static func end(
    _ part: Substring, within whole: String
  ) throws(DateSyntaxError) -> IntervalEnd {
    switch part {
    case "": .unknown
    case "..": .open
    default: .date(try UncertainDate(part, within: whole))
    }
  }

  /// Whether every reading of the two ends puts the second before the first.
  public var isImpossible: Bool {
    guard case .span(.date(let first), .date(let second)) = form else { return false }
    return second.latestPossible < first.earliestPossible
  }
}
