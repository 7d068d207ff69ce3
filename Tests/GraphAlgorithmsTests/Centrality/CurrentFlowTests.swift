import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

/// Measures of electrical current against the inverse of the Laplacian matrix.
struct CurrentFlowTests {
  private let context = ExecutionContext()

  private func graph(_ seed: Int) -> Graph {
    switch seed % 5 {
    case 0:
      SmallGraphs.multigraph(
        seed % 2 == 0 ? .undirected : .directed, nodeCount: 1 + seed % 11, edgeCount: seed % 25,
        seed: seed)
    case 1:
      SmallGraphs.weighted(
        SmallGraphs.random(.undirected, nodeCount: 14, density: 0.15, seed: seed), seed: seed)
    default: SmallGraphs.variety(seed: seed)
    }
  }

  /// Conductances without direction and loops.
  private func conductances(_ graph: Graph) -> [[Double]] {
    let matrix = denseMatrix(graph)
    return matrix.indices.map { a in
      matrix.indices.map { b in
        a == b
          ? 0 : graph.direction == .undirected ? matrix[a][b] : matrix[a][b] + matrix[b][a]
      }
    }
  }

  /// For each component its nodes and (L + J/r)⁻¹, which has the same differences as the
  /// pseudo-inverse.
  private func parts(_ graph: Graph) throws -> [(nodes: [Int], inverse: [[Double]])] {
    let c = conductances(graph)
    let members = try ConnectedComponents().partition(of: graph, in: context).members
    return members.map { nodes in
      let nodes = nodes.map(\.index)
      let shift = 1 / Double(nodes.count)
      let laplacian = nodes.map { a in
        nodes.map { b in (a == b ? c[a].reduce(0, +) : -c[a][b]) + shift }
      }
      return (nodes, inverse(laplacian))
    }
  }

  @Test func closenessIsTheReciprocalOfTheMeanResistance() throws {
    for seed in 0..<200 {
      let graph = graph(seed)
      let closeness = try CurrentFlowCloseness().scores(on: graph, in: context).values
      let information = try InformationCentrality().scores(on: graph, in: context).values
      for (nodes, inverse) in try parts(graph) {
        for (i, node) in nodes.enumerated() {
          guard nodes.count > 1 else {
            #expect(closeness[node] == nil && information[node] == nil, "seed \(seed)")
            continue
          }
          let sum = nodes.indices.reduce(0.0) {
            $0 + inverse[i][i] + inverse[$1][$1] - 2 * inverse[i][$1]
          }
          let size = Double(nodes.count)
          #expect(closeness[node].isApproximately((size - 1) / sum), "seed \(seed)")
          #expect(information[node].isApproximately(size / sum), "seed \(seed)")
        }
      }
    }
  }

  @Test func betweennessAddsUpTheCurrentsOfAllPairs() throws {
    for seed in 0..<200 {
      let graph = graph(seed)
      let c = conductances(graph)
      var exact = [Double](repeating: 0, count: graph.nodeCount)
      for (nodes, inverse) in try parts(graph) {
        for s in nodes.indices {
          for t in (s + 1)..<max(nodes.count, s + 1) {
            for v in nodes.indices where v != s && v != t {
              let here = inverse[v][s] - inverse[v][t]
              exact[nodes[v]] += nodes.indices.reduce(0.0) {
                $0 + c[nodes[v]][nodes[$1]] * abs(here - inverse[$1][s] + inverse[$1][t]) / 2
              }
            }
          }
        }
      }
      let found = try CurrentFlowBetweenness().scores(on: graph, in: context).values
      for (score, value) in zip(found, exact) {
        #expect(abs((score ?? .infinity) - value) <= 1e-9 * max(1, value), "seed \(seed)")
      }
    }
  }

