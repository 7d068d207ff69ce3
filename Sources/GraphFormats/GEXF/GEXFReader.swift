/// Reads GEXF 1.1 to 1.3, as Gephi and NetworkX write it.
///
/// Kept: ids, labels (column `label`), weights as strengths, declared attributes with their
/// defaults, directions. A file with edges of both kinds becomes a directed graph in which an edge
/// without direction stands for two. Drawing hints are left out; times and nodes within nodes are
/// left out with a note. A file with a document type is refused.
///
/// Source: GEXF 1.3 primer, gexf.net.
public struct GEXFReader: GraphReader {
  /// Graph Exchange XML Format.
  public static let format = GraphFormat(
    id: "gexf", title: "GEXF (Gephi)", fileEndings: ["gexf"],
    recognizes: { start in
      guard start.first(where: { $0 > 0x20 && $0 < 0x80 }) == UInt8(ascii: "<") else {
        return false
      }
      // Whole names only: a prefix may stand before the name.
      let text = String(decoding: start, as: UTF8.self)
      return text.contains("<gexf") || text.contains(":gexf ")
    })

  /// A reader; it has no options.
  public init() {}

  /// The graph of a GEXF document.
  ///
  /// - Complexity: O(bytes).
  public func read(_ bytes: [UInt8], file: String) throws(GraphFormatError) -> AttributedGraph {
    var decoder = GEXFDecoder(file: file)
    try XMLStream.read(bytes, file: file) { event throws(GraphFormatError) in
      try decoder.take(event)
    }
    return try decoder.graph()
  }
}
