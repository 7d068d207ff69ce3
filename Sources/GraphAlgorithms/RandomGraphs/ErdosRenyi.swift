public import Execution
public import Graphs

/// Graphs in which nothing but chance decides which pairs of nodes are tied.
public struct ErdosRenyi: RandomGraphModel {
  /// What is fixed.
  public enum Density: Sendable, Equatable {
    /// Each pair is tied with this probability, 0...1, whatever the others are.
    case probability(Double)
    /// There are exactly this many edges; each choice of them is equally likely.
    case edgeCount(Int)
  }

  /// Whether edges have a direction.
  public let direction: Direction
  /// How many nodes there are.
  public let nodeCount: Int
  /// How many edges there are, or may be expected.
  public let density: Density
  /// Where every random choice starts.
  public let seed: Seed

  /// Graphs of `nodeCount` nodes.
  ///
  /// - Precondition: a probability is within 0...1; there are pairs enough for the edges.
  public init(
    _ direction: Direction = .undirected, nodeCount: Int, _ density: Density,
    seed: Seed = .standard
  ) {
    let pairs = PairSpace.all(direction, nodeCount: nodeCount).count
    switch density {
    case .probability(let p): precondition(p >= 0 && p <= 1, "a probability of \(p)")
    case .edgeCount(let m): precondition(m >= 0 && m <= pairs, "\(m) edges of \(pairs)")
    }
    self.direction = direction
    self.nodeCount = nodeCount
    self.density = density
    self.seed = seed
  }

  /// What must be known to use the graphs.
  public static let descriptor = RandomGraphDescriptor(
    id: "erdos-renyi", title: "Erdős–Rényi graph",
    meaning: "Any two cities are twinned with the same chance.",
    basis: .parametersOnly,
    parameters: [
      .nodes(standard: 1000),
      .number("probability", "the chance of each tie", standard: 0.01, allowed: 0...1),
    ],
    cost: "O(n + m) time and memory",
    reference: Reference(
      authors: "Gilbert", title: "Random graphs", venue: "Annals of Mathematical Statistics 30",
      year: 1959))

  /// The graph of this seed; no loops, no parallel edges.
  ///
  /// - Complexity: O(n + m); the pieces of a graph with a probability are made side by side.
  /// - Throws: `CancellationError`.
  ///
  /// Source: Gilbert, Annals of Mathematical Statistics 30 (1959); Erdős & Rényi, Publicationes
  /// Mathematicae 6 (1959).
  public func graph(in context: ExecutionContext = ExecutionContext()) throws -> Graph {
    try context.cancellation.check()
    let pairs = PairSpace.all(direction, nodeCount: nodeCount)
    let edges: EdgeColumns
    switch density {
    case .probability(let probability):
      edges = try context.reduce(
        Chunks(count: pairs.count, pieces: 256), into: EdgeColumns(), phase: "random graph",
        map: { range in
          var part = EdgeColumns()
          var generator = seed.stream(range.lowerBound)
          pairs.addEach(in: range, probability: probability, to: &part, &generator)
          return part
        }, combine: { $0.append($1) })
    case .edgeCount(let count):
      var generator = seed.stream(0)
      edges = try pairs.sample(count, &generator, context.cancellation)
    }
    return edges.graph(direction, nodeCount: nodeCount)
  }
}

extension PairSpace {
  /// Exactly `wanted` different pairs, each choice equally likely.
  func sample(
    _ wanted: Int, _ generator: inout SeededGenerator, _ cancellation: Cancellation
  ) throws -> EdgeColumns {
    let all = count
    // Where most pairs are wanted, those that are not are fewer.
    let drawsRest = wanted > all / 2
    let drawn = drawsRest ? all - wanted : wanted
    var table = KeyTable(capacity: drawn)
    var numbers: [Int] = []
    numbers.reserveCapacity(drawn)
    while numbers.count < drawn {
      if numbers.count & 0xFFFF == 0 { try cancellation.check() }
      let number = generator.index(below: all)
      if table.insert(UInt64(number)) { numbers.append(number) }
    }
    var edges = EdgeColumns()
    edges.reserve(wanted)
    let chosen =
      drawsRest ? (0..<all).filter { !table.contains(UInt64($0)) } : numbers
    for number in chosen {
      let (source, target) = pair(number)
      edges.add(source, target)
    }
    return edges
  }
}
