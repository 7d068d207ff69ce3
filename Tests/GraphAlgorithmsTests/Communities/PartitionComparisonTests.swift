import Execution
import Foundation
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct PartitionComparisonTests {
  private let context = ExecutionContext()

  @Test func figuresOverPairsAreThoseOfTheDefinition() {
    for seed in 0..<200 {
      let n = 1 + seed % 19
      let a = randomLabels(n, clusters: 1 + seed % 5, seed: seed)
      let b = randomLabels(n, clusters: 1 + seed % 7, seed: seed + 1000)
      var (both, either, alike, all) = (0.0, 0.0, 0.0, 0.0)
      for i in 0..<n {
        for j in 0..<i {
          let (first, second) = (a[i] == a[j], b[i] == b[j])
          all += 1
          if first && second { both += 1 }
          if first || second { either += 1 }
          if first == second { alike += 1 }
        }
      }
      let found = PartitionComparison(Partition(NodeMap(a)), Partition(NodeMap(b)))
      #expect(found.randIndex.isApproximately(all > 0 ? alike / all : 1), "seed \(seed)")
      #expect(found.jaccardIndex.isApproximately(either > 0 ? both / either : 1), "seed \(seed)")
    }
  }

  /// The mean mutual information is taken over all permutations.
  @Test func adjustedMutualInformationIsThatOfAllPermutations() {
    for seed in 0..<200 {
      let n = 2 + seed % 5
      let a = randomLabels(n, clusters: 1 + seed % 4, seed: seed)
      let b = randomLabels(n, clusters: 1 + seed % 3, seed: seed + 1000)
      let permuted = permutations(b)
      let expected = permuted.reduce(0) { $0 + information(a, $1) } / Double(permuted.count)
      let best = (information(a, a) + information(b, b)) / 2
      let wanted =
        abs(best - expected) < 1e-12 ? 1 : (information(a, b) - expected) / (best - expected)
      let found = PartitionComparison(Partition(NodeMap(a)), Partition(NodeMap(b)))
      #expect(abs(found.adjustedMutualInformation - wanted) < 1e-9, "seed \(seed)")
    }
  }

  /// scikit-learn 1.9.1, `adjusted_mutual_info_score`, `rand_score`, between the best groups of the
  /// karate club and the factions.
  @Test func figuresOfTheKarateClubAreThoseOfScikitLearn() throws {
    let best = try Leiden().partition(of: SmallGraphs.karateClub, in: context)
    let found = PartitionComparison(best, factions)
    #expect(found.adjustedMutualInformation.isApproximately(0.566_665_878_069_787))
    #expect(found.randIndex.isApproximately(0.736_185_383_244_207))
    #expect(found.adjustedRandIndex.isApproximately(0.464_591_098_443_324))
    #expect(found.normalizedMutualInformation.isApproximately(0.587_849_706_825_067))
  }

  @Test(arguments: PartitionBaseline.Figure.allCases)
  func chanceIsTheSameForAnyNumberOfWorkers(figure: PartitionBaseline.Figure) throws {
    let best = try Leiden().partition(of: SmallGraphs.karateClub, in: context)
    let one = try PartitionBaseline(figure, of: best, factions, in: context)
    let five = try PartitionBaseline(
      figure, of: best, factions, in: ExecutionContext(workers: 5))
    #expect(one == five)
    #expect(one.observed == figure.value(in: PartitionComparison(best, factions)))
    #expect(abs(one.zScore ?? 0) > 3)
  }

  @Test func theAdjustedRandIndexIsZeroByChance() throws {
    let best = try Leiden().partition(of: SmallGraphs.karateClub, in: context)
    let chance = try PartitionBaseline(
      .adjustedRandIndex, of: best, factions, permutations: 2000, in: context)
    #expect(abs(chance.mean) < 4 * chance.standardDeviation / 2000.0.squareRoot())
  }

  @Test func whereChanceChangesNothingThereIsNoScore() throws {
    let whole = Partition(NodeMap([0, 0, 0, 0]))
    let chance = try PartitionBaseline(.randIndex, of: whole, whole, in: context)
    #expect(chance.zScore == nil)
    #expect(chance.mean == 1)
  }

  private let factions = Partition(
    NodeMap(
      (0..<34).map {
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 16, 17, 19, 21].contains($0) ? 0 : 1
      }))

  private func information(_ a: [Int], _ b: [Int]) -> Double {
    let n = Double(a.count)
    func share(_ isMember: (Int) -> Bool) -> Double {
      Double(a.indices.filter(isMember).count) / n
    }
    var sum = 0.0
    for x in Set(a) {
      for y in Set(b) {
        let joint = share { a[$0] == x && b[$0] == y }
        if joint > 0 {
          sum += joint * log(joint / (share { a[$0] == x } * share { b[$0] == y }))
        }
      }
    }
    return sum
  }

  private func permutations(_ items: [Int]) -> [[Int]] {
    guard items.count > 1 else { return [items] }
    return items.indices.flatMap { place in
      var rest = items
      let first = rest.remove(at: place)
      return permutations(rest).map { [first] + $0 }
    }
  }
}
