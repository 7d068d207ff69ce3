import CityNetworks
import Execution
import Graphs
import NetworkAnalysis
import TestSupport
import Testing

@Suite struct CorridorChanceTests {
  @Test(arguments: 1...320)
  func tiesAreCountedAsBySight(seed: Int) throws {
    let toy = CorridorNetwork(seed: seed)
    let table = try toy.results(chance(2)).tables[0]
    let cities = Set(toy.cities)
    let inside = toy.tied.filter { cities.isSuperset(of: $0) }
    let neighbors = toy.tied.intersection(toy.neighbors)
    func abroad(_ pairs: Set<[Int]>) -> Int {
      pairs.count { toy.countries[$0[0]] != toy.countries[$0[1]] }
    }
    let outwards = toy.tied.count { cities.contains($0[0]) != cities.contains($0[1]) }
    let counts = [
      inside.count, abroad(inside), neighbors.count, abroad(neighbors), outwards,
    ]
    #expect(table.texts("observed") == counts.map { "\($0)" })
  }

  /// Every graph with these degrees is equally likely: the mean of all of them is known by listing
  /// them. The mean of 4000 draws is within five of its standard errors.
  @Test(arguments: 1...12)
  func theMeanIsThatOfAllNetworksWithTheseDegrees(seed: Int) throws {
    let toy = CorridorNetwork(
      tied: Set(SmallGraphs.random(.undirected, nodeCount: 6, density: 0.5, seed: seed).pairs),
      countries: ["CN", "IR", "PK", "CN", "IR", "PK"], branches: [[0, 1, 2]])
    let draws = 4000
    let table = try toy.results(chance(draws)).tables[0]
    let all = Self.networks(withDegreesOf: toy.tied, on: 6)
    let inside = all.map { network in Double(network.count { $0[1] <= 2 }) }
    let mean = inside.reduce(0, +) / Double(all.count)
    let spread = inside.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(all.count)
    let found = try #require(Double(table.texts("expected")[0]))
    #expect(abs(found - mean) <= 5 * (spread / Double(draws)).squareRoot() + 1e-9)
  }

  /// With sparse ties the mean is near that of the configuration model, the sum over pairs of
  /// k(a)·k(b)/2m (Newman, Networks, 2018, section 12.1), and a little below it where there are
  /// well-tied cities, whose second tie cannot go the same way.
  @Test func theMeanIsNearThatOfTheConfigurationModel() throws {
    let graph = SmallGraphs.random(.undirected, nodeCount: 300, density: 0.01, seed: 4)
    let cities = Array(0..<30)
    let toy = CorridorNetwork(
      tied: Set(graph.pairs), countries: (0..<300).map { $0 % 2 == 0 ? "CN" : "IR" },
      branches: [cities])
    let table = try toy.results(chance(2000)).tables[0]
    var degrees = [Double](repeating: 0, count: 300)
    for end in graph.pairs.joined() { degrees[end] += 1 }
    var inside = 0.0
    for a in cities { for b in cities where a < b { inside += degrees[a] * degrees[b] } }
    inside /= Double(2 * graph.pairs.count)
    let found = try #require(Double(table.texts("expected")[0]))
    #expect(abs(found - inside) < 0.04 * inside + 0.1, "\(found) \(inside)")
  }

  @Test func sharesAreCountedWithTheNetworkItself() throws {
    let toy = CorridorNetwork(
      tied: [[0, 1]], countries: ["CN", "IR", "PK"], branches: [[0, 1, 2]])
    let table = try toy.results(chance(99)).tables[0]
    // One tie has no other place: every random network is the network itself.
    #expect(table.texts("p_more") == Array(repeating: "1.0", count: 5))
    #expect(table.texts("z") == Array(repeating: "", count: 5))
    #expect(table.remarks.contains { $0.hasPrefix("Few ties:") })
  }

  @Test func neitherWorkersNorRepetitionLeaveATrace() throws {
    let toy = CorridorNetwork(seed: 11)
    let one = try toy.results(chance(200), workers: 1)
    let five = try toy.results(chance(200), workers: 5)
    let isSame = one.tables == five.tables
    #expect(isSame)
    #expect(one.seeds == ["corridor-k-chance": 1])
    #expect(one.tables[0].method.choices.contains { $0.value.contains("200 random networks") })
  }

  private func chance(_ nulls: Int) -> CorridorChance {
    CorridorChance(of: CorridorChoice(CorridorID("k")), nulls: nulls)
  }

  /// All simple networks in which each city has as many ties as here.
  private static func networks(withDegreesOf tied: Set<[Int]>, on count: Int) -> [[[Int]]] {
    let pairs = (0..<count).flatMap { a in ((a + 1)..<max(count, a + 1)).map { [a, $0] } }
    func degrees(_ network: [[Int]]) -> [Int] {
      (0..<count).map { city in network.count { $0.contains(city) } }
    }
    let wanted = degrees(Array(tied))
    return (0..<(1 << pairs.count)).compactMap { bits in
      guard bits.nonzeroBitCount == tied.count else { return nil }
      let network = pairs.indices.filter { (bits >> $0) & 1 == 1 }.map { pairs[$0] }
      return degrees(network) == wanted ? network : nil
    }
  }
}
