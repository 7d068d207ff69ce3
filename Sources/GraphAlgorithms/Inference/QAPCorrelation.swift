public import Execution
public import Graphs

/// Whether two relations among the same nodes go together: the correlation of the numbers of all
/// pairs, beside the correlations that remain when the nodes of one relation are shuffled.
///
/// Rows and columns are shuffled together, so that all that is particular to a relation stays: its
/// distribution, and that pairs with a node in common depend on each other.
///
/// Source: Krackhardt, Social Networks 10 (1988); Hubert, Assignment Methods in Combinatorial Data
/// Analysis (1987).
public struct QAPCorrelation: Sendable, Equatable {
  /// Above so many nodes two relations of which neither is a list of pairs cannot be compared.
  public static let largestDenseSize = 3000

  /// The correlation, −1...1, and those of the permutations; nil where all pairs of one relation have
  /// one number.
  public let correlation: PermutationShares?
  /// How many pairs there are: n(n − 1)/2, twice that if directed.
  public let pairCount: Int

  /// Correlates and permutes.
  ///
  /// - Parameters:
  ///   - direction: undirected if both relations hold both ways; each pair counts once then.
  /// - Complexity: O(n²) once where a relation is a rule; O(entries·log) for each permutation where one
  ///   is a list, else O(n²).
  /// - Throws: ``GraphAlgorithmError/tooLarge(method:what:advice:)`` if neither is a list and there are
  ///   more than ``largestDenseSize`` nodes; `CancellationError`.
  public init(
    of first: PairMatrix, _ second: PairMatrix, _ direction: Direction = .undirected,
    permutations: Int = 1000, seed: Seed = .standard,
    in context: ExecutionContext = ExecutionContext()
  ) throws {
    precondition(first.nodeCount == second.nodeCount && permutations >= 1)
    let n = first.nodeCount
    pairCount = n * max(0, n - 1) / (direction == .undirected ? 2 : 1)
    let cross = try CrossSums(first, second, direction, in: context)
    let a = try PairMoments(of: first, direction, in: context)
    let b = try PairMoments(of: second, direction, in: context)
    let pairs = Double(pairCount)
    let spread = (a.spread(pairs) * b.spread(pairs)).squareRoot()
    guard spread > 0 else {
      correlation = nil
      return
    }
    let shift = a.sum * b.sum / pairs
    let identity = Array(0..<UInt32(n))
    let observed = try cross.sum(identity, context.cancellation)
    let sums = try context.reduce(
      Chunks(count: permutations, pieces: permutations), into: [Double](), phase: "permutations",
      map: { piece in
        var generator = seed.stream(piece.lowerBound)
        var order = identity
        generator.shuffle(&order)
        return try cross.sum(order, context.cancellation)
      }, combine: { $0.append($1) })
    correlation = PermutationShares(
      observed: min(1, max(-1, (observed - shift) / spread)),
      values: sums.map { ($0 - shift) / spread })
  }
}

/// The sum and the sum of squares over all pairs.
struct PairMoments: Sendable {
  private(set) var sum = 0.0
  private(set) var squares = 0.0
  private(set) var least = Double.infinity
  private(set) var most = -Double.infinity

  /// O(n²) for a rule, else O(entries).
  init(of matrix: PairMatrix, _ direction: Direction, in context: ExecutionContext) throws {
    let n = matrix.nodeCount
    if let sparse = matrix.sparse {
      for value in sparse.values { add(value) }
      if sparse.entryCount < n * (n - 1) { note(0) }
      if direction == .undirected { (sum, squares) = (sum / 2, squares / 2) }
      return
    }
    self = try context.reduce(
      Chunks(count: n, pieces: 256), into: PairMoments(), phase: "sums over pairs",
      map: { rows in
        var part = PairMoments()
        for row in rows {
          try context.cancellation.check()
          for column in 0..<(direction == .undirected ? row : n) where column != row {
            part.add(matrix[row, column])
          }
        }
        return part
      },
      combine: { whole, part in
        whole.sum += part.sum
        whole.squares += part.squares
        whole.note(part.least)
        whole.note(part.most)
      })
  }

  private init() {}

  private mutating func add(_ value: Double) {
    sum += value
    squares += value * value
    note(value)
  }

  private mutating func note(_ value: Double) {
    least = min(least, value)
    most = max(most, value)
  }

  /// The sum of squared differences from the mean; 0 where all pairs have one number.
  func spread(_ pairs: Double) -> Double {
    least < most ? squares - sum * sum / pairs : 0
  }
}

/// The sum over pairs of the product of two relations, of which the second is in another order.
struct CrossSums: Sendable {
  private let n: Int
  private let direction: Direction
  private let list: SparsePairs?
  private let other: PairMatrix
  /// Both relations in full if neither is a list; else empty.
  private let full: (first: [Double], second: [Double])

  init(
    _ first: PairMatrix, _ second: PairMatrix, _ direction: Direction,
    in context: ExecutionContext
  ) throws {
    n = first.nodeCount
    self.direction = direction
    // A shuffled order is as random as its inverse, so either relation may keep its order.
    let firstCount = first.sparse?.entryCount ?? Int.max
    let secondCount = second.sparse?.entryCount ?? Int.max
    if firstCount == Int.max, secondCount == Int.max {
      guard n <= QAPCorrelation.largestDenseSize else {
        throw GraphAlgorithmError.tooLarge(
          method: "A comparison of two relations of all pairs", what: "\(n) cities",
          advice:
            "Compare at most \(QAPCorrelation.largestDenseSize): select fewer with --country, "
            + "or compare with ties.")
      }
      list = nil
      full = (try first.dense(in: context), try second.dense(in: context))
    } else {
      list = firstCount <= secondCount ? first.sparse : second.sparse
      full = ([], [])
    }
    other = firstCount <= secondCount ? second : first
  }

  func sum(_ order: [UInt32], _ cancellation: Cancellation) throws -> Double {
    try cancellation.check()
    guard let list else { return try denseSum(order, cancellation) }
    var sum = 0.0
    for row in 0..<n {
      let place = Int(order[row])
      for entry in list.offsets[row]..<list.offsets[row + 1] {
        let column = Int(list.columns[entry])
        if direction == .undirected, column > row { break }
        sum += list.values[entry] * other[place, Int(order[column])]
      }
    }
    return sum
  }

  private func denseSum(_ order: [UInt32], _ cancellation: Cancellation) throws -> Double {
    let first = full.first.span
    let second = full.second.span
    let order = order.span
    var sum = 0.0
    for row in 0..<n {
      if row & 0x7F == 0 { try cancellation.check() }
      let start = Int(order[row]) * n
      var part = 0.0
      for column in 0..<(direction == .undirected ? row : n) {
        // The diagonal holds zeros, in both.
        part += first[row * n + column] * second[start + Int(order[column])]
      }
      sum += part
    }
    return sum
  }
}
