public import Execution
public import Graphs

/// What the cheapest ways from many nodes cost, after one preparation.
///
/// Worth its preparation from the second source on. Direction, loops and parallel edges as in
/// ``ShortestPaths``; the costs have the same bits as those of ``ShortestPaths/costs(from:in:)``.
///
/// Source: Meyer & Sanders, Journal of Algorithms 49 (2003); Dijkstra, Numerische Mathematik 1
/// (1959), where costs differ so much that buckets would stay empty.
public struct CostSearch: Sendable {
  private let nodeCount: Int
  private let paths: ShortestPaths
  private let method: Method

  private enum Method {
    case whole(DeltaRows<UInt32>)
    case fractional(DeltaRows<Double>)
    case heap(PathRows)
  }

  /// Prepares searches for the paths of `paths`. O(n + m); 8 to 12 bytes per arc.
  public init(_ paths: ShortestPaths) {
    self.init(paths, paths.forward)
  }

  /// - Parameter rows: the rows to follow: those of `paths`, or their reverse.
  init(_ paths: ShortestPaths, _ rows: PathRows) {
    self.paths = paths
    nodeCount = rows.offsets.count - 1
    var largest = 0.0
    var sum = 0.0
    var isWhole = true
    for cost in rows.costs {
      largest = max(largest, cost)
      sum += cost
      if cost != cost.rounded(.towardZero) { isWhole = false }
    }
    // The mean cost by the mean degree: about one tie of each node falls within a bucket.
    let arcs = Double(max(1, rows.costs.count))
    let wanted = sum / arcs / max(1, arcs / Double(max(1, nodeCount)))
    let exponent = wanted > 0 ? Int(wanted.exponent) : 0
    let reach = Double(sign: .plus, exponent: -exponent, significand: largest)
    if !(sum.isFinite && reach < 0x1p20) || !(-1000...1000).contains(exponent) {
      method = .heap(rows)
    } else if isWhole && largest * Double(nodeCount) < 0xFFFF_FFFF {
      method = .whole(
        DeltaRows(rows, exponent: max(0, exponent), largestCost: largest) { UInt32($0) })
    } else {
      method = .fractional(
        DeltaRows(rows, exponent: exponent, largestCost: largest) { $0 })
    }
  }

  /// What the cheapest path to each node costs; nil where there is none.
  ///
  /// - Complexity: O((n + m) log n) at worst, near O(n + m) for common costs.
  /// - Throws: `CancellationError`.
  public func costs(
    from source: Node, in context: ExecutionContext = ExecutionContext()
  ) throws -> NodeMap<Double?> {
    NodeMap(try plainCosts(from: source, context.cancellation).map { $0.isFinite ? $0 : nil })
  }

  /// The costs of several sources in their order, several searched at the same time.
  ///
  /// - Complexity: that of ``costs(from:in:)`` for each source; 16 bytes per node and source.
  /// - Throws: `CancellationError`.
  public func costs(
    from sources: [Node], in context: ExecutionContext = ExecutionContext()
  ) throws -> [NodeMap<Double?>] {
    let single = ExecutionContext(cancellation: context.cancellation)
    return try context.reduce(
      Chunks(count: sources.count, pieces: max(sources.count, 1)), into: [],
      phase: "costs from cities",
      map: { try sources[$0].map { try costs(from: $0, in: single) } },
      combine: { $0 += $1 })
  }

  /// What the cheapest path to each node costs; infinite where there is none.
  func plainCosts(from source: Node, _ cancellation: Cancellation) throws -> [Double] {
    try cancellation.check()
    guard paths.isUsable(source) else { return Array(repeating: .infinity, count: nodeCount) }
    switch method {
    case .heap(let rows):
      return try rows.costs(from: source.index, cancellation)
    case .whole(let rows):
      var search = DeltaSearch(rows)
      try search.run(from: rows.place(source), zero: 0, cancellation)
      return rows.inOwnOrder(search.best).map { $0 == .unreached ? .infinity : Double($0) }
    case .fractional(let rows):
      var search = DeltaSearch(rows)
      try search.run(from: rows.place(source), zero: 0, cancellation)
      return rows.inOwnOrder(search.best)
    }
  }
}

extension DeltaRows {
  fileprivate func place(_ node: Node) -> Int { position.map { Int($0[node.index]) } ?? node.index }

  /// Values of the rows' numbers in the order of the nodes.
  fileprivate func inOwnOrder(_ values: [Cost]) -> [Cost] {
    position.map { $0.map { values[Int($0)] } } ?? values
  }
}
