import CityNetworks
import Testing

/// Point 5 of `TieRule`: which periods follow from the statements of several sources.
struct StatementTimelineTests {
  typealias Said = [(status: TieStatus, date: String, source: String)]

  private static func periods(_ said: Said, rule: StatusRule = .strict) throws -> [String] {
    let tie = try #require(Make.pair(said).ties.first)
    return tie.periods(rule: rule).map {
      "\($0.start.words) … \($0.lastDay(assuming: .assumeOpen))"
    }
  }

  @Test(
    arguments: [
      // A list says nothing of the begin that another source dates.
      (
        [(.signed, "2010-05-01", "a"), (.inForce, "../2021", "b")], ["2010-05-01 … open (assumed)"]
      ),
      ([(.signed, "2010-05-01", "a"), (.inForce, "", "b")], ["2010-05-01 … open (assumed)"]),
      // Unless it is older than that.
      (
        [(.signed, "2010-05-01", "a"), (.inForce, "../2005", "b")],
        ["2010-05-01 … open (assumed)", "by 2005-12-31 … open (assumed)"]
      ),
      // A list of the year of the act says by which day of it.
      (
        [(.signed, "2010", "a"), (.inForce, "../2010-03-31", "b")],
        ["between 2010-01-01 and 2010-03-31 … open (assumed)"]
      ),
      // Of two lists the older one counts, of two dated acts the first.
      (
        [(.inForce, "../2007", "a"), (.inForce, "../2021", "b")], ["by 2007-12-31 … open (assumed)"]
      ),
      ([(.signed, "1998", "a"), (.signed, "2004", "b")], ["1998 … open (assumed)"]),
      // An act that prolongs is no begin for a list, which may be of the time before.
      (
        [(.renewed, "2010", "a"), (.inForce, "../2021", "b")],
        ["2010 … open (assumed)", "by 2010-12-31 … open (assumed)"]
      ),
      ([(.signed, "1990", "a"), (.renewed, "2010", "b")], ["1990 … open (assumed)"]),
      // What is stated of one spell says nothing of the next.
      (
        [(.signed, "1990", "a"), (.dormant, "2000-01-01", "a"), (.revived, "2010", "a")],
        ["1990 … 1999-12-31", "2010 … open (assumed)"]
      ),
      // A stated end holds for those that state none and speak of no later day.
      ([(.signed, "2009", "a"), (.inForce, "2010/2015", "b")], ["2009 … 2015"]),
      (
        [(.inForce, "2010/2015", "a"), (.inForce, "../2021", "b")],
        ["2010 … 2015", "by 2021-12-31 … open (assumed)"]
      ),
      (
        [(.inForce, "1990/1995", "a"), (.inForce, "2000/2010", "b")],
        ["1990 … 1995", "2000 … 2010"]
      ),
      ([(.inForce, "2010/..", "a"), (.inForce, "2012", "b")], ["2010 … open"]),
    ] as [(Said, [String])])
  func statementsOfOneStateTellOfOnePeriod(said: Said, expected: [String]) throws {
    #expect(try Self.periods(said).sorted() == expected.sorted())
    #expect(try Self.periods(said.reversed()).sorted() == expected.sorted())
  }

  @Test func aTieSignedIn2010AndListedLaterDidNotHoldIn1990() throws {
    let tie = try #require(
      Make.pair([(.signed, "2010", "a"), (.inForce, "../2021", "b")]).ties.first)
    #expect(tie.certainty(on: Make.day("1990-01-01")) == .no)
    #expect(tie.certainty(on: Make.day("2010-06-01")) == .possible)
    #expect(tie.certainty(on: Make.day("2011-01-01")) == .certain)
    #expect(tie.certainty(try PeriodPredicate(.createdIn, "2010")) == .certain)
    #expect(tie.certainty(try PeriodPredicate(.createdIn, "2011/2021")) == .no)
  }

  /// Signed in 2010 by one source and drafted in 2015 by another: nobody is believed.
  @Test func aDisputedTieStaysPossibleWhereAnySourceLeavesItSo() throws {
    let tie = try #require(
      Make.pair([
        (.signed, "2010", "a"), (.draft, "2015", "c"), (.inForce, "../2021", "b"),
      ]).ties.first)
    #expect(tie.isDisputed)
    #expect(tie.certainty(on: Make.day("1990-01-01")) == .possible)
    #expect(tie.certainty(on: Make.day("2020-01-01")) == .possible)
  }

  @Test func occurrencesStayApart() throws {
    let network = CityNetwork(
      cities: ["a", "b"].map { City(id: CityID($0), name: $0) },
      assertions: ["2010-05-01", "2015-06-01"].map { date in
        Assertion(
          id: AssertionID(date), subject: .city(CityID("a")), object: .city(CityID("b")),
          relation: .event, status: .held, period: Make.interval(date))
      })
    let tie = try #require(network.ties.first)
    #expect(tie.certainty(on: Make.day("2010-05-01")) == .certain)
    #expect(tie.certainty(on: Make.day("2012-01-01")) == .no)
    #expect(tie.certainty(try PeriodPredicate(.containedIn, "2015")) == .certain)
  }

  @Test func withoutTheAssumptionAnUnknownEndMayLieAnywhere() throws {
    let tie = try #require(Make.pair([(.signed, "2010-05-01", "a")]).ties.first)
    let ended = try PeriodPredicate(.deletedIn, "2015/2016")
    #expect(tie.certainty(ended) == .no)
    #expect(tie.certainty(ended, assuming: .none) == .possible)
    #expect(tie.periods().map { $0.lastDay(assuming: .none) } == ["unknown"])
  }
}
