import DatasetLoading
import Testing

struct BadNumberRuleTests {
  @Test func citiesHaveNumbers() {
    let loaded = Sample.load(listing: "x,X,,,,52.1 N,\"13,4\",many,,Q5")
    #expect(
      loaded.lines(of: "bad-number") == [
        "error cities.csv:5: the latitude '52.1 N' is not a number. Write it as 12.34.",
        "error cities.csv:5: the longitude '13,4' is not a number. Write a decimal point, not a comma.",
        "error cities.csv:5: the population 'many' is not a whole number. Write it in digits only.",
        "error cities.csv:5: the GeoNames number 'Q5' is not a whole number. Write it in digits only.",
      ])
  }

  @Test func assertionsHaveNumbers() {
    let loaded = Sample.load(
      stating: "a3,isfahan,karachi,twinning,maybe,signed,,-2,0,,s1,,",
      "a4,isfahan,urumqi,twinning,,signed,,,nan,,s1,,")
    #expect(
      loaded.lines(of: "bad-number") == [
        "error assertions.csv:4: 'maybe' does not say whether the relation is directed. Write true or false.",
        "error assertions.csv:4: the count '-2' is not a whole number. Write it in digits only.",
        "error assertions.csv:4: the weight 0.0 is not positive. Give a closer tie a larger weight, or leave the cell empty.",
        "error assertions.csv:5: the weight 'nan' is not a number. Write it as 12.34.",
      ])
  }

  @Test func placesOnCorridorsAreNumbered() {
    let loaded = Sample.load(corridors: "corridor,order,city\nbri,,urumqi\nbri,first,karachi\n")
    #expect(
      loaded.lines(of: "bad-number") == [
        "error corridors.csv:2: the order is missing. Number the cities of each branch from 1 in the order of travel.",
        "error corridors.csv:3: the order 'first' is not a whole number. Write it in digits only.",
      ])
  }
}
