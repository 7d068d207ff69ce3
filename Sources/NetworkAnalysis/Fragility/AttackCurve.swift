import GraphAlgorithms

/// What one way of dropping cities does to a network: a single order, or many random ones.
struct AttackCurve {
  /// A figure of one order, or the mean of many with the middle 90 % of them.
  struct Spread {
    let mean: Double
    let low: Double?
    let high: Double?

    init(_ value: Double) {
      mean = value
      (low, high) = (nil, nil)
    }

    /// - Parameter values: at least one.
    init(of values: [Double]) {
      let ascending = values.sorted()
      mean = values.reduce(0, +) / Double(values.count)
      low = Self.quantile(ascending, perMille: 50)
      high = Self.quantile(ascending, perMille: 950)
    }

    /// The smallest value that at least so many thousandths of the values do not exceed.
    private static func quantile(_ ascending: [Double], perMille: Int) -> Double {
      ascending[max((ascending.count * perMille + 999) / 1000, 1) - 1]
    }
  }

  let strategy: AttackCurves.Strategy
  /// R.
  let area: Spread
  /// The removals that leave at most half of the cities in one component.
  let removalsToHalf: Spread
  /// S(q) at each place.
  let shares: [Spread]
  /// E(q) at each place; none in a network of one city.
  let efficiencies: [Spread]
  /// The cities that go first; none if the order is random.
  let first: [String]

  /// The curve of one order in a network that has cities.
  init(
    _ strategy: AttackCurves.Strategy, _ curve: RemovalCurve, at places: [Int],
    efficiencies: [Double], first: [String]
  ) {
    self.strategy = strategy
    area = Spread(curve.area ?? 0)
    removalsToHalf = Spread(Double(curve.removals(untilShare: 0.5)))
    shares = places.map { Spread(curve.share(after: $0) ?? 0) }
    self.efficiencies = efficiencies.map { Spread($0) }
    self.first = first
  }

  /// The mean of many random orders, with the middle 90 % of them.
  init(_ strategy: AttackCurves.Strategy, _ runs: [RandomFailures.Run]) {
    self.strategy = strategy
    area = Spread(of: runs.map(\.area))
    removalsToHalf = Spread(of: runs.map { Double($0.removalsToHalf) })
    shares = runs[0].shares.indices.map { place in Spread(of: runs.map { $0.shares[place] }) }
    let measured = runs.map(\.efficiencies).filter { !$0.isEmpty }
    efficiencies = (measured.first ?? []).indices.map { place in
      Spread(of: measured.map { $0[place] })
    }
    first = []
  }
}
