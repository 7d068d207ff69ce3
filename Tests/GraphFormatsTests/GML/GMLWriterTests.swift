import GraphFormats
import Graphs
import Testing

@Suite struct GMLWriterTests {
  @Test func theFileIsAsTheReportSays() throws {
    var builder = GraphBuilder(.undirected, nodeCount: 2, duplicates: .keep)
    builder.addEdge(Node(0), Node(1), strength: 1e-7)
    builder.addEdge(Node(0), Node(1), strength: 2)
    let graph = AttributedGraph(
      graph: builder.graph(), nodeIDs: NodeMap(["Q1", "é\""]),
      nodeColumns: [
        AttributeColumn(name: "label", values: .strings(["A & B", nil])),
        AttributeColumn(name: "is capital", values: .booleans([true, false])),
        AttributeColumn(name: "empty", values: .doubles([nil, nil])),
      ], properties: [GraphProperty(name: "9 lives", text: "\n")])
    let written = try GMLWriter().write(graph)
    #expect(
      String(decoding: written.bytes, as: UTF8.self) == """
        graph [
          directed 0
          multigraph 1
          a_9_lives "&#10;"
          node [
            id 0
            label "Q1"
            label_2 "A &amp; B"
            is_capital 1
          ]
          node [
            id 1
            label "&#233;&quot;"
            is_capital 0
          ]
          edge [
            source 0
            target 1
            weight 1.0e-07
          ]
          edge [
            source 0
            target 1
            weight 2.0
          ]
        ]

        """)
    let told = written.losses.map { "\($0.owner) \($0.attribute): \($0.count) \($0.treatment)" }
    #expect(
      told == [
        "graph 9 lives: 1 called 'a_9_lives' in the file",
        "nodes empty: 0 left out, as it has no values",
        "nodes is capital: 2 called 'is_capital' in the file",
        "nodes is capital: 2 written as 0 and 1",
        "nodes label: 1 called 'label_2' in the file",
      ])
    #expect(
      written.losses[3].values == [
        FormatLoss.Value(of: "Q1", text: "true"), FormatLoss.Value(of: "é\"", text: "false"),
      ])
  }
}
