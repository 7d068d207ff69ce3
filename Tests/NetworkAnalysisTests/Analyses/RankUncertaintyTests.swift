import CityNetworks
import Execution
import GraphAlgorithms
import Graphs
import NetworkAnalysis
import TestSupport
import Testing

@Suite struct RankUncertaintyTests {
  /// By hand, without each of the ties a–b, b–c, c–d in turn: the degrees of a, b, c, d, e are
  /// 0 1 2 1 0, then 1 1 1 1 0, then 1 2 1 0 0.
  @Test func leavingOutEachTieOnceGivesTheRanksByHand() throws {
    let tables = try uncertainty(ToyNetwork.row, by: "degree")
    let cities = tables[0]
    #expect(cities.texts("id") == ["b", "c", "a", "d", "e"])
    #expect(cities.texts("rank_best") == ["1", "1", "1", "1", "4"])
    #expect(cities.texts("rank_worst") == ["2", "2", "4", "4", "5"])
    #expect(cities.texts("rank_median") == ["1", "1", "2", "2", "4"])
    #expect(cities.remarks.contains("2 cities share the first place, so none is first alone."))
    let variants = tables[1]
    #expect(Set(variants.texts("detail")) == ["a:b", "b:c", "c:d"])
    let leaders = Dictionary(
      uniqueKeysWithValues: zip(variants.texts("detail"), variants.texts("leader")))
    #expect(leaders == ["a:b": "C", "b:c": "A, B, C and 1 more", "c:d": "B"])
  }

  @Test(arguments: RankUncertainty.Units.allCases, RankUncertainty.Method.allCases)
  func theNumberOfWorkersLeavesNoTrace(
    units: RankUncertainty.Units, method: RankUncertainty.Method
  ) throws {
    guard units != .statuses || method == .jackknife else { return }
    let study = try ToyNetwork.study(Self.sourced)
    let answers = try [1, 2, 5].map { workers in
      try RankUncertainty(by: "harmonic", method: method, over: units).results(
        for: study, in: ExecutionContext(workers: workers)
      ).tables
    }
    #expect(answers[0] == answers[1] && answers[0] == answers[2])
  }

  /// Of the square a–b–c–d, source s1 states a–b and b–c, s2 b–c and c–d, s3 that a–d has ended.
  @Test func leavingOutASourceDerivesTiesAnew() throws {
    let table = try uncertainty(Self.sourced, by: "degree", over: .sources)[1]
    let leaders = Dictionary(
      uniqueKeysWithValues: zip(table.texts("detail"), table.texts("leader")))
    // Without s1: b–c, c–d. Without s2: a–b, b–c. Without s3 all four are tied.
    #expect(leaders == ["s1": "C", "s2": "B", "s3": "A, B, C and 1 more"])
    let taus = Dictionary(
      uniqueKeysWithValues: zip(table.texts("detail"), table.column("tau_b") ?? []))
    #expect(taus["s3"] == .missing)
  }

  @Test func aBootstrapIsRepeatedByItsSeedAndChangedByAnother() throws {
    func ranks(_ seed: UInt64) throws -> [ResultTable] {
      try RankUncertainty(by: "degree", method: .bootstrap, replicates: 50, seed: seed).results(
        for: ToyNetwork.study(ToyNetwork.barbell), in: ExecutionContext()
      ).tables
    }
    let (one, again, other) = (try ranks(7), try ranks(7), try ranks(8))
    #expect(one == again)
    #expect(one != other)
    #expect(one[0].method.choices.contains { $0.value.contains("50 draws of 7 ties, seed 7") })
  }

