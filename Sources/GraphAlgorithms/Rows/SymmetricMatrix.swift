/// A small dense symmetric matrix.
struct SymmetricMatrix {
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
