import Execution

/// What one pass over the observations tells before a model is fitted: sizes, spreads, ranges.
struct ColumnMoments: Sendable {
  let width: Int
  private(set) var count = 0
  private(set) var weight = 0.0
  private(set) var outcome = 0.0
  private(set) var saturated = 0.0
  private(set) var positives = 0
  /// Ranges of the columns where the outcome is above 0, and where it is 0.
  private(set) var above: [(low: Double, high: Double)]
  private(set) var at0: [(low: Double, high: Double)]
  private(set) var lowestOutcome = Double.infinity
  private(set) var highestOutcome = -Double.infinity
  /// Sums and products of the columns around `origin`.
  private let origin: [Double]
  private var sums: [Double]
  private var products: [Double]

  private init(width: Int, origin: [Double]) {
    self.width = width
    self.origin = origin
    above = Array(repeating: (.infinity, -.infinity), count: width)
    at0 = above
    sums = Array(repeating: 0, count: width)
    products = Array(repeating: 0, count: width * width)
  }

  /// The moments of all observations of `source`.
  init(
    of source: some RegressionSource, _ family: ModelFamily, in context: ExecutionContext
  ) throws {
    let width = source.columns.count
    var origin = [Double](repeating: 0, count: width)
    var batch = RegressionBatch(width: width)
    for block in 0..<source.blockCount {
      source.fill(&batch, block: block)
      // Around the first observation, so that little is lost where values are large and close.
      if batch.count > 0 {
        origin = Array(batch.values.prefix(width))
        break
      }
    }
    self = try source.reduce(
      ColumnMoments(width: width, origin: origin), phase: "observations", in: context,
      { total, batch in total.add(batch, family) }, combine: { $0.add($1) })
  }

  /// The mean of a column.
  func mean(_ column: Int) -> Double { origin[column] + sums[column] / Double(count) }

  /// The covariance of two columns.
  func covariance(_ a: Int, _ b: Int) -> Double {
    let n = Double(count)
    return products[min(a, b) * width + max(a, b)] / n - sums[a] / n * (sums[b] / n)
  }

  func range(_ column: Int) -> (low: Double, high: Double) {
    (
      min(above[column].low, at0[column].low), max(above[column].high, at0[column].high)
    )
  }

  /// Whether one column alone drives its coefficient beyond all bounds.
  func isSeparating(_ column: Int, _ family: ModelFamily) -> Bool {
    guard positives > 0, positives < count else { return false }
    let (above, zero) = (above[column], at0[column])
    switch family {
    case .poisson:
      return above.low == above.high && (above.low <= zero.low || above.low >= zero.high)
    case .logistic: return zero.high <= above.low || zero.low >= above.high
    }
  }

  private mutating func add(_ batch: borrowing RegressionBatch, _ family: ModelFamily) {
    var place = 0
    for number in 0..<batch.count {
      let outcome = batch.outcomes[number]
      let weight = batch.weights[number]
      count += 1
      self.weight += weight
      self.outcome += weight * outcome
      if outcome > 0 {
        positives += 1
        saturated += weight * family.saturatedLogLikelihood(outcome)
      }
      lowestOutcome = min(lowestOutcome, outcome)
      highestOutcome = max(highestOutcome, outcome)
      for column in 0..<width {
        let value = batch.values[place + column]
        if outcome > 0 {
          above[column] = (min(above[column].low, value), max(above[column].high, value))
        } else {
          at0[column] = (min(at0[column].low, value), max(at0[column].high, value))
        }
        let difference = value - origin[column]
        sums[column] += difference
        for other in column..<width {
          products[column * width + other] +=
            difference * (batch.values[place + other] - origin[other])
        }
      }
      place += width
    }
  }

  private mutating func add(_ other: ColumnMoments) {
    count += other.count
    weight += other.weight
    outcome += other.outcome
    saturated += other.saturated
    positives += other.positives
    lowestOutcome = min(lowestOutcome, other.lowestOutcome)
    highestOutcome = max(highestOutcome, other.highestOutcome)
    for column in 0..<width {
      above[column] = (
        min(above[column].low, other.above[column].low),
        max(above[column].high, other.above[column].high)
      )
      at0[column] = (
        min(at0[column].low, other.at0[column].low), max(at0[column].high, other.at0[column].high)
      )
      sums[column] += other.sums[column]
    }
    for place in products.indices { products[place] += other.products[place] }
  }
}
