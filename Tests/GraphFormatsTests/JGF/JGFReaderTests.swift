import GraphFormats
import Graphs
import Testing

@Suite struct JGFReaderTests {
  private func read(_ text: String) throws -> AttributedGraph {
    try JGFReader().read(Array(text.utf8), file: "g.jgf")
  }

  @Test func nodesStandInAListOrByTheirIDs() throws {
    let edges =
      "\"edges\": [{\"source\": \"a\", \"target\": \"b\", \"relation\": \"twin\", "
      + "\"metadata\": {\"weight\": 2}}]"
    let first = try read(
      "{\"graph\": {\"label\": \"T\", \"nodes\": [{\"id\": \"b\"}, {\"id\": \"a\", "
        + "\"label\": \"A\", \"metadata\": {\"n\": 1}}], \(edges)}}")
    let second = try read(
      "{\"graph\": {\"label\": \"T\", \"nodes\": {\"b\": {}, \"a\": "
        + "{\"label\": \"A\", \"metadata\": {\"n\": 1}}}, \(edges)}}")
    let isSame = first == second
    #expect(isSame)
    #expect(first.nodeIDs.values == ["a", "b"])
    #expect(first.nodeColumn("label")?.values == .strings(["A", nil]))
    #expect(first.nodeColumn("n")?.values == .integers([1, nil]))
    #expect(first.edgeColumn("relation")?.values == .strings(["twin"]))
    #expect(first.graph.strengths?.values == [2])
    #expect(first.properties == [GraphProperty(name: "title", text: "T")])
    #expect(first.graph.direction == .directed)
  }

  @Test func edgesWithoutDirectionAmongOthersStandForTwo() throws {
    let graph = try read(
      "{\"graphs\": [{\"nodes\": {\"a\": {}, \"b\": {}}, \"edges\": ["
        + "{\"source\": \"a\", \"target\": \"b\", \"directed\": false},"
        + "{\"source\": \"a\", \"target\": \"b\"}]}]}")
    #expect(graph.graph.edgeCount == 3)
    #expect(graph.notes.count == 1)
  }

  @Test(arguments: [
    (
      "{\"graphs\": [{\"nodes\": {}},\n{}]}",
      "2: the file holds 2 graphs. "
        + "Put each graph into a file of its own."
    ),
    (
      "{\"graph\": {\"hyperedges\": [{}]}}",
      "1: the graph has hyperedges, which join more than "
        + "two nodes. Write each as edges between two nodes."
    ),
    (
      "{\"graph\": 1}",
      "1: the JSON has no graph. "
        + "Write {\"graph\": {\"nodes\": {...}, \"edges\": [...]}}."
    ),
    (
      "{\"graph\": {\"nodes\": {\"a\": 1}}}",
      "1: graph.nodes['a'] is the number 1 and not an "
        + "object. Write it as {...}."
    ),
    (
      "{\"graph\": {\"edges\": [{\"source\": \"a\"}]}}",
      "1: graph.edges[0].target is missing. "
        + "Give each node an id, and each edge two ends."
    ),
  ])
  func whatIsWrongIsToldWithItsPlace(text: String, expected: String) {
    let error = #expect(throws: GraphFormatError.self) { try read(text) }
    #expect(error?.description == "g.jgf:\(expected)")
  }

  @Test func labelsAndRelationsStandOutsideTheMetadata() throws {
    var builder = GraphBuilder(.directed, nodeCount: 1, loops: .keep)
    builder.addEdge(Node(0), Node(0))
    let graph = AttributedGraph(
      graph: builder.graph(), nodeIDs: NodeMap(["a"]),
      nodeColumns: [
        AttributeColumn(name: "label", values: .strings(["A"])),
        AttributeColumn(name: "n", values: .doubles([1])),
      ],
      edgeColumns: [AttributeColumn(name: "relation", values: .strings(["twin"]))],
      properties: [GraphProperty(name: "title", text: "T")])
    let written = try JGFWriter().write(graph)
    #expect(
      String(decoding: written.bytes, as: UTF8.self) == """
        {"graph": {
        "label": "T",
        "directed": true,
        "metadata": {},
        "nodes": {
        "a": {"label": "A", "metadata": {"n": 1.0}}
        },
        "edges": [
        {"source": "a", "target": "a", "relation": "twin"}
        ]
        }}

        """)
    #expect(written.losses.isEmpty)
  }
}
