import CityNetworks
import Execution
import NetworkAnalysis
import TestSupport
import Testing

/// When a ranking warns that one club holds its first places.
@Suite struct ClubCaptureTests {
  @Test func aClubThatHoldsTheFirstPlacesIsNamed() throws {
    let table = try rank("eigenvector", ClubNetwork.nine, top: 3)
    #expect(
      table.remarks == [
        "3 of 21 cities are listed.",
        "9 cities of one club (League of Towns) hold 9 of the first 10 places: they are tied with "
          + "one another as members of a list are. See `citynet cliques`; --as-membership counts "
          + "these ties as memberships.",
      ])
  }

  @Test func theNumbersAreTheSameAsWithoutTheClubsName() throws {
    let known = try rank("eigenvector", ClubNetwork.nine)
    let unknown = try rank("eigenvector", ClubNetwork.unknown)
    #expect(known.texts("score") == unknown.texts("score"))
    #expect(unknown.remarks.count == 1 && unknown.remarks[0].contains("Club of C0, C1 and 7 more"))
  }

  @Test func aClubThatHoldsLessThanHalfIsNot() throws {
    // Eleven towns of the chain share the tenth rank by degree: 9 of 20 places.
    #expect(try rank("degree", ClubNetwork.nine).remarks.isEmpty)
    #expect(try rank("betweenness", ClubNetwork.nine).remarks.isEmpty)
  }

  @Test func wellTiedCitiesThatFormACliqueAreNoClub() throws {
    // Eight capitals all tied, each with ten towns of its own: 7 of 17 ties are inside.
    let capitals = (0..<8).map { "k\($0)" }
    let towns = capitals.flatMap { capital in (0..<10).map { (capital, "\(capital)t\($0)") } }
    let pairs = capitals.indices.flatMap { a in capitals[(a + 1)...].map { (capitals[a], $0) } }
    let network = ToyNetwork.network(
      cities: (capitals + towns.map(\.1)).map { ($0, "CN") }, twinnings: pairs + towns)
    #expect(try rank("degree", network).remarks.isEmpty)
    let found = try MembershipCliques().results(
      for: ToyNetwork.study(network), in: ExecutionContext()
    ).tables[0]
    #expect(found.texts("likely") == ["no"])
    #expect(
      found.remarks.count == 1 && found.remarks[0].hasPrefix("Likely no lists of members: 1."))
    // Nothing is moved unless the club is named.
    let all = NetworkSelection().treatingClubs(.asMemberships(ClubChoice()))
    #expect(try ToyNetwork.study(network, all).network.ties.count == 108)
    let named = ClubChoice(clubs: [OrganizationID("club-k0")])
    let one = NetworkSelection().treatingClubs(.asMemberships(named))
    #expect(try ToyNetwork.study(network, one).network.ties.count == 80)
  }

  @Test func itIsSilentWhereTheClubsTiesAreMemberships() throws {
    let table = try rank(
      "eigenvector", ClubNetwork.nine,
      NetworkSelection().treatingClubs(.asMemberships(ClubChoice())))
    #expect(table.remarks.isEmpty)
    #expect(table.texts("city").first == "O5")
  }

  @Test func whereThereAreTooManyCliquesItSaysThatItDidNotLook() throws {
    // 45 towns in 15 threes, tied but within their three: 3^15 cliques.
    let names = (0..<45).map { "t\($0)" }
    let pairs = names.indices.flatMap { a in
      names.indices.filter { $0 / 3 > a / 3 }.map { (names[a], names[$0]) }
    }
    let network = ToyNetwork.network(cities: names.map { ($0, "CN") }, twinnings: pairs)
    let table = try rank("degree", network)
    #expect(table.remarks.count == 1)
    #expect(table.remarks[0].hasPrefix("Whether one club holds the first places was not looked"))
    let clock = ContinuousClock()
    let time = try clock.measure { _ = try rank("degree", network) }
    #expect(time < .seconds(5))
  }

  private func rank(
    _ measure: String, _ network: CityNetwork,
    _ selection: NetworkSelection = NetworkSelection(), top: Int? = nil
  ) throws -> ResultTable {
    try CityRanking(by: measure, top: top).results(
      for: ToyNetwork.study(network, selection), in: ExecutionContext()
    ).tables[0]
  }
}
