import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

/// What every way of forming clusters must do; a new one is tested by its catalogue line.
struct PartitionLawsTests {
  static let ids = PartitionCatalog.entries.map(\.id)

  private func partition(_ id: String, _ graph: Graph, workers: Int = 1) throws -> Partition {
    try PartitionCatalog.algorithm(id: id)
      .partition(of: graph, in: ExecutionContext(workers: workers))
  }

  @Test(arguments: ids, [Direction.undirected, .directed])
  func anEmptyGraphHasNoClusters(id: String, direction: Direction) throws {
    #expect(try partition(id, GraphBuilder(direction, nodeCount: 0).build().graph).count == 0)
  }

  @Test(arguments: ids, [Direction.undirected, .directed])
  func oneNodeIsOneCluster(id: String, direction: Direction) throws {
    #expect(try partition(id, GraphBuilder(direction, nodeCount: 1).build().graph).sizes == [1])
  }

  @Test(arguments: ids, 0..<24)
  func clustersAreNumberedBySizeAndLowestNode(id: String, seed: Int) throws {
    let clusters = try partition(id, SmallGraphs.variety(seed: seed))
    #expect(clusters.members.map(\.count) == clusters.sizes)
    let keys = clusters.members.map { (-$0.count, $0[0].index) }
    #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test(arguments: ids, 0..<48)
  func clustersAreConnected(id: String, seed: Int) throws {
    let graph = SmallGraphs.variety(seed: seed)
    let clusters = try partition(id, graph)
    for cluster in 0..<clusters.count {
      let part = graph.induced(on: clusters.nodes(of: cluster)).graph
      #expect(try ConnectedComponents().partition(of: part, in: ExecutionContext()).count == 1)
    }
  }

  @Test(arguments: ids, 0..<24)
  func isolatedNodesAreClustersOfTheirOwn(id: String, seed: Int) throws {
    let graph = SmallGraphs.variety(seed: seed)
    let clusters = try partition(id, graph)
    for node in graph.nodes where graph.degrees()[node.index] == 0 {
      #expect(clusters.sizes[clusters[node]] == 1)
    }
  }

  @Test(arguments: ids, [Direction.undirected, .directed])
  func everyNumberOfWorkersGivesTheSameClusters(id: String, direction: Direction) throws {
    // Cutting ties one by one takes n·m², so its graph is smaller, but still shared among workers.
    let isSlow = id == "girvan-newman"
    let graph = SmallGraphs.random(
      direction, nodeCount: isSlow ? 100 : 400, density: isSlow ? 0.04 : 0.01, seed: 3)
    let one = try partition(id, graph)
    #expect(try partition(id, graph, workers: 2) == one)
    #expect(try partition(id, graph, workers: 5) == one)
  }

  @Test(arguments: ids)
  func aRequestToStopIsObeyed(id: String) throws {
    let context = ExecutionContext()
    context.cancellation.request()
    #expect(throws: CancellationError.self) {
      try PartitionCatalog.algorithm(id: id).partition(of: SmallGraphs.karateClub, in: context)
    }
  }

  @Test(arguments: PartitionCatalog.entries)
  func descriptorsAreComplete(descriptor: PartitionDescriptor) {
    let convention = descriptor.convention
    let texts = [
      descriptor.id, descriptor.title, descriptor.meaning, descriptor.cost, descriptor.caveat,
      descriptor.reference.citation, convention.variant, convention.normalization,
      convention.direction, convention.weights, convention.disconnection,
    ]
    #expect(texts.allSatisfy { !$0.isEmpty })
  }
}
