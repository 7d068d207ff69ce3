import Execution
import Foundation
import GraphFormats
import Graphs
import Testing

/// What other programs write we read, and what we write they read, value by value.
///
/// `Tests/Exchange/networkx_more.py` is their side. It runs with the Python that CITYNET_PYTHON
/// names, or `python3`, and is skipped where that has no networkx, igraph and pydot.
@Suite(
  .serialized,
  .enabled(if: Peers.python != nil, "no Python with networkx, igraph and pydot: see CITYNET_PYTHON")
)
struct PeerExchangeMoreTests {
  @Test func whatOthersWriteIsRead() throws {
    let peers = try Peers()
    defer { peers.remove() }
    try peers.run("write", "25")
    var counts: [String: Int] = [:]
    for name in try peers.files() where !name.hasSuffix(".said") {
      let said = try peers.text(name + ".said")
      let format = String(name.split(separator: ".")[1])
      let isDirected = said.hasPrefix("directed true")
      let reader =
        format == "edge-list"
        ? EdgeListReader(direction: isDirected ? .directed : .undirected)
        : try #require(FormatCatalog.reader(id: format))
      let bytes = Array(try peers.text(name).utf8)
      let graph = try reader.read(bytes, file: name)
      let isSame = Said(graph).text == said
      let text = try peers.text(name)
      #expect(isSame, "\(name):\n\(Said(graph).text)\n\(said)\n\(text)")
      counts[format, default: 0] += 1
    }
    #expect(
      counts == ["node-link": 25, "cytoscape": 25, "pajek": 50, "dot": 50, "edge-list": 25])
  }

  @Test func whatWeWriteIsReadByOthers() throws {
    let peers = try Peers()
    defer { peers.remove() }
    var expected: [String: String] = [:]
    for seed in 0..<20 {
      var random = BreakingGraphs(seed: 1000 + seed)
      let wild = random.next()
      let isUsual = !wild.edgeColumns.contains { ["weight", "key"].contains($0.name) }
      for format in ["node-link", "cytoscape"] where isUsual {
        let written = try #require(FormatCatalog.writer(id: format)).write(wild)
        guard written.losses.isEmpty else { continue }
        try peers.write(written.bytes, as: "our-\(seed).\(format)")
        expected["our-\(seed).\(format).said.networkx"] = Said(wild).text
      }
      var tame = TameGraphs(seed: seed)
      let graph = tame.next()
      for format in ["pajek", "dot", "edge-list"] {
        let written = try #require(FormatCatalog.writer(id: format)).write(graph)
        let name = "our-\(seed).\(format)"
        try peers.write(written.bytes, as: name)
        switch format {
        case "pajek":
          let said = Said(graph, nodes: ["x", "y"], edges: ["label"]).text
          expected[name + ".said.networkx"] = said
          expected[name + ".said.igraph"] = said
        case "dot":
          expected[name + ".said.pydot"] = Said(graph, isText: true).text
          expected[name + ".said.graphviz"] = Said(graph, isText: true).text
        default:
          expected[name + ".said.csv"] = Said(graph, isText: true, isList: true).text
        }
      }
    }
    try peers.run("read")
    let told = try peers.files().filter { $0.contains(".said.") }
    let hasGraphviz = told.contains { $0.hasSuffix("graphviz") }
    if !hasGraphviz { expected = expected.filter { !$0.key.hasSuffix("graphviz") } }
    #expect(told == expected.keys.sorted())
    #expect(told.count { $0.hasSuffix("networkx") } > 30)
    for name in told {
      let said = try peers.text(name)
      let isSame = expected[name] == said
      #expect(isSame, "\(name):\n\(said)\n\(expected[name] ?? "")")
    }
  }
}

/// A folder and the program that other programs' side is.
private struct Peers {
  let folder: URL

  static let script = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Exchange/networkx_more.py")

  /// The Python that knows the others, nil if there is none.
  static let python: String? = {
    let python = ProcessInfo.processInfo.environment["CITYNET_PYTHON"] ?? "python3"
    let status = try? run([python, "-c", "import networkx, igraph, pydot"]).status
    return status == 0 ? python : nil
  }()

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "peers-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }

  func write(_ bytes: [UInt8], as name: String) throws {
    try Data(bytes).write(to: folder.appending(path: name))
  }

  func run(_ mode: String, _ more: String...) throws {
    let python = try #require(Self.python)
    let done = try Self.run([python, Self.script.path(), mode, folder.path()] + more)
    #expect(done.status == 0, "\(done.errors)")
  }

  private static func run(_ arguments: [String]) throws -> (status: Int32, errors: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let text = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: text, as: UTF8.self))
  }
}

