import Graphs

/// Writes Pajek networks, which Pajek, NetworkX and igraph read.
///
/// Ids are the labels of the vertices, `x` and `y` their coordinates, strengths the values of the
/// lines, the column `label` of edges their labels. All else is left out: of pairs with other names
/// NetworkX makes attributes, but igraph refuses the whole file.
public struct PajekWriter: GraphWriter {
  /// The format of `PajekReader`.
  public static let format = PajekReader.format

  /// A writer; it has no options.
  public init() {}

  /// The graph as a Pajek network.
  ///
  /// - Complexity: O(bytes).
  public func write(_ graph: AttributedGraph) throws(GraphFormatError) -> WrittenGraph {
    graph.written(within: .line(of: 2)) { file(of: $0) }
  }

  private func file(of graph: AttributedGraph) -> WrittenGraph {
    var losses = LossList()
    let ids = WrittenIDs(graph.nodeIDs.values) { Self.label($0) }
    losses.add(.nodes, "id", Self.treatment, values: ids.changed)
    let title = graph.properties.first { $0.name == "title" && Self.isTitle($0.text) }
    losses.leaveOut(graph.properties.filter { $0 != title })
    let places = places(of: graph)
    for column in graph.nodeColumns where places == nil || !["x", "y"].contains(column.name) {
      losses.leaveOut(column, .nodes, of: graph.nodeIDs.values)
    }
    let labels = labels(of: graph, &losses)
    var text = title.map { "*Network \($0.text)\n" } ?? ""
    text += "*Vertices \(ids.written.count)\n"
    for (index, id) in ids.written.enumerated() {
      text += "\(index + 1) \"\(id)\"\(places.map { " \($0[index])" } ?? "")\n"
    }
    text += graph.graph.direction == .directed ? "*Arcs\n" : "*Edges\n"
    let (sources, targets) = graph.graph.edgeEnds()
    for edge in sources.indices {
      text += "\(sources[edge] + 1) \(targets[edge] + 1)"
      if let strengths = graph.graph.strengths { text += " \(strengths.values[edge])" }
      if let label = labels?[edge] {
        // igraph and NetworkX take what follows the ends for a value.
        text += graph.graph.strengths == nil ? " 1 l \"\(label)\"" : " l \"\(label)\""
      }
      text += "\n"
    }
    return WrittenGraph(bytes: Array(text.utf8), losses: losses.sorted)
  }

  private static let treatment =
    "quotes written as ', backslashes as /, control characters as blanks"

  /// A text within quotes: Pajek knows no way to write a quote there, and NetworkX takes a
  /// backslash for one.
  private static func label(_ text: String) -> String {
    let bytes = text.utf8.map { byte in
      switch byte {
      case .quote: UInt8(ascii: "'")
      case .backslash: UInt8(ascii: "/")
      case 0..<0x20, 0x7F: UInt8(ascii: " ")
      default: byte
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a title is read back as it is: words parted by single blanks.
  private static func isTitle(_ text: String) -> Bool {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    return label(text).utf8.elementsEqual(text.utf8)
      && words.allSatisfy { !$0.isEmpty && $0 != "%" }
  }

  /// The coordinates of each node, nil unless every node has numbers that are not all 0.
  private func places(of graph: AttributedGraph) -> [String]? {
    guard case .doubles(let x) = graph.nodeColumn("x")?.values,
      case .doubles(let y) = graph.nodeColumn("y")?.values,
      x.contains(where: { $0 != 0 }), y.contains(where: { $0 != 0 })
    else { return nil }
    var places: [String] = []
    for (x, y) in zip(x, y) {
      guard let x, let y else { return nil }
      // NetworkX looks at coordinates only if a shape follows.
      places.append("\(x) \(y) ellipse")
    }
    return places
  }

  /// The labels of the edges, where there are any; all other columns are left out.
  private func labels(of graph: AttributedGraph, _ losses: inout LossList) -> [String?]? {
    var labels: [String?]?
    for column in graph.edgeColumns {
      guard column.name == "label", case .strings(let texts) = column.values,
        column.presentCount > 0
      else {
        losses.leaveOut(column, .edges, of: graph.edgeNumbers)
        continue
      }
      labels = texts.map { text in text.map { Self.label($0) } }
      let numbers = graph.edgeNumbers
      losses.add(
        .edges, "label", Self.treatment,
        values: texts.indices.compactMap { index in
          guard let text = texts[index], Self.label(text) != text else { return nil }
          return .init(of: numbers[index], text: text)
        })
      if graph.graph.strengths == nil {
        losses.add(.edges, "weight", "the value 1 stands before labels", count: column.presentCount)
      }
    }
    return labels
  }
}
