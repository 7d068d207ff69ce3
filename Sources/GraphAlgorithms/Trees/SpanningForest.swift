public import Execution
public import Graphs

/// Edges that connect everything that is connected, without a ring: a tree for each component.
///
/// Direction: ignored. Loops: never used. Of parallel edges one is used.
public struct SpanningForest: Sendable, Equatable {
  /// The edges of the trees, ascending; n less the number of components.
  public let edges: [Edge]
  /// What they cost (or weigh) together, added in that order.
  public let total: Double
  /// How many trees there are, nodes without usable edges included.
  public let treeCount: Int

  /// The forest that costs the least; among equal edges the lower ones are preferred.
  ///
  /// - Complexity: O(n + m·log n), mostly a sort by the digits of costs. Memory 48 bytes per edge.
  /// - Throws: ``GraphAlgorithmError/badCost(edge:cost:)``, `CancellationError`.
  ///
  /// Source: Kruskal, Proceedings of the American Mathematical Society 7 (1956).
  public static func minimum(
    of graph: Graph, cost: EdgeCost, under constraints: PathConstraints = .none,
    in context: ExecutionContext = ExecutionContext()
  ) throws -> SpanningForest {
    let costs = try cost.checked(for: graph) ?? EdgeMap(repeating: 1, count: graph.edgeCount)
    return try SpanningForest(
      of: graph, weights: costs, keys: costs.values.map(\.bitPattern), constraints, context)
  }

  /// The forest that weighs the most; the graph's strengths are the weights, 1 where it has none.
  ///
  /// Between any two nodes its path is one whose weakest tie is as strong as can be. Among equal
  /// edges the lower ones are preferred.
  ///
  /// - Complexity: as the minimum.
  /// - Throws: `CancellationError`.
  public static func maximum(
    of graph: Graph, under constraints: PathConstraints = .none,
    in context: ExecutionContext = ExecutionContext()
  ) throws -> SpanningForest {
    let weights = graph.strengths ?? EdgeMap(repeating: 1, count: graph.edgeCount)
    return try SpanningForest(
      of: graph, weights: weights, keys: weights.values.map { ~$0.bitPattern }, constraints,
      context)
  }

  /// - Parameter keys: in the order in which edges are to be taken; numbers of 0 or more have bits
  ///   that ascend with them.
  private init(
    of graph: Graph, weights: EdgeMap<Double>, keys: [UInt64], _ constraints: PathConstraints,
    _ context: ExecutionContext
  ) throws {
    try context.cancellation.check()
    let ends = graph.edgeEnds()
    var sets = DisjointSets(count: graph.nodeCount)
    var isTaken = [Bool](repeating: false, count: graph.edgeCount)
    let order = try stableOrder(of: keys, context.cancellation)
    for (done, edge) in order.enumerated() {
      if done & 0xFFFF == 0 { try context.cancellation.check() }
      if sets.setCount == 1 { break }
      let (source, target) = (ends.sources[Int(edge)], ends.targets[Int(edge)])
      guard constraints.allow(Edge(rawValue: edge), source, target) else { continue }
      if sets.join(Int(source), Int(target)) { isTaken[Int(edge)] = true }
    }
    edges = isTaken.indices.filter { isTaken[$0] }.map { Edge($0) }
    total = edges.reduce(0) { $0 + weights[$1] }
    treeCount = sets.setCount
  }
}

/// The positions of `keys` in ascending order, equal keys in the order of positions.
///
/// Counting sorts by 11 bits at a time; digits that all keys share are skipped.
func stableOrder(of keys: [UInt64], _ cancellation: Cancellation) throws -> [UInt32] {
  var order = keys.indices.map { UInt32($0) }
  guard keys.count > 2000 else {
    return order.sorted { (keys[Int($0)], $0) < (keys[Int($1)], $1) }
  }
  let differing = keys.reduce(0) { $0 | ($1 ^ keys[0]) }
  var keys = keys
  var otherKeys = keys
  var otherOrder = order
  for shift in stride(from: UInt64(0), to: 64, by: 11) where (differing >> shift) & 0x7FF != 0 {
    try cancellation.check()
    var next = [Int](repeating: 0, count: 0x801)
    for key in keys { next[Int((key >> shift) & 0x7FF) + 1] += 1 }
    for digit in 0..<0x800 { next[digit + 1] += next[digit] }
    for place in keys.indices {
      let digit = Int((keys[place] >> shift) & 0x7FF)
      otherKeys[next[digit]] = keys[place]
      otherOrder[next[digit]] = order[place]
      next[digit] += 1
    }
    swap(&keys, &otherKeys)
    swap(&order, &otherOrder)
  }
  return order
}
