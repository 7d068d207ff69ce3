import Execution

/// The numbers of rows and columns that give a block of degrees its greatest likelihood.
///
/// Newton's method on the concave likelihood, halving steps that do not improve it.
struct DegreeFit: Sendable {
  private let block: DegreeBlock
  /// ln x of rows, then ln y of columns.
  private var numbers: [Double]

  private static let mostRounds = 200
  private static let wanted = 1e-10

  /// - Precondition: the degrees leave every membership open.
  init(of block: DegreeBlock, in context: ExecutionContext) throws {
    self.block = block
    let rowTotal = Double(block.rows.reduce(0) { $0 + $1.count })
    let columnTotal = Double(block.columns.reduce(0) { $0 + $1.count })
    let held = Double(block.rows.reduce(0) { $0 + $1.count * $1.degree })
    let density = Self.logOdds(held / (rowTotal * columnTotal))
    numbers =
      block.rows.map { Self.logOdds(Double($0.degree) / columnTotal) - density / 2 }
      + block.columns.map { Self.logOdds(Double($0.degree) / rowTotal) - density / 2 }
    try settle(context)
  }

  /// The chance of a membership of row class `a` and column class `b`.
  func chance(_ a: Int, _ b: Int) -> Double {
    Self.share(numbers[a] + numbers[block.rows.count + b])
  }

  private mutating func settle(_ context: ExecutionContext) throws {
    var likelihood = self.likelihood(of: numbers)
    var gap = gradient(of: numbers)
    var best = worst(gap)
    var round = 0
    while best > Self.wanted {
      try context.cancellation.check()
      round += 1
      guard round <= Self.mostRounds, let step = try step(gap, context) else { break }
      var size = 1.0
      var isBetter = false
      while size > 1e-6 {
        let tried = zip(numbers, step).map { $0 + size * $1 }
        let newLikelihood = self.likelihood(of: tried)
        let newGap = gradient(of: tried)
        // Near the top the likelihood no longer tells; the degrees still do.
        if newLikelihood > likelihood || worst(newGap) < best {
          (numbers, likelihood, gap, best) = (tried, newLikelihood, newGap, worst(newGap))
          isBetter = true
          break
        }
        size /= 2
      }
      if !isBetter { break }
    }
    // Sums of many chances end in rounding; a hundred-millionth of a membership is far above that.
    guard best <= 1e-9 else {
      throw GraphAlgorithmError.notSettled(
        method: "The stochastic degree sequence model", change: best, rounds: round, wanted: 1e-9)
    }
  }

  /// How far the expected degrees of single rows and columns are off at worst.
  private func worst(_ gap: [Double]) -> Double {
    zip(gap, block.rows + block.columns).reduce(0) { max($0, abs($1.0) / Double($1.1.count)) }
  }

  /// What the degrees of each class lack, all its rows or columns together.
  private func gradient(of numbers: [Double]) -> [Double] {
    let (rows, columns) = (block.rows, block.columns)
    var gap = (rows + columns).map { Double($0.degree * $0.count) }
    for (a, row) in rows.enumerated() {
      for (b, column) in columns.enumerated() {
        let expected =
          Self.share(numbers[a] + numbers[rows.count + b]) * Double(row.count * column.count)
        gap[a] -= expected
        gap[rows.count + b] -= expected
      }
    }
    return gap
  }

  private func likelihood(of numbers: [Double]) -> Double {
    let (rows, columns) = (block.rows, block.columns)
    var sum = zip(numbers, rows + columns).reduce(0) {
      $0 + $1.0 * Double($1.1.degree * $1.1.count)
    }
    for (a, row) in rows.enumerated() {
      for (b, column) in columns.enumerated() {
        let odds = numbers[a] + numbers[rows.count + b]
        sum -=
          Double(row.count * column.count)
          * (max(odds, 0) + naturalLogarithm(1 + exponential(ofNegative: -abs(odds))))
      }
    }
    return sum
  }

  /// The step of Newton's method; the last column stands still, because only sums matter.
  private func step(_ gap: [Double], _ context: ExecutionContext) throws -> [Double]? {
    let (rows, columns) = (block.rows, block.columns)
    let size = gap.count - 1
    var curvature = [Double](repeating: 0, count: size * size)
    for (a, row) in rows.enumerated() {
      for (b, column) in columns.enumerated() {
        let odds = numbers[a] + numbers[rows.count + b]
        let weight =
          Self.share(odds) * Self.share(-odds) * Double(row.count * column.count)
        let place = rows.count + b
        if a < size { curvature[a * size + a] += weight }
        guard place < size else { continue }
        curvature[place * size + place] += weight
        curvature[place * size + a] = weight
      }
    }
    return try PositiveSystem(size: size, lower: curvature).solve(Array(gap.dropLast()), context)
      .map { $0 + [0] }
  }

  /// e^t/(1 + e^t).
  private static func share(_ t: Double) -> Double {
    let power = exponential(ofNegative: -abs(t))
    return t >= 0 ? 1 / (1 + power) : power / (1 + power)
  }

  /// The inverse of `share`, kept away from 0 and 1.
  private static func logOdds(_ share: Double) -> Double {
    let inner = min(max(share, 1e-9), 1 - 1e-9)
    return naturalLogarithm(inner) - naturalLogarithm(1 - inner)
  }
}

/// Linear equations with a symmetric matrix all of whose eigenvalues are positive, solved by
/// Cholesky's method after every diagonal entry has been made 1.
private struct PositiveSystem {
  let size: Int
  /// The lower triangle, row by row in a full square.
  var lower: [Double]

  func solve(_ right: [Double], _ context: ExecutionContext) throws -> [Double]? {
    guard size > 0 else { return [] }
    var scale = [Double](repeating: 1, count: size)
    for i in 0..<size {
      let diagonal = lower[i * size + i]
      guard diagonal > 0, diagonal.isFinite else { return nil }
      scale[i] = 1 / diagonal.squareRoot()
    }
    var root = lower
    for i in 0..<size {
      try context.cancellation.check()
      for j in 0...i {
        var sum = lower[i * size + j] * scale[i] * scale[j]
        for k in 0..<j { sum -= root[i * size + k] * root[j * size + k] }
        if i == j {
          // Rounding may eat what is left of a number; a small rest keeps the step finite.
          root[i * size + i] = max(sum, 1e-15).squareRoot()
        } else {
          root[i * size + j] = sum / root[j * size + j]
        }
      }
    }
    var x = zip(right, scale).map(*)
    for i in 0..<size {
      for k in 0..<i { x[i] -= root[i * size + k] * x[k] }
      x[i] /= root[i * size + i]
    }
    for i in (0..<size).reversed() {
      for k in (i + 1)..<max(size, i + 1) { x[i] -= root[k * size + i] * x[k] }
      x[i] /= root[i * size + i]
    }
    return zip(x, scale).map(*)
  }
}
