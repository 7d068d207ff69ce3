import Execution

/// Numbers of walks in a simple network, those of k steps divided by k!.
///
/// All terms of the sums are 0 or more, so nothing cancels, and what the terms left out add up to is
/// bounded with a vector x > 0 for which A·x ≤ μ·x entry by entry (Collatz and Wielandt).
struct WalkCounts: Sendable {
  let rows: SimpleRows
  /// The vector x of the bound.
  let bound: [Double]
  /// The number μ of the bound, at least the largest eigenvalue.
  let growth: Double

  /// The share of each sum that may be missing.
  private static let tolerance = 1e-13

  init(_ rows: SimpleRows, in context: ExecutionContext) throws {
    self.rows = rows
    let n = rows.nodeCount
    var x = [Double](repeating: 1, count: n)
    for _ in 0..<40 {
      try context.cancellation.check()
      var y = x
      for node in 0..<n {
        y[node] += rows.row(node).reduce(0) { $0 + x[Int(rows.neighbors[$1])] }
      }
      let largest = y.max() ?? 1
      // Far from everything an entry may get lost; a small one bounds as well.
      x = y.map { max($0 / largest, 1e-200) }
    }
    bound = x
    growth = (0..<n).reduce(0) { most, node in
      let sum = rows.row(node).reduce(0) { $0 + x[Int(rows.neighbors[$1])] }
      return max(most, sum / x[node])
    }
  }

  /// The sum over all walks between `node` and each node, along rows.
  func from(_ node: Int, in context: ExecutionContext) throws -> [Double] {
    let n = rows.nodeCount
    var term = [Double](repeating: 0, count: n)
    term[node] = 1
    var sum = term
    var step = 0
    while true {
      try context.cancellation.check()
      step += 1
      let before = term
      var isNewFound = false
      var ratio = 0.0
      for place in 0..<n {
        let walks = rows.row(place).reduce(0) { $0 + before[Int(rows.neighbors[$1])] }
        term[place] = walks / Double(step)
        if term[place] > 0 && sum[place] == 0 { isNewFound = true }
        sum[place] += term[place]
        ratio = max(ratio, term[place] / bound[place])
      }
      guard sum.allSatisfy(\.isFinite) else { throw Self.overflow }
      let rest = ratio * remainder(after: step)
      if !isNewFound, rest.isFinite,
        (0..<n).allSatisfy({ sum[$0] == 0 || rest * bound[$0] <= Self.tolerance * sum[$0] })
      {
        return sum
      }
    }
  }

  /// Σ μ^l·k!/(k + l)! over l ≥ 1, or infinity where the terms still grow.
  private func remainder(after step: Int) -> Double {
    let next = growth / Double(step + 1)
    let ratio = growth / Double(step + 2)
    return ratio < 1 ? next / (1 - ratio) : .infinity
  }

  static let overflow = GraphAlgorithmError.tooManyWalks
}

extension WalkCounts {
  /// The sums over all closed walks at up to eight nodes, one per lane.
  ///
  /// In an undirected network the closed walks of 2j steps are the squares of the walks of j steps,
  /// which halves the work.
  func closed(
    at nodes: Range<Int>, isSymmetric: Bool, in context: ExecutionContext
  ) throws -> SIMD8<Double> {
    var term = [SIMD8<Double>](repeating: .zero, count: rows.nodeCount)
    var next = term
    for (lane, node) in nodes.enumerated() { term[node][lane] = 1 }
    return isSymmetric
      ? try symmetric(nodes, &term, &next, context) : try directed(nodes, &term, &next, context)
  }

  private func symmetric(
    _ nodes: Range<Int>, _ term: inout [SIMD8<Double>], _ next: inout [SIMD8<Double>],
    _ context: ExecutionContext
  ) throws -> SIMD8<Double> {
    // The vector of j steps is divided by the root of (2j)!.
    var squares = SIMD8<Double>(repeating: 1)
    var sum = SIMD8<Double>()
    var half = 0
    while true {
      if half % 8 == 0 { try context.cancellation.check() }
      let k = Double(2 * half)
      let (mixed, nextSquares) = multiply(term, &next, 1 / ((k + 1) * (k + 2)).squareRoot())
      sum += squares + mixed * ((k + 2) / (k + 1)).squareRoot()
      guard sum.sum().isFinite else { throw Self.overflow }
      // All further terms, from 2·half + 2 steps on, are at most this part of the last even one.
      let ratio = growth / (k + 3)
      let rest = growth / (k + 1) * (growth / (k + 2)) / (1 - ratio)
      if ratio < 1, (rest * squares .<= Self.tolerance * sum) == SIMDMask(repeating: true) {
        return sum
      }
      squares = nextSquares
      swap(&term, &next)
      half += 1
    }
  }

  private func directed(
    _ nodes: Range<Int>, _ term: inout [SIMD8<Double>], _ next: inout [SIMD8<Double>],
    _ context: ExecutionContext
  ) throws -> SIMD8<Double> {
    var sum = SIMD8<Double>(repeating: 1)
    var own = SIMD8<Double>()
    for (lane, node) in nodes.enumerated() { own[lane] = bound[node] }
    var step = 0
    while true {
      if step % 8 == 0 { try context.cancellation.check() }
      step += 1
      _ = multiply(term, &next, 1 / Double(step))
      var largest = SIMD8<Double>()
      for node in 0..<rows.nodeCount {
        largest = pointwiseMax(largest, next[node] / bound[node])
      }
      for (lane, node) in nodes.enumerated() { sum[lane] += next[node][lane] }
      guard sum.sum().isFinite else { throw Self.overflow }
      let rest = remainder(after: step)
      if largest == .zero
        || rest.isFinite
          && (rest * largest * own .<= Self.tolerance * sum) == SIMDMask(repeating: true)
      {
        return sum
      }
      swap(&term, &next)
    }
  }

  /// Writes `scale` times A·term to `next`; its products with `term` and with itself.
  private func multiply(
    _ term: [SIMD8<Double>], _ next: inout [SIMD8<Double>], _ scale: Double
  ) -> (mixed: SIMD8<Double>, squares: SIMD8<Double>) {
    let (offsets, neighbors, term) = (rows.offsets.span, rows.neighbors.span, term.span)
    var next = next.mutableSpan
    var mixed = SIMD8<Double>()
    var squares = SIMD8<Double>()
    precondition(term.count == rows.nodeCount && next.count == rows.nodeCount)
    for node in term.indices {
      var sum = SIMD8<Double>()
      for entry in Int(offsets[node])..<Int(offsets[node + 1]) {
        // Entries of rows are below the node count (SimpleRows).
        unsafe sum += term[unchecked: Int(neighbors[unchecked: entry])]
      }
      sum *= scale
      next[node] = sum
      mixed += sum * term[node]
      squares += sum * sum
    }
    return (mixed, squares)
  }
}
