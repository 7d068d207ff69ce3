/// How much each of several players adds to a whole number, averaged over all orders in which they
/// can come in: exact fractions.
///
/// Source: Shapley, A value for n-person games, Contributions to the Theory of Games II (1953).
package struct ShapleyValues {
  /// The factorial of the number of players, which divides every numerator.
  package let denominator: Int
  /// One numerator per player; their sum is `denominator` times the value of all less that of none.
  package let numerators: [Int]

  /// The values of `players` players, at most 8.
  ///
  /// - Parameter worth: the value of each set of players; bit i of the index stands for player i.
  /// - Complexity: O(players · 2^players).
  package init(players: Int, worth: [Int]) {
    precondition((0...8).contains(players), "\(players) players")
    precondition(worth.count == 1 << players, "\(worth.count) values for \(players) players")
    var factorials = [1]
    for number in 1...max(1, players) { factorials.append(factorials[number - 1] * number) }
    var numerators = [Int](repeating: 0, count: players)
    for player in 0..<players {
      for set in worth.indices where set & (1 << player) == 0 {
        let size = set.nonzeroBitCount
        let orders = factorials[size] * factorials[players - size - 1]
        numerators[player] += orders * (worth[set | (1 << player)] - worth[set])
      }
    }
    denominator = factorials[players]
    self.numerators = numerators
  }

  /// The value of each player.
  package var values: [Double] { numerators.map { Double($0) / Double(denominator) } }
}
