import GraphFormats
import Graphs
import Testing

@Suite struct DOTReaderTests {
  private func read(_ text: String) throws -> AttributedGraph {
    try DOTReader().read(Array(text.utf8), file: "g.dot")
  }

  @Test func defaultsHoldForWhatComesUpLaterInTheirBraces() throws {
    let graph = try read(
      """
      graph G {
        a; node [kind=city]; b
        subgraph x { node [kind=town, n=2]; edge [via=sea]; c -- d }
        e [kind="port"]; e -- a
      }
      """)
    #expect(graph.nodeIDs.values == ["a", "b", "c", "d", "e"])
    #expect(graph.nodeColumn("kind")?.values == .strings([nil, "city", "town", "town", "port"]))
    #expect(graph.nodeColumn("n")?.values == .integers([nil, nil, 2, 2, nil]))
    #expect(graph.edgeColumn("via")?.values == .strings([nil, "sea"]))
    #expect(graph.properties == [GraphProperty(name: "name", text: "G")])
    #expect(
      graph.notes.map(\.description)
        == [
          "g.dot:3: groups (subgraphs) are left out as such: all nodes stand side by side"
        ])
  }

  @Test func groupsJoinEachWithEach() throws {
    let graph = try read("digraph { {a b} -> subgraph s {c; d} -> e:p:nw [w=1.5] }")
    #expect(graph.graph.edgeCount == 6)
    #expect(graph.edgeColumn("headport")?.values == .strings([nil, nil, nil, nil, "p:nw", "p:nw"]))
    #expect(graph.edgeColumn("w")?.values == .doubles(Array(repeating: 1.5, count: 6)))
  }

  @Test func listsOfNodesAndNamesInBracketsAreRead() throws {
    let graph = try read("digraph { a:p, b -> c, <d> [n=1]; e, f [m=2]; d }")
    #expect(graph.nodeIDs.values == ["a", "b", "c", "d", "e", "f"])
    #expect(graph.graph.edgeCount == 4)
    #expect(graph.edgeColumn("tailport")?.values == .strings(["p", "p", nil, nil]))
    #expect(graph.nodeColumn("m")?.values == .integers([nil, nil, nil, nil, 2, 2]))
  }

  @Test func strictGraphsHaveNoSecondEdge() throws {
    let graph = try read("strict graph { a -- b [n=1]; b -- a [m=2]; a -- a; a -- a }")
    #expect(graph.graph.edgeCount == 2)
    #expect(graph.edgeColumn("n")?.values == .integers([nil, 1]))
    #expect(graph.edgeColumn("m")?.values == .integers([nil, 2]))
    #expect(try read("graph { a -- b; b -- a }").graph.edgeCount == 2)
  }

  @Test func textsAreKeptAsWritten() throws {
    let graph = try read(
      "\u{FEFF}digraph {\n# a line of the preprocessor\n\"a\\\"b\" [label=\"\\N\\n\\\\\", j=\"x\" + \"y\", "
        + "h=<<b>1</b>>, c=\"one\\\ntwo\", n=\"5\", m=-.5, ok=true] // end\n}")
    #expect(graph.nodeIDs.values == ["a\"b"])
    #expect(graph.nodeColumn("label")?.values == .strings(["\\N\\n\\\\"]))
    #expect(graph.nodeColumn("j")?.values == .strings(["xy"]))
    #expect(graph.nodeColumn("h")?.values == .strings(["<<b>1</b>>"]))
    #expect(graph.nodeColumn("c")?.values == .strings(["onetwo"]))
    #expect(graph.nodeColumn("n")?.values == .strings(["5"]))
    #expect(graph.nodeColumn("m")?.values == .doubles([-0.5]))
    #expect(graph.nodeColumn("ok")?.values == .booleans([true]))
  }

  @Test(arguments: [
    (
      "tree {}",
      "1:1: 'tree' stands where graph or digraph is expected. "
        + "Start the file with 'graph {' or 'digraph {'."
    ),
    ("graph {\n a -> b }", "2:4: '->' stands in a graph. Write -> in a digraph and -- in a graph."),
    (
      "digraph { a -- b }",
      "1:13: '--' stands in a digraph. "
        + "Write -> in a digraph and -- in a graph."
    ),
    (
      "graph { é [x",
      "1:13: the end of the file stands where a name is expected. "
        + "Put quotes around values that hold signs."
    ),
    ("graph { 1a }", "1:9: a number runs into a name. Put quotes around such values."),
    (
      "graph { a [b=@] }",
      "1:14: no name, number or sign of the language starts here. "
        + "Put quotes around such values."
    ),
    ("graph { \"a }", "1:9: quotes are opened and not closed. Close them."),
    ("graph { /* }", "1:9: a comment is opened and not closed. Close it with */."),
    ("graph { a=<b }", "1:11: a text in angle brackets is not closed. Close it with >."),
    (
      "graph {} graph {}",
      "1:10: 'graph' stands where the end of the file is expected. "
        + "Put each graph into a file of its own."
    ),
    ("graph { node }", "1:14: '}' stands where '[' is expected. Write attributes as [name=value]."),
  ])
  func whatIsWrongIsToldWithLineAndColumn(text: String, expected: String) {
    let error = #expect(throws: GraphFormatError.self) { try read(text) }
    #expect(error?.description == "g.dot:\(expected)")
  }

  @Test func theWriterKeepsTypesAndBackslashes() throws {
    var builder = GraphBuilder(.directed, nodeCount: 2)
    builder.addEdge(Node(0), Node(1), strength: 1e-7)
    let graph = AttributedGraph(
      graph: builder.graph(), nodeIDs: NodeMap(["a\"", "node"]),
      nodeColumns: [
        AttributeColumn(name: "label", values: .strings(["\\N", "x\\"])),
        AttributeColumn(name: "n", values: .doubles([-1.25e20, nil])),
        AttributeColumn(name: "b", values: .booleans([true, nil])),
      ])
    let written = try DOTWriter().write(graph)
    #expect(
      String(decoding: written.bytes, as: UTF8.self) == #"""
        digraph {
          "a\"" ["label"="\N", "n"=-125000000000000000000.0, "b"=true];
          "node" ["label"="x\\"];
          "a\"" -> "node" [weight=0.0000001];
        }

        """#)
    #expect(written.losses.map(\.attribute) == ["label"])
    #expect(written.losses[0].values == [.init(of: "node", text: "x\\")])
  }
}
