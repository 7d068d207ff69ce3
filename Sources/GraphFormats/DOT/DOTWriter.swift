import Graphs

/// Writes the DOT language, for Graphviz and all that reads it.
///
/// Ids and texts stand in quotes, numbers and truth values without, so that their types can be told;
/// strengths are the attribute `weight`; a missing value is left out. Backslashes stay as they are.
public struct DOTWriter: GraphWriter {
  /// The format of `DOTReader`.
  public static let format = DOTReader.format

  /// A writer; it has no options.
  public init() {}

  /// The graph as DOT, one statement per line.
  ///
  /// - Complexity: O(bytes).
  public func write(_ graph: AttributedGraph) throws(GraphFormatError) -> WrittenGraph {
    graph.written(within: .single) { file(of: $0) }
  }

  private func file(of graph: AttributedGraph) -> WrittenGraph {
    var losses = LossList()
    let ids = WrittenIDs(graph.nodeIDs.values) { Self.carried($0) }
    losses.add(.nodes, "id", Self.treatment, values: ids.changed)
    for property in graph.properties
    where Self.isChanged(property.text) || Self.isChanged(property.name) {
      losses.add(
        .graph, property.name, Self.treatment, values: [.init(of: "", text: property.text)])
    }
    let nodeNames = losses.names(of: graph.nodeColumns, .nodes, cleaned: Self.carried) { _, _ in
      false
    }
    let edgeNames = losses.names(of: graph.edgeColumns, .edges, cleaned: Self.carried) {
      graph.isWeightTaken($0, $1)
    }
    addLosses(graph.nodeColumns, .nodes, graph.nodeIDs.values, &losses)
    addLosses(graph.edgeColumns, .edges, graph.edgeNumbers, &losses)
    let isDirected = graph.graph.direction == .directed
    var text = isDirected ? "digraph {\n" : "graph {\n"
    for property in graph.properties {
      text += "  \(Self.quoted(property.name))=\(Self.quoted(property.text));\n"
    }
    let nodes = ids.written.map { Self.quoted($0) }
    for (index, node) in nodes.enumerated() {
      text += "  \(node)\(attributes([], graph.nodeColumns, nodeNames, index));\n"
    }
    let (sources, targets) = graph.graph.edgeEnds()
    for edge in sources.indices {
      let weight = graph.graph.strengths.map { ["weight=\(Self.numeral($0.values[edge]))"] }
      text += "  \(nodes[Int(sources[edge])]) \(isDirected ? "->" : "--") "
      text += "\(nodes[Int(targets[edge])])"
      text += "\(attributes(weight ?? [], graph.edgeColumns, edgeNames, edge));\n"
    }
    text += "}\n"
    return WrittenGraph(bytes: Array(text.utf8), losses: losses.sorted)
  }

  private static let treatment =
    "zero bytes written as ?, single backslashes before quotes, line breaks and ends doubled"

  private func addLosses(
    _ columns: [AttributeColumn], _ owner: FormatLoss.Owner, _ owners: [String],
    _ losses: inout LossList
  ) {
    losses.addEmpty(columns, owner, writesMissing: false)
    for column in columns where column.isText {
      losses.add(
        owner, column.name, Self.treatment,
        values: column.values(of: owners).filter { Self.isChanged($0.text) })
    }
  }

  private func attributes(
    _ first: [String], _ columns: [AttributeColumn], _ names: [String], _ index: Int
  ) -> String {
    let own = columns.indices.compactMap { place in
      value(columns[place], at: index).map { "\(Self.quoted(names[place]))=\($0)" }
    }
    let all = first + own
    return all.isEmpty ? "" : " [\(all.joined(separator: ", "))]"
  }

  private func value(_ column: AttributeColumn, at index: Int) -> String? {
    switch column.values {
    case .doubles(let values): values[index].map { Self.numeral($0) }
    case .integers, .booleans: column.text(at: index)
    case .strings: column.text(at: index).map { Self.quoted($0) }
    }
  }

  private static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == .quote || $0 == .backslash || $0 == 0 }) else {
      return "\"\(text)\""
    }
    var result: [UInt8] = []
    for byte in carried(text).utf8 {
      if byte == .quote { result.append(.backslash) }
      result.append(byte)
    }
    return "\"\(String(decoding: result, as: UTF8.self))\""
  }

  private static func isChanged(_ text: String) -> Bool {
    !carried(text).utf8.elementsEqual(text.utf8)
  }

  /// A text as quotes can hold it: they end at a quote after an even number of backslashes, and a
  /// single backslash before a line break joins the lines.
  private static func carried(_ text: String) -> String {
    var result: [UInt8] = []
    var run = 0
    for byte in text.utf8 {
      if byte == .backslash {
        run += 1
      } else {
        let isSpecial = byte == .quote || byte == .lineFeed || byte == .carriageReturn
        if isSpecial, !run.isMultiple(of: 2) { result.append(.backslash) }
        run = 0
      }
      result.append(byte == 0 ? UInt8(ascii: "?") : byte)
    }
    if !run.isMultiple(of: 2) { result.append(.backslash) }
    return String(decoding: result, as: UTF8.self)
  }

  /// A number without an exponent, which DOT does not know; every digit is kept.
  static func numeral(_ value: Double) -> String {
    let text = value.description
    guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...])
    else { return text }
    let isNegative = value < 0
    let parts = text[..<mark].drop { $0 == "-" }.split(separator: ".")
    let whole = String(parts[0])
    let fraction = parts.count > 1 && parts[1] != "0" ? String(parts[1]) : ""
    let digits = whole + fraction
    let point = whole.count + exponent
    let plain: String
    if point <= 0 {
      plain = "0." + String(repeating: "0", count: -point) + digits
    } else if point >= digits.count {
      plain = digits + String(repeating: "0", count: point - digits.count) + ".0"
    } else {
      plain = digits.prefix(point) + "." + digits.dropFirst(point)
    }
    return isNegative ? "-" + plain : plain
  }
}
