import Execution

/// Consecutive ranges of rows that take about the same time each, whatever the number of workers.
struct RowPieces: Sendable {
  private let bounds: [Int]

  var count: Int { bounds.count - 1 }

  subscript(piece: Int) -> Range<Int> { bounds[piece]..<bounds[piece + 1] }

  /// Cuts `rows` so that no piece but one of a single row has much more than `size` entries.
  init(of rows: WeightedRows, size: Int = 65_536) {
    var bounds = [0]
    var work = 0
    for node in 0..<rows.nodeCount {
      work += rows.row(node).count + 4
      if work >= size {
        bounds.append(node + 1)
        work = 0
      }
    }
    if bounds[bounds.count - 1] < rows.nodeCount { bounds.append(rows.nodeCount) }
    self.bounds = bounds
  }

  /// Cuts `0..<count` into pieces of `size`.
  init(count: Int, size: Int = 32_768) {
    bounds = Array(stride(from: 0, to: count, by: size)) + [count]
  }
}

extension ExecutionContext {
  /// Runs `body` for every piece and adds up what it returns in the order of pieces.
  func sums(
    over pieces: RowPieces, _ body: @Sendable (Range<Int>) throws -> SIMD4<Double>
  ) throws -> SIMD4<Double> {
    try reduce(
      Chunks(count: pieces.count, pieces: max(1, pieces.count)), into: SIMD4<Double>(),
      map: { try body(pieces[$0.lowerBound]) }, combine: { $0 += $1 })
  }
}
