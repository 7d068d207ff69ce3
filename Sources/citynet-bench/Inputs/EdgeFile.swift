import Execution
import GraphAlgorithms
import GraphFormats
import Graphs

/// A text file of numbered edges.
struct EdgeFile {
  let path: String

  /// The undirected graph of the file; loops are left out and repeated edges merged.
  ///
  /// A third column is both what an edge costs and how strong it is: each algorithm reads what it
  /// needs, as the other tools do.
  func input(in context: ExecutionContext) throws -> BenchInput {
    let list = try NumberedEdges.read(FileBytes.read(path), file: path, in: context)
    let graph = try graph(of: list)
    return BenchInput(
      name: path.fileName, graph: graph, costs: graph.strengths,
      truth: try truth(of: graph, in: context))
  }

  /// The graph of edges that have been read.
  ///
  /// - Throws: ``BenchError/unusableGraph(path:problem:)``.
  func graph(of list: NumericEdgeList) throws -> Graph {
    try NumberedEdges.requireFew(
      list.nodeCount, "node", for: list.edgeCount, "edges", file: path)
    if let bad = list.weights?.firstIndex(where: { $0 <= 0 }) {
      throw BenchError.unusableGraph(
        path: path,
        problem: "edge \(bad + 1) weighs \(list.weights?[bad] ?? 0), but weights must be above 0.")
    }
    var builder = GraphBuilder(.undirected, nodeCount: list.nodeCount)
    builder.addEdges(from: list.sources, to: list.targets, strengths: list.weights)
    let graph = builder.graph()
    if let bad = graph.strengths?.values.firstIndex(where: { !$0.isFinite }) {
      let (source, target) = graph.ends(of: Edge(bad))
      throw BenchError.unusableGraph(
        path: path,
        problem: "the edges between \(source.rawValue) and \(target.rawValue) weigh more than "
          + "1.7e308 together. Divide all weights by one number.")
    }
    return graph
  }

  /// The clusters planted in the graph: one number a line in the file that ends in `.truth`.
  private func truth(of graph: Graph, in context: ExecutionContext) throws -> Partition? {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    let truthPath = path[..<dot] + ".truth"
    guard FileBytes.exists(String(truthPath)) else { return nil }
    let labels = try FileBytes.read(String(truthPath)).split(separator: UInt8(ascii: "\n"))
      .compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard labels.count == graph.nodeCount, labels.allSatisfy({ $0 >= 0 && $0 < labels.count })
    else { return nil }
    return Partition(NodeMap(labels))
  }
}
