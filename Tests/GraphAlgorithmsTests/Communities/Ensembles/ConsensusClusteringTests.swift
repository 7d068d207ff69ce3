import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct ConsensusClusteringTests {
  private let context = ExecutionContext(workers: 2)

  /// The full matrix of Lancichinetti and Fortunato with leidenalg, Tests/Expected/groups.py.
  @Test(arguments: 0..<20)
  func consensusOfASoftNetworkIsThatOfTheFullMatrix(seed: Int) throws {
    let found = try outcome(Leiden(), try softNetwork(), runs: 100, seed: seed)
    let labels = try ExpectedFigures("groups").numbers("soft.consensus").map { Int($0) }
    #expect(found.isSettled && found.rounds >= 1)
    #expect(found.partition == Partition(NodeMap(labels)))
  }

  @Test func runsThatAgreeNeedNoConsensus() throws {
    let found = try outcome(Leiden(), SmallGraphs.karateClub, runs: 20, seed: 1)
    #expect(found.rounds == 0 && found.isSettled && found.partition.count == 4)
  }

  @Test func fullCirclesAreAgreedOnByEveryMethod() throws {
    var pairs: [(Int, Int)] = []
    for first in stride(from: 0, to: 40, by: 5) {
      pairs.append((first, (first + 6) % 40))
      for a in 1..<5 { for b in 0..<a { pairs.append((first + a, first + b)) } }
    }
    let graph = SmallGraphs.undirected(40, pairs)
    let rings = Partition(NodeMap((0..<40).map { $0 / 5 }))
    #expect(try outcome(Leiden(), graph, runs: 20, seed: 1).partition == rings)
    #expect(try outcome(Louvain(), graph, runs: 20, seed: 1).partition == rings)
    #expect(try outcome(Infomap(), graph, runs: 20, seed: 1).partition == rings)
    #expect(try outcome(LabelPropagation(), graph, runs: 20, seed: 1).partition == rings)
    let potts = Leiden(quality: ConstantPotts(resolution: 0.3))
    #expect(try outcome(potts, graph, runs: 20, seed: 1).partition == rings)
  }

  /// Rounds on the full matrix, node by node; no local search reaches every optimum, so three of a
  /// hundred may be missed.
  @Test func nodesThatMoveTogetherLeadToAnAnswerAsGoodAsThatOfAllPairs() throws {
    var missed = 0
    for seed in 2..<102 {
      let graph = SmallGraphs.random(.undirected, nodeCount: 24, density: 0.18, seed: seed)
      let found = try outcome(Leiden(), graph, runs: 20, seed: seed)
      #expect(found.isSettled, "seed \(seed)")
      let ensemble = try PartitionEnsemble(
        of: Leiden(), on: graph, runs: 20, seed: Seed(UInt64(seed)), in: context)
      // What all runs put together stays together, and what none does stays apart.
      let shares = CoAssignment(of: ensemble)
      for a in graph.nodes {
        for b in graph.nodes where a < b {
          let together = found.partition[a] == found.partition[b]
          if shares.share(a, b) == 1 { #expect(together) }
        }
      }
      // On the ties of consensus no division is better than the one that was agreed on.
      let matrix = pairs(graph.nodeCount, shares)
      let best = try Leiden(starts: 30).partition(of: matrix, in: context)
      let values = (
        Modularity().value(of: found.partition, on: matrix),
        Modularity().value(of: best, on: matrix)
      )
      if found.rounds == 1, !values.0.isApproximately(values.1) { missed += 1 }
    }
    #expect(missed <= 3)
  }

  @Test(arguments: [1, 5])
  func theNumberOfWorkersLeavesNoTrace(workers: Int) throws {
    let graph = try softNetwork()
    let two = try outcome(Louvain(), graph, runs: 20, seed: 3)
    let other = ExecutionContext(workers: workers)
    let ensemble = try PartitionEnsemble(
      of: Louvain(), on: graph, runs: 20, seed: Seed(3), in: other)
    #expect(try ConsensusClustering().outcome(of: ensemble, by: Louvain(), in: other) == two)
  }

  private func pairs(_ count: Int, _ shares: CoAssignment) -> Graph {
    var builder = GraphBuilder(.undirected, nodeCount: count)
    for a in 0..<count {
      var strongest: (node: Int, share: Double) = (-1, 0)
      var isTied = false
      for b in 0..<count where a != b {
        let share = shares.share(Node(a), Node(b))
        if share > strongest.share { strongest = (b, share) }
        if share >= 0.5 { isTied = true }
        if share >= 0.5, a < b { builder.addEdge(Node(a), Node(b), strength: share) }
      }
      if !isTied, strongest.node >= 0 {
        let other = strongest.node
        let isTwice =
          (0..<count).allSatisfy { $0 == other || shares.share(Node(other), Node($0)) < 0.5 }
          && other < a
        if !isTwice { builder.addEdge(Node(a), Node(other), strength: strongest.share) }
      }
    }
    return builder.graph()
  }

  private func outcome(
    _ method: some SeededPartitionAlgorithm, _ graph: Graph, runs: Int, seed: Int
  ) throws -> ConsensusClustering.Outcome {
    let ensemble = try PartitionEnsemble(
      of: method, on: graph, runs: runs, seed: Seed(UInt64(seed)), in: context)
    return try ConsensusClustering().outcome(of: ensemble, by: method, in: context)
  }
}
