import Reporting
import Testing

@Suite struct FirstDifferenceTests {
  private func difference(_ old: String, _ new: String) -> FirstDifference? {
    FirstDifference(from: Array(old.utf8), to: Array(new.utf8))
  }

  @Test func equalFilesDoNotDiffer() { #expect(difference("a\nb\n", "a\nb\n") == nil) }

  @Test func theLineAndBothTextsAreTold() throws {
    let found = try #require(difference("a\nb,1\nc\n", "a\nb,2\nd\n"))
    #expect(found.words() == ":2: was \"b,1\", now \"b,2\"")
  }

  @Test func aFileThatEndsEarlierHasNothingThere() throws {
    let found = try #require(difference("a\nb\n", "a\n"))
    #expect(found.words() == ":2: was \"b\", now nothing")
  }

  @Test func ofALongLineTheNeighbourhoodIsQuoted() throws {
    let line = String(repeating: "x", count: 500)
    let found = try #require(difference(line + "1" + line, line + "2" + line))
    #expect(found.was.count < 100 && found.was.contains("x1x") && found.now.contains("x2x"))
    #expect(found.was.hasPrefix("…") && found.was.hasSuffix("…"))
  }

  @Test func whatIsNoTextHasABytePlace() throws {
    let found = try #require(FirstDifference(from: [0, 7, 9], to: [0, 8, 9]))
    #expect(found.words() == ": byte 1: was \"7\", now \"8\"")
  }
}
