import CityNetworks
import Testing

struct RegionTests {
  @Test func thereAre17SubregionsAndAntarctica() {
    #expect(Region.all.count == 18)
  }

  @Test(arguments: [
    ("034", "Southern Asia"), ("202", "Sub-Saharan Africa"), ("011", "Sub-Saharan Africa"),
    ("005", "Latin America and the Caribbean"),
  ])
  func codesNameSubregions(code: String, name: String) {
    #expect(Region(code: code)?.name == name)
  }

  @Test(arguments: [("southern asia", "034"), ("Western Africa", "202"), ("Eastern Europe", "151")])
  func namesAreReadInAnyCase(name: String, code: String) {
    #expect(Region.named(name)?.code == code)
  }

  @Test func whatTheUnitedNationsDoNotKnowIsNone() {
    #expect(Region.named("Middle East") == nil)
    #expect(Region(code: "999") == nil)
  }
}
