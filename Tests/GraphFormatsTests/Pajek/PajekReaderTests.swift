import GraphFormats
import Graphs
import Testing

@Suite struct PajekReaderTests {
  private func read(_ text: String) throws -> AttributedGraph {
    try PajekReader().read(Array(text.utf8), file: "g.net")
  }

  @Test func whatPajekAndNetworkXWriteIsRead() throws {
    let graph = try read(
      "\u{FEFF}*Network Silk road\r\n*Vertices 3\r\n1 \"New Julfa\" 0.5 0.25 box ic Red\r\n"
        + "2 b 0.0 0.0 ellipse \"a b\" 7\r\n% nothing\r\n*Edges\r\n1 2 2.5 l \"x y\" kind t\r\n2 3\r\n"
    )
    #expect(graph.nodeIDs.values == ["3", "New Julfa", "b"])
    #expect(graph.graph.direction == .undirected)
    #expect(graph.nodeColumn("x")?.values == .doubles([nil, 0.5, 0]))
    #expect(graph.nodeColumn("shape")?.values == .strings([nil, "box", nil]))
    #expect(graph.nodeColumn("ic")?.values == .strings([nil, "Red", nil]))
    #expect(graph.nodeColumn("a b")?.values == .integers([nil, nil, 7]))
    #expect(graph.edgeColumn("label")?.values == .strings([nil, "x y"]))
    #expect(graph.edgeColumn("kind")?.values == .strings([nil, "t"]))
    #expect(graph.graph.strengths?.values == [1, 2.5])
    #expect(graph.properties == [GraphProperty(name: "title", text: "Silk road")])
    #expect(
      graph.notes.map(\.description) == ["g.net:7: an edge without a weight is given the weight 1"])
  }

  @Test func listsMatricesRelationsAndModesAreRead() throws {
    let lists = try read("*Vertices 3 1\n*Arcslist\n1 2 3\n*Edgeslist\n2 3\n")
    #expect(lists.graph.edgeCount == 4)
    #expect(lists.nodeColumn("mode")?.values == .integers([1, 2, 2]))
    let matrix = try read("*vertices 2\n*matrix\n0 2\n0.5 0\n")
    #expect(matrix.graph.direction == .directed)
    #expect(matrix.graph.strengths?.values == [2, 0.5])
    let relations = try read("*Vertices 2\n*Arcs :1 \"trade\"\n1 2 1\n*Arcs :2\n2 1 1\n")
    #expect(relations.edgeColumn("relation")?.values == .strings(["trade", ":2"]))
  }

  @Test func labelsThatRepeatGiveWayToNumbers() throws {
    let graph = try read("*Vertices 2\n1 \"a\"\n2 \"a\"\n*Arcs\n")
    #expect(graph.nodeIDs.values == ["1", "2"])
    #expect(graph.nodeColumn("label")?.values == .strings(["a", "a"]))
    #expect(graph.graph.direction == .directed)
    #expect(graph.notes.map(\.text) == ["labels repeat, so vertices are called by their numbers"])
  }

  @Test(arguments: [
    ("1 2", "1: the line stands before *Vertices. Start the file with *Vertices and their number."),
    ("% x", "1: the file has no *Vertices. Start the file with *Vertices and their number."),
    ("*Vertices x", "1: *Vertices does not say how many there are. Write *Vertices 12."),
    (
      "*Vertices 2\n3 c",
      "2: '3' is not the number of a vertex, 1 to 2. "
        + "Name vertices by their numbers."
    ),
    (
      "*Vertices 2\n1 a\n1 b",
      "3: vertex 1 is defined again, first in line 2. "
        + "Give each vertex one line."
    ),
    ("*Vertices 2\n1 \"a", "2: quotes are opened and not closed. Close them on the same line."),
    (
      "*Vertices 2\n*Edges\n1",
      "3: the line names one vertex, an edge needs two. "
        + "Write both numbers."
    ),
    (
      "*Vertices 2\n*Edges\n1 2 1 c",
      "3: 'c' at the end of the line is a name without a value. "
        + "Write names and values in turn."
    ),
    (
      "*Vertices 2\n*Matrix\n0 1 1",
      "3: row 1 of the matrix has 3 numbers, there are 2 vertices. "
        + "Give one row of as many numbers for each vertex."
    ),
    (
      "*Vertices 2\n*Partition x",
      "2: the section '*Partition' is not read. "
        + "Only networks (.net) are read; save the network by itself."
    ),
    (
      "*Vector x",
      "1: '*Vector' stands before *Vertices. "
        + "Only networks (.net) are read; save the network by itself."
    ),
    (
      "*Vertices 2\n*Edges\n*Vertices 2",
      "3: the file holds a second list of vertices. "
        + "Put each network into a file of its own."
    ),
  ])
  func whatIsWrongIsToldWithItsLine(text: String, expected: String) {
    let error = #expect(throws: GraphFormatError.self) { try read(text) }
    #expect(error?.description == "g.net:\(expected)")
  }

  @Test func whatPajekCannotCarryIsReplacedOrLeftOutAndTold() throws {
    var builder = GraphBuilder(.directed, nodeCount: 2)
    builder.addEdge(Node(0), Node(1), strength: 2.5)
    let graph = AttributedGraph(
      graph: builder.graph(), nodeIDs: NodeMap(["a\"\\\n", "b"]),
      nodeColumns: [
        AttributeColumn(name: "x", values: .doubles([1, 2])),
        AttributeColumn(name: "y", values: .doubles([0.5, 0])),
        AttributeColumn(name: "n", values: .integers([nil, 7])),
      ],
      edgeColumns: [AttributeColumn(name: "label", values: .strings(["twin"]))])
    let written = try PajekWriter().write(graph)
    #expect(
      String(decoding: written.bytes, as: UTF8.self)
        == "*Vertices 2\n1 \"a'/ \" 1.0 0.5 ellipse\n2 \"b\" 2.0 0.0 ellipse\n*Arcs\n"
        + "1 2 2.5 l \"twin\"\n")
    #expect(
      written.losses == [
        FormatLoss(
          owner: .nodes, attribute: "id", count: 1,
          treatment: "quotes written as ', backslashes as /, control characters as blanks",
          values: [.init(of: "a'/ ", text: "a\"\\\n")]),
        FormatLoss(
          owner: .nodes, attribute: "n", count: 1, treatment: "left out",
          values: [.init(of: "b", text: "7")]),
      ])
  }
}
