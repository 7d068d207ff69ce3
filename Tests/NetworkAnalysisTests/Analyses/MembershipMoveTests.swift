import CityNetworks
import Execution
import NetworkAnalysis
import Testing

@Suite struct MembershipMoveTests {
  @Test func figuresBeforeAndAfterStandSideBySide() throws {
    let table = try tables(ClubNetwork.nine)[0]
    #expect(table.texts("id").prefix(4) == ["ties", "tied_pairs", "memberships", "triangles"])
    #expect(table.texts("before").prefix(5) == ["47", "47", "7", "77", table.texts("before")[4]])
    #expect(table.texts("after").prefix(5) == ["12", "12", "10", "0", "0.0"])
    // c0 stays tied with the chain; the other eight of the club are alone.
    #expect(table.texts("before").suffix(2) == ["1", "21"])
    #expect(table.texts("after").suffix(2) == ["9", "13"])
    #expect(table.remarks == ["Counted as memberships: League of Towns (league)."])
  }

  @Test func everybodyWithAFirstRankBeforeOrAfterIsListed() throws {
    let table = try tables(ClubNetwork.nine)[1]
    let betweenness = table.rows.filter { $0.last == .text("betweenness") }
    let names = betweenness.map { $0[1].exactText }
    // After the move a chain of thirteen is left: its middle leads, one step on from c0's end.
    #expect(names.first == "O5")
    #expect(betweenness.first?[5] == .integer(1))
    for row in table.rows {
      let ranks = [row[4], row[5]].compactMap { cell -> Int? in
        if case .integer(let rank) = cell { rank } else { nil }
      }
      #expect(ranks.contains { $0 <= 10 })
      if ranks.count == 2 { #expect(row[6] == .integer(ranks[0] - ranks[1])) }
    }
  }

  @Test func withoutAClubNothingChanges() throws {
    let tables = try tables(ToyNetwork.barbell)
    #expect(tables.count == 1)
    #expect(tables[0].texts("before") == tables[0].texts("after"))
    #expect(
      tables[0].remarks == [
        "No club was found that is likely a list of members, so nothing changes."
      ])
  }

  @Test func itIsTheSameWhetherTheSelectionHasMovedThemOrNot() throws {
    let moved = try tables(
      ClubNetwork.nine, NetworkSelection().treatingClubs(.asMemberships(ClubChoice())))
    let isSame = try tables(ClubNetwork.nine).map(\.rows) == moved.map(\.rows)
    #expect(isSame)
  }

  private func tables(
    _ network: CityNetwork, _ selection: NetworkSelection = NetworkSelection()
  ) throws -> [ResultTable] {
    try MembershipMove().results(
      for: ToyNetwork.study(network, selection), in: ExecutionContext()
    ).tables
  }
}
