import Graphs

/// Writes node-link JSON, which NetworkX (`node_link_graph`) and D3 read.
///
/// Strengths are the members `weight`; missing values are null; parallel edges have a `key` each.
public struct NodeLinkWriter: GraphWriter {
  /// The format of `NodeLinkReader`.
  public static let format = NodeLinkReader.format

  /// A writer; it has no options.
  public init() {}

  /// The graph as node-link JSON.
  ///
  /// - Complexity: O(bytes).
  public func write(_ graph: AttributedGraph) throws(GraphFormatError) -> WrittenGraph {
    graph.written(within: .single) { file(of: $0) }
  }

  private func file(of graph: AttributedGraph) -> WrittenGraph {
    var losses = LossList()
    let keys = graph.parallelNumbers
    let nodeNames = losses.names(of: graph.nodeColumns, .nodes) { $1 == "id" }
    let edgeNames = losses.names(of: graph.edgeColumns, .edges) {
      $1 == "source" || $1 == "target" || ($1 == "key" && keys != nil)
        || graph.isWeightTaken($0, $1)
    }
    losses.addEmpty(graph.nodeColumns, .nodes, writesMissing: true)
    losses.addEmpty(graph.edgeColumns, .edges, writesMissing: true)
    let nodes = graph.nodeIDs.values.indices.map { index in
      JSONText.object(
        [("id", JSONText.quoted(graph.nodeIDs.values[index]))]
          + JSONText.members(graph.nodeColumns, called: nodeNames, at: index))
    }
    let links = graph.edgeMembers().enumerated().map { edge, ends in
      JSONText.object(
        ends + (keys.map { [("key", String($0[edge]))] } ?? [])
          + JSONText.members(graph.edgeColumns, called: edgeNames, at: edge))
    }
    let text = """
      {
      "directed": \(graph.graph.direction == .directed),
      "multigraph": \(keys != nil),
      "graph": \(JSONText.object(JSONText.members(graph.properties))),
      "nodes": \(JSONText.lines(nodes)),
      "links": \(JSONText.lines(links))
      }

      """
    return WrittenGraph(bytes: Array(text.utf8), losses: losses.sorted)
  }
}
