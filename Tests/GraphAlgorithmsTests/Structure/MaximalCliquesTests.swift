import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

/// Maximal cliques against their definition and `networkx.find_cliques` (networkx 3.6.1).
@Suite struct MaximalCliquesTests {
  @Test func theyAreTheSetsOfTheDefinition() throws {
    for seed in 0..<240 {
      let graph = SmallGraphs.mixture(seed: seed)
      let found = try MaximalCliques().all(in: graph)
      let isSame = found.map { $0.map(\.index) } == enumerated(graph)
      #expect(isSame, "seed \(seed)")
    }
  }

  @Test func denseGraphsAreListedCompletely() throws {
    for seed in 0..<60 {
      let density = 0.4 + 0.1 * Double(seed % 6)
      let graph = SmallGraphs.random(.undirected, nodeCount: 13, density: density, seed: seed)
      let found = try MaximalCliques().all(in: graph)
      let isSame = found.map { $0.map(\.index) } == enumerated(graph)
      #expect(isSame, "seed \(seed), density \(density)")
    }
  }

  @Test(arguments: 1...7)
  func aMinimumSizeLeavesOutTheSmallerOnes(size: Int) throws {
    for seed in 0..<40 {
      let graph = SmallGraphs.random(.undirected, nodeCount: 30, density: 0.5, seed: seed)
      let all = try MaximalCliques().all(in: graph)
      let large = try MaximalCliques(minimumSize: size).all(in: graph)
      let isSame = large == all.filter { $0.count >= size }
      #expect(isSame, "seed \(seed)")
    }
  }

  /// `collections.Counter(map(len, nx.find_cliques(nx.karate_club_graph())))`.
  @Test func theKarateClubHasThirtySix() throws {
    let found = try MaximalCliques().all(in: SmallGraphs.karateClub)
    #expect(sizes(found) == [2: 11, 3: 21, 4: 2, 5: 2])
    #expect(found[0].map(\.index) == [0, 1, 2, 3, 7])
    #expect(found[1].map(\.index) == [0, 1, 2, 3, 13])
  }

  /// The complement of n/3 triangles has the most cliques, 3^(n/3) (Moon & Moser 1965).
  @Test func theWorstGraphHasThreeToThePowerOfAThird() throws {
    let graph = moonMoser(parts: 6)
    let found = try MaximalCliques().all(in: graph)
    #expect(found.count == 729 && found.allSatisfy { $0.count == 6 })
  }

  @Test func moreThanAllowedIsAnErrorThatSaysWhatToDo() {
    let graph = moonMoser(parts: 8)
    #expect {
      _ = try MaximalCliques(minimumSize: 3, limit: 1000).all(in: graph)
    } throws: { error in
      String(describing: error)
        == "the list of cliques of 3 or more cannot be computed for a network with more than 1000 "
        + "cliques. Ask for larger cliques, or look at a part of the network."
    }
    #expect {
      _ = try MaximalCliques(stepLimit: 500).all(in: graph)
    } throws: { error in
      String(describing: error).contains("500 steps do not list them")
    }
  }

  @Test func aRequestToStopIsObeyed() {
    let context = ExecutionContext()
    var seen = 0
    #expect(throws: CancellationError.self) {
      try MaximalCliques().forEach(in: moonMoser(parts: 12), context: context) { _ in
        seen += 1
        if seen == 1000 { context.cancellation.request() }
      }
    }
    #expect(seen < 3000)
  }

  /// `collections.Counter(map(len, nx.find_cliques(G)))`.
  @Test(.enabled(if: SharedMaterial.isPresent, "the shared folder is not beside this checkout"))
  func realNetworksHaveAsManyAsNetworkxFinds() throws {
    let wikidata = try #require(RealNetwork.wikidata2022)
    let wikipedia = try #require(RealNetwork.wikipedia2026)
    #expect(
      sizes(try MaximalCliques().all(in: wikidata.graph))
        == [2: 6350, 3: 700, 4: 175, 5: 70, 6: 18])
    #expect(
      sizes(try MaximalCliques().all(in: wikipedia.graph))
        == [2: 20_923, 3: 1229, 4: 201, 5: 34, 6: 12, 7: 2, 19: 5, 20: 49, 27: 4])
  }

  private func sizes(_ cliques: [[Node]]) -> [Int: Int] {
    cliques.reduce(into: [:]) { $0[$1.count, default: 0] += 1 }
  }

  /// All nodes tied but those of one part, each part of three.
  private func moonMoser(parts: Int) -> Graph {
    SmallGraphs.undirected(
      3 * parts,
      (0..<(3 * parts)).flatMap { a in
        (0..<a).filter { $0 / 3 != a / 3 }.map { ($0, a) }
      })
  }

  /// Every set of nodes is tried.
  private func enumerated(_ graph: Graph) -> [[Int]] {
    let tied = tieMatrix(graph, bothWays: true)
    let neighbors = tied.map { row in
      row.indices.reduce(0) { row[$1] ? $0 | 1 << $1 : $0 }
    }
    var found: [[Int]] = []
    for set in 1..<max(1, 1 << tied.count) {
      var common = ~0
      var isClique = true
      for node in tied.indices where set >> node & 1 == 1 {
        isClique = isClique && neighbors[node] & set == set & ~(1 << node)
        common &= neighbors[node]
      }
      // Whoever is a neighbor of all of them could be added.
      if isClique && common == 0 { found.append(tied.indices.filter { set >> $0 & 1 == 1 }) }
    }
    return found.sorted {
      $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1)
    }
  }
}
