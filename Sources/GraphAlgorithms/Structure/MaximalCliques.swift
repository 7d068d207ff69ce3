public import Execution
public import Graphs

/// Lists the maximal cliques of a graph: sets of nodes that are all tied with one another and to
/// which no further node can be added.
///
/// Direction: ignored. Weights, loops, parallel edges: ignored. A node without ties is a clique of
/// one.
///
/// A graph can have 3^(n/3) of them. The search ends with an error when it has listed more than
/// ``limit`` or taken more than ``stepLimit`` steps.
///
/// - Complexity: O(d·n·3^(d/3)) time, *d* the innermost core number; O(d·largest degree/64) memory.
///
/// Source: Eppstein, Löffler & Strash, ISAAC 2010; the pivot after Tomita, Tanaka & Takahashi,
/// Theoretical Computer Science 363 (2006); Bron & Kerbosch, Communications of the ACM 16 (1973).
public struct MaximalCliques: Sendable, Equatable {
  /// How many nodes a clique must have to be listed.
  public let minimumSize: Int
  /// How many cliques may be listed.
  public let limit: Int
  /// How many steps the search may take, a step being one set of nodes looked at.
  public let stepLimit: Int

  /// The search for cliques of at least `minimumSize` nodes.
  ///
  /// - Precondition: all three are at least 1.
  public init(minimumSize: Int = 1, limit: Int = 1_000_000, stepLimit: Int = 10_000_000) {
    precondition(minimumSize >= 1 && limit >= 1 && stepLimit >= 1)
    self.minimumSize = minimumSize
    self.limit = limit
    self.stepLimit = stepLimit
  }

  /// Hands each clique to `body`, its nodes ascending, without keeping any.
  ///
  /// The order is always the same, but follows the search; ``all(in:context:)`` sorts.
  ///
  /// - Throws: ``GraphAlgorithmError/tooLarge(method:what:advice:)``; `CancellationError`; what
  ///   `body` throws.
  public func forEach(
    in graph: Graph, context: ExecutionContext = ExecutionContext(),
    _ body: ([Node]) throws -> Void
  ) throws {
    try context.cancellation.check()
    let rows = SimpleRows.shared(with: graph)
    let order = try Peeling(of: rows, cancellation: context.cancellation).order
    let later = LaterRows(of: rows, in: order)
    var search = CliqueSearch(self, cancellation: context.cancellation)
    for (place, start) in order.enumerated() {
      if place & 0xFFF == 0 {
        try context.cancellation.check()
        context.progress.report("cliques", completed: place, of: order.count)
      }
      guard later.count(of: start) + 1 >= minimumSize else { continue }
      try search.run(from: start, rows, later, body)
    }
  }

  /// All cliques, the largest first, of equal size in the order of their nodes; the nodes of each
  /// ascend.
  ///
  /// - Throws: as ``forEach(in:context:_:)``.
  public func all(
    in graph: Graph, context: ExecutionContext = ExecutionContext()
  ) throws -> [[Node]] {
    var cliques: [[Node]] = []
    try forEach(in: graph, context: context) { cliques.append($0) }
    return cliques.sorted { a, b in
      a.count != b.count ? a.count > b.count : a.lexicographicallyPrecedes(b)
    }
  }
}

/// For each node those of its neighbors that come later when the graph is taken apart from its
/// fringe; no row is longer than the innermost core number.
struct LaterRows {
  private let offsets: [Int]
  private let neighbors: [UInt32]
  private let places: [UInt32]

  init(of rows: SimpleRows, in order: [UInt32]) {
    var places = [UInt32](repeating: 0, count: rows.nodeCount)
    for (place, node) in order.enumerated() { places[Int(node)] = UInt32(place) }
    var offsets = [0]
    var neighbors: [UInt32] = []
    for node in 0..<rows.nodeCount {
      for entry in rows.row(node) where places[Int(rows.neighbors[entry])] > places[node] {
        neighbors.append(rows.neighbors[entry])
      }
      offsets.append(neighbors.count)
    }
    self.offsets = offsets
    self.neighbors = neighbors
    self.places = places
  }

  func count(of node: UInt32) -> Int { offsets[Int(node) + 1] - offsets[Int(node)] }

  func row(_ node: UInt32) -> ArraySlice<UInt32> {
    neighbors[offsets[Int(node)]..<offsets[Int(node) + 1]]
  }

  func isLater(_ node: UInt32, than other: UInt32) -> Bool {
    places[Int(node)] > places[Int(other)]
  }
}
