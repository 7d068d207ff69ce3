import Graphs

/// Writes JSON Graph Format 2, with nodes by their ids.
///
/// The columns `label` of nodes and `label` and `relation` of edges stand where the format wants
/// them if they are text, all others in the metadata, with nulls where a value is missing.
/// Strengths are `weight` in the metadata.
public struct JGFWriter: GraphWriter {
  /// The format of `JGFReader`.
  public static let format = JGFReader.format

  /// A writer; it has no options.
  public init() {}

  /// The graph as JSON Graph Format.
  ///
  /// - Complexity: O(bytes).
  public func write(_ graph: AttributedGraph) throws(GraphFormatError) -> WrittenGraph {
    graph.written(within: .single) { file(of: $0) }
  }

  private func file(of graph: AttributedGraph) -> WrittenGraph {
    var losses = LossList()
    let edgeNames = losses.names(of: graph.edgeColumns, .edges) { graph.isWeightTaken($0, $1) }
    losses.addEmpty(graph.nodeColumns, .nodes, writesMissing: true)
    losses.addEmpty(graph.edgeColumns, .edges, writesMissing: true)
    let nodeFields = Fields(graph.nodeColumns, graph.nodeColumns.map(\.name), outside: ["label"])
    let edgeFields = Fields(graph.edgeColumns, edgeNames, outside: ["relation", "label"])
    let nodes = graph.nodeIDs.values.indices.map { index in
      JSONText.quoted(graph.nodeIDs.values[index]) + ": "
        + JSONText.object(nodeFields.members(at: index, before: []))
    }
    let edges = graph.edgeMembers().enumerated().map { index, ends in
      JSONText.object(
        Array(ends.prefix(2)) + edgeFields.members(at: index, before: Array(ends.dropFirst(2))))
    }
    let title = graph.properties.first { $0.name == "title" }
    let others = graph.properties.filter { $0.name != "title" }
    let text = """
      {"graph": {
      \(title.map { "\"label\": \(JSONText.quoted($0.text)),\n" } ?? "")\
      "directed": \(graph.graph.direction == .directed),
      "metadata": \(JSONText.object(JSONText.members(others))),
      "nodes": {\(nodes.isEmpty ? "" : "\n" + nodes.joined(separator: ",\n") + "\n")},
      "edges": \(JSONText.lines(edges))
      }}

      """
    return WrittenGraph(bytes: Array(text.utf8), losses: losses.sorted)
  }

  /// Columns parted into those that have a place of their own and those in the metadata.
  private struct Fields {
    private let own: [(name: String, column: AttributeColumn)]
    private let columns: [AttributeColumn]
    private let names: [String]

    init(_ columns: [AttributeColumn], _ names: [String], outside: [String]) {
      let places = columns.indices.filter {
        outside.contains(names[$0]) && columns[$0].isText && columns[$0].presentCount > 0
      }
      own = places.map { (names[$0], columns[$0]) }
      let rest = columns.indices.filter { !places.contains($0) }
      self.columns = rest.map { columns[$0] }
      self.names = rest.map { names[$0] }
    }

    func members(
      at index: Int, before first: [(key: String, value: String)]
    ) -> [(key: String, value: String)] {
      var members = own.compactMap { field in
        field.column.text(at: index).map { (key: field.name, value: JSONText.quoted($0)) }
      }
      let metadata = first + JSONText.members(columns, called: names, at: index)
      if !metadata.isEmpty { members.append(("metadata", JSONText.object(metadata))) }
      return members
    }
  }
}
