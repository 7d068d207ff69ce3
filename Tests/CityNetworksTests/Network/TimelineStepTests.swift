import CityNetworks
import Testing

struct TimelineStepTests {
  private static let sources: [Source] = [
    Source(id: SourceID("n1"), publisher: "N", title: "", locator: "ID 100"),
    Source(id: SourceID("n2"), publisher: "N", title: "", locator: "ID 200"),
    Source(id: SourceID("dated"), publisher: "P", title: "", published: Make.interval("2012")),
  ]

  private static func story(
    _ said: [(status: TieStatus, date: String, source: String)]
  ) throws -> [String] {
    try #require(Make.pair(said, sources: sources).ties.first).timelineSteps.map {
      "\($0.statement.status.rawValue): \($0.basis.rawValue), \($0.verdict.rawValue)"
    }
  }

  @Test func datedStatementsComeFirstAndNumbersOrderTheRest() throws {
    let story = try Self.story([
      (.inPreparation, "", "n2"), (.signed, "2013", "x"), (.intended, "", "n1"),
      (.draft, "", "dated"),
    ])
    #expect(
      story == [
        "draft: date of the source, first", "signed: date, plausible",
        "intended: publisher's number, unordered",
        "in-preparation: publisher's number, plausible",
      ])
  }

  @Test func atOneTimeAnEndingComesBeforeWhatUndoesIt() throws {
    let said: [(status: TieStatus, date: String, source: String)] = [
      (.revived, "2010", "x"), (.dormant, "2010", "x"), (.signed, "2010-12-31", "x"),
    ]
    for said in [said, said.reversed()] {
      #expect(
        try Self.story(said) == [
          "signed: date, first", "dormant: date, plausible", "revived: date, plausible",
        ])
    }
  }

  @Test func aStepThatCannotFollowNamesWhatItIsAtOddsWith() throws {
    let network = Make.pair([(.signed, "2010", "x"), (.signed, "2011", "y"), (.draft, "2015", "z")])
    let steps = try #require(network.ties.first).timelineSteps
    #expect(steps.map(\.verdict) == [.first, .unchanged, .regression])
    #expect(steps.last?.opponent?.source == SourceID("x"))
  }
}
