/// Wall and processor seconds of one run.
struct RunTime: Sendable {
  let wall: Double
  let processor: Double

  /// Times `body` once.
  static func measuring<Result>(
    _ body: () throws -> Result
  ) rethrows -> (result: Result, time: RunTime) {
    let processor = ProcessFacts.processorSeconds
    let start = ContinuousClock.now
    let result = try body()
    let wall = (ContinuousClock.now - start) / .seconds(1)
    return (
      result, RunTime(wall: wall, processor: ProcessFacts.processorSeconds - processor)
    )
  }
}

/// How often a task is run.
enum Repetition: Sendable {
  /// Five times if a run takes less than a second, three times below ten seconds, else once.
  case byDuration
  /// This often.
  case times(Int)

  /// How many runs there are to be if the first took `seconds`.
  func count(afterFirst seconds: Double) -> Int {
    switch self {
    case .times(let count): count
    case .byDuration: seconds < 1 ? 5 : seconds < 10 ? 3 : 1
    }
  }
}

/// The middle one of some numbers, the mean of the middle two if their count is even.
func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  guard let last = sorted.indices.last else { return 0 }
  return (sorted[last / 2] + sorted[(last + 1) / 2]) / 2
}
