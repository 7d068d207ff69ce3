import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct EccentricitiesTests {
  @Test(arguments: [Direction.undirected, .directed])
  func eccentricitiesAreThoseOfFloydAndWarshall(direction: Direction) throws {
    for seed in 0..<200 {
      let nodeCount = seed % 30
      let graph =
        seed % 3 == 0 && nodeCount > 0
        ? SmallGraphs.multigraph(direction, nodeCount: nodeCount, edgeCount: seed % 60, seed: seed)
        : SmallGraphs.random(direction, nodeCount: nodeCount, density: 0.08, seed: seed)
      let rows = AllPairs(graph).distance.map { $0.compactMap { $0 } }
      let found = try Eccentricities(of: graph, in: ExecutionContext(workers: 2))
      let exact = rows.map { $0.max() ?? 0 }
      #expect(found.values.values == exact, "seed \(seed)")
      #expect(found.reachedCount.values == rows.map(\.count), "seed \(seed)")
      let diameter = exact.max().flatMap { $0 > 0 ? $0 : nil }
      #expect(found.diameter == diameter, "seed \(seed)")
      let most = rows.map(\.count).max()
      let widest = graph.nodes.filter { rows[$0.index].count == most }
      let radius = diameter == nil ? nil : widest.map { exact[$0.index] }.min()
      #expect(found.radius == radius, "seed \(seed)")
      #expect(
        found.center == (radius == nil ? [] : widest.filter { exact[$0.index] == radius }),
        "seed \(seed)")
      #expect(
        found.periphery
          == (diameter == nil ? [] : graph.nodes.filter { exact[$0.index] == diameter }),
        "seed \(seed)")
    }
  }

  /// `networkx.diameter`, `radius`, `center` and `periphery`, networkx 3.6.1.
  @Test func figuresOfTheKarateClubAreKnown() throws {
    let found = try Eccentricities(of: SmallGraphs.karateClub)
    #expect(found.diameter == 5 && found.radius == 3)
    #expect(found.center == [0, 1, 2, 3, 8, 13, 19, 31].map { Node($0) })
    #expect(found.periphery == [14, 15, 16, 18, 20, 22, 23, 26, 29].map { Node($0) })
  }

  @Test(.enabled(if: SharedMaterial.isPresent), arguments: RealNetwork.all)
  func realNetworksAgreeWithTheProfile(network: RealNetwork) throws {
    let profile = try DistanceProfile(of: network.graph)
    let found = try Eccentricities(of: network.graph)
    #expect(found.values == profile.eccentricity)
    #expect(found.reachedCount == profile.reachedCount)
  }

  /// `Graph.eccentricity`, python-igraph 1.0.0; center and radius within the largest part.
  @Test(.enabled(if: SharedMaterial.isPresent))
  func figuresOfTheWorldAreKnown() throws {
    let network = try #require(RealNetwork.wikipedia2026)
    let found = try Eccentricities(of: network.graph, in: ExecutionContext(workers: 2))
    #expect(found.diameter == 25 && found.radius == 13)
    #expect(found.center.count == 9 && found.periphery.count == 4)
    #expect(found.values.values.reduce(0, +) == 245_702)
    #expect(found.reachedCount.values.max() == 14_114)
  }

  @Test func aRequestToStopIsObeyed() {
    let context = ExecutionContext()
    context.cancellation.request()
    #expect(throws: CancellationError.self) {
      try Eccentricities(of: SmallGraphs.path(3), in: context)
    }
  }
}
