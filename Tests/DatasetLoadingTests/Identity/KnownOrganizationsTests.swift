import CityNetworks
import DatasetLoading
import Testing

struct KnownOrganizationsTests {
  private let iran = Country(code: "IR")
  private let pakistan = Country(code: "PK")
  private let india = Country(code: "IN")

  /// The members of WeGO as another dataset has them.
  private func members(_ cities: City...) -> CityNetwork {
    CityNetwork(
      cities: cities, organizations: [Organization(id: OrganizationID("wego"), name: "WeGO")],
      assertions: cities.map { city in
        Assertion(
          id: AssertionID("m-\(city.id)"), subject: .city(city.id),
          object: .organization(OrganizationID("wego")), relation: .membership)
      }, provenance: Provenance(datasetID: "members"))
  }

  private func recognized(_ member: City, among cities: [City]) -> [CityID] {
    let known = KnownOrganizations(of: members(member), in: CityNetwork(cities: cities))
    #expect(known.stated == 1 && known.recognized == known.network.memberships.count)
    return known.network.memberships.map(\.city)
  }

  @Test func aCityIsRecognizedByItemNumberOrNameAndCountry() {
    let here = City(
      id: CityID("1"), name: "Isfahan", aliases: ["اصفهان"], country: iran, wikidata: "Q42053",
      geonames: 418_863)
    for member in [
      City(id: CityID("a"), name: "Sepahan", wikidata: "Q42053"),
      City(id: CityID("b"), name: "Sepahan", geonames: 418_863),
      City(id: CityID("c"), name: "Esfahan", aliases: ["ISFAHAN"], country: iran),
      City(id: CityID("d"), name: "اصفهان", country: iran),
    ] {
      #expect(recognized(member, among: [here]) == [CityID("1")], "\(member.id)")
    }
  }

  @Test func anotherCountryNoCountryAndTwoOfTheNameAreNoMatch() {
    let cities = [
      City(id: CityID("in"), name: "Hyderabad", country: india),
      City(id: CityID("x1"), name: "Rye", country: iran),
      City(id: CityID("x2"), name: "Rye", country: iran),
    ]
    for member in [
      City(id: CityID("a"), name: "Hyderabad", country: pakistan),
      City(id: CityID("b"), name: "Hyderabad"), City(id: CityID("c"), name: "Rye", country: iran),
    ] {
      #expect(recognized(member, among: cities).isEmpty, "\(member.id)")
    }
  }

  @Test func tiesStayAndTheStepIsTold() {
    let (a, b) = (City(id: CityID("a"), name: "A", country: iran), City(id: CityID("b"), name: "B"))
    let twinning = Assertion(
      id: AssertionID("t"), subject: .city(a.id), object: .city(b.id), relation: .twinning)
    let network = CityNetwork(cities: [a, b], assertions: [twinning])
    let known = KnownOrganizations(
      of: members(City(id: CityID("z"), name: "a", country: iran)), in: network)
    #expect(known.network.ties == network.ties && known.network.ties.count == 1)
    #expect(known.network.provenance.steps.last?.hasPrefix("1 membership of members") == true)
  }
}
