import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct AssortativityTests {
  private let context = ExecutionContext(workers: 2)

  private func labels(_ graph: Graph, _ count: Int, seed: Int) -> [Int] {
    var generator = Seed(UInt64(seed)).stream(3)
    return (0..<graph.nodeCount).map { _ in generator.index(below: count) }
  }

  /// The numbers at the two ends of each tie, undirected ties both ways round.
  private func pairs(_ graph: Graph, _ values: [Double?], without left: Int? = nil) -> [(Double, Double)] {
    graph.edges.filter { $0.index != left }.flatMap { edge -> [(Double, Double)] in
      let (a, b) = graph.ends(of: edge)
      guard let x = values[a.index], let y = values[b.index] else { return [] }
      return graph.direction == .directed ? [(x, y)] : [(x, y), (y, x)]
    }
  }

  private func pearson(_ pairs: [(Double, Double)]) -> Double? {
    let n = Double(pairs.count)
    let (meanX, meanY) = (pairs.reduce(0) { $0 + $1.0 } / n, pairs.reduce(0) { $0 + $1.1 } / n)
    let xy = pairs.reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) }
    let xx = pairs.reduce(0) { $0 + ($1.0 - meanX) * ($1.0 - meanX) }
    let yy = pairs.reduce(0) { $0 + ($1.1 - meanY) * ($1.1 - meanY) }
    return xx > 1e-9 && yy > 1e-9 ? xy / (xx * yy).squareRoot() : nil
  }

  @Test(arguments: 0..<220)
  func numbersCorrelateAlongTiesAsDefined(seed: Int) {
    let graph = SmallGraphs.mixture(seed: seed)
    let values = labels(graph, 7, seed: seed).map { $0 == 6 ? nil : Double($0 * 1000 + 5) }
    let found = NumericAssortativity(of: graph, by: NodeMap(values))
    let whole = pearson(pairs(graph, values))
    #expect(found.value.isApproximately(whole, within: 1e-8))
    let kept = graph.edges.filter { edge in
      let (a, b) = graph.ends(of: edge)
      return values[a.index] != nil && values[b.index] != nil
    }
    #expect(found.edgeCount == kept.count)
    let rest = kept.map { pearson(pairs(graph, values, without: $0.index)) }
    guard let whole, !rest.contains(where: { $0 == nil }) else {
      #expect(found.standardError == nil)
      return
    }
    let error = rest.reduce(0) { $0 + (($1 ?? 0) - whole) * (($1 ?? 0) - whole) }.squareRoot()
    #expect(found.standardError.isApproximately(error, within: 1e-6))
  }

  @Test(arguments: 0..<220)
  func theErrorOfGroupsLeavesOutOneTieAfterTheOther(seed: Int) {
    let graph = SmallGraphs.mixture(seed: seed)
    let partition = Partition(NodeMap(labels(graph, 3, seed: seed)))
    let mixing = Mixing(of: graph, between: partition)
    let rest = graph.edges.map { left -> Double? in
      var builder = GraphBuilder(
        graph.direction, nodeCount: graph.nodeCount, duplicates: .keep, loops: .keep)
      for edge in graph.edges where edge != left {
        let (a, b) = graph.ends(of: edge)
        builder.addEdge(a, b)
      }
      return Mixing(of: builder.build().graph, between: partition).assortativity
    }
    guard let whole = mixing.assortativity, !rest.contains(where: { $0 == nil }) else {
      #expect(mixing.assortativityError == nil)
      return
    }
    let error = rest.reduce(0) { $0 + (($1 ?? 0) - whole) * (($1 ?? 0) - whole) }.squareRoot()
    #expect(mixing.assortativityError.isApproximately(error, within: 1e-8))
  }

  @Test func oneNumberForAllHasNoAssortativity() throws {
    let same = NumericAssortativity(
      of: SmallGraphs.karateClub, by: NodeMap(repeating: 0.1, count: 34))
    #expect(same.value == nil && same.standardError == nil && same.edgeCount == 78)
    #expect(try same.shuffled(permutations: 5, in: context) == nil)
    let none = NumericAssortativity(
      of: SmallGraphs.karateClub, by: NodeMap(repeating: nil, count: 34))
    #expect(none.value == nil && none.edgeCount == 0)
  }

  /// Every order of the labels of a small graph, so that p is known.
  @Test func shufflesHaveTheSharesOfAllOrders() throws {
    let graph = SmallGraphs.undirected(6, [(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (2, 3)])
    let labels = [0, 0, 0, 1, 1, 1]
    let found = try ShuffledMixing(
      of: graph, between: Partition(NodeMap(labels)), permutations: 4000, seed: Seed(5), in: context)
    let values = subsets(of: 6, size: 3).map { first in
      let mixing = Mixing(
        of: graph, between: Partition(NodeMap((0..<6).map { first.contains($0) ? 0 : 1 })))
      return (mixing.externalInternalIndex ?? 0, mixing.assortativity ?? 0)
    }
    let index = try #require(found.externalInternalIndex)
    #expect(index.observed.isApproximately((1.0 - 5) / 6))
    let mean = values.reduce(0) { $0 + $1.0 } / 20
    #expect(abs((index.mean ?? 9) - mean) < 4 * (index.deviation ?? 0) / 4000.0.squareRoot())
    let below = Double(values.count { $0.0 <= index.observed + 1e-12 }) / 20
    #expect(abs(index.shareAtOrBelow - below) < 4 * (below * (1 - below) / 4000).squareRoot())
    let assortativity = try #require(found.assortativity)
    let above = Double(values.count { $0.1 >= assortativity.observed - 1e-12 }) / 20
    #expect(
      abs(assortativity.shareAtOrAbove - above) < 4 * (above * (1 - above) / 4000).squareRoot())
    let cells = try #require(found.edgeCounts)
    #expect(cells[0][1] == cells[1][0] && cells[0][1].observed == 1)
    #expect(found.internalCounts[0].observed + found.internalCounts[1].observed == 5)
    let sum = [cells[0][0], cells[0][1], cells[1][1]].reduce(0) { $0 + ($1.mean ?? 0) }
    #expect(sum.isApproximately(6))
  }

  /// Worked case 22: p is the smallest that 9,999 shuffles can give.
  @Test func theFactionsOfTheKarateClubAreNoChance() throws {
    let found = try ShuffledMixing(
      of: SmallGraphs.karateClub, between: .karateFactions, permutations: 9999, in: context)
    let index = try #require(found.externalInternalIndex)
    #expect(index.observed.isApproximately(-56.0 / 78) && index.shareAtOrBelow == 1e-4)
    let error = (index.deviation ?? 0) / 9999.0.squareRoot()
    #expect(abs((index.mean ?? 0) - 1.0 / 33) < 4 * error)
    #expect(found.assortativity?.shareAtOrAbove == 1e-4)
  }

  @Test(arguments: [Direction.undirected, .directed])
  func shufflesAreTheSameForAnyNumberOfWorkers(direction: Direction) throws {
    let graph = SmallGraphs.random(direction, nodeCount: 60, density: 0.1, seed: 6)
    let partition = Partition(NodeMap(labels(graph, 4, seed: 6)))
    let values = NodeMap(labels(graph, 50, seed: 7).map { Optional(Double($0)) })
    let figures = NumericAssortativity(of: graph, by: values)
    let all = try [1, 2, 5].map { workers in
      let context = ExecutionContext(workers: workers)
      let mixing = try ShuffledMixing(
        of: graph, between: partition, permutations: 90, seed: Seed(3), in: context)
      let numbers = try figures.shuffled(permutations: 90, seed: Seed(3), in: context)
      return (mixing, numbers)
    }
    let isSame = all.allSatisfy { mixing, numbers in
      mixing.externalInternalIndex == all[0].0.externalInternalIndex
        && mixing.assortativity == all[0].0.assortativity
        && mixing.edgeCounts == all[0].0.edgeCounts && numbers == all[0].1
    }
    #expect(isSame)
  }

  @Test func aRequestToStopIsObeyed() {
    let stopped = ExecutionContext()
    stopped.cancellation.request()
    let club = SmallGraphs.karateClub
    #expect(throws: CancellationError.self) {
      try ShuffledMixing(of: club, between: .karateFactions, permutations: 9, in: stopped)
    }
    let figures = NumericAssortativity(of: club, by: NodeMap((0..<34).map { Double($0) }))
    #expect(throws: CancellationError.self) { try figures.shuffled(permutations: 9, in: stopped) }
  }
}
