/// The language of a page: its headings and labels, and the direction in which it is read.
///
/// The English phrase is the key of its translation, so sections are written in English only. What
/// has no translation stays English.
public struct PageLanguage: Sendable, Equatable {
  /// The language as a BCP 47 code, such as `fr`.
  public let code: String
  /// Whether the language is read from right to left.
  public let isRightToLeft: Bool
  /// The translations by the English phrase.
  let phrases: [String: String]

  /// A language with these translations of English phrases.
  public init(code: String, isRightToLeft: Bool = false, phrases: [String: String] = [:]) {
    self.code = code
    self.isRightToLeft = isRightToLeft
    self.phrases = phrases
  }

  /// English, in which everything is written.
  public static let english = PageLanguage(code: "en")

  /// The phrase in this language, or in English if nobody has translated it.
  func words(_ english: String) -> String { phrases[english] ?? english }
}
