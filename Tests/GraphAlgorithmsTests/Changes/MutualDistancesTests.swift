import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

@Suite struct MutualDistancesTests {
  /// The oracle searches the whole graph anew with the edges in it.
  @Test(arguments: 1...300)
  func searchesOfTheChangedGraphFindTheSameDistances(seed: Int) throws {
    let graph = sparse(seed)
    let nodes = chosen(from: graph, seed)
    let before = try MutualDistances(among: nodes, in: graph)
    var (running, grown) = (before, graph)
    for (a, b) in pairs(nodes.count) {
      let one = try MutualDistances(among: nodes, in: graph.adding(nodes[a], nodes[b]))
      let change = before.change(adding: a, b)
      let all = pairs(nodes.count)
      let nearer = all.filter { before.distance($0.0, $0.1) != one.distance($0.0, $0.1) }
      #expect(change.pairsNearer == nearer.count)
      #expect(change.pairsJoined == nearer.count { before.distance($0.0, $0.1) == nil })
      let rise = sum(one, all) - sum(before, all)
      #expect(abs(change.reciprocalGain - rise) < 1e-12)
      #expect(change == before.change(adding: b, a))
      guard (a + b + seed) % 5 == 0 else { continue }
      running.add(a, b)
      grown = grown.adding(nodes[a], nodes[b])
      let isSame = try running == MutualDistances(among: nodes, in: grown)
      #expect(isSame)
    }
  }

  @Test(arguments: 1...20)
  func theNumberOfWorkersLeavesNoTrace(seed: Int) throws {
    let graph = sparse(seed)
    let nodes = chosen(from: graph, seed)
    let one = try MutualDistances(among: nodes, in: graph, ExecutionContext(workers: 1))
    let five = try MutualDistances(among: nodes, in: graph, ExecutionContext(workers: 5))
    let isSame = one == five
    #expect(isSame)
  }

  @Test func theEndsOfAPathMeetInTheMiddle() throws {
    let distances = try MutualDistances(
      among: [0, 2, 4].map { Node($0) }, in: SmallGraphs.path(5))
    #expect(distances.pairCounts == [0, 0, 2, 0, 1])
    #expect(distances.efficiency?.isApproximately((0.5 + 0.5 + 0.25) / 3) == true)
    #expect(distances.meanDistance?.isApproximately(8 / 3.0) == true)
    let change = distances.change(adding: 0, 2)
    #expect(change.pairsNearer == 1 && change.pairsJoined == 0)
    #expect(change.reciprocalGain == 0.75)
  }

  @Test func oneNodeHasNoPairs() throws {
    let distances = try MutualDistances(among: [Node(1)], in: SmallGraphs.path(3))
    #expect(distances.efficiency == nil && distances.meanDistance == nil)
    #expect(distances.pairs == 0 && distances.pairsApart == 0)
  }

  private func sparse(_ seed: Int) -> Graph {
    SmallGraphs.random(.undirected, nodeCount: 4 + seed % 20, density: 0.12, seed: seed)
  }

  /// At least two nodes in an order of their own.
  private func chosen(from graph: Graph, _ seed: Int) -> [Node] {
    var nodes = Array(graph.nodes)
    var generator = Seed(UInt64(seed)).stream(7)
    generator.shuffle(&nodes)
    return Array(nodes.prefix(2 + seed % 8))
  }

  private func pairs(_ count: Int) -> [(Int, Int)] {
    (0..<count).flatMap { a in ((a + 1)..<max(count, a + 1)).map { (a, $0) } }
  }

  private func sum(_ distances: MutualDistances, _ pairs: [(Int, Int)]) -> Double {
    pairs.reduce(0) { sum, pair in
      sum + (distances.distance(pair.0, pair.1).map { 1 / Double($0) } ?? 0)
    }
  }
}
