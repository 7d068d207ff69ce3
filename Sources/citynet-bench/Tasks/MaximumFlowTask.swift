import Execution
import GraphAlgorithms

/// The largest flow between twenty pairs of nodes, each edge carrying 1.
struct MaximumFlowTask: BenchTask {
  var descriptor: TaskDescriptor {
    TaskDescriptor(id: "maximum-flow", title: "Largest flow of 20 pairs", growth: .linear)
  }

  func prepared(for input: BenchInput, in context: ExecutionContext) throws -> TimedWork {
    // A graph with few nodes has fewer pairs, never a pair of a node with itself.
    let pairs = try input.pairs(20)
    return { context in
      .numbers(
        try pairs.map {
          try MaximumFlow(in: input.graph, from: $0.0, to: $0.1, in: context).value
        })
    }
  }
}
