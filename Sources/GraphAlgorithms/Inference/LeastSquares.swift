import Execution
import Graphs

/// An ordinary regression of all pairs.
struct LeastSquares: PermutedEquation {
  let coefficients: [Double]
  let errors: [Double]
  let intercept: Double
  let determination: Double
  private let table: PairColumns

  /// - Throws: ``GraphAlgorithmError/singular(measure:advice:)`` if a relation is told by the others.
  init(_ table: PairColumns) throws {
    self.table = table
    let count = table.relationCount
    guard let inverse = SmallSystem.inverse(table.products(), size: count) else {
      throw PermutedResidual.dependent(count - 1)
    }
    let response = table.columns[0]
    let together = (1...count).map { SmallSystem.dot(table.columns[$0], response) }
    coefficients = SmallSystem.product(inverse, together)
    let all = SmallSystem.dot(response, response)
    let told = SmallSystem.dot(coefficients, together)
    let variance = max(0, all - told) / Double(table.pairCount - count - 1)
    guard variance > 1e-14 * all else {
      throw GraphAlgorithmError.singular(
        measure: "A regression of relations",
        advice: "The relations foretell the response without any error: nothing is left to test.")
    }
    errors = (0..<count).map { (variance * inverse[$0 * count + $0]).squareRoot() }
    intercept = table.means[0]
    determination = told / all
  }

  func without(_ place: Int, _ context: ExecutionContext) throws -> any OpenEquation {
    try OpenLeastSquares(table, without: place)
  }
}

/// A regression that waits for one relation: what the others tell is taken out beforehand.
private struct OpenLeastSquares: OpenEquation {
  private let table: PairColumns
  /// The columns of the relations that stay.
  private let others: [Int]
  private let inverse: [Double]
  /// The products of the others with the response.
  private let together: [Double]
  /// The sum of squares of the response that the others leave.
  private let left: Double

  init(_ table: PairColumns, without place: Int) throws {
    self.table = table
    others = (1..<table.columns.count).filter { $0 - 1 != place }
    guard let inverse = SmallSystem.inverse(table.products(without: place), size: others.count)
    else { throw PermutedResidual.dependent(place) }
    self.inverse = inverse
    let response = table.columns[0]
    together = others.map { SmallSystem.dot(table.columns[$0], response) }
    left =
      SmallSystem.dot(response, response)
      - SmallSystem.dot(SmallSystem.product(inverse, together), together)
  }

  func statistic(
    with residual: PermutedResidual, _ order: [UInt32], _ cancellation: Cancellation
  ) throws -> Double {
    let kept = [0] + others
    var sums = [Double](repeating: 0, count: kept.count)
    var buffer = [Double](repeating: 0, count: table.n)
    for row in 0..<table.n {
      if row & 0x3F == 0 { try cancellation.check() }
      let count = table.length(of: row)
      var part = buffer.mutableSpan
      residual.gather(row, order.span, into: &part, count)
      for (place, column) in kept.enumerated() {
        sums[place] += Self.product(table.columns[column], table.start(of: row), buffer, count)
      }
    }
    let withOthers = Array(sums.dropFirst())
    let factors = SmallSystem.product(inverse, withOthers)
    let own = residual.squares - SmallSystem.dot(factors, withOthers)
    let shared = sums[0] - SmallSystem.dot(factors, together)
    guard own > 1e-12 * residual.squares else { return 0 }
    let coefficient = shared / own
    let rest = max(0, left - coefficient * shared)
    let variance = rest / Double(table.pairCount - table.relationCount - 1)
    return coefficient / max(variance / own, 1e-300).squareRoot()
  }

  /// The sum of products of part of a column and the beginning of a row, in four running sums.
  @inline(__always)
  private static func product(
    _ column: [Double], _ start: Int, _ row: [Double], _ count: Int
  ) -> Double {
    let column = column.span
    let row = row.span
    var sums = SIMD4<Double>(repeating: 0)
    var place = 0
    while place + 4 <= count {
      let at = start + place
      let left = SIMD4<Double>(column[at], column[at + 1], column[at + 2], column[at + 3])
      let right = SIMD4<Double>(row[place], row[place + 1], row[place + 2], row[place + 3])
      sums += left * right
      place += 4
    }
    var sum = sums.sum()
    while place < count {
      sum += column[start + place] * row[place]
      place += 1
    }
    return sum
  }
}
