import CityNetworks
import DatasetLoading
import Foundation
import TestSupport
import Testing

/// The words that the bundled dataset quotes from the five articles it started from stand there.
@Suite(.enabled(if: SharedMaterial.isPresent, "the shared folder is not beside this checkout"))
struct SilkRoadQuotesTests {
  static let articles = [
    "capital-cities-2025": "000_52a7d5148f213c38.txt", "imna-493402": "001_f30a02b62605ccd3.txt",
    "imna-476144": "002_f815223273590d6d.txt", "global-times-2021": "003_7f97a4e25e51ff9c.txt",
  ]

  @Test func everyQuoteStandsInItsArticle() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Datasets/silk-road")
    let network = try #require(try DatasetLoader().load(folder.path).network)
    let quoted = network.assertions.filter { assertion in
      !assertion.quote.isEmpty
        && assertion.source.map { Self.articles[$0.rawValue] != nil } ?? false
    }
    #expect(quoted.count >= 30)
    for assertion in quoted {
      let name = try #require(Self.articles[assertion.source?.rawValue ?? ""])
      let article = String(decoding: try SharedMaterial.bytes("seeds/" + name), as: UTF8.self)
      #expect(folded(article).contains(folded(assertion.quote)), "\(assertion.id)")
    }
  }

  /// White space, apostrophes, quotation marks and Unicode forms do not matter.
  private func folded(_ text: String) -> String {
    let marks: [Character: Character] = ["’": "'", "‘": "'", "“": "\"", "”": "\""]
    let words = text.precomposedStringWithCanonicalMapping.split { $0.isWhitespace }
    return String(words.joined(separator: " ").map { marks[$0] ?? $0 })
  }
}
