import GraphFormats
import Graphs
import Testing

@Suite struct GraphMLReaderTests {
  private func read(_ body: String) throws -> AttributedGraph {
    try GraphMLReader().read(
      Array(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
        \(body)
        </graphml>
        """.utf8), file: "g.graphml")
  }

  private func graph(_ keys: String, _ body: String, direction: String = "undirected") -> String {
    "\(keys)\n<graph id='G' edgedefault='\(direction)'>\(body)</graph>"
  }

  @Test func typedKeysAndDefaultsBecomeColumns() throws {
    let graph = try read(
      graph(
        """
        <key id="a" for="node" attr.name="pop" attr.type="long"/>
        <key id="b" for="node" attr.name="lat" attr.type="float"><default>1.5</default></key>
        <key id="c" for="node" attr.name="capital" attr.type="boolean"/>
        <key id="d" for="node" attr.name="note"><desc>free text</desc></key>
        """,
        """
        <node id="q"><data key="a"> 12 </data><data key="c">true</data></node>
        <node id="p"><data key="b">-0.5</data><data key="d"> x &amp; <![CDATA[<y>]]> </data></node>
        <node id="r"><data key="a"/><data key="d"/></node>
        """))
    #expect(graph.nodeIDs.values == ["p", "q", "r"])
    #expect(
      graph.nodeColumns == [
        AttributeColumn(name: "pop", values: .integers([nil, 12, nil])),
        AttributeColumn(name: "lat", values: .doubles([-0.5, 1.5, 1.5])),
        AttributeColumn(name: "capital", values: .booleans([nil, true, nil])),
        AttributeColumn(name: "note", values: .strings([" x & <y> ", nil, ""])),
      ])
    #expect(graph.notes.isEmpty)
  }

  @Test func whatIsDeclaredForAllIsAColumnWhereItIsUsed() throws {
    let graph = try read(
      graph(
        "<key id='t' for='all' attr.name='title' attr.type='string'/>",
        "<data key='t'>Twins</data><node id='a'><data key='t'>A</data></node>"
          + "<edge source='a' target='a'/>"))
    #expect(graph.properties == [GraphProperty(name: "title", text: "Twins")])
    #expect(graph.nodeColumns == [AttributeColumn(name: "title", values: .strings(["A"]))])
    #expect(graph.edgeColumns.isEmpty)
  }

  @Test func numbersCalledWeightAreStrengthsIfTheyCanBe() throws {
    let key = "<key id='w' for='edge' attr.name='weight' attr.type='int'/>"
    func body(_ weight: String) -> String {
      "<node id='a'/><node id='b'/><edge source='a' target='b'><data key='w'>\(weight)</data></edge>"
        + "\n<edge source='b' target='b'/>"
    }
    let good = try read(graph(key, body("3")))
    #expect(good.graph.strengths?.values == [3, 1])
    #expect(good.edgeColumns.isEmpty)
    let bad = try read(graph(key, body("0")))
    #expect(bad.graph.strengths == nil)
    #expect(bad.edgeColumns == [AttributeColumn(name: "weight", values: .integers([0, nil]))])
    #expect(
      bad.notes.map(\.description) == [
        "g.graphml:4: a weight is not above 0, so weights are kept as a column and not as strengths"
      ])
  }

  @Test func edgesOfBothKindsMakeADirectedGraph() throws {
    let graph = try read(
      graph(
        "",
        "<node id='a'/><node id='b'/><edge source='a' target='b' directed='true'/>"
          + "<edge source='b' target='b'/><edge source='b' target='a'/>"))
    #expect(graph.graph.direction == .directed)
    #expect(graph.graph.edgeCount == 4)
    #expect(
      graph.notes.map(\.text) == ["an edge without direction is read as two, there and back"])
  }

  @Test func aGraphWithoutEdgesHasTheDirectionThatItSays() throws {
    #expect(
      try read(graph("", "<node id='a'/>", direction: "directed")).graph.direction == .directed)
    #expect(try read(graph("", "<node id='a'/>")).graph.direction == .undirected)
  }

  @Test func idsOfEdgesAreKeptIfTheySayMoreThanANumber() throws {
    let nodes = "<node id='a'/>"
    let numbers = try read(
      graph(
        "", nodes + "<edge id='e7' source='a' target='a'/><edge id='e3' source='a' target='a'/>"))
    #expect(numbers.edgeColumns.isEmpty)
    let names = try read(graph("", nodes + "<edge id='a-to-a' source='a' target='a'/>"))
    #expect(names.edgeColumns == [AttributeColumn(name: "id", values: .strings(["a-to-a"]))])
  }

  @Test func ofADrawingOfYEdTheLabelsAreRead() throws {
    let graph = try read(
      graph(
        """
        <key for="node" id="d6" yfiles.type="nodegraphics"/>
        <key for="edge" id="d9" yfiles.type="edgegraphics"/>
        <key attr.name="url" attr.type="string" for="node" id="d4"/>
        """,
        """
        <node id="n0"><data key="d4" xml:space="preserve"><![CDATA[http://x]]></data><data key="d6">
          <y:ShapeNode><y:Geometry height="30.0"/><y:NodeLabel alignment="center">Isfahan
            <y:LabelModel><y:SmartNodeLabelModel distance="4.0"/></y:LabelModel></y:NodeLabel>
            <y:NodeLabel>second</y:NodeLabel></y:ShapeNode></data></node>
        <node id="n1"><data key="d6"><y:ShapeNode><y:NodeLabel>Xi'an</y:NodeLabel></y:ShapeNode></data></node>
        <edge id="e0" source="n0" target="n1"><data key="d9"><y:PolyLineEdge>
          <y:EdgeLabel>1989</y:EdgeLabel></y:PolyLineEdge></data></edge>
        """))
    #expect(
      graph.nodeColumns == [
        AttributeColumn(name: "label", values: .strings(["Isfahan", "Xi'an"])),
        AttributeColumn(name: "url", values: .strings(["http://x", nil])),
      ])
    #expect(graph.edgeColumns == [AttributeColumn(name: "label", values: .strings(["1989"]))])
    #expect(
      graph.notes.map(\.text) == ["drawings are left out; of them only the labels are read"])
  }

  @Test func whatTheGraphDoesNotCarryIsNoted() throws {
    let graph = try read(
      graph(
        "<key id='d' for='port' attr.name='x'/>",
        """
        <node id='a'><port name='N'><data key='d'>1</data></port>
        <graph edgedefault='directed'><node id='b'/></graph></node>
        <hyperedge><endpoint node='a'/><endpoint node='b'/></hyperedge>
        <edge source='a' target='b' sourceport='N'/>
        """))
    #expect(graph.nodeIDs.values == ["a", "b"])
    #expect(graph.graph.edgeCount == 1)
    #expect(
      graph.notes.map(\.description) == [
        "g.graphml:4: ports are left out: edges lead to the nodes themselves (2 times)",
        "g.graphml:5: nodes within nodes are left out as such: all stand side by side",
        "g.graphml:6: edges with more than two ends are left out",
      ])
  }

  @Test(arguments: [
    ("", "1: the file holds no <graph>. Export the graph as GraphML again."),
    (
      "<graph edgedefault='undirected'><node/></graph>",
      "3: an element <node> has no id. Give it id=\"...\"."
    ),
    (
      "<graph edgedefault='both'/>",
      "3: edgedefault is 'both'. Write 'directed' or 'undirected'."
    ),
    (
      "<graph edgedefault='directed'/>\n<graph edgedefault='directed'/>",
      "4: the file holds a second graph. Put each graph into a file of its own."
    ),
    (
      "<graph edgedefault='directed'>\n<node id='a'><data key='k'>1</data></node></graph>",
      "4: a value is given for attribute 'k', which is not declared. "
        + "Declare it as a <key>, before it is used."
    ),
    (
      "<key id='k' for='edge' attr.name='year'/>\n<graph edgedefault='directed'>"
        + "<node id='a'><data key='k'>1</data></node></graph>",
      "4: attribute 'year' is given to a node, for which it is not declared. "
        + "Write for=\"all\" in its <key>."
    ),
    (
      "<key id='k' for='node' attr.name='pop' attr.type='int'/>\n<graph edgedefault='directed'>"
        + "<node id='a'><data key='k'>many</data></node></graph>",
      "4: the value 'many' of attribute 'pop' is not a whole number. "
        + "Correct the value, or declare the attribute as a string."
    ),
    (
      "<graph edgedefault='directed'><node id='a'/>\n<edge source='a' target='z'/></graph>",
      "4: an edge leads to node 'z', which the file does not define. "
        + "Add the node, or remove the edge."
    ),
  ])
  func eachFaultIsNamedWithItsLine(body: String, expected: String) {
    let error = #expect(throws: GraphFormatError.self) { try read(body) }
    #expect(error?.description == "g.graphml:\(expected)")
  }
}
