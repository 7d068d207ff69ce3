import CityNetworks
import Execution
import GraphAlgorithms
import NetworkAnalysis
import Testing

struct TrendTests {
  private let context = ExecutionContext()

  /// Ties by date and, of some, a status; a–b … in one country.
  private func network(_ ties: [(String, String, String, TieStatus)]) throws -> CityNetwork {
    let names = Set(ties.flatMap { [$0.0, $0.1] }).sorted()
    return CityNetwork(
      cities: names.map {
        City(id: CityID($0), name: $0.uppercased(), country: Country(code: "IR"))
      },
      sources: [Source(id: SourceID("s"), publisher: "P", title: "T")],
      assertions: try ties.enumerated().map { number, tie in
        Assertion(
          id: AssertionID("t\(number)"), subject: .city(CityID(tie.0)),
          object: .city(CityID(tie.1)), relation: .twinning, status: tie.3,
          period: try Interval(tie.2), source: SourceID("s"))
      }, provenance: Provenance(datasetID: "dated"))
  }

  /// a–b since 1990, b–c 2000 to 2009, c–d since 2005 and terminated in 2015, a–d by 2010, d–e undated.
  private func study() throws -> StudiedNetwork {
    try StudiedNetwork(
      try network([
        ("a", "b", "1990", .inForce), ("b", "c", "2000/2009", .inForce),
        ("c", "d", "2005", .signed),
        ("c", "d", "2015", .terminated), ("a", "d", "../2010", .inForce), ("d", "e", "", .inForce),
      ]), selection: NetworkSelection())
  }

  private func table(
    _ id: String, _ values: [String: AnalysisParameters.Value]
  ) throws -> ResultTable {
    let results = try AnalysisCatalog.analysis(id, values).results(for: try study(), in: context)
    return try #require(results.tables.first)
  }

  @Test func roundYearsAreAsFineAsAskedFor() throws {
    // The dates go from 1990 to 2015: every fifth year for a table, every year for a curve.
    for (most, count) in [(10, 6), (80, 26)] {
      let slices = SliceTable(TrendQuestion(try TrendDays(atMost: most)))
      let rows = try slices.results(for: try study(), in: context).tables.first?.rows
      #expect(rows?.count == count)
    }
  }

