import Execution
import GraphAlgorithms

/// The cheapest path between twenty pairs of nodes.
struct PointToPointTask: BenchTask {
  var descriptor: TaskDescriptor {
    TaskDescriptor(
      id: "point-to-point", title: "Cheapest path of 20 pairs", growth: .linear)
  }

  func prepared(for input: BenchInput, in context: ExecutionContext) throws -> TimedWork {
    let pairs = try input.pairs(20)
    let paths = try ShortestPaths(in: input.graph, cost: input.cost)
    return { context in
      .numbers(
        try pairs.compactMap { try paths.path(from: $0.0, to: $0.1, in: context)?.cost })
    }
  }
}
