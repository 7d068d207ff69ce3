public import Execution
public import Graphs

/// Many runs in which nodes drop out in random order, each order equally likely.
///
/// Run *i* draws from a stream of its own, so that more runs leave the first ones as they were.
/// Direction, strengths, loops and parallel edges: ignored.
///
/// Source: Albert, Jeong & Barabási, Nature 406 (2000).
public struct RandomFailures: Sendable, Equatable {
  /// How many runs there are.
  public let runs: Int
  /// Where random choices begin.
  public let seed: Seed

  /// What one run showed.
  public struct Run: Sendable, Equatable {
    /// The area R of its curve, see ``RemovalCurve/area``.
    public let area: Double
    /// The share of all nodes in the largest component after each step.
    public let shares: [Double]
    /// The efficiency after each step, see ``RemovalEfficiency``; none if it was not asked for.
    public let efficiencies: [Double]
    /// The fewest removals that leave at most half of all nodes in one component.
    public let removalsToHalf: Int
  }

  /// A hundred runs unless told otherwise.
  public init(runs: Int = 100, seed: Seed = .standard) {
    precondition(runs >= 1, "\(runs) runs")
    self.runs = runs
    self.seed = seed
  }

  /// The order in which nodes drop out in one run.
  public func order(ofRun run: Int, nodeCount: Int) -> [Node] {
    var generator = seed.stream(run)
    var order = (0..<nodeCount).map { Node($0) }
    generator.shuffle(&order)
    return order
  }

  /// What each run shows, with figures after each of `steps` removals; no runs in a graph without
  /// nodes.
  ///
  /// - Parameters:
  ///   - efficiency: how efficiency is measured, or nil to leave it out.
  ///   - measured: in how many of the runs, the first ones, efficiency is measured.
  /// - Complexity: O((n + m)·α(n)) per run, and efficiency.
  /// - Throws: `CancellationError`.
  public func outcomes(
    on graph: Graph, steps: [Int], efficiency: RemovalEfficiency? = nil, inRuns measured: Int = 0,
    in context: ExecutionContext = ExecutionContext()
  ) throws -> [Run] {
    guard graph.nodeCount > 0 else { return [] }
    let rows = SimpleRows(of: graph)
    let inner = ExecutionContext(cancellation: context.cancellation)
    return try context.reduce(
      Chunks(count: runs), into: [], phase: "random failures",
      map: { numbers in
        try numbers.map { number in
          try context.cancellation.check()
          let order = order(ofRun: number, nodeCount: graph.nodeCount)
          let curve = RemovalCurve(rows, removing: order)
          let near =
            number < measured
            ? try efficiency?.values(removing: order, after: steps, in: inner) ?? [] : []
          return Run(
            area: curve.area ?? 0, shares: steps.map { curve.share(after: $0) ?? 0 },
            efficiencies: near, removalsToHalf: curve.removals(untilShare: 0.5))
        }
      },
      combine: { $0 += $1 })
  }
}
