import CityNetworks
import Foundation
import Reporting
import Testing

@Suite struct CitationTests {
  static func network(_ released: String = "2026-11-22") -> CityNetwork {
    CityNetwork(
      cities: [],
      sources: [
        Source(id: SourceID("s-1"), publisher: "A & B", title: "100 % {x}_y", url: "https://a.b/c")
      ],
      provenance: Provenance(
        datasetID: "d", title: "T \\ #1", version: "1.0", digest: "ab", license: "CC-BY-4.0",
        released: released, creators: ["Doe, Jane", "Body & Co"]))
  }

  @Test func theTextNamesStateFingerprintAndLicense() {
    let text = Citation(of: Self.network()).text
    for part in [
      "Doe, Jane; Body & Co: T \\ #1, version 1.0, 2026-11-22.", "tables): ab.", "CC-BY",
    ] {
      #expect(text.contains(part), "\(text)")
    }
  }

  @Test func bibTeXIsEscapedAndBalanced() {
    let entry = Citation(of: Self.network()).bibTeX
    #expect(entry.contains("title = {{T \\textbackslash{} \\#1}}"))
    #expect(entry.contains("author = {Doe, Jane and {Body \\& Co}}"))
    #expect(entry.contains("year = {2026}"))
    let source = SourceCitation(Self.network().sources[0]).bibTeX
    #expect(source.contains("100 \\% \\{x\\}\\_y"))
    let plain = source.replacing("\\{", with: "").replacing("\\}", with: "")
    #expect(plain.count { $0 == "{" } == plain.count { $0 == "}" })
  }

  @Test func noDateIsInvented() {
    let citation = Citation(of: Self.network(""))
    #expect(!citation.cff.contains("date-released") && !citation.bibTeX.contains("year"))
    #expect(!citation.cslJSON.contains("issued"))
    #expect(Citation(of: Self.network()).cff.contains("date-released: 2026-11-22\n"))
  }

  @Test func cslIsJSON() throws {
    let items = try JSONSerialization.jsonObject(
      with: Data(Citation(of: Self.network()).cslJSON.utf8))
    let item = (items as? [[String: Any]])?.first
    #expect(item?["title"] as? String == "T \\ #1")
    #expect((item?["author"] as? [[String: String]])?.first?["family"] == "Doe")
  }
}
