/// Reads GraphML, as NetworkX, igraph, Gephi and yEd write it.
///
/// Kept: ids, keys with their types and defaults, what is said of the graph, directions, edge ids
/// that are more than a number (column `id`), descriptions (column `desc`). Numbers called `weight`
/// are strengths if all are above 0. Of the drawings of yEd the labels are read. A file with edges
/// of both kinds becomes a directed graph in which an edge without direction stands for two. Nodes
/// within nodes, ports and edges with more than two ends are left out with a note. A file with a
/// document type is refused.
///
/// Source: GraphML specification 1.0, graphml.graphdrawing.org.
public struct GraphMLReader: GraphReader {
  /// The Graph Markup Language.
  public static let format = GraphFormat(
    id: "graphml", title: "GraphML (NetworkX, igraph, yEd, Gephi)", fileEndings: ["graphml"],
    recognizes: { start in
      guard start.first(where: { $0 > 0x20 && $0 < 0x80 }) == UInt8(ascii: "<") else {
        return false
      }
      // Whole names only: a prefix may stand before the name.
      let text = String(decoding: start, as: UTF8.self)
      return text.contains("<graphml") || text.contains(":graphml ")
    })

  /// A reader; it has no options.
  public init() {}

  /// The graph of a GraphML document.
  ///
  /// - Complexity: O(bytes + n log n).
  public func read(_ bytes: [UInt8], file: String) throws(GraphFormatError) -> AttributedGraph {
    var decoder = GraphMLDecoder(file: file)
    try XMLStream.read(bytes, file: file) { event throws(GraphFormatError) in
      try decoder.take(event)
    }
    return try decoder.graph()
  }
}
