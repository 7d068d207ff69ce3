public import CityNetworks
import FoundationEssentials
import NetworkAnalysis

/// The languages that a page can have.
public enum LanguageCatalog {
  /// The languages that come with the program, English first.
  public static let all: [PageLanguage] = [
    .english,
    PageLanguage(
      code: "fr", numbers: .comma, phrases: phrases(FrenchPhrases.all)),
    PageLanguage(
      code: "es", numbers: .comma, phrases: phrases(SpanishPhrases.all)),
    PageLanguage(
      code: "fa", isRightToLeft: true, numbers: .persian,
      phrases: phrases(PersianPhrases.all)),
    PageLanguage(code: "zh", phrases: phrases(ChinesePhrases.all)),
  ]

  /// The phrases of all tables; signs of statistics are the same in all languages.
  private static func phrases(_ tables: [String]) -> [String: String] {
    let signs = Dictionary(uniqueKeysWithValues: StatisticSigns.all.map { ($0, $0) })
    return tables.reduce(into: signs) { all, table in
      all.merge(PhraseTable(table).phrases) { _, own in own }
    }
  }

  /// The language with this code that comes with the program.
  ///
  /// - Throws: `UnknownWord` if there is none.
  public static func language(_ code: String) throws(UnknownWord) -> PageLanguage {
    guard let language = all.first(where: { $0.code == code }) else {
      throw UnknownWord(
        what: "language", word: code, known: all.map(\.code) + ["a file as ./my.json"])
    }
    return language
  }

  /// The language of a translator's file: what it translates, and for the rest what the program
  /// knows of the language with that code.
  ///
  /// The file is an object with `code`, and if wanted `right_to_left`, `numbers` (`plain`, `comma`
  /// or `persian`) and `phrases`, an object of English phrases and their translations; an empty
  /// translation counts as none. `citynet list phrases --language fr --format json` writes one.
  ///
  /// - Throws: `PlanError` with the file's name and what is wrong.
  public static func language(json bytes: [UInt8], file: String) throws(PlanError) -> PageLanguage {
    let content: TranslatorFile
    do {
      content = try JSONDecoder().decode(TranslatorFile.self, from: Data(bytes))
    } catch {
      throw PlanError(
        file: file, problem: "this is no file of translations",
        remedy: "Begin with what `citynet list phrases --language fr --format json` writes.")
    }
    guard content.code.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }),
      !content.code.isEmpty
    else {
      throw PlanError(
        file: file, place: "code", problem: "'\(content.code.prefix(40))' is no code of a language",
        remedy: "Write one as fr or pt-BR (BCP 47).")
    }
    let known = all.first { $0.code == content.code }
    let numbers = try numbers(content.numbers, else: known?.numbers ?? .plain, file: file)
    let own = (content.phrases ?? [:]).filter { !$0.value.isEmpty }
    return PageLanguage(
      code: content.code,
      isRightToLeft: content.isRightToLeft ?? known?.isRightToLeft ?? false, numbers: numbers,
      phrases: (known?.phrases ?? [:]).merging(own) { _, own in own })
  }

  /// How numbers are written: as `language` writes them, plainly, or as another language does.
  ///
  /// - Throws: `UnknownWord` for another word.
  public static func writing(
    _ numbers: String?, in language: PageLanguage
  ) throws(UnknownWord) -> PageLanguage {
    switch numbers {
    case nil, "language"?: return language
    case "plain"?: return language.writing(.plain)
    case let word?:
      guard let other = all.first(where: { $0.code == word }) else {
        throw UnknownWord(
          what: "way of writing numbers", word: word,
          known: ["language", "plain"] + all.map(\.code))
      }
      return language.writing(other.numbers)
    }
  }

  private static func numbers(
    _ word: String?, else usual: NumberStyle, file: String
  ) throws(PlanError) -> NumberStyle {
    guard let word else { return usual }
    guard let style = NumberStyle(word) else {
      throw PlanError(
        file: file, place: "numbers", problem: "no way of writing numbers is called '\(word)'",
        remedy: "Known are: \(NumberStyle.named.keys.sorted().joined(separator: ", ")).")
    }
    return style
  }
}

/// What a translator writes.
private struct TranslatorFile: Decodable {
  let code: String
  let isRightToLeft: Bool?
  let numbers: String?
  let phrases: [String: String]?

  private enum CodingKeys: String, CodingKey {
    case code, numbers, phrases
    case isRightToLeft = "right_to_left"
  }
}

/// Translations as lines of `English = translation`.
struct PhraseTable {
  let phrases: [String: String]

  /// The table that a text holds; lines without ` = ` are headings for translators.
  init(_ text: String) {
    var phrases: [String: String] = [:]
    for line in text.split(separator: "\n") {
      guard let mark = line.firstRange(of: " = ") else { continue }
      phrases[String(line[..<mark.lowerBound])] = String(line[mark.upperBound...])
    }
    self.phrases = phrases
  }
}
