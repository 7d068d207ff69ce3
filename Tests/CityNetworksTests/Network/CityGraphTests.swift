import CityNetworks
import Graphs
import Testing

struct CityGraphTests {
  @Test func nodesAreCitiesInCanonicalOrderTiedOrNot() throws {
    let graph = try CityGraph(SeedNetwork.network.selecting(NetworkSelection()))
    #expect(graph.graph.nodeCount == 16)
    #expect(graph.graph.edgeCount == 3)
    for node in graph.graph.nodes { #expect(graph.node(of: graph.city(of: node).id) == node) }
    #expect(graph.node(of: CityID("atlantis")) == nil)
  }

  @Test func anEdgeHasAllTiesOfItsPair() throws {
    let graph = try CityGraph(SeedNetwork.network, weighting: .numberOfTies)
    #expect(graph.graph.edgeCount == 12)
    let a = try #require(graph.node(of: CityID("nakhchivan")))
    let b = try #require(graph.node(of: CityID("urumqi")))
    let edge = try #require(graph.graph.edge(from: a, to: b))
    #expect(graph.ties(of: edge).map(\.relation) == [.twinning, .event])
    #expect(graph.graph.strengths?[edge] == 2)
  }

  @Test func aDirectedGraphHasUndirectedTiesBothWays() throws {
    let graph = try CityGraph(SeedNetwork.network, direction: .directed)
    let isfahan = try #require(graph.node(of: CityID("isfahan")))
    let xian = try #require(graph.node(of: CityID("xian")))
    let there = try #require(graph.graph.edge(from: xian, to: isfahan))
    let back = try #require(graph.graph.edge(from: isfahan, to: xian))
    #expect(graph.ties(of: there).map(\.relation) == [.coProduction, .aid])
    #expect(graph.ties(of: back).map(\.relation) == [.coProduction])
  }

  @Test func aMissingWeightIsRefusedUnlessOneIsChosen() throws {
    let network = Make.pair([(.signed, "", "s")])
    let error = #expect(throws: CityGraphError.self) {
      try CityGraph(network, weighting: .statedWeight())
    }
    #expect(
      error?.description == "the twinning of a and b has no weight. "
        + "State one, choose a weight for missing ones, or use another weighting.")
    let graph = try CityGraph(network, weighting: .statedWeight(missing: .countAs(0.5)))
    #expect(graph.graph.strengths?.values == [0.5])
  }

  @Test func edgesAreAsLongAsTheGreatCircle() throws {
    let graph = try CityGraph(SeedNetwork.network.selecting(NetworkSelection()))
    let lengths = graph.lengthsInKilometers().values.compactMap { $0 }
    #expect(lengths.count == 3)
    #expect(abs(lengths[0] - 4439.19) < 0.01)
  }

  @Test func lengthsOfPlacesUnknownAreNil() throws {
    let graph = try CityGraph(Make.pair([(.signed, "", "s")]))
    #expect(graph.lengthsInKilometers().values == [nil])
  }
}
