import CityNetworks
import Testing

struct CorridorTests {
  @Test func citiesOfAllBranchesComeOnceInCanonicalOrder() {
    let corridor = Corridor(
      id: CorridorID("bri"), name: "BRI",
      branches: [
        CorridorBranch(name: "south", cities: [CityID("b"), CityID("a")]),
        CorridorBranch(name: "north", cities: [CityID("b"), CityID("c")]),
      ])
    #expect(corridor.branches.map(\.name) == ["north", "south"])
    #expect(corridor.cities.map(\.rawValue) == ["a", "b", "c"])
  }
}
