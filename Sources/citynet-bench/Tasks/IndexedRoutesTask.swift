import Execution
import GraphAlgorithms
import Graphs

/// The cheapest path between twenty pairs of nodes, with landmarks chosen beforehand.
struct IndexedRoutesTask: BenchTask {
  var descriptor: TaskDescriptor {
    TaskDescriptor(
      id: "indexed-routes", title: "Cheapest path of 20 pairs, with 16 landmarks",
      growth: .linear)
  }

  func prepared(for input: BenchInput, in context: ExecutionContext) throws -> TimedWork {
    let pairs = try input.pairs(20).map { (source: $0.0, target: $0.1) }
    let index = try RouteIndex(
      try ShortestPaths(in: input.graph, cost: input.cost), in: context)
    return { .numbers(try index.paths(pairs, in: $0).compactMap { $0?.cost }) }
  }
}
