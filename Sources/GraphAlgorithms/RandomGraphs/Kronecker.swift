public import Execution
public import Graphs

/// Graphs with few nodes of very many ties and many of few, made by the recursive matrix rule.
///
/// The graphs of the Graph500 benchmark.
public struct Kronecker: RandomGraphModel {
  /// There are 2^scale nodes.
  public let scale: Int
  /// How many edges are drawn for each node; loops and repetitions are dropped.
  public let edgeFactor: Int
  /// How likely each level puts an edge into the quarters (low, low), (low, high) and (high, low) of
  /// the matrix; the rest goes to (high, high).
  public let quarters: (a: Double, b: Double, c: Double)
  /// Where every random choice starts.
  public let seed: Seed

  /// Graphs of 2^scale nodes, with the quarters of Graph500 unless told otherwise.
  public init(
    scale: Int, edgeFactor: Int = 16,
    quarters: (a: Double, b: Double, c: Double) = (0.57, 0.19, 0.19),
    seed: Seed = .standard
  ) {
    precondition((0...30).contains(scale) && edgeFactor >= 0, "2^\(scale) nodes")
    precondition(min(quarters.a, quarters.b, quarters.c) >= 0)
    precondition(quarters.a + quarters.b + quarters.c <= 1 + 1e-12)
    self.scale = scale
    self.edgeFactor = edgeFactor
    self.quarters = quarters
    self.seed = seed
  }

  /// What must be known to use the graphs.
  public static let descriptor = RandomGraphDescriptor(
    id: "kronecker", title: "Kronecker graph (Graph500)",
    meaning: "A few cities have very many twins, most have few: a test for speed.",
    basis: .parametersOnly,
    parameters: [
      .whole("scale", "there are 2 to this power of cities", standard: 10, allowed: 0...30),
      .whole("edge-factor", "ties drawn for each city", standard: 16, allowed: 0...1024),
    ],
    cost: "O(m log n) time, O(n + m) memory",
    reference: Reference(
      authors: "Chakrabarti, Zhan & Faloutsos", title: "R-MAT: a recursive model for graph mining",
      venue: "SIAM International Conference on Data Mining", year: 2004))

  /// The graph of this seed; undirected, nodes in random order, no loops, no parallel edges.
  ///
  /// - Complexity: O(m·scale); the pieces are made side by side.
  /// - Throws: `CancellationError`.
  ///
  /// Source: Chakrabarti, Zhan & Faloutsos, SIAM International Conference on Data Mining (2004).
  public func graph(in context: ExecutionContext = ExecutionContext()) throws -> Graph {
    let nodeCount = 1 << scale
    var number = (0..<nodeCount).map { UInt32($0) }
    var generator = seed.stream(-1)
    generator.shuffle(&number)
    let names = number
    let edges = try context.reduce(
      Chunks(count: nodeCount * edgeFactor, pieces: 256), into: EdgeColumns(),
      phase: "random graph",
      map: { range in
        var part = EdgeColumns()
        part.reserve(range.count)
        var generator = seed.stream(range.lowerBound)
        for _ in range {
          let (source, target) = draw(&generator)
          part.add(Int(names[source]), Int(names[target]))
        }
        return part
      }, combine: { $0.append($1) })
    return edges.graph(.undirected, nodeCount: nodeCount)
  }

  private func draw(_ generator: inout SeededGenerator) -> (Int, Int) {
    var (source, target) = (0, 0)
    let (toB, toC, toD) = (
      quarters.a, quarters.a + quarters.b, quarters.a + quarters.b + quarters.c
    )
    for _ in 0..<scale {
      let x = generator.unitInterval()
      source = source << 1 | (x >= toC ? 1 : 0)
      target = target << 1 | ((x >= toB && x < toC) || x >= toD ? 1 : 0)
    }
    return (source, target)
  }
}
