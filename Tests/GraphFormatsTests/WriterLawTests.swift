import GraphFormats
import Graphs
import Testing

/// What is written is read back, but for what the writer says is lost.
@Suite struct WriterLawTests {
  /// The formats that can be written and read.
  static let formats = FormatCatalog.writers.map { type(of: $0).format.id }
    .filter { FormatCatalog.reader(id: $0) != nil }

  /// The random graphs of a seed.
  private static func graphs(_ seed: Int) -> [AttributedGraph] {
    var breaking = BreakingGraphs(seed: seed)
    return [RandomAttributedGraphs.graph(seed: seed), breaking.next()]
  }

  /// Writes and reads a graph; what differs though no loss says so.
  private func breaches(
    of graph: AttributedGraph, by writer: any GraphWriter, _ reader: any GraphReader
  ) throws -> [String] {
    let written = try writer.write(graph)
    // Whether the edges of a table have a direction is for its user to say.
    let reader =
      reader is EdgeListReader ? EdgeListReader(direction: graph.graph.direction) : reader
    do {
      let read = try reader.read(written.bytes, file: "g")
      return WriterLaw(before: graph, losses: written.losses, after: read).breaches()
    } catch {
      // A table without rows is no list of edges.
      let isTable = type(of: writer).format.id == "edge-list"
      return isTable && graph.graph.edgeCount == 0 ? [] : ["\(error)"]
    }
  }

  @Test func allFormatsAreHeldToTheLaw() {
    #expect(Self.formats.count == FormatCatalog.writers.count)
    #expect(Self.formats.count == 10)
  }

  @Test(arguments: formats, 0..<400)
  func whatIsWrittenIsReadBackButForTheLosses(format: String, seed: Int) throws {
    let writer = try #require(FormatCatalog.writer(id: format))
    let reader = try #require(FormatCatalog.reader(id: format))
    for graph in Self.graphs(seed) {
      let found = try breaches(of: graph, by: writer, reader)
      let file = try writer.write(graph).bytes
      #expect(found == [], "\(String(decoding: file, as: UTF8.self))")
    }
  }

  @Test(arguments: formats, 0..<40)
  func theSameGraphGivesTheSameBytesAndIsRecognized(format: String, seed: Int) throws {
    let writer = try #require(FormatCatalog.writer(id: format))
    for graph in Self.graphs(seed) {
      let written = try writer.write(graph)
      let again = try writer.write(graph)
      let isSame = written == again
      #expect(isSame)
      let reader = FormatCatalog.reader(for: written.bytes, file: "")
      // Without nodes a file says little, and tables are known by their names.
      if reader == nil, graph.graph.nodeCount == 0 || format == "edge-list" { continue }
      #expect(reader.map { type(of: $0).format.id } == format)
    }
  }

  @Test func bothVersionsOfGEXFCarryTheSame() throws {
    for seed in 0..<50 {
      for graph in Self.graphs(seed) {
        #expect(try breaches(of: graph, by: GEXFWriter(version: .gexf13), GEXFReader()) == [])
      }
    }
  }

  /// Texts longer than a reader takes are cut by the writer, who tells it.
  @Test(arguments: formats, ["\"", "市"])
  func longTextsAreCutAndTold(format: String, sign: String) throws {
    let writer = try #require(FormatCatalog.writer(id: format))
    let reader = try #require(FormatCatalog.reader(id: format))
    let long = String(repeating: sign, count: (9 << 17) / sign.utf8.count)
    let name = String(repeating: sign, count: (100 << 10) / sign.utf8.count)
    var builder = GraphBuilder(.undirected, nodeCount: 3, duplicates: .keep, loops: .keep)
    builder.addEdge(Node(0), Node(1), strength: nil)
    builder.addEdge(Node(1), Node(2), strength: nil)
    let graph = AttributedGraph(
      graph: builder.graph(), nodeIDs: NodeMap(["a", name, name + "b"]),
      nodeColumns: [
        AttributeColumn(name: "label", values: .strings(["A", long, nil])),
        AttributeColumn(name: "note", values: .strings([long, "n", "m"])),
      ],
      edgeColumns: [
        AttributeColumn(name: "label", values: .strings(["e", long])),
        AttributeColumn(name: "kind", values: .strings([long, long + "2"])),
      ],
      properties: [GraphProperty(name: "title", text: long), GraphProperty(name: "p", text: long)])
    let found = try breaches(of: graph, by: writer, reader)
    #expect(found.map { String($0.prefix(200)) } == [])
    let losses = try writer.write(graph).losses
    let cut = losses.filter { $0.owner == .nodes && $0.attribute == "id" }.flatMap(\.values)
    #expect(cut.contains { $0.text.utf8.count == name.utf8.count && $0.of.utf8.count <= 8 << 10 })
  }
}
