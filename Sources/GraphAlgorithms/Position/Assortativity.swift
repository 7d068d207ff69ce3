public import Execution
public import Graphs

/// Whether nodes are tied with nodes like themselves, by one number per node.
///
/// The correlation of the numbers at the two ends of a tie. Undirected: each tie counts both ways
/// round. Directed: the number of the source with that of the target. Weights: ignored; parallel
/// edges count each. Ties of which an end has no number are left out. Range: −1...1.
///
/// Source: Newman, Physical Review E 67 (2003).
public struct NumericAssortativity: Sendable {
  /// The correlation; nil where all ends have one number or no tie is left.
  public let value: Double?
  /// The standard error by the jackknife over ties, √Σ(rᵢ − r)²; nil where leaving out a tie leaves
  /// no correlation.
  public let standardError: Double?
  /// How many ties have a number at both ends.
  public let edgeCount: Int
  private let sources: [UInt32]
  private let targets: [UInt32]
  private let values: [Double?]
  private let direction: Direction

  /// The assortativity of the ties of `graph` by `values`, one per node. O(n + m).
  ///
  /// - Precondition: values are finite.
  public init(of graph: Graph, by values: NodeMap<Double?>) {
    precondition(values.count == graph.nodeCount)
    let ends = graph.edgeEnds()
    let kept = (0..<graph.edgeCount).filter {
      values.values[Int(ends.sources[$0])] != nil && values.values[Int(ends.targets[$0])] != nil
    }
    let (sources, targets) = (kept.map { ends.sources[$0] }, kept.map { ends.targets[$0] })
    // Around a middle and in units of the spread, so that squares are neither lost nor too large.
    let known = values.values.compactMap { $0 }
    let (least, most) = (known.min() ?? 0, known.max() ?? 0)
    let scale = max(most / 2 - least / 2, .leastNormalMagnitude)
    let scaled = values.values.map { value in
      value.map { most > least ? ($0 / 2 - least / 2) / scale - 0.5 : 0 }
    }
    let moments = Self.moments(sources, targets, scaled, graph.direction)
    let whole = moments.correlation
    value = whole
    standardError = whole.flatMap { whole in
      var sum = 0.0
      for edge in sources.indices {
        guard let (x, y) = Self.ends(edge, sources, targets, scaled),
          let rest = moments.without(x, y, graph.direction).correlation
        else { return nil }
        sum += (rest - whole) * (rest - whole)
      }
      return sum.squareRoot()
    }
    edgeCount = kept.count
    self.sources = sources
    self.targets = targets
    self.values = scaled
    direction = graph.direction
  }

  /// The value beside those that the nodes have if the numbers are dealt out anew among the nodes
  /// that have one. O(permutations·(n + m)).
  ///
  /// Nil where there is no value; shuffles without one do not count.
  ///
  /// - Throws: `CancellationError`.
  public func shuffled(
    permutations: Int, seed: Seed = .standard, in context: ExecutionContext = ExecutionContext()
  ) throws -> NullComparison? {
    guard let value else { return nil }
    let holders = values.indices.filter { values[$0] != nil }
    let nulls = try context.reduce(
      Chunks(count: permutations, pieces: 64), into: [Double](), phase: "shuffled figures",
      map: { range in
        var found: [Double] = []
        for number in range {
          try context.cancellation.check()
          var generator = seed.stream(number)
          var dealt = holders.map { values[$0] }
          generator.shuffle(&dealt)
          var shuffled = values
          for (holder, number) in zip(holders, dealt) { shuffled[holder] = number }
          if let one = Self.moments(sources, targets, shuffled, direction).correlation {
            found.append(one)
          }
        }
        return found
      },
      combine: { $0 += $1 })
    return NullComparison(observed: value, nulls: nulls)
  }

  private static func ends(
    _ edge: Int, _ sources: [UInt32], _ targets: [UInt32], _ values: [Double?]
  ) -> (Double, Double)? {
    guard let x = values[Int(sources[edge])], let y = values[Int(targets[edge])] else { return nil }
    return (x, y)
  }

  private static func moments(
    _ sources: [UInt32], _ targets: [UInt32], _ values: [Double?], _ direction: Direction
  ) -> EndMoments {
    var moments = EndMoments()
    for edge in sources.indices {
      guard let (x, y) = ends(edge, sources, targets, values) else { continue }
      moments.add(x, y, direction, times: 1)
    }
    return moments
  }
}

/// The sums that a correlation of the two ends of ties needs.
private struct EndMoments {
  var count = 0.0
  var x = 0.0
  var y = 0.0
  var xx = 0.0
  var yy = 0.0
  var xy = 0.0

  mutating func add(_ a: Double, _ b: Double, _ direction: Direction, times sign: Double) {
    switch direction {
    case .directed: addPair(a, b, sign)
    case .undirected:
      addPair(a, b, sign)
      addPair(b, a, sign)
    }
  }

  private mutating func addPair(_ a: Double, _ b: Double, _ sign: Double) {
    count += sign
    x += sign * a
    y += sign * b
    xx += sign * a * a
    yy += sign * b * b
    xy += sign * a * b
  }

  /// The sums without one tie.
  func without(_ a: Double, _ b: Double, _ direction: Direction) -> EndMoments {
    var rest = self
    rest.add(a, b, direction, times: -1)
    return rest
  }

  var correlation: Double? {
    guard count > 0 else { return nil }
    let (spreadX, spreadY) = (count * xx - x * x, count * yy - y * y)
    // Below the rounding of the sums there is no spread.
    guard spreadX > 1e-12 * count * xx, spreadY > 1e-12 * count * yy else { return nil }
    return min(1, max(-1, (count * xy - x * y) / (spreadX * spreadY).squareRoot()))
  }
}
