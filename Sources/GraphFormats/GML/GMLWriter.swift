import Graphs

/// Writes GML that NetworkX, igraph, Gephi and yEd read.
///
/// GML knows nodes by numbers, so ids are written as labels, and a column `label` gets another name.
/// Text is ASCII with all other characters as `&#229;`; a missing value is simply absent. Strengths
/// are an attribute `weight`.
///
/// Source: Himsolt, GML: a portable graph file format (1997).
public struct GMLWriter: GraphWriter {
  /// The Graph Modelling Language.
  public static let format = GMLReader.format

  /// A writer; it has no options.
  public init() {}

  /// The file of a graph.
  ///
  /// Lost: names that are not letters, digits and underscores, or that GML uses itself; truth values,
  /// written as 0 and 1; columns without any value. Without strengths a column `weight` of numbers
  /// above 0 will be read as strengths.
  ///
  /// - Complexity: O(bytes written).
  public func write(_ graph: AttributedGraph) throws(GraphFormatError) -> WrittenGraph {
    graph.written(within: .xml) { file(of: $0) }
  }

  private func file(of graph: AttributedGraph) -> WrittenGraph {
    var file = GMLFile(graph)
    file.write()
    return WrittenGraph(bytes: file.bytes, losses: file.losses.losses)
  }
}

/// A GML file while it is written.
private struct GMLFile {
  let graph: AttributedGraph
  var bytes: [UInt8] = []
  var losses = LossCollector()

  init(_ graph: AttributedGraph) { self.graph = graph }

  mutating func write() {
    let (sources, targets) = graph.graph.edgeEnds()
    let hasParallels = zip(graph.graph.edges, graph.graph.edges.dropFirst()).contains {
      sources[$0.index] == sources[$1.index] && targets[$0.index] == targets[$1.index]
    }
    put("graph [")
    put("  directed \(graph.graph.direction == .directed ? 1 : 0)")
    if hasParallels { put("  multigraph 1") }
    writeProperties()
    let nodeNames = names(of: graph.nodeColumns, .nodes, reserved: ["id", "label"])
    for node in graph.graph.nodes {
      put("  node [")
      put("    id \(node.index)")
      put("    label \"\(GMLText.encoded(graph.nodeIDs[node]))\"")
      for (column, name) in zip(graph.nodeColumns, nodeNames) {
        write(column, named: name, at: node.index, .nodes, of: graph.nodeIDs[node])
      }
      put("  ]")
    }
    // NetworkX tells parallel edges apart by their `key`, so no other attribute may be called so.
    let isWeighted = graph.graph.strengths != nil
    var reserved = ["source", "target"]
    if isWeighted { reserved.append("weight") }
    if hasParallels { reserved.append("key") }
    let edgeNames = names(of: graph.edgeColumns, .edges, reserved: reserved)
    if !isWeighted { losses.noteStrengths(in: graph) }
    for edge in graph.graph.edges {
      put("  edge [")
      put("    source \(sources[edge.index])")
      put("    target \(targets[edge.index])")
      if let strength = graph.graph.strengths?[edge] { put("    weight \(real(strength))") }
      for (column, name) in zip(graph.edgeColumns, edgeNames) {
        write(column, named: name, at: edge.index, .edges, of: "\(edge.index + 1)")
      }
      put("  ]")
    }
    put("]")
  }

  private mutating func writeProperties() {
    let names = graph.properties.map(\.name)
    let written = UniqueNames.carried(
      names, reserved: ["directed", "multigraph", "node", "edge"], separator: "_",
      cleaned: Self.cleaned)
    for (property, name) in zip(graph.properties, written) {
      if ExactText(name) != ExactText(property.name) {
        losses.noteName(.graph, property.name, to: name, count: 1)
      }
      put("  \(name) \"\(GMLText.encoded(property.text))\"")
    }
  }

  private mutating func names(
    of columns: [AttributeColumn], _ owner: FormatLoss.Owner, reserved: [String]
  ) -> [String] {
    let names = UniqueNames.carried(
      columns.map(\.name), reserved: reserved, separator: "_", cleaned: Self.cleaned)
    for (column, name) in zip(columns, names) {
      let count = column.presentCount
      if count == 0 {
        losses.add(owner, column.name, "left out, as it has no values", count: 0)
      } else if ExactText(name) != ExactText(column.name) {
        losses.noteName(owner, column.name, to: name, count: count)
      }
    }
    return names
  }

  /// The name with an underscore for each character that no name can have.
  private static func cleaned(_ name: String) -> String {
    var result = ""
    for scalar in name.unicodeScalars {
      let isCarried =
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_": true
        default: false
        }
      result.unicodeScalars.append(isCarried ? scalar : "_")
    }
    let startsWithLetter = result.utf8.first.map { (0x61...0x7A).contains($0 | 0x20) } ?? false
    return startsWithLetter ? result : "a_" + result
  }

  private mutating func write(
    _ column: AttributeColumn, named name: String, at index: Int, _ owner: FormatLoss.Owner,
    of id: String
  ) {
    guard let text = column.text(at: index) else { return }
    switch column.values {
    case .strings: put("    \(name) \"\(GMLText.encoded(text))\"")
    case .integers: put("    \(name) \(text)")
    case .doubles(let values): values[index].map { put("    \(name) \(real($0))") }
    case .booleans(let values):
      put("    \(name) \(values[index] == true ? 1 : 0)")
      losses.add(owner, column.name, FormatLoss.zeroAndOne, of: id, text: text)
    }
  }

  /// A number as GML writes it: always with a decimal point.
  private func real(_ value: Double) -> String {
    let text = value.description
    guard let exponent = text.firstIndex(of: "e"), !text[..<exponent].contains(".") else {
      return text
    }
    return "\(text[..<exponent]).0\(text[exponent...])"
  }

  private mutating func put(_ line: String) {
    bytes.append(contentsOf: line.utf8)
    bytes.append(0x0A)
  }
}
