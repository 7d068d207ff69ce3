import CityNetworks
import Execution
import NetworkAnalysis
import Testing

@Suite struct TimelineTests {
  static let network = ToyNetwork.network(
    cities: [("a", "IR"), ("b", "CN"), ("c", "CN")], twinnings: [],
    claims: [
      said("x1", "a", "b", .signed, "2010"), said("x2", "a", "b", .draft, "2015~"),
      said("x3", "b", "a", .dormant, ""), said("x4", "b", "c", .signed, "../2012-05-01"),
    ])

  @Test func everyStatementHasItsPlaceItsBoundsAndItsVerdict() throws {
    let table = try answer(Timeline(of: CityID("b")))
    #expect(table.texts("id") == ["x1", "x2", "x3", "x4"])
    #expect(table.texts("partner") == ["A", "A", "A", "C"])
    #expect(table.texts("step") == ["1", "2", "3", "1"])
    #expect(table.texts("earliest") == ["2010-01-01", "2014-01-01", "", ""])
    #expect(table.texts("latest") == ["2010-12-31", "2016-12-31", "", "2012-05-01"])
    #expect(table.texts("ordered_by") == ["date", "date", "not known", "date"])
    #expect(
      table.texts("step_is") == [
        "first", "regression after signed (s)", "contradiction with signed (s)", "first",
      ])
    #expect(table.column("quote") == nil)
    #expect(
      table.remarks == [
        "2 ties; 1 disputed, with 1 regression and 2 contradictions among pairs of statements."
      ])
  }

  @Test func aPairShowsItsTiesOnlyAndItsQuotesOnRequest() throws {
    let table = try answer(Timeline(of: CityID("c"), and: CityID("b"), quotes: .shown))
    #expect(table.texts("quote") == ["words of x4"])
    #expect(table.title == "Timeline of the ties between C and B")
    #expect(try answer(Timeline(of: CityID("a"), and: CityID("c"))).rows.isEmpty)
  }

  @Test func aCityBesideItselfIsRefused() {
    #expect { try answer(Timeline(of: CityID("a"), and: CityID("a"))) } throws: { error in
      "\(error)" == "parameter 'partner' of 'timeline' must be another city than A."
    }
    #expect(throws: AnalysisError.missingParameter(analysis: "timeline", name: "city")) {
      try AnalysisCatalog.analysis("timeline", ["partner": .text("a")])
    }
  }

  /// The state of a list of ties on a day, not the last known one.
  @Test func aListOfTiesShowsTheStateOfTheDay() throws {
    let network = ToyNetwork.network(
      cities: [("a", "IR"), ("b", "CN")], twinnings: [],
      claims: [
        Self.said("x1", "a", "b", .signed, "2010-05-01"),
        Self.said("x2", "a", "b", .dormant, "2015-03-01"),
        Self.said("x3", "a", "b", .revived, "2019"),
      ])
    func cells(_ time: PeriodPredicate, _ rule: StatusRule = .any) throws -> [String] {
      let study = try ToyNetwork.study(
        network, NetworkSelection(time: time, certainty: .includingPossible, statusRule: rule))
      let table = try TieList().results(for: study, in: ExecutionContext()).tables[0]
      return ["status", "holds", "since", "until"].flatMap { table.texts($0) }
    }
    #expect(
      try cells(.asOf(Day(iso: "2012-01-01")), .strict)
        == ["signed", "certain", "2010-05-01", "2015-02-28"])
    #expect(
      try cells(.asOf(Day(iso: "2016-01-01")), .dormant)
        == ["dormant", "certain", "2015-03-01", "between 2018-12-31 and 2019-12-30"])
    #expect(
      try cells(.asOf(Day(iso: "2019-06-01")), .strict)
        == ["dormant or revived", "possible", "2019", "open (assumed)"])
    #expect(
      try cells(PeriodPredicate(.createdIn, "2019"), .strict)
        == ["revived", "certain", "2019", "open (assumed)"])
    #expect(try cells(.asOf(Day(iso: "2016-01-01")), .strict) == [])
  }

  @Test func ofADisputedTieTheFirstDatedBeginIsShown() throws {
    let network = ToyNetwork.network(
      cities: [("a", "IR"), ("b", "CN")], twinnings: [],
      claims: [
        Self.said("x1", "a", "b", .inForce, "../2007"), Self.said("x2", "a", "b", .dormant, ""),
        Self.said("x3", "a", "b", .signed, "2000-01-14"),
      ])
    let study = try ToyNetwork.study(
      network,
      NetworkSelection(asOf: try Day(iso: "2005-01-01"), certainty: .includingPossible))
    let table = try TieList().results(for: study, in: ExecutionContext()).tables[0]
    #expect(table.texts("since") == ["2000-01-14"])
    #expect(table.texts("status") == ["possibly signed, in force or dormant"])
    #expect(table.texts("holds") == ["possible"])
  }

  private static func said(
    _ id: String, _ a: String, _ b: String, _ status: TieStatus, _ date: String
  ) -> Assertion {
    let period: Interval
    do { period = try Interval(date) } catch { preconditionFailure("\(error)") }
    return Assertion(
      id: AssertionID(id), subject: .city(CityID(a)), object: .city(CityID(b)),
      relation: .twinning, status: status, period: period, source: SourceID("s"),
      quote: "words of \(id)")
  }

  private func answer(_ timeline: Timeline) throws -> ResultTable {
    let study = try ToyNetwork.study(Self.network, NetworkSelection(statusRule: .any))
    return try timeline.results(for: study, in: ExecutionContext()).tables[0]
  }
}
