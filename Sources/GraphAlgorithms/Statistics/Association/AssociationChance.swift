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
  /// - Complexity: O(permutations·items·log items), shared among the workers.
  /// - Throws: `CancellationError`.
  public init(
    ofCategories categories: [Int], groups: [Int], permutations: Int, seed: Seed,
    in context: ExecutionContext
  ) throws {
    let observed = ContingencyTable(groups: groups, categories: categories).chiSquare
    share = try Self.share(observed, of: groups, permutations, seed, context) {
      ContingencyTable(groups: $0, categories: categories).chiSquare
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
