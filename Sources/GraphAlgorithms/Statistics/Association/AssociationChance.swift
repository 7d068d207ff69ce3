public import Execution

/// How often a connection at least as strong comes up when groups are dealt out at random.
///
/// Sizes of groups stay as they are. Needs no assumption about numbers or expected counts, so it holds
/// where χ² and F do not.
public struct AssociationChance: Sendable, Equatable {
  /// (1 + number at or above)/(1 + number).
  public let share: Double

  /// For the χ² of a table.
  ///
  /// - Complexity: O(permutations·items), shared among the workers.
  /// - Throws: `CancellationError`.
  public init(
    ofCategories categories: [Int], groups: [Int], permutations: Int, seed: Seed,
    in context: ExecutionContext
  ) throws {
    let rows = CategoryRows(categories, groups: groups)
    share = try Self.share(rows.statistic(groups), of: groups, permutations, seed, context) {
      rows.statistic($0)
    }
  }

  /// For the H of Kruskal and Wallis; nil where all numbers are equal.
  ///
  /// - Complexity: O(permutations·values), shared among the workers.
  /// - Throws: `CancellationError`.
  public init?(
    ofRanksOf values: [Double], groups: [Int], permutations: Int, seed: Seed,
    in context: ExecutionContext
  ) throws {
    let ranks = MidRanks(of: values)
    let count = (groups.max() ?? -1) + 1
    guard let observed = ranks.statistic(groups, groupCount: count) else { return nil }
    share = try Self.share(observed, of: groups, permutations, seed, context) {
      ranks.statistic($0, groupCount: count) ?? 0
    }
  }

  private static func share(
    _ observed: Double, of groups: [Int], _ permutations: Int, _ seed: Seed,
    _ context: ExecutionContext, statistic: @Sendable ([Int]) -> Double
  ) throws -> Double {
    // Sums in another order differ in the last bits; that is no difference.
    let enough = observed * (1 - 1e-12)
    let reached = try context.reduce(
      Chunks(count: permutations, pieces: min(permutations, 200)), into: 0,
      phase: "groups dealt at random",
      map: { piece in
        var reached = 0
        for number in piece {
          try context.cancellation.check()
          var generator = seed.stream(number)
          var labels = groups
          generator.shuffle(&labels)
          if statistic(labels) >= enough { reached += 1 }
        }
        return reached
      }, combine: { $0 += $1 })
    return Double(1 + reached) / Double(1 + permutations)
  }
}

/// Items by category, for counting one dealing of groups after another.
private struct CategoryRows: Sendable {
  private let members: MembersByLabel
  private let categorySizes: [Int]
  private let groupSizes: [Int]

  init(_ categories: [Int], groups: [Int]) {
    let count = (categories.max() ?? -1) + 1
    let members = MembersByLabel(categories.map { UInt32($0) }[...], labelCount: count)
    self.members = members
    categorySizes = (0..<count).map { members.range($0).count }
    var sizes = [Int](repeating: 0, count: (groups.max() ?? -1) + 1)
    for group in groups { sizes[group] += 1 }
    groupSizes = sizes
  }

  /// Σ count²/(size of the group · size of the category), which grows with χ² and with it only.
  func statistic(_ groups: [Int]) -> Double {
    var counts = [Int](repeating: 0, count: groupSizes.count)
    var met: [Int] = []
    var sum = 0.0
    for category in categorySizes.indices where categorySizes[category] > 0 {
      for place in members.range(category) {
        let group = groups[Int(members.nodes[place])]
        if counts[group] == 0 { met.append(group) }
        counts[group] += 1
      }
      var share = 0.0
      for group in met {
        share += Double(counts[group] * counts[group]) / Double(groupSizes[group])
        counts[group] = 0
      }
      met.removeAll(keepingCapacity: true)
      sum += share / Double(categorySizes[category])
    }
    return sum
  }
}
