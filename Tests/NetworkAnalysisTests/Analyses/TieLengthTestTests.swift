import CityNetworks
import Execution
import NetworkAnalysis
import TestSupport
import Testing

@Suite struct TieLengthTestTests {
  @Test func tablesNameLengthsBandsAndParts() throws {
    let results = try TieLengthTest(count: 30, within: 200)
      .results(for: ToyNetwork.study(ToyNetwork.row), in: ExecutionContext())
    #expect(results.tables.map(\.id) == ["lengths", "lengths-bands", "lengths-parts"])
    let degree = 6371.0088 * Double.pi / 180
    let observed = results.tables[0].texts("observed").compactMap(Double.init)
    #expect(observed.dropLast().allSatisfy { $0.isApproximately(degree) } && observed.last == 1)
    #expect(
      results.tables[1].texts("observed").compactMap(Double.init) == [0, 0, 3, 0, 0, 0, 0, 0, 0])
    // a–b lies in West Asia, c–d in East Asia, b–c between them.
    #expect(results.tables[2].texts("ties") == ["1", "1", "1"])
    #expect(results.seeds == ["lengths": 1])
  }

  @Test func fewTiesAreReserved() throws {
    let table = try TieLengthTest(count: 10)
      .results(for: ToyNetwork.study(ToyNetwork.row), in: ExecutionContext()).tables[0]
    let reservation = try #require(table.conclusion?.reservation)
    #expect(reservation.contains("There are only 3 ties."))
    #expect(reservation.contains("With 10 random networks no two-sided p can be below 0.05."))
  }

  @Test func tiesWithoutPlacesAreRefused() throws {
    let study = try ToyNetwork.study(ToyNetwork.detailed)
    #expect {
      try TieLengthTest(count: 10).results(for: study, in: ExecutionContext())
    } throws: { "\($0)".contains("no tie joins two cities with coordinates") }
  }
}
