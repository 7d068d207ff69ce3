import GraphFormats
import Graphs
import Testing

@Suite struct GMLReaderTests {
  private func read(_ text: String) throws -> AttributedGraph {
    try GMLReader().read(Array(text.utf8), file: "g.gml")
  }

  @Test func labelsThatTellNodesApartAreTheIds() throws {
    let graph = try read(
      """
      # a comment
      Creator "igraph version 0.10.2"
      Version 1
      graph
      [
        directed 1
        title "Twins &amp; more"
        node [ id 7 label "Xi&apos;an" pop 12 lat 34.3 ]
        node [ id 3 label "Isfahan" lat 3.2E1 b 1 ]
        edge [ source 7 target 3 weight 2 year 1989 ]
        edge [ source 3 target 3 weight 0.5 ]
      ]
      """)
    #expect(graph.nodeIDs.values == ["Isfahan", "Xi'an"])
    #expect(
      graph.nodeColumns == [
        AttributeColumn(name: "pop", values: .integers([nil, 12])),
        AttributeColumn(name: "lat", values: .doubles([32, 34.3])),
        AttributeColumn(name: "b", values: .integers([1, nil])),
        AttributeColumn(name: "id", values: .integers([3, 7])),
      ])
    #expect(graph.graph.direction == .directed)
    #expect(graph.graph.strengths?.values == [0.5, 2])
    #expect(graph.edgeColumns == [AttributeColumn(name: "year", values: .integers([nil, 1989]))])
    #expect(graph.properties.map(\.name) == ["title", "Creator", "Version"])
    #expect(graph.properties[0].text == "Twins & more")
    #expect(graph.notes.isEmpty)
  }

  @Test func withoutDistinctLabelsTheNumbersAreTheIds() throws {
    let graph = try read(
      "graph [ node [ id 1 label \"A\" ] node [ id 2 label \"A\" ] edge [ source 1 target 2 ] ]")
    #expect(graph.nodeIDs.values == ["1", "2"])
    #expect(graph.nodeColumns == [AttributeColumn(name: "label", values: .strings(["A", "A"]))])
  }

  @Test func charactersAreReadByNumberAndByName() throws {
    let graph = try read(
      "graph [ node [ id 0 s \"&#229;&#xE5;&aring;&quot;&lt;&#128106;&nosuch;&#1114112; & é\" ] ]")
    #expect(
      graph.nodeColumns == [
        AttributeColumn(name: "s", values: .strings(["ååå\"<👪&nosuch;&#1114112; & é"]))
      ])
    #expect(
      graph.notes.map(\.text) == [
        "'&nosuch;' stands for no known character and is read as it is"
      ])
  }

  @Test func listsBecomeColumns() throws {
    let graph = try read(
      """
      graph [
        node [ id 0 graphics [ x 1.5 fill "#FF0000" ] tags "a" tags "b" ]
        node [ id 1 tags "_networkx_list_start" tags "c" n 1 ]
        node [ id 2 n "two" v nan w +inf ]
      ]
      """)
    #expect(
      graph.nodeColumns == [
        AttributeColumn(name: "graphics.x", values: .doubles([1.5, nil, nil])),
        AttributeColumn(name: "graphics.fill", values: .strings(["#FF0000", nil, nil])),
        AttributeColumn(name: "tags", values: .strings(["a; b", "c", nil])),
        AttributeColumn(name: "n", values: .strings([nil, "1", "two"])),
        AttributeColumn(name: "v", values: .doubles([nil, nil, nil])),
        AttributeColumn(name: "w", values: .doubles([nil, nil, nil])),
      ])
    #expect(
      graph.notes.map(\.description) == [
        "g.gml:2: attribute 'tags' has several values for one thing; they are joined with '; '",
        "g.gml:3: attribute 'n' holds numbers and texts; all are read as text",
        "g.gml:4: 'nan' of attribute 'v' is read as a missing value",
        "g.gml:4: '+inf' of attribute 'w' is read as a missing value",
      ])
  }

  @Test(arguments: [
    ("", "1: the file is empty. Export it again."),
    ("Creator \"x\"", "1: the file holds no graph [ ... ]. Export the graph as GML again."),
    ("graph [\nnode [ label \"a\" ] ]", "2: a node has no id. Give it a number: id 1."),
    (
      "graph [\nnode [ id 1 ]\nnode [ id 1 ] ]",
      "3: node '1' is defined again. Give each node an id of its own."
    ),
    (
      "graph [ node [ id 1 ]\nedge [ source 1 ] ]",
      "2: an edge has no target. Give it the id of a node: target 1."
    ),
    (
      "graph [ node [ id 1 ]\nedge [ source 1\ntarget 2 ] ]",
      "3: an edge leads to node '2', which the file does not define. "
        + "Add the node, or remove the edge."
    ),
    (
      "graph [\nnode [ id 1 ]",
      "2: the file ends within a list. Was the file cut off? Export it again."
    ),
    (
      "graph [\n\nnode [ id 1 label \"x ] ]",
      "3: a text that starts with \" does not end. Was the file cut off? Export it again. "
        + "A \" inside a text is written &quot;."
    ),
    (
      "graph [\nnode [ id 1 label x ] ]",
      "2: the value 'x' of 'label' is neither a number nor a text. Put texts between quotes."
    ),
    (
      "graph [\nnode [ id 1,5 ] ]",
      "2: ',' stands where a name, a number or a text is expected. "
        + "Put texts between quotes. Is this a GML file?"
    ),
    ("graph [ directed 2 ]", "1: directed is '2'. Write 0 or 1."),
    ("graph [ ]\n]", "2: a ] closes nothing. Delete it, or add the [ that belongs to it."),
    (
      "graph [ ]\ngraph [ ]",
      "2: the file holds a second graph. Put each graph into a file of its own."
    ),
  ])
  func eachFaultIsNamedWithItsLine(text: String, expected: String) {
    let error = #expect(throws: GraphFormatError.self) { try read(text) }
    #expect(error?.description == "g.gml:\(expected)")
  }
}
