public import Execution
public import Graphs

/// The pairs of nodes without a tie that score highest.
public struct LinkCandidates: Sendable {
  /// The best pairs, the highest score first; equal scores by the numbers of the nodes.
  public let pairs: [ScoredPair]
  /// How many pairs without a tie were compared: for scores by ties those that score above 0.
  public let compared: Int
  /// How many of these have a score as high as the last one listed, or higher.
  public let atLeastLast: Int

  /// The `count` pairs that score highest by one sign, of all pairs or of those with one node.
  ///
  /// Scores by ties look at the nodes within two to four steps of each node, all others at all pairs:
  /// O(Σ degree²) or O(n²) time, O(n) memory per worker.
  public init(
    _ score: LinkScore, in graph: Graph, with facts: LinkFacts, of node: Node? = nil, count: Int,
    in context: ExecutionContext = ExecutionContext()
  ) throws {
    let rows = SimpleRows(of: graph)
    let found = try context.reduce(
      Self.chunks(graph, node), into: Best(count: count), phase: "candidate ties",
      map: { range in
        var best = Best(count: count)
        var kernel = LinkKernel(rows, facts, for: [score])
        for place in range {
          try context.cancellation.check()
          let source = node?.index ?? place
          kernel.start(at: source)
          for other in score.isLocal ? kernel.reached : Array(0..<rows.nodeCount) {
            guard node == nil ? other > source : other != source, !kernel.isTied(other) else {
              continue
            }
            guard let value = kernel.value(score, other),
              value > 0 || score == .distance
            else { continue }
            best.add(
              ScoredPair(
                first: Node(min(source, other)), second: Node(max(source, other)), score: value))
          }
        }
        return best
      }, combine: { $0.add($1) })
    pairs = found.pairs
    compared = found.compared
    atLeastLast = found.pairs.isEmpty ? 0 : found.pairs.count + found.equalBeyond
  }

  private static func chunks(_ graph: Graph, _ node: Node?) -> Chunks {
    node == nil
      ? Chunks(count: graph.nodeCount, pieces: 256) : Chunks(count: 1, pieces: 1)
  }
}

/// The best of the pairs that have been seen.
private struct Best: Sendable {
  let count: Int
  var pairs: [ScoredPair] = []
  var compared = 0
  /// How many pairs beyond the list have the score of its last.
  var equalBeyond = 0

  init(count: Int) { self.count = count }

  mutating func add(_ pair: ScoredPair) {
    compared += 1
    insert(pair)
  }

  mutating func add(_ other: Best) {
    compared += other.compared
    let last = other.pairs.last?.score
    for pair in other.pairs { insert(pair) }
    if other.pairs.count == count, pairs.last?.score == last { equalBeyond += other.equalBeyond }
  }

  private mutating func insert(_ pair: ScoredPair) {
    guard count > 0 else { return }
    if pairs.count == count, !ScoredPair.precedes(pair, pairs[count - 1]) {
      if pair.score == pairs[count - 1].score { equalBeyond += 1 }
      return
    }
    var low = 0
    var high = pairs.count
    while low < high {
      let middle = (low + high) / 2
      if ScoredPair.precedes(pairs[middle], pair) { low = middle + 1 } else { high = middle }
    }
    pairs.insert(pair, at: low)
    guard pairs.count > count else { return }
    let dropped = pairs.removeLast()
    equalBeyond = dropped.score == pairs[count - 1].score ? equalBeyond + 1 : 0
  }
}
