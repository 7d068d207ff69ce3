import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct ConfigurationModelTests {
  @Test(arguments: [[2, 2, 2, 1, 1], [3, 2, 2, 2, 1], [1, 1, 1, 1, 2, 2]])
  func everySimpleGraphWithTheDegreesIsEquallyLikely(degrees: [Int]) throws {
    let all = AllGraphs(.undirected, nodeCount: degrees.count)
    let graphs = all.codes.filter { all.degrees($0)[0] == degrees }
    let counts = try #require(
      try all.counts(of: graphs, in: 4000) { sample in
        try ConfigurationModel(DegreeSequence(degrees), seed: Seed(UInt64(sample))).graph()
      })
    #expect(agreeWithEqualShares(counts))
  }

  @Test func everyMatchingOfEndsIsEquallyLikely() throws {
    let owners = [0, 0, 1, 1, 2, 3]
    var matchings: [String: Int] = [:]
    func match(_ left: [Int], _ pairs: [String]) {
      guard let first = left.first else {
        matchings[pairs.sorted().joined(separator: " "), default: 0] += 1
        return
      }
      for partner in left.dropFirst() {
        let (a, b) = (owners[first], owners[partner])
        match(left.filter { $0 != first && $0 != partner }, pairs + ["\(min(a, b))-\(max(a, b))"])
      }
    }
    match(Array(0..<6), [])
    let names = matchings.keys.sorted()
    var counts = [Int](repeating: 0, count: names.count)
    for sample in 0..<6000 {
      let graph = try ConfigurationModel(
        DegreeSequence([2, 2, 1, 1]), .multigraph, seed: Seed(UInt64(sample))
      ).graph()
      let name = graph.edges.map { edge in
        let (a, b) = graph.ends(of: edge)
        return "\(a.index)-\(b.index)"
      }.sorted().joined(separator: " ")
      counts[try #require(names.firstIndex(of: name))] += 1
    }
    #expect(matchings.values.reduce(0, +) == 15)
    #expect(agree(counts, withShares: names.map { Double(matchings[$0] ?? 0) / 15 }))
  }

  @Test(arguments: [ConfigurationModel.Variant.simple, .multigraph])
  func degreesAreExact(variant: ConfigurationModel.Variant) throws {
    for seed in 0..<200 {
      let original = SmallGraphs.random(
        .undirected, nodeCount: 2 + seed % 40, density: [0.05, 0.3, 0.8][seed % 3], seed: seed)
      let model = ConfigurationModel(degreesOf: original, variant, seed: Seed(UInt64(seed)))
      let graph = try model.graph()
      let degrees = graph.nodes.map { graph.outgoing.degree($0) }
      #expect(degrees == original.nodes.map { original.outgoing.degree($0) }, "seed \(seed)")
      #expect(degrees == model.degrees.degrees, "seed \(seed)")
      if variant == .simple {
        let pairs = graph.edges.map { graph.ends(of: $0) }
        #expect(pairs.allSatisfy { $0.source < $0.target }, "seed \(seed)")
        #expect(Set(pairs.map { [$0.source, $0.target] }).count == pairs.count, "seed \(seed)")
      }
    }
  }

  @Test func impossibleDegreesAreRefused() {
    for degrees in [[1], [3, 1], [3, 3, 1, 1]] {
      #expect(throws: GraphAlgorithmError.self) {
        try ConfigurationModel(DegreeSequence(degrees)).graph()
      }
    }
    #expect(throws: GraphAlgorithmError.impossibleDegrees(advice: "Their sum must be even.")) {
      try ConfigurationModel(DegreeSequence([2, 1]), .multigraph).graph()
    }
  }
}
