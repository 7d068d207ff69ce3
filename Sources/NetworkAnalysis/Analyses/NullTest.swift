import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// Whether figures of the whole network are more, or less, than chance would bring.
public struct NullTest: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "null-test", question: "Is a figure of the network more than chance would bring?",
    parameters: [
      ("statistics", "statistics of `citynet list statistics`, or all; transitivity if absent"),
      (
        "null",
        "what random networks keep: size, degrees, configuration, dyads or labels; degrees if absent"
      ),
      ("count", "how many random networks; 999 if absent"),
      ("seed", "where the random choices begin; 1 if absent"),
      ("direction", "ignored or followed; ignored if absent"),
    ])

  private let statistics: [NetworkStatistic]
  private let asksForAll: Bool
  private let chance: ChanceKind
  private let count: Int
  private let seed: Seed
  private let direction: TieDirection

  /// Tests the statistics with these names; `all` stands for all that are named alone.
  ///
  /// - Throws: what ``NetworkStatistic/init(_:)`` throws;
  ///   ``AnalysisError/contradictoryParameters(_:)``.
  public init(
    _ statistics: [String] = ["transitivity"], null: ChanceKind = .degrees, count: Int = 999,
    seed: UInt64 = 1, direction: TieDirection = .ignored
  ) throws {
    precondition(count >= 2 && !statistics.isEmpty)
    asksForAll = statistics.contains("all")
    let named = try NetworkStatistic.list(statistics)
    let chosen = statistics.filter { $0 != "all" }
    self.statistics = named.filter { statistic in
      chosen.contains(statistic.id)
        || ((direction == .followed || !statistic.needsDirection)
          && (null != .labels || statistic.isOfLabels))
    }
    chance = null
    self.count = count
    self.seed = Seed(seed)
    self.direction = direction
    for statistic in self.statistics {
      if statistic.needsDirection, direction == .ignored {
        throw AnalysisError.contradictoryParameters(
          "\(statistic.id) needs ties with a direction, such as aid. Follow directions, with "
            + "--direction followed, or name another statistic.")
      }
      if null == .labels, !statistic.isOfLabels {
        throw AnalysisError.contradictoryParameters(
          "\(statistic.id) does not depend on what cities are, so shuffling labels leaves it as it "
            + "is. Keep degrees instead, or name a statistic such as cross-border or ei:country.")
      }
    }
    if null == .dyads, direction == .ignored {
      throw AnalysisError.contradictoryParameters(
        "the null model dyads needs ties with a direction. Follow directions, with --direction "
          + "followed, or use --null size, which is the same for ties without.")
    }
  }

  /// The test that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    let names = try parameters.list("statistics")
    try self.init(
      names.isEmpty ? ["transitivity"] : names,
      null: parameters.choice("null", standard: .degrees),
      count: parameters.count("count", standard: 999, minimum: 2, maximum: RandomComparison.most),
      seed: UInt64(parameters.count("seed", standard: 1, minimum: 0)),
      direction: parameters.choice("direction", standard: .ignored))
  }

  /// Two tables: each statistic against chance, and how chance spreads.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let graph = try study.cityGraph(direction).graph
    let prepared = try statistics.map { try PreparedStatistic($0, in: study, context) }
    let identity = Array(0..<graph.nodeCount)
    var facts = NetworkFacts(graph, order: identity, in: context)
    let observed = try prepared.map { try facts.value(of: $0) }
    let inside = ExecutionContext(cancellation: context.cancellation)
    let random = try randomNetwork(graph, identity, context)
    let found = try NullDistribution.of(
      observed, count: count, phase: "random networks", in: context,
      figures: { number in
        let (graph, order) = try random(number)
        var facts = NetworkFacts(graph, order: order, in: inside)
        return try prepared.map { try facts.value(of: $0) }
      })
    let tested = zip(statistics, found).compactMap { statistic, distribution in
      distribution.map { TestedStatistic(statistic: statistic, distribution: $0) }
    }
    let undefined = zip(statistics, found).filter { $0.1 == nil }.map(\.0.title)
    let report = NullTestReport(
      tested: tested, undefined: undefined, chance: chance, count: count, seed: seed,
      tieCount: graph.edgeCount, direction: direction,
      ofTies: Conclusion.reservations(ofSharedMemberships: study))
    return AnalysisResults(
      tables: report.tables(basis: study.basis), seeds: [report.id: seed.rawValue])
  }

  /// The network of each number, and whose properties each of its nodes has.
  private func randomNetwork(
    _ graph: Graph, _ identity: [Int], _ context: ExecutionContext
  ) throws -> @Sendable (Int) throws -> (Graph, [Int]) {
    guard let kind = chance.graphs else {
      return { [seed] number in
        var generator = seed.stream(number)
        var order = identity
        generator.shuffle(&order)
        return (graph, order)
      }
    }
    let nulls = try GraphNulls(of: graph, keeping: kind, seed: seed)
    return { (try nulls.graph($0, context.cancellation), identity) }
  }
}

/// A statistic with its values in random networks.
struct TestedStatistic {
  let statistic: NetworkStatistic
  let distribution: NullDistribution

  /// Whether all random networks have the value of the network itself.
  var isKept: Bool {
    distribution.zScore == nil && abs(difference) <= 1e-12 * abs(distribution.comparison.observed)
  }

  /// Whether the network has more than random ones on average.
  var isHigher: Bool { difference > 0 }

  private var difference: Double {
    distribution.comparison.observed
      - (distribution.comparison.mean ?? distribution.comparison.observed)
  }
}
