import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct MultiplexTests {
  /// One to five random layers of up to 12 nodes, of which some share their ties.
  static func random(_ seed: Int) -> Multiplex {
    var generator = Seed(UInt64(seed)).stream(7)
    let nodes = 2 + generator.index(below: 11)
    let layers = (0...generator.index(below: 5)).map { number in
      Multiplex.Layer(
        "l\(number)",
        SmallGraphs.random(
          .undirected, nodeCount: nodes, density: generator.unitInterval(),
          seed: generator.index(below: 3) == 0 ? 1 : seed * 10 + number))
    }
    return Multiplex(nodeCount: nodes, layers: layers)
  }

  /// The layers as sets of pairs, the oracle's own form.
  static func pairs(_ graph: Graph) -> Set<[Int]> {
    Set(graph.edges.map { [graph.ends(of: $0).source.index, graph.ends(of: $0).target.index] })
  }

  @Test(arguments: 1...120)
  func theUnionKnowsTheLayersOfEachPair(seed: Int) {
    let multiplex = Self.random(seed)
    let sets = multiplex.layers.map { Self.pairs($0.graph) }
    #expect(Self.pairs(multiplex.union) == sets.reduce(into: []) { $0.formUnion($1) })
    for edge in multiplex.union.edges {
      let (a, b) = multiplex.union.ends(of: edge)
      let layers = sets.indices.filter { sets[$0].contains([a.index, b.index]) }
      #expect(multiplex.layers(of: edge) == layers)
      #expect(multiplex.multiplexity(of: edge) == layers.count)
    }
  }

  @Test(arguments: 1...120)
  func positionsAgreeWithCounting(seed: Int) {
    let multiplex = Self.random(seed)
    let positions = LayerPositions(in: multiplex)
    for node in 0..<multiplex.nodeCount {
      let circles = multiplex.layers.map { layer in
        Set(Self.pairs(layer.graph).filter { $0.contains(node) }.map { $0[0] + $0[1] - node })
      }
      let all = circles.reduce(into: Set<Int>()) { $0.formUnion($1) }
      #expect(positions.neighbors[node] == all.count)
      #expect(positions.overlap(of: node) == circles.reduce(0) { $0 + $1.count })
      for layer in circles.indices {
        let others = circles.indices.filter { $0 != layer }.map { circles[$0] }
          .reduce(into: Set<Int>()) { $0.formUnion($1) }
        let only = circles[layer].subtracting(others).count
        #expect(positions.degrees[layer][node] == circles[layer].count)
        #expect(positions.exclusiveNeighbors[layer][node] == only)
        #expect(
          positions.relevance(of: node, in: layer)
            == (all.isEmpty ? nil : Double(circles[layer].count) / Double(all.count)))
        #expect(
          positions.exclusiveRelevance(of: node, in: layer)
            == (all.isEmpty ? nil : Double(only) / Double(all.count)))
      }
    }
  }

  @Test func aNodeWithEquallyManyTiesInEachLayerTakesPartFully() {
    let multiplex = Multiplex(
      nodeCount: 4,
      layers: [
        .init("a", SmallGraphs.undirected(4, [(0, 1), (1, 2)])),
        .init("b", SmallGraphs.undirected(4, [(0, 2)])),
      ])
    let positions = LayerPositions(in: multiplex)
    #expect(positions.participation(of: 0) == 1 && positions.degreeDeviation(of: 0) == 0)
    #expect(positions.participation(of: 1) == 0 && positions.degreeDeviation(of: 1) == 1)
    #expect(positions.participation(of: 3) == nil && positions.relevance(of: 3, in: 0) == nil)
    let single = LayerPositions(
      in: Multiplex(nodeCount: 4, layers: [.init("a", SmallGraphs.path(4))]))
    #expect(single.participation(of: 1) == nil)
  }

  @Test(arguments: 1...120)
  func similaritiesAgreeWithCountingPairs(seed: Int) {
    let multiplex = Self.random(seed)
    let sets = multiplex.layers.map { Self.pairs($0.graph) }
    let active = Set(Self.pairs(multiplex.union).joined()).sorted()
    for (a, b) in sets.indices.flatMap({ a in sets.indices.map { (a, $0) } }) {
      let similarity = LayerSimilarity(of: a, b, in: multiplex)
      let both = sets[a].intersection(sets[b]).count
      #expect(similarity.shared == both)
      #expect(
        similarity.jaccard
          == (sets[a].union(sets[b]).isEmpty
            ? nil : Double(both) / Double(sets[a].union(sets[b]).count)))
      let agreeing = active.flatMap { u in active.filter { $0 > u }.map { [u, $0] } }
        .filter { sets[a].contains($0) == sets[b].contains($0) }.count
      let possible = active.count * (active.count - 1) / 2
      #expect(
        similarity.simpleMatching == (possible == 0 ? nil : Double(agreeing) / Double(possible)))
      let back = LayerSimilarity(of: b, a, in: multiplex)
      #expect(
        similarity.degreeCorrelation.isApproximately(back.degreeCorrelation ?? .nan)
          || (similarity.degreeCorrelation == nil && back.degreeCorrelation == nil))
    }
  }

  @Test(arguments: 1...120)
  func flatteningAgreesWithCountingLayers(seed: Int) {
    let multiplex = Self.random(seed)
    let sets = multiplex.layers.map { Self.pairs($0.graph) }
    let all = Self.pairs(multiplex.union)
    func count(_ pair: [Int]) -> Int { sets.count { $0.contains(pair) } }
    #expect(Self.pairs(Flattening.any.graph(of: multiplex)) == all)
    #expect(
      Self.pairs(Flattening.all.graph(of: multiplex)) == all.filter { count($0) == sets.count })
    #expect(
      Self.pairs(Flattening.atLeast(2).graph(of: multiplex)) == all.filter { count($0) >= 2 })
    let weights = sets.indices.map { Double($0) }
    for (rule, strength) in [
      (Flattening.sum, { (pair: [Int]) in Double(count(pair)) }),
      (
        .weighted(weights),
        { pair in sets.indices.reduce(0) { $0 + (sets[$1].contains(pair) ? weights[$1] : 0) } }
      ),
    ] {
      let graph = rule.graph(of: multiplex)
      #expect(Self.pairs(graph) == all.filter { strength($0) > 0 })
      for edge in graph.edges {
        let ends = graph.ends(of: edge)
        #expect(graph.strengths?[edge] == strength([ends.source.index, ends.target.index]))
      }
    }
  }
}