/// A graph in the words that the script explains.
private struct Said {
  let text: String

  init(
    _ graph: AttributedGraph, nodes: [String]? = nil, edges: [String]? = nil,
    isText: Bool = false, isList: Bool = false
  ) {
    func told(_ columns: [AttributeColumn], _ names: [String]?, _ index: Int) -> String {
      columns.filter { names?.contains($0.name) ?? true }
        .compactMap { column in
          Self.value(column, index, isText).map { " \(Self.hexed(column.name))=\($0)" }
        }
        .sorted().joined()
    }
    let (sources, targets) = graph.graph.edgeEnds()
    let linked = Set(sources + targets)
    var lines: [String] = []
    for (index, id) in graph.nodeIDs.values.enumerated() {
      if isList && !linked.contains(UInt32(index)) { continue }
      lines.append(
        "N \(Self.hexed(id))" + (isList ? "" : told(graph.nodeColumns, nodes, index)))
    }
    let isDirected = graph.graph.direction == .directed || isList
    for edge in sources.indices {
      let ends = [sources[edge], targets[edge]].map {
        Self.hexed(graph.nodeIDs.values[Int($0)])
      }
      let weight = graph.graph.strengths.map { Self.bits($0.values[edge]) } ?? "-"
      lines.append(
        "E \((isDirected ? ends : ends.sorted()).joined(separator: " ")) \(weight)"
          + told(graph.edgeColumns, edges, edge))
    }
    text =
      (["directed \(isDirected)"] + lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
      .joined(separator: "\n") + "\n"
  }

  private static func value(_ column: AttributeColumn, _ index: Int, _ isText: Bool) -> String? {
    guard let text = column.text(at: index) else { return nil }
    if isText { return "s:" + hexed(text) }
    switch column.values {
    case .strings: return "s:" + hexed(text)
    case .integers: return "i:" + text
    case .booleans: return "b:" + text
    case .doubles(let values): return values[index].map { bits($0) }
    }
  }

  private static func bits(_ value: Double) -> String { "d:" + padded(value.bitPattern, 16) }

  private static func hexed(_ text: String) -> String {
    text.isEmpty ? "-" : text.utf8.map { padded(UInt64($0), 2) }.joined()
  }

  private static func padded(_ value: UInt64, _ width: Int) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: width - digits.count) + digits
  }
}

/// Graphs of which each format carries what is compared.
///
/// No id starts with a percent sign: Graphviz takes such a node for one without a name.
private struct TameGraphs {
  private var generator: SeededGenerator

  init(seed: Int) { generator = Seed(UInt64(seed)).stream(5) }

  mutating func next() -> AttributedGraph {
    let count = 2 + generator.index(below: 6)
    var ids: Set<String> = []
    while ids.count < count { ids.insert(text(["<&>", "'", "x y", "5%"])) }
    var builder = GraphBuilder(
      generator.index(below: 2) == 0 ? .directed : .undirected, nodeCount: count,
      duplicates: .keep, loops: .keep)
    for _ in 0...generator.index(below: 9) {
      builder.addEdge(
        Node(generator.index(below: count)), Node(generator.index(below: count)),
        strength: [1, 2.5, 0.125, 1024.75][generator.index(below: 4)])
    }
    let graph = builder.graph()
    let edges = 0..<graph.edgeCount
    return AttributedGraph(
      graph: graph,
      nodeIDs: NodeMap(ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }),
      nodeColumns: [
        AttributeColumn(name: "x", values: .doubles((0..<count).map { Double($0) + 0.5 })),
        AttributeColumn(name: "y", values: .doubles((0..<count).map { 7.25 - Double($0) })),
        AttributeColumn(
          name: "a note",
          values: .strings((0..<count).map { _ in text(["\\N", "\"q\"", "a\\\\b"]) })
        ),
        AttributeColumn(name: "اندازه", values: .integers((0..<count).map { $0 - 3 })),
        AttributeColumn(name: "b", values: .booleans((0..<count).map { $0 % 2 == 0 })),
      ],
      edgeColumns: [
        AttributeColumn(
          name: "label",
          values: .strings(
            edges.map { _ in generator.index(below: 3) == 0 ? nil : text(["<b>", ";", ","]) })),
        AttributeColumn(name: "n", values: .doubles(edges.map { Double($0) / 4 + 0.125 })),
      ])
  }

  private mutating func text(_ more: [String]) -> String {
    let pieces = ["a", "Bé", "e\u{301}", "اصفهان", "乌鲁木齐", "🏙️", "z"] + more
    return (0...generator.index(below: 3)).map { _ in
      pieces[generator.index(below: pieces.count)]
    }.joined() + "."
  }
}
