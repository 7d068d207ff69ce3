import Execution

/// The equations D·x − c·A·x = b for a symmetric matrix A and a diagonal D, solved by conjugate
/// gradients with D as preconditioner.
///
/// The matrix must be positive definite. Directions are rounded to single precision, which makes
/// them half as long to read; solution and residual take exactly the steps made and stay in double
/// precision, so that nothing of the accuracy is lost. One product with A per round and three passes over vectors.
///
/// Source: Hestenes & Stiefel, Journal of Research of the National Bureau of Standards 49 (1952).
struct SymmetricSystem: Sendable {
  let rows: WeightedRows
  let diagonal: [Double]
  let factor: Double
  private let rowPieces: RowPieces
  private let pieces: RowPieces

  /// How far an approximate solution x has come; r is what is left of the right side.
  struct State: Sendable {
    /// Σ|r|.
    let residualSum: Double
    /// r·r.
    let residualSquares: Double
    /// r·D⁻¹r.
    fileprivate let energy: Double
    /// Σ D·x.
    let solutionSum: Double
  }

  init(rows: WeightedRows, diagonal: [Double], factor: Double) {
    precondition(diagonal.count == rows.nodeCount && diagonal.allSatisfy { $0 > 0 })
    self.rows = rows
    self.diagonal = diagonal
    self.factor = factor
    rowPieces = RowPieces(of: rows)
    pieces = RowPieces(count: rows.nodeCount)
  }

  /// What `x` leaves of the right side.
  func residual(
    of x: [Double], right: [Double], in context: ExecutionContext
  ) throws -> [Double] {
    let x = SharedVector(x)
    let r = SharedVector(right)
    _ = try context.sums(over: rowPieces) { range in
      let diagonal = diagonal.span
      rows.forEachProduct(x, over: range) { node, product in
        // `range` is the piece of this worker (SharedVector).
        unsafe r.base[node] -= diagonal[unchecked: node] * x.base[node] - factor * product
      }
      return SIMD4()
    }
    return r.values
  }

  /// An approximate solution, what it leaves of the right side, and how many products it took.
  struct Result {
    let solution: [Double]
    let state: State
    let products: Int
  }

  /// Improves `start`, which leaves `residual` of the right side, until `isGood` or until `limit`
  /// products have been made.
  func solve(
    from start: [Double], residual: [Double], limit: Int, in context: ExecutionContext,
    report: (Int) -> Void, until isGood: (State) -> Bool
  ) throws -> Result {
    let n = rows.nodeCount
    let x = SharedVector(start)
    let r = SharedVector(residual)
    let p = SharedFloats(count: n)
    let q = SharedVector(repeating: 0, count: n)
    var state = try step(0, x, r, p, q, context)
    var products = 0
    try turn(0, r, p, context)
    while products < limit, !isGood(state) {
      try context.cancellation.check()
      let curvature = try apply(p, q, context)
      guard curvature > 0 else { break }
      let before = state.energy
      state = try step(before / curvature, x, r, p, q, context)
      try turn(before > 0 ? state.energy / before : 0, r, p, context)
      products += 1
      report(products)
    }
    return Result(solution: x.values, state: state, products: products)
  }

  /// q = D·p − c·A·p; the product p·q.
  private func apply(
    _ p: SharedFloats, _ q: SharedVector, _ context: ExecutionContext
  ) throws -> Double {
    try context.sums(over: rowPieces) { range in
      var sum = 0.0
      let diagonal = diagonal.span
      rows.forEachProduct(p, over: range) { node, product in
        // `range` is the piece of this worker (SharedVector).
        let direction = unsafe Double(p.base[node])
        let value = unsafe diagonal[unchecked: node] * direction - factor * product
        unsafe q.base[node] = value
        sum += direction * value
      }
      return SIMD4(sum, 0, 0, 0)
    }[0]
  }

  /// x += α·p and r −= α·q.
  private func step(
    _ alpha: Double, _ x: SharedVector, _ r: SharedVector, _ p: SharedFloats, _ q: SharedVector,
    _ context: ExecutionContext
  ) throws -> State {
    let sums = try context.sums(over: pieces) { range in
      var sums = SIMD4<Double>()
      let diagonal = diagonal.span
      for node in range {
        // `range` is the piece of this worker (SharedVector).
        let size = unsafe diagonal[unchecked: node]
        let value = unsafe x.base[node] + alpha * Double(p.base[node])
        let rest = unsafe r.base[node] - alpha * q.base[node]
        unsafe x.base[node] = value
        unsafe r.base[node] = rest
        sums += SIMD4(abs(rest), rest * rest, rest * rest / size, size * value)
      }
      return sums
    }
    return State(
      residualSum: sums[0], residualSquares: sums[1], energy: sums[2], solutionSum: sums[3])
  }

  /// p = D⁻¹r + β·p.
  private func turn(
    _ beta: Double, _ r: SharedVector, _ p: SharedFloats, _ context: ExecutionContext
  ) throws {
    _ = try context.sums(over: pieces) { range in
      let diagonal = diagonal.span
      for node in range {
        // `range` is the piece of this worker (SharedVector).
        let fresh = unsafe r.base[node] / diagonal[unchecked: node]
        let value = unsafe fresh + beta * Double(p.base[node])
        unsafe p.base[node] = Float(value)
      }
      return SIMD4()
    }
  }
}
