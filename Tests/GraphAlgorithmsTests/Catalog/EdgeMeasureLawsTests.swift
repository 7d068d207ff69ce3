import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

/// What every measure of edges must do; a new one is tested by its line in the catalogue.
struct EdgeMeasureLawsTests {
  static let ids = EdgeMeasureCatalog.entries.map(\.id)

  private func scores(_ id: String, _ graph: Graph, workers: Int = 1) throws -> EdgeMap<Double> {
    try EdgeMeasureCatalog.measure(id: id)
      .scores(on: graph, in: ExecutionContext(workers: workers))
  }

  @Test(arguments: ids, [Direction.undirected, .directed])
  func graphsWithoutEdgesHaveNoScores(id: String, direction: Direction) throws {
    for nodeCount in 0...2 {
      let graph = GraphBuilder(direction, nodeCount: nodeCount).build().graph
      #expect(try scores(id, graph).values.isEmpty)
    }
  }

  @Test(arguments: ids, [Direction.undirected, .directed])
  func aSingleNodeWithLoopsIsScoredWithinTheRange(id: String, direction: Direction) throws {
    let graph = SmallGraphs.multigraph(direction, nodeCount: 1, edgeCount: 3, seed: 1)
    let range = try EdgeMeasureCatalog.measure(id: id).descriptor.range
    let found = try scores(id, graph)
    #expect(found.count == 3)
    #expect(found.values.allSatisfy(range.contains))
  }

  @Test(arguments: ids, 0..<24)
  func renumberingTheNodesMovesTheScores(id: String, seed: Int) throws {
    let graph = SmallGraphs.variety(seed: seed)
    let order = SmallGraphs.permutation(graph.nodeCount, seed: seed)
    let renumbered = SmallGraphs.renumbered(graph, by: order)
    let (before, after) = (try scores(id, graph), try scores(id, renumbered))
    for edge in graph.edges {
      let (source, target) = graph.ends(of: edge)
      let moved = try #require(
        renumbered.edge(from: Node(order[source.index]), to: Node(order[target.index])))
      #expect(before[edge].isApproximately(after[moved], within: 1e-8))
    }
  }

  @Test(arguments: ids, 0..<24)
  func scoresLieInTheDeclaredRange(id: String, seed: Int) throws {
    let range = try EdgeMeasureCatalog.measure(id: id).descriptor.range
    let graph = SmallGraphs.variety(seed: seed)
    let found = try scores(id, graph)
    #expect(found.count == graph.edgeCount)
    #expect(found.values.allSatisfy(range.contains))
  }

  @Test(arguments: ids, [Direction.undirected, .directed])
  func everyNumberOfWorkersGivesTheSameBits(id: String, direction: Direction) throws {
    let graph = SmallGraphs.random(direction, nodeCount: 700, density: 0.006, seed: 3)
    let one = try scores(id, graph)
    #expect(try scores(id, graph, workers: 2) == one)
    #expect(try scores(id, graph, workers: 5) == one)
  }

  @Test(arguments: ids)
  func aRequestToStopIsObeyed(id: String) throws {
    let context = ExecutionContext()
    context.cancellation.request()
    #expect(throws: CancellationError.self) {
      try EdgeMeasureCatalog.measure(id: id).scores(on: SmallGraphs.karateClub, in: context)
    }
  }

  @Test(arguments: EdgeMeasureCatalog.entries)
  func descriptorsAreComplete(descriptor: MeasureDescriptor) {
    let convention = descriptor.convention
    let texts = [
      descriptor.id, descriptor.title, descriptor.meaning, descriptor.unit, descriptor.range.text,
      descriptor.cost, descriptor.caveat, descriptor.reference.citation, convention.variant,
      convention.normalization, convention.direction, convention.weights,
      convention.disconnection,
    ]
    #expect(texts.allSatisfy { !$0.isEmpty })
    #expect(descriptor.meaning.hasSuffix("."))
    #expect(descriptor.reference.year > 1900)
  }

  @Test func idsAreDifferentAndUnknownOnesAreRefused() {
    #expect(Set(Self.ids).count == Self.ids.count)
    #expect(
      throws: GraphAlgorithmError.unknownTieMeasure(
        "edge-betweeness", suggestions: ["edge-betweenness"])
    ) { try EdgeMeasureCatalog.measure(id: "edge-betweeness") }
    for name in ["degree", "closeness", "katz:share=0.5"] {
      #expect(throws: GraphAlgorithmError.isMeasureOfCities(name)) {
        try EdgeMeasureCatalog.measure(id: name)
      }
    }
    #expect(throws: GraphAlgorithmError.isMeasureOfTies("edge-betweenness")) {
      try MeasureCatalog.measure(id: "edge-betweenness")
    }
  }
}
