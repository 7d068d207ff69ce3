import Foundation
import NetworkAnalysis
import Reporting
import Testing

/// Whatever a report can put into a heading, a label or the title of a column has a translation.
@Suite struct EveryWordTests {
  private static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The titles and units of columns and the labels of tiles that the code writes out.
  private static let written: [String] = {
    let folder = project.appendingPathComponent("Sources")
    let files = (FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? [])
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }
    let patterns = [
      #"ResultColumn\(\s*"[^"]*",\s*"([^"\\]+)""#, #"Tile\(value: [^\n]*label: "([^"\\]+)""#,
      #"unit: "([^"\\]+)""#,
    ].compactMap { try? Regex($0, as: (Substring, Substring).self) }
    let found = files.flatMap { file -> [String] in
      let text =
        (try? String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)) ?? ""
      return patterns.flatMap { text.matches(of: $0).map { String($0.output.1) } }
    }
    return Set(found).sorted()
  }()

  /// The titles of tables in the reports of the repository, which name cities and corridors.
  private static let titles: [String] = {
    let reports = project.appendingPathComponent("Reports")
    let folders = (try? FileManager.default.contentsOfDirectory(atPath: reports.path)) ?? []
    return Set(
      folders.filter { !$0.hasSuffix("-fa") }.flatMap { folder -> [String] in
        let file = reports.appendingPathComponent(folder + "/report.json")
        guard let bytes = try? Data(contentsOf: file),
          let report = try? JSONDecoder().decode(Titles.self, from: bytes)
        else { return [] }
        return report.tables.map(\.title)
      }
    ).sorted()
  }()

  private struct Titles: Decodable {
    struct Table: Decodable { let title: String }
    let tables: [Table]
  }

  @Test(arguments: LanguageCatalogTests.codes)
  func everyColumnUnitAndLabelIsTranslated(code: String) throws {
    let language = try LanguageCatalog.language(code)
    #expect(Self.written.count > 400)
    let missing = Self.written.filter { !language.translates($0) }
    #expect(missing == [], "\(code)")
  }

  @Test(arguments: LanguageCatalogTests.codes)
  func everyTitleOfATableIsTranslated(code: String) throws {
    let language = try LanguageCatalog.language(code)
    #expect(Self.titles.count > 100)
    let missing = Self.titles.filter { !language.translates($0) }
    #expect(missing == [], "\(code)")
  }

  @Test func namesKeepTheirPlaceInATranslation() throws {
    let french = try LanguageCatalog.language("fr")
    #expect(french.phrase("Routes from Isfahan to Ürümqi") == "Itinéraires de Isfahan à Ürümqi")
    #expect(
      french.phrase("Routes from A to B with at most 1 new tie, hop by hop")
        == "Itinéraires de A à B avec au plus 1 nouveau lien, étape par étape")
    let persian = try LanguageCatalog.language("fa")
    #expect(persian.phrase("7 of 194") == "۷ از ۱۹۴")
    let chinese = try LanguageCatalog.language("zh")
    #expect(chinese.phrase("7 of 194") == "7（共 194）")
    #expect(chinese.phrase("a sentence of nobody") == "a sentence of nobody")
  }
}
