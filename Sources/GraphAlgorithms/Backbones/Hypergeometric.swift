/// How many of the successes in a population are among so many draws without putting back.
///
/// The chances are found one from the next, starting at the likeliest number, and added from the
/// small to the large: even the smallest has its digits.
struct Hypergeometric: Sendable {
  private let lowest: Int
  private let upper: [Double]
  private let lower: [Double]

  /// - Precondition: `successes` and `draws` are in `0...population`.
  init(population: Int, successes: Int, draws: Int) {
    precondition((0...population).contains(successes) && (0...population).contains(draws))
    let (low, high) = (max(0, successes + draws - population), min(successes, draws))
    let peak = min(
      high, max(low, Int(Double(successes + 1) * Double(draws + 1) / Double(population + 2))))
    // The chance of k + 1 over that of k.
    func step(_ k: Int) -> Double {
      Double(successes - k) * Double(draws - k)
        / (Double(k + 1) * Double(population - successes - draws + k + 1))
    }
    var mass = [Double](repeating: 0, count: high - low + 1)
    mass[peak - low] = 1
    for k in peak..<high { mass[k + 1 - low] = mass[k - low] * step(k) }
    for k in stride(from: peak - 1, through: low, by: -1) {
      mass[k - low] = mass[k + 1 - low] / step(k)
    }
    lowest = low
    var sum = 0.0
    lower = mass.map { part in
      sum += part
      return sum
    }
    var rest = 0.0
    upper = mass.reversed().map { part -> Double in
      rest += part
      return rest
    }.reversed()
  }

  /// The chance of k or more.
  func atLeast(_ k: Int) -> Double {
    guard k > lowest else { return 1 }
    let place = k - lowest
    return place < upper.count ? min(1, upper[place] / upper[0]) : 0
  }

  /// The chance of k or fewer.
  func atMost(_ k: Int) -> Double {
    guard k >= lowest else { return 0 }
    let place = k - lowest
    return place < lower.count - 1 ? min(1, lower[place] / lower[lower.count - 1]) : 1
  }
}
