import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

/// Strengths, exponents and errors at the ends of the range of numbers.
struct ExtremeStrengthsTests {
  private let context = ExecutionContext()

  private func triangle(_ direction: Direction, _ strength: Double) -> Graph {
    var builder = GraphBuilder(direction, nodeCount: 4)
    for (a, b) in [(0, 1), (1, 2), (2, 0), (2, 3)] {
      builder.addEdge(Node(a), Node(b), strength: strength)
    }
    return builder.build().graph
  }

  private static let ids = [
    "strength", "strength-in", "pagerank", "katz", "eigenvector", "bonacich-power", "hubs",
    "authorities",
  ]

  @Test(arguments: ids, [Direction.undirected, .directed])
  func noScoreIsEverInfiniteOrNotANumber(id: String, direction: Direction) throws {
    for strength in [
      1.7e308, 1e308, 1e200, 1e150, 1e100, 1e-100, 1e-200, 1e-308, .leastNonzeroMagnitude,
    ] {
      let graph = triangle(direction, strength)
      do {
        let scores = try MeasureCatalog.measure(id: id).scores(on: graph, in: context)
        #expect(scores.values.allSatisfy { $0?.isFinite ?? true }, "\(strength)")
      } catch GraphAlgorithmError.extremeStrengths(_, strength, strength) {
        #expect(strength > 1e100 || strength < 1e-100, "\(strength)")
      }
    }
  }

  /// All measures but strength depend on the proportions of strengths only.
  @Test(arguments: ids.dropFirst(2), [Direction.undirected, .directed])
  func strengthsWithinTheRangeScoreAsTheirProportions(id: String, direction: Direction) throws {
    let measure = try MeasureCatalog.measure(id: id)
    // λ₁ is 0 where no walk returns, but here one does.
    let usual = try measure.scores(on: triangle(direction, 1), in: context)
    for strength in [1e-100, 1e100] {
      let scores = try measure.scores(on: triangle(direction, strength), in: context)
      for (one, other) in zip(scores.values, usual.values) {
        #expect(one.isApproximately(other, within: 1e-8), "\(strength)")
      }
    }
  }

  @Test(arguments: ["bonacich-power:beta=1e300", "bonacich-power:share=1e300"])
  func anExponentFarTooLargeIsToldWithTheUsableRange(id: String) throws {
    for graph in [triangle(.undirected, 1), triangle(.directed, 1)] {
      do {
        let scores = try MeasureCatalog.measure(id: id).scores(on: graph, in: context)
        #expect(scores.values.allSatisfy { $0?.isFinite ?? false })
      } catch GraphAlgorithmError.singular(_, let advice) {
        #expect(advice.contains("is too large: use one between"), "\(advice)")
      }
    }
    #expect(throws: GraphAlgorithmError.self) {
      try MeasureCatalog.measure(id: id).scores(on: triangle(.undirected, 1), in: context)
    }
  }

  @Test func aFactorTooLargeWhereNoWalkReturnsIsRefused() throws {
    var builder = GraphBuilder(.directed, nodeCount: 3)
    builder.addEdge(Node(0), Node(1))
    builder.addEdge(Node(1), Node(2))
    let path = builder.build().graph
    for id in ["katz:alpha=1e200", "bonacich-power:beta=1e200"] {
      #expect(throws: GraphAlgorithmError.self) {
        try MeasureCatalog.measure(id: id).scores(on: path, in: context)
      }
    }
  }

  /// Bounds that no number of draws can reach are answered exactly.
  @Test func samplingIsSafeForEveryErrorAndProbability() throws {
    let club = SmallGraphs.karateClub
    let exact = try Betweenness(normalization: .byPairs).scores(on: club, in: context)
    for epsilon in [.leastNonzeroMagnitude, 0x1p-1030, 1e-160, 1e-17, 1e-9, 0.5, 1 - 0x1p-53] {
      for delta in [.leastNonzeroMagnitude, 0x1p-1060, 1e-12, 0.5, 1 - 0x1p-53] {
        let estimate = try SampledBetweenness(epsilon: epsilon, delta: delta)
          .estimate(on: club, in: context)
        #expect(estimate.scores.values.allSatisfy { $0 >= 0 && $0 <= 1 })
        guard epsilon < 1e-8 else { continue }
        #expect(estimate.isExact)
        #expect(estimate.scores.values.map { $0 } == exact.values)
      }
    }
    let drawn = try SampledBetweenness(sources: 5, delta: .leastNonzeroMagnitude).estimate(
      on: club, in: context)
    #expect(drawn.largestError == 1)
  }
}
