/// What is done about the fact that of many tests some succeed by chance.
public enum MultipleComparisons: String, Sendable, CaseIterable {
  /// Nothing: of tests in which chance decides, the share that the level names succeeds.
  case none
  /// The chance that even one test succeeds wrongly stays at the level, however tests depend.
  case holm
  /// Of the tests that succeed, the expected share that does so wrongly stays at the level.
  ///
  /// Holds for independent tests and for those that depend positively on each other.
  case benjaminiHochberg = "bh"

  /// The p-values after the correction, in the order given; compare them with the level as it is.
  ///
  /// - Parameters:
  ///   - pValues: 0...1.
  ///   - family: how many tests there are; those without a p-value here have 1. Without it, all are
  ///     here.
  /// - Complexity: O(n·log n).
  ///
  /// Source: Holm, Scandinavian Journal of Statistics 6 (1979); Benjamini & Hochberg, Journal of the
  /// Royal Statistical Society B 57 (1995).
  public func adjusted(_ pValues: [Double], family: Int? = nil) -> [Double] {
    adjusted(pValues, counts: pValues.map { _ in 1 }, family: family)
  }

  /// The same for p-values each of which `counts` tests have.
  public func adjusted(_ pValues: [Double], counts: [Int], family: Int? = nil) -> [Double] {
    precondition(pValues.count == counts.count && pValues.allSatisfy { (0...1).contains($0) })
    let listed = counts.reduce(0, +)
    let total = family ?? listed
    precondition(total >= listed, "\(listed) p-values of \(total) tests")
    guard self != .none else { return pValues }
    let order = pValues.indices.sorted { pValues[$0] < pValues[$1] }
    var adjusted = pValues
    var start = 0
    // Equal p-values stand together: they have one rank, the first for Holm, the last for the other.
    var groups: [(members: ArraySlice<Int>, before: Int, upTo: Int)] = []
    var before = 0
    while start < order.count {
      var end = start
      var here = 0
      while end < order.count, pValues[order[end]] == pValues[order[start]] {
        here += counts[order[end]]
        end += 1
      }
      groups.append((order[start..<end], before, before + here))
      before += here
      start = end
    }
    switch self {
    case .none: break
    case .holm:
      var largest = 0.0
      for group in groups where group.upTo > group.before {
        let p = pValues[group.members[group.members.startIndex]]
        largest = max(largest, min(1, p * Double(total - group.before)))
        for member in group.members { adjusted[member] = largest }
      }
    case .benjaminiHochberg:
      var smallest = 1.0
      for group in groups.reversed() where group.upTo > group.before {
        let p = pValues[group.members[group.members.startIndex]]
        smallest = min(smallest, p * Double(total) / Double(group.upTo))
        for member in group.members { adjusted[member] = smallest }
      }
    }
    return adjusted
  }
}
