import GraphFormats
import Graphs

/// A value of an attribute in JSON; truth values count as 0 and 1, as GML writes them.
enum PeerValue: Codable, Equatable {
  case text(String)
  case number(Double)
  case integer(Int)

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let truth = try? value.decode(Bool.self) {
      self = .number(truth ? 1 : 0)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else {
      self = .text(try value.decode(String.self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .integer(let number): try container.encode(number)
    }
  }

  /// The value as text that tells it from every other, scalar by scalar.
  var key: String {
    switch self {
    case .text(let text): "'\(text.unicodeScalars.map { String($0.value) }.joined(separator: " "))'"
    case .number(let number): "\(number)"
    case .integer(let number): "\(Double(number))"
    }
  }
}

/// The attributes of one thing as text that can be compared.
private func key(_ attributes: [String: PeerValue]) -> String {
  attributes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.key)" }
    .joined(separator: ", ")
}

extension AttributedGraph {
  fileprivate func attributes(
    _ columns: [AttributeColumn], at index: Int, without names: [String] = []
  ) -> [String: PeerValue] {
    var result: [String: PeerValue] = [:]
    for column in columns where !names.contains(column.name) {
      switch column.values {
      case .strings(let values): result[column.name] = values[index].map { .text($0) }
      case .integers(let values): result[column.name] = values[index].map { .integer($0) }
      case .doubles(let values): result[column.name] = values[index].map { .number($0) }
      case .booleans(let values): result[column.name] = values[index].map { .number($0 ? 1 : 0) }
      }
    }
    return result
  }
}

/// A graph that another tool has written.
struct PeerGraph: Decodable {
  struct Edge: Decodable {
    let source: String
    let target: String
    let attributes: [String: PeerValue]

    init(from decoder: any Decoder) throws {
      var parts = try decoder.unkeyedContainer()
      source = try parts.decode(String.self)
      target = try parts.decode(String.self)
      attributes = try parts.decode([String: PeerValue].self)
    }
  }

  let file: String
  let format: String
  let directed: Bool
  let nodes: [String: [String: PeerValue]]
  let edges: [Edge]
  let properties: [String: String]
  let adds: [String]

  /// What a graph does not have in common with this one, in words.
  func differences(from graph: AttributedGraph) -> [String] {
    let isDirected = graph.graph.direction == .directed
    let ends = graph.graph.edges.map { graph.graph.ends(of: $0) }
    let foundNodes = graph.graph.nodes.map { node in
      PeerValue.text(graph.nodeIDs[node]).key + ": "
        + key(graph.attributes(graph.nodeColumns, at: node.index, without: adds))
    }
    let foundEdges = graph.graph.edges.map { edge in
      var attributes = graph.attributes(graph.edgeColumns, at: edge.index, without: adds)
      if let strength = graph.graph.strengths?[edge] { attributes["weight"] = .number(strength) }
      return edgeKey(
        graph.nodeIDs[ends[edge.index].source], graph.nodeIDs[ends[edge.index].target], attributes)
    }
    let wantedNodes = nodes.map { PeerValue.text($0.key).key + ": " + key($0.value) }
    let wantedEdges = edges.map { edge in
      edgeKey(edge.source, edge.target, edge.attributes.filter { !adds.contains($0.key) })
    }
    var differences = isDirected == directed ? [] : ["another direction"]
    if foundNodes.sorted() != wantedNodes.sorted() {
      differences.append("nodes \(foundNodes.sorted()) instead of \(wantedNodes.sorted())")
    }
    if foundEdges.sorted() != wantedEdges.sorted() {
      differences.append("edges \(foundEdges.sorted()) instead of \(wantedEdges.sorted())")
    }
    for (name, text) in properties.sorted(by: { $0.key < $1.key })
    where graph.properties.first(where: { $0.name == name })?.text != text {
      differences.append("'\(name)' of the graph is not '\(text)'")
    }
    return differences
  }

  private func edgeKey(
    _ source: String, _ target: String, _ attributes: [String: PeerValue]
  ) -> String {
    var ends = [PeerValue.text(source).key, PeerValue.text(target).key]
    if !directed { ends.sort() }
    return "\(ends[0]) \(ends[1]) \(key(attributes))"
  }
}

/// A graph of ours, as the script shall find it in a file.
struct OurGraph: Encodable {
  let file: String
  let format: String
  let directed: Bool
  var nodes: [Pair] = []
  var edges: [Triple] = []
  var properties: [String: String] = [:]

  struct Pair: Encodable {
    let id: String
    let attributes: [String: PeerValue]

    func encode(to encoder: any Encoder) throws {
      var parts = encoder.unkeyedContainer()
      try parts.encode(id)
      try parts.encode(attributes)
    }
  }

  struct Triple: Encodable {
    let source: String
    let target: String
    let attributes: [String: PeerValue]

    func encode(to encoder: any Encoder) throws {
      var parts = encoder.unkeyedContainer()
      try parts.encode(source)
      try parts.encode(target)
      try parts.encode(attributes)
    }
  }

  /// What the file shall hold: the graph, with the names that the writer says it has given.
  init(_ graph: AttributedGraph, _ written: WrittenGraph, file: String, format: String) {
    self.file = file
    self.format = format
    directed = graph.graph.direction == .directed
    func name(_ name: String, _ owner: FormatLoss.Owner) -> String {
      let loss = written.losses.first {
        $0.owner == owner && $0.attribute == name && $0.treatment.hasPrefix("called '")
      }
      return loss.map { String($0.treatment.split(separator: "'")[1]) } ?? name
    }
    func renamed(_ values: [String: PeerValue], _ owner: FormatLoss.Owner) -> [String: PeerValue] {
      Dictionary(uniqueKeysWithValues: values.map { (name($0.key, owner), $0.value) })
    }
    for node in graph.graph.nodes {
      let attributes = graph.attributes(graph.nodeColumns, at: node.index)
      nodes.append(Pair(id: graph.nodeIDs[node], attributes: renamed(attributes, .nodes)))
    }
    for edge in graph.graph.edges {
      let (source, target) = graph.graph.ends(of: edge)
      var attributes = graph.attributes(graph.edgeColumns, at: edge.index)
      if let strength = graph.graph.strengths?[edge] { attributes["weight"] = .number(strength) }
      edges.append(
        Triple(
          source: graph.nodeIDs[source], target: graph.nodeIDs[target],
          attributes: renamed(attributes, .edges)))
    }
    for property in graph.properties { properties[property.name] = property.text }
  }
}
