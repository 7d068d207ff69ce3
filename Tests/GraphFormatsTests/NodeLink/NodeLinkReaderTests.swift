import GraphFormats
import Graphs
import Testing

@Suite struct NodeLinkReaderTests {
  private func read(_ text: String) throws -> AttributedGraph {
    try NodeLinkReader().read(Array(text.utf8), file: "g.json")
  }

  @Test func everythingNetworkXWritesIsKept() throws {
    let graph = try read(
      """
      {"directed": true, "multigraph": true, "graph": {"title": "Silk"},
       "nodes": [{"pop": 2, "id": "b"}, {"pop": 1.5, "id": 3, "twin": false}],
       "links": [{"source": "b", "target": 3, "key": 0, "weight": 2},
                 {"source": "b", "target": 3, "key": 1, "weight": 0.5}]}
      """)
    #expect(graph.graph.direction == .directed)
    #expect(graph.nodeIDs.values == ["3", "b"])
    #expect(
      graph.nodeColumns == [
        AttributeColumn(name: "pop", values: .doubles([1.5, 2])),
        AttributeColumn(name: "twin", values: .booleans([false, nil])),
      ])
    #expect(graph.graph.strengths?.values == [2, 0.5].sorted())
    #expect(graph.edgeColumns.isEmpty)
    #expect(graph.properties == [GraphProperty(name: "title", text: "Silk")])
    #expect(graph.notes.isEmpty)
    #expect(graph.lines?.nodes.values == [2, 2])
    #expect(graph.lines?.edges.values == [4, 3])
  }

  @Test func linksMayBeCalledEdgesAndNodesGoByPosition() throws {
    let graph = try read(
      "{\"nodes\": [{\"name\": \"x\"}, {\"name\": \"y\"}],\n"
        + "\"edges\": [{\"source\": 1, \"target\": 0, \"key\": \"k\"}]}")
    #expect(graph.nodeIDs.values == ["0", "1"])
    #expect(graph.nodeColumn("name")?.values == .strings(["x", "y"]))
    #expect(graph.edgeColumn("key")?.values == .strings(["k"]))
    #expect(graph.graph.direction == .undirected)
    #expect(
      graph.notes.map(\.description) == [
        "g.json:1: the file does not say whether edges have a direction; they are read without",
        "g.json:1: nodes have no id, so each is called by its position from 0",
      ])
  }

  @Test func valuesOfDifferentTypesAreTextAndNoted() throws {
    let graph = try read(
      """
      {"directed": false, "nodes": [{"id": "a", "v": 1.50}, {"id": "b", "v": true},
      {"id": "c", "v": "x"}, {"id": "d", "v": [1, null]}], "links":
      [{"source": "a", "target": "b", "weight": -1}, {"source": "a", "target": "c"}]}
      """)
    #expect(graph.nodeColumn("v")?.values == .strings(["1.50", "true", "x", "[1,null]"]))
    #expect(graph.graph.strengths == nil)
    #expect(graph.edgeColumn("weight")?.values == .integers([-1, nil]))
    #expect(
      graph.notes.map(\.description) == [
        "g.json:3: a weight is not above 0, so weights are kept as a column and not as strengths",
        "g.json:2: a list or an object in attribute 'v' is read as the text of its JSON",
        "g.json:1: attribute 'v' has values of different types, so it is read as text",
      ])
  }

  @Test(arguments: [
    (
      "{\"links\": []}",
      "1: the JSON has no list of nodes. "
        + "Write {\"nodes\": [...], \"links\": [...]}."
    ),
    (
      "{\"nodes\": [{\"id\": 1},\n{\"x\": 2}]}",
      "2: nodes[1].id is missing. "
        + "Give each node an id, and each edge two ends."
    ),
    (
      "{\"nodes\": [{\"id\": null}]}",
      "1: nodes[0].id is null. "
        + "Write a text in quotes or a number."
    ),
    ("{\"nodes\": [7]}", "1: nodes[0] is the number 7 and not an object. Write it as {...}."),
    ("{\"nodes\": {}}", "1: nodes is an object and not a list. Write it as [...]."),
    (
      "{\"nodes\": [{\"id\": 1}, {\"id\": \"1\"}]}",
      "1: node '1' is defined again, "
        + "first in line 1. Give each node an id of its own."
    ),
    (
      "{\"nodes\": [{\"id\": 1}],\n\"links\": [{\"source\": 1,\n\"target\": 2}]}",
      "2: an edge leads to node '2', which the file does not define. "
        + "Add the node, or remove the edge."
    ),
    ("{\"directed\": 1, \"nodes\": []}", "1: directed is the number 1. Write true or false."),
  ])
  func whatIsWrongIsToldWithItsPlace(text: String, expected: String) {
    let error = #expect(throws: GraphFormatError.self) { try read(text) }
    #expect(error?.description == "g.json:\(expected)")
  }

  @Test func theWriterWritesOneLinePerThing() throws {
    var builder = GraphBuilder(.undirected, nodeCount: 2, duplicates: .keep, loops: .keep)
    builder.addEdge(Node(0), Node(1), strength: 2)
    builder.addEdge(Node(0), Node(1), strength: 3)
    let graph = AttributedGraph(
      graph: builder.graph(), nodeIDs: NodeMap(["a", "b\""]),
      nodeColumns: [AttributeColumn(name: "id", values: .integers([1, nil]))],
      properties: [GraphProperty(name: "title", text: "T")])
    let written = try NodeLinkWriter().write(graph)
    #expect(
      String(decoding: written.bytes, as: UTF8.self) == """
        {
        "directed": false,
        "multigraph": true,
        "graph": {"title": "T"},
        "nodes": [
        {"id": "a", "id-2": 1},
        {"id": "b\\"", "id-2": null}
        ],
        "links": [
        {"source": "a", "target": "b\\"", "weight": 2.0, "key": 0},
        {"source": "a", "target": "b\\"", "weight": 3.0, "key": 1}
        ]
        }

        """)
    #expect(
      written.losses == [
        FormatLoss(owner: .nodes, attribute: "id", count: 1, treatment: "called 'id-2' in the file")
      ])
  }
}
