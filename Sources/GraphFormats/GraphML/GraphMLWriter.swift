import Graphs

/// Writes GraphML that NetworkX, igraph, Gephi and yEd read.
///
/// Columns become typed keys (`long`, `double`, `boolean`, `string`), what is said of the graph
/// becomes data of the graph, strengths an attribute `weight`; a missing value is simply absent. A
/// text column of the edges called `id` that tells them apart becomes their ids.
///
/// Source: GraphML specification 1.0, graphml.graphdrawing.org.
public struct GraphMLWriter: GraphWriter {
  /// The Graph Markup Language.
  public static let format = GraphMLReader.format

  /// A writer; it has no options.
  public init() {}

  /// The document of a graph.
  ///
  /// Lost: characters that XML cannot carry; the name of a column `weight` beside strengths. Without
  /// strengths such a column will be read as strengths, which is told as well.
  ///
  /// - Complexity: O(bytes written).
  public func write(_ graph: AttributedGraph) throws(GraphFormatError) -> WrittenGraph {
    graph.written(within: .xml) { file(of: $0) }
  }

  private func file(of graph: AttributedGraph) -> WrittenGraph {
    var text = XMLGraphText(graph)
    var xml = XMLWriter()
    xml.start(
      "graphml",
      [
        ("xmlns", "http://graphml.graphdrawing.org/xmlns"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        (
          "xsi:schemaLocation",
          "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"
        ),
      ])
    let edgeIDs = EdgeIDs.column(of: graph) { XMLText.isCarried($0) }
    let edgeColumns = graph.edgeColumns.filter { edgeIDs == nil || $0.name != "id" }
    writeKeys(edgeColumns, &text, &xml)
    xml.start("graph", [("edgedefault", graph.graph.direction.rawValue)])
    for (place, property) in graph.properties.enumerated() {
      let carried = text.carried(property.text, .graph, property.name, of: "")
      xml.element("data", [("key", "g\(place)")], text: carried)
    }
    for node in graph.graph.nodes {
      let id = [(name: "id", value: text.nodeIDs[node.index])]
      if graph.nodeColumns.allSatisfy({ $0.isMissing(at: node.index) }) {
        xml.element("node", id)
        continue
      }
      xml.start("node", id)
      for (place, column) in graph.nodeColumns.enumerated() {
        write(column, at: node.index, key: "n\(place)", .nodes, graph.nodeIDs[node], &text, &xml)
      }
      xml.end()
    }
    writeEdges(edgeColumns, ids: edgeIDs, &text, &xml)
    xml.end()
    xml.end()
    return WrittenGraph(bytes: xml.bytes, losses: text.losses.losses)
  }

  private func writeKeys(
    _ edgeColumns: [AttributeColumn], _ text: inout XMLGraphText, _ xml: inout XMLWriter
  ) {
    let graph = text.graph
    func key(_ id: String, _ owner: String, _ name: String, _ type: String) {
      xml.element(
        "key", [("id", id), ("for", owner), ("attr.name", name), ("attr.type", type)])
    }
    for (place, name) in text.propertyNames().enumerated() {
      key("g\(place)", "graph", name, "string")
    }
    for (place, name) in text.names(of: graph.nodeColumns, .nodes).enumerated() {
      key("n\(place)", "node", name, type(of: graph.nodeColumns[place]))
    }
    let isWeighted = graph.graph.strengths != nil
    if isWeighted { key("weight", "edge", "weight", "double") }
    let names = text.names(of: edgeColumns, .edges, reserved: isWeighted ? ["weight"] : [])
    for (place, name) in names.enumerated() {
      key("e\(place)", "edge", name, type(of: edgeColumns[place]))
    }
    if !isWeighted { text.losses.noteStrengths(in: graph) }
  }

  private func writeEdges(
    _ columns: [AttributeColumn], ids: [String]?, _ text: inout XMLGraphText,
    _ xml: inout XMLWriter
  ) {
    let graph = text.graph.graph
    let (sources, targets) = graph.edgeEnds()
    for edge in graph.edges {
      let attributes: XMLWriter.Attributes = [
        ("id", ids?[edge.index] ?? "e\(edge.index)"),
        ("source", text.nodeIDs[Int(sources[edge.index])]),
        ("target", text.nodeIDs[Int(targets[edge.index])]),
      ]
      if graph.strengths == nil, columns.allSatisfy({ $0.isMissing(at: edge.index) }) {
        xml.element("edge", attributes)
        continue
      }
      xml.start("edge", attributes)
      if let strength = graph.strengths?[edge] {
        xml.element("data", [("key", "weight")], text: strength.description)
      }
      for (place, column) in columns.enumerated() {
        write(column, at: edge.index, key: "e\(place)", .edges, "\(edge.index + 1)", &text, &xml)
      }
      xml.end()
    }
  }

  private func write(
    _ column: AttributeColumn, at index: Int, key: String, _ owner: FormatLoss.Owner, _ id: String,
    _ text: inout XMLGraphText, _ xml: inout XMLWriter
  ) {
    guard let value = column.text(at: index) else { return }
    let carried = text.carried(value, owner, column.name, of: id)
    xml.element("data", [("key", key)], text: carried)
  }

  private func type(of column: AttributeColumn) -> String {
    switch column.values {
    case .strings: "string"
    case .integers: "long"
    case .doubles: "double"
    case .booleans: "boolean"
    }
  }
}
