import Execution
import Graphs

/// A set of pairs of nodes that are numbered from 0, row by row.
enum PairSpace: Sendable {
  /// The pairs of two different of `count` nodes from `first` on, the lower one first.
  case unordered(first: Int, count: Int)
  /// The same in either order.
  case ordered(first: Int, count: Int)
  /// One of `rows` nodes from `first` on with one of `columns` nodes from `second` on.
  case between(first: Int, rows: Int, second: Int, columns: Int)

  /// How many pairs there are.
  var count: Int {
    switch self {
    case .unordered(_, let count): count * (count - 1) / 2
    case .ordered(_, let count): count * (count - 1)
    case .between(_, let rows, _, let columns): rows * columns
    }
  }

  /// All pairs of nodes that an edge can join.
  static func all(_ direction: Direction, nodeCount: Int) -> PairSpace {
    switch direction {
    case .undirected: .unordered(first: 0, count: nodeCount)
    case .directed: .ordered(first: 0, count: nodeCount)
    }
  }

  /// The pair with a number.
  func pair(_ number: Int) -> (Int, Int) {
    switch self {
    case .unordered(let first, let count):
      let row = Self.triangleRow(of: number, count: count)
      return (first + row, first + row + 1 + number - Self.triangleStart(row, count: count))
    case .ordered(let first, let count):
      let (row, column) = number.quotientAndRemainder(dividingBy: count - 1)
      return (first + row, first + column + (column >= row ? 1 : 0))
    case .between(let first, _, let second, let columns):
      let (row, column) = number.quotientAndRemainder(dividingBy: columns)
      return (first + row, second + column)
    }
  }

  private static func triangleStart(_ row: Int, count: Int) -> Int {
    row * (2 * count - row - 1) / 2
  }

  /// The row of a pair in a triangle whose rows get shorter by one.
  private static func triangleRow(of number: Int, count: Int) -> Int {
    let width = Double(2 * count - 1)
    let guess = (width - max(0, width * width - 8 * Double(number)).squareRoot()) / 2
    // The root is rounded: the row may be off by one or two.
    var row = min(max(Int(guess) - 2, 0), count - 2)
    while row < count - 2, triangleStart(row + 1, count: count) <= number { row += 1 }
    return row
  }

  /// Adds each pair of a range of numbers with a probability, by jumping from one to the next.
  ///
  /// Source: Batagelj & Brandes, Physical Review E 71 (2005).
  func addEach(
    in range: Range<Int>, probability: Double, to edges: inout EdgeColumns,
    _ generator: inout SeededGenerator
  ) {
    guard probability > 0, !range.isEmpty else { return }
    if probability >= 1 {
      for number in range { add(number, to: &edges) }
      return
    }
    let scale = -1 / logarithmOfOneMinus(probability)
    var number = range.lowerBound
    while true {
      let jump = -naturalLogarithm(1 - generator.unitInterval()) * scale
      guard jump < Double(range.upperBound - number) else { return }
      number += Int(jump)
      guard number < range.upperBound else { return }
      add(number, to: &edges)
      number += 1
    }
  }

  private func add(_ number: Int, to edges: inout EdgeColumns) {
    let (source, target) = pair(number)
    edges.add(source, target)
  }
}

/// ln(1 − x) for 0 < x < 1, also where x is so small that 1 − x is rounded.
func logarithmOfOneMinus(_ x: Double) -> Double {
  guard x < 1e-3 else { return naturalLogarithm(1 - x) }
  return -x * (1 + x * (1 / 2 + x * (1 / 3 + x * (1 / 4 + x * (1 / 5 + x / 6)))))
}
