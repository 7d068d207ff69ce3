import CityNetworks
import GraphFormats
import Graphs
import NetworkAnalysis
import Reporting
import Testing

@Suite struct NetworkExportTests {
  private static func statement(
    _ a: String, _ b: String, _ relation: Relation = .twinning, directed: Bool = false,
    _ status: TieStatus = .inForce, _ date: String = "", id: String = ""
  ) throws -> Assertion {
    Assertion(
      id: AssertionID(id.isEmpty ? "\(a)-\(b)-\(relation.rawValue)" : id),
      subject: .city(CityID(a)),
      object: relation == .membership ? .organization(OrganizationID(b)) : .city(CityID(b)),
      relation: relation, isDirected: directed, status: status, period: try Interval(date),
      source: SourceID("s1"))
  }

  private static func network(_ assertions: [Assertion]) -> CityNetwork {
    CityNetwork(
      cities: ["a", "b", "c", "d"].map { City(id: CityID($0), name: "City \($0)") },
      organizations: [Organization(id: OrganizationID("a"), name: "Org")],
      sources: [Source(id: SourceID("s1"), title: "T")], assertions: assertions)
  }

  private static func graph(
    _ assertions: [Assertion],
    _ selection: NetworkSelection = NetworkSelection(
      statusRule: .any, relations: [.twinning, .aid]),
    nodes: NetworkExport.Nodes = .all, organizations: NetworkExport.Organizations = .included
  ) throws -> AttributedGraph {
    NetworkExport(
      try StudiedNetwork(network(assertions), selection: selection), organizations: organizations,
      nodes: nodes
    ).graph
  }

  @Test func citiesAndOrganizationsAreNodesAndTiesAndMembershipsEdges() throws {
    let graph = NetworkExport(try ToyStudy.study()).graph
    #expect(graph.nodeIDs.values == ["a", "b", "c", "d", "o"])
    #expect(graph.nodeColumn("kind")?.text(at: 4) == "organization")
    #expect(graph.nodeColumn("label")?.text(at: 0) == ToyStudy.hostile)
    #expect(graph.nodeColumn("country_code")?.text(at: 1) == "CN")
    #expect(graph.nodeColumn("lat")?.values == .doubles([32.7, 43.8, 31.5, 24.9, nil]))
    // a–b, b–c, a–c in force; c–d is a draft and not selected.
    #expect(graph.graph.edgeCount == 4)
    #expect(graph.graph.direction == .undirected)
    let relations = (0..<4).compactMap { graph.edgeColumn("relation")?.text(at: $0) }
    #expect(relations.sorted() == ["membership", "twinning", "twinning", "twinning"])
    #expect(graph.properties.map(\.name).contains("selection"))
    #expect(graph.properties.contains(GraphProperty(name: "sha256", text: "ab12")))
  }

  @Test func anOrganizationCalledLikeACityKeepsAnIDOfItsOwn() throws {
    let graph = try Self.graph([Self.statement("b", "a", .membership)])
    #expect(graph.nodeIDs.values == ["a", "b", "c", "d", "organization:a"])
  }

  @Test func citiesWithoutATieAreKeptUnlessLeftOut() throws {
    let tie = [try Self.statement("a", "b")]
    #expect(try Self.graph(tie).nodeIDs.count == 5)
    #expect(try Self.graph(tie, nodes: .tiedOnly).nodeIDs.values == ["a", "b"])
    #expect(try Self.graph(tie, organizations: .leftOut).nodeIDs.count == 4)
  }

  @Test func aDirectedTieMakesTheOthersTwoEdges() throws {
    let graph = try Self.graph([
      Self.statement("b", "a", .aid, directed: true, .held, "2001"), Self.statement("a", "c"),
    ])
    #expect(graph.graph.direction == .directed)
    let ways = graph.graph.edges.map { edge in
      let (source, target) = graph.graph.ends(of: edge)
      return graph.nodeIDs[source] + graph.nodeIDs[target]
        + (graph.edgeColumn("directed")?.text(at: edge.index) ?? "")
    }
    #expect(ways.sorted() == ["acfalse", "batrue", "cafalse"])
  }

  @Test func datesAreThoseOfTheStatements() throws {
    let graph = try Self.graph([
      Self.statement("a", "b", .twinning, .inForce, "1999-05", id: "1"),
      Self.statement("a", "b", .twinning, .terminated, "2015", id: "2"),
      Self.statement("a", "c", .twinning, .inForce, "../2004", id: "3"),
      Self.statement("a", "d", .twinning, .inForce, "2010-03-04/2012", id: "4"),
    ])
    func dates(_ row: Int) -> [String?] {
      ["status", "start", "end"].map { graph.edgeColumn($0)?.text(at: row) }
    }
    #expect(dates(0) == ["terminated", "1999-05", "2015"])
    #expect(dates(1) == ["in-force", "../2004", nil])
    #expect(dates(2) == ["in-force", "2010-03-04", "2012"])
  }

  @Test func figuresBecomeColumnsOfCities() throws {
    let study = try ToyStudy.study()
    let export = NetworkExport(
      study,
      figures: [
        CityColumn(name: "degree", values: .scores([2, 2, 2, nil])),
        CityColumn(name: "label", values: .clusters([1, 1, 1, 2])),
      ])
    #expect(export.graph.nodeColumn("degree")?.values == .doubles([2, 2, 2, nil, nil]))
    #expect(export.graph.nodeColumn("label-2")?.values == .integers([1, 1, 1, 2, nil]))
  }

  @Test func tablesHoldNamesWithQuotesAndLineBreaks() throws {
    let name = "a \"b\", c\nd;\te"
    let network = CityNetwork(cities: [City(id: CityID("x"), name: name)])
    let export = NetworkExport(try StudiedNetwork(network, selection: NetworkSelection()))
    let files = try #require(try ExportFormat.named("csv-folder")?.files(of: export)).files
    #expect(files.map(\.path) == ["nodes.csv", "edges.csv", "properties.csv"])
    let table = try DelimitedReader.read(files[0].bytes, file: "nodes.csv")
    #expect(table.rows.map { $0.fields[1] } == [name])
  }

  @Test func anExportWithoutCitiesIsAValidFileInEveryForm() throws {
    let export = NetworkExport(
      emptyUnder: NetworkSelection(countries: ["IS"]), of: ToyStudy.network)
    for format in ExportFormat.all {
      let files = try format.files(of: export)
      #expect(files?.files.allSatisfy { !$0.bytes.isEmpty } ?? true, "\(format.id)")
    }
  }

  @Test func theIDsAndEndingsOfFormsAreTheirOwn() {
    let ids = ExportFormat.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ExportFormat.formats(endingOf: "x/y.KML").map(\.id) == ["kml"])
    #expect(ExportFormat.formats(endingOf: "x.y/kml").isEmpty)
    #expect(ExportFormat.formats(endingOf: ".kml").isEmpty)
  }
}
