import NetworkAnalysis
import Testing

@Suite struct ShapleyValuesTests {
  /// The mean over all orders, which is the definition.
  static func means(_ players: Int, _ worth: [Int]) -> [Double] {
    var sums = [Int](repeating: 0, count: players)
    var orders = 0
    func go(_ set: Int, _ path: [Int]) {
      if path.count == players {
        orders += 1
        var made = 0
        for player in path {
          sums[player] += worth[made | 1 << player] - worth[made]
          made |= 1 << player
        }
        return
      }
      for player in 0..<players where set & 1 << player == 0 {
        go(set | 1 << player, path + [player])
      }
    }
    go(0, [])
    return sums.map { Double($0) / Double(orders) }
  }

  @Test(arguments: 0...6, [1, 2, 3] as [UInt64])
  func theValuesAreTheMeansOverAllOrders(players: Int, seed: UInt64) {
    var state = seed
    let worth = (0..<(1 << players)).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % 1000)
    }
    let values = ShapleyValues(players: players, worth: worth)
    for (value, mean) in zip(values.values, Self.means(players, worth)) {
      #expect(abs(value - mean) < 1e-9)
    }
    let total = values.numerators.reduce(0, +)
    #expect(total == values.denominator * ((worth.last ?? 0) - worth[0]))
  }
}
