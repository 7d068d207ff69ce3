import Execution
import GraphAlgorithms
import TestSupport
import Testing

struct AssociationTests {
  private let context = ExecutionContext(workers: 2)

  /// scipy's `chi2_contingency`, `association`, Tests/Expected/groups.py.
  @Test func categoriesAreComparedAsByScipy() throws {
    let expected = try ExpectedFigures("groups")
    let (groups, categories) = try (
      expected.numbers("wide.groups").map { Int($0) },
      expected.numbers("wide.categories").map { Int($0) }
    )
    let table = ContingencyTable(groups: groups, categories: categories)
    #expect(table.chiSquare.isApproximately(try expected.number("wide.chi_square")))
    #expect(table.degreesOfFreedom == Int(try expected.number("wide.degrees")))
    #expect(table.probability.isApproximately(try expected.number("wide.chi_p"), within: 1e-9))
    #expect(table.cramersV.isApproximately(try expected.number("wide.v")))
    #expect(table.thinShare.isApproximately(try expected.number("wide.thin")))
    #expect(
      table.cells.compactMap(\.residual).max()
        .isApproximately(try expected.number("wide.largest_residual")))
  }

  /// scipy's `f_oneway` and `kruskal`, Tests/Expected/groups.py.
  @Test func numbersAreComparedAsByScipy() throws {
    let expected = try ExpectedFigures("groups")
    let found = GroupDifferences(
      try expected.numbers("wide.numbers"),
      groups: try expected.numbers("wide.groups").map { Int($0) })
    #expect(found.varianceRatio.isApproximately(try expected.number("wide.f")))
    #expect(
      found.varianceProbability.isApproximately(try expected.number("wide.f_p"), within: 1e-6))
    #expect(found.rankStatistic.isApproximately(try expected.number("wide.h")))
    #expect(found.rankProbability.isApproximately(try expected.number("wide.h_p"), within: 1e-6))
    #expect(found.explainedShare.isApproximately(try expected.number("wide.eta")))
    let medians = try expected.numbers("wide.medians")
    for (group, median) in zip(found.groups, medians) {
      #expect(group?.median.isApproximately(median) ?? false)
    }
  }

  /// Worked case 18: the best groups of the karate club and its two sides.
  @Test func theSidesOfTheKarateClubGoWithItsGroups() throws {
    let expected = try ExpectedFigures("groups")
    let groups = try expected.numbers("karate.labels").map { Int($0) }
    let table = ContingencyTable(
      groups: groups, categories: try expected.numbers("karate.club").map { Int($0) })
    #expect(table.chiSquare.isApproximately(try expected.number("karate.chi_square")))
    #expect(table.cramersV.isApproximately(try expected.number("karate.v")))
  }

  /// Expected counts of all cells, with items or without.
  @Test(arguments: 0..<120)
  func theStatisticIsTheSumOverAllCells(seed: Int) throws {
    var generator = Seed(UInt64(seed)).stream(1)
    let n = 2 + generator.index(below: 40)
    let groups = (0..<n).map { _ in generator.index(below: 4) }
    let categories = (0..<n).map { _ in generator.index(below: 5) }
    let table = ContingencyTable(groups: groups, categories: categories)
    var (sum, thin, cells) = (0.0, 0, 0)
    for group in Set(groups) {
      for category in Set(categories) {
        let expected =
          Double(groups.count { $0 == group }) * Double(categories.count { $0 == category })
          / Double(n)
        let both = Double(zip(groups, categories).count { $0 == group && $1 == category })
        sum += (both - expected) * (both - expected) / expected
        thin += expected < 5 ? 1 : 0
        cells += 1
      }
    }
    #expect(abs(table.chiSquare - sum) < 1e-9)
    #expect(table.thinShare.isApproximately(Double(thin) / Double(cells)))
    let v = table.cramersV ?? 0
    #expect(v >= 0 && v <= 1 && (table.correctedV ?? 0) <= v + 1e-9)
  }

  /// All orders of a few items.
  @Test func dealingAtRandomComesToTheExactShare() throws {
    let groups = [0, 0, 0, 1, 1, 1, 1]
    let categories = [0, 0, 0, 0, 1, 1, 1]
    let chance = try AssociationChance(
      ofCategories: categories, groups: groups, permutations: 20_000, seed: Seed(1), in: context)
    let exact = exactShare(groups, categories)
    #expect(abs(chance.share - exact) < 4 * (exact * (1 - exact) / 20_000).squareRoot())
    let ranks = try AssociationChance(
      ofRanksOf: categories.map { Double($0) }, groups: groups, permutations: 20_000,
      seed: Seed(2), in: context)
    // With two values the ranks order dealings as χ² does.
    #expect(abs((ranks?.share ?? 9) - exact) < 4 * (exact * (1 - exact) / 20_000).squareRoot())
  }

  @Test func oneGroupOrEqualNumbersHaveNoAnswer() throws {
    let table = ContingencyTable(groups: [0, 0, 0], categories: [0, 1, 1])
    #expect(table.probability == nil && table.cramersV == nil && table.correctedV == nil)
    let same = GroupDifferences([2, 2, 2, 2], groups: [0, 0, 1, 1])
    #expect(same.varianceRatio == nil && same.rankProbability == nil)
    #expect(same.explainedShare == nil && same.groups[1]?.median == 2)
    #expect(GroupDifferences([], groups: []).rankStatistic == nil)
  }

  @Test(arguments: [1, 5])
  func theNumberOfWorkersLeavesNoTrace(workers: Int) throws {
    let groups = (0..<60).map { $0 % 7 }
    let categories = (0..<60).map { ($0 * $0) % 5 }
    func share(_ workers: Int) throws -> AssociationChance {
      try AssociationChance(
        ofCategories: categories, groups: groups, permutations: 500, seed: Seed(1),
        in: ExecutionContext(workers: workers))
    }
    #expect(try share(workers) == share(2))
  }

  /// The share of dealings of three places to the first group with at least the observed χ².
  private func exactShare(_ groups: [Int], _ categories: [Int]) -> Double {
    let observed = ContingencyTable(groups: groups, categories: categories).chiSquare
    var (reached, all) = (0, 0)
    for a in 0..<7 {
      for b in 0..<a {
        for c in 0..<b {
          let dealt = (0..<7).map { [a, b, c].contains($0) ? 0 : 1 }
          all += 1
          let statistic = ContingencyTable(groups: dealt, categories: categories).chiSquare
          if statistic >= observed - 1e-9 { reached += 1 }
        }
      }
    }
    return Double(reached) / Double(all)
  }
}
