/// How far two rankings of the same things agree, by Kendall's τ_b.
///
/// (concordant − discordant pairs) over the geometric mean of the pairs that are not tied in the one
/// and in the other ranking. 1: the same order; −1: the opposite order. Pairs that share a place in
/// a ranking say nothing in it. Range: −1...1.
///
/// Source: Kendall, Biometrika 33 (1945); the count in O(n log n): Knight, Journal of the American
/// Statistical Association 61 (1966).
public struct RankCorrelation: Sendable, Equatable {
  /// Pairs that both rankings put in the same order.
  public let concordant: Int
  /// Pairs that they put in opposite orders.
  public let discordant: Int
  /// Pairs that share a place in the first ranking.
  public let tiedInFirst: Int
  /// Pairs that share a place in the second ranking.
  public let tiedInSecond: Int
  /// All pairs.
  public let pairs: Int

  /// Compares two rankings, given as the rank of each thing; equal ranks are shared places.
  ///
  /// - Complexity: O(n log n).
  /// - Precondition: both have the same length.
  public init(_ first: [Int], _ second: [Int]) {
    precondition(first.count == second.count, "\(first.count) and \(second.count) ranks")
    let order = first.indices.sorted { (first[$0], second[$0]) < (first[$1], second[$1]) }
    pairs = Self.pairs(first.count)
    tiedInFirst = Self.tied(order) { first[$0] == first[$1] }
    let tiedInBoth = Self.tied(order) { first[$0] == first[$1] && second[$0] == second[$1] }
    var values = order.map { second[$0] }
    discordant = Self.sortCountingSwaps(&values)
    tiedInSecond = Self.tied(Array(values.indices)) { values[$0] == values[$1] }
    concordant = pairs - discordant - tiedInFirst - tiedInSecond + tiedInBoth
  }

  /// Kendall's τ_b; nil if one of the rankings puts all things in one place, or has fewer than two.
  public var tauB: Double? {
    let (a, b) = (pairs - tiedInFirst, pairs - tiedInSecond)
    guard a > 0, b > 0 else { return nil }
    if a == b { return Double(concordant - discordant) / Double(a) }
    return Double(concordant - discordant) / (Double(a).squareRoot() * Double(b).squareRoot())
  }

  private static func pairs(_ count: Int) -> Int { count * (count - 1) / 2 }

  /// The pairs within runs of neighbors that are equal.
  private static func tied(_ order: [Int], areEqual: (Int, Int) -> Bool) -> Int {
    var total = 0
    var start = 0
    for end in order.indices.dropFirst() where !areEqual(order[end], order[start]) {
      total += pairs(end - start)
      start = end
    }
    return total + pairs(order.count - start)
  }

  /// Sorts by merging from below; how many pairs stood in the wrong order.
  private static func sortCountingSwaps(_ values: inout [Int]) -> Int {
    var swaps = 0
    var merged = values
    var width = 1
    while width < values.count {
      for low in stride(from: 0, to: values.count, by: 2 * width) {
        let middle = min(low + width, values.count)
        let high = min(low + 2 * width, values.count)
        var (left, right) = (low, middle)
        for write in low..<high {
          if left < middle, right == high || values[left] <= values[right] {
            merged[write] = values[left]
            left += 1
          } else {
            merged[write] = values[right]
            right += 1
            swaps += middle - left
          }
        }
      }
      swap(&values, &merged)
      width *= 2
    }
    return swaps
  }
}
