import CityNetworks
import Execution
import NetworkAnalysis
import Testing

@Suite struct ClaimListTests {
  private static let china = Party.country(Country(code: "CN")!)
  private static let iran = Party.country(Country(code: "IR")!)
  private static let network = ToyNetwork.network(
    cities: [("a", "IR"), ("b", "CN"), ("c", "CN"), ("d", "RU")],
    twinnings: [("a", "b"), ("c", "d")],
    claims: [
      claim("k1", china, iran, 4, "2020-05-01"), claim("k2", .city(CityID("a")), nil, 3, ""),
      claim("k3", china, .country(Country(code: "RU")!), 5, "2020"),
      Assertion(
        id: AssertionID("n1"), subject: .city(CityID("c")), relation: .twinning, status: .signed),
      Assertion(
        id: AssertionID("n2"), subject: .city(CityID("b")), relation: .twinning, status: .signed),
    ])

  private static func claim(
    _ id: String, _ subject: Party, _ object: Party?, _ count: Int, _ date: String
  ) -> Assertion {
    Assertion(
      id: AssertionID(id), subject: subject, object: object, relation: .twinningCount,
      period: (try? Interval(date)) ?? .nothingKnown, count: count)
  }

  private func table(_ list: ClaimList, _ selection: NetworkSelection = NetworkSelection()) throws
    -> ResultTable
  {
    try list.results(for: ToyNetwork.study(Self.network, selection), in: ExecutionContext()).tables[
      0]
  }

  @Test func halfNamedCitiesAreThoseWithoutANamedPairOfTheClaim() throws {
    let table = try table(ClaimList())
    #expect(table.texts("claimed") == ["4", "3", "5"])
    #expect(table.texts("named") == ["1", "1", "1"])
    // For China–Iran c is half-named and b is in a pair; for China–Russia it is b.
    #expect(table.texts("half_named") == ["1", "0", "1"])
    #expect(table.texts("unknown") == ["3", "2", "4"])
    #expect(table.texts("coverage").first == "0.25" && table.texts("at_most").first == "0.5")
    #expect(table.texts("at_least") == ["0.0", "", "0.0"], "the ties have no dates")
  }

  @Test func onlyClaimsOfTheSelectedCountriesAreListed() throws {
    #expect(
      try table(ClaimList(), NetworkSelection(countries: ["CN", "IR"])).texts("claimed") == [
        "4", "3",
      ])
    // Whose claims are asked for does not limit where the partners lie.
    let iran = try table(ClaimList(), NetworkSelection(countries: ["IR"]))
    #expect(iran.texts("claimed") == ["3"] && iran.texts("named") == ["1"])
    #expect(try table(ClaimList(of: CityID("a"))).texts("claimed") == ["3"])
  }

  @Test func pairsAreListedOnRequest() throws {
    let tables = try ClaimList(detail: .pairs).results(
      for: ToyNetwork.study(Self.network), in: ExecutionContext()
    ).tables
    #expect(tables[1].texts("first") == ["A", "C", "A", "C", "B"])
    #expect(tables[1].texts("second") == ["B", "", "B", "D", ""])
  }
}
