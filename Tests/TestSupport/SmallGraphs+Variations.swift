import Execution
public import Graphs

extension SmallGraphs {
  /// The same graph with node v called `newNumber[v]`.
  public static func renumbered(_ graph: Graph, by newNumber: [Int]) -> Graph {
    graph.renumbered(by: newNumber)
  }

  /// A random order of `0..<count`.
  public static func permutation(_ count: Int, seed: Int) -> [Int] {
    var generator = Seed(UInt64(seed)).stream(7)
    var order = Array(0..<count)
    generator.shuffle(&order)
    return order
  }

  /// The same graph with random whole strengths of 1 to 5.
  public static func weighted(_ graph: Graph, seed: Int) -> Graph {
    var generator = Seed(UInt64(seed)).stream(8)
    var builder = GraphBuilder(graph.direction, nodeCount: graph.nodeCount)
    for edge in graph.edges {
      let (source, target) = graph.ends(of: edge)
      builder.addEdge(source, target, strength: Double(1 + generator.index(below: 5)))
    }
    return builder.build().graph
  }

  /// Small random graphs, connected or not, with and without direction, strengths and isolated nodes.
  public static func variety(seed: Int) -> Graph {
    var generator = Seed(UInt64(seed)).stream(9)
    let nodeCount = 2 + generator.index(below: 15)
    let plain = random(
      seed % 2 == 0 ? .undirected : .directed, nodeCount: nodeCount,
      density: [0.05, 0.12, 0.25, 0.6][generator.index(below: 4)], seed: seed)
    return seed % 3 == 0 ? weighted(plain, seed: seed) : plain
  }

  /// A random graph with loops and parallel edges.
  public static func multigraph(
    _ direction: Direction, nodeCount: Int, edgeCount: Int, seed: Int
  ) -> Graph {
    var generator = Seed(UInt64(seed)).stream(10)
    var builder = GraphBuilder(direction, nodeCount: nodeCount, duplicates: .keep, loops: .keep)
    for _ in 0..<edgeCount {
      builder.addEdge(
        Node(generator.index(below: nodeCount)), Node(generator.index(below: nodeCount)))
    }
    return builder.build().graph
  }
}
