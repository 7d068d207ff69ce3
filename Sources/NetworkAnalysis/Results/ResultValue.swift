/// One cell of a result table.
public enum ResultValue: Sendable, Equatable {
  /// Words.
  case text(String)
  /// A whole number.
  case integer(Int)
  /// A number with decimals; never infinite and never NaN.
  case real(Double)
  /// No answer: the score is not defined or the fact is not known.
  case missing

  /// A cell for a number that may be undefined.
  public init(_ number: Double?) {
    if let number {
      precondition(number.isFinite, "a result table cannot hold \(number)")
      self = .real(number)
    } else {
      self = .missing
    }
  }

  /// A cell for a whole number that may be unknown.
  public init(_ number: Int?) { self = number.map { .integer($0) } ?? .missing }

  /// A cell for words that may be unknown; an empty text counts as unknown.
  public init(_ text: String?) {
    if let text, !text.isEmpty { self = .text(text) } else { self = .missing }
  }

  /// The value in full, as exports print it: all digits, a decimal point, nothing for missing.
  public var exactText: String {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    case .real(let number):
      number == number.rounded() && abs(number) < 1e15
        ? String(Int64(number)) + ".0" : String(number)
    case .missing: ""
    }
  }
}
