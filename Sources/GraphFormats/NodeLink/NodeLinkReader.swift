import Graphs

/// Reads node-link JSON, as NetworkX and pages with D3 write it.
///
/// Nodes stand in `nodes`, edges in `links` or `edges`; `graph` holds what is said of the whole.
/// Where nodes have no ids, edges name them by their position, as D3 once did. Keys that only
/// number parallel edges are left out.
public struct NodeLinkReader: GraphReader {
  /// JSON with a list of nodes and a list of links.
  public static let format = GraphFormat(
    id: "node-link", title: "Node-link JSON (NetworkX, D3)", fileEndings: ["json"],
    recognizes: { start in
      guard let shape = JSONShape(start) else { return false }
      if shape.has("nodes[].data") { return false }
      return shape.has("nodes") && (shape.has("nodes[].id") || shape.has("links"))
        || (shape.has("links[].source") && shape.has("links[].target"))
        || (shape.has("nodes") && shape.has("edges[].source"))
        || (shape.has("directed") && shape.has("multigraph") && shape.has("nodes"))
    })

  /// A reader; it has no options.
  public init() {}

  /// The graph of node-link JSON.
  ///
  /// - Complexity: O(bytes + n log n).
  public func read(_ bytes: [UInt8], file: String) throws(GraphFormatError) -> AttributedGraph {
    var json = try JSONGraphFile(bytes, file: file)
    let whole = json.whole
    guard whole["nodes"] != nil else {
      throw json.error(
        whole, "the JSON has no list of nodes", "Write {\"nodes\": [...], \"links\": [...]}.")
    }
    let isDirected = try json.truth(whole["directed"], "directed")
    if isDirected == nil { json.noteUnknownDirection() }
    json.graph.direction = isDirected == true ? .directed : .undirected
    json.keepProperties(try json.members(whole["graph"], "graph"))
    let ids = try nodes(&json)
    let key = whole["links"] == nil ? "edges" : "links"
    for (number, link) in try json.list(whole[key], key).enumerated() {
      let path = "\(key)[\(number)]"
      let members = try json.members(link, path)
      let source = try end(link, "source", path, ids, json)
      let target = try end(link, "target", path, ids, json)
      let edge = json.graph.addEdge(
        source, target, isDirected == true ? .directed : .undirected, line: link.line)
      json.keep(members, edge: edge, except: ["source", "target"])
    }
    let hasParallels = try json.truth(whole["multigraph"], "multigraph") ?? false
    if hasParallels, json.graph.edges.areCounts("key") { json.graph.edges.drop("key") }
    return try json.graph.graph()
  }

  /// Adds the nodes; their ids by position if they have none of their own.
  private func nodes(_ json: inout JSONGraphFile) throws(GraphFormatError) -> [String]? {
    let nodes = try json.list(json.whole["nodes"], "nodes")
    let haveNoIDs = !nodes.isEmpty && nodes.allSatisfy { $0.members != nil && $0["id"] == nil }
    if haveNoIDs {
      json.graph.note("nodes have no id, so each is called by its position from 0", line: 1)
    }
    var ids: [String] = []
    for (number, node) in nodes.enumerated() {
      let path = "nodes[\(number)]"
      let members = try json.members(node, path)
      let id = haveNoIDs ? String(number) : try json.id(node["id"], of: node, path + ".id")
      let row = try json.graph.define(id, line: node.line)
      json.keep(members, node: row, except: ["id"])
      ids.append(id)
    }
    return haveNoIDs ? ids : nil
  }

  private func end(
    _ link: JSONValue, _ key: String, _ path: String, _ positions: [String]?,
    _ json: JSONGraphFile
  ) throws(GraphFormatError) -> String {
    let id = try json.id(link[key], of: link, "\(path).\(key)")
    if let positions, Int(id).map({ !positions.indices.contains($0) }) ?? true {
      throw json.error(
        link, "\(path).\(key) is '\(id.abridged)', but nodes have no ids",
        "Give each node an \"id\", or the position of the node here.")
    }
    return id
  }
}
