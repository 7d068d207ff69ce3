public import Execution
public import Graphs

/// How far figures of a network would scatter if other nodes of the same kind had been observed.
///
/// Each draw takes as many nodes as there are, with replacement, and the ties among them. Two copies
/// of one node are tied as two different nodes drawn at random are: with the density's probability.
/// The standard deviation of a figure over the draws is its standard error.
///
/// Source: Snijders & Borgatti, Connections 22 (1999).
public struct VertexBootstrap: Sendable {
  /// How many draws are made.
  public let draws: Int
  /// Where the random choices begin.
  public let seed: Seed

  /// So many draws.
  public init(draws: Int = 1000, seed: Seed = .standard) {
    precondition(draws > 1)
    self.draws = draws
    self.seed = seed
  }

  /// What `figures` finds in each draw, draw by draw; directed graphs are read without directions.
  ///
  /// O(draws · (n + m + what the figures take)).
  public func values(
    of graph: Graph, in context: ExecutionContext = ExecutionContext(),
    _ figures: @escaping @Sendable (Graph, ExecutionContext) throws -> [Double?]
  ) throws -> [[Double?]] {
    let rows = SimpleRows(of: graph)
    let inner = ExecutionContext(cancellation: context.cancellation)
    return try context.reduce(
      Chunks(count: draws, pieces: draws), into: [], phase: "draws of cities",
      map: { range in
        try range.map { number in
          var generator = seed.stream(number)
          return try figures(Self.draw(rows, &generator), inner)
        }
      }, combine: { $0 += $1 })
  }

  /// The network of one draw.
  static func draw(_ rows: SimpleRows, _ generator: inout SeededGenerator) -> Graph {
    let n = rows.nodeCount
    var copies = [[Int]](repeating: [], count: n)
    for place in 0..<n { copies[generator.index(below: n)].append(place) }
    let pairs = n * (n - 1) / 2
    let ties = rows.neighbors.count / 2
    var builder = GraphBuilder(.undirected, nodeCount: n)
    for node in 0..<n where !copies[node].isEmpty {
      for position in rows.row(node) {
        let other = Int(rows.neighbors[position])
        guard other > node else { continue }
        for a in copies[node] { for b in copies[other] { builder.addEdge(Node(a), Node(b)) } }
      }
      for (number, a) in copies[node].enumerated() {
        for b in copies[node][..<number] where generator.index(below: pairs) < ties {
          builder.addEdge(Node(b), Node(a))
        }
      }
    }
    return builder.graph()
  }
}
