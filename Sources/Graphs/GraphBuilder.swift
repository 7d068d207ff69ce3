/// What becomes of a second edge between the same two nodes.
public enum DuplicateRule: Sendable {
  /// One edge is left; its strength is the sum of all.
  case merge
  /// Each stays an edge of its own.
  case keep
}

/// What becomes of an edge from a node to itself.
public enum LoopRule: Sendable {
  /// It is left out and counted.
  case drop
  /// It stays; it adds two to the degree.
  case keep
}

/// Collects edges in any order and makes the one graph that they describe.
public struct GraphBuilder: Sendable {
  /// Whether edges have a direction.
  public let direction: Direction
  /// How many nodes the graph has.
  public let nodeCount: Int
  /// What becomes of second edges.
  public let duplicates: DuplicateRule
  /// What becomes of loops.
  public let loops: LoopRule
  private var added: [AddedEdge] = []
  private var isWeighted = false

  /// No edges yet among `nodeCount` nodes.
  public init(
    _ direction: Direction, nodeCount: Int, duplicates: DuplicateRule = .merge,
    loops: LoopRule = .drop
  ) {
    precondition(nodeCount >= 0 && nodeCount < Int(UInt32.max), "\(nodeCount) nodes")
    self.direction = direction
    self.nodeCount = nodeCount
    self.duplicates = duplicates
    self.loops = loops
  }

  /// Adds an edge; `strength` nil counts as 1 if any other edge has a strength.
  ///
  /// - Precondition: both ends are nodes of the graph; the strength is finite and positive.
  public mutating func addEdge(_ source: Node, _ target: Node, strength: Double? = nil) {
    precondition(source.index < nodeCount && target.index < nodeCount, "an end is no node")
    precondition(strength.map { $0 > 0 && $0.isFinite } ?? true, "strength \(strength ?? 0)")
    if strength != nil { isWeighted = true }
    let swapped = direction == .undirected && target < source
    added.append(
      AddedEdge(
        source: swapped ? target.rawValue : source.rawValue,
        target: swapped ? source.rawValue : target.rawValue,
        strength: strength ?? 1, position: added.count))
  }

  /// The graph of the edges added so far, and what became of each of them.
  ///
  /// Strengths of merged edges are summed in ascending order, so that the order of insertion
  /// leaves no trace in the last bit. O(m log m).
  public func build() -> BuiltGraph {
    var sources: [UInt32] = []
    var targets: [UInt32] = []
    var strengths: [Double] = []
    var edgeOfAdded = [Edge?](repeating: nil, count: added.count)
    var droppedLoops = 0
    var mergedDuplicates = 0
    for edge in added.sorted() {
      if edge.source == edge.target && loops == .drop {
        droppedLoops += 1
        continue
      }
      let repeats = sources.last == edge.source && targets.last == edge.target
      if repeats && duplicates == .merge {
        strengths[strengths.count - 1] += edge.strength
        mergedDuplicates += 1
      } else {
        sources.append(edge.source)
        targets.append(edge.target)
        strengths.append(edge.strength)
      }
      edgeOfAdded[edge.position] = Edge(sources.count - 1)
    }
    let graph = Graph(
      direction: direction, nodeCount: nodeCount, sources: sources, targets: targets,
      strengths: isWeighted ? EdgeMap(strengths) : nil)
    return BuiltGraph(
      graph: graph, edgeOfAdded: edgeOfAdded, droppedLoops: droppedLoops,
      mergedDuplicates: mergedDuplicates)
  }
}

/// A graph together with what its builder did to the edges it was given.
public struct BuiltGraph: Sendable {
  /// The graph.
  public let graph: Graph
  /// The edge that the i-th added edge became, nil for a dropped loop.
  public let edgeOfAdded: [Edge?]
  /// How many loops were left out.
  public let droppedLoops: Int
  /// How many edges were merged into an earlier one.
  public let mergedDuplicates: Int
}

private struct AddedEdge: Comparable, Sendable {
  let source: UInt32
  let target: UInt32
  let strength: Double
  let position: Int

  static func < (a: AddedEdge, b: AddedEdge) -> Bool {
    (a.source, a.target, a.strength, a.position) < (b.source, b.target, b.strength, b.position)
  }
}
