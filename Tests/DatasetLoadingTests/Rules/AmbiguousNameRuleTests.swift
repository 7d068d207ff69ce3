import DatasetLoading
import Testing

struct AmbiguousNameRuleTests {
  @Test func twoCitiesOfOneCountryWithOneNameAreDoubtful() {
    let loaded = Sample.load(
      listing: "urumchi,ürümqi,,CN,,,,,,", "isfahan-us,Isfahan,,US,,,,,,",
      "urumqi2,Urumqi,,CN,,,,,,")
    #expect(
      loaded.lines(of: "ambiguous-name") == [
        "note cities.csv:2: the name 'Isfahan' needs a country: it is that of isfahan and isfahan-us. Write 'name, country' or the id where the city is named.",
        "warning cities.csv:4: the name 'Urumqi' also belongs to urumchi and urumqi2 in China. If they are one city, keep one row; if not, tell them apart by name.",
        "warning cities.csv:5: the name 'ürümqi' also belongs to urumqi and urumqi2 in China. If they are one city, keep one row; if not, tell them apart by name.",
        "warning cities.csv:7: the name 'Urumqi' also belongs to urumchi and urumqi in China. If they are one city, keep one row; if not, tell them apart by name.",
      ])
  }

  @Test func aNameThatLargeCitiesOfTheWorldShareNeedsACountry() {
    let loaded = Sample.load(listing: "h,hyderābād,,IN,,,,,,", "t,Tripoli,,,,,,,,")
    #expect(
      loaded.lines(of: "ambiguous-name") == [
        "note cities.csv:5: the name 'hyderābād' needs a country: large cities of that name lie in Pakistan too. Write 'name, country' or the id where the city is named.",
        "warning cities.csv:6: the name 'Tripoli' needs a country: large cities of that name lie in Lebanon and Libya, and the row gives none. Fill in the country.",
      ])
  }
}
