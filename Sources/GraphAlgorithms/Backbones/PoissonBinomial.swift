/// The number of successes in independent trials, each with a chance of its own: the chances of at
/// least and of at most k.
///
/// Found by taking one trial after another, with sums of positive numbers only, so that even the
/// smallest chance has its digits. Numbers below 1e-290 count as 0.
public struct PoissonBinomial: Sendable, Equatable {
  /// The chance of at least k successes, for k from 0 to the largest asked for; never above 1.
  public let atLeast: [Double]
  /// The chance of at most k successes, for the same k.
  public let atMost: [Double]
  /// The mean number of successes.
  public let mean: Double

  /// The distribution for trials with these chances, up to `largest` successes.
  ///
  /// - Parameter counts: how many trials have each chance; one each if absent.
  /// - Complexity: O(trials · largest) time, O(largest) memory.
  public init(_ chances: [Double], counts: [Int]? = nil, upTo largest: Int) {
    precondition(largest >= 0 && chances.allSatisfy { (0...1).contains($0) })
    let counts = counts ?? chances.map { _ in 1 }
    precondition(counts.count == chances.count)
    // mass[k] is the chance of k successes so far; reached[k] that k have been reached.
    var mass = [Double](repeating: 0, count: largest + 1)
    var reached = [Double](repeating: 0, count: largest + 1)
    (mass[0], reached[0]) = (1, 1)
    // All other masses are 0, which spares the work of multiplying nothing.
    var (low, high) = (0, 0)
    var mean = 0.0
    for (chance, count) in zip(chances, counts) where chance > 0 && count > 0 {
      mean += chance * Double(count)
      for _ in 0..<count where low <= high {
        if high < largest { high += 1 }
        for k in stride(from: high, to: low, by: -1) {
          let entering = mass[k - 1] * chance
          reached[k] += entering
          mass[k] = mass[k] * (1 - chance) + entering
        }
        mass[low] *= 1 - chance
        while high > low, mass[high] < Self.nothing {
          mass[high] = 0
          high -= 1
        }
        while low <= high, mass[low] < Self.nothing {
          mass[low] = 0
          low += 1
        }
      }
    }
    var sum = 0.0
    atMost = mass.map { part in
      sum += part
      return min(1, sum)
    }
    atLeast = reached.map { min(1, $0) }
    self.mean = mean
  }

  private static let nothing = 1e-290
}
