import Execution
import GraphAlgorithms
import Graphs

/// The table of the distances of all pairs of nodes.
struct AllPairsTask: BenchTask {
  var descriptor: TaskDescriptor {
    TaskDescriptor(id: "all-pairs", title: "Distances of all pairs", growth: .quadratic)
  }

  func prepared(for input: BenchInput, in context: ExecutionContext) throws -> TimedWork {
    { .allPairs(try AllPairsDistances(of: input.graph, in: $0)) }
  }
}
