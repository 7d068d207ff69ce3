/// Whether counts come from these shares, by Pearson's test.
///
/// False for about 3 in 100,000 honest samples: the limit lies 4 standard deviations up (Wilson &
/// Hilferty 1931).
func agree(_ counts: [Int], withShares shares: [Double]) -> Bool {
  let total = Double(counts.reduce(0, +))
  let statistic = zip(counts, shares).reduce(0.0) { sum, pair in
    let expected = total * pair.1
    return sum + (Double(pair.0) - expected) * (Double(pair.0) - expected) / expected
  }
  let freedom = Double(counts.count - 1)
  let root = 1 - 2 / (9 * freedom) + 4 * (2 / (9 * freedom)).squareRoot()
  return statistic <= freedom * root * root * root
}

/// Whether counts come from equal shares.
func agreeWithEqualShares(_ counts: [Int]) -> Bool {
  agree(counts, withShares: counts.map { _ in 1 / Double(counts.count) })
}

/// Whether the mean of `values` is `expected`, give or take 4 standard errors.
func meanAgrees(_ values: [Double], with expected: Double, error: Double = 0) -> Bool {
  let count = Double(values.count)
  let mean = values.reduce(0, +) / count
  let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
  return abs(mean - expected) <= 4 * (variance / count + error * error).squareRoot()
}
