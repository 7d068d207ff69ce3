import GraphFormats
import Graphs
import TestSupport
import Testing

struct EdgeListReaderTests {
  private func read(_ text: String, _ direction: Direction = .undirected) throws -> AttributedGraph
  {
    try EdgeListReader(direction: direction).read(Array(text.utf8), file: "e.csv")
  }

  @Test func namedColumnsAreTheEnds() throws {
    let graph = try read("year;weight;To;From\n1999;2;a;b\n;0.5;b;c\n", .directed)
    #expect(graph.nodeIDs.values == ["a", "b", "c"])
    #expect(graph.graph.edgeEnds().sources == [1, 2])
    #expect(graph.graph.edgeEnds().targets == [0, 1])
    #expect(graph.graph.strengths?.values == [2, 0.5])
    #expect(
      graph.edgeColumns == [AttributeColumn(name: "year", values: .strings(["1999", nil]))])
  }

  @Test func withoutKnownNamesTheFirstTwoColumnsAreTheEnds() throws {
    #expect(try read("x,y\n b , a\n").nodeIDs.values == ["a", "b"])
  }

  @Test func theOrderOfRowsLeavesNoTrace() throws {
    let one = try read("source,target,n\nb,a,1\nc,b,2\n")
    let other = try read("source,target,n\nc,b,2\nb,a,1\n")
    #expect(one.graph == other.graph)
    #expect(one.nodeIDs == other.nodeIDs)
    #expect(one.edgeColumns == other.edgeColumns)
    #expect(other.lines?.edges.values == [3, 2])
  }

  @Test(arguments: [
    (
      "a\nb\n",
      "1: the header has one column, an edge needs two. "
        + "Separate the columns with commas, semicolons or tabs."
    ),
    (
      "1,2\n2,3\n",
      "1: the first line holds values and no names of columns. "
        + "Put a line such as \"source,target\" above it."
    ),
    ("from,to\na,\n", "2:3: an end of the edge is empty. Name both ends, or remove the row."),
    (
      "from,to,weight\na,b,much\n",
      "2:5: the weight 'much' is not a number. "
        + "Write it with a decimal point, as in 2.5."
    ),
    (
      "from,to\na\n",
      "2:1: the row has 1 field, the header in line 1 has 2. "
        + "Are values missing, or is a quote left open in the row above?"
    ),
  ])
  func eachFaultIsNamedWithItsPlace(text: String, expected: String) {
    let error = #expect(throws: GraphFormatError.self) { try read(text) }
    #expect(error?.description == "e.csv:\(expected)")
  }
}

struct FormatCatalogTests {
  @Test func formatsAreFoundByIdByEndingAndByLook() throws {
    #expect(FormatCatalog.reader(id: "gexf") is GEXFReader)
    #expect(FormatCatalog.reader(id: "edge-list") is EdgeListReader)
    #expect(FormatCatalog.reader(id: "xls") == nil)
    #expect(FormatCatalog.reader(fileEnding: "a.b/Cities.GEXF") is GEXFReader)
    let gexf = Array("<?xml version='1.0'?>\n<gexf version='1.3'>".utf8)
    #expect(FormatCatalog.reader(for: gexf, file: "cities.txt") is GEXFReader)
    #expect(FormatCatalog.reader(for: Array("qid1,qid2\n".utf8), file: "x") is EdgeListReader)
  }

  @Test func idsAreUniqueAndEndingsPlain() {
    let formats = FormatCatalog.readers.map { type(of: $0).format }
    #expect(Set(formats.map(\.id)).count == formats.count)
    for ending in formats.flatMap(\.fileEndings) { #expect(ending == ending.lowercased()) }
  }

  @Test func anUnknownFileNamesTheKnownFormats() {
    let error = #expect(throws: GraphFormatError.self) {
      try FormatCatalog.read([1, 2, 3], file: "x.bin")
    }
    let known = FormatCatalog.readers.map { type(of: $0).format.id }.joined(separator: ", ")
    #expect(
      error?.description == "x.bin:1: the file is of no graph format that can be read. "
        + "Known formats: \(known).")
  }
}
