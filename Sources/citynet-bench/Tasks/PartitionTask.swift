import Execution
import GraphAlgorithms

/// A way of forming clusters of the library's catalogue, with its standard parameters.
struct PartitionTask: BenchTask {
  private let algorithm: any PartitionAlgorithm

  init(_ algorithm: any PartitionAlgorithm) { self.algorithm = algorithm }

  var descriptor: TaskDescriptor {
    let known = algorithm.descriptor
    return TaskDescriptor(id: known.id, title: known.title, growth: .init(cost: known.cost))
  }

  func prepared(for input: BenchInput, in context: ExecutionContext) throws -> TimedWork {
    { .clusters(try algorithm.partition(of: input.graph, in: $0)) }
  }
}
