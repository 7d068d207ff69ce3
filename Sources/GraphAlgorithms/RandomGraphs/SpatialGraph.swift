public import Execution
public import Graphs

/// Graphs of random points in a square of side 1, tied where they are near each other.
public struct SpatialGraph: RandomGraphModel {
  /// Which points are tied.
  public enum Rule: Sendable, Equatable {
    /// Each with so many nearest others; of equally near ones the lower.
    case nearest(Int)
    /// Those that are at most so far apart.
    case radius(Double)
  }

  /// How many points there are.
  public let nodeCount: Int
  /// Which points are tied.
  public let rule: Rule
  /// Where every random choice starts.
  public let seed: Seed

  /// Graphs of `nodeCount` points.
  public init(nodeCount: Int, _ rule: Rule, seed: Seed = .standard) {
    precondition(nodeCount >= 0)
    switch rule {
    case .nearest(let count): precondition(count >= 0, "\(count) nearest")
    case .radius(let radius): precondition(radius >= 0 && radius.isFinite, "radius \(radius)")
    }
    self.nodeCount = nodeCount
    self.rule = rule
    self.seed = seed
  }

  /// What must be known to use the graphs.
  public static let descriptor = RandomGraphDescriptor(
    id: "spatial", title: "Random points with near neighbors",
    meaning: "Cities lie anywhere and are tied with those next to them: a test for routes.",
    basis: .parametersOnly,
    parameters: [
      .nodes(standard: 1000),
      .whole("nearest", "with how many nearest ones each is tied", standard: 4, allowed: 0...1000),
    ],
    cost: "O(n + m) time and memory for evenly spread points",
    reference: Reference(
      authors: "Penrose", title: "Random geometric graphs", venue: "Oxford University Press",
      year: 2003))

  /// The graph of this seed; undirected, no loops, no parallel edges.
  ///
  /// - Throws: `CancellationError`.
  public func graph(in context: ExecutionContext = ExecutionContext()) throws -> Graph {
    try network(in: context).graph
  }

  /// The graph of this seed with its points and lengths.
  ///
  /// - Complexity: O(n + m) for evenly spread points; the neighbors of pieces are found side by
  ///   side.
  /// - Throws: `CancellationError`.
  ///
  /// Source: Penrose, Random Geometric Graphs (2003).
  public func network(
    in context: ExecutionContext = ExecutionContext()
  ) throws -> SpatialNetwork {
    try context.cancellation.check()
    var generator = seed.stream(0)
    var points: [Point] = []
    points.reserveCapacity(nodeCount)
    for _ in 0..<nodeCount {
      points.append(Point(x: generator.unitInterval(), y: generator.unitInterval()))
    }
    let all = PointGrid(points)
    let edges = try context.reduce(
      Chunks(count: nodeCount, pieces: 256), into: EdgeColumns(), phase: "random graph",
      map: { range in
        var part = EdgeColumns()
        for node in range {
          switch rule {
          case .nearest(let count):
            for other in all.nearest(count, to: node) { part.add(node, Int(other)) }
          case .radius(let radius):
            for other in all.within(radius, of: node) where other > node {
              part.add(node, Int(other))
            }
          }
        }
        return part
      }, combine: { $0.append($1) })
    let graph = edges.graph(.undirected, nodeCount: nodeCount)
    let ends = graph.edgeEnds()
    let lengths = zip(ends.sources, ends.targets).map {
      points[Int($0)].squaredDistance(to: points[Int($1)]).squareRoot()
    }
    return SpatialNetwork(
      graph: graph, x: NodeMap(points.map(\.x)), y: NodeMap(points.map(\.y)),
      lengths: EdgeMap(lengths))
  }
}

/// A graph whose nodes are points of a square of side 1.
public struct SpatialNetwork: Sendable, Equatable {
  /// Which points are tied.
  public let graph: Graph
  /// How far right each point lies, 0..<1.
  public let x: NodeMap<Double>
  /// How far up each point lies, 0..<1.
  public let y: NodeMap<Double>
  /// How long each edge is: the straight line between its ends, fit as a cost of paths.
  public let lengths: EdgeMap<Double>
}
