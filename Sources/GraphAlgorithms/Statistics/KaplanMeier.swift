/// Which share of things that begin lasts longer than a time, when some are still lasting at the end
/// of the observation: the product-limit estimate.
///
/// Things that still last are censored on the right: they count as at risk up to the last time they
/// were seen. Intervals are Greenwood's on the scale of log(−log S), so they stay within 0...1.
///
/// Source: Kaplan & Meier, Journal of the American Statistical Association 53 (1958); Kalbfleisch &
/// Prentice, The Statistical Analysis of Failure Time Data, 2002, 1.4.
public struct KaplanMeier: Sendable, Equatable {
  /// One time at which something ended.
  public struct Step: Sendable, Equatable {
    /// The time since the begin.
    public let time: Double
    /// How many had lasted up to this time and were still seen.
    public let atRisk: Int
    /// How many ended at this time.
    public let ended: Int
    /// The share that lasts longer than this time, 0...1.
    public let survival: Double
    /// The interval that holds the share with the chance asked for; nil where all or none last.
    public let interval: ClosedRange<Double>?
  }

  /// The times at which something ended, ascending.
  public let steps: [Step]
  /// How long each thing lasted or was seen, ascending.
  private let durations: [Double]

  /// The estimate for things that lasted, or were seen, for these times.
  ///
  /// - Parameters:
  ///   - hasEnded: for each thing whether it ended then; otherwise it was still lasting.
  ///   - quantile: of the standard normal distribution; 1.959964 for intervals of 95 %.
  /// - Complexity: O(n log n).
  /// - Precondition: as many times as ends; times are finite and not negative.
  public init(
    durations: [Double], hasEnded: [Bool], quantile: Double = 1.959_963_984_540_054
  ) {
    precondition(durations.count == hasEnded.count)
    precondition(durations.allSatisfy { $0.isFinite && $0 >= 0 })
    self.durations = durations.sorted()
    var ends: [Double] = []
    for (time, ended) in zip(durations, hasEnded) where ended { ends.append(time) }
    ends.sort()
    var steps: [Step] = []
    var (survival, sum) = (1.0, 0.0)
    var start = 0
    while start < ends.count {
      var end = start
      while end < ends.count, ends[end] == ends[start] { end += 1 }
      let atRisk = Self.lasting(to: ends[start], self.durations)
      let ended = end - start
      survival *= Double(atRisk - ended) / Double(atRisk)
      sum += Double(ended) / (Double(atRisk) * Double(max(1, atRisk - ended)))
      steps.append(
        Step(
          time: ends[start], atRisk: atRisk, ended: ended, survival: survival,
          interval: Self.interval(around: survival, spread: quantile * sum.squareRoot())))
      start = end
    }
    self.steps = steps
  }

  /// How many things lasted, or were seen, at least so long.
  public func atRisk(at time: Double) -> Int { Self.lasting(to: time, durations) }

  /// The last step up to a time; nil if nothing had ended by then, so that all last.
  public func step(at time: Double) -> Step? { steps.last { $0.time <= time } }

  /// The share that lasts longer than a time; nil if nothing was seen so long, so that nobody knows.
  public func survival(at time: Double) -> Double? {
    guard let longest = durations.last, time <= longest else { return nil }
    return step(at: time)?.survival ?? 1
  }

  /// The time after which half have ended; nil if more than half last as long as they were seen.
  public var median: Double? { steps.first { $0.survival <= 0.5 }?.time }

  /// How many of the sorted times are at least `time`.
  private static func lasting(to time: Double, _ sorted: [Double]) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < time { low = middle + 1 } else { high = middle }
    }
    return sorted.count - low
  }

  private static func interval(around survival: Double, spread: Double) -> ClosedRange<Double>? {
    guard survival > 0, survival < 1 else { return nil }
    let logarithm = naturalLogarithm(survival)
    // S to the power of exp(±spread/|ln S|).
    let small = exponential(ofNegative: spread / logarithm)
    guard small > 0 else { return 0...1 }
    return exponential(ofNegative: logarithm / small)...exponential(ofNegative: logarithm * small)
  }
}
