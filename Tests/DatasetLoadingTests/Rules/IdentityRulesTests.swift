import CityNetworks
import DatasetLoading
import Testing

struct IdentityRulesTests {
  @Test func aCityAndItsRegionAreTold() {
    let loaded = Sample.load(
      listing: "dubai,Dubai,,AE,,25.08,55.31,,,", "emirate,Emirate of Dubai,,AE,,25.0,55.3,,,",
      "far,Isfahan District,,PK,,,,,,", "karachi-d,Karachi (district),,PK,,,,,,")
    #expect(
      loaded.lines(of: "city-and-region") == [
        "note cities.csv:6: 'Emirate of Dubai' is by its word 'emirate' the surroundings of 'Dubai' (dubai). Keep two rows only if both have ties of their own; else keep the one that has.",
        "note cities.csv:8: 'Karachi (district)' is by its word 'district' the surroundings of 'Karachi' (karachi). Keep two rows only if both have ties of their own; else keep the one that has.",
      ])
  }

  @Test func placesAndNumbersAreComparedWithAGazetteer() throws {
    let loaded = Sample.load(
      listing: "perth,Perth,,GB,,-31.95,115.86,,,", "hamburg,Hamburg,,DE,,47.0,20.0,,,",
      "london,London,,GB,,51.5,-0.1,,,6058560", "berlin,Berlin,,DE,,52.5,13.4,,,2911298",
      "zurich,Zurich,,CH,,47.37,8.54,,,2657896")
    let rule = GazetteerRule(GazetteerSample.small)
    let found = rule.findings(in: try #require(loaded.raw)).sorted().map(\.description)
    #expect(
      found == [
        "cities.csv:5: the place is that of Perth, Australia (08), 2384371 inhabitants, in another country; the gazetteer has Perth, United Kingdom (SCT), 47350 inhabitants. Correct the place or the country.",
        "cities.csv:6: the place lies 1016 km from Hamburg, Germany (04), 1845229 inhabitants, the nearest city of the name in the country. Correct the place, unless a small place of the same name is meant.",
        "cities.csv:7: the number 6058560 is that of London, Canada (08), 422324 inhabitants, and the country is United Kingdom. Correct the number or the country.",
        "cities.csv:8: the number 2911298 is that of Hamburg, Germany (04), 1845229 inhabitants, 255 km from 2950159, Berlin, Germany (16), 3426354 inhabitants. Correct the number, the name or the place.",
      ])
  }
}
