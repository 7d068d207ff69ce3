import Graphs

/// Writes GEXF that Gephi and NetworkX read.
///
/// Columns become declared attributes, the text column `label` the label, strengths the weight; a
/// missing value is simply absent. A text column of the edges called `id` that tells them apart
/// becomes their ids. Of what is said of the graph the creator, keywords, description, name and day
/// of change have a place of their own; all else stands as a JSON object in the description, which
/// `GEXFReader` reads back.
///
/// Source: GEXF 1.2 and 1.3 primer, gexf.net.
public struct GEXFWriter: GraphWriter {
  /// The version of the format; both carry the same of a graph.
  public enum Version: String, Sendable, CaseIterable {
    /// 1.2, which NetworkX reads as well as Gephi.
    case gexf12 = "1.2"
    /// 1.3, which Gephi 0.10 and later read.
    case gexf13 = "1.3"
  }

  /// Graph Exchange XML Format.
  public static let format = GEXFReader.format

  /// The version that is written.
  public let version: Version

  /// A writer of a version.
  public init(version: Version = .gexf12) { self.version = version }

  /// The document of a graph.
  ///
  /// Lost: characters that XML cannot carry; the names of columns called `label`, `id` or `weight` that cannot be GEXF's own.
  ///
  /// - Complexity: O(bytes written).
  public func write(_ graph: AttributedGraph) throws(GraphFormatError) -> WrittenGraph {
    graph.written(within: .xml) { file(of: $0) }
  }

  private func file(of graph: AttributedGraph) -> WrittenGraph {
    var text = XMLGraphText(graph)
    var xml = XMLWriter()
    let meta = GEXFMeta(&text)
    switch version {
    case .gexf12:
      xml.start("gexf", [("xmlns", "http://www.gexf.net/1.2draft"), ("version", "1.2")])
    case .gexf13: xml.start("gexf", [("xmlns", "http://gexf.net/1.3"), ("version", "1.3")])
    }
    meta.write(&xml)
    let name = meta.name.map { [(name: "name", value: $0)] } ?? []
    xml.start(
      "graph", [("defaultedgetype", graph.graph.direction.rawValue), ("mode", "static")] + name)
    let nodes = columns(graph.nodeColumns) { $0.name == "label" && $0.holdsText }
    let edgeIDs = EdgeIDs.column(of: graph) { XMLText.isCarried($0) }
    // A label of no node is a column only if it is declared; an empty label of an edge read
    // as none, as Gephi means it.
    let edges = columns(graph.edgeColumns.filter { edgeIDs == nil || $0.name != "id" }) {
      $0.name == "label" && $0.holdsText && !$0.holdsEmptyText
    }
    declare(nodes.declared, "node", .nodes, ["label"], &text, &xml)
    let own = ["label", "id"] + (graph.graph.strengths == nil ? [] : ["weight"])
    declare(edges.declared, "edge", .edges, own, &text, &xml)
    writeNodes(nodes, &text, &xml)
    writeEdges(edges, ids: edgeIDs, &text, &xml)
    xml.end()
    xml.end()
    return WrittenGraph(bytes: xml.bytes, losses: text.losses.losses)
  }

  private typealias Columns = (label: AttributeColumn?, declared: [AttributeColumn])

  private func columns(
    _ columns: [AttributeColumn], isLabel: (AttributeColumn) -> Bool
  ) -> Columns {
    (columns.first(where: isLabel), columns.filter { !isLabel($0) })
  }

  // NetworkX reads an attribute that is called like one of the format's own over that one.
  private func declare(
    _ columns: [AttributeColumn], _ owner: String, _ lossOwner: FormatLoss.Owner,
    _ reserved: [String], _ text: inout XMLGraphText, _ xml: inout XMLWriter
  ) {
    guard !columns.isEmpty else { return }
    xml.start("attributes", [("class", owner), ("mode", "static")])
    for (place, name) in text.names(of: columns, lossOwner, reserved: reserved)
      .enumerated()
    {
      let type =
        switch columns[place].values {
        case .strings: "string"
        case .integers: "long"
        case .doubles: "double"
        case .booleans: "boolean"
        }
      xml.element("attribute", [("id", "\(place)"), ("title", name), ("type", type)])
    }
    xml.end()
  }

  private func writeNodes(
    _ columns: Columns, _ text: inout XMLGraphText, _ xml: inout XMLWriter
  ) {
    xml.start("nodes")
    for node in text.graph.graph.nodes {
      let id = text.graph.nodeIDs[node]
      var attributes: XMLWriter.Attributes = [("id", text.nodeIDs[node.index])]
      if let label = columns.label?.text(at: node.index) {
        attributes.append(("label", text.carried(label, .nodes, "label", of: id)))
      }
      write("node", attributes, columns.declared, at: node.index, .nodes, id, &text, &xml)
    }
    xml.end()
  }

  private func writeEdges(
    _ columns: Columns, ids: [String]?, _ text: inout XMLGraphText, _ xml: inout XMLWriter
  ) {
    let graph = text.graph.graph
    let (sources, targets) = graph.edgeEnds()
    xml.start("edges")
    for edge in graph.edges {
      let number = "\(edge.index + 1)"
      var attributes: XMLWriter.Attributes = [
        ("id", ids?[edge.index] ?? "\(edge.index)"),
        ("source", text.nodeIDs[Int(sources[edge.index])]),
        ("target", text.nodeIDs[Int(targets[edge.index])]),
      ]
      if let label = columns.label?.text(at: edge.index) {
        attributes.append(("label", text.carried(label, .edges, "label", of: number)))
      }
      if let strength = graph.strengths?[edge] {
        attributes.append(("weight", strength.description))
      }
      write("edge", attributes, columns.declared, at: edge.index, .edges, number, &text, &xml)
    }
    xml.end()
  }

  private func write(
    _ element: String, _ attributes: XMLWriter.Attributes, _ columns: [AttributeColumn],
    at index: Int, _ owner: FormatLoss.Owner, _ id: String, _ text: inout XMLGraphText,
    _ xml: inout XMLWriter
  ) {
    guard !columns.allSatisfy({ $0.isMissing(at: index) }) else {
      xml.element(element, attributes)
      return
    }
    xml.start(element, attributes)
    xml.start("attvalues")
    for (place, column) in columns.enumerated() {
      guard let value = column.text(at: index) else { continue }
      let carried = text.carried(value, owner, column.name, of: id)
      xml.element("attvalue", [("for", "\(place)"), ("value", carried)])
    }
    xml.end()
    xml.end()
  }
}