  @Test func certainAndPossibleTiesAreToldApart() throws {
    let slices = try table("slices", ["years": .text("1990..2020"), "every": .text("10y")])
    #expect(
      slices.column("day")
        == ["1990-12-31", "2000-12-31", "2010-12-31", "2020-12-31"].map { .text($0) })
    // 1990: a–b; 2000: and b–c; 2010: a–b, c–d, a–d; 2020: a–b, a–d. d–e is always possible, a–d
    // before 2010.
    #expect(slices.column("certain") == [1, 2, 3, 2].map { .integer($0) })
    #expect(slices.column("possible") == [2, 2, 1, 1].map { .integer($0) })
    #expect(slices.column("cities") == [2, 3, 4, 3].map { .integer($0) })
    #expect(
      slices.remarks.first
        == "2 of 5 ties have no date of begin: 1 held by some day and counts for certain from then "
        + "on, and are possible before; the others are possible on every day.")
    let possible = try table(
      "slices", ["days": .list(["1990-12-31"]), "ties": .text("possible")])
    #expect(possible.column("pairs") == [.integer(3)])
    let both = try table(
      "slices", ["days": .list(["1990-12-31", "2000-12-31"]), "ties": .text("possible")])
    #expect(
      both.conclusion?.sentence
        == "From 1990-12-31 to 2000-12-31 the number of pairs tied for certain or possibly went from "
        + "3 to 4.")
  }

  @Test func turnoverCountsWhatCameAndWent() throws {
    let turnover = try table("turnover", ["years": .text("1990..2020"), "every": .text("10y")])
    #expect(turnover.column("kept") == [1, 1, 2].map { .integer($0) })
    #expect(turnover.column("new") == [1, 2, 0].map { .integer($0) })
    #expect(turnover.column("gone") == [0, 1, 1].map { .integer($0) })
    #expect(turnover.column("jaccard") == [.real(0.5), .real(0.25), .real(2.0 / 3)])
    #expect(
      turnover.conclusion?.sentence
        == "Between 1990-12-31 and 2020-12-31 3 tied pairs came and 2 went, as far as dates tell.")
  }

  /// a–b is seen for 30 years, b–c ended after nine and c–d after nearly ten; a–d and d–e have no begin.
  @Test func survivalCountsEndsAndWhatIsStillSeen() throws {
    let survival = try table("survival", ["days": .text("2020-12-31")])
    #expect(survival.column("years") == [1, 2, 5, 10, 15, 20, 25, 30].map { .integer($0) })
    #expect(survival.column("at_risk") == [3, 3, 3, 1, 1, 1, 1, 1].map { .integer($0) })
    let last = try #require(survival.column("survival")?.last)
    #expect(last == .real(1.0 / 3))
    #expect(
      survival.remarks.first
        == "Left out are ties: 2 without a begin known to the year (censored on the left).")
    #expect(survival.conclusion?.reservation?.hasPrefix("Only 2 ends are recorded") == true)
  }

  @Test func ranksAreAmongCitiesTiedOnBothDays() throws {
    let results = try AnalysisCatalog.analysis(
      "rank-trend", ["by": .text("degree"), "days": .list(["2000-12-31", "2010-12-31"])]
    ).results(for: try study(), in: context)
    #expect(results.tables.map(\.id) == ["rank-trend-degree", "rank-changes-degree"])
    // 2000: a–b–c; 2010: a–b, c–d, a–d.
    #expect(results.tables[0].column("id") == ["a", "d", "b", "c"].map { .text($0) })
    #expect(
      results.tables[0].column("rank_2000_12_31")
        == [.integer(2), .missing, .integer(1), .integer(2)])
    #expect(results.tables[1].column("change") == [.text("+1"), .text("−1")])
    #expect(results.tables[1].column("id") == [.text("a"), .text("b")])
  }

  @Test func roundYearsAreTakenOverTheDatesOfTheTies() throws {
    let slices = try table("slices", [:])
    // From 1990 to 2015, five years apart.
    #expect(
      slices.column("day")
        == [1990, 1995, 2000, 2005, 2010, 2015].map { .text("\($0)-12-31") })
    #expect(
      try table("slices", ["years": .text("2000..2001"), "every": .text("6m")]).column("day")
        == ["2000-12-31", "2001-06-30", "2001-12-31"].map { .text($0) })
    // The last year is looked at though the distance passes over it.
    #expect(
      try table("slices", ["years": .text("1980..2020"), "every": .text("15y")]).column("day")
        == [1980, 1995, 2010, 2020].map { .text("\($0)-12-31") })
  }

  @Test(arguments: [
    (["years": AnalysisParameters.Value.text("2000-2010")], "is no range of years"),
    (["every": .text("often")], "is no distance of days"),
    (["years": .text("1..9000"), "every": .text("1m")], "at most 200 are looked at"),
    (["days": .text("2000-01-01"), "every": .text("5y")], "Give days alone"),
    (["days": .text("2000")], "day"),
    (["days": .list(["2000-01-01", "2000-01-01"])], "listed twice"),
  ])
  func whatCannotBeMeantIsRefused(_ values: [String: AnalysisParameters.Value], _ why: String)
    throws
  {
    do {
      _ = try table("slices", values)
      Issue.record("no error")
    } catch {
      #expect("\(error)".contains(why), "\(error)")
    }
  }

  @Test func withoutADateThereIsNoTrend() throws {
    let error = #expect(throws: AnalysisError.self) {
      try SliceTable(TrendQuestion(TrendDays())).results(
        for: ToyNetwork.study(ToyNetwork.row), in: context)
    }
    #expect("\(try #require(error))".hasPrefix("none of 3 ties of this selection has a date"))
    let asked = try StudiedNetwork(
      try study().whole, selection: NetworkSelection(asOf: Day(iso: "2000-01-01")))
    #expect(throws: AnalysisError.self) {
      try SliceTable(TrendQuestion(TrendDays())).results(for: asked, in: context)
    }
    let shared = try StudiedNetwork(
      try study().whole, selection: NetworkSelection().tying(by: try CoMembership("count")))
    #expect(throws: AnalysisError.self) {
      try SliceTable(TrendQuestion(TrendDays())).results(for: shared, in: context)
    }
  }
}
