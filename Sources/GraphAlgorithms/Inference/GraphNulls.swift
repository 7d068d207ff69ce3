public import Execution
public import Graphs

/// Random graphs that keep something of a given one and leave the rest to chance, by number.
///
/// Strengths are dropped. Graph number *i* depends on the seed and on *i* only.
public struct GraphNulls: Sendable {
  /// What random graphs keep.
  public enum Kind: String, Sendable, CaseIterable {
    /// The nodes and the number of edges.
    case size
    /// The degree of every node (of a directed graph: in and out), by exchanging ends of edges.
    case degrees
    /// The number of ends of every node, matched at random; loops and repeated edges are dropped
    /// afterwards, so that some nodes have fewer neighbors.
    case configuration
    /// How many pairs are tied both ways, one way, and not at all.
    case dyads
  }

  /// The graph of which something is kept.
  public let original: Graph
  /// What is kept.
  public let kind: Kind
  /// How many exchanges are tried for each edge where degrees are kept.
  public let attemptsPerEdge: Int
  /// Where every random choice starts.
  public let seed: Seed
  private let swaps: EdgeSwaps?
  private let edges: EdgeColumns
  private let dyads: DyadCensus

  /// Random versions of `original`. O(n + m).
  ///
  /// - Throws: ``GraphAlgorithmError/notSimple(method:)`` if it has loops or parallel edges.
  public init(
    of original: Graph, keeping kind: Kind, attemptsPerEdge: Int = 10, seed: Seed = .standard
  ) throws {
    precondition(attemptsPerEdge >= 1, "\(attemptsPerEdge) attempts for each edge")
    guard original.isSimple else {
      throw GraphAlgorithmError.notSimple(method: "A comparison with random networks")
    }
    self.original = original
    self.kind = kind
    self.attemptsPerEdge = attemptsPerEdge
    self.seed = seed
    let ends = original.edgeEnds()
    edges = EdgeColumns(sources: ends.sources, targets: ends.targets)
    dyads = DyadCensus(of: original)
    swaps = kind == .degrees ? EdgeSwaps(of: original, keepingConnected: false) : nil
  }

  /// The random graph of this number.
  ///
  /// - Complexity: O(n + m), for kept degrees times the attempts for each edge.
  /// - Throws: `CancellationError`.
  ///
  /// Source: Erdős & Rényi, Publicationes Mathematicae 6 (1959) for `size`; Maslov & Sneppen,
  /// Science 296 (2002) for `degrees`; Bollobás, European Journal of Combinatorics 1 (1980) for
  /// `configuration`; Holland & Leinhardt, Sociological Methodology 7 (1976) for `dyads`.
  public func graph(_ number: Int, _ cancellation: Cancellation = Cancellation()) throws -> Graph {
    try columns(number, cancellation)
      .graph(original.direction, nodeCount: original.nodeCount)
  }

  /// The edges of the random graph of this number; of a configuration also loops and repetitions.
  func columns(_ number: Int, _ cancellation: Cancellation) throws -> EdgeColumns {
    try cancellation.check()
    var generator = seed.stream(number)
    switch kind {
    case .size:
      let pairs = PairSpace.all(original.direction, nodeCount: original.nodeCount)
      return try pairs.sample(original.edgeCount, &generator, cancellation)
    case .degrees:
      guard var swaps else { return edges }
      try swaps.attempt(max(1000, attemptsPerEdge * edges.count), &generator, cancellation)
      return swaps.edges
    case .configuration:
      return matched(&generator)
    case .dyads:
      return try drawnDyads(&generator, cancellation)
    }
  }

  private func matched(_ generator: inout SeededGenerator) -> EdgeColumns {
    switch original.direction {
    case .directed:
      var targets = edges.targets
      generator.shuffle(&targets)
      return EdgeColumns(sources: edges.sources, targets: targets)
    case .undirected:
      var ends = edges.sources + edges.targets
      generator.shuffle(&ends)
      return EdgeColumns(
        sources: Array(ends.prefix(edges.count)), targets: Array(ends.suffix(edges.count)))
    }
  }

  private func drawnDyads(
    _ generator: inout SeededGenerator, _ cancellation: Cancellation
  ) throws -> EdgeColumns {
    let pairs = PairSpace.all(.undirected, nodeCount: original.nodeCount)
    let tied = dyads.mutual + dyads.asymmetric
    let drawn = try pairs.sample(tied, &generator, cancellation)
    guard original.direction == .directed else { return drawn }
    // Drawn pairs come in no order that could favor one of them, unless most pairs were drawn.
    var order = Array(0..<tied)
    generator.shuffle(&order)
    var result = EdgeColumns()
    result.reserve(tied + dyads.mutual)
    for (position, pair) in order.enumerated() {
      let (a, b) = (Int(drawn.sources[pair]), Int(drawn.targets[pair]))
      if position < dyads.mutual {
        result.add(a, b)
        result.add(b, a)
      } else if generator.next() & 1 == 0 {
        result.add(a, b)
      } else {
        result.add(b, a)
      }
    }
    return result
  }
}
