import CityNetworks
import Testing

struct QuantitiesTests {
  @Test func theOrderInWhichTheyAreGivenLeavesNoTrace() {
    let one = Quantities([("risk", 2), ("km", 730)])
    #expect(one == Quantities([("km", 730), ("risk", 2)]))
    #expect(one.entries.map(\.name) == ["km", "risk"])
    #expect(one["risk"] == 2)
    #expect(one["toll"] == nil)
  }

  @Test func ofTwoWithOneNameTheFirstCounts() {
    #expect(Quantities([("km", 1), ("km", 2)])["km"] == 1)
    #expect(Quantities.none.isEmpty)
  }
}
