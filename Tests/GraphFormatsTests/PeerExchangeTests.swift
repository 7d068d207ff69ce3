import Foundation
import GraphFormats
import Graphs
import TestSupport
import Testing

/// Files of NetworkX and igraph are read, and they read ours, with every attribute equal.
///
/// The comparison of our files is made in Python, by `Tests/Exchange/networkx_igraph.py`.
@Suite(
  .enabled(
    if: PeerScript.python != nil,
    "there is no Python with networkx and igraph; name one in CITYNET_PYTHON"))
struct PeerExchangeTests {
  @Test func filesOfOtherToolsAreReadInFull() throws {
    let folder = try ScratchFolder()
    let said = try PeerScript.run("write", folder.path, "60")
    #expect(said == "")
    let told = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".json") }.sorted()
    #expect(told.count >= 300)
    for name in told {
      let content = try Data(contentsOf: folder.file(name))
      let expected = try JSONDecoder().decode(PeerGraph.self, from: content)
      let reader = try #require(FormatCatalog.reader(id: expected.format))
      let bytes = try [UInt8](Data(contentsOf: folder.file(expected.file)))
      let graph = try reader.read(bytes, file: expected.file)
      let differences = expected.differences(from: graph)
      #expect(differences == [], "\(expected.file)")
      let found = FormatCatalog.reader(for: bytes, file: "")
      #expect(found.map { type(of: $0).format.id } == expected.format)
    }
  }

  @Test func otherToolsReadOurFilesInFull() throws {
    let folder = try ScratchFolder()
    for format in ["graphml", "gexf", "gml"] {
      let writer = try #require(FormatCatalog.writer(id: format))
      // Of these seeds come texts that every format carries and names that every tool knows.
      for seed in stride(from: 3, to: 243, by: 4) {
        let graph = RandomAttributedGraphs.graph(seed: seed)
        let written = try writer.write(graph)
        let file = "ours-\(seed).\(format)"
        try Data(written.bytes).write(to: folder.file(file))
        let expected = OurGraph(graph, written, file: file, format: format)
        try JSONEncoder().encode(expected).write(to: folder.file(file + ".expected.json"))
      }
    }
    let said = try PeerScript.run("read", folder.path)
    #expect(said == "300 files read\n")
  }
}

extension PeerExchangeTests {
  @Test(
    .enabled(if: SharedMaterial.isPresent, "the shared material is not here"),
    arguments: ["sister_cities", "reduced_sister_cities"])
  func everyValueOfARealFileIsWhatNetworkXFinds(name: String) throws {
    let folder = try ScratchFolder()
    let file = "\(SharedMaterial.path ?? "")/data/twinnings-wikidata-2022/\(name).gexf"
    let out = folder.file("found.json")
    let said = try PeerScript.run("show", "gexf", file, out.path)
    #expect(said == "")
    let found = try JSONDecoder().decode(PeerGraph.self, from: Data(contentsOf: out))
    let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: file)))
    let graph = try FormatCatalog.read(bytes, file: name)
    let differences = found.differences(from: graph)
    #expect(differences.isEmpty)
    #expect(graph.notes.isEmpty)
    #expect(found.nodes.count == graph.graph.nodeCount)
  }
}

/// The script that drives the other tools.
enum PeerScript {
  /// A Python that has both packages, if there is one.
  static let python: String? = {
    let named = ProcessInfo.processInfo.environment["CITYNET_PYTHON"]
    return [named, "python3"].compactMap { $0 }.first { python in
      (try? output(of: python, ["-c", "import networkx, igraph; print('both')"])) == "both\n"
    }
  }()

  /// What the script says to these arguments.
  static func run(_ arguments: String...) throws -> String {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Exchange/networkx_igraph.py").path
    return try output(of: python ?? "python3", [script] + arguments)
  }

  /// What a program says, its errors included.
  private static func output(of program: String, _ arguments: [String]) throws -> String {
    let folder = try ScratchFolder()
    let said = folder.file("said")
    try Data().write(to: said)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardOutput = try FileHandle(forWritingTo: said)
    process.standardError = process.standardOutput
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return String(decoding: try Data(contentsOf: said), as: UTF8.self)
  }
}

/// A folder that lives as long as a test.
private final class ScratchFolder {
  let path = FileManager.default.temporaryDirectory
    .appendingPathComponent("citynet-peers-\(UUID().uuidString)").path

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> URL { URL(fileURLWithPath: path).appendingPathComponent(name) }
}

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
