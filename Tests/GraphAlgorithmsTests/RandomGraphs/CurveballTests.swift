import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct CurveballTests {
  /// 3 members, 3 groups, degrees 1, 2, 1 and 1, 2, 1: five tables, found by listing them.
  @Test(arguments: [
    [[1, 0, 0], [0, 1, 1], [0, 1, 0]], [[1, 0, 0, 0], [1, 1, 0, 0], [0, 0, 1, 1]],
    [[1, 1], [1, 0], [0, 1], [0, 0]],
  ])
  func everyTableIsEquallyLikely(cells: [[Int]]) throws {
    let table = TwoModeTable(cells)
    let all = AllTables(rows: table.rowSums, columns: table.columnSums).tables
    #expect(all.count > 1)
    var counts = [Int](repeating: 0, count: all.count)
    let curveball = Curveball(of: table.graph, tradesPerNode: 20, seed: Seed(3))
    for number in 0..<6000 {
      let copy = try curveball.copy(number)
      let found = (0..<copy.memberCount).map { member in
        let groups = copy.groups(ofMember: member)
        return (0..<copy.groupCount).map { groups.contains($0) ? 1 : 0 }
      }
      counts[try #require(all.firstIndex(of: found))] += 1
    }
    #expect(agreeWithEqualShares(counts), "\(counts)")
  }

  @Test(arguments: 0..<100)
  func degreesOfBothKindsStay(seed: Int) throws {
    let table = TwoModeTable.random(
      seed: seed, rows: 1 + seed % 9, columns: 1 + seed % 13, density: 0.4)
    let graph = table.graph
    let copy = try Curveball(of: graph, seed: Seed(UInt64(seed))).copy(seed)
    #expect((0..<graph.memberCount).map { copy.groups(ofMember: $0).count } == table.rowSums)
    #expect((0..<graph.groupCount).map { copy.members(ofGroup: $0).count } == table.columnSums)
  }
}
