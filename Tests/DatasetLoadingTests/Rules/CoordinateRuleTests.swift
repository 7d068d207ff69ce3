import DatasetLoading
import Testing

struct CoordinateRuleTests {
  @Test func placesOffTheGlobeAreErrors() {
    let loaded = Sample.load(listing: "x,X,,,,512.3,13.4,,,", "y,Y,,,,52.1,-190,,,")
    #expect(
      loaded.lines(of: "coordinates") == [
        "error cities.csv:5: latitude 512.3 is outside -90...90. Were two columns swapped?",
        "error cities.csv:6: longitude -190.0 is outside -180...180. Write degrees with a decimal point, west as negative numbers.",
      ])
  }

  @Test func halfAPlaceAndTheGulfOfGuineaAreDoubtful() {
    let loaded = Sample.load(listing: "x,X,,,,0,0,,,", "y,Y,,,,52.1,,,,", "z,Z,,,,,13.4,,,")
    #expect(
      loaded.lines(of: "coordinates") == [
        "warning cities.csv:5: the place is (0, 0), in the Gulf of Guinea. Leave both cells empty if the place is not known.",
        "warning cities.csv:6: the longitude is missing, so the place is not used. Give both numbers or none.",
        "warning cities.csv:7: the latitude is missing, so the place is not used. Give both numbers or none.",
      ])
  }

  @Test func swappedNumbersAreNoticedAmongTheCitiesOfACountry() {
    let loaded = Sample.load(
      listing: "a,A,,IR,,29.6,52.5,,,", "b,B,,IR,,35.7,51.4,,,", "c,C,,IR,,38.1,46.3,,,",
      "d,D,,IR,,51.4,35.7,,,", "e,E,,IR,,30.3,57.1,,,")
    #expect(
      loaded.lines(of: "coordinates") == [
        "warning cities.csv:8: the place (51.4, 35.7) is far from the other cities of Iran, and (35.7, 51.4) would be nearer. Were latitude and longitude swapped?"
      ])
  }
}
