import CityNetworks
import NetworkAnalysis
import Testing

@Suite struct RoutePlaceTests {
  @Test(arguments: [
    ("isfahan", RoutePlace.city(CityID("isfahan")), "isfahan"),
    ("DE", .country(Country(code: "DE")!), "country:DE"),
    ("country:de", .country(Country(code: "DE")!), "country:DE"),
    ("country:Germany", .country(Country(code: "DE")!), "country:DE"),
    ("city:DE", .city(CityID("DE")), "city:DE"),
    ("region:034", .region(Region(code: "034")!), "region:southern-asia"),
    ("region:central-asia", .region(Region(code: "143")!), "region:central-asia"),
    ("region:South-eastern Asia", .region(Region(code: "035")!), "region:south-eastern-asia"),
    ("region:europe", .worldRegion(.europe), "region:europe"),
    ("organization:wego", .organization(OrganizationID("wego")), "organization:wego"),
  ])
  func aPlaceIsReadAndWrittenBack(text: String, place: RoutePlace, written: String) throws {
    #expect(try RoutePlace(text) == place)
    #expect(place.text == written)
    #expect(try RoutePlace(written) == place)
  }

  @Test(arguments: [
    ("country:Atlantis", "no country is called 'Atlantis'. Write its ISO 3166-1 code"),
    ("region:asia-minor", "no region is called 'asia-minor'. Write one of: antarctica,"),
    (
      "region:Asia",
      "no region is called 'Asia'. Did you mean 'central-asia', 'eastern-asia', 'south-eastern-asia', "
    ),
    ("region:centrl-asia", "no region is called 'centrl-asia'. Did you mean 'central-asia'?"),
  ])
  func anUnknownPlaceIsRefused(text: String, message: String) {
    let error = #expect(throws: AnalysisError.self) { try RoutePlace(text) }
    #expect(error?.description.hasPrefix(message) == true)
  }

  /// A name that no city has may still be a country's code in small letters.
  @Test func aCodeInSmallLettersIsACountryWhereNoCityIsCalledSo() throws {
    struct Nobody: Error {}
    #expect(
      try RoutePlace("pk", city: { _ in throw Nobody() }) == .country(Country(code: "PK")!))
    #expect(throws: Nobody.self) { try RoutePlace("pkk", city: { _ in throw Nobody() }) }
  }

  @Test func statusesAndRelationsCanBeAvoided() throws {
    #expect(try RouteAvoidance("status:intended") == .status(.intended))
    #expect(try RouteAvoidance("relation:aid").text == "relation:aid")
    #expect(try RouteAvoidance("PK") == .place(.country(Country(code: "PK")!)))
    #expect(throws: UnknownWord.self) { try RouteAvoidance("status:intendet") }
    #expect(throws: UnknownWord.self) { try RouteAvoidance("relation:membership") }
  }

  @Test(arguments: [
    ("risk", "--max 'risk' names no limit. Write NAME=VALUE, as hops=4, km=1500 or risk=12."),
    ("risk=low", "--max risk must be a number of 0 or more, not 'low'."),
    ("risk=-1", "--max risk must be a number of 0 or more, not '-1'."),
  ])
  func aLimitWithoutAValueIsRefused(text: String, message: String) {
    let error = #expect(throws: AnalysisError.self) { try RouteCap(text, option: "max") }
    #expect(error?.description == message)
  }

  @Test func aLimitIsWrittenBack() throws {
    #expect(try RouteCap("km+500*borders=1200", option: "max").text == "km+500*borders=1200")
  }
}
