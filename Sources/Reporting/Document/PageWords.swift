/// The phrases of a page in its language, safe for HTML; what nobody translated says it is English.
struct PageWords {
  let language: PageLanguage
  /// What the language has for phrases: text that is translated already.
  private let translations: Set<String>

  static let sentencesAreEnglish =
    "Headings, labels and column titles are translated; sentences, captions and methods are in English."

  init(_ language: PageLanguage) {
    self.language = language
    translations = Set(language.phrases.values)
  }

  private var isEnglish: Bool { language.code == "en" || language.code.hasPrefix("en-") }

  /// The phrase as content of an element in the language of the page.
  subscript(phrase: String) -> String {
    let translated = language.words(phrase)
    guard translated == phrase, !isOwn(phrase) else { return written(translated) }
    guard !isEnglish else { return HTMLText.content(phrase) }
    return "<bdi lang=\"en\" dir=\"ltr\">\(HTMLText.content(phrase))</bdi>"
  }

  /// The phrase within English text, marked as what it is.
  func within(_ phrase: String) -> String {
    let translated = language.words(phrase)
    guard !isEnglish, translated != phrase || isOwn(phrase) else {
      return HTMLText.content(phrase)
    }
    return "<bdi\(own)>\(written(translated))</bdi>"
  }

  /// A phrase with places, filled with parts that are safe already.
  func filled(_ phrase: String, _ parts: [String]) -> String {
    PhraseTemplate(HTMLText.escaped(language.words(phrase))).filled(
      with: Dictionary(uniqueKeysWithValues: parts.enumerated().map { ($0 + 1, $1) }))
  }

  /// A whole number as readers of the page write it.
  func number(_ number: Int) -> String { language.numbers.written(String(number)) }

  /// The name of an exhibit: "Table 3".
  func name(_ kind: String, _ number: Int) -> String {
    HTMLText.escaped(language.words(kind, number))
  }

  /// The phrase as the value of an attribute.
  func plain(_ phrase: String) -> String { HTMLText.escaped(language.words(phrase)) }

  /// What elements with English text say on pages in other languages.
  var english: String { isEnglish ? "" : " lang=\"en\" dir=\"ltr\"" }

  /// Text of the page's language, already safe, within English text.
  func marked(_ html: String) -> String { isEnglish ? html : "<bdi\(own)>\(html)</bdi>" }

  /// What elements with text in the language of the page say within English ones.
  var own: String {
    guard !isEnglish else { return "" }
    return
      " lang=\"\(HTMLText.escaped(language.code))\" dir=\"\(language.isRightToLeft ? "rtl" : "ltr")\""
  }

  /// What a cell within an English table says of its language.
  func attributes(ofCell value: String, isNumber: Bool) -> String {
    guard !isNumber else { return language.numbers == .persian ? " lang=\"fa\"" : "" }
    return !isEnglish && translations.contains(value) ? own : ""
  }

  /// What an element says that holds the words of the plan's author.
  ///
  /// They are in the language of the page if they have its script; on a page in French or Spanish
  /// they are taken to be in that language.
  func attributes(of text: String) -> String { isAuthored(text) ? "" : english }

  /// The words of the plan's author as content.
  func authored(_ text: String) -> String {
    isAuthored(text) ? written(text) : HTMLText.content(text)
  }

  private func isAuthored(_ text: String) -> Bool {
    guard !isEnglish else { return false }
    return hasScriptOfItsOwn ? Self.isInAnotherScript(text) : true
  }

  /// Whether the language is written in other letters than English.
  private var hasScriptOfItsOwn: Bool { language.isRightToLeft || language.code.hasPrefix("zh") }

  private static func isInAnotherScript(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.value >= 0x0400 && $0.properties.isAlphabetic }
  }

  private func isOwn(_ text: String) -> Bool {
    translations.contains(text) || language.isTranslation(text)
      || (hasScriptOfItsOwn && Self.isInAnotherScript(text))
  }

  /// Text in the page's own language; Latin words on a page from right to left are set apart.
  func written(_ text: String) -> String {
    guard language.isRightToLeft else { return HTMLText.escaped(text) }
    var result = ""
    var rest = text[...]
    while let run = rest.firstMatch(of: /\p{Latin}[^\p{Arabic}]*[\p{Latin}0-9)]|\p{Latin}/) {
      result += HTMLText.escaped(String(rest[..<run.range.lowerBound]))
      result += "<bdi dir=\"ltr\">\(HTMLText.escaped(String(run.0)))</bdi>"
      rest = rest[run.range.upperBound...]
    }
    return result + HTMLText.escaped(String(rest))
  }
}
