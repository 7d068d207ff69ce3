public import Execution
public import Graphs

/// The single nodes and single ties on which the connection of a graph hangs.
///
/// Direction: ignored. Loops: ignored. A tie that has a parallel one is no bridge.
public struct CutStructure: Sendable, Equatable {
  /// The nodes without which there would be more components, ascending.
  public let articulationNodes: [Node]
  /// The edges without which there would be more components, ascending.
  public let bridges: [Edge]

  /// What the blocks of the graph show: cut nodes belong to several, bridges are one each.
  ///
  /// - Complexity: O(n + m), without recursion.
  ///
  /// Source: Hopcroft & Tarjan, Communications of the ACM 16 (1973).
  public init(of graph: Graph) { self.init(of: BiconnectedComponents(of: graph)) }

  /// The same, to be stopped by the cancellation of `context`.
  ///
  /// - Throws: `CancellationError`.
  public init(of graph: Graph, in context: ExecutionContext) throws {
    self.init(of: try BiconnectedComponents(of: graph, in: context))
  }

  private init(of blocks: BiconnectedComponents) {
    articulationNodes = blocks.cutNodes
    bridges = blocks.bridges
  }
}
