import Execution
import GraphAlgorithms
import Graphs

/// Closeness, harmonic closeness, mean distance and diameter of a whole graph in one go.
struct DistanceProfileTask: BenchTask {
  var descriptor: TaskDescriptor {
    TaskDescriptor(
      id: "distance-profile", title: "Sums of distances, mean distance, diameter",
      growth: .quadratic)
  }

  func prepared(for input: BenchInput, in context: ExecutionContext) throws -> TimedWork {
    { context in
      let profile = try DistanceProfile(of: input.graph, in: context)
      var check = Check(kind: "dist")
      check.sum = Double(profile.distanceSum.values.reduce(0, +))
      check.reached = profile.reachedCount.values.reduce(0, +)
      check.max = Double(profile.diameter ?? 0)
      return .summary(check)
    }
  }
}
