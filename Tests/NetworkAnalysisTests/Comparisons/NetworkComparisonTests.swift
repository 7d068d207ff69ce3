import CityNetworks
import Execution
import NetworkAnalysis
import Testing

@Suite struct NetworkComparisonTests {
  private func compared(
    _ old: CityNetwork, _ new: CityNetwork
  ) throws -> ComparisonResult {
    try NetworkComparison(
      ToyNetwork.study(old), named: "then", with: ToyNetwork.study(new), named: "now"
    ).result(in: ExecutionContext())
  }

  private func numbers(_ table: ResultTable, _ column: String) -> [Double?] {
    (table.column(column) ?? []).map { Double($0.exactText) }
  }

  @Test func aNetworkDiffersInNothingFromItself() throws {
    let found = try compared(RankMovementTests.before, RankMovementTests.before)
    #expect(found.isSame && found.came == 0 && found.moves.isEmpty)
    #expect(found.clusterAgreement == 1)
    let figures = try #require(found.table("comparison-figures"))
    #expect(numbers(figures, "difference").allSatisfy { $0 == nil || $0 == 0 })
  }

  @Test func sharesOfAFigureAddUpToItsDifference() throws {
    let found = try compared(RankMovementTests.before, RankMovementTests.after)
    let figures = try #require(found.table("comparison-figures"))
    let differences = numbers(figures, "difference")
    let shares = ["by_came", "by_went", "by_cities"].map { numbers(figures, $0) }
    var divided = 0
    for (row, difference) in differences.enumerated() {
      guard let difference, let came = shares[0][row], let went = shares[1][row],
        let cities = shares[2][row]
      else { continue }
      #expect(abs(came + went + cities - difference) < 1e-9)
      divided += 1
    }
    #expect(divided > 8)
  }

  @Test func tiesThatCameAndWentAreThoseOfTheTwoSets() throws {
    let (old, new) = (RankMovementTests.before, RankMovementTests.after)
    let found = try compared(old, new)
    let (then, now) = (
      Set(try ToyNetwork.study(old).network.ties.map(\.key)),
      Set(try ToyNetwork.study(new).network.ties.map(\.key))
    )
    #expect(found.came == now.subtracting(then).count)
    #expect(found.went == then.subtracting(now).count)
    #expect(found.tiesBefore == then.count && found.tiesAfter == now.count)
  }

  @Test func ranksAreThoseOfTheRankingOfEachState() throws {
    let found = try compared(RankMovementTests.before, RankMovementTests.after)
    let table = try #require(found.table("comparison-ranks-harmonic"))
    let ids = (table.column("id") ?? []).map(\.exactText)
    #expect(!ids.isEmpty)
    for (state, column) in [(found.before, "rank_before"), (found.after, "rank_after")] {
      let ranking = try CityRanking(by: "harmonic").results(for: state, in: ExecutionContext())
        .tables[0]
      let ranks = Dictionary(
        uniqueKeysWithValues: zip(
          (ranking.column("id") ?? []).map(\.exactText),
          (ranking.column("rank") ?? []).map(\.exactText)))
      for (id, rank) in zip(ids, (table.column(column) ?? []).map(\.exactText)) {
        #expect(ranks[id] == rank, "\(id) \(column)")
      }
    }
  }
}
