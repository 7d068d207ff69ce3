import Execution
import GraphAlgorithms
import Graphs
import TestSupport

/// Tables of zeros and ones as two-mode graphs, and slow ways to look at them.
struct TwoModeTable {
  let cells: [[Int]]

  init(_ cells: [[Int]]) { self.cells = cells }

  /// The table at a path of the expected figures.
  static func expected(_ path: String) throws -> TwoModeTable {
    TwoModeTable(try ExpectedFigures("backbones").rows(path).map { $0.map { Int($0) } })
  }

  /// The planted table of the shared folder.
  static func planted() throws -> TwoModeTable {
    let bytes = try SharedMaterial.bytes("fixtures/synthetic/planted_two_mode.csv")
    return TwoModeTable(
      String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map {
        $0.split(separator: ",").compactMap { Int($0) }
      })
  }

  /// A table whose cells are 1 with the chance `density`.
  static func random(seed: Int, rows: Int, columns: Int, density: Double) -> TwoModeTable {
    var generator = Seed(UInt64(seed)).stream(4)
    return TwoModeTable(
      (0..<rows).map { _ in
        (0..<columns).map { _ in generator.unitInterval() < density ? 1 : 0 }
      })
  }

  var rowSums: [Int] { cells.map { $0.reduce(0, +) } }
  var columnSums: [Int] {
    (0..<(cells.first?.count ?? 0)).map { column in cells.reduce(0) { $0 + $1[column] } }
  }

  var turned: TwoModeTable {
    TwoModeTable((0..<(cells.first?.count ?? 0)).map { column in cells.map { $0[column] } })
  }

  var graph: TwoModeGraph {
    TwoModeGraph(
      memberCount: cells.count, groupCount: cells.first?.count ?? 0,
      memberships: cells.indices.flatMap { row in
        cells[row].indices.filter { cells[row][$0] == 1 }.map { (row, $0) }
      })
  }

  func common(_ a: Int, _ b: Int) -> Int { zip(cells[a], cells[b]).count { $0 * $1 == 1 } }
}
