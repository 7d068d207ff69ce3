/// Reads GML, as NetworkX, igraph, Gephi and yEd write it.
///
/// The label is the id of a node where each node has one and no two are the same; otherwise the
/// number is, and the label a column. Lists within lists become columns such as `graphics.x`;
/// several values of one name are joined with `; `, with a note. Whole numbers, numbers and texts
/// make columns of their type. Numbers called `weight` are strengths if all are above 0. What stands
/// beside the graph or in it is said of the graph as a whole.
///
/// Source: Himsolt, GML: a portable graph file format (1997).
public struct GMLReader: GraphReader {
  /// The Graph Modelling Language.
  public static let format = GraphFormat(
    id: "gml", title: "GML (NetworkX, yEd, Gephi; igraph shows é as &#233;)", fileEndings: ["gml"],
    recognizes: { start in
      // The beginning may be cut within a character, so only its tokens are looked at.
      var scanner = GMLScanner(start, from: textStart(of: start), file: "")
      var depth = 0
      var previous: GMLScanner.Token?
      while let token = try? scanner.next(), token != .end {
        if depth == 0 && token == .open && previous == .name("graph") { return true }
        if previous == nil, token == .open { return false }
        if case .text = token, previous == nil { return false }
        if token == .open { depth += 1 }
        if token == .close { depth -= 1 }
        previous = token
      }
      return false
    })

  /// A reader; it has no options.
  public init() {}

  /// The graph of a GML file.
  ///
  /// - Complexity: O(bytes + n log n).
  public func read(_ bytes: [UInt8], file: String) throws(GraphFormatError) -> AttributedGraph {
    guard !bytes.isEmpty else {
      throw GraphFormatError(
        file: file, line: 1, problem: "the file is empty", remedy: "Export it again.")
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw GraphFormatError(
        file: file, line: 1, problem: "the file is UTF-16 text",
        remedy: "Save the file as text in UTF-8.")
    }
    let start = Self.textStart(of: bytes)
    var decoder = GMLDecoder(GMLScanner(bytes, from: start, file: file))
    return try decoder.graph()
  }

  private static func textStart(of bytes: [UInt8]) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }
}
