import CityNetworks
import Testing

struct CityTests {
  @Test func aCityWithoutARegionHasThatOfItsCountry() {
    let city = City(id: CityID("isfahan"), name: "Isfahan", country: Country(code: "IR"))
    #expect(city.region?.name == "Southern Asia")
    #expect(city.worldRegion == .westAsiaAndCaucasus)
    #expect(city.nameWithCountry == "Isfahan, Iran")
  }

  @Test func aCityWithoutACountryStandsAlone() {
    let city = City(id: CityID("x"), name: "Atlantis")
    #expect(city.region == nil)
    #expect(city.nameWithCountry == "Atlantis")
  }

  @Test func anOrganizationWithoutAShortNameGoesByItsFullOne() {
    #expect(Organization(id: OrganizationID("c40"), name: "C40 Cities").shortName == "C40 Cities")
  }
}
