import GraphAlgorithms
import Graphs
import TestSupport
import Testing

/// A multiplex of three layers against uunet's multinet, numpy and scipy (`Tests/Expected/layers.py`).
struct ExpectedLayersTests {
  private let expected: ExpectedFigures
  private let multiplex: Multiplex
  private let names = ["a", "b", "c"]

  init() throws {
    let expected = try ExpectedFigures("layers")
    let nodes = Int(try expected.number("nodes"))
    multiplex = Multiplex(
      nodeCount: nodes,
      layers: try names.map { name in
        let ends = try expected.numbers("pairs.\(name)").map { Int($0) }
        let pairs = stride(from: 0, to: ends.count, by: 2).map { (ends[$0], ends[$0 + 1]) }
        return Multiplex.Layer(name, SmallGraphs.undirected(nodes, pairs))
      })
    self.expected = expected
  }

  @Test func layersAreAsSimilarAsMultinetFinds() throws {
    for (a, b) in [(0, 1), (0, 2), (1, 0), (1, 2), (2, 0), (2, 1)] {
      let similarity = LayerSimilarity(of: a, b, in: multiplex)
      let key = "\(names[a])-\(names[b])"
      for (figure, value) in [
        ("jaccard", similarity.jaccard), ("coverage", similarity.share),
        ("simple_matching", similarity.simpleMatching),
        ("pearson", similarity.degreeCorrelation), ("rho", similarity.rankCorrelation),
        ("rho_scipy", similarity.rankCorrelation),
        ("expected_shared", similarity.expectedShared),
      ] {
        #expect(value.isApproximately(try expected.number("\(figure).\(key)"), within: 1e-12))
      }
    }
  }

  @Test func nodesStandWhereMultinetPutsThem() throws {
    let positions = LayerPositions(in: multiplex)
    for (place, node) in try expected.numbers("active").map({ Int($0) }).enumerated() {
      func number(_ path: String) throws -> Double { try expected.numbers(path)[place] }
      #expect(Double(positions.neighbors[node]) == (try number("neighborhood")))
      #expect(Double(positions.overlap(of: node)) == (try number("overlap")))
      #expect(
        positions.participation(of: node).isApproximately(
          try number("participation"), within: 1e-12))
      #expect(
        positions.degreeDeviation(of: node).isApproximately(
          try number("degree_deviation"), within: 1e-12))
      for (layer, name) in names.enumerated() {
        #expect(Double(positions.degrees[layer][node]) == (try number("degree.\(name)")))
        #expect(
          positions.relevance(of: node, in: layer).isApproximately(
            try number("relevance.\(name)"), within: 1e-12))
        #expect(
          positions.exclusiveRelevance(of: node, in: layer).isApproximately(
            try number("exclusive_relevance.\(name)"), within: 1e-12))
      }
    }
  }
}
