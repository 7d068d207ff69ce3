import Execution
import GraphAlgorithms

/// A measure of the library's catalogue with its standard parameters, or with others under an id.
struct MeasureTask: BenchTask {
  private let measure: any NodeMeasure
  private let id: String

  init(_ measure: any NodeMeasure, id: String? = nil) {
    self.measure = measure
    self.id = id ?? measure.descriptor.id
  }

  var descriptor: TaskDescriptor {
    let known = measure.descriptor
    return TaskDescriptor(id: id, title: known.title, growth: .init(cost: known.cost))
  }

  func prepared(for input: BenchInput, in context: ExecutionContext) throws -> TimedWork {
    { .scores(try measure.scores(on: input.graph, in: $0)) }
  }
}

extension TaskDescriptor.Growth {
  /// The growth that a descriptor states in words such as "O(n·(n + m)) time".
  init(cost: String) {
    let steep = ["n·(n", "n·m", "m·n", "n·k", "n²", "n^2", "n³", "n^3", "n * m", "nm)"]
    self = steep.contains { cost.contains($0) } ? .quadratic : .linear
  }
}
