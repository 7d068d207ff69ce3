import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct BipartiteConfigurationTests {
  /// The chances of a whole table, row by row.
  private func chances(of table: TwoModeTable) throws -> [[Double]] {
    let (rows, columns) = (table.rowSums, table.columnSums)
    let model = try BipartiteConfiguration(memberDegrees: rows, groupSizes: columns)
    return try rows.map { row in
      try columns.map { column in
        model.chance(
          memberClass: try #require(model.memberDegrees.firstIndex(of: row)),
          groupClass: try #require(model.groupSizes.firstIndex(of: column)))
      }
    }
  }

  /// Of dense, sparse and nested tables, with full and empty rows and columns among them.
  @Test(arguments: 0..<150)
  func expectedDegreesAreTheDegrees(seed: Int) throws {
    var generator = Seed(UInt64(seed)).stream(8)
    let (rows, columns) = (1 + generator.index(below: 14), 1 + generator.index(below: 18))
    let density = [0.05, 0.3, 0.6, 0.95][generator.index(below: 4)]
    var cells = TwoModeTable.random(seed: seed, rows: rows, columns: columns, density: density)
      .cells
    if seed % 3 == 0 { cells[0] = cells[0].map { _ in 1 } }
    if seed % 5 == 0 { cells[rows - 1] = cells[rows - 1].map { _ in 0 } }
    if seed % 4 == 0 { for row in cells.indices { cells[row][0] = seed % 8 == 0 ? 1 : 0 } }
    let table = TwoModeTable(cells)
    let chances = try chances(of: table)
    for (row, sum) in zip(chances, table.rowSums) {
      #expect(row.allSatisfy { (0...1).contains($0) })
      #expect(abs(row.reduce(0, +) - Double(sum)) < 1e-8)
    }
    for (column, sum) in table.columnSums.enumerated() {
      #expect(abs(chances.reduce(0) { $0 + $1[column] } - Double(sum)) < 1e-8)
    }
    // At the greatest likelihood the odds are products x·y, so every 2 × 2 part has one ratio of 1.
    for (i, k) in [(0, 1), (rows / 2, rows - 1)] where k < rows && i < k {
      for j in 0..<(columns - 1) {
        let part = [chances[i][j], chances[i][j + 1], chances[k][j], chances[k][j + 1]]
        guard part.allSatisfy({ $0 > 1e-6 && $0 < 1 - 1e-6 }) else { continue }
        let odds = part.map { $0 / (1 - $0) }
        #expect((odds[0] * odds[3]).isApproximately(odds[1] * odds[2], within: 1e-6))
      }
    }
  }

  /// A chance is 1 or 0 just where all tables with these degrees agree (found by listing them all).
  @Test(arguments: 0..<100)
  func whatDegreesForceIsCertain(seed: Int) throws {
    let density = [0.2, 0.5, 0.8][seed % 3]
    let table = TwoModeTable.random(
      seed: seed, rows: 2 + seed % 3, columns: 3 + seed % 2, density: density)
    let all = AllTables(rows: table.rowSums, columns: table.columnSums).tables
    let chances = try chances(of: table)
    for row in table.cells.indices {
      for column in table.cells[0].indices {
        let held = all.count { $0[row][column] == 1 }
        let chance = chances[row][column]
        #expect((held == all.count) == (chance == 1) && (held == 0) == (chance == 0))
      }
    }
  }

  /// Degrees that bind without any full or empty row: two blocks, and chances of 1/2 beside them.
  @Test func nestedBlocksAreCertain() throws {
    let table = TwoModeTable([[1, 1, 1, 0], [1, 1, 0, 1], [1, 0, 0, 0], [0, 1, 0, 0]])
    let chances = try chances(of: table)
    #expect(chances[0][0] == 1 && chances[1][1] == 1 && chances[2][2] == 0)
    #expect(chances[0][2].isApproximately(0.5) && chances[3][1].isApproximately(0.5))
  }
}
