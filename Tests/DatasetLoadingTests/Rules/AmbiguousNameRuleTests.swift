import DatasetLoading
import Testing

struct AmbiguousNameRuleTests {
  @Test func twoCitiesOfOneCountryWithOneNameAreDoubtful() {
    let loaded = Sample.load(
      listing: "urumchi,ürümqi,,CN,,,,,,", "isfahan-us,Isfahan,,US,,,,,,",
      "urumqi2,Urumqi,,CN,,,,,,")
    #expect(
      loaded.lines(of: "ambiguous-name") == [
        "warning cities.csv:4: the name 'Urumqi' also belongs to urumchi and urumqi2 in China. If they are one city, keep one row; if not, tell them apart by name.",
        "warning cities.csv:5: the name 'ürümqi' also belongs to urumqi and urumqi2 in China. If they are one city, keep one row; if not, tell them apart by name.",
        "warning cities.csv:7: the name 'Urumqi' also belongs to urumchi and urumqi in China. If they are one city, keep one row; if not, tell them apart by name.",
      ])
  }
}
