import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

/// What a search that moves single nodes must arrive at, on graphs of every kind.
struct LocalOptimumTests {
  private let context = ExecutionContext()

  @Test(arguments: ["leiden", "louvain"], [0.5, 1.0, 1.7])
  func noMoveOfASingleNodeRaisesModularity(id: String, resolution: Double) throws {
    for seed in 0..<200 {
      let graph = graphOfAnyKind(seed: seed)
      let quality = Modularity(resolution: resolution)
      let algorithm: any PartitionAlgorithm =
        id == "leiden" ? Leiden(quality: quality, starts: 1) : Louvain(quality: quality, starts: 1)
      let labels = try algorithm.partition(of: graph, in: context).labels.values
      let matrix = mutualStrengths(graph)
      let found = modularityByPairs(labels, matrix, resolution: resolution)
      let best = bestSingleMove(labels) {
        modularityByPairs($0, matrix, resolution: resolution)
      }
      #expect(best <= found + 1e-9, "seed \(seed)")
    }
  }

  @Test(arguments: ["leiden", "louvain"])
  func noMoveOfASingleNodeRaisesThePottsQuality(id: String) throws {
    for seed in 0..<200 {
      let graph = graphOfAnyKind(seed: seed)
      let quality = ConstantPotts(resolution: 0.3)
      let algorithm: any PartitionAlgorithm =
        id == "leiden" ? Leiden(quality: quality, starts: 1) : Louvain(quality: quality, starts: 1)
      let labels = try algorithm.partition(of: graph, in: context).labels.values
      let matrix = mutualStrengths(graph)
      func value(_ labels: [Int]) -> Double {
        var sum = 0.0
        for a in labels.indices {
          for b in 0..<a where labels[a] == labels[b] { sum += matrix[a][b] - 0.3 }
        }
        return sum
      }
      #expect(bestSingleMove(labels, value) <= value(labels) + 1e-9, "seed \(seed)")
    }
  }

  @Test func louvainIsNeverBetterThanTheBestDivisionAndMostlyReachesIt() throws {
    var reached = 0
    for seed in 0..<200 {
      let graph = SmallGraphs.random(
        seed % 2 == 0 ? .undirected : .directed, nodeCount: 3 + seed % 4, density: 0.5, seed: seed)
      let matrix = mutualStrengths(graph)
      let labels = try Louvain().partition(of: graph, in: context).labels.values
      let found = modularityByPairs(labels, matrix)
      let best =
        allDivisions(graph.nodeCount).map { modularityByPairs($0, matrix) }.max() ?? 0
      #expect(found <= best + 1e-12, "seed \(seed)")
      if found >= best - 1e-12 { reached += 1 }
    }
    #expect(reached >= 195)
  }

  /// Optimum by igraph 1.0.0, `community_optimal_modularity`.
  @Test func louvainFindsTheBestGroupsOfTheKarateClub() throws {
    let clusters = try Louvain().partition(of: SmallGraphs.karateClub, in: context)
    #expect(
      Modularity().value(of: clusters, on: SmallGraphs.karateClub)
        .isApproximately(0.419_789_612_097_304, within: 1e-12))
  }

  /// igraph 1.0.0, `community_multilevel`: modularity 0.632046.
  @Test(.enabled(if: SharedMaterial.isPresent))
  func louvainIsNotBehindIgraphOnARealNetwork() throws {
    let network = try #require(RealNetwork.wikidata2022)
    let clusters = try Louvain().partition(of: network.graph, in: context)
    #expect(Modularity().value(of: clusters, on: network.graph) ?? 0 >= 0.632046)
  }

  @Test func fewRoundsGiveConnectedClustersToo() throws {
    let graph = SmallGraphs.random(.undirected, nodeCount: 12_000, density: 0.0003, seed: 5)
    let clusters = try Leiden(starts: 1, rounds: 2).partition(of: graph, in: context)
    #expect(try Leiden(starts: 1, rounds: 2).partition(of: graph, in: context) == clusters)
    let quality = try #require(Modularity().value(of: clusters, on: graph))
    let settled = try Leiden(starts: 1).partition(of: graph, in: context)
    #expect(quality <= Modularity().value(of: settled, on: graph) ?? 0)
    #expect(quality > 0.4)
    for partition in [clusters, settled] {
      var pairs: [(Int, Int)] = []
      for edge in graph.edges {
        let (a, b) = graph.ends(of: edge)
        if partition[a] == partition[b] { pairs.append((a.index, b.index)) }
      }
      let inside = SmallGraphs.undirected(graph.nodeCount, pairs)
      #expect(try ConnectedComponents().partition(of: inside, in: context) == partition)
    }
  }

  @Test func inLabelPropagationNoNodeHasMoreStrengthToAnotherCluster() throws {
    for seed in 0..<200 {
      let graph = graphOfAnyKind(seed: seed)
      let labels = try LabelPropagation(seed: Seed(UInt64(seed)))
        .partition(of: graph, in: context).labels.values
      let matrix = mutualStrengths(graph)
      for node in labels.indices {
        var sums = [Double](repeating: 0, count: labels.count)
        for other in labels.indices where other != node {
          sums[labels[other]] += matrix[node][other]
        }
        #expect(sums[labels[node]] >= (sums.max() ?? 0) - 1e-9, "seed \(seed)")
      }
    }
  }

  @Test func labelsDoNotCrossAWeakBridgeBetweenCliques() throws {
    var pairs = [(0, 6)]
    for a in 0..<6 { for b in 0..<a { pairs += [(a, b), (a + 6, b + 6)] } }
    let clusters = try LabelPropagation().partition(
      of: SmallGraphs.undirected(12, pairs), in: context)
    #expect(clusters.sizes == [6, 6])
  }

  private func bestSingleMove(_ labels: [Int], _ value: ([Int]) -> Double) -> Double {
    var best = -Double.infinity
    for node in labels.indices {
      for target in 0...((labels.max() ?? 0) + 1) where target != labels[node] {
        var moved = labels
        moved[node] = target
        best = max(best, value(moved))
      }
    }
    return best
  }
}
