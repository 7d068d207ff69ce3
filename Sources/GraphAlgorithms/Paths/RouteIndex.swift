public import Execution
public import Graphs

/// Knowledge that makes many searches for single paths fast: what the ways from a few landmarks
/// cost.
///
/// By the triangle inequality these costs bound the rest of any way from below, and a search heads
/// for its target. The paths are those of ``ShortestPaths/path(from:to:in:)``, ties included.
///
/// Memory: 4 bytes per node and landmark, twice that if the graph is directed.
///
/// Source: Goldberg & Harrelson, Proceedings of the ACM-SIAM Symposium on Discrete Algorithms (2005).
public struct RouteIndex: Sendable {
  /// The paths that are searched for.
  public let paths: ShortestPaths
  /// The landmarks, far from one another.
  public let landmarks: [Node]
  private let tables: LandmarkTables

  /// Chooses at most `landmarks` landmarks and searches from each.
  ///
  /// - Complexity: that of `landmarks` searches of ``CostSearch``, twice as many if directed.
  /// - Throws: `CancellationError`.
  public init(
    _ paths: ShortestPaths, landmarks count: Int = 16,
    in context: ExecutionContext = ExecutionContext()
  ) throws {
    precondition(count >= 1)
    self.paths = paths
    (landmarks, tables) = try LandmarkTables.make(for: paths, count: count, in: context)
  }

  /// The cheapest path, or nil if there is none; from a node to itself, the path of no edges.
  ///
  /// - Complexity: O((n + m) log n) at worst, commonly a small part of the graph; for many queries
  ///   ``paths(_:in:)`` saves clearing 20 bytes per node for each.
  /// - Throws: `CancellationError`.
  public func path(
    from source: Node, to target: Node, in context: ExecutionContext = ExecutionContext()
  ) throws -> Path? {
    try paths([(source, target)], in: context)[0]
  }

  /// The cheapest path of each pair, in order; nil where there is none.
  ///
  /// - Throws: `CancellationError`.
  public func paths(
    _ pairs: [(source: Node, target: Node)], in context: ExecutionContext = ExecutionContext()
  ) throws -> [Path?] {
    try context.reduce(
      Chunks(count: pairs.count, pieces: 16), into: [], phase: "routes",
      map: { piece in
        var search = PathSearch(forward: paths.forward, backward: paths.backward)
        return try piece.map { try path(of: pairs[$0], &search, context.cancellation) }
      }, combine: { $0 += $1 })
  }

  private func path(
    of pair: (source: Node, target: Node), _ search: inout PathSearch, _ cancellation: Cancellation
  ) throws -> Path? {
    try cancellation.check()
    guard paths.isUsable(pair.source), paths.isUsable(pair.target) else { return nil }
    let remaining = tables.bound(from: pair.source.index, to: pair.target.index)
    return try paths.path(
      from: pair.source, to: pair.target, remaining, with: &search, cancellation)
  }
}
