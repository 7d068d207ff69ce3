import DatasetLoading
import Testing

struct SynonymRuleTests {
  @Test func wordsOfADatasetAreNotNoted() {
    #expect(Sample.load().lines(of: "synonym").isEmpty)
  }

  @Test func theNoteStandsAtTheFirstOfTheRows() throws {
    let loaded = Sample.load(
      stating: "a3,isfahan,karachi,sister,,signed,,,,,s1,,",
      "a4,isfahan,urumqi,sister,,signed,,,,,s1,,")
    let finding = try #require(loaded.findings.first { $0.rule == "synonym" })
    let place = SourceLocation(file: "assertions.csv", line: 4, column: 20, row: "a3")
    #expect(finding.location == place)
    #expect(finding.severity == .note && finding.message.hasSuffix("(2 rows)"))
  }
}
