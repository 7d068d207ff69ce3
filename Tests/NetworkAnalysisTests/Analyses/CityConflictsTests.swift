import CityNetworks
import Execution
import NetworkAnalysis
import Testing

@Suite struct CityConflictsTests {
  private static func statement(
    _ id: String, _ other: String, _ status: TieStatus, _ source: String, _ date: String = ""
  ) -> Assertion {
    Assertion(
      id: AssertionID(id), subject: .city(CityID("a")), object: .city(CityID(other)),
      relation: .twinning, status: status, period: (try? Interval(date)) ?? .nothingKnown,
      source: SourceID(source))
  }

  private static let network = CityNetwork(
    cities: ["a", "b", "c", "d", "e"].map { City(id: CityID($0), name: $0.uppercased()) },
    sources: [("p1", "Press"), ("p2", "Press"), ("w", "Wiki"), ("l", "List")].map {
      Source(id: SourceID($0.0), publisher: $0.1, title: "T")
    },
    assertions: [
      // b: planned, then signed.
      statement("1", "b", .intended, "p1", "2019"), statement("2", "b", .signed, "p2", "2020"),
      // c: in force on a list, dormant without a date.
      statement("3", "c", .inForce, "w", "../2022-01-09"), statement("4", "c", .dormant, "p1"),
      // d: one source; e: two that agree.
      statement("5", "d", .inForce, "w"),
      statement("6", "e", .signed, "l", "1999"), statement("7", "e", .inForce, "w"),
    ], provenance: Provenance(datasetID: "toy"))

  private func table(_ groups: Int = 6) throws -> ResultTable {
    try CityConflicts(of: CityID("a"), groups: groups).results(
      for: ToyNetwork.study(Self.network), in: ExecutionContext()
    ).tables[0]
  }

  @Test func contradictionsStagesAndSingleSourcesAreListedInThisOrder() throws {
    let table = try table()
    #expect(table.texts("id") == ["c", "b", "d"])
    #expect(
      table.texts("difference") == ["contradiction", "different stages", "one source only"])
    #expect(table.texts("treated_as") == ["in force", "signed", "in force"])
    #expect(table.texts("reason")[0].hasPrefix("nobody can tell when"))
    #expect(table.texts("reason")[1] == "the most advanced status that any source states")
  }

  @Test func eachPublisherHasASignInTheOrderOfTime() throws {
    let table = try table()
    #expect(
      table.columns.map(\.title).filter { ["Press", "Wiki", "List"].contains($0) }
        == ["Press", "Wiki", "List"])
    #expect(table.texts("group_1") == ["◐", "○ ●", "–"])
    #expect(table.texts("group_2") == ["●", "–", "●"])
    #expect(table.texts("group_3") == ["–", "–", "–"])
  }

  @Test func publishersBeyondTheColumnsStandTogether() throws {
    let table = try table(1)
    #expect(table.columns.contains { $0.title == "Other publishers" })
    #expect(table.texts("group_2") == ["●", "–", "●"])
    #expect(table.column("group_3") == nil)
  }

  @Test func neighboursOnACorridorAreTiedShareAPartnerOrNeither() throws {
    let study = try ToyNetwork.study(
      ToyNetwork.network(
        cities: [("a", "IR"), ("b", "CN"), ("c", "DE"), ("d", "FR")],
        twinnings: [("a", "b"), ("a", "d"), ("d", "c")], corridor: ["a", "b", "c", "d"]))
    func links(_ city: String) throws -> [String] {
      try CityCorridors(of: CityID(city)).results(for: study, in: ExecutionContext())
        .tables[0].texts("link")
    }
    #expect(try links("a") == ["tied"])
    #expect(try links("b") == ["tied", "neither tie nor common partner"])
    #expect(try links("c") == ["neither tie nor common partner", "tied"])
  }
}
