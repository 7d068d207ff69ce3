import GraphFormats
import Graphs
import TestSupport
import Testing

struct GEXFReaderTests {
  private func read(_ body: String, _ graph: String = "<graph>") throws -> AttributedGraph {
    try GEXFReader().read(
      Array(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz">
        \(graph)
        \(body)
        </graph></gexf>
        """.utf8), file: "g.gexf")
  }

  private let twoNodes = "<nodes><node id='b' label='B'/><node id='a' label='A'/></nodes>"

  @Test func nodesStandInTheOrderOfTheirIds() throws {
    let graph = try read(twoNodes + "<edges><edge id='0' source='b' target='a'/></edges>")
    #expect(graph.nodeIDs.values == ["a", "b"])
    #expect(graph.nodeColumns == [AttributeColumn(name: "label", values: .strings(["A", "B"]))])
    #expect(graph.graph.direction == .undirected)
    #expect(graph.graph.edgeCount == 1)
    #expect(graph.graph.strengths == nil)
    #expect(graph.notes.isEmpty)
  }

  @Test func attributesAreTypedAndHaveDefaults() throws {
    let graph = try read(
      """
      <attributes class="node">
        <attribute id="0" title="pop" type="long"/>
        <attribute id="1" title="lat" type="double"/>
        <attribute id="2" title="capital" type="boolean"><default>false</default></attribute>
        <attribute id="3" title="country" type="string"><default>A &amp; B</default></attribute>
      </attributes>
      <nodes>
        <node id="a"><attvalues><attvalue for="0" value="12"/><attvalue for="1" value="-0.5"/>
          <attvalue for="2" value="true"/></attvalues></node>
        <node id="b"><attvalues><attvalue for="3" value="C &lt; &#68; &quot;&amp;"/>
          <attvalue for="1" value="NaN"/></attvalues></node>
      </nodes>
      """)
    #expect(
      graph.nodeColumns == [
        AttributeColumn(name: "pop", values: .integers([12, nil])),
        AttributeColumn(name: "lat", values: .doubles([-0.5, nil])),
        AttributeColumn(name: "capital", values: .booleans([true, false])),
        AttributeColumn(name: "country", values: .strings(["A & B", "C < D \"&"])),
      ])
    #expect(graph.notes.map(\.text) == ["'NaN' of attribute 'lat' is read as a missing value"])
  }

  @Test func aDeclaredAttributeIsAColumnEvenWithoutValues() throws {
    let graph = try read(
      """
      <attributes class="node"><attribute id="0" title="label" type="integer"/></attributes>
      <attributes class="edge"><attribute id="0" title="year" type="integer"/></attributes>
      \(twoNodes)
      """)
    #expect(
      graph.nodeColumns == [
        AttributeColumn(name: "label", values: .strings(["A", "B"])),
        AttributeColumn(name: "label-2", values: .integers([nil, nil])),
      ])
    #expect(graph.edgeColumns == [AttributeColumn(name: "year", values: .integers([]))])
    #expect(graph.notes.map(\.text) == ["a second attribute 'label' is called 'label-2'"])
  }

  @Test func ofSeveralValuesTheLastIsKept() throws {
    let graph = try read(
      """
      <attributes class="node"><attribute id="0" title="pop" type="integer"/></attributes>
      <nodes><node id="a"><attvalues><attvalue for="0" value="1" start="1999"/>
      <attvalue for="0" value="2"/></attvalues></node></nodes>
      """)
    #expect(graph.nodeColumns == [AttributeColumn(name: "pop", values: .integers([2]))])
    #expect(
      graph.notes.map(\.description) == [
        "g.gexf:5: times are left out: the graph shows everything that ever was",
        "g.gexf:6: attribute 'pop' has several values for one thing; the last is kept",
      ])
  }

  @Test func weightsAreStrengthsAndParallelEdgesStay() throws {
    let graph = try read(
      twoNodes
        + "<edges><edge source='a' target='b' weight='2.5'/><edge source='b' target='a'/></edges>",
      "<graph defaultedgetype='directed'>")
    #expect(graph.graph.direction == .directed)
    #expect(graph.graph.strengths?.values == [2.5, 1])
  }

  @Test func aWeightOfZeroIsKeptAsAColumn() throws {
    let graph = try read(twoNodes + "<edges><edge source='a' target='b' weight='0'/></edges>")
    #expect(graph.graph.strengths == nil)
    #expect(graph.edgeColumns == [AttributeColumn(name: "weight", values: .doubles([0]))])
    #expect(
      graph.notes.map(\.description) == [
        "g.gexf:4: a weight is not above 0, so weights are kept as a column and not as strengths"
      ])
  }

  @Test func anEdgeWithoutDirectionAmongDirectedOnesIsTwo() throws {
    let graph = try read(
      """
      <attributes class='edge'><attribute id='y' title='year' type='integer'/></attributes>
      <nodes><node id='a'/><node id='b'/><node id='c'/></nodes><edges>
      <edge source='a' target='b' type='directed'/>
      <edge source='b' target='c'><attvalues><attvalue for='y' value='1999'/></attvalues></edge>
      </edges>
      """)
    #expect(graph.graph.edgeCount == 3)
    #expect(
      graph.edgeColumns == [AttributeColumn(name: "year", values: .integers([nil, 1999, 1999]))])
    #expect(
      graph.notes.map(\.text) == ["an edge without direction is read as two, there and back"])
  }

  @Test func otherVocabulariesAreIgnored() throws {
    let graph = try read(
      """
      <nodes><node id='a'><viz:color r='1' g='2' b='3'/><viz:node id='x'><viz:b/></viz:node></node>
      <node id='b'><k:k xmlns:k='urn:k'><k:edge/></k:k></node></nodes>
      """)
    #expect(graph.nodeIDs.values == ["a", "b"])
    #expect(graph.notes.isEmpty)
  }

  @Test func timesAndHierarchyAreNoted() throws {
    let graph = try read(
      """
      <nodes><node id='a' start='1999'><nodes>
      <node id='b'/></nodes></node></nodes>
      <edges><edge source='a' target='b' end='2001'><spells><spell start='1'/></spells></edge></edges>
      """, "<graph mode='dynamic'>")
    #expect(graph.nodeIDs.values == ["a", "b"])
    #expect(
      graph.notes.map(\.description) == [
        "g.gexf:3: times are left out: the graph shows everything that ever was (4 times)",
        "g.gexf:4: nodes within nodes are left out as such: all stand side by side",
      ])
  }

  @Test func theEdgesOfAFileMayComeFirst() throws {
    #expect(
      try read("<edges><edge source='a' target='b'/></edges>" + twoNodes).graph.edgeCount == 1)
  }

  @Test(arguments: [
    ("<nodes><node label='x'/></nodes>", "4: an element <node> has no id. Give it id=\"...\"."),
    (
      "<nodes><node id='a'/>\n<node id='a'/></nodes>",
      "5: node 'a' is defined again, first in line 4. Give each node an id of its own."
    ),
    (
      "<nodes><node id='a'/></nodes>\n<edges><edge source='a' target='z'/></edges>",
      "5: an edge leads to node 'z', which the file does not define. "
        + "Add the node, or remove the edge."
    ),
    (
      "<attributes class='node'><attribute id='0' title='pop' type='integer'/></attributes>"
        + "\n<nodes><node id='a'>\n<attvalues><attvalue for='0' value='many'/></attvalues>"
        + "</node></nodes>",
      "6: the value 'many' of attribute 'pop' is not a whole number. "
        + "Correct the value, or declare the attribute as a string."
    ),
    (
      "<nodes><node id='a'><attvalues><attvalue for='7' value='x'/></attvalues></node></nodes>",
      "4: a value is given for attribute '7', which is not declared. "
        + "Declare it in <attributes>, before it is used."
    ),
    (
      "<edges><edge source='a' target='b' weight='heavy'/></edges>",
      "4: the weight 'heavy' is not a number. Correct the weight."
    ),
  ])
  func eachFaultIsNamedWithItsLine(body: String, expected: String) {
    let error = #expect(throws: GraphFormatError.self) { try read(body) }
    #expect(error?.description == "g.gexf:\(expected)")
  }

  @Test(arguments: [
    ("sister_cities", 4566, 8182, 6), ("reduced_sister_cities", 796, 1464, 6),
  ])
  func realFilesHaveTheKnownSizes(name: String, nodes: Int, edges: Int, columns: Int) throws {
    guard SharedMaterial.isPresent else { return }
    // Counts of the folder's SOURCE.txt, confirmed by networkx and igraph (expected/*.json).
    let bytes = try SharedMaterial.bytes("data/twinnings-wikidata-2022/\(name).gexf")
    let graph = try FormatCatalog.read(bytes, file: name)
    #expect(graph.graph.nodeCount == nodes)
    #expect(graph.graph.edgeCount == edges)
    #expect(graph.nodeColumns.map(\.name) == ["label", "degree", "lon", "lat", "pop", "country"])
    #expect(graph.nodeColumns.count == columns)
  }
}
