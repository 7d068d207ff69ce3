import CityNetworks
import Testing

struct CountryTests {
  @Test func thereAre249CountriesAndKosovo() {
    #expect(Country.all.count == 250)
    #expect(Set(Country.all.map(\.code)).count == 250)
    #expect(Set(Country.all.map(\.name)).count == 250)
    #expect(Country.all == Country.all.sorted())
  }

  @Test(arguments: [
    ("Iran", "IR"), ("Russia", "RU"), ("South Korea", "KR"), ("Turkey", "TR"), ("Türkiye", "TR"),
    ("Czech Republic", "CZ"), ("Czechia", "CZ"), ("Palestine", "PS"), ("Taiwan", "TW"),
    ("People's Republic of China", "CN"), ("United States of America", "US"),
    ("Republic of Ireland", "IE"), ("Georgia (country)", "GE"), ("Scotland, United Kingdom", "GB"),
    ("the Netherlands", "NL"), ("The Gambia", "GM"), ("Réunion, France", "RE"),
    ("Åland Islands, Finland", "AX"), ("Georgia, United States", "US"), ("ir", "IR"),
    ("Côte d’Ivoire", "CI"), ("Congo", "CG"), ("Taiwan, Province of China", "TW"),
    ("Congo - Kinshasa", "CD"), ("Guinea Bissau", "GW"), ("Vatican (Holy See)", "VA"),
  ])
  func commonNamesAreUnderstood(name: String, code: String) {
    #expect(Country.named(name)?.code == code)
  }

  @Test(arguments: ["", "Kazakhstah", "Grece", "in Italy", "Island", "XX", "Atlantis", ","])
  func misspellingsAreNotGuessed(name: String) {
    #expect(Country.named(name) == nil)
  }

  @Test func everyCountryKnowsItsOwnName() {
    for country in Country.all {
      #expect(Country.named(country.name) == country)
      #expect(Country(code: country.code) == country)
    }
  }

  @Test func onlyAntarcticaLiesInNoPartOfTheWorld() {
    #expect(Country.all.filter { $0.worldRegion == nil }.map(\.code) == ["AQ"])
  }

  @Test(arguments: [
    ("RU", WorldRegion.centralAsiaAndRussia), ("IR", .westAsiaAndCaucasus), ("IN", .southAsia),
    ("AZ", .westAsiaAndCaucasus), ("CN", .eastAsia), ("TW", .eastAsia), ("ES", .europe),
    ("XK", .europe), ("BR", .americas), ("CA", .americas), ("EG", .africa), ("ZA", .africa),
    ("AU", .southEastAsiaAndOceania), ("VN", .southEastAsiaAndOceania),
    ("UZ", .centralAsiaAndRussia),
  ])
  func countriesLieInTheirPartOfTheWorld(code: String, region: WorldRegion) {
    #expect(Country(code: code)?.worldRegion == region)
  }
}
