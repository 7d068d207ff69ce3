import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct EdgeTurnoverTests {
  @Test(arguments: 1...120)
  func countsAgreeWithSetsOfPairs(seed: Int) {
    let direction = seed.isMultiple(of: 2) ? Direction.directed : .undirected
    let graphs = [0.1, 0.5].enumerated().map { number, density in
      SmallGraphs.random(
        direction, nodeCount: 2 + seed % 12, density: density, seed: seed * 3 + number)
    }
    let sets = graphs.map { MultiplexTests.pairs($0) }
    let turnover = EdgeTurnover(from: graphs[0], to: graphs[1])
    #expect(turnover.kept == sets[0].intersection(sets[1]).count)
    #expect(turnover.new == sets[1].subtracting(sets[0]).count)
    #expect(turnover.gone == sets[0].subtracting(sets[1]).count)
    let either = sets[0].union(sets[1]).count
    #expect(turnover.jaccard == (either == 0 ? nil : Double(turnover.kept) / Double(either)))
  }
}
