import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct StructuralHolesTests {
  private let context = ExecutionContext(workers: 2)

  /// What every two nodes invest in each other, both ways.
  private func investments(_ graph: Graph) -> [[Double]] {
    var matrix = [[Double]](
      repeating: Array(repeating: 0, count: graph.nodeCount), count: graph.nodeCount)
    for edge in graph.edges where !graph.isLoop(edge) {
      let (a, b) = graph.ends(of: edge)
      matrix[a.index][b.index] += graph.strengths?[edge] ?? 1
      matrix[b.index][a.index] += graph.strengths?[edge] ?? 1
    }
    return matrix
  }

  private struct Burt {
    var constraint: Double?
    var effectiveSize: Double?
    var efficiency: Double?
    var hierarchy: Double?
  }

  /// The definitions, over all nodes and not only over contacts of contacts.
  private func burt(_ node: Int, _ z: [[Double]]) -> Burt {
    let nodes = z.indices
    func p(_ i: Int, _ j: Int) -> Double { z[i][j] / z[i].reduce(0, +) }
    let contacts = nodes.filter { z[node][$0] > 0 }
    guard !contacts.isEmpty else { return Burt() }
    let parts = contacts.map { j -> Double in
      let through = contacts.filter { $0 != j }.reduce(0) { $0 + p(node, $1) * p($1, j) }
      return (p(node, j) + through) * (p(node, j) + through)
    }
    let constraint = parts.reduce(0, +)
    let size = contacts.reduce(0.0) { sum, j in
      sum + 1
        - nodes.filter { $0 != node && $0 != j }.reduce(0) {
          $0 + p(node, $1) * z[j][$1] / (z[j].max() ?? 1)
        }
    }
    let n = Double(contacts.count)
    let ratios = parts.map { $0 / (constraint / n) }
    return Burt(
      constraint: constraint, effectiveSize: size, efficiency: size / n,
      hierarchy: contacts.count < 2
        ? nil : ratios.reduce(0) { $0 + $1 * logarithm($1) } / (n * logarithm(n)))
  }

  /// ln x by Newton's method on a Taylor series of e^x, another way than that of the module.
  private func logarithm(_ x: Double) -> Double {
    if x > 2 { return logarithm(x / 2) + 0.693_147_180_559_945_3 }
    if x < 0.5 { return logarithm(x * 2) - 0.693_147_180_559_945_3 }
    var y = x - 1
    for _ in 0..<60 {
      var (term, power) = (1.0, 1.0)
      for order in 1...30 {
        term *= y / Double(order)
        power += term
      }
      y += x / power - 1
    }
    return y
  }

  @Test(arguments: 0..<220)
  func theMeasuresFollowTheirDefinitions(seed: Int) throws {
    let graph = SmallGraphs.mixture(seed: seed)
    let z = investments(graph)
    let found = try StructuralHoles.Figure.allCases.map {
      try StructuralHoles($0).scores(on: graph, in: context).values
    }
    for node in 0..<graph.nodeCount {
      let expected = burt(node, z)
      #expect(found[0][node].isApproximately(expected.constraint))
      #expect(found[1][node].isApproximately(expected.effectiveSize))
      #expect(found[2][node].isApproximately(expected.efficiency))
      let hierarchy = try #require(found[3].indices.contains(node) ? found[3][node] ?? -1 : nil)
      #expect(abs(hierarchy - (expected.hierarchy ?? -1)) < 1e-9)
    }
  }

  /// A hub with many leaves beside a dense part: the row of the hub is looked up, not read through.
  @Test func hubsAreNoDifferentFromOthers() throws {
    let dense = (0..<8).flatMap { a in (0..<a).map { (a, $0) } }
    let graph = SmallGraphs.undirected(400, dense + (8..<400).map { (0, $0) } + [(9, 10), (10, 11)])
    let z = investments(graph)
    let constraint = try StructuralHoles(.constraint).scores(on: graph, in: context)
    let size = try StructuralHoles(.effectiveSize).scores(on: graph, in: context)
    for node in [0, 1, 7, 9, 10, 11, 50] {
      let expected = burt(node, z)
      #expect(constraint.values[node].isApproximately(expected.constraint))
      #expect(size.values[node].isApproximately(expected.effectiveSize))
    }
  }

  @Test func smallCasesAreKnown() throws {
    func score(_ figure: StructuralHoles.Figure, _ graph: Graph, _ node: Int) throws -> Double? {
      try StructuralHoles(figure).scores(on: graph, in: context)[Node(node)]
    }
    let star = SmallGraphs.star(leaves: 4)
    #expect(try score(.constraint, star, 0) == 0.25 && score(.constraint, star, 1) == 1)
    #expect(try score(.effectiveSize, star, 0) == 4 && score(.efficiency, star, 0) == 1)
    #expect(try score(.hierarchy, star, 0) == 0 && score(.hierarchy, star, 1) == nil)
    #expect(try score(.constraint, SmallGraphs.complete(3), 0) == 1.125)
    #expect(try score(.constraint, SmallGraphs.undirected(3, [(0, 1)]), 2) == nil)
  }

  @Test func aLowConstraintStandsAtTheTop() throws {
    let measure = try MeasureCatalog.measure(id: "constraint")
    let scores = try measure.scores(on: SmallGraphs.karateClub, in: context)
    let ranking = Ranking(of: scores, measure.descriptor.order)
    #expect(ranking.places.first?.node == Node(0))
    #expect(zip(ranking.places, ranking.places.dropFirst()).allSatisfy { $0.score <= $1.score })
    #expect(ranking.places.allSatisfy { scores[$0.node] == $0.score })
    #expect(MeasureCatalog.all.count { $0.descriptor.order == .lowestFirst } == 2)
  }

  @Test func strengthsAtTheEndsOfTheRangeGiveNumbersOrARefusal() throws {
    for strength in [1.7e308, 1e100, 1e-300, .leastNonzeroMagnitude] {
      var builder = GraphBuilder(.undirected, nodeCount: 4)
      for (a, b) in [(0, 1), (1, 2), (2, 0), (2, 3)] {
        builder.addEdge(Node(a), Node(b), strength: strength)
      }
      let graph = builder.build().graph
      for figure in StructuralHoles.Figure.allCases {
        do {
          let scores = try StructuralHoles(figure).scores(on: graph, in: context)
          #expect(scores.values.allSatisfy { $0?.isFinite ?? true })
        } catch GraphAlgorithmError.extremeStrengths { #expect(strength > 1e300) }
      }
    }
  }
}
