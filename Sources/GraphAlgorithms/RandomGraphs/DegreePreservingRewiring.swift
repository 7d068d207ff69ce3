public import Execution
public import Graphs

/// Graphs in which every node has as many ties as in a given one, and chance decides the rest.
///
/// Pairs of edges exchange their ends. Loops and parallel edges never arise. Each graph with these
/// degrees (of a directed graph: in and out) is equally likely once there were attempts enough.
public struct DegreePreservingRewiring: RandomGraphModel {
  /// What becomes of the connection of the graph.
  public enum Connection: String, Sendable, CaseIterable {
    /// The graph may fall apart or grow together.
    case free
    /// The graph stays connected, ignoring direction; only connected graphs can come up.
    case kept
  }

  /// The graph whose degrees are kept; its strengths are not.
  public let original: Graph
  /// How many exchanges are tried for each edge; at least 1000 are tried altogether.
  ///
  /// 10 is what most tools do, up to 100 is asked for where ties cluster strongly.
  public let attemptsPerEdge: Int
  /// What becomes of the connection of the graph.
  public let connection: Connection
  /// Where every random choice starts.
  public let seed: Seed

  /// Random versions of `original`.
  public init(
    of original: Graph, attemptsPerEdge: Int = 10, connection: Connection = .free,
    seed: Seed = .standard
  ) {
    precondition(attemptsPerEdge >= 1, "\(attemptsPerEdge) attempts for each edge")
    self.original = original
    self.attemptsPerEdge = attemptsPerEdge
    self.connection = connection
    self.seed = seed
  }

  /// What must be known to use the graphs.
  public static let descriptor = RandomGraphDescriptor(
    id: "rewired", title: "Degree-preserving rewiring",
    meaning: "Every city keeps its number of twinnings, but with whom is left to chance.",
    basis: .graph,
    parameters: [
      .whole(
        "attempts-per-edge", "how many exchanges are tried for each tie", standard: 10,
        allowed: 1...10_000)
    ],
    cost: "O(n + m) time and memory for a fixed number of attempts for each tie",
    reference: Reference(
      authors: "Maslov & Sneppen",
      title: "Specificity and stability in topology of protein networks", venue: "Science 296",
      year: 2002))

  /// The graph of this seed.
  ///
  /// - Complexity: O(n + m) for a fixed number of attempts for each edge; where connection is kept,
  ///   each attempt takes a search from both ends of an edge, which is O(m) at worst, mostly short.
  /// - Throws: ``GraphAlgorithmError/notSimple(method:)`` if the original has loops or parallel
  ///   edges; ``GraphAlgorithmError/undefinedWhenDisconnected(measure:advice:)`` if it is to be kept
  ///   connected and is not; `CancellationError`.
  ///
  /// Source: Maslov & Sneppen, Science 296 (2002).
  public func graph(in context: ExecutionContext = ExecutionContext()) throws -> Graph {
    try copy(0, of: start(), context.cancellation)
  }

  /// What `transform` makes of each of `count` graphs, in order; the first is ``graph(in:)``.
  ///
  /// Graphs are made side by side, each on one worker, and dropped as soon as they are transformed.
  ///
  /// - Complexity: `count` times that of one graph.
  /// - Throws: what `transform` throws, and what ``graph(in:)`` throws.
  public func mapCopies<Result: Sendable>(
    _ count: Int, in context: ExecutionContext = ExecutionContext(),
    _ transform: @Sendable (Graph) throws -> Result
  ) throws -> [Result] {
    let start = try start()
    return try context.reduce(
      Chunks(count: count, pieces: max(count, 1)), into: [], phase: "random versions",
      map: { range in
        try range.map { try transform(copy($0, of: start, context.cancellation)) }
      }, combine: { $0 += $1 })
  }

  private func copy(
    _ number: Int, of start: EdgeSwaps, _ cancellation: Cancellation
  ) throws -> Graph {
    var swaps = start
    var generator = seed.stream(number)
    try swaps.attempt(
      max(1000, attemptsPerEdge * original.edgeCount), &generator, cancellation)
    return swaps.edges.graph(original.direction, nodeCount: original.nodeCount)
  }

  private func start() throws -> EdgeSwaps {
    guard original.isSimple else {
      throw GraphAlgorithmError.notSimple(method: Self.descriptor.title)
    }
    if connection == .kept,
      componentLabels(of: SimpleRows(of: original, .either)).contains(where: { $0 > 0 })
    {
      throw GraphAlgorithmError.undefinedWhenDisconnected(
        measure: "Rewiring that keeps a network connected",
        advice: "Rewire its largest component, or let the connection change.")
    }
    return EdgeSwaps(of: original, keepingConnected: connection == .kept)
  }
}

extension Graph {
  /// Whether there are neither loops nor parallel edges. O(m).
  var isSimple: Bool {
    let ends = edgeEnds()
    // Edges are in order of their ends, so a parallel edge follows at once.
    for edge in 0..<edgeCount {
      if ends.sources[edge] == ends.targets[edge] { return false }
      if edge > 0, ends.sources[edge] == ends.sources[edge - 1],
        ends.targets[edge] == ends.targets[edge - 1]
      {
        return false
      }
    }
    return true
  }
}
