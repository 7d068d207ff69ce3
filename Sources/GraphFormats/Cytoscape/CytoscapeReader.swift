import Graphs

/// Reads Cytoscape JSON, as Cytoscape, Cytoscape.js and NetworkX write it.
///
/// Elements stand in `elements.nodes` and `elements.edges`, or in one list. Positions become the
/// columns `x` and `y` unless there are such columns. The member `value` of NetworkX is left out
/// where it repeats the ids, and so are keys that only number parallel edges.
public struct CytoscapeReader: GraphReader {
  /// Cytoscape JSON.
  public static let format = GraphFormat(
    id: "cytoscape", title: "Cytoscape JSON", fileEndings: ["cyjs", "json"],
    recognizes: { start in
      guard let shape = JSONShape(start) else { return false }
      return shape.has("elements.nodes") || shape.has("elements.edges")
        || shape.has("elements[].data") || shape.has("[].data.id") || shape.has("[].data.source")
    })

  /// A reader; it has no options.
  public init() {}

  /// The graph of Cytoscape JSON.
  ///
  /// - Complexity: O(bytes + n log n).
  public func read(_ bytes: [UInt8], file: String) throws(GraphFormatError) -> AttributedGraph {
    var json = try JSONGraphFile(bytes, file: file)
    let whole = json.whole
    let isDirected = try json.truth(whole["directed"], "directed")
    if isDirected == nil { json.noteUnknownDirection() }
    json.graph.direction = isDirected == true ? .directed : .undirected
    try keepProperties(&json)
    let elements = try elements(json)
    var ids: [String] = []
    for element in elements where !element.isEdge {
      ids.append(try readNode(element, &json))
    }
    if json.graph.nodes.repeats("value", ids) { json.graph.nodes.drop("value") }
    for element in elements where element.isEdge {
      try readEdge(element, isDirected == true, &json)
    }
    let hasParallels = try json.truth(whole["multigraph"], "multigraph") ?? false
    if hasParallels, json.graph.edges.areCounts("key") { json.graph.edges.drop("key") }
    return try json.graph.graph()
  }

  private struct Element {
    let value: JSONValue
    let path: String
    let isEdge: Bool
  }

  /// What is said of the graph is an object, or a list of pairs as NetworkX writes it.
  private func keepProperties(_ json: inout JSONGraphFile) throws(GraphFormatError) {
    guard let data = json.whole["data"] else { return }
    guard let pairs = data.items else {
      json.keepProperties(try json.members(data, "data"))
      return
    }
    for (number, pair) in pairs.enumerated() {
      guard let items = pair.items, items.count == 2, let name = items[0].text else {
        throw json.error(
          pair, "data[\(number)] is \(pair.kind) and not a pair of a name and a value",
          "Write data as {...}.")
      }
      json.graph.addProperty(name, items[1].loose, line: pair.line)
    }
  }

  private func elements(_ json: JSONGraphFile) throws(GraphFormatError) -> [Element] {
    if let elements = json.whole["elements"], elements.members != nil {
      let nodes = try json.list(elements["nodes"], "elements.nodes")
      let edges = try json.list(elements["edges"], "elements.edges")
      return nodes.enumerated().map {
        Element(value: $1, path: "elements.nodes[\($0)]", isEdge: false)
      }
        + edges.enumerated().map {
          Element(value: $1, path: "elements.edges[\($0)]", isEdge: true)
        }
    }
    let isBare = json.whole.items != nil
    guard let list = isBare ? json.whole : json.whole["elements"] else {
      throw json.error(
        json.whole, "the JSON has no elements",
        "Write {\"elements\": {\"nodes\": [...], \"edges\": [...]}}.")
    }
    return try json.list(list, "elements").enumerated().map { number, value in
      let group = value["group"]?.text
      return Element(
        value: value, path: isBare ? "[\(number)]" : "elements[\(number)]",
        isEdge: group == "edges" || (group != "nodes" && value["data"]?["source"] != nil))
    }
  }

  private func data(
    _ element: Element, _ json: JSONGraphFile
  ) throws(GraphFormatError) -> (value: JSONValue, members: [JSONMember]) {
    guard let data = element.value["data"] else {
      throw json.error(
        element.value, "\(element.path).data is missing", "Write {\"data\": {\"id\": ...}}.")
    }
    return (data, try json.members(data, element.path + ".data"))
  }

  private func readNode(
    _ element: Element, _ json: inout JSONGraphFile
  ) throws(GraphFormatError) -> String {
    let (data, members) = try data(element, json)
    let id = try json.id(data["id"], of: data, element.path + ".data.id")
    let row = try json.graph.define(id, line: element.value.line)
    json.keep(members, node: row, except: ["id"])
    let position = try json.members(element.value["position"], element.path + ".position")
    json.keep(
      position.filter { ["x", "y"].contains($0.key) && data[$0.key] == nil }, node: row)
    return id
  }

  private func readEdge(
    _ element: Element, _ isDirected: Bool, _ json: inout JSONGraphFile
  ) throws(GraphFormatError) {
    let (data, members) = try data(element, json)
    let edge = json.graph.addEdge(
      try json.id(data["source"], of: data, element.path + ".data.source"),
      try json.id(data["target"], of: data, element.path + ".data.target"),
      isDirected ? .directed : .undirected, line: element.value.line)
    json.keep(members, edge: edge, except: ["source", "target"])
  }
}
