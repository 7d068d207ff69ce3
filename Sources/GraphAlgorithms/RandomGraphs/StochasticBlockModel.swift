public import Execution
public import Graphs

/// Graphs of several blocks of nodes; how likely two nodes are tied depends on their blocks only.
public struct StochasticBlockModel: RandomGraphModel {
  /// How many nodes each block has; nodes are numbered block by block.
  public let sizes: [Int]
  /// How likely a node of block a is tied to one of block b, `probabilities[a][b]`, each 0...1.
  public let probabilities: [[Double]]
  /// Whether edges have a direction.
  public let direction: Direction
  /// Where every random choice starts.
  public let seed: Seed

  /// Graphs of these blocks.
  ///
  /// - Precondition: one row and column for each block; symmetric if undirected.
  public init(
    _ direction: Direction = .undirected, sizes: [Int], probabilities: [[Double]],
    seed: Seed = .standard
  ) {
    precondition(sizes.allSatisfy { $0 >= 0 } && probabilities.count == sizes.count)
    for (a, row) in probabilities.enumerated() {
      precondition(row.count == sizes.count && row.allSatisfy { $0 >= 0 && $0 <= 1 })
      precondition(
        direction == .directed || row.indices.allSatisfy { row[$0] == probabilities[$0][a] })
    }
    self.sizes = sizes
    self.probabilities = probabilities
    self.direction = direction
    self.seed = seed
  }

  /// What must be known to use the graphs.
  public static let descriptor = RandomGraphDescriptor(
    id: "block-model", title: "Stochastic block model",
    meaning:
      "How likely two cities are twinned depends on the groups they belong to, nothing else.",
    basis: .parametersOnly,
    parameters: [
      .whole("blocks", "how many groups there are", standard: 2, allowed: 1...10_000),
      .whole("size", "how many cities a group has", standard: 100, allowed: 0...10_000_000),
      .number("inside", "the chance of a tie within a group", standard: 0.1, allowed: 0...1),
      .number("outside", "the chance of a tie across groups", standard: 0.01, allowed: 0...1),
    ],
    cost: "O(n + m + blocks²) time and memory",
    reference: Reference(
      authors: "Holland, Laskey & Leinhardt", title: "Stochastic blockmodels: first steps",
      venue: "Social Networks 5", year: 1983))

  /// The block of each node, as clusters; empty blocks are none.
  public var partition: Partition {
    Partition(NodeMap(sizes.enumerated().flatMap { Array(repeating: $0, count: $1) }))
  }

  /// The graph of this seed; no loops, no parallel edges.
  ///
  /// - Complexity: O(n + m + blocks²); pairs of blocks are done side by side.
  /// - Throws: `CancellationError`.
  ///
  /// Source: Holland, Laskey & Leinhardt, Social Networks 5 (1983).
  public func graph(in context: ExecutionContext = ExecutionContext()) throws -> Graph {
    let starts = sizes.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    let blocks = sizes.count
    let edges = try context.reduce(
      Chunks(count: blocks * blocks, pieces: 256), into: EdgeColumns(), phase: "random graph",
      map: { range in
        var part = EdgeColumns()
        for number in range {
          let (a, b) = number.quotientAndRemainder(dividingBy: blocks)
          if direction == .undirected && b < a { continue }
          let pairs: PairSpace =
            if a != b {
              .between(first: starts[a], rows: sizes[a], second: starts[b], columns: sizes[b])
            } else if direction == .directed {
              .ordered(first: starts[a], count: sizes[a])
            } else {
              .unordered(first: starts[a], count: sizes[a])
            }
          var generator = seed.stream(number)
          pairs.addEach(
            in: 0..<pairs.count, probability: probabilities[a][b], to: &part, &generator)
        }
        return part
      }, combine: { $0.append($1) })
    return edges.graph(direction, nodeCount: starts[blocks])
  }
}
