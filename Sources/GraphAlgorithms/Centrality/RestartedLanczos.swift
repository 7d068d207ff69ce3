import Execution

/// The principal pair of a symmetric matrix from small Krylov spaces, each begun at the best vector
/// of the one before.
///
/// Needs far fewer products than the power method where the two largest eigenvalues nearly agree.
/// Every new direction is made orthogonal to all earlier ones, twice.
///
/// Source: Saad, Numerical Methods for Large Eigenvalue Problems (2011), chapter 6.
struct RestartedLanczos {
  let tolerance: Double
  let rounds: Int
  private let spaceSize = 24

  init(tolerance: Double, rounds: Int) {
    self.tolerance = tolerance
    self.rounds = rounds
  }

  func solve(_ matrix: WeightedRows, in context: ExecutionContext) throws -> PrincipalPair {
    let n = matrix.nodeCount
    var x = [Double](repeating: 1 / Double(n).squareRoot(), count: n)
    var residual = Double.infinity
    var used = 0
    while used < rounds {
      let space = try KrylovSpace(of: matrix, from: x, size: min(spaceSize, n), context)
      used += space.basis.count
      context.progress.report("eigenvector", completed: min(used, rounds), of: rounds)
      let (eigenvalue, coefficients) = space.largestPair()
      x = space.combination(coefficients)
      residual = try distance(matrix, x, eigenvalue, context) / eigenvalue
      if residual <= tolerance { return PrincipalPair(eigenvalue: eigenvalue, scaling: x) }
    }
    throw GraphAlgorithmError.notSettled(
      method: "eigenvector centrality", change: residual, rounds: rounds, wanted: tolerance)
  }

  /// The length of A·x − λ·x.
  private func distance(
    _ matrix: WeightedRows, _ x: [Double], _ eigenvalue: Double, _ context: ExecutionContext
  ) throws -> Double {
    var image = [Double](repeating: 0, count: x.count)
    try matrix.multiply(x, into: &image, context.cancellation)
    addMultiple(-eigenvalue, of: x, to: &image)
    return length(image)
  }
}

/// An orthonormal basis of the space of x, Ax, A²x …, and A seen from inside it.
private struct KrylovSpace {
  private(set) var basis: [[Double]]
  private(set) var diagonal: [Double] = []
  private(set) var offDiagonal: [Double] = []

  init(
    of matrix: WeightedRows, from start: [Double], size: Int, _ context: ExecutionContext
  ) throws {
    basis = [start]
    while true {
      try context.cancellation.check()
      let last = basis[basis.count - 1]
      var image = [Double](repeating: 0, count: last.count)
      try matrix.multiply(last, into: &image, context.cancellation)
      diagonal.append(dot(image, last))
      for _ in 1...2 {
        for direction in basis { addMultiple(-dot(image, direction), of: direction, to: &image) }
      }
      let rest = length(image)
      // Nothing new: the space is closed under A, and its eigenvalues are A's.
      guard basis.count < size, rest > 1e-13 * abs(diagonal[0]) else { return }
      offDiagonal.append(rest)
      basis.append(image.map { $0 / rest })
    }
  }

  /// The largest eigenvalue of the tridiagonal matrix and its unit eigenvector, by Jacobi rotations.
  func largestPair() -> (eigenvalue: Double, coefficients: [Double]) {
    let size = diagonal.count
    var matrix = SymmetricMatrix(size: size)
    for row in 0..<size {
      matrix[row, row] = diagonal[row]
      guard row + 1 < size else { continue }
      matrix[row, row + 1] = offDiagonal[row]
      matrix[row + 1, row] = offDiagonal[row]
    }
    return matrix.largestEigenpair()
  }

  /// The unit vector with these coordinates.
  func combination(_ coefficients: [Double]) -> [Double] {
    var sum = [Double](repeating: 0, count: basis[0].count)
    for (coefficient, direction) in zip(coefficients, basis) {
      addMultiple(coefficient, of: direction, to: &sum)
    }
    let size = length(sum)
    return sum.map { $0 / size }
  }
}

/// A small dense symmetric matrix.
private struct SymmetricMatrix {
  let size: Int
  private var entries: [Double]

  init(size: Int) {
    self.size = size
    entries = Array(repeating: 0, count: size * size)
  }

  subscript(row: Int, column: Int) -> Double {
    get { entries[row * size + column] }
    set { entries[row * size + column] = newValue }
  }

  /// The largest eigenvalue and its unit eigenvector; cyclic Jacobi (Golub & Van Loan, 8.5).
  func largestEigenpair() -> (eigenvalue: Double, coefficients: [Double]) {
    var rotated = self
    var vectors = SymmetricMatrix(size: size)
    for index in 0..<size { vectors[index, index] = 1 }
    for _ in 0..<60 {
      var rotations = 0
      for p in 0..<size {
        for q in (p + 1)..<max(size, p + 1) where rotated.eliminate(p, q, &vectors) {
          rotations += 1
        }
      }
      if rotations == 0 { break }
    }
    let best = (0..<size).max { rotated[$0, $0] < rotated[$1, $1] } ?? 0
    return (rotated[best, best], (0..<size).map { vectors[$0, best] })
  }

  /// Turns entry (p, q) to 0; false if it was as good as 0 already.
  private mutating func eliminate(_ p: Int, _ q: Int, _ vectors: inout SymmetricMatrix) -> Bool {
    let entry = self[p, q]
    guard abs(entry) > 1e-17 * (abs(self[p, p]) + abs(self[q, q])) else { return false }
    let slope = (self[q, q] - self[p, p]) / (2 * entry)
    let tangent = (slope < 0 ? -1 : 1) / (abs(slope) + (1 + slope * slope).squareRoot())
    let cosine = 1 / (1 + tangent * tangent).squareRoot()
    let sine = tangent * cosine
    for k in 0..<size {
      let (a, b) = (self[k, p], self[k, q])
      self[k, p] = cosine * a - sine * b
      self[k, q] = sine * a + cosine * b
    }
    for k in 0..<size {
      let (a, b) = (self[p, k], self[q, k])
      self[p, k] = cosine * a - sine * b
      self[q, k] = sine * a + cosine * b
    }
    for k in 0..<size {
      let (a, b) = (vectors[k, p], vectors[k, q])
      vectors[k, p] = cosine * a - sine * b
      vectors[k, q] = sine * a + cosine * b
    }
    return true
  }
}

private func dot(_ a: [Double], _ b: [Double]) -> Double {
  let a = a.span
  let b = b.span
  precondition(a.count == b.count)
  var sum = 0.0
  for index in a.indices { unsafe sum += a[unchecked: index] * b[unchecked: index] }
  return sum
}

private func length(_ a: [Double]) -> Double { dot(a, a).squareRoot() }

private func addMultiple(_ factor: Double, of a: [Double], to sum: inout [Double]) {
  let a = a.span
  var sum = sum.mutableSpan
  precondition(a.count == sum.count)
  for index in a.indices { unsafe sum[unchecked: index] += factor * a[unchecked: index] }
}
