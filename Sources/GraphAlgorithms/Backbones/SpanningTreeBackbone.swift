public import Execution
public import Graphs

/// The strongest edges that hold everything together, and the strongest of each node.
///
/// The maximum spanning forest and, for each node, its `strongest` strongest edges. Among equal
/// strengths the lower edges are preferred. Direction: ignored. Loops: never kept.
public struct SpanningTreeBackbone: Sendable {
  /// How many of its strongest edges each node keeps; 0 or more.
  public let strongest: Int

  /// A backbone of the forest and so many edges for each node.
  public init(strongest: Int = 3) {
    precondition(strongest >= 0)
    self.strongest = strongest
  }

  /// Why an edge is kept.
  public enum Reason: String, Sendable, CaseIterable {
    /// It is in the forest.
    case forest
    /// It is one of the strongest of an end.
    case strongest
    /// It is both.
    case both
  }

  /// Why each edge is kept; nil for an edge that is not.
  ///
  /// - Complexity: O(n + m·log m).
  /// - Throws: `CancellationError`.
  public func reasons(
    of graph: Graph, in context: ExecutionContext = ExecutionContext()
  ) throws -> EdgeMap<Reason?> {
    var reasons = EdgeMap<Reason?>(repeating: nil, count: graph.edgeCount)
    for edge in try SpanningForest.maximum(of: graph, in: context).edges {
      reasons[edge] = .forest
    }
    let (sources, targets) = graph.edgeEnds()
    let order = graph.edges.sorted {
      let (a, b) = (graph.strengths?[$0] ?? 1, graph.strengths?[$1] ?? 1)
      return a != b ? a > b : $0.index < $1.index
    }
    var taken = [Int](repeating: 0, count: graph.nodeCount)
    for edge in order where sources[edge.index] != targets[edge.index] {
      let ends = [Int(sources[edge.index]), Int(targets[edge.index])]
      for node in ends where taken[node] < strongest {
        taken[node] += 1
        switch reasons[edge] {
        case nil: reasons[edge] = .strongest
        case .forest: reasons[edge] = .both
        case .strongest, .both: break
        }
      }
    }
    return reasons
  }
}
