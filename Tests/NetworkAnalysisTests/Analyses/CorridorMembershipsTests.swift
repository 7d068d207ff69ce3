import CityNetworks
import Execution
import NetworkAnalysis
import Testing

@Suite struct CorridorMembershipsTests {
  private let choice = CorridorChoice(CorridorID("k"))

  @Test(arguments: 1...60)
  func marksAndSharedOrganizationsAreThoseOfTheData(seed: Int) throws {
    let toy = CorridorNetwork(seed: seed)
    let tables = try toy.results(CorridorMemberships(of: choice)).tables
    let joined = Dictionary(grouping: toy.members, by: \.0).mapValues { Set($0.map(\.1)) }
    let cities = toy.cities
    #expect(tables[0].texts("id") == cities.map(CorridorNetwork.id))
    #expect(tables[0].texts("memberships") == cities.map { "\(joined[$0]?.count ?? 0)" })
    for body in ["x", "y", "z"] {
      let marks = cities.map { joined[$0]?.contains(body) == true ? "yes" : "" }
      let isListed = tables[0].columns.contains { $0.id == "org_\(body)" }
      #expect(isListed == marks.contains("yes"))
      if isListed { #expect(tables[0].texts("org_\(body)") == marks) }
    }
    let pairs = zip(tables[1].texts("from_id"), tables[1].texts("to_id")).map {
      [$0, $1].map { CorridorNetwork.number(CityID($0)) }
    }
    #expect(Set(pairs.map { $0.sorted() }) == toy.neighbors)
    for (pair, shared) in zip(pairs, tables[1].texts("shared")) {
      let both = (joined[pair[0]] ?? []).intersection(joined[pair[1]] ?? [])
      #expect(shared == "\(both.count)")
    }
  }

  @Test func aMarkTellsTheYearAndAStatusOtherThanInForce() throws {
    let dates = ["2010-05-01", "../2019-12-31", "2015", ""]
    var toy = CorridorNetwork(
      tied: [], countries: ["CN", "IR", "PK", "IN"], branches: [[0, 1, 2, 3]],
      members: [])
    for (city, date) in dates.enumerated() {
      toy = toy.adding(
        Assertion(
          id: AssertionID("m\(city)"), subject: .city(CityID(CorridorNetwork.id(city))),
          object: .organization(OrganizationID("w")), relation: .membership,
          status: city == 3 ? .dormant : .inForce,
          period: date.isEmpty ? .nothingKnown : try Interval(date)),
        Organization(id: OrganizationID("w"), name: "World", shortName: "W"))
    }
    let table = try toy.results(
      CorridorMemberships(of: choice), selection: NetworkSelection(statusRule: .any)
    ).tables[0]
    #expect(table.texts("org_w") == ["2010", "by 2019", "2015", "yes, dormant"])
    #expect(table.columns[2].title == "W")
  }

  @Test func withoutMembershipsTheTableSaysSo() throws {
    let toy = CorridorNetwork(tied: [], countries: ["CN", "IR"], branches: [[0, 1]])
    let table = try toy.results(CorridorMemberships(of: choice)).tables[0]
    #expect(table.texts("memberships") == ["0", "0"])
    #expect(table.remarks.contains { $0.hasPrefix("No membership of these cities is known here.") })
  }
}
