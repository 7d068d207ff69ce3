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
  /// The translated phrases with places for names, those with most words first.
  private let patterns: [PhrasePattern]

  /// A language with these translations of English phrases.
  public init(
    code: String, isRightToLeft: Bool = false, numbers: NumberStyle = .plain,
    phrases: [String: String] = [:]
  ) {
    self.code = code
    self.isRightToLeft = isRightToLeft
    self.numbers = numbers
    self.phrases = phrases
    patterns = PhrasePattern.all(in: phrases)
  }

  /// English, in which everything is written.
  public static let english = PageLanguage(code: "en")

  /// The phrase in this language, or in English if nobody has translated it.
  func words(_ english: String) -> String {
    phrases[english] ?? filled(english) ?? english
  }

  /// A phrase with names in it, which keep their place in the translation.
  private func filled(_ english: String) -> String? {
    for pattern in patterns {
      guard let names = pattern.parts(of: english) else { continue }
      return pattern.own.filled(with: names.mapValues(name))
    }
    return nil
  }

  /// What stands at a place: "country" is a word to translate, while Best and Most are cities.
  private func name(_ text: String) -> String {
    let isWord = text.first?.isLowercase ?? false
    return (isWord ? phrases[text] : nil) ?? filled(text) ?? numbers.written(text)
  }

  /// The phrase as the page has it: its translation, with the names in it kept; else English.
  public func phrase(_ english: String) -> String { words(english) }

  /// Whether there is a translation of a phrase, be it the same word as in English.
  public func translates(_ english: String) -> Bool {
    phrases[english] != nil || patterns.contains { $0.parts(of: english) != nil }
  }

  /// A phrase with places `{1}`, `{2}` for what changes from page to page.
  func words(_ english: String, filling parts: [String]) -> String {
    PhraseTemplate(phrases[english] ?? english).filled(
      with: Dictionary(uniqueKeysWithValues: parts.enumerated().map { ($0 + 1, $1) }))
  }

  /// Whether a text is the translation of a phrase.
  func isTranslation(_ text: String) -> Bool {
    patterns.contains { $0.own.length > 5 && $0.own.parts(of: text) != nil }
  }

  /// A phrase with numbers in it, such as `Table 3`, as the words before the number and the number.
  func words(_ english: String, _ number: Int) -> String {
    words(english) + " " + numbers.written(String(number))
  }

  /// The same language with numbers written in another way.
  func writing(_ numbers: NumberStyle) -> PageLanguage {
    PageLanguage(code: code, isRightToLeft: isRightToLeft, numbers: numbers, phrases: phrases)
  }
}
