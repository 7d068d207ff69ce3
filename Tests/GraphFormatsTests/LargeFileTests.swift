import Execution
import Foundation
import GraphFormats
import Graphs
import Testing

/// Four times as large a graph takes about four times as long to write and to read.
@Suite(.serialized) struct LargeFileTests {
  private func graph(_ nodeCount: Int) -> AttributedGraph {
    var generator = Seed(UInt64(nodeCount)).stream(5)
    var builder = GraphBuilder(.undirected, nodeCount: nodeCount)
    for _ in 0..<(2 * nodeCount) {
      builder.addEdge(
        Node(generator.index(below: nodeCount)), Node(generator.index(below: nodeCount)),
        strength: 2)
    }
    let graph = builder.graph()
    let ids = (0..<nodeCount).map { "Q\(100_000 + $0)\u{1}" }
    return AttributedGraph(
      graph: graph, nodeIDs: NodeMap(ids),
      nodeColumns: [
        AttributeColumn(name: "a & b", values: .strings(ids)),
        AttributeColumn(name: "is capital", values: .booleans(ids.map { _ in true })),
      ],
      edgeColumns: [
        AttributeColumn(name: "year", values: .integers(graph.edges.map { $0.index }))
      ])
  }

  private func secondsOfThisThread() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @Test(arguments: WriterLawTests.formats)
  func timeGrowsWithTheSize(format: String) throws {
    let writer = try #require(FormatCatalog.writer(id: format))
    let reader = try #require(FormatCatalog.reader(id: format))
    var seconds: [Double] = []
    for size in [1_000, 4_000] {
      let graph = graph(size)
      let start = secondsOfThisThread()
      let written = try writer.write(graph)
      let read = try reader.read(written.bytes, file: "g")
      seconds.append(secondsOfThisThread() - start)
      // A list of edges holds no node without an edge.
      let ends = graph.graph.edgeEnds()
      let tied = Set(ends.sources).union(ends.targets).count
      #expect(read.graph.nodeCount == (format == "edge-list" ? tied : size))
      #expect(read.graph.edgeCount == graph.graph.edgeCount)
    }
    // Quadratic work would take 16 times as long.
    #expect(seconds[1] < 9 * seconds[0])
  }
}
