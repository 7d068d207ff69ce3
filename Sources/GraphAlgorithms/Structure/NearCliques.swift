public import Execution
public import Graphs

/// A set of nodes that are nearly all tied with one another.
public struct NearClique: Sendable, Equatable {
  /// The nodes, ascending.
  public let nodes: [Node]
  /// The clique that it grew from, ascending.
  public let clique: [Node]
  /// How many maximal cliques of the wanted size belong to it.
  public let cliqueCount: Int
}

/// Finds the sets of nodes that are all or nearly all tied with one another, each once.
///
/// 1. The maximal cliques of ``minimumSize`` nodes or more are listed, the largest first, of equal
///    size in the order of their nodes.
/// 2. The first grows: all nodes tied with at least 1 − ``tolerance`` of its nodes join at once,
///    again and again until none is left that is. With a tolerance of 0 it stays as it is.
/// 3. Cliques that have at least half of their nodes in it are part of it and start none of their
///    own. The next clique that is left is grown likewise.
/// 4. If two share at least half of the nodes of the smaller one they are one, and the one that was
///    found first stays.
///
/// Two of the results can share nodes, but fewer than half. Direction, weights, loops and parallel
/// edges: ignored.
///
/// - Complexity: that of ``MaximalCliques``, and O(cliques·size) per result.
///
/// Source: the growth rule follows the quasi-cliques of Abello, Resende & Sudarsky, LATIN 2002.
public struct NearCliques: Sendable, Equatable {
  /// Which share of the nodes one that joins may lack ties with; 0...0.5.
  public let tolerance: Double
  /// How the cliques are searched from which the sets grow.
  public let search: MaximalCliques

  /// How many nodes the clique must have from which a set grows.
  public var minimumSize: Int { search.minimumSize }

  /// - Precondition: `minimumSize` is at least 2 and `tolerance` within 0...0.5.
  public init(minimumSize: Int = 8, tolerance: Double = 0.2, stepLimit: Int = 10_000_000) {
    precondition(minimumSize >= 2 && (0...0.5).contains(tolerance))
    self.tolerance = tolerance
    search = MaximalCliques(minimumSize: minimumSize, stepLimit: stepLimit)
  }

  /// The sets of `graph`, the largest first, of equal size in the order of their nodes.
  ///
  /// - Throws: ``GraphAlgorithmError/tooLarge(method:what:advice:)``; `CancellationError`.
  public func groups(
    in graph: Graph, context: ExecutionContext = ExecutionContext()
  ) throws -> [NearClique] {
    var left = try search.all(in: graph, context: context)
    guard !left.isEmpty else { return [] }
    let rows = SimpleRows.shared(with: graph)
    var groups: [NearClique] = []
    while let clique = left.first {
      try context.cancellation.check()
      let nodes = grown(clique, rows)
      let inside = NodeSet(nodes, universe: graph.nodeCount)
      let rest = left.filter { other in 2 * other.count { inside.contains($0) } < other.count }
      let group = NearClique(nodes: nodes, clique: clique, cliqueCount: left.count - rest.count)
      left = rest
      let known = groups.firstIndex { earlier in
        let shared = earlier.nodes.count { inside.contains($0) }
        return 2 * shared >= min(earlier.nodes.count, nodes.count)
      }
      if let known {
        groups[known] = groups[known].adding(cliques: group.cliqueCount)
      } else {
        groups.append(group)
      }
    }
    return groups.sorted { a, b in
      a.nodes.count != b.nodes.count
        ? a.nodes.count > b.nodes.count : a.nodes.lexicographicallyPrecedes(b.nodes)
    }
  }

  private func grown(_ clique: [Node], _ rows: SimpleRows) -> [Node] {
    var members = Set(clique.map(\.rawValue))
    var ties: [UInt32: Int] = [:]
    var joining = clique.map(\.rawValue)
    while !joining.isEmpty {
      for node in joining {
        for entry in rows.row(Int(node)) { ties[rows.neighbors[entry], default: 0] += 1 }
      }
      // Shares such as 0.8 are not exact, so that 4 of 5 must not fail by rounding.
      let needed = (1 - tolerance) * Double(members.count) - 1e-9
      joining = ties.filter { Double($0.value) >= needed && !members.contains($0.key) }.keys
        .sorted()
      members.formUnion(joining)
    }
    return members.sorted().map { Node(rawValue: $0) }
  }
}

extension NearClique {
  fileprivate func adding(cliques: Int) -> NearClique {
    NearClique(nodes: nodes, clique: clique, cliqueCount: cliqueCount + cliques)
  }
}
