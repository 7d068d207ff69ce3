public import Execution
public import Graphs

/// The cheapest edges that connect some nodes, through others where that helps.
///
/// Direction: ignored. Strengths: ignored, costs are given. Loops: never used; of parallel edges
/// the cheapest, of equal ones the lowest.
public struct SteinerTree: Sendable, Equatable {
  /// The nodes that were to be connected, ascending, each once.
  public let terminals: [Node]
  /// The edges of the tree, ascending; none for fewer than two terminals.
  public let edges: [Edge]
  /// What the edges cost together, added in that order.
  public let cost: Double

  /// How many nodes can be connected.
  public static let largestTerminalCount = 12

  /// Finds a tree that no other tree undercuts; of several equally cheap ones always the same.
  ///
  /// - Complexity: O(3^t·n + 2^t·m·log n) for t terminals, and as much memory as 2^t·n·12 bytes, at
  ///   worst: nodes from which no cheaper tree can come are left out early.
  /// - Throws: ``GraphAlgorithmError/tooManyTerminals(_:limit:)`` for more than
  ///   ``largestTerminalCount`` different terminals,
  ///   ``GraphAlgorithmError/unreachableTerminals(_:)`` for terminals that are not connected with
  ///   the lowest one, ``GraphAlgorithmError/badCost(edge:cost:)``, `CancellationError`.
  ///
  /// Source: Dreyfus & Wagner, Networks 1 (1971); Erickson, Monma & Veinott, Mathematics of
  /// Operations Research 12 (1987).
  public init(
    in graph: Graph, connecting terminals: [Node], cost: EdgeCost,
    under constraints: PathConstraints = .none, in context: ExecutionContext = ExecutionContext()
  ) throws {
    try context.cancellation.check()
    self.terminals = terminals.sorted().reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    guard self.terminals.count <= Self.largestTerminalCount else {
      throw GraphAlgorithmError.tooManyTerminals(
        self.terminals.count, limit: Self.largestTerminalCount)
    }
    let costs = try cost.checked(for: graph)
    guard self.terminals.count > 1 else {
      (edges, self.cost) = ([], 0)
      return
    }
    let rows = TieRows(of: graph, costs: costs, under: constraints)
    let search = try SteinerSearch(
      rows: rows, terminals: self.terminals.map(\.index), in: context)
    let found = try search.treeEdges(in: context)
    edges = found.map { Edge(rawValue: $0) }
    self.cost = edges.reduce(0) { $0 + (costs?[$1] ?? 1) }
  }
}
