import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

/// What cut nodes and bridges hold together, against taking each node and edge out.
@Suite struct SeparationsTests {
  @Test func partsAreThoseThatAreLeft() throws {
    for seed in 0..<400 {
      let graph = SmallGraphs.mixture(seed: seed)
      let found = try Separations(of: graph)
      let whole = Remnant(of: graph, without: []).components
      var nodes: [Int] = []
      for node in 0..<graph.nodeCount {
        let own = whole.first { $0.contains(node) } ?? []
        let parts = Remnant(of: graph, without: [node]).components
          .filter { own.contains($0[0]) }
        #expect(
          Separations.parts(of: graph, without: Node(node)).map { $0.map(\.index) } == parts,
          "seed \(seed), node \(node)")
        guard parts.count > 1 else { continue }
        nodes.append(node)
        let known = try #require(found.nodes.first { $0.node.index == node }?.parts)
        #expect(known.sizes == parts.map(\.count), "seed \(seed), node \(node)")
        #expect(known.cutOff == own.count - 1 - parts[0].count)
        let pairs = parts.enumerated().reduce(0) { sum, part in
          sum + part.element.count * parts.dropFirst(part.offset + 1).map(\.count).reduce(0, +)
        }
        #expect(known.partedPairs == pairs, "seed \(seed), node \(node)")
      }
      #expect(found.nodes.map(\.node.index) == nodes, "seed \(seed)")
    }
  }

  @Test func sidesOfBridgesAreThoseThatAreLeft() throws {
    for seed in 0..<400 {
      let graph = SmallGraphs.mixture(seed: seed)
      let found = try Separations(of: graph)
      let whole = Remnant(of: graph, without: []).components
      var bridges: [Edge] = []
      for edge in graph.edges where !graph.isLoop(edge) {
        let end = graph.ends(of: edge).source.index
        let own = whole.first { $0.contains(end) } ?? []
        // A parallel edge is an edge of its own here, which the remnant keeps.
        let parts = Remnant(of: graph, without: [], leavingOut: edge).components
          .filter { own.contains($0[0]) }
        guard parts.count > 1 else { continue }
        bridges.append(edge)
        let known = found.bridges.first { $0.edge == edge }?.parts.sizes
        #expect(known == parts.map(\.count), "seed \(seed), edge \(edge)")
        #expect(
          Separations.parts(of: graph, without: edge).map { $0.map(\.index) } == parts,
          "seed \(seed), edge \(edge)")
      }
      #expect(found.bridges.map(\.edge) == bridges, "seed \(seed)")
    }
  }

  /// python-igraph 1.0.0: `g.articulation_points()` and, after `delete_vertices`, the sizes of
  /// `connected_components()` that the neighbors belong to.
  @Test(.enabled(if: SharedMaterial.isPresent))
  func aRealNetworkHangsOnTheCitiesThatOtherToolsName() throws {
    let graph = try #require(RealNetwork.wikidata2022).graph
    let found = try Separations(of: graph)
    #expect(found.nodes.count == 1154 && found.bridges.count == 2372)
    #expect(found.nodes.map(\.parts.cutOff).reduce(0, +) == 2759)
    let worst = found.nodes.sorted { $0.parts.cutOff > $1.parts.cutOff }.prefix(5)
    #expect(worst.map(\.node.index) == [3519, 568, 4321, 1028, 2575])
    #expect(worst.map(\.parts.cutOff) == [30, 28, 18, 16, 15])
    #expect(worst[3].parts.sizes == [3973, 8, 1, 1, 1, 1, 1, 1, 1, 1])
  }
}
