public import Execution
public import Graphs

/// The division of a network into a core and a periphery that is most like an ideal one.
///
/// How like it is says the correlation, over pairs of nodes, of being tied with being tied in the
/// ideal. Direction, weights, loops: ignored; parallel edges are one tie. Disconnection: without
/// effect.
///
/// The search starts from the cores that the nodes with the most neighbors make, of every size, and
/// goes on from the best by moving nodes across, also through worse divisions for a while. It found
/// the best division of all in every small network in which all were tried; that it does so in large
/// ones is likely and not certain.
///
/// Source: Borgatti & Everett, Social Networks 21 (2000); degrees as the start after Lip,
/// arXiv 1102.5511 (2011).
public struct CorePeriphery: Sendable {
  /// Which pairs are tied in the ideal.
  public enum Pattern: String, Sendable, CaseIterable {
    /// Every pair of which one is in the core or both are.
    case coreToAll
    /// Every pair inside the core and no other.
    case coreAlone
    /// Every pair inside the core and none in the periphery; pairs across are left out.
    case coreAndPeriphery
  }

  /// Which pairs are tied in the ideal.
  public let pattern: Pattern
  /// From how many of the best cores by degree the search starts.
  public let starts: Int
  /// How many moves in a row it tries without gain.
  public let patience: Int

  /// - Precondition: `starts` and `patience` are 1 or more.
  public init(_ pattern: Pattern = .coreToAll, starts: Int = 8, patience: Int = 64) {
    precondition(starts >= 1 && patience >= 1)
    self.pattern = pattern
    self.starts = starts
    self.patience = patience
  }

  /// The best division that was found; nil where no division has a correlation, as without ties or
  /// with all.
  ///
  /// - Complexity: O(n log n + m) for the starts, then O(n) per move.
  /// - Throws: `CancellationError`.
  public func division(
    of graph: Graph, in context: ExecutionContext = ExecutionContext()
  ) throws -> CorePeripheryDivision? {
    try context.cancellation.check()
    let rows = SimpleRows.shared(with: graph)
    let search = CorePeripherySearch(rows: rows, pattern: pattern, patience: patience)
    var best: (core: [Bool], value: Double)?
    for (round, size) in search.promisingSizes(starts).enumerated() {
      context.progress.report("core and periphery", completed: round, of: starts)
      let found = try search.improved(fromLargest: size, cancellation: context.cancellation)
      if best.map({ found.value > $0.value + 1e-12 }) ?? true { best = found }
    }
    return best.map { found in
      CorePeripheryDivision(
        core: NodeSet(graph.nodes.filter { found.core[$0.index] }, universe: graph.nodeCount),
        correlation: min(1, max(-1, found.value)))
    }
  }

  /// The core for which the fewest pairs differ from ``Pattern/coreAndPeriphery``: pairs inside it
  /// that are not tied, and ties in the periphery. Exact, O(n log n + m).
  ///
  /// Of several best cores the smallest; of nodes with equally many neighbors those with the lowest
  /// numbers.
  ///
  /// Source: Lip, arXiv 1102.5511 (2011).
  public static func coreWithFewestErrors(in graph: Graph) -> (core: NodeSet, errors: Int) {
    let rows = SimpleRows.shared(with: graph)
    let order = nodesByDegree(rows)
    var errors = rows.neighbors.count / 2
    var size = 0
    // A node that joins a core of that size adds as many pairs and settles its own ties.
    while size < order.count, rows.row(order[size]).count > size {
      errors += size - rows.row(order[size]).count
      size += 1
    }
    let core = NodeSet(order[..<size].map { Node($0) }, universe: graph.nodeCount)
    return (core, errors)
  }

  static func nodesByDegree(_ rows: SimpleRows) -> [Int] {
    (0..<rows.nodeCount).sorted { (rows.row($1).count, $0) < (rows.row($0).count, $1) }
  }
}

/// A core, and how like the ideal the network is with it.
public struct CorePeripheryDivision: Sendable, Equatable {
  /// The nodes of the core; all others are the periphery.
  public let core: NodeSet
  /// The correlation of the ties with those of the ideal, −1...1.
  public let correlation: Double
}
