import CityNetworks
import Execution
import NetworkAnalysis
import Testing

/// What the connection of two cities hangs on, on a ring of six cities with one chord.
@Suite struct RouteCutsTests {
  /// a–b–c–d–e–f–a, and b–e.
  static let ring = ToyNetwork.network(
    cities: ["a", "b", "c", "d", "e", "f"].map { ($0, "CN") },
    twinnings: [
      ("a", "b"), ("b", "c"), ("c", "d"), ("d", "e"), ("e", "f"), ("a", "f"), ("b", "e"),
    ])

  static func ends(
    _ from: String, _ to: String, by order: CostOrder = .hops, avoiding avoided: [String] = []
  ) throws -> RouteEnds {
    try RouteEnds(
      from: CityID(from), to: CityID(to), by: order,
      avoiding: avoided.map { .place(.city(CityID($0))) })
  }

  private func tables(
    _ from: String, _ to: String, capacity: String? = nil, avoiding avoided: [String] = [],
    in network: CityNetwork = ring
  ) throws -> [ResultTable] {
    try RouteCuts(Self.ends(from, to, avoiding: avoided), capacity: capacity)
      .results(for: ToyNetwork.study(network), in: ExecutionContext()).tables
  }

  @Test func twoCitiesAndTwoTiesPartOppositeCities() throws {
    let tables = try tables("a", "d")
    #expect(tables.count == 2)
    #expect(tables[0].figure("node_disjoint_routes") == .integer(2))
    #expect(tables[0].figure("tie_disjoint_routes") == .integer(2))
    #expect(tables[1].texts("cut") == ["cities", "cities", "ties", "ties"])
    #expect(tables[1].texts("sources") == ["", "", "s", "s"])
  }

  @Test func tiedCitiesHaveNoCutOfCities() throws {
    let tables = try tables("b", "e")
    #expect(tables[0].figure("node_disjoint_routes") == .missing)
    #expect(tables[0].figure("tie_disjoint_routes") == .integer(3))
  }

  @Test func avoidedCitiesLeaveFewerRoutes() throws {
    let tables = try tables("a", "d", avoiding: ["e"])
    #expect(tables[0].figure("node_disjoint_routes") == .integer(1))
    #expect(tables[1].texts("first_id").first == "b")
  }

  @Test func theNumberOfTiesIsACapacity() throws {
    let tables = try tables("a", "d", capacity: "ties")
    #expect(tables[0].figure("maximum_flow") == .real(2))
    #expect(tables[1].texts("cut").filter { $0 == "capacity" }.count == 2)
    #expect(tables[2].id == "cuts-a-d-flow")
    #expect(tables[2].texts("from").filter { $0 == "A" }.count == 2)
    #expect(tables[2].texts("flow").allSatisfy { $0 == "1.0" })
  }

  @Test func citiesThatAreNotConnectedHaveNoCuts() throws {
    #expect(throws: AnalysisError.self) { try tables("a", "e", in: ToyNetwork.row) }
    #expect {
      try tables("a", "d", avoiding: ["b", "f"])
    } throws: { error in
      "\(error)"
        == "There is no route from A to D that avoids b, f, but for the two ends. Avoid less."
    }
  }

  @Test func endsMustDifferAndCannotBeAvoided() throws {
    #expect(throws: AnalysisError.sameEnds("a")) { try Self.ends("a", "a") }
    #expect(throws: AnalysisError.avoidedEnd("a")) { try Self.ends("a", "d", avoiding: ["a"]) }
  }
}
