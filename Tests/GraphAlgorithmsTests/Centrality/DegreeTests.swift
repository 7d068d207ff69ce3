import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct DegreeTests {
  private let arrows = SmallGraphs.directed(4, [(0, 1), (0, 2), (1, 2)])

  @Test(
    arguments: [
      (TieSide.both, [2, 2, 2, 0]), (.incoming, [0, 1, 2, 0]), (.outgoing, [2, 1, 0, 0]),
    ])
  func eachSideCountsItsTies(side: TieSide, expected: [Double]) throws {
    #expect(try Degree(side).scores(on: arrows, in: .init()).values == expected)
    #expect(try Strength(side).scores(on: arrows, in: .init()).values == expected)
  }

  @Test(arguments: 0..<20)
  func strengthSumsTheStrengthsOfAllTies(seed: Int) throws {
    let graph = SmallGraphs.weighted(SmallGraphs.variety(seed: seed), seed: seed)
    let strengths = try Strength(.outgoing).scores(on: graph, in: .init())
    for (found, row) in zip(strengths.values, denseMatrix(graph)) {
      #expect(found.isApproximately(row.reduce(0, +)))
    }
  }

  @Test func aLoopAddsTwoToTheDegreeOfAnUndirectedNode() throws {
    var builder = GraphBuilder(.undirected, nodeCount: 2, loops: .keep)
    builder.addEdge(Node(0), Node(0))
    builder.addEdge(Node(0), Node(1))
    #expect(builder.build().graph.degrees() == [3, 1])
  }

  @Test func histogramAndDensityAreThoseOfTheStar() {
    let star = SmallGraphs.star(leaves: 4)
    #expect(star.degreeHistogram() == [0, 4, 0, 0, 1])
    #expect(star.density == 0.4)
    #expect(SmallGraphs.undirected(1, []).density == nil)
    #expect(arrows.density == 0.25)
  }
}
