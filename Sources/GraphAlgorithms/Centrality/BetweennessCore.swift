import Execution
import Graphs

/// A graph made ready for betweenness: split into blocks if undirected, renumbered for locality.
///
/// What can be told without a search is in `nodeScores` and `edgeScores`; for the rest, the masses
/// of a node of the core stand for the starts and ends of paths in all that hangs on it.
struct BetweennessCore: Sendable {
  /// The node of the graph that each node of the core is; a cut node is one in each of its blocks.
  let originalNode: [UInt32]
  /// How many starts of paths each node of the core stands for.
  let startMasses: [Double]
  /// How many ends of paths each node of the core stands for.
  let endMasses: [Double]
  /// What each node of the graph earns as a cut node.
  let nodeScores: [Double]
  /// What each edge of the graph earns as a bridge; empty where edges are not known.
  let edgeScores: [Double]
  /// The rows along which searches go.
  let rows: BetweennessRows
  /// The nodes of the core from which searches start.
  let sources: [UInt32]

  /// The whole of the searches that betweenness among `weights` needs.
  init(
    of whole: BetweennessRows, _ weights: PairWeights, of graph: Graph, _ cancellation: Cancellation
  ) throws {
    try cancellation.check()
    switch graph.direction {
    case .directed:
      let order = SimpleRows(of: graph, .either).breadthFirstOrder()
      self.init(
        rows: whole.renumbered(by: order), originalNode: order,
        startMasses: order.map { weights.starts[Int($0)] },
        endMasses: order.map { weights.ends[Int($0)] },
        nodeScores: Array(repeating: 0, count: graph.nodeCount),
        edgeScores: whole.edges.isEmpty ? [] : Array(repeating: 0, count: graph.edgeCount))
    case .undirected:
      let blocks = try BetweennessBlocks(of: whole.rows, weights, cancellation)
      let separated = blocks.separated(whole)
      let order = separated.rows.breadthFirstOrder()
      var edgeScores = [Double](repeating: 0, count: whole.edges.isEmpty ? 0 : graph.edgeCount)
      if !whole.edges.isEmpty {
        for (entry, score) in blocks.bridges { edgeScores[Int(whole.edges[entry])] += score }
      }
      self.init(
        rows: separated.renumbered(by: order),
        originalNode: order.map { blocks.slotNodes[Int($0)] },
        startMasses: order.map { blocks.slotMasses[Int($0)].x },
        endMasses: order.map { blocks.slotMasses[Int($0)].y },
        nodeScores: blocks.cutScores, edgeScores: edgeScores)
    }
  }

  init(
    rows: BetweennessRows, originalNode: [UInt32], startMasses: [Double], endMasses: [Double],
    nodeScores: [Double], edgeScores: [Double]
  ) {
    self.rows = rows
    self.originalNode = originalNode
    self.startMasses = startMasses
    self.endMasses = endMasses
    self.nodeScores = nodeScores
    self.edgeScores = edgeScores
    let simple = rows.rows
    sources = (0..<UInt32(simple.nodeCount)).filter {
      startMasses[Int($0)] > 0 && !simple.row(Int($0)).isEmpty
    }
  }

  /// For each node of the graph the summed shares of pairs whose paths it lies on.
  func scoresOfNodes(in context: ExecutionContext) throws -> [Double] {
    let sums = try sums(count: originalNode.count, in: context) {
      rows.costs.isEmpty
        ? try nodeDependencies(onBatches: $0, context.cancellation)
        : try weightedDependencies(onBatches: $0, of: .nodes, context.cancellation)
    }
    var scores = nodeScores
    for (position, node) in originalNode.enumerated() { scores[Int(node)] += sums[position] }
    return scores
  }

  /// For each edge of the graph the summed shares of pairs whose paths lead along it.
  func scoresOfEdges(in context: ExecutionContext) throws -> [Double] {
    let sums = try sums(count: edgeScores.count, in: context) {
      rows.costs.isEmpty
        ? try edgeDependencies(onBatches: $0, count: edgeScores.count, context.cancellation)
        : try weightedDependencies(
          onBatches: $0, of: .edges(count: edgeScores.count), context.cancellation)
    }
    return zip(edgeScores, sums).map { $0 + $1 }
  }

  /// The sources of a batch of at most eight.
  func batch(_ number: Int) -> ArraySlice<UInt32> {
    sources[(8 * number)..<min(8 * number + 8, sources.count)]
  }

  private func sums(
    count: Int, in context: ExecutionContext, map: @Sendable (Range<Int>) throws -> [Double]
  ) throws -> [Double] {
    try context.reduce(
      Chunks(count: (sources.count + 7) / 8, pieces: 128),
      into: [Double](repeating: 0, count: count), phase: "betweenness",
      map: { batches in
        let part = try map(batches)
        guard part.allSatisfy(\.isFinite) else { throw GraphAlgorithmError.tooManyShortestPaths }
        return part
      },
      combine: { total, part in for place in total.indices { total[place] += part[place] } })
  }
}
