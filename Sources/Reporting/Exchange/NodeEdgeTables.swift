import GraphFormats
import Graphs

/// A graph as a table of nodes and a table of edges, as Gephi and many others read them, and one of
/// what is said of the graph as a whole.
struct NodeEdgeTables {
  let graph: AttributedGraph

  init(_ graph: AttributedGraph) { self.graph = graph }

  var files: ExportedFiles {
    ExportedFiles(
      files: [
        OutputFile(path: "nodes.csv", bytes: nodes), OutputFile(path: "edges.csv", bytes: edges),
        OutputFile(path: ExportedFiles.properties, bytes: properties),
      ])
  }

  private var properties: [UInt8] {
    var writer = DelimitedWriter(header: ["property", "value"])
    for property in graph.properties {
      writer.append([property.name, property.text].map { $0.replacing("\0", with: "") })
    }
    return writer.bytes
  }

  private var nodes: [UInt8] {
    var writer = DelimitedWriter(header: ["Id"] + graph.nodeColumns.map(\.name))
    for node in graph.graph.nodes {
      writer.append(
        [graph.nodeIDs[node]] + graph.nodeColumns.map { Self.cell($0, node.index) })
    }
    return writer.bytes
  }

  /// `Type` tells Gephi which edges have a direction.
  private var edges: [UInt8] {
    let strengths = graph.graph.strengths
    let isDirected = graph.graph.direction == .directed
    var writer = DelimitedWriter(
      header: ["Source", "Target", "Type"] + (strengths == nil ? [] : ["Weight"])
        + graph.edgeColumns.map(\.name))
    for edge in graph.graph.edges {
      let (source, target) = graph.graph.ends(of: edge)
      writer.append(
        [
          graph.nodeIDs[source], graph.nodeIDs[target], isDirected ? "Directed" : "Undirected",
        ] + (strengths.map { [$0[edge].description] } ?? [])
          + graph.edgeColumns.map { Self.cell($0, edge.index) })
    }
    return writer.bytes
  }

  /// No reader of tables takes a zero byte.
  private static func cell(_ column: AttributeColumn, _ row: Int) -> String {
    (column.text(at: row) ?? "").replacing("\0", with: "")
  }
}
