import Execution
import GraphAlgorithms
import Graphs

/// A graph that is made on the spot; the same name gives the same graph everywhere.
///
/// They are of the kinds and sizes of the graphs that `make_graphs.py` writes, but not the same
/// edges: to compare tools, use a file, or write one with `generate`.
struct GeneratedGraph: Sendable {
  /// The name in commands.
  let name: String
  /// What is made, in a few words.
  let title: String
  private let maker: @Sendable (ExecutionContext) throws -> Made

  /// What a generator gives.
  private struct Made {
    let graph: Graph
    var costs: EdgeMap<Double>?
    var memberships: TwoModeGraph?
    var truth: Partition?
  }

  private init(
    _ name: String, _ title: String,
    maker: @escaping @Sendable (ExecutionContext) throws -> Made
  ) {
    self.name = name
    self.title = title
    self.maker = maker
  }

  /// Makes the graph.
  func make(in context: ExecutionContext) throws -> BenchInput {
    let made = try maker(context)
    return BenchInput(
      name: name, graph: made.graph, costs: made.costs, memberships: made.memberships,
      truth: made.truth)
  }

  /// Every graph with a name.
  static let all: [GeneratedGraph] =
    [16, 17, 18, 19, 20].map { kronecker(scale: $0) } + [18, 20].map { uniform(scale: $0) }
    + [spatial, planted, member]

  private static func kronecker(scale: Int) -> GeneratedGraph {
    GeneratedGraph("kron\(scale)", "Kronecker graph of 2^\(scale) nodes, 16 edges drawn a node") {
      Made(graph: try Kronecker(scale: scale, edgeFactor: 16).graph(in: $0))
    }
  }

  private static func uniform(scale: Int) -> GeneratedGraph {
    GeneratedGraph("urand\(scale)", "uniform random graph of 2^\(scale) nodes, 16 edges a node") {
      let nodes = 1 << scale
      return Made(graph: try ErdosRenyi(nodeCount: nodes, .edgeCount(16 * nodes)).graph(in: $0))
    }
  }

  private static let spatial = GeneratedGraph(
    "road1m", "a million points tied to the 3 nearest; an edge costs its length"
  ) {
    let network = try SpatialGraph(nodeCount: 1_000_000, .nearest(3)).network(in: $0)
    return Made(graph: network.graph, costs: network.lengths)
  }

  private static let planted = GeneratedGraph(
    "planted100k", "500 groups of 200 nodes, half of a node's 19 edges inside its group"
  ) {
    let model = PlantedPartition(
      groups: 500, groupSize: 200, inside: 9.5 / 199, outside: 9.5 / 99_800)
    return Made(graph: try model.graph(in: $0), truth: model.partition)
  }

  private static let member = GeneratedGraph(
    "member", "40,000 memberships of 12,000 members in 60 groups"
  ) {
    let graph = try RandomMemberships(
      memberCount: 12_000, groupCount: 60, membershipCount: 40_000
    ).twoModeGraph(in: $0)
    return Made(graph: graph.graph, memberships: graph)
  }
}
