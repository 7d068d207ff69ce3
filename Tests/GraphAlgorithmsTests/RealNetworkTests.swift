import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

/// Two real networks against the figures of python-igraph 1.0.0 and networkx 3.6.1
/// (`expected/computed_*.json` of the shared material).
@Suite(.enabled(if: SharedMaterial.isPresent))
struct RealNetworkTests {
  private let context = ExecutionContext(workers: 2)

  @Test(arguments: RealNetwork.all)
  func sizeAndDegreesAreThoseOfOtherTools(network: RealNetwork) {
    let (graph, expected) = (network.graph, network.expected)
    #expect(graph.nodeCount == Int(expected["n"]))
    #expect(graph.edgeCount == Int(expected["m"]))
    #expect(graph.density.isApproximately(expected["density"]))
    let histogram = graph.degreeHistogram()
    #expect(histogram.count - 1 == Int(expected["max_degree"]))
    #expect(Array(histogram.prefix(11)) == expected.degreeHistogram)
    #expect(graph.degreeAssortativity.isApproximately(expected["degree_assortativity"]))
  }

  @Test(arguments: RealNetwork.all)
  func partsAreThoseOfOtherTools(network: RealNetwork) throws {
    let (graph, expected) = (network.graph, network.expected)
    let parts = try ConnectedComponents().partition(of: graph, in: context)
    #expect(parts.count == Int(expected["components"]))
    #expect(
      parts.sizes.prefix(10).map { Double($0) } == expected.numbers("component_sizes_top10"))
    let largest = graph.induced(on: parts.nodes(of: 0)).graph
    #expect(largest.edgeCount == Int(expected["lcc_m"]))
    let distances = try DistanceProfile(of: largest, in: context)
    #expect(distances.diameter == Int(expected["lcc_diameter"]))
    #expect(distances.meanDistance.isApproximately(expected["lcc_mean_distance"]))
    let cuts = CutStructure(of: graph)
    #expect(cuts.articulationNodes.count == Int(expected["articulation_points"]))
    #expect(cuts.bridges.count == Int(expected["bridges"]))
  }

  @Test(arguments: RealNetwork.all)
  func densePartsAreThoseOfOtherTools(network: RealNetwork) throws {
    let (graph, expected) = (network.graph, network.expected)
    let triangles = try Triangles(of: graph, in: context)
    #expect(triangles.total == Int(expected["triangles"]))
    #expect(triangles.transitivity.isApproximately(expected["transitivity_global"]))
    #expect(
      triangles.meanLocalClustering(.countedAsZero)
        .isApproximately(expected["clustering_mean_local(deg<2 counted 0)"]))
    #expect(
      triangles.meanLocalClustering(.leftOut)
        .isApproximately(expected["clustering_mean_local(deg>=2 only)"]))
    let cores = try CoreNumber().scores(on: graph, in: context)
    #expect(cores.values.compactMap { $0 }.max() == expected["degeneracy(max k-core)"])
  }

  @Test(
    arguments: RealNetwork.all,
    [
      ("degree", "degree", 0), ("betweenness", "betweenness", 1e-9),
      ("harmonic", "harmonic", 1e-9), ("pagerank", "pagerank", 1e-9),
      ("eigenvector", "eigenvector", 1e-9),
    ] as [(String, String, Double)])
  func leadersAreThoseOfOtherTools(
    network: RealNetwork, measure: (id: String, name: String, tolerance: Double)
  ) throws {
    let scores = try MeasureCatalog.measure(id: measure.id).scores(on: network.graph, in: context)
    let leaders = network.expected.leaders(measure.name)
    #expect(leaders.count == 15)
    let found = Ranking(of: scores).places.prefix(leaders.count)
    for (place, leader) in zip(found, leaders) {
      #expect(place.score.isApproximately(leader.score, within: measure.tolerance))
      let node = try #require(network.node(leader.name))
      #expect(scores[node].isApproximately(leader.score, within: measure.tolerance))
    }
  }

  @Test(arguments: RealNetwork.all)
  func closenessInTheLargestPartIsThatOfOtherTools(network: RealNetwork) throws {
    let parts = try ConnectedComponents().partition(of: network.graph, in: context)
    let largest = network.graph.induced(on: parts.nodes(of: 0))
    let scores = try Closeness(.strict).scores(on: largest.graph, in: context)
    let leaders = network.expected.leaders("closeness")
    #expect(leaders.count == 15)
    for (place, leader) in zip(Ranking(of: scores).places, leaders) {
      #expect(place.score.isApproximately(leader.score))
    }
  }

  @Test(arguments: RealNetwork.all)
  func clustersAreAtLeastAsGoodAsThoseOfOtherTools(network: RealNetwork) throws {
    let clusters = try Leiden().partition(of: network.graph, in: context)
    let quality = try #require(Modularity().value(of: clusters, on: network.graph))
    #expect(quality >= network.expected["leiden_modularity"])
  }
}
