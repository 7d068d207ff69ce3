import GraphFormats
import Graphs
import Testing

@Suite struct GraphMLWriterTests {
  private func graph(weighted: Bool, edgeColumns: [AttributeColumn]) -> AttributedGraph {
    var builder = GraphBuilder(.directed, nodeCount: 2)
    builder.addEdge(Node(0), Node(1), strength: weighted ? 2.5 : nil)
    return AttributedGraph(
      graph: builder.graph(), nodeIDs: NodeMap(["a\u{1}", "b"]),
      nodeColumns: [AttributeColumn(name: "label", values: .strings([nil, "<B>\r"]))],
      edgeColumns: edgeColumns, properties: [GraphProperty(name: "title", text: "A & B")])
  }

  @Test func theDocumentIsAsTheSpecificationSays() throws {
    let written = try GraphMLWriter().write(
      graph(weighted: true, edgeColumns: [AttributeColumn(name: "weight", values: .integers([3]))]))
    #expect(
      String(decoding: written.bytes, as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
        xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
        http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
          <key id="g0" for="graph" attr.name="title" attr.type="string"/>
          <key id="n0" for="node" attr.name="label" attr.type="string"/>
          <key id="weight" for="edge" attr.name="weight" attr.type="double"/>
          <key id="e0" for="edge" attr.name="weight-2" attr.type="long"/>
          <graph edgedefault="directed">
            <data key="g0">A &amp; B</data>
            <node id="a\u{FFFD}"/>
            <node id="b">
              <data key="n0">&lt;B&gt;&#13;</data>
            </node>
            <edge id="e0" source="a\u{FFFD}" target="b">
              <data key="weight">2.5</data>
              <data key="e0">3</data>
            </edge>
          </graph>
        </graphml>

        """)
    #expect(
      written.losses == [
        FormatLoss(
          owner: .nodes, attribute: "id", count: 1,
          treatment: "characters that XML cannot carry written as \u{FFFD}",
          values: [FormatLoss.Value(of: "a\u{FFFD}", text: "a\u{1}")]),
        FormatLoss(
          owner: .edges, attribute: "weight", count: 1,
          treatment: "called 'weight-2' in the file"),
      ])
  }

  @Test func aColumnThatWillBeReadAsStrengthsIsTold() throws {
    let written = try GraphMLWriter().write(
      graph(weighted: false, edgeColumns: [AttributeColumn(name: "weight", values: .doubles([3]))]))
    #expect(
      written.losses.last
        == FormatLoss(
          owner: .edges, attribute: "weight", count: 1,
          treatment: "will be read as the strength of edges",
          values: [FormatLoss.Value(of: "1", text: "3.0")]))
    let read = try GraphMLReader().read(written.bytes, file: "g")
    #expect(read.graph.strengths?.values == [3])
  }
}
