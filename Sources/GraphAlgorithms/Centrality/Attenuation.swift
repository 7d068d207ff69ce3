import Execution
import Graphs

/// By how much each further step of a walk counts for less.
public enum Attenuation: Sendable, Equatable {
  /// This number times the strength of each step.
  case value(Double)
  /// This share of 1/λ₁, the bound beyond which longer walks count for ever more.
  ///
  /// Where no walk returns, λ₁ is 0 and there is no bound: the share itself is then the factor.
  case shareOfLimit(Double)

  /// The factor for a graph whose matrix has the largest eigenvalue `eigenvalue`.
  func factor(eigenvalue: Double) -> Double {
    switch self {
    case .value(let value): value
    case .shareOfLimit(let share): eigenvalue > 0 ? share / eigenvalue : share
    }
  }

  var words: String {
    switch self {
    case .value(let value): "\(value)"
    case .shareOfLimit(let share): "\(share)/λ₁"
    }
  }
}

extension Graph {
  /// λ₁ of the adjacency matrix, 0 where no walk returns.
  ///
  /// The eigenvalue of a symmetric matrix is far more exact than its vector.
  func largestEigenvalue(for measure: String, in context: ExecutionContext) throws -> Double {
    try requireComputableStrengths(for: measure)
    let tolerance = direction == .undirected ? 1e-8 : 1e-12
    return try naming(measure) {
      try Eigenvector(tolerance: tolerance).solution(on: self, in: context).eigenvalue ?? 0
    }
  }
}

/// The equations x − f·A·x = b where |f| < 1/λ₁, so that walks of all lengths sum up.
struct WalkSum {
  let rows: WeightedRows
  let isSymmetric: Bool
  let factor: Double
  let eigenvalue: Double
  let name: String

  /// The solution; the error is below 1e-12 of its length.
  func solve(_ right: [Double], in context: ExecutionContext) throws -> [Double] {
    isSymmetric ? try bySystem(right, context) : try bySeries(right, context)
  }

  private var rounds: Int { 1_000_000 }

  private func bySystem(_ right: [Double], _ context: ExecutionContext) throws -> [Double] {
    let ones = [Double](repeating: 1, count: right.count)
    let system = SymmetricSystem(rows: rows, diagonal: ones, factor: factor)
    let gap = 1 - abs(factor) * eigenvalue
    let size = right.reduce(0) { $0 + $1 * $1 }.squareRoot()
    // The solution is at least half as long as the right side, the error at most r/gap.
    let wanted = 1e-13 * gap * size / 2
    var x = right.map { _ in 0.0 }
    var residual = right
    for _ in 1...3 {
      let result = try system.solve(
        from: x, residual: residual, limit: rounds, in: context,
        report: { context.progress.report(name, completed: min($0, 100), of: 100) },
        until: { $0.residualSquares.squareRoot() <= wanted })
      x = result.solution
      residual = try system.residual(of: x, right: right, in: context)
      let left = residual.reduce(0) { $0 + $1 * $1 }.squareRoot()
      if left <= 10 * wanted { break }
    }
    return x
  }

  /// Adds b, f·A·b, f²·A²·b … until nothing changes by more than a rounding error.
  private func bySeries(_ right: [Double], _ context: ExecutionContext) throws -> [Double] {
    let pieces = RowPieces(of: rows)
    let sum = SharedVector(right)
    var term = SharedVector(right)
    var next = SharedVector(repeating: 0, count: right.count)
    let gap = max(1e-3, 1 - abs(factor) * eigenvalue)
    for round in 1...rounds {
      try context.cancellation.check()
      let (now, later) = (term, next)
      let open = try context.sums(over: pieces) { range in
        var open = 0.0
        rows.forEachProduct(now, over: range) { node, product in
          // `range` is the piece of this worker (SharedVector).
          let added = factor * product
          unsafe later.base[node] = added
          unsafe sum.base[node] += added
          if unsafe abs(added) > 1e-15 * gap * abs(sum.base[node]) { open += 1 }
        }
        return SIMD4(open, 0, 0, 0)
      }[0]
      context.progress.report(name, completed: min(round, 1000), of: 1000)
      if open == 0 { return sum.values }
      (term, next) = (next, term)
    }
    throw GraphAlgorithmError.notSettled(
      method: name, change: 1, rounds: rounds, wanted: 1e-15 * gap)
  }
}
