import Execution
import GraphAlgorithms

/// Counting all triangles of a graph.
struct TriangleTask: BenchTask {
  var descriptor: TaskDescriptor {
    TaskDescriptor(id: "triangles", title: "Number of triangles", growth: .linear)
  }

  func prepared(for input: BenchInput, in context: ExecutionContext) throws -> TimedWork {
    { .value(try Triangles(of: input.graph, in: $0).total) }
  }
}
