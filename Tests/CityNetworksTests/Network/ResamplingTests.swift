import CityNetworks
import Graphs
import Testing

@Suite struct ResamplingTests {
  let network = SeedNetwork.network.selecting(
    NetworkSelection(statusRule: .any, relations: [.twinning, .aid, .event, .academic]))

  @Test(arguments: Direction.allCases, [TieWeighting.unweighted, .numberOfTies])
  func countingEachTieOnceGivesTheGraphItself(direction: Direction, weighting: TieWeighting) throws
  {
    let graph = try CityGraph(network, direction: direction, weighting: weighting)
    let once = try graph.resampled(counting: network.ties.map { _ in 1 })
    #expect(once == graph.graph)
  }

  @Test func aTieThatCountsTwiceIsTwiceAsStrongAndOneThatCountsNotIsGone() throws {
    let graph = try CityGraph(network, weighting: .numberOfTies)
    let twice = try graph.resampled(counting: network.ties.map { _ in 2 })
    #expect(twice.strengths?.values == graph.graph.strengths?.values.map { $0 * 2 })
    let none = try graph.resampled(counting: network.ties.map { _ in 0 })
    #expect(none.edgeCount == 0 && none.nodeCount == graph.graph.nodeCount)
  }

  @Test func aNetworkThatHearsOneSourceHasTheTiesOfThatSource() {
    let heard = SeedNetwork.network.hearing { $0 == SourceID("s003") }
    #expect(heard.ties.map(\.second) == [CityID("urumqi")])
    #expect(heard.cities.count == SeedNetwork.network.cities.count)
    #expect(heard.sources.map(\.id) == [SourceID("s003")])
  }
}
