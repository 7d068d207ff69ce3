import Execution
import GraphAlgorithms
import Graphs

/// The number of steps from eight nodes to all others.
struct BreadthFirstTask: BenchTask {
  var descriptor: TaskDescriptor {
    TaskDescriptor(
      id: "breadth-first", title: "Breadth-first search from 8 nodes", growth: .linear)
  }

  func prepared(for input: BenchInput, in context: ExecutionContext) throws -> TimedWork {
    let sources = input.sources(8)
    let search = BreadthFirstSearch(in: input.graph)
    return { .trees(try search.trees(from: sources, in: $0)) }
  }
}
