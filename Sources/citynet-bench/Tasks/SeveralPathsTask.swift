import Execution
import GraphAlgorithms

/// The ten cheapest paths without repeated nodes between five pairs at most three hops apart.
struct SeveralPathsTask: BenchTask {
  var descriptor: TaskDescriptor {
    TaskDescriptor(
      id: "several-paths", title: "Ten cheapest paths of 5 pairs", growth: .linear)
  }

  func prepared(for input: BenchInput, in context: ExecutionContext) throws -> TimedWork {
    let pairs = try input.pairs(5, within: 3)
    let paths = try ShortestPaths(in: input.graph, cost: input.cost)
    return { context in
      .numbers(
        try pairs.flatMap { source, target in
          try paths.paths(from: source, to: target, count: 10, in: context).map(\.cost)
        })
    }
  }
}
