/// How numbers are written for readers of a language: decimal mark, thousands, digits.
///
/// Only pages use it; numbers in data files and in sentences stay as they are.
public struct NumberStyle: Sendable, Equatable {
  /// The mark between whole number and decimals.
  let decimal: Character
  /// What stands between groups of three digits.
  let group: Character
  /// The sign for zero, after which the other nine follow in Unicode.
  let zero: Unicode.Scalar

  /// `12 345.6`: a decimal point and thin spaces, as in all output of the program.
  public static let plain = NumberStyle(decimal: ".", group: "\u{2009}", zero: "0")
  /// `12 345,6`: a decimal comma and thin spaces that do not break, for French and Spanish.
  public static let comma = NumberStyle(decimal: ",", group: "\u{202F}", zero: "0")
  /// `۱۲٬۳۴۵٫۶`: Persian digits and marks.
  public static let persian = NumberStyle(decimal: "٫", group: "٬", zero: "۰")

  /// The style that a translator's file names: plain, comma or persian; nil for another word.
  init?(_ word: String) {
    guard let style = Self.named[word] else { return nil }
    self = style
  }

  private init(decimal: Character, group: Character, zero: Unicode.Scalar) {
    self.decimal = decimal
    self.group = group
    self.zero = zero
  }

  static let named: [String: NumberStyle] = ["plain": plain, "comma": comma, "persian": persian]

  /// A number that is written plainly, in this style; what is no number stays as it is.
  func written(_ plain: String) -> String {
    guard self != .plain, Self.isNumber(plain) else { return plain }
    return String(plain.map(sign))
  }

  private func sign(_ character: Character) -> Character {
    switch character {
    case ".": decimal
    case "\u{2009}": group
    default:
      if let digit = character.wholeNumberValue, character.isASCII,
        let scalar = Unicode.Scalar(zero.value + UInt32(digit))
      {
        Character(scalar)
      } else {
        character
      }
    }
  }

  /// Whether a text consists of numbers and the signs between them, as `−3.2`, `4 / 7`, `12 %`.
  private static func isNumber(_ text: String) -> Bool {
    text.contains { $0.isASCII && $0.isNumber }
      && text.allSatisfy { ($0.isASCII && $0.isNumber) || ".\u{2009} −-–/%e+".contains($0) }
  }
}
