import GraphFormats
import Graphs
import Testing

@Suite struct EdgeListWriterTests {
  @Test func edgesAreWrittenAndAllElseIsALoss() throws {
    var builder = GraphBuilder(.directed, nodeCount: 3)
    builder.addEdge(Node(1), Node(0), strength: 2.5)
    let graph = AttributedGraph(
      graph: builder.graph(), nodeIDs: NodeMap(["", "a, b", "c"]),
      nodeColumns: [AttributeColumn(name: "n", values: .integers([1, nil, 3]))],
      edgeColumns: [
        AttributeColumn(name: "Weight", values: .strings([""])),
        AttributeColumn(name: "when", values: .integers([2020])),
      ],
      properties: [GraphProperty(name: "title", text: "T")])
    let written = try EdgeListWriter(delimiter: 0x3B).write(graph)
    #expect(
      String(decoding: written.bytes, as: UTF8.self)
        == "source;target;weight;Weight-2;when\na, b;(empty);2.5;;2020\n")
    #expect(
      written.losses.map { "\($0.owner) \($0.attribute) \($0.count): \($0.treatment)" } == [
        "graph direction 1: not told; the first end stands first",
        "graph title 1: left out",
        "nodes id 1: blanks at the ends left out, zero bytes written as ?, no text as (empty)",
        "nodes id 1: left out: the node has no edge",
        "nodes n 2: left out",
        "edges Weight 1: empty text written like a missing value",
        "edges Weight 1: called 'Weight-2' in the file",
        "edges when 1: written as text",
      ])
    #expect(written.losses[4].values == [.init(of: "", text: "1"), .init(of: "c", text: "3")])
  }

  @Test func writersAreFoundByTheEndingOfTheName() throws {
    let commas = FormatCatalog.writer(fileEnding: "x.csv") as? EdgeListWriter
    let tabs = FormatCatalog.writer(fileEnding: "x.TSV") as? EdgeListWriter
    #expect(commas?.delimiter == 0x2C)
    #expect(tabs?.delimiter == 0x09)
    #expect(FormatCatalog.writer(fileEnding: "x.GV") is DOTWriter)
    #expect(FormatCatalog.writer(fileEnding: "x.json") is NodeLinkWriter)
    #expect(FormatCatalog.writer(fileEnding: "x.net") is PajekWriter)
  }
}
