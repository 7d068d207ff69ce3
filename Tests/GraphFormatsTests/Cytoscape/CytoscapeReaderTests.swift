import GraphFormats
import Graphs
import Testing

@Suite struct CytoscapeReaderTests {
  private func read(_ text: String) throws -> AttributedGraph {
    try CytoscapeReader().read(Array(text.utf8), file: "g.cyjs")
  }

  @Test(arguments: [
    "{\"directed\": true, \"elements\": {\"nodes\": [N1, N2], \"edges\": [E]}}",
    "{\"directed\": true, \"elements\": [E, N1, N2]}",
  ])
  func bothFormsAreRead(form: String) throws {
    let text = form.replacing(
      "N1",
      with: "{\"data\": {\"id\": \"1\", \"name\": \"A\"}, \"position\": {\"x\": 1.5, \"y\": 2}}"
    )
    .replacing("N2", with: "{\"group\": \"nodes\", \"data\": {\"id\": \"2\", \"name\": \"B\"}}")
    .replacing("E}", with: "E }").replacing(
      "[E", with: "[{\"data\": {\"id\": \"e\", \"source\": 1, \"target\": \"2\", \"weight\": 3}}")
    let graph = try read(text)
    #expect(graph.nodeIDs.values == ["1", "2"])
    #expect(graph.nodeColumn("name")?.values == .strings(["A", "B"]))
    #expect(graph.nodeColumn("x")?.values == .doubles([1.5, nil]))
    #expect(graph.nodeColumn("y")?.values == .integers([2, nil]))
    #expect(graph.graph.strengths?.values == [3])
    #expect(graph.edgeColumn("id")?.values == .strings(["e"]))
    #expect(graph.graph.direction == .directed)
  }

  @Test func aBareListIsReadWithoutDirection() throws {
    let graph = try read(
      "[{\"data\": {\"id\": \"a\"}}, {\"data\": {\"source\": \"a\", \"target\": \"a\"}}]")
    #expect(graph.graph.edgeCount == 1)
    #expect(graph.graph.direction == .undirected)
    #expect(graph.notes.map(\.count) == [1])
  }

  @Test(arguments: [
    (
      "{}",
      "1: the JSON has no elements. "
        + "Write {\"elements\": {\"nodes\": [...], \"edges\": [...]}}."
    ),
    (
      "{\"elements\": {\"nodes\": [{}]}}",
      "1: elements.nodes[0].data is missing. "
        + "Write {\"data\": {\"id\": ...}}."
    ),
    (
      "[{\"data\":\n{}}]",
      "2: [0].data.id is missing. "
        + "Give each node an id, and each edge two ends."
    ),
    (
      "{\"data\": [1], \"elements\": []}",
      "1: data[0] is the number 1 and not a pair of a name "
        + "and a value. Write data as {...}."
    ),
  ])
  func whatIsWrongIsToldWithItsPlace(text: String, expected: String) {
    let error = #expect(throws: GraphFormatError.self) { try read(text) }
    #expect(error?.description == "g.cyjs:\(expected)")
  }

  @Test func positionsAreWrittenAndColumnsThatStandForIDsRenamed() throws {
    let graph = AttributedGraph(
      graph: GraphBuilder(.undirected, nodeCount: 1).graph(), nodeIDs: NodeMap(["a"]),
      nodeColumns: [
        AttributeColumn(name: "x", values: .doubles([1.5])),
        AttributeColumn(name: "y", values: .integers([2])),
        AttributeColumn(name: "value", values: .integers([7])),
      ])
    let written = try CytoscapeWriter().write(graph)
    let text = String(decoding: written.bytes, as: UTF8.self)
    #expect(
      text.contains(
        "{\"data\": {\"id\": \"a\", \"value\": \"a\", \"x\": 1.5, \"y\": 2, \"value-2\": 7}, "
          + "\"position\": {\"x\": 1.5, \"y\": 2}}"))
    #expect(written.losses.map(\.attribute) == ["value"])
  }

  @Test(arguments: [(["e1", "e2"], "id"), (["e1", "a"], "id-2"), (["e1", nil], "id-2")])
  func idsOfEdgesAreIDsWhereNothingElseHasThem(ids: [String?], name: String) throws {
    var builder = GraphBuilder(.directed, nodeCount: 2)
    builder.addEdge(Node(0), Node(1))
    builder.addEdge(Node(1), Node(0))
    let graph = AttributedGraph(
      graph: builder.graph(), nodeIDs: NodeMap(["a", "b"]),
      edgeColumns: [AttributeColumn(name: "id", values: .strings(ids))])
    let written = try CytoscapeWriter().write(graph)
    #expect(
      try read(String(decoding: written.bytes, as: UTF8.self)).edgeColumns.map(\.name) == [name])
    #expect(written.losses.isEmpty == (name == "id"))
  }
}
