import Execution
import GraphAlgorithms

/// A way of forming clusters of the library's catalogue with its standard parameters, or with others
/// under an id.
struct PartitionTask: BenchTask {
  private let algorithm: any PartitionAlgorithm

  private let id: String

  init(_ algorithm: any PartitionAlgorithm, id: String? = nil) {
    self.algorithm = algorithm
    self.id = id ?? algorithm.descriptor.id
  }

  var descriptor: TaskDescriptor {
    let known = algorithm.descriptor
    return TaskDescriptor(id: id, title: known.title, growth: .init(cost: known.cost))
  }

  func prepared(for input: BenchInput, in context: ExecutionContext) throws -> TimedWork {
    { .clusters(try algorithm.partition(of: input.graph, in: $0)) }
  }
}
