public import Execution
public import Graphs

/// What pairs of nodes score by several signs.
public struct LinkScores: Sendable {
  /// The signs, one row each.
  public let scores: [LinkScore]
  /// For each sign the score of each pair; nil where a place is unknown.
  public private(set) var values: [[Double?]]

  /// The scores of these pairs in `graph`, whose ties are all that is known of ties.
  ///
  /// O(pairs · log pairs + Σ over different first nodes of the nodes within four steps).
  public init(
    _ scores: [LinkScore], of pairs: [(Node, Node)], in graph: Graph, with facts: LinkFacts,
    in context: ExecutionContext = ExecutionContext()
  ) throws {
    self.scores = scores
    values = Array(repeating: Array(repeating: nil, count: pairs.count), count: scores.count)
    var kernel = LinkKernel(SimpleRows(of: graph), facts, for: scores)
    let order = pairs.indices.sorted { (pairs[$0].0, $0) < (pairs[$1].0, $1) }
    var source = -1
    for number in order {
      let (a, b) = pairs[number]
      if a.index != source {
        try context.cancellation.check()
        source = a.index
        kernel.start(at: source)
      }
      for (row, score) in scores.enumerated() { values[row][number] = kernel.value(score, b.index) }
    }
  }

  /// All pairs without a tie whose nodes have a neighbor in common, ascending; nil if they are more
  /// than `most`.
  public static func twoStepPairs(
    in graph: Graph, of node: Node? = nil, most: Int,
    in context: ExecutionContext = ExecutionContext()
  ) throws -> [(Node, Node)]? {
    var kernel = LinkKernel(
      SimpleRows(of: graph), LinkFacts(unknownFor: graph.nodeCount), for: [])
    var pairs: [(Node, Node)] = []
    for source in node.map({ [$0.index] }) ?? Array(0..<graph.nodeCount) {
      try context.cancellation.check()
      kernel.start(at: source)
      for other in kernel.twoSteps.sorted()
      where (node == nil ? other > source : other != source) && !kernel.isTied(other) {
        guard pairs.count < most else { return nil }
        pairs.append((Node(min(source, other)), Node(max(source, other))))
      }
    }
    return pairs
  }
}
