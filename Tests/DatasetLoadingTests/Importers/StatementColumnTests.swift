import DatasetLoading
import Testing

/// What columns about ties and kinds of nodes say in files of others and in exported ones.
@Suite struct StatementColumnTests {
  private func imported(_ nodes: String, _ edges: String) throws -> ImportedDataset {
    try NodeEdgeListImporter().importing(
      ImportInput(files: [
        ImportSamples.file("nodes.csv", nodes), ImportSamples.file("edges.csv", edges),
      ]))
  }

  private let nodes = "id,label,kind\na,A,city\nb,B,city\no,O,organization\n"

  @Test func relationsStatusesAndDatesAreRead() throws {
    let dataset = try imported(
      nodes,
      "source,target,relation,status,start,end,sources\n"
        + "a,b,mou,signed,2010,2014,x; y\na,o,membership,in-force,1999,,x\n")
    #expect(try dataset.column("id", of: "cities.csv") == ["a", "b"])
    #expect(try dataset.column("id", of: "organizations.csv") == ["o"])
    #expect(try dataset.column("relation", of: "assertions.csv") == ["mou", "mou", "membership"])
    #expect(try dataset.column("status", of: "assertions.csv") == ["signed", "signed", "in-force"])
    #expect(
      try dataset.column("date", of: "assertions.csv") == ["2010/2014", "2010/2014", "1999"])
    #expect(try dataset.column("source", of: "assertions.csv") == ["x", "y", "x"])
    #expect(dataset.report.tiesKept == 2 && dataset.report.membershipsKept == 1)
  }

  @Test func aTieThatHasEndedIsStatedTwice() throws {
    let dataset = try imported(
      nodes, "source,target,status,start,end\na,b,terminated,2001,2015-03\n")
    #expect(try dataset.column("status", of: "assertions.csv") == ["in-force", "terminated"])
    #expect(try dataset.column("date", of: "assertions.csv") == ["2001", "2015-03"])
  }

  @Test func unknownWordsAreToldAndNotRead() throws {
    let dataset = try imported(
      "id,label\na,A\nb,B\n", "source,target,relation,status\na,b,friendship,nice\n")
    #expect(try dataset.column("relation", of: "assertions.csv") == ["twinning"])
    #expect(
      dataset.dataDoubts.contains(
        "edges.csv:2: 'friendship' is no known kind of tie; it is not read"))
    #expect(dataset.dataDoubts.contains("edges.csv:2: 'nice' is no known status; it is not read"))
  }

  @Test func otherKindsOfNodesAreDetails() throws {
    let dataset = try imported(
      "id,label,kind\na,A,capital\nb,B,city\n", "source,target\na,b\n")
    #expect(try dataset.column("kind", of: "cities.csv") == ["capital", "city"])
  }

  private static let carried = """
    "{""told"":{""relation"":""twinning"",""start"":""2001"",""status"":""in-force""},\
    ""rows"":[{""date"":""2001"",""id"":""s1"",""object"":""a"",""quote"":""we, \u{201C}the\u{201D} twins"",\
    ""relation"":""twinning"",""source"":""x"",""status"":""signed"",""subject"":""b""},\
    {""date"":""../2004"",""id"":""s2"",""object"":""b"",""relation"":""twinning"",\
    ""status"":""in-force"",""subject"":""a""}],\
    ""sources"":[{""id"":""x"",""publisher"":""P"",""title"":""T""}]}"
    """

  @Test func statementsThatAnEdgeCarriesAreReadWordForWord() throws {
    let dataset = try imported(
      nodes,
      "source,target,relation,status,start,assertions\na,b,twinning,in-force,2001,\(Self.carried)\n"
        + "a,o,membership,in-force,1999,\n")
    #expect(try dataset.column("id", of: "assertions.csv") == ["s1", "s2", "a-o"])
    #expect(try dataset.column("subject", of: "assertions.csv") == ["b", "a", "a"])
    #expect(
      try dataset.column("status", of: "assertions.csv") == ["signed", "in-force", "in-force"])
    #expect(try dataset.column("date", of: "assertions.csv") == ["2001", "../2004", "1999"])
    #expect(
      try dataset.column("quote", of: "assertions.csv") == [
        "we, \u{201C}the\u{201D} twins", "", "",
      ])
    #expect(try dataset.column("publisher", of: "sources.csv").contains("P"))
    #expect(dataset.report.tiesKept == 1 && dataset.report.membershipsKept == 1)
    #expect(dataset.dataDoubts.filter { $0.hasPrefix("edges.csv") } == [])
  }

  @Test func anEdgeThatWasChangedAfterTheExportIsReadByItsColumns() throws {
    let dataset = try imported(
      nodes,
      "source,target,relation,status,start,assertions\na,b,twinning,dormant,2001,\(Self.carried)\n")
    #expect(try dataset.column("status", of: "assertions.csv") == ["dormant"])
    #expect(
      dataset.dataDoubts.contains {
        $0.contains("edges.csv:2: the edge was changed after the export")
      }
    )
  }

  @Test func anEdgeThatCarriesStatementsAboutOthersIsReadByItsColumns() throws {
    let dataset = try imported(
      nodes + "c,C,city\n",
      "source,target,relation,status,start,assertions\na,c,twinning,in-force,2001,\(Self.carried)\n"
    )
    #expect(try dataset.column("subject", of: "assertions.csv") == ["a"])
    #expect(try dataset.column("object", of: "assertions.csv") == ["c"])
    #expect(dataset.dataDoubts.contains { $0.contains("about others than its ends") })
  }

  @Test func aMembershipWithoutKindsOfNodesIsNoTie() throws {
    let dataset = try GraphFileImporter().importing(
      ImportInput(files: [
        ImportSamples.file(
          "edges.csv", "source,target,relation,status\na,b,twinning,signed\na,o,membership,signed\n"
        )
      ]))
    #expect(try dataset.column("relation", of: "assertions.csv") == ["twinning"])
    #expect(dataset.dataDoubts.contains { $0.contains("edges.csv:3: a membership joins a city") })
  }
}
