import Graphs

/// Writes Cytoscape JSON, which Cytoscape, Cytoscape.js and NetworkX (`cytoscape_graph`) read.
///
/// Strengths are `weight`; missing values are null; columns of numbers called `x` and `y` are also
/// the position. Each node repeats its id as `value`, without which NetworkX does not know it;
/// parallel edges have a `key` each, without which it merges them.
public struct CytoscapeWriter: GraphWriter {
  /// The format of `CytoscapeReader`.
  public static let format = CytoscapeReader.format

  /// A writer; it has no options.
  public init() {}

  /// The graph as Cytoscape JSON.
  ///
  /// - Complexity: O(bytes).
  public func write(_ graph: AttributedGraph) throws(GraphFormatError) -> WrittenGraph {
    graph.written(within: .single) { file(of: $0) }
  }

  private func file(of graph: AttributedGraph) -> WrittenGraph {
    var losses = LossList()
    let keys = graph.parallelNumbers
    let nodeNames = losses.names(of: graph.nodeColumns, .nodes) { $1 == "id" || $1 == "value" }
    let edgeNames = losses.names(of: graph.edgeColumns, .edges) {
      $1 == "source" || $1 == "target" || ($1 == "id" && !graph.areElementIDs($0))
        || ($1 == "key" && keys != nil) || graph.isWeightTaken($0, $1)
    }
    losses.addEmpty(graph.nodeColumns, .nodes, writesMissing: true)
    losses.addEmpty(graph.edgeColumns, .edges, writesMissing: true)
    let nodes = graph.nodeIDs.values.indices.map { index in
      let id = JSONText.quoted(graph.nodeIDs.values[index])
      let data = JSONText.object(
        [("id", id), ("value", id)]
          + JSONText.members(graph.nodeColumns, called: nodeNames, at: index))
      return JSONText.object([("data", data)] + position(of: index, in: graph))
    }
    let edges = graph.edgeMembers().enumerated().map { edge, ends in
      let data = JSONText.object(
        ends + (keys.map { [("key", String($0[edge]))] } ?? [])
          + JSONText.members(graph.edgeColumns, called: edgeNames, at: edge))
      return JSONText.object([("data", data)])
    }
    let text = """
      {
      "format_version": "1.0",
      "directed": \(graph.graph.direction == .directed),
      "multigraph": \(keys != nil),
      "data": \(JSONText.object(JSONText.members(graph.properties))),
      "elements": {
      "nodes": \(JSONText.lines(nodes)),
      "edges": \(JSONText.lines(edges))
      }
      }

      """
    return WrittenGraph(bytes: Array(text.utf8), losses: losses.sorted)
  }

  private func position(
    of index: Int, in graph: AttributedGraph
  ) -> [(key: String, value: String)] {
    guard let x = graph.nodeColumn("x"), let y = graph.nodeColumn("y"), x.isNumeric, y.isNumeric,
      x.number(at: index) != nil, y.number(at: index) != nil
    else { return [] }
    let members = [
      (key: "x", value: JSONText.value(x, at: index)),
      (key: "y", value: JSONText.value(y, at: index)),
    ]
    return [("position", JSONText.object(members))]
  }
}

extension AttributedGraph {
  /// Whether a column of edges can be their ids: each has one, and no node or other edge has it.
  fileprivate func areElementIDs(_ column: AttributeColumn) -> Bool {
    guard column.presentCount == column.count else { return false }
    var ids = Set(nodeIDs.values)
    return (0..<column.count).allSatisfy { ids.insert(column.text(at: $0) ?? "").inserted }
  }
}
