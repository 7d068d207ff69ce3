import Graphs

/// Reads JSON Graph Format, versions 1 (nodes as a list) and 2 (nodes by their ids).
///
/// Kept: labels and metadata of nodes and edges, relations of edges; the label of the graph is its
/// title. Edges have a direction unless the file denies it, as the format says. A file of several
/// graphs and hyperedges are refused.
///
/// Source: jsongraphformat.info, schema 2.0.
public struct JGFReader: GraphReader {
  /// JSON Graph Format.
  public static let format = GraphFormat(
    id: "jgf", title: "JSON Graph Format", fileEndings: ["jgf", "json"],
    recognizes: { start in
      guard let shape = JSONShape(start), !shape.has("nodes"), !shape.has("elements") else {
        return false
      }
      return shape.has("graph.nodes") || shape.has("graph.edges") || shape.has("graphs[].nodes")
        || shape.has("graphs[].edges")
    })

  /// A reader; it has no options.
  public init() {}

  /// The graph of JSON Graph Format.
  ///
  /// - Complexity: O(bytes + n log n).
  public func read(_ bytes: [UInt8], file: String) throws(GraphFormatError) -> AttributedGraph {
    var json = try JSONGraphFile(bytes, file: file)
    let graph = try onlyGraph(json)
    if let hyper = graph["hyperedges"], !(hyper.items ?? []).isEmpty {
      throw json.error(
        hyper, "the graph has hyperedges, which join more than two nodes",
        "Write each as edges between two nodes.")
    }
    let isDirected = try json.truth(graph["directed"], "graph.directed") ?? true
    json.graph.direction = isDirected ? .directed : .undirected
    if let label = graph["label"] {
      json.graph.addProperty("title", label.loose, line: label.line)
    }
    json.keepProperties(try json.members(graph["metadata"], "graph.metadata"))
    try readNodes(graph, &json)
    for (number, edge) in try json.list(graph["edges"], "graph.edges").enumerated() {
      try read(edge, "graph.edges[\(number)]", isDirected, &json)
    }
    return try json.graph.graph()
  }

  private func onlyGraph(_ json: JSONGraphFile) throws(GraphFormatError) -> JSONValue {
    if let graph = json.whole["graph"], graph.members != nil { return graph }
    let graphs = try json.list(json.whole["graphs"], "graphs")
    guard graphs.count <= 1 else {
      throw json.error(
        graphs[1], "the file holds \(graphs.count) graphs", "Put each graph into a file of its own."
      )
    }
    guard let graph = graphs.first, graph.members != nil else {
      throw json.error(
        json.whole, "the JSON has no graph",
        "Write {\"graph\": {\"nodes\": {...}, \"edges\": [...]}}.")
    }
    return graph
  }

  private func readNodes(
    _ graph: JSONValue, _ json: inout JSONGraphFile
  ) throws(GraphFormatError) {
    if let members = graph["nodes"]?.members {
      for member in members {
        let path = "graph.nodes['\(member.key.abridged)']"
        let row = try json.graph.define(member.key, line: member.value.line)
        try keep(member.value, path, node: row, &json)
      }
      return
    }
    for (number, node) in try json.list(graph["nodes"], "graph.nodes").enumerated() {
      let path = "graph.nodes[\(number)]"
      let id = try json.id(node["id"], of: node, path + ".id")
      let row = try json.graph.define(id, line: node.line)
      try keep(node, path, node: row, &json)
    }
  }

  private func keep(
    _ node: JSONValue, _ path: String, node row: Int, _ json: inout JSONGraphFile
  ) throws(GraphFormatError) {
    json.keep(
      try json.members(node, path), node: row, except: ["id", "metadata"])
    json.keep(try json.members(node["metadata"], path + ".metadata"), node: row)
  }

  private func read(
    _ edge: JSONValue, _ path: String, _ isDirected: Bool, _ json: inout JSONGraphFile
  ) throws(GraphFormatError) {
    let members = try json.members(edge, path)
    let hasDirection = try json.truth(edge["directed"], path + ".directed") ?? isDirected
    let row = json.graph.addEdge(
      try json.id(edge["source"], of: edge, path + ".source"),
      try json.id(edge["target"], of: edge, path + ".target"),
      hasDirection ? .directed : .undirected, line: edge.line)
    json.keep(members, edge: row, except: ["source", "target", "directed", "metadata"])
    json.keep(try json.members(edge["metadata"], path + ".metadata"), edge: row)
  }
}
