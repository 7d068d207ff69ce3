public import Execution
public import Graphs

/// How much those overlap that share something: for each node of one side the mean over all nodes
/// with which it shares a neighbor, of what they share as a share of what they have.
///
/// Three ways to say of what it is a share. 0 for a node that shares nothing with any other. Range:
/// 0...1. Weights: none.
///
/// Source: Latapy, Magnien & Del Vecchio, Social Networks 30 (2008).
public struct TwoModeClustering: Sendable, Equatable {
  /// Shared neighbors divided by all that either of the two has ("dot").
  public let ofEither: [Double]
  /// Shared neighbors divided by those of the node with fewer ("min").
  public let ofSmaller: [Double]
  /// Shared neighbors divided by those of the node with more ("max").
  public let ofLarger: [Double]

  /// The clustering of each node of a side.
  ///
  /// - Complexity: O(Σ k²) over the nodes of the other side.
  /// - Throws: `CancellationError`.
  public init(
    of graph: TwoModeGraph, _ side: TwoModeSide, in context: ExecutionContext = ExecutionContext()
  ) throws {
    let counts = SharedCounts(graph, side)
    let rows = try context.reduce(
      Chunks(count: counts.width), into: [SIMD4<Double>](), phase: "two-mode clustering",
      map: { piece in
        var scratch = counts.scratch()
        return try piece.map { number in
          if number & 0x3F == 0 { try context.cancellation.check() }
          let own = counts.degree(number)
          // Either, smaller, larger, and how many there are.
          var sums = SIMD4<Double>()
          counts.visit(number, .all, &scratch) { other, shared, _ in
            let theirs = counts.degree(other)
            let common = Double(shared)
            sums += SIMD4(
              common / Double(own + theirs - shared), common / Double(min(own, theirs)),
              common / Double(max(own, theirs)), 1)
          }
          return sums.w > 0 ? sums / SIMD4(repeating: sums.w) : sums
        }
      }, combine: { $0 += $1 })
    ofEither = rows.map(\.x)
    ofSmaller = rows.map(\.y)
    ofLarger = rows.map(\.z)
  }
}

/// For each node of one side, which share of the pairs of its neighbors also share something else:
/// how much of what it joins would stay joined without it.
///
/// Nil for a node with fewer than two neighbors. Range: 0...1. Weights: none.
///
/// Source: Latapy, Magnien & Del Vecchio, Social Networks 30 (2008).
public struct TwoModeRedundancy: Sendable, Equatable {
  /// The redundancy of each node of the side.
  public let values: [Double?]

  /// The redundancy of each node of a side.
  ///
  /// - Complexity: O(Σ k²) over the nodes of the side, and O(k) for each pair that shares two.
  /// - Throws: `CancellationError`.
  public init(
    of graph: TwoModeGraph, _ side: TwoModeSide, in context: ExecutionContext = ExecutionContext()
  ) throws {
    // A pair is joined without a node if it shares two nodes.
    let projection = Projection(of: graph, onto: side.other)
    let counts = SharedCounts(graph, side.other)
    let size = graph.count(side)
    let joined = try context.reduce(
      Chunks(count: counts.width), into: [Int](repeating: 0, count: size), phase: "redundancy",
      map: { piece in
        var joined = [Int](repeating: 0, count: size)
        var scratch = counts.scratch()
        for number in piece {
          if number & 0x3F == 0 { try context.cancellation.check() }
          counts.visit(number, .above, &scratch) { other, shared, _ in
            guard shared > 1 else { return }
            for between in projection.shared(number, other) { joined[between] += 1 }
          }
        }
        return joined
      }, combine: { all, part in for (node, pairs) in part.enumerated() { all[node] += pairs } })
    values = zip(joined, graph.degrees(side)).map { pairs, degree in
      degree < 2 ? nil : 2 * Double(pairs) / (Double(degree) * Double(degree - 1))
    }
  }
}

extension TwoModeGraph {
  /// Of all paths of three memberships, the share that a fourth closes; nil if there is no such path.
  ///
  /// - Complexity: that of ``Projection/totals(in:)``.
  /// - Throws: `CancellationError`.
  ///
  /// Source: Robins & Alexander, Computational & Mathematical Organization Theory 10 (2004).
  public func robinsAlexanderClustering(
    in context: ExecutionContext = ExecutionContext()
  ) throws -> Double? {
    let rows = graph.outgoing
    let paths = graph.edges.reduce(0.0) { sum, edge in
      let (member, group) = graph.ends(of: edge)
      return sum + Double(rows.degree(member) - 1) * Double(rows.degree(group) - 1)
    }
    guard paths > 0 else { return nil }
    let side = memberCount < groupCount ? TwoModeSide.members : .groups
    let totals = try Projection(of: self, onto: side).totals(in: context)
    return 4 * Double(totals.fourCycles) / paths
  }

  /// How much more memberships lie inside clusters of members and groups than by chance: Barber's
  /// modularity, in which chance keeps the number of memberships of each node and joins members
  /// with groups only; nil without memberships.
  ///
  /// - Complexity: O(n + m).
  ///
  /// Source: Barber, Physical Review E 76 (2007).
  public func modularity(of partition: Partition) -> Double? {
    let all = Double(graph.edgeCount)
    guard all > 0 else { return nil }
    var inside = 0
    for edge in graph.edges {
      let (member, group) = graph.ends(of: edge)
      if partition[member] == partition[group] { inside += 1 }
    }
    var sums = [SIMD2<Double>](repeating: .zero, count: partition.count)
    for node in graph.nodes {
      let degree = Double(graph.outgoing.degree(node))
      sums[partition[node]] += node.index < memberCount ? SIMD2(degree, 0) : SIMD2(0, degree)
    }
    return Double(inside) / all - sums.reduce(0.0) { $0 + $1.x / all * ($1.y / all) }
  }
}
