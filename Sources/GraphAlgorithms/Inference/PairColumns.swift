import Execution
import Graphs

/// The numbers of all pairs of a response and of relations, as columns of a regression.
///
/// Column 0 is the response. Relations are centered and divided by their standard deviation; the
/// response is centered where asked. Of an undirected table row r holds the columns below r, of a
/// directed one all n, with zeros on the diagonal.
struct PairColumns: Sendable {
  let n: Int
  let direction: Direction
  let pairCount: Int
  /// The numbers of each column, row by row.
  let columns: [[Double]]
  let means: [Double]
  /// The standard deviation of each column, 1 for the response.
  let scales: [Double]

  var relationCount: Int { columns.count - 1 }

  init(
    response: PairMatrix, _ relations: [PairMatrix], _ direction: Direction, centered: Bool,
    in context: ExecutionContext
  ) throws {
    n = response.nodeCount
    self.direction = direction
    pairCount = n * max(0, n - 1) / (direction == .undirected ? 2 : 1)
    var columns: [[Double]] = []
    var means: [Double] = []
    var scales: [Double] = []
    for (place, matrix) in ([response] + relations).enumerated() {
      try context.cancellation.check()
      precondition(matrix.nodeCount == n)
      let moments = try PairMoments(of: matrix, direction, in: context)
      let spread = moments.spread(Double(pairCount))
      guard spread > 0, pairCount > relations.count + 1 else {
        throw GraphAlgorithmError.singular(
          measure: "A regression of relations",
          advice: pairCount <= relations.count + 1
            ? "There are \(pairCount) pairs only: take more cities."
            : "\(place == 0 ? "The response" : "Relation \(place)") has one number for all pairs: "
              + "take another.")
      }
      let mean = moments.sum / Double(pairCount)
      let isResponse = place == 0
      let scale = isResponse ? 1 : (spread / Double(pairCount)).squareRoot()
      let shift = isResponse && !centered ? 0 : mean
      columns.append(try Self.column(of: matrix, direction, less: shift, over: scale, context))
      means.append(mean)
      scales.append(scale)
    }
    (self.columns, self.means, self.scales) = (columns, means, scales)
  }

  private static func column(
    of matrix: PairMatrix, _ direction: Direction, less shift: Double, over scale: Double,
    _ context: ExecutionContext
  ) throws -> [Double] {
    let n = matrix.nodeCount
    return try context.reduce(
      Chunks(count: n, pieces: 64), into: [],
      map: { rows in
        var part: [Double] = []
        for row in rows {
          try context.cancellation.check()
          for column in 0..<(direction == .undirected ? row : n) {
            part.append(row == column ? 0 : (matrix[row, column] - shift) / scale)
          }
        }
        return part
      }, combine: { $0 += $1 })
  }

  /// Where the numbers of a row start.
  @inline(__always) func start(of row: Int) -> Int {
    direction == .undirected ? row * (row - 1) / 2 : row * n
  }

  /// How many numbers a row has.
  @inline(__always) func length(of row: Int) -> Int { direction == .undirected ? row : n }

  /// The products of the relations with one another, without the left-out one.
  func products(without leftOut: Int? = nil) -> [Double] {
    let kept = (1..<columns.count).filter { $0 - 1 != leftOut }
    return kept.flatMap { a in kept.map { b in SmallSystem.dot(columns[a], columns[b]) } }
  }
}

/// What the other relations do not tell of one, for all pairs, so that nodes can change places.
struct PermutedResidual: Sendable {
  /// Row by row, n numbers each; 0 on the diagonal.
  let matrix: [Double]
  /// The sum of squares over pairs.
  let squares: Double

  /// - Throws: ``GraphAlgorithmError/singular(measure:advice:)`` if the others tell all of it.
  init(of place: Int, in table: PairColumns) throws {
    let others = (0..<table.relationCount).filter { $0 != place }
    let own = table.columns[place + 1]
    var column = own
    if !others.isEmpty {
      guard
        let inverse = SmallSystem.inverse(table.products(without: place), size: others.count)
      else { throw Self.dependent(place) }
      let factors = SmallSystem.product(
        inverse, others.map { SmallSystem.dot(table.columns[$0 + 1], own) })
      for (factor, other) in zip(factors, others) {
        let told = table.columns[other + 1]
        for pair in column.indices { column[pair] -= factor * told[pair] }
      }
    }
    squares = SmallSystem.dot(column, column)
    guard squares > 1e-10 * SmallSystem.dot(own, own) else { throw Self.dependent(place) }
    guard table.direction == .undirected else {
      matrix = column
      return
    }
    let n = table.n
    var matrix = [Double](repeating: 0, count: n * n)
    for row in 0..<n {
      let start = table.start(of: row)
      for other in 0..<row {
        matrix[row * n + other] = column[start + other]
        matrix[other * n + row] = column[start + other]
      }
    }
    self.matrix = matrix
  }

  static func dependent(_ place: Int) -> GraphAlgorithmError {
    .singular(
      measure: "A regression of relations",
      advice: "Relation \(place + 1) is a sum of multiples of the others: leave it out.")
  }

  /// The numbers of a row after nodes have changed places; as many as the row of the table has.
  @inline(__always)
  func gather(
    _ row: Int, _ order: Span<UInt32>, into buffer: inout MutableSpan<Double>, _ count: Int
  ) {
    let numbers = matrix.span
    let start = Int(order[row]) * order.count
    for column in 0..<count { buffer[column] = numbers[start + Int(order[column])] }
  }
}
