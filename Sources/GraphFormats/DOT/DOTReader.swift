/// Reads the DOT language as far as it describes a graph.
///
/// Read: strict graphs, defaults, subgraphs as ends of edges, ports (as `tailport` and `headport`),
/// texts in all forms. What `graph` and `name = value` say outside subgraphs is said of the graph.
/// Numbers and true or false without quotes are read as such where a whole attribute allows it.
/// Backslashes stay as written. Groups are left out with a note.
///
/// Source: graphviz.org, "DOT Language".
public struct DOTReader: GraphReader {
  /// The language of Graphviz.
  public static let format = GraphFormat(
    id: "dot", title: "DOT (Graphviz)", fileEndings: ["dot", "gv"],
    recognizes: { start in
      guard var scanner = try? DOTScanner(start, file: "") else { return false }
      // At most: strict digraph name {
      for place in 0..<4 {
        guard let token = try? scanner.next() else { return false }
        if place > 0, token.isMark("{") { return true }
        if place == 0, !["strict", "graph", "digraph"].contains(token.keyword) { return false }
      }
      return false
    })

  /// A reader; it has no options.
  public init() {}

  /// The graph of a DOT text.
  ///
  /// - Complexity: O(bytes + n log n), and one step per pair of nodes of groups that are joined.
  public func read(_ bytes: [UInt8], file: String) throws(GraphFormatError) -> AttributedGraph {
    var parser = try DOTParser(bytes, file: file)
    return try parser.graph()
  }
}
