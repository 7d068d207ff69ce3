/// The language of a page: its headings and labels, how it writes numbers, and the direction in
/// which it is read.
///
/// The English phrase is the key of its translation, so sections are written in English only. What
/// has no translation stays English.
public struct PageLanguage: Sendable, Equatable {
  /// The language as a BCP 47 code, such as `fr`.
  public let code: String
  /// Whether the language is read from right to left.
  public let isRightToLeft: Bool
  /// How readers of the page write numbers; data files always have points.
  public let numbers: NumberStyle
  /// The translations by the English phrase.
  let phrases: [String: String]

  /// A language with these translations of English phrases.
  public init(
    code: String, isRightToLeft: Bool = false, numbers: NumberStyle = .plain,
    phrases: [String: String] = [:]
  ) {
    self.code = code
    self.isRightToLeft = isRightToLeft
    self.numbers = numbers
    self.phrases = phrases
  }

  /// English, in which everything is written.
  public static let english = PageLanguage(code: "en")

  /// The phrase in this language, or in English if nobody has translated it.
  func words(_ english: String) -> String { phrases[english] ?? english }

  /// A phrase with numbers in it, such as `Table 3`, as the words before the number and the number.
  func words(_ english: String, _ number: Int) -> String {
    words(english) + " " + numbers.written(String(number))
  }

  /// The same language with numbers written in another way.
  func writing(_ numbers: NumberStyle) -> PageLanguage {
    PageLanguage(code: code, isRightToLeft: isRightToLeft, numbers: numbers, phrases: phrases)
  }
}
