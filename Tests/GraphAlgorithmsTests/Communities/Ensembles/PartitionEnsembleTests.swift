import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct PartitionEnsembleTests {
  private let context = ExecutionContext(workers: 2)

  /// Worked case 17: leidenalg finds one division in 100 seeds, igraph's exact optimum.
  @Test func allRunsOnTheKarateClubFindItsOptimum() throws {
    let expected = try ExpectedFigures("groups")
    let ensemble = try PartitionEnsemble(
      of: Leiden(), on: SmallGraphs.karateClub, runs: 100, in: context)
    #expect(ensemble.divisions.count == Int(try expected.number("karate.distinct")))
    #expect(ensemble.best.runs == 100)
    #expect(ensemble.best.merit.isApproximately(try expected.number("karate.optimum")))
    let labels = try expected.numbers("karate.labels").map { Int($0) }
    #expect(ensemble.best.partition == Partition(NodeMap(labels)))
    let agreement = try #require(try EnsembleAgreement(of: ensemble, in: context))
    #expect(agreement.meanMutualInformation == 1 && agreement.meanVariation == 0)
  }

  @Test func theBestDivisionOfASoftNetworkIsThatOfLeidenalg() throws {
    let ensemble = try PartitionEnsemble(of: Leiden(), on: try soft(), runs: 100, in: context)
    #expect(ensemble.divisions.count > 1)
    let best = try ExpectedFigures("groups").number("soft.best")
    #expect(ensemble.best.merit.isApproximately(best))
    #expect(ensemble.divisions.reduce(0) { $0 + $1.runs } == 100)
  }

  @Test(arguments: [1, 5])
  func theNumberOfWorkersLeavesNoTrace(workers: Int) throws {
    let graph = try soft()
    let two = try PartitionEnsemble(of: Louvain(), on: graph, runs: 30, in: context)
    let other = try PartitionEnsemble(
      of: Louvain(), on: graph, runs: 30, in: ExecutionContext(workers: workers))
    #expect(two.divisions == other.divisions)
    let agreements = try (
      EnsembleAgreement(of: two, in: context),
      EnsembleAgreement(of: other, in: ExecutionContext(workers: workers))
    )
    #expect(agreements.0 == agreements.1)
  }

  @Test func aLargerEnsembleBeginsWithTheSmallerOne() throws {
    let graph = try soft()
    let small = try PartitionEnsemble(of: Leiden(), on: graph, runs: 10, in: context)
    let large = try PartitionEnsemble(of: Leiden(), on: graph, runs: 60, in: context)
    for division in small.divisions {
      let same = large.divisions.first { $0.partition == division.partition }
      #expect((same?.runs ?? 0) >= division.runs)
    }
  }

  /// Means over all pairs of runs, taken one by one.
  @Test func agreementIsThatOfAllPairsOfRuns() throws {
    for seed in 2..<120 {
      let ensemble = try PartitionEnsemble(
        of: LabelPropagation(), on: SmallGraphs.variety(seed: seed), runs: 12, in: context)
      let runs = ensemble.divisions.flatMap { Array(repeating: $0.partition, count: $0.runs) }
      var (information, variation, pairs) = (0.0, 0.0, 0.0)
      for a in runs.indices {
        for b in 0..<a {
          let comparison = PartitionComparison(runs[a], runs[b])
          information += comparison.normalizedMutualInformation
          variation += comparison.variationOfInformation
          pairs += 1
        }
      }
      let found = try #require(try EnsembleAgreement(of: ensemble, in: context))
      #expect(found.meanMutualInformation.isApproximately(information / pairs), "seed \(seed)")
      #expect(abs(found.meanVariation - variation / pairs) < 1e-9, "seed \(seed)")
    }
  }

  /// Counted run by run and pair by pair.
  @Test func sharesAndStabilityAreThoseOfTheDefinition() throws {
    for seed in 2..<120 {
      let graph = SmallGraphs.variety(seed: seed)
      let ensemble = try PartitionEnsemble(
        of: LabelPropagation(), on: graph, runs: 9, in: context)
      let runs = ensemble.divisions.flatMap { Array(repeating: $0.partition, count: $0.runs) }
      func share(_ a: Node, _ b: Node) -> Double {
        Double(runs.count { $0[a] == $0[b] }) / Double(runs.count)
      }
      let shares = CoAssignment(of: ensemble)
      let along = shares.shares(alongTiesOf: graph)
      for edge in graph.edges {
        let (a, b) = graph.ends(of: edge)
        #expect(along[edge].isApproximately(share(a, b)) && shares.share(a, b) == along[edge])
      }
      for a in graph.nodes {
        for b in graph.nodes {
          #expect((shares.coreGroups[a] == shares.coreGroups[b]) == (share(a, b) == 1))
        }
      }
      let best = ensemble.best.partition
      let stability = try PlaceStability(of: best, in: ensemble, in: context)
      for node in graph.nodes {
        let mates = graph.nodes.filter { $0 != node && best[$0] == best[node] }
        let wanted =
          mates.isEmpty
          ? nil : mates.reduce(0) { $0 + share(node, $1) } / Double(mates.count)
        #expect(stability.places[node.index].isApproximately(wanted), "seed \(seed)")
        let pulls = (0..<best.count).filter { $0 != best[node] && best.sizes[$0] > 1 }
          .map { cluster in
            graph.nodes.filter { best[$0] == cluster }.reduce(0) { $0 + share(node, $1) }
              / Double(best.sizes[cluster])
          }
        let pull = pulls.max().flatMap { $0 > 0 ? $0 : nil }
        let found: Double? = stability.pulls[node.index].map(\.share)
        #expect(found.isApproximately(pull), "seed \(seed)")
      }
      for cluster in 0..<best.count {
        let nodes = graph.nodes.filter { best[$0] == cluster }
        let recovery = runs.reduce(0) { sum, run in
          sum
            + ((0..<run.count).map { other in
              let others = graph.nodes.filter { run[$0] == other }
              let both = nodes.count { run[$0] == other }
              return Double(both) / Double(nodes.count + others.count - both)
            }.max() ?? 0)
        }
        #expect(stability.recovery[cluster].isApproximately(recovery / Double(runs.count)))
      }
    }
  }

  @Test func aRequestToStopIsObeyed() {
    let context = ExecutionContext()
    context.cancellation.request()
    #expect(throws: CancellationError.self) {
      try PartitionEnsemble(of: Leiden(), on: SmallGraphs.karateClub, runs: 5, in: context)
    }
  }

  private func soft() throws -> Graph { try softNetwork() }
}

/// Six loose groups of six on which runs disagree; made by Tests/Expected/groups.py.
func softNetwork() throws -> Graph {
  SmallGraphs.undirected(
    36, try ExpectedFigures("groups").rows("soft.edges").map { (Int($0[0]), Int($0[1])) })
}
