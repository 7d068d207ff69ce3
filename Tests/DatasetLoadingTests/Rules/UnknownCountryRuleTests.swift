import DatasetLoading
import Testing

struct UnknownCountryRuleTests {
  @Test func countriesAreThoseOfTheStandard() {
    let loaded = Sample.load(listing: "x,X,,Germny,,,,,,", "y,Y,,Iran,,,,,,", "z,Z,,Atlantis,,,,,,")
    #expect(
      loaded.lines(of: "unknown-country") == [
        "warning cities.csv:5: 'Germny' is no country of ISO 3166-1, so the city counts without one. Did you mean DE (Germany)?",
        "note cities.csv:6: 'Iran' is read as IR. Write the two letters of ISO 3166-1, so that other tools understand them.",
        "warning cities.csv:7: 'Atlantis' is no country of ISO 3166-1, so the city counts without one. Write the two letters, such as IR.",
      ])
  }
}
