import Execution
import GraphAlgorithms
import Graphs

/// The cost of the cheapest way from eight nodes to all others, after one preparation.
struct CostSearchTask: BenchTask {
  var descriptor: TaskDescriptor {
    TaskDescriptor(
      id: "delta-stepping", title: "Cheapest ways from 8 nodes to all, by buckets",
      growth: .linear)
  }

  func prepared(for input: BenchInput, in context: ExecutionContext) throws -> TimedWork {
    let sources = input.sources(8)
    let search = CostSearch(try ShortestPaths(in: input.graph, cost: input.cost))
    return { context in
      .distances(try sources.map { try search.costs(from: $0, in: context) })
    }
  }
}
