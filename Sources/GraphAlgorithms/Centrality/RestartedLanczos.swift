import Execution

/// The principal pair of a symmetric matrix from small Krylov spaces, each begun at the best vector
/// of the one before.
///
/// Needs far fewer products than the power method where the two largest eigenvalues nearly agree. A
/// new direction is made orthogonal to the last two and once more to the first: within one space
/// only the vector that is about to be found can come back through rounding, and from the second
/// space on that is nearly the first direction.
///
/// Source: Paige, Linear Algebra and its Applications 34 (1980); Saad, Numerical Methods for Large
/// Eigenvalue Problems (2011), chapter 6.
struct RestartedLanczos {
  let tolerance: Double
  let rounds: Int
  /// The most products made with one space.
  private let spaceSize = 24

  init(tolerance: Double, rounds: Int) {
    self.tolerance = tolerance
    self.rounds = rounds
  }

  /// The largest eigenvalue among those whose eigenvectors `start` has a part of, and that part.
  func solve(
    _ matrix: WeightedRows, from start: [Double], in context: ExecutionContext
  ) throws -> (eigenvalue: Double, vector: [Double]) {
    let kernel = LanczosKernel(matrix: matrix, context: context)
    var x = SharedVector(start)
    var size = try kernel.squares(of: x).squareRoot()
    var residual = Double.infinity
    var used = 0
    while used < rounds {
      var space = KrylovSpace(from: x, size: size)
      repeat {
        try context.cancellation.check()
        try space.grow(with: kernel)
        used += 1
        context.progress.report("eigenvector", completed: min(used, rounds), of: rounds)
      } while !space.isFinished(tolerance: tolerance / 2, largest: min(spaceSize, x.count))
      let (eigenvalue, coefficients) = space.largestPair()
      x = try space.combination(coefficients, with: kernel)
      size = try kernel.squares(of: x).squareRoot()
      residual = try kernel.residual(of: x, eigenvalue) / (size * abs(eigenvalue))
      used += 1
      if residual <= tolerance { return (eigenvalue, x.values) }
    }
    throw GraphAlgorithmError.notSettled(
      method: "eigenvector centrality", change: residual, rounds: rounds, wanted: tolerance)
  }
}

/// An orthogonal basis of the space of x, Ax, A²x …, and A seen from inside it.
private struct KrylovSpace {
  /// Directions as they arose, not scaled to length 1.
  private var basis: [SharedVector]
  private var sizes: [Double]
  private var diagonal: [Double] = []
  private var offDiagonal: [Double] = []

  init(from start: SharedVector, size: Double) {
    basis = [start]
    sizes = [size]
  }

  /// Multiplies the last direction by A and keeps what is new.
  mutating func grow(with kernel: LanczosKernel) throws {
    let last = basis.count - 1
    let image = SharedVector(repeating: 0, count: basis[last].count)
    let entry = try kernel.multiply(basis[last], size: sizes[last], into: image)
    let before = last > 0 ? (basis[last - 1], offDiagonal[last - 1] / sizes[last - 1]) : nil
    var rest = try kernel.subtract(
      from: image, (basis[last], entry / sizes[last]), before, alongTo: basis[0])
    if abs(rest.along) > 1e-14 * sizes[0] * rest.squares.squareRoot() {
      let share = rest.along / (sizes[0] * sizes[0])
      rest = try kernel.subtract(from: image, (basis[0], share), nil, alongTo: basis[0])
    }
    diagonal.append(entry)
    offDiagonal.append(rest.squares.squareRoot())
    basis.append(image)
    sizes.append(offDiagonal[last])
  }

  /// Whether nothing new is left, the largest pair is good enough, or the space is full.
  func isFinished(tolerance: Double, largest: Int) -> Bool {
    let rest = offDiagonal[offDiagonal.count - 1]
    let scale = zip(diagonal, offDiagonal).reduce(0) { max($0, abs($1.0), $1.1) }
    if diagonal.count >= largest || rest <= 1e-14 * scale { return true }
    guard diagonal.count >= 4, diagonal.count % 2 == 0 else { return false }
    let pair = largestPair()
    return rest * abs(pair.coefficients[diagonal.count - 1]) <= tolerance * abs(pair.eigenvalue)
  }

  /// The largest eigenvalue of the tridiagonal matrix and its unit eigenvector.
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

  /// The vector with these coordinates.
  func combination(_ coefficients: [Double], with kernel: LanczosKernel) throws -> SharedVector {
    let sum = SharedVector(repeating: 0, count: basis[0].count)
    let factors = zip(coefficients, sizes).map { $0 / $1 }
    try kernel.add(Array(zip(factors, basis)), to: sum)
    return sum
  }
}

/// The passes over long vectors that a Krylov space is made of.
private struct LanczosKernel {
  let matrix: WeightedRows
  let context: ExecutionContext
  private let rowPieces: RowPieces
  private let pieces: RowPieces

  init(matrix: WeightedRows, context: ExecutionContext) {
    self.matrix = matrix
    self.context = context
    rowPieces = RowPieces(of: matrix)
    pieces = RowPieces(count: matrix.nodeCount)
  }

  // Every pass writes inside its own piece only (SharedVector).

  /// Writes A·v/size to `image`; the product of that with v/size.
  func multiply(
    _ vector: SharedVector, size: Double, into image: SharedVector
  ) throws -> Double {
    try context.sums(over: rowPieces) { range in
      var sum = 0.0
      matrix.forEachProduct(vector, over: range) { node, product in
        let value = product / size
        unsafe image.base[node] = value
        unsafe sum += value * vector.base[node]
      }
      return SIMD4(sum / size, 0, 0, 0)
    }[0]
  }

  /// Takes multiples of one or two vectors from `image`; the squares of what is left, and its
  /// product with `first`.
  func subtract(
    from image: SharedVector, _ a: (vector: SharedVector, factor: Double),
    _ b: (vector: SharedVector, factor: Double)?, alongTo first: SharedVector
  ) throws -> (squares: Double, along: Double) {
    let sums = try context.sums(over: pieces) { range in
      var squares = 0.0
      var along = 0.0
      for node in range {
        var value = unsafe image.base[node] - a.factor * a.vector.base[node]
        if let b { unsafe value -= b.factor * b.vector.base[node] }
        unsafe image.base[node] = value
        squares += value * value
        unsafe along += value * first.base[node]
      }
      return SIMD4(squares, along, 0, 0)
    }
    return (sums[0], sums[1])
  }

  /// Adds multiples of several vectors to `sum`.
  func add(_ terms: [(factor: Double, vector: SharedVector)], to sum: SharedVector) throws {
    _ = try context.sums(over: pieces) { range in
      for (factor, vector) in terms {
        for node in range { unsafe sum.base[node] += factor * vector.base[node] }
      }
      return SIMD4()
    }
  }

  func squares(of vector: SharedVector) throws -> Double {
    try context.sums(over: pieces) { range in
      var sum = 0.0
      for node in range { unsafe sum += vector.base[node] * vector.base[node] }
      return SIMD4(sum, 0, 0, 0)
    }[0]
  }

  /// The length of A·x − λ·x.
  func residual(of vector: SharedVector, _ eigenvalue: Double) throws -> Double {
    try context.sums(over: rowPieces) { range in
      var sum = 0.0
      matrix.forEachProduct(vector, over: range) { node, product in
        let rest = unsafe product - eigenvalue * vector.base[node]
        sum += rest * rest
      }
      return SIMD4(sum, 0, 0, 0)
    }[0].squareRoot()
  }
}
