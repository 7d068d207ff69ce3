import Graphs

/// Reads Pajek networks, as Pajek, NetworkX and igraph write them.
///
/// Labels are the ids where each is there once; otherwise the numbers are the ids and `label` a
/// column. Coordinates become the columns `x`, `y` and `z` unless all are 0; pairs of a name and a
/// value after them become further columns, the label `l` of an edge its column `label`. Sections
/// *Arcs, *Edges, *Arcslist, *Edgeslist and *Matrix are read, others refused.
///
/// Source: Pajek reference manual 5, section 5.3.
public struct PajekReader: GraphReader {
  /// Pajek network.
  public static let format = GraphFormat(
    id: "pajek", title: "Pajek network", fileEndings: ["net", "paj"],
    recognizes: { start in
      guard var lines = try? PajekLines(start, file: ""),
        let word = (try? lines.next())?.first, !word.isQuoted
      else { return false }
      return ["*vertices", "*network"].contains(word.text.lowercased())
    })

  /// A reader; it has no options.
  public init() {}

  /// The graph of a Pajek file.
  ///
  /// - Complexity: O(bytes + n log n).
  public func read(_ bytes: [UInt8], file: String) throws(GraphFormatError) -> AttributedGraph {
    var lines = try PajekLines(bytes, file: file)
    var decoder = PajekDecoder(file: file)
    while let words = try lines.next() {
      do throws(PajekProblem) {
        try decoder.take(words, line: lines.line)
      } catch {
        throw lines.error(error.problem, error.remedy)
      }
    }
    return try decoder.graph()
  }
}

/// What is wrong in a line.
struct PajekProblem: Error {
  let problem: String
  let remedy: String

  init(_ problem: String, _ remedy: String) {
    self.problem = problem
    self.remedy = remedy
  }
}
