import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

/// Expected figures: numpy, by Tests/Expected/models.py.
@Suite struct VertexBootstrapTests {
  static func figures(_ graph: Graph, _ context: ExecutionContext) throws -> [Double?] {
    let n = Double(graph.nodeCount)
    return [
      2 * Double(graph.edgeCount) / (n * (n - 1)), 2 * Double(graph.edgeCount) / n,
      try Triangles(of: graph, in: context).transitivity,
      try Degree().centralization(of: graph, in: context), graph.degreeAssortativity,
    ]
  }

  @Test func standardErrorsAreThoseOfNumpy() throws {
    let expected = try ExpectedFigures("models")
    let draws = 2000
    let values = try VertexBootstrap(draws: draws, seed: Seed(7)).values(
      of: SmallGraphs.karateClub, in: ExecutionContext(workers: 2), Self.figures)
    let observed = try Self.figures(SmallGraphs.karateClub, ExecutionContext())
    let (se, means) = (
      try expected.numbers("vertex_bootstrap.se"), try expected.numbers("vertex_bootstrap.mean")
    )
    for place in 0..<5 {
      #expect(
        observed[place].isApproximately(
          try expected.numbers("vertex_bootstrap.observed")[place], within: 1e-9))
      let column = values.compactMap { $0[place] }
      let mean = column.reduce(0, +) / Double(column.count)
      let spread = (column.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(column.count - 1))
        .squareRoot()
      // Both sides drew: 4 standard errors of a mean, and of a standard deviation.
      let ofMean = se[place] * (1 / Double(draws) + 1.0 / 4000).squareRoot()
      #expect(abs(mean - means[place]) < 4 * ofMean, "\(place)")
      #expect(
        abs(spread / se[place] - 1) < 4 * (0.5 / Double(draws) + 0.5 / 4000).squareRoot() * 1.5)
    }
  }

  @Test func theNumberOfWorkersLeavesNoTrace() throws {
    let runs = try [1, 2, 5].map {
      try VertexBootstrap(draws: 40).values(
        of: SmallGraphs.karateClub, in: ExecutionContext(workers: $0), Self.figures)
    }
    let same = runs[1] == runs[0] && runs[2] == runs[0]
    #expect(same)
  }

  /// Ties among all and among none stay so, whatever is drawn.
  @Test(arguments: 3..<20)
  func fullAndEmptyNetworksStayAsTheyAre(count: Int) throws {
    for (graph, density) in [
      (SmallGraphs.complete(count), 1.0), (SmallGraphs.undirected(count, []), 0),
    ] {
      let values = try VertexBootstrap(draws: 10).values(of: graph, Self.figures)
      #expect(values.allSatisfy { $0[0] == density })
    }
  }
}
