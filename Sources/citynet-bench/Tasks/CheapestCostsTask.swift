import Execution
import GraphAlgorithms

/// The cost of the cheapest way from eight nodes to all others; hops where edges have no cost.
struct CheapestCostsTask: BenchTask {
  var descriptor: TaskDescriptor {
    TaskDescriptor(
      id: "cheapest-costs", title: "Cheapest ways from 8 nodes to all", growth: .linear)
  }

  func prepared(for input: BenchInput, in context: ExecutionContext) throws -> TimedWork {
    let sources = input.sources(8)
    let paths = try ShortestPaths(in: input.graph, cost: input.cost)
    return { context in
      .distances(try sources.map { try paths.costs(from: $0, in: context) })
    }
  }
}
