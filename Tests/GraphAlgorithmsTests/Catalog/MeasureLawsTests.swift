import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

/// What every measure of the catalogue must do; a new measure is tested by its catalogue line.
struct MeasureLawsTests {
  static let ids = MeasureCatalog.entries.map(\.id)

  /// Scores, or nil where the measure says that it is undefined for the graph as a whole.
  private func scores(
    _ id: String, _ graph: Graph, workers: Int = 1
  ) throws -> NodeMap<Double?>? {
    do {
      return try MeasureCatalog.measure(id: id)
        .scores(on: graph, in: ExecutionContext(workers: workers))
    } catch GraphAlgorithmError.undefinedWhenDisconnected {
      return nil
    }
  }

  @Test(arguments: ids, [Direction.undirected, .directed])
  func anEmptyGraphHasNoScores(id: String, direction: Direction) throws {
    let graph = GraphBuilder(direction, nodeCount: 0).build().graph
    #expect(try scores(id, graph)?.count == 0)
  }

  @Test(arguments: ids, [Direction.undirected, .directed])
  func oneNodeIsScoredWithinTheRangeOrNotAtAll(id: String, direction: Direction) throws {
    let graph = GraphBuilder(direction, nodeCount: 1).build().graph
    let range = try MeasureCatalog.measure(id: id).descriptor.range
    let found = try #require(try scores(id, graph))
    #expect(found.count == 1)
    #expect(found.values.compactMap { $0 }.allSatisfy(range.contains))
  }

  @Test(arguments: ids, 0..<24)
  func renumberingTheNodesMovesTheScores(id: String, seed: Int) throws {
    let graph = SmallGraphs.variety(seed: seed)
    let order = SmallGraphs.permutation(graph.nodeCount, seed: seed)
    guard let before = try scores(id, graph) else { return }
    let after = try #require(try scores(id, SmallGraphs.renumbered(graph, by: order)))
    for node in graph.nodes {
      #expect(before[node].isApproximately(after[Node(order[node.index])], within: 1e-8))
    }
  }

  @Test(arguments: ids, 0..<24)
  func isolatedNodesGetTheDocumentedScore(id: String, seed: Int) throws {
    let graph = SmallGraphs.variety(seed: seed)
    let isolated = graph.nodes.filter { graph.degrees()[$0.index] == 0 }
    guard let found = try scores(id, graph) else { return }
    for node in isolated {
      switch try MeasureCatalog.measure(id: id).descriptor.isolatedScore {
      case .always(let score): #expect(found[node] == score)
      case .undefined: #expect(found[node] == nil)
      case .depends(let text): #expect(!text.isEmpty)
      }
    }
  }

  @Test(arguments: ids, 0..<24)
  func scoresLieInTheDeclaredRange(id: String, seed: Int) throws {
    let range = try MeasureCatalog.measure(id: id).descriptor.range
    let found = try scores(id, SmallGraphs.variety(seed: seed))
    #expect(found?.values.compactMap { $0 }.allSatisfy(range.contains) ?? true)
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
      try MeasureCatalog.measure(id: id).scores(on: SmallGraphs.karateClub, in: context)
    }
  }

  @Test(arguments: MeasureCatalog.entries)
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

  @Test func idsAreDifferent() {
    #expect(Set(Self.ids).count == Self.ids.count)
  }
}
