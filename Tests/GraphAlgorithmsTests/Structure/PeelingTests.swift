import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

/// Cores, onion layers and trusses against their definitions and networkx 3.6.1.
struct PeelingTests {
  private let context = ExecutionContext(workers: 2)

  @Test func coresAndLayersAgreeWithTakingNodesOff() throws {
    for seed in 0..<240 {
      let graph = SmallGraphs.mixture(seed: seed)
      let tied = tieMatrix(graph, bothWays: true)
      let cores = try CoreNumber().scores(on: graph, in: context)
      let layers = try OnionLayer().scores(on: graph, in: context)
      var left = Set(0..<graph.nodeCount)
      var core = 0
      var layer = 0
      while !left.isEmpty {
        let degrees = left.map { node in (node, left.count { tied[node][$0] }) }
        core = max(core, degrees.map(\.1).min() ?? 0)
        layer += 1
        for (node, degree) in degrees where degree <= core {
          left.remove(node)
          #expect(cores.values[node] == Double(core), "seed \(seed)")
          #expect(layers.values[node] == Double(layer), "seed \(seed)")
        }
      }
    }
  }

  @Test func trussesAgreeWithTakingTiesOff() throws {
    for seed in 0..<240 {
      let graph = SmallGraphs.mixture(seed: seed)
      let truss = try Truss(of: graph, in: context)
      var numbers = [[Int]](
        repeating: Array(repeating: 0, count: graph.nodeCount), count: graph.nodeCount)
      for k in 2...max(2, graph.nodeCount) {
        var tied = tieMatrix(graph, bothWays: true)
        var hasChanged = true
        while hasChanged {
          hasChanged = false
          for a in tied.indices {
            for b in tied.indices where tied[a][b] {
              if tied.indices.count(where: { tied[a][$0] && tied[b][$0] }) < k - 2 {
                (tied[a][b], tied[b][a], hasChanged) = (false, false, true)
              }
            }
          }
        }
        for a in tied.indices { for b in tied.indices where tied[a][b] { numbers[a][b] = k } }
      }
      for edge in graph.edges {
        let (a, b) = graph.ends(of: edge)
        let expected = graph.isLoop(edge) ? nil : numbers[a.index][b.index]
        #expect(truss.numbers[edge] == expected, "seed \(seed)")
      }
      for node in graph.nodes {
        let best = numbers[node.index].max() ?? 0
        #expect(truss.nodeNumbers[node] == (best == 0 ? nil : best), "seed \(seed)")
      }
    }
  }

  /// `networkx.onion_layers` and `networkx.k_truss`.
  @Test func theKarateClubHasTheLayersAndTrussesOfAnotherTool() throws {
    let layers = try OnionLayer().scores(on: SmallGraphs.karateClub, in: context)
    #expect(
      layers.values == [
        7, 6, 7, 6, 3, 3, 3, 5, 6, 2, 3, 1, 2, 6, 2, 2, 2, 2, 2, 3, 2, 2, 2, 4, 3, 3, 2, 4, 3, 3,
        5, 4, 5, 5,
      ])
    let truss = try Truss(of: SmallGraphs.karateClub, in: context)
    #expect((2...6).map { truss.edges(from: $0).count } == [78, 67, 25, 14, 0])
    #expect(
      (2...6).map { k in truss.nodeNumbers.values.count { $0 ?? 0 >= k } } == [34, 32, 12, 6, 0])
  }

  /// `networkx.onion_layers`, `core_number`, `k_truss` and `biconnected_component_edges`.
  @Test(.enabled(if: SharedMaterial.isPresent))
  func aRealNetworkHasTheStructureThatAnotherToolFinds() throws {
    let graph = try #require(RealNetwork.wikidata2022).graph
    let layers = try OnionLayer().scores(on: graph, in: context).values.compactMap { $0 }
    #expect(layers.max() == 59)
    #expect([1, 6, 2].map { layer in layers.count { $0 == layer } } == [2219, 633, 281])
    #expect(layers.reduce(0, +) == 33796)
    let truss = try Truss(of: graph, in: context)
    #expect((2...7).map { truss.edges(from: $0).count } == [8182, 1832, 715, 353, 118, 0])
    let blocks = BiconnectedComponents(of: graph)
    #expect(blocks.count == 2378)
    #expect(blocks.edgeCounts.sorted().suffix(5) == [3, 3, 3, 3, 5795])
  }

  @Test func everybodyInACompleteGraphIsOfOneTrussAndLayer() throws {
    for n in 2...9 {
      let graph = SmallGraphs.complete(n)
      #expect(try Truss(of: graph).nodeNumbers.values.allSatisfy { $0 == n })
      #expect(try OnionLayer().scores(on: graph, in: context).values.allSatisfy { $0 == 1 })
    }
  }
}
