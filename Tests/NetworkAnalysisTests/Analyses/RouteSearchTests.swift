import CityNetworks
import Execution
import NetworkAnalysis
import Testing

@Suite struct RouteSearchTests {
  /// a–b–d and a–c–d, and the long way a–e–f–d; c lies in Pakistan.
  static let diamond = ToyNetwork.network(
    cities: [("a", "IR"), ("b", "IR"), ("c", "PK"), ("d", "CN"), ("e", "CN"), ("f", "CN")],
    twinnings: [("a", "b"), ("b", "d"), ("a", "c"), ("c", "d"), ("a", "e"), ("e", "f"), ("d", "f")])

  @Test func routesComeInTheOrderOfHopsThenOfIds() throws {
    let results = try routes()
    #expect(results.tables[0].texts("cities") == ["A – B – D", "A – C – D", "A – E – F – D"])
    #expect(results.tables[0].texts("hops") == ["2", "2", "3"])
    #expect(results.tables[1].rows.count == 7)
  }

  @Test func aRouteCountsBordersAndNamesItsWeakestStatus() throws {
    let results = try routes()
    #expect(results.tables[0].texts("borders") == ["1", "2", "1"])
    #expect(Set(results.tables[0].texts("weakest_status")) == ["in force"])
  }

  @Test func avoidedCitiesAndCountriesAreNotTouched() throws {
    let results = try routes(avoiding: [.city(CityID("b")), .country("PK")])
    #expect(results.tables[0].texts("cities") == ["A – E – F – D"])
  }

  @Test func aPlanMayWriteACountryInSmallLetters() throws {
    let search = try AnalysisCatalog.analysis(
      "routes", ["from": .text("a"), "to": .text("d"), "avoid": .list(["pk", "b"])])
    let results = try search.results(
      for: ToyNetwork.study(Self.diamond), in: ExecutionContext())
    #expect(results.tables[0].texts("cities") == ["A – E – F – D"])
  }

  @Test func kilometresAreSummedAlongTheEquator() throws {
    let results = try routes(cost: .km)
    // One degree of the equator is 6371.0088·π/180 km; A to D by way of B is three degrees.
    let degree = 6371.0088 * Double.pi / 180
    guard case .real(let length)? = results.tables[0].column("kilometers")?.first else {
      Issue.record("no length")
      return
    }
    #expect(abs(length - 3 * degree) < 1e-9)
  }

  @Test func noRouteIsAnEmptyTableNotAnError() throws {
    let results = try RouteSearch(from: CityID("a"), to: CityID("e")).results(
      for: ToyNetwork.study(ToyNetwork.row), in: ExecutionContext())
    #expect(results.routeSearches[0].routes.isEmpty)
    #expect(results.tables[0].rows.isEmpty)
  }

  @Test func oneCityIsNoRoute() {
    #expect(throws: AnalysisError.sameEnds("a")) {
      try RouteSearch(from: CityID("a"), to: CityID("a"))
    }
  }

  private func routes(
    cost: RouteCost = .hops, avoiding: [AvoidedPlace] = []
  ) throws -> AnalysisResults {
    try RouteSearch(from: CityID("a"), to: CityID("d"), cost: cost, avoiding: avoiding).results(
      for: ToyNetwork.study(Self.diamond), in: ExecutionContext())
  }
}
