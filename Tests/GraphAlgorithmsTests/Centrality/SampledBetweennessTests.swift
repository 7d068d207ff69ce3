import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct SampledBetweennessTests {
  private let context = ExecutionContext(workers: 2)

  /// Networks of a few hundred nodes: a sparse one, a directed one, one with a hub, one in parts.
  private static let networks: [Graph] = [
    SmallGraphs.random(.undirected, nodeCount: 150, density: 0.03, seed: 1),
    SmallGraphs.random(.directed, nodeCount: 150, density: 0.03, seed: 2),
    SmallGraphs.star(leaves: 149),
    SmallGraphs.random(.undirected, nodeCount: 150, density: 0.012, seed: 3),
    SmallGraphs.cycle(120),
  ]

  private func largestError(_ estimate: SampledBetweenness.Estimate, _ exact: [Double?]) -> Double {
    zip(estimate.scores.values, exact).map { abs($0 - ($1 ?? .infinity)) }.max() ?? 0
  }

  /// At most one run in ten may miss the bound; fifty runs miss it more than ten times with a
  /// probability below 1 %, were the bound tight.
  @Test(arguments: networks)
  func drawnPathsKeepTheBound(graph: Graph) throws {
    let exact = try Betweenness(normalization: .byPairs).scores(on: graph, in: context).values
    var missed = 0
    for seed in 0..<50 {
      let estimate = try SampledBetweenness(epsilon: 0.15, delta: 0.1, seed: Seed(UInt64(seed)))
        .estimate(on: graph, in: context)
      #expect(!estimate.isExact && estimate.largestError == 0.15)
      if largestError(estimate, exact) > estimate.largestError { missed += 1 }
    }
    #expect(missed <= 5)
  }

  @Test(arguments: networks)
  func drawnSourcesKeepTheBound(graph: Graph) throws {
    let exact = try Betweenness(normalization: .byPairs).scores(on: graph, in: context).values
    var missed = 0
    for seed in 0..<50 {
      let estimate = try SampledBetweenness(sources: 100, delta: 0.1, seed: Seed(UInt64(seed)))
        .estimate(on: graph, in: context)
      #expect(estimate.drawn == 100 && estimate.largestError > 0 && estimate.largestError < 0.25)
      if largestError(estimate, exact) > estimate.largestError { missed += 1 }
    }
    #expect(missed <= 5)
  }

  /// The mean of many runs comes near the exact score, so neither form leans to a side.
  @Test(arguments: networks)
  func bothFormsAreRightOnAverage(graph: Graph) throws {
    let exact = try Betweenness(normalization: .byPairs).scores(on: graph, in: context).values
    for isPaths in [false, true] {
      var sums = [Double](repeating: 0, count: graph.nodeCount)
      for seed in 0..<200 {
        let measure =
          isPaths
          ? SampledBetweenness(epsilon: 0.2, seed: Seed(UInt64(seed)))
          : SampledBetweenness(sources: 24, seed: Seed(UInt64(seed)))
        let estimate = try measure.estimate(on: graph, in: context)
        #expect(!estimate.isExact)
        for (node, score) in estimate.scores.values.enumerated() { sums[node] += score / 200 }
      }
      for (sum, score) in zip(sums, exact) { #expect(abs(sum - (score ?? 1)) < 0.025) }
    }
  }

  @Test func networksSmallerThanTheSampleAreComputedExactly() throws {
    let graph = SmallGraphs.karateClub
    for measure in [SampledBetweenness(), SampledBetweenness(sources: 34)] {
      let estimate = try measure.estimate(on: graph, in: context)
      let exact = try Betweenness(normalization: .byPairs).scores(on: graph, in: context)
      #expect(estimate.isExact && estimate.drawn == 0)
      #expect(estimate.scores.mapValues { Optional($0) } == exact)
    }
  }

  @Test func countsAreSharesTimesPairs() throws {
    for graph in Self.networks.prefix(2) {
      let pairs = 149 * 148.0 / (graph.direction == .undirected ? 2 : 1)
      let shares = try SampledBetweenness(epsilon: 0.15).estimate(on: graph, in: context)
      let counts = try SampledBetweenness(epsilon: 0.15, normalization: .none)
        .estimate(on: graph, in: context)
      #expect(counts.largestError.isApproximately(0.15 * pairs))
      for (count, share) in zip(counts.scores.values, shares.scores.values) {
        #expect(count.isApproximately(share * pairs))
      }
    }
  }

  @Test(arguments: [1, 2, 5])
  func theSeedAloneDecidesTheBits(workers: Int) throws {
    let graph = Self.networks[0]
    for measure in [SampledBetweenness(epsilon: 0.1), SampledBetweenness(sources: 40)] {
      let one = try measure.estimate(on: graph, in: ExecutionContext())
      #expect(try measure.estimate(on: graph, in: ExecutionContext(workers: workers)) == one)
    }
    let other = try SampledBetweenness(sources: 40, seed: Seed(2)).estimate(on: graph, in: context)
    #expect(try SampledBetweenness(sources: 40).estimate(on: graph, in: context) != other)
  }

  @Test func aRequestToStopIsObeyed() {
    let stopped = ExecutionContext()
    stopped.cancellation.request()
    for measure in [SampledBetweenness(epsilon: 0.15), SampledBetweenness(sources: 40)] {
      #expect(throws: CancellationError.self) {
        try measure.estimate(on: Self.networks[0], in: stopped)
      }
    }
  }

  /// The leaders' exact scores are those of python-igraph 1.0.0 and networkx 3.6.1.
  @Test(arguments: RealNetwork.all)
  func onRealNetworksTheLeadersOfOtherToolsAreFoundWithinTheBound(network: RealNetwork) throws {
    let estimate = try SampledBetweenness(epsilon: 0.005).estimate(on: network.graph, in: context)
    let n = Double(network.graph.nodeCount)
    let leaders = network.expected.leaders("betweenness")
    #expect(!estimate.isExact && leaders.count == 15)
    for (name, score) in leaders {
      let node = try #require(network.node(name))
      #expect(abs(estimate.scores[node] - score / ((n - 1) * (n - 2) / 2)) <= 0.005)
    }
  }
}
