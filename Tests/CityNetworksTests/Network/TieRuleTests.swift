import CityNetworks
import Testing

struct TieRuleTests {
  /// Two numbered and undated sources of one publisher, and two of others with a date.
  private static let sources: [Source] = [
    Source(id: SourceID("imna1"), publisher: "IMNA", title: "", locator: "ID 100"),
    Source(id: SourceID("imna2"), publisher: "IMNA", title: "", locator: "ID 200"),
    Source(id: SourceID("old"), publisher: "A", title: "", published: Make.interval("2010")),
    Source(id: SourceID("new"), publisher: "B", title: "", published: Make.interval("2020")),
    Source(id: SourceID("web"), publisher: "C", title: ""),
  ]

  typealias Case = (said: [(status: TieStatus, date: String, source: String)], result: TieStatus)

  private static let cases: [Case] = [
    (said: [(.intended, "", "imna1"), (.inPreparation, "", "imna2")], result: .inPreparation),
    // What is stated later but is less advanced does not take back.
    (said: [(.inForce, "", "old"), (.draft, "", "new")], result: .inForce),
    (said: [(.signed, "1990", "web"), (.terminated, "2015", "web")], result: .terminated),
    (said: [(.terminated, "2015", "web"), (.signed, "2019", "web")], result: .signed),
    (said: [(.inForce, "", "imna1"), (.dormant, "", "imna2")], result: .dormant),
    (said: [(.inForce, "", "imna2"), (.dormant, "", "imna1")], result: .inForce),
    (said: [(.dormant, "", "imna1"), (.revived, "", "imna1")], result: .revived),
    (said: [(.revived, "", "imna1"), (.dormant, "", "imna2")], result: .dormant),
    (said: [(.revived, "", "web"), (.dormant, "", "new")], result: .revived),
    (said: [(.signed, "", "web"), (.terminated, "", "new")], result: .signed),
    (said: [(.signed, "1990", "web"), (.terminated, "", "new")], result: .terminated),
    (said: [(.inForce, "../2021-05-19", "web"), (.terminated, "2015", "web")], result: .inForce),
    (said: [(.dormant, "2001", "web"), (.terminated, "2015", "web")], result: .terminated),
    (said: [(.terminated, "2001", "web"), (.dormant, "2015", "web")], result: .dormant),
    (said: [(.dormant, "", "web")], result: .dormant),
    (said: [(.signed, "2010", "web"), (.terminated, "2010-06", "web")], result: .terminated),
    (said: [(.scheduled, "2010", "web"), (.calledOff, "2011", "new")], result: .scheduled),
    // A list that goes on naming the tie does not undo an ending, signing it anew does.
    (
      said: [(.revived, "2014", "web"), (.suspended, "2023", "web"), (.inForce, "../2026", "new")],
      result: .suspended
    ),
    (
      said: [(.inForce, "2000", "web"), (.terminated, "2015", "web"), (.signed, "2019", "new")],
      result: .signed
    ),
  ]

  @Test(arguments: cases)
  func theStatusIsTheMostAdvancedUnlessEnded(_ example: Case) throws {
    for said in [example.said, Array(example.said.reversed())] {
      let tie = try #require(Make.pair(said, sources: Self.sources).ties.first)
      #expect(tie.status == example.result)
    }
  }

  /// On a day after all others the tie has its status, or may have it where dates are missing.
  @Test(arguments: cases)
  func inTheEndATieHasItsStatus(_ example: Case) throws {
    let tie = try #require(Make.pair(example.said, sources: Self.sources).ties.first)
    let held = tie.certainty(on: Make.day("2100-01-01"), rule: .list([tie.status]))
    #expect(held != .no || tie.status.role == .occurring)
  }

  @Test(
    arguments: [
      (said: [(.signed, "", "web"), (.terminated, "", "new")], isDisputed: true),
      (said: [(.inForce, "2007", "web"), (.signed, "../2021", "new")], isDisputed: false),
      (said: [(.inForce, "2007", "web"), (.signed, "2021", "new")], isDisputed: true),
      (said: [(.inForce, "2007", "web"), (.draft, "../2021", "new")], isDisputed: true),
      (said: [(.suspended, "2007", "web"), (.inForce, "../2021", "new")], isDisputed: true),
      (said: [(.inForce, "", "old"), (.draft, "", "new")], isDisputed: true),
      (said: [(.inForce, "", "old"), (.dormant, "", "new")], isDisputed: false),
      (said: [(.signed, "", "web"), (.inForce, "", "new")], isDisputed: false),
      (said: [(.intended, "", "imna1"), (.draft, "", "imna2")], isDisputed: false),
      (said: [(.signed, "", "imna1"), (.intended, "", "imna2")], isDisputed: true),
      (said: [(.signed, "", "imna1"), (.signed, "", "new")], isDisputed: false),
    ] as [(said: [(status: TieStatus, date: String, source: String)], isDisputed: Bool)])
  func whatCannotAllBeRightIsDisputed(
    said: [(status: TieStatus, date: String, source: String)], isDisputed: Bool
  ) throws {
    let tie = try #require(Make.pair(said, sources: Self.sources).ties.first)
    #expect(tie.isDisputed == isDisputed)
    #expect(tie.statuses.count == Set(said.map(\.status)).count)
  }

  /// Signed in 1990, dormant from 2000 on, revived in 2010.
  @Test(arguments: [
    ("1989-12-31", Certainty.no), ("1990-06-01", .possible), ("1995-01-01", .certain),
    ("2000-06-01", .possible), ("2005-01-01", .no), ("2010-12-31", .certain),
  ])
  func aTieHoldsUntilALaterStatementEndsIt(day: String, expected: Certainty) throws {
    let network = Make.pair([
      (.signed, "1990", "web"), (.dormant, "2000", "web"), (.revived, "2010", "web"),
    ])
    let tie = try #require(network.ties.first)
    #expect(tie.certainty(on: Make.day(day)) == expected)
  }

  @Test func aTieOnItsWayIsPlannedUntilItIsSigned() throws {
    let network = Make.pair([(.draft, "2010-01-01", "web"), (.signed, "2012-01-01", "web")])
    let tie = try #require(network.ties.first)
    #expect(tie.certainty(on: Make.day("2011-01-01"), rule: .planned) == .certain)
    #expect(tie.certainty(on: Make.day("2012-01-01"), rule: .planned) == .no)
    #expect(tie.certainty(on: Make.day("2012-01-01"), rule: .strict) == .certain)
  }

  @Test func aBindingStatusThatGrowsIsNotInterrupted() throws {
    let network = Make.pair([(.signed, "2010-01-01", "web"), (.inForce, "2012", "web")])
    let tie = try #require(network.ties.first)
    #expect(tie.certainty(on: Make.day("2012-06-01")) == .certain)
    #expect(tie.certainty(on: Make.day("2014-06-01"), rule: .list([.signed])) == .no)
  }
}
