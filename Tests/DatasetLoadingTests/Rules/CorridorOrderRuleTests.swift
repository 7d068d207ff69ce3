import DatasetLoading
import Testing

struct CorridorOrderRuleTests {
  @Test func gapsAndRepetitionsAreFound() {
    let loaded = Sample.load(
      corridors: "corridor,branch,order,city\nbri,north,1,urumqi\nbri,north,1,karachi\n"
        + "bri,north,4,isfahan\nbri,north,5,urumqi\nbri,,2,karachi\n")
    #expect(
      loaded.lines(of: "corridor-order") == [
        "error corridors.csv:3: place 1 on bri, branch north is taken twice. Number the cities from 1 in the order of travel.",
        "warning corridors.csv:4: places 2 to 3 are left out on bri, branch north. Add the city, or number without gaps.",
        "warning corridors.csv:5: urumqi comes twice on bri, branch north. Remove one of its rows unless the route returns there.",
        "warning corridors.csv:6: place 1 is left out on bri. Add the city, or number without gaps.",
      ])
  }
}
