import GraphFormats
import Graphs
import Testing

/// What is written is read back, except for what the losses name.
@Suite struct RandomGraphLawTests {
  static let formats = [
    "node-link", "jgf", "cytoscape", "geojson", "pajek", "dot", "edge-list",
  ]

  private func reader(_ id: String) throws -> any GraphReader {
    id == "edge-list"
      ? EdgeListReader(direction: .directed) : try #require(FormatCatalog.reader(id: id))
  }

  @Test(arguments: formats, 0..<10)
  func writtenGraphsAreReadBack(format: String, part: Int) throws {
    let writer = try #require(FormatCatalog.writer(id: format))
    let reader = try reader(format)
    for seed in part * 40..<(part + 1) * 40 {
      var random = BreakingGraphs(seed: seed)
      var graph = random.next()
      if format == "edge-list" { graph = graph.directed }
      let written = try writer.write(graph)
      let read: AttributedGraph
      do {
        read = try reader.read(written.bytes, file: "g")
      } catch {
        Issue.record("seed \(seed): \(error)\n\(String(decoding: written.bytes, as: UTF8.self))")
        continue
      }
      let law = WriteReadLaw(original: graph, read: read, losses: written.losses)
      let differences = law.differences
      #expect(
        differences.isEmpty,
        "seed \(seed): \(written.losses)\n\(String(decoding: written.bytes, as: UTF8.self))")
      let isSame = try writer.write(graph) == written
      #expect(isSame)
    }
  }

  @Test(arguments: formats.dropLast())
  func writtenFilesAreKnownByTheirBytes(format: String) throws {
    let writer = try #require(FormatCatalog.writer(id: format))
    for seed in 0..<40 {
      var random = BreakingGraphs(seed: seed)
      let graph = random.next()
      // Without nodes a file says little.
      guard graph.graph.nodeCount > 0 else { continue }
      let bytes = try writer.write(graph).bytes
      let reader = try #require(FormatCatalog.reader(for: bytes, file: "file"))
      #expect(type(of: reader).format.id == format, "seed \(seed)")
    }
  }
}

extension AttributedGraph {
  /// The same with direction, since a list of edges does not tell.
  fileprivate var directed: AttributedGraph {
    guard graph.direction == .undirected else { return self }
    var builder = GraphBuilder(
      .directed, nodeCount: graph.nodeCount, duplicates: .keep, loops: .keep)
    let (sources, targets) = graph.edgeEnds()
    builder.addEdges(from: sources, to: targets, strengths: graph.strengths?.values)
    return AttributedGraph(
      graph: builder.graph(), nodeIDs: nodeIDs, nodeColumns: nodeColumns,
      edgeColumns: edgeColumns, properties: properties)
  }
}
