import Graphs

/// Writes the edges as delimited text (RFC 4180): a header, then one edge per row.
///
/// Columns `source` and `target`, `weight` if there are strengths, then the columns of the edges;
/// decimals have points. What belongs to nodes has no place in such a file.
public struct EdgeListWriter: GraphWriter {
  /// The format of `EdgeListReader`.
  public static let format = EdgeListReader.format

  /// The byte that parts two fields.
  public let delimiter: UInt8

  /// A writer of fields parted by `delimiter`, a comma unless another is named.
  ///
  /// - Precondition: `delimiter` is a comma, a semicolon or a tab.
  public init(delimiter: UInt8 = 0x2C) {
    precondition([.comma, .semicolon, .tab].contains(delimiter), "delimiter \(delimiter)")
    self.delimiter = delimiter
  }

  /// The edges of the graph as a table.
  ///
  /// - Complexity: O(bytes).
  public func write(_ graph: AttributedGraph) throws(GraphFormatError) -> WrittenGraph {
    graph.written(within: .line(of: graph.edgeColumns.count + 3)) { file(of: $0) }
  }

  private func file(of graph: AttributedGraph) -> WrittenGraph {
    var losses = LossList()
    losses.leaveOut(graph.properties)
    let (sources, targets) = graph.graph.edgeEnds()
    let ids = WrittenIDs(graph.nodeIDs.values, emptyAs: "(empty)") { Self.plain($0).trimmed }
    losses.add(
      .nodes, "id", "blanks at the ends left out, zero bytes written as ?, no text as (empty)",
      values: ids.changed)
    addLosses(of: graph, sources, targets, &losses)
    let names = losses.names(
      of: graph.edgeColumns, .edges, cleaned: { Self.plain($0).trimmed }
    ) { _, name in name.isEmpty || EndColumns.isOwn(name) }
    var writer = DelimitedWriter(
      header: ["source", "target"] + (graph.graph.strengths == nil ? [] : ["weight"]) + names,
      delimiter: delimiter)
    for edge in sources.indices {
      var fields = [ids.written[Int(sources[edge])], ids.written[Int(targets[edge])]]
      if let strengths = graph.graph.strengths {
        fields.append(strengths.values[edge].description)
      }
      for column in graph.edgeColumns { fields.append(Self.plain(column.text(at: edge) ?? "")) }
      writer.append(fields)
    }
    return WrittenGraph(bytes: writer.bytes, losses: losses.sorted)
  }

  private func addLosses(
    of graph: AttributedGraph, _ sources: [UInt32], _ targets: [UInt32], _ losses: inout LossList
  ) {
    let ids = graph.nodeIDs.values
    if graph.graph.direction == .directed {
      losses.add(
        .graph, "direction", "not told; the first end stands first",
        values: [.init(of: "", text: "directed")])
    }
    var isMentioned = [Bool](repeating: false, count: ids.count)
    for node in sources + targets { isMentioned[Int(node)] = true }
    losses.add(
      .nodes, "id", "left out: the node has no edge",
      values: ids.indices.filter { !isMentioned[$0] }.map { .init(of: ids[$0], text: ids[$0]) })
    for column in graph.nodeColumns { losses.leaveOut(column, .nodes, of: ids) }
    for column in graph.edgeColumns {
      guard case .strings(let texts) = column.values else {
        losses.add(.edges, column.name, "written as text", count: column.presentCount)
        continue
      }
      let numbers = graph.edgeNumbers
      let odd = texts.indices.filter { texts[$0]?.utf8.contains(0) ?? false }
      losses.add(
        .edges, column.name, "zero bytes replaced",
        values: odd.map { .init(of: numbers[$0], text: texts[$0] ?? "") })
      losses.add(
        .edges, column.name, "empty text written like a missing value",
        values: texts.indices.filter { texts[$0] == "" }.map { .init(of: numbers[$0], text: "") })
    }
  }

  /// A text without zero bytes, which no table of text may hold.
  private static func plain(_ text: String) -> String {
    guard text.utf8.contains(0) else { return text }
    return String(decoding: text.utf8.map { $0 == 0 ? UInt8(ascii: "?") : $0 }, as: UTF8.self)
  }
}

extension EndColumns {
  /// Whether a column of this name would be taken for an end or a weight of the edges.
  static func isOwn(_ name: String) -> Bool {
    ["source", "target", "weight"].contains(plain(name))
  }
}
