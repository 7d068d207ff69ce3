import DatasetLoading
import Testing

struct RegionRuleTests {
  @Test func regionsAreThoseOfTheUnitedNations() {
    let loaded = Sample.load(
      listing: "x,X,,IR,Souther Asia,,,,,", "y,Y,,IR,Western Asia,,,,,", "z,Z,,,Orient,,,,,")
    #expect(
      loaded.lines(of: "region") == [
        "warning cities.csv:5: 'Souther Asia' is not a sub-region of UN M49, so that of the country counts. Did you mean 'Southern Asia'?",
        "warning cities.csv:6: the region Western Asia is not that of Iran, Southern Asia. Correct one of the two.",
        "warning cities.csv:7: 'Orient' is not a sub-region of UN M49, so that of the country counts. Write a name such as 'Southern Asia'.",
      ])
  }
}
