import Execution

/// What a model expects of two owners, where that depends on the classes of the two alone.
struct ClassNull: Sendable {
  /// The class of each owner.
  let classOf: [Int]
  let classCount: Int
  private let pairs: [Pair]

  /// What is known of two classes; `atLeast` and `atMost` up to the most that any two owners share.
  struct Pair: Sendable {
    /// How many pairs of owners share k links, for each k.
    var observed: [Int]
    var atLeast: [Double] = []
    var atMost: [Double] = []
    var expected = 0.0
  }

  /// Where the classes of two owners stand in `allPairs`.
  func place(_ first: Int, _ second: Int) -> Int { Self.place(classOf[first], classOf[second]) }

  func pair(_ first: Int, _ second: Int) -> Pair { pairs[place(first, second)] }

  var allPairs: [Pair] { pairs }

  private static func place(_ a: Int, _ b: Int) -> Int {
    let (low, high) = (min(a, b), max(a, b))
    return high * (high + 1) / 2 + low
  }

  /// - Throws: what ``BipartiteConfiguration`` throws, `CancellationError`.
  init(_ model: CoMembershipModel, of rows: TwoModeRows, in context: ExecutionContext) throws {
    let chances = try Chances(model, degrees: rows.degrees, sizes: rows.sizes, in: context)
    let known = chances.degrees
    let classOf = rows.degrees.map { degree in
      known.isEmpty ? 0 : known.firstIndex { $0 >= degree } ?? 0
    }
    let classCount = rows.ownerCount == 0 ? 0 : max(known.count, 1)
    let observed = try Self.observed(rows, classOf, classCount, context)
    let borders = (0..<classCount).flatMap { high in (0...high).map { ($0, high) } }
    pairs = try context.reduce(
      Chunks(count: borders.count), into: [], phase: "chances of pairs",
      map: { range in
        try range.map { place in
          try context.cancellation.check()
          return chances.pair(borders[place], observed: observed[place])
        }
      }, combine: { $0 += $1 })
    self.classOf = classOf
    self.classCount = classCount
  }

  /// How many pairs of owners of two classes share k links, with those that share none.
  private static func observed(
    _ rows: TwoModeRows, _ classOf: [Int], _ classCount: Int, _ context: ExecutionContext
  ) throws -> [[Int]] {
    let places = classCount * (classCount + 1) / 2
    var counts = try context.reduce(
      Chunks(count: rows.ownerCount), into: [[Int]](repeating: [0], count: places),
      phase: "shared memberships",
      map: { range in
        var counts = [[Int]](repeating: [0], count: places)
        var scratch = rows.scratch()
        for owner in range {
          try context.cancellation.check()
          rows.forEachSharing(owner, &scratch) { second, common in
            let place = place(classOf[owner], classOf[second])
            while counts[place].count <= common { counts[place].append(0) }
            counts[place][common] += 1
          }
        }
        return counts
      },
      combine: { sum, part in
        for place in sum.indices {
          while sum[place].count < part[place].count { sum[place].append(0) }
          for common in part[place].indices { sum[place][common] += part[place][common] }
        }
      })
    var sizes = [Int](repeating: 0, count: classCount)
    for each in classOf { sizes[each] += 1 }
    for high in 0..<classCount {
      for low in 0...high {
        let all = low == high ? sizes[low] * (sizes[low] - 1) / 2 : sizes[low] * sizes[high]
        counts[place(low, high)][0] = all - counts[place(low, high)].reduce(0, +)
      }
    }
    return counts
  }
}

/// The chances of two owners of given classes to share k links.
private enum Chances: Sendable {
  case same(degrees: [Int], PoissonBinomialTrials)
  case drawn(degrees: [Int], links: Int)
  case products(BipartiteConfiguration)

  /// Trials with chances of their own, in classes.
  struct PoissonBinomialTrials: Sendable {
    let chances: [Double]
    let counts: [Int]
  }

  init(
    _ model: CoMembershipModel, degrees: [Int], sizes: [Int], in context: ExecutionContext
  ) throws {
    switch model {
    case .fixedRows: self = .drawn(degrees: Set(degrees).sorted(), links: sizes.count)
    case .fixedColumns:
      let known = Set(sizes).sorted()
      let shares = known.map { Double($0) / Double(degrees.count) }
      self = .same(
        degrees: [],
        PoissonBinomialTrials(
          chances: shares.map { $0 * $0 }, counts: known.map { size in sizes.count { $0 == size } })
      )
    case .stochasticDegrees:
      self = .products(
        try BipartiteConfiguration(memberDegrees: degrees, groupSizes: sizes, in: context))
    case .fixedDegrees: preconditionFailure("the fixed degree sequence model has no classes")
    }
  }

  /// The degrees that make the classes of owners; none if all are in one.
  var degrees: [Int] {
    switch self {
    case .same(let degrees, _), .drawn(let degrees, _): degrees
    case .products(let configuration): configuration.memberDegrees
    }
  }

  func pair(_ classes: (Int, Int), observed: [Int]) -> ClassNull.Pair {
    var pair = ClassNull.Pair(observed: observed)
    let largest = observed.count - 1
    switch self {
    case .same(_, let trials):
      let distribution = PoissonBinomial(trials.chances, counts: trials.counts, upTo: largest)
      (pair.atLeast, pair.atMost) = (distribution.atLeast, distribution.atMost)
      pair.expected = distribution.mean
    case .drawn(let degrees, let links):
      let (a, b) = (degrees[classes.0], degrees[classes.1])
      let distribution = Hypergeometric(population: links, successes: a, draws: b)
      pair.atLeast = (0...largest).map { distribution.atLeast($0) }
      pair.atMost = (0...largest).map { distribution.atMost($0) }
      pair.expected = Double(a) * Double(b) / Double(links)
    case .products(let configuration):
      let products = zip(
        configuration.chances(ofMemberClass: classes.0),
        configuration.chances(ofMemberClass: classes.1)
      ).map { min(1, $0 * $1) }
      let distribution = PoissonBinomial(
        products, counts: configuration.groupCounts, upTo: largest)
      (pair.atLeast, pair.atMost) = (distribution.atLeast, distribution.atMost)
      pair.expected = distribution.mean
    }
    return pair
  }
}