  @Test func aSampleOfTheTiesSaysSo() throws {
    let results = try RankUncertainty(by: "degree", replicates: 3, seed: 2).results(
      for: ToyNetwork.study(ToyNetwork.barbell), in: ExecutionContext())
    #expect(results.tables[1].rows.count == 3)
    #expect(
      results.tables[0].method.choices.contains {
        $0.value == "3 of 7 ties are left out one by one, drawn with seed 2"
      })
    #expect(results.seeds.values.contains(2))
  }

  @Test func aCityWithoutAScoreComesAfterAllThatHaveOne() throws {
    let table = try uncertainty(ToyNetwork.row, by: "closeness-component")[0]
    // Without a–b city a is alone and has no score; three others have one.
    let position = try #require(table.texts("id").firstIndex(of: "a"))
    #expect(table.texts("rank_worst")[position] == "4")
  }

  @Test func anOverlapIsSaidAndSoIsAFirstPlaceThatStands() throws {
    let star = ToyNetwork.network(
      cities: ["a", "b", "c", "d", "e", "f"].map { ($0, "CN") },
      twinnings: [("a", "b"), ("a", "c"), ("a", "d"), ("a", "e"), ("a", "f")])
    let sure = try uncertainty(star, by: "degree")[0]
    #expect(sure.remarks.contains { $0.contains("A is first in 100 % of the variants") })
    let row = ToyNetwork.network(
      cities: ["a", "b", "c", "d", "e"].map { ($0, "CN") },
      twinnings: [("a", "b"), ("a", "c"), ("a", "d"), ("d", "e")])
    let doubtful = try uncertainty(row, by: "degree")[0]
    #expect(doubtful.remarks.contains { $0.contains("overlaps that of D") })
  }

  @Test(arguments: RankUncertainty.Units.allCases.filter { $0 != .statuses })
  func nothingToVaryIsAnError(units: RankUncertainty.Units) {
    let empty = ToyNetwork.network(cities: [("a", "IR"), ("b", "CN")], twinnings: [])
    #expect(throws: AnalysisError.self) { try uncertainty(empty, by: "degree", over: units) }
  }

  @Test func cancellationIsObeyed() throws {
    let cancellation = Cancellation()
    cancellation.request()
    #expect(throws: CancellationError.self) {
      try RankUncertainty(by: "degree").results(
        for: ToyNetwork.study(ToyNetwork.barbell),
        in: ExecutionContext(cancellation: cancellation))
    }
  }

  static let sourced = CityNetwork(
    cities: ["a", "b", "c", "d"].map { City(id: CityID($0), name: $0.uppercased()) },
    sources: ["s1", "s2", "s3", "s4"].map { Source(id: SourceID($0), title: $0) },
    assertions: [
      statement("1", "a", "b", .inForce, "s1"), statement("2", "b", "c", .inForce, "s1"),
      statement("3", "b", "c", .inForce, "s2"), statement("4", "c", "d", .inForce, "s2"),
      statement("5", "a", "d", .signed, nil), statement("6", "a", "d", .terminated, "s3"),
    ])

  /// The delete-a-group jackknife worked out anew: degrees counted without each group.
  @Test func groupsOfTiesGiveStandardErrorsOfRanks() throws {
    let network = RandomCityNetworks.network(seed: 5, cityCount: 12)
    let study = try ToyNetwork.study(network)
    let ties = study.network.ties
    var order = Array(ties.indices)
    var generator = Seed(3).stream(0)
    generator.shuffle(&order)
    let groups = Chunks(count: ties.count, pieces: 10)
    func ranks(without group: Set<Int>) -> [Int] {
      let partners = study.network.cities.map { city in
        Set(
          ties.indices.filter { !group.contains($0) }.compactMap { ties[$0].partner(of: city.id) }
        ).count
      }
      return partners.map { own in 1 + partners.count { $0 > own } }
    }
    let all = ranks(without: [])
    let parts = (0..<10).map { ranks(without: Set(groups[$0].map { order[$0] })) }
    let table = try RankUncertainty(by: "degree", groups: 10, seed: 3, top: 12).results(
      for: study, in: ExecutionContext(workers: 3)
    ).tables[0]
    for (row, id) in table.texts("id").enumerated() {
      let city = study.network.cities.firstIndex { $0.id.rawValue == id } ?? 0
      let drawn = parts.map { Double($0[city]) }
      let mean = drawn.reduce(0, +) / 10
      let error = (0.9 * drawn.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }).squareRoot()
      let low = max(1, Int((Double(all[city]) - 1.959964 * error).rounded(.down)))
      let high = min(12, Int((Double(all[city]) + 1.959964 * error).rounded(.up)))
      #expect(table.texts("rank")[row] == "\(all[city])")
      #expect(
        table.texts("rank_low")[row] == "\(low)" && table.texts("rank_high")[row] == "\(high)")
    }
    #expect(table.method.choices.contains { $0.value.contains("a delete-d jackknife") })
    #expect(throws: AnalysisError.self) {
      try RankUncertainty(by: "degree", method: .bootstrap, groups: 10)
    }
  }

  private static func statement(
    _ id: String, _ a: String, _ b: String, _ status: TieStatus, _ source: String?
  ) -> Assertion {
    Assertion(
      id: AssertionID(id), subject: .city(CityID(a)), object: .city(CityID(b)),
      relation: .twinning, status: status,
      period: (try? Interval(status == .terminated ? "2020" : "2010")) ?? .nothingKnown,
      source: source.map { SourceID($0) })
  }

  private func uncertainty(
    _ network: CityNetwork, by measure: String, over units: RankUncertainty.Units = .ties
  ) throws -> [ResultTable] {
    try RankUncertainty(by: measure, over: units).results(
      for: ToyNetwork.study(network), in: ExecutionContext()
    ).tables
  }
}