  @Test func onATreeCurrentsTakeShortestPaths() throws {
    let tree = SmallGraphs.undirected(7, [(0, 1), (1, 2), (1, 3), (3, 4), (3, 5), (5, 6)])
    let currents = try CurrentFlowBetweenness(normalization: .byPairs).scores(on: tree, in: context)
    let paths = try Betweenness(normalization: .byPairs).scores(on: tree, in: context)
    for node in tree.nodes { #expect(currents[node].isApproximately(paths[node])) }
  }

  /// `nx.current_flow_closeness_centrality`, `nx.information_centrality` and
  /// `nx.current_flow_betweenness_centrality(normalized=False)` of networkx 3.6.1.
  @Test func theKarateClubIsScoredAsByNetworkx() throws {
    let club = SmallGraphs.karateClub
    let closeness = try CurrentFlowCloseness().scores(on: club, in: context)
    let information = try InformationCentrality().scores(on: club, in: context)
    let betweenness = try CurrentFlowBetweenness().scores(on: club, in: context)
    let near = [
      0.05856710604510158, 0.05252500943344553, 0.03410635983780079, 0.02395720430019324,
      0.059182906932661435,
    ]
    let between = [
      256.8124460136915, 97.02755769386313, 37.90350877192989, 8.31578947368422, 206.11457832714402,
    ]
    for (position, node) in [0, 1, 5, 16, 33].enumerated() {
      #expect(closeness[Node(node)].isApproximately(33 * near[position]))
      #expect(information[Node(node)].isApproximately(34 * near[position]))
      #expect(betweenness[Node(node)].isApproximately(between[position]))
    }
  }

  /// The same with `weight="weight"`.
  @Test func strengthsAreConductancesAsInNetworkx() throws {
    let club = WalkMeasureTests.weightedClub
    let closeness = try CurrentFlowCloseness().scores(on: club, in: context)
    #expect(closeness[Node(0)].isApproximately(33 * 0.1030684136283838))
    #expect(closeness[Node(33)].isApproximately(33 * 0.10572753273433927))
    let betweenness = try CurrentFlowBetweenness().scores(on: club, in: context)
    #expect(betweenness[Node(0)].isApproximately(255.91925943652552))
    #expect(betweenness[Node(33)].isApproximately(224.83440285938482))
  }

  /// networkx 3.6.1 on each component of the 5-core: closeness times (r − 1), betweenness not
  /// normalised.
  @Test(.enabled(if: SharedMaterial.isPresent))
  func theDensePartOfARealNetworkIsScoredAsByNetworkx() throws {
    let whole = try #require(RealNetwork.wikipedia2026).graph
    let cores = try CoreNumber().scores(on: whole, in: context)
    let dense = whole.nodes.filter { (cores[$0] ?? 0) >= 5 }
    let graph = whole.induced(on: NodeSet(dense, universe: whole.nodeCount)).graph
    #expect(graph.nodeCount == 526 && graph.edgeCount == 3060)
    let closeness = try CurrentFlowCloseness().scores(on: graph, in: context)
    #expect(Ranking(of: closeness).places[0].score.isApproximately(15.681466558271628))
    let sum = closeness.values.reduce(0) { $0 + ($1 ?? 0) }
    #expect(sum.isApproximately(1762.75776861339))
    let betweenness = try CurrentFlowBetweenness().scores(on: graph, in: context)
    let leaders = [
      6329.4657818343285, 5777.416964065732, 5457.720685780586, 5121.024275386164,
      5036.7253432639645,
    ]
    for (place, leader) in zip(Ranking(of: betweenness).places, leaders) {
      #expect(place.score.isApproximately(leader))
    }
    let total = betweenness.values.reduce(0) { $0 + ($1 ?? 0) }
    #expect(total.isApproximately(637494.5684197724))
  }

  @Test func aNetworkThatIsTooDenseIsRefused() {
    let graph = SmallGraphs.random(.undirected, nodeCount: 300, density: 0.1, seed: 1)
    let measures: [any NodeMeasure] = [
      CurrentFlowCloseness(largestFactor: 15_000), InformationCentrality(largestFactor: 15_000),
      CurrentFlowBetweenness(largestFactor: 15_000),
    ]
    for measure in measures {
      #expect {
        try measure.scores(on: graph, in: context)
      } throws: { error in
        guard case .tooLarge(_, let what, _) = error as? GraphAlgorithmError else { return false }
        let numbers = what.split { !$0.isNumber }.compactMap { Int($0) }
        return numbers.count == 2 && numbers[0] == 300 && numbers[1] < 300
      }
    }
  }
}
