import CityNetworks
import Foundation
import NetworkAnalysis
import Reporting
import Testing

@Suite struct LanguageCatalogTests {
  static let codes = ["fr", "es", "fa", "zh"]

  private func phrases(_ code: String) throws -> [String: String] {
    let rows = PhraseList(try LanguageCatalog.language(code)).rows
    return Dictionary(
      uniqueKeysWithValues: rows.map { ($0[0].exactText, $0[1].exactText) })
  }

  @Test(arguments: codes)
  func everyPhraseIsTranslated(code: String) throws {
    // The list holds the headings of all parts, the statuses and kinds, and what any language has.
    let missing = try phrases(code).filter { $0.value.isEmpty }.keys.sorted()
    #expect(missing == [], "\(code)")
  }

  @Test func everyPartOfAReportAndEveryWordForTiesIsOnTheList() throws {
    let known = try phrases("fr")
    for status in TieStatus.allCases { #expect(known[status.rawValue] != nil) }
    for relation in Relation.allCases { #expect(known[relation.title] != nil) }
    for title in ["At a glance", "Hop by hop", "How to cite", "Maps", "Contents", "Table"] {
      #expect(known[title] != nil, "\(title)")
    }
  }

  @Test func aTranslatorsFileExtendsWhatIsThere() throws {
    let json = #"{"code": "fr", "phrases": {"Methods": "Nos méthodes", "Sources": ""}}"#
    let language = try LanguageCatalog.language(json: Array(json.utf8), file: "my.json")
    let rows = PhraseList(language).rows
    #expect(rows.contains([.text("Methods"), .text("Nos méthodes")]))
    #expect(rows.contains([.text("Sources"), .text("Sources")]))
    let again = try LanguageCatalog.language(json: Array(PhraseList(language).file.utf8), file: "f")
    let isSame = again == language
    #expect(isSame)
  }

  @Test(arguments: [
    ("{", "my.json: this is no file of translations."),
    (#"{"code": "<x>"}"#, "my.json: code: '<x>' is no code of a language."),
    (#"{"code": "pt", "numbers": "odd"}"#, "my.json: numbers: no way of writing numbers"),
  ])
  func aFaultyTranslatorsFileSaysWhatIsWrong(json: String, message: String) {
    #expect {
      try LanguageCatalog.language(json: Array(json.utf8), file: "my.json")
    } throws: { String(describing: $0).hasPrefix(message) }
  }
}
