import Execution
import GraphAlgorithms

/// Counting what every two members of a graph of memberships share.
struct ProjectionTask: BenchTask {
  var descriptor: TaskDescriptor {
    TaskDescriptor(
      id: "projection", title: "Pairs of members that share groups", growth: .quadratic)
  }

  func prepared(for input: BenchInput, in context: ExecutionContext) throws -> TimedWork {
    guard let memberships = input.memberships else {
      throw BenchError.notApplicable("left out: the graph has no memberships")
    }
    let projection = Projection(of: memberships, onto: .members)
    return { .value(try projection.totals(in: $0).pairs()) }
  }
}
