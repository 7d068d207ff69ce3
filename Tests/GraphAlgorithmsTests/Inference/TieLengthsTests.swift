import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct TieLengthsTests {
  /// Two clusters of places far apart, in which ties stay, and one tie between.
  private func network(seed: Int = 1) -> TieLengths {
    let graph = SmallGraphs.undirected(
      8, [(0, 1), (1, 2), (2, 3), (0, 3), (4, 5), (5, 6), (6, 7), (4, 7), (0, 4)])
    return TieLengths(
      of: graph,
      places: SpherePoints(
        latitudes: [0, 0, 1, 1, 0, 0, 1, 1], longitudes: [0, 1, 1, 0, 90, 91, 91, 90], radius: 1),
      groups: [0, 0, 0, 0, 1, 1, 1, 1])
  }

  private static let figures: [TieLengths.Figure] = [
    .mean, .quantile(0.5), .shareWithin(0.1), .band(above: 0, upTo: 0.1),
    .band(above: 0.1, upTo: 4), .ties(0, 0), .ties(1, 0), .ties(1, 1), .meanBetween(0, 1),
  ]

  @Test func figuresAreThoseOfTheList() {
    let ties = network()
    let lengths = ties.lengths.sorted()
    let observed = ties.observed(Self.figures).compactMap { $0 }
    #expect(observed[0].isApproximately(lengths.reduce(0, +) / 9, within: 1e-12))
    #expect(observed[1] == lengths[4] && observed[2] == 8.0 / 9)
    #expect(observed[3...7] == [8, 1, 4, 1, 4])
    #expect(observed[8].isApproximately(.pi / 2, within: 1e-12))
  }

  /// All 8! orders of the places, by another program: the mean over orders of the share within 0.1
  /// is the share of near pairs among all pairs, 12/28.
  @Test func shuffledPlacesHaveThePairsOfAll() throws {
    let found = try network().compared(
      Self.figures, with: .shuffled, count: 4000, seed: Seed(7))
    let share = try #require(found[2]?.comparison)
    let error = try #require(share.deviation) / 4000.0.squareRoot()
    #expect(abs(try #require(share.mean) - 12.0 / 28) < 4 * error)
    // Only the 2·4!·4! of 8! orders that keep the two sides together have as many near ties.
    let exact = 1.0 / 35
    #expect(
      abs(share.shareAtOrAbove - exact) < 4 * (exact * (1 - exact) / 4000).squareRoot() + 1e-3)
  }

  /// Mixing of the groups when degrees are kept, beside all graphs with these degrees.
  @Test func rewiredTiesKeepDegrees() throws {
    let ties = network()
    let found = try ties.compared([.ties(0, 0), .ties(0, 1)], with: .rewired, count: 500)
    let (inside, across) = (try #require(found[0]), try #require(found[1]))
    #expect(inside.comparison.observed == 4 && across.comparison.observed == 1)
    // Of each group nine ends go out: twice the ties inside, once those across.
    #expect(inside.values.allSatisfy { $0 <= 4 })
    #expect(across.values.allSatisfy { [1, 3, 5, 7, 9].contains($0) })
  }

  @Test(arguments: TieLengths.Chance.allCases)
  func theNumberOfWorkersLeavesNoTrace(chance: TieLengths.Chance) throws {
    let all = try [1, 2, 5].map { workers in
      try network().compared(
        Self.figures, with: chance, count: 40, in: ExecutionContext(workers: workers))
    }
    let same = all[0] == all[1] && all[1] == all[2]
    #expect(same)
  }

  @Test func cancellationIsObeyed() {
    let context = ExecutionContext()
    context.cancellation.request()
    #expect(throws: CancellationError.self) {
      try network().compared([.mean], with: .rewired, count: 10, in: context)
    }
  }

  @Test func noTiesHaveNoMean() throws {
    let ties = TieLengths(
      of: SmallGraphs.undirected(2, []),
      places: SpherePoints(latitudes: [0, 1], longitudes: [0, 1], radius: 1), groups: [0, 0])
    #expect(ties.observed([.mean, .quantile(0.5), .ties(0, 0)]) == [nil, nil, 0])
  }
}
