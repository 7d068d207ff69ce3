/// What is kept of a whole number of a network and of those of random ones, when there are too many
/// to keep them all.
struct NullTally: Sendable {
  let observed: Int
  private var count = 0
  /// Of the differences to the observed number, so that sums stay small and exact.
  private var sum = 0
  private var squares = 0.0
  private var above = 0
  private var below = 0

  init(observed: Int) { self.observed = observed }

  /// Counts the number of one random network.
  mutating func add(_ number: Int) {
    let difference = number - observed
    count += 1
    sum += difference
    squares += Double(difference) * Double(difference)
    if difference >= 0 { above += 1 }
    if difference <= 0 { below += 1 }
  }

  /// Adds what another tally of the same number has counted.
  mutating func add(_ other: NullTally) {
    count += other.count
    sum += other.sum
    squares += other.squares
    above += other.above
    below += other.below
  }

  /// The number beside those of the random networks.
  var comparison: NullComparison {
    let size = Double(count)
    let shift = count > 0 ? Double(sum) / size : 0
    let spread = max(0, squares - size * shift * shift)
    return NullComparison(
      observed: Double(observed), mean: count > 0 ? Double(observed) + shift : nil,
      deviation: count > 1
        ? (spread > 1e-12 * squares ? (spread / (size - 1)).squareRoot() : 0) : nil,
      shareAtOrAbove: Double(1 + above) / (1 + size),
      shareAtOrBelow: Double(1 + below) / (1 + size))
  }
}
