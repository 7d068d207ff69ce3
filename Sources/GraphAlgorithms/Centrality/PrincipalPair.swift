import Execution

/// The largest eigenvalue of a matrix and its eigenvector, scaled to a largest entry of 1.
struct PrincipalPair: Sendable {
  let eigenvalue: Double
  let vector: [Double]

  /// Scales `vector`, whose entries all have one sign up to rounding.
  init(eigenvalue: Double, scaling vector: [Double]) {
    let largest = vector.reduce(0) { abs($1) > abs($0) ? $1 : $0 }
    self.eigenvalue = eigenvalue
    // An entry that rounds to a negative number is one too small to be told from 0.
    self.vector = vector.map { max(0, $0 / largest) }
  }
}

/// Repeated multiplication by A + I, for a matrix whose nodes all reach one another.
///
/// The shift keeps a walk that can only return in multiples of some period from oscillating.
struct ShiftedPower {
  let tolerance: Double
  let rounds: Int

  func solve(_ matrix: WeightedRows, in context: ExecutionContext) throws -> PrincipalPair {
    let n = matrix.nodeCount
    var x = [Double](repeating: 1, count: n)
    var spread = Double.infinity
    for round in 1...rounds {
      try context.cancellation.check()
      var y = [Double](repeating: 0, count: n)
      try matrix.multiply(x, into: &y, context.cancellation)
      // Collatz and Wielandt: the eigenvalue lies between the extreme quotients.
      var low = Double.infinity
      var high = 0.0
      var largest = 0.0
      for node in 0..<n {
        let quotient = y[node] / x[node]
        low = min(low, quotient)
        high = max(high, quotient)
        y[node] += x[node]
        largest = max(largest, y[node])
      }
      for node in 0..<n { x[node] = y[node] / largest }
      spread = (high - low) / high
      context.progress.report("eigenvector", completed: round, of: rounds)
      if spread <= tolerance { return PrincipalPair(eigenvalue: (low + high) / 2, scaling: x) }
    }
    throw GraphAlgorithmError.notSettled(
      method: "eigenvector centrality", change: spread, rounds: rounds, wanted: tolerance)
  }
}

extension WeightedRows {
  /// Writes the product of the matrix and `values` to `result`.
  func multiply(
    _ values: [Double], into result: inout [Double], _ cancellation: Cancellation
  ) throws {
    let block = 65_536
    let shared = SharedVector(values)
    for start in stride(from: 0, to: nodeCount, by: block) {
      try cancellation.check()
      forEachProduct(shared, over: start..<min(start + block, nodeCount)) { result[$0] = $1 }
    }
  }
}
