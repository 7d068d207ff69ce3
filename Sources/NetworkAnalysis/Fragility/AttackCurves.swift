import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// How fast a network falls apart if its cities drop out: attacked in an order of choice, or at
/// random.
public struct AttackCurves: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "attack", question: "How fast does the network fall apart if cities drop out?",
    parameters: [
      (
        "strategy",
        "degree, degree-recomputed, betweenness, betweenness-recomputed and random, or some of them; "
          + "all that take less than a minute if absent"
      ),
      ("runs", "how many random orders; 100 if absent"),
      ("seed", "where random choices begin; 1 if absent"),
      (
        "steps",
        "into how many equal steps the curves are cut; if absent 18 that are finer at the start"
      ),
      ("every", "after how many removals betweenness is computed anew; 1 if absent"),
    ])

  /// In which order cities drop out.
  public enum Strategy: String, Sendable, CaseIterable {
    /// Most tied cities first, as counted in the whole network.
    case degree
    /// Most tied cities first, counted anew after each removal.
    case degreeRecomputed = "degree-recomputed"
    /// Highest betweenness first, as in the whole network.
    case betweenness
    /// Highest betweenness first, computed anew in what is left.
    case betweennessRecomputed = "betweenness-recomputed"
    /// Many random orders.
    case random
  }

  /// More random orders than this add nothing but hours.
  public static let mostRuns = 100_000

  let strategies: [Strategy]
  let runs: Int
  let seed: Seed
  let steps: Int?
  let every: Int
  private let isChosen: Bool

  /// The curves of these strategies, or of all that are quick if there are none.
  public init(
    _ strategies: [Strategy] = [], runs: Int = 100, seed: UInt64 = 1, steps: Int? = nil,
    every: Int = 1
  ) {
    precondition((1...Self.mostRuns).contains(runs) && every >= 1 && steps ?? 1 >= 1)
    isChosen = !strategies.isEmpty
    self.strategies = Strategy.allCases.filter { strategies.contains($0) || strategies.isEmpty }
    self.runs = runs
    self.seed = Seed(seed)
    self.steps = steps
    self.every = every
  }

  /// The curves that a plan asks for.
  public init(parameters: inout AnalysisParameters) throws {
    let strategies = try parameters.list("strategy").map { text -> Strategy in
      guard let strategy = Strategy(rawValue: text) else {
        let known = Strategy.allCases.map(\.rawValue).joined(separator: ", ")
        throw AnalysisError.wrongParameter(
          analysis: "attack", name: "strategy", "one or several of: \(known)")
      }
      return strategy
    }
    self.init(
      strategies, runs: try parameters.count("runs", standard: 100, maximum: Self.mostRuns),
      seed: UInt64(try parameters.count("seed", standard: 1, minimum: 0)),
      steps: try parameters.optionalCount("steps", maximum: 10_000),
      every: try parameters.count("every", standard: 1))
  }

  /// Three tables: the area under each curve, the curves of the largest component, and those of the
  /// efficiency.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let graph = study.graph.graph
    let asked = strategies.filter { isChosen || estimatedSeconds($0, for: study) <= 60 }
    let places = places(upTo: graph.nodeCount)
    let measured = EfficiencyMeasurement(of: graph, runs: runs, seed: seed)
    let curves = try asked.map { strategy in
      guard let attack = strategy.attack(recomputingEvery: every) else {
        return AttackCurve(
          strategy,
          try RandomFailures(runs: runs, seed: seed).outcomes(
            on: graph, steps: places, efficiency: measured.efficiency, inRuns: measured.runs,
            in: context))
      }
      let order = try attack.order(on: graph, in: context)
      return AttackCurve(
        strategy, RemovalCurve(of: graph, removing: order), at: places,
        efficiencies: try measured.efficiency.values(removing: order, after: places, in: context),
        first: order.prefix(5).map { study.city($0).name })
    }
    let tables = AttackTables(
      self, curves: curves, places: places, measured: measured, study: study,
      leftOut: strategies.filter { !asked.contains($0) })
    let isRandom = asked.contains(.random) || measured.isSampled
    return AnalysisResults(
      tables: tables.all, seeds: isRandom ? ["attack": seed.rawValue] : [:])
  }

  /// About how long a strategy takes on a common machine with two processors, at most.
  ///
  /// From the number of computations of betweenness, each n·(n + m) small steps; what falls apart
  /// takes less. Other strategies take seconds and count as 0.
  public func estimatedSeconds(_ strategy: Strategy, for study: StudiedNetwork) -> Double {
    let graph = study.graph.graph
    let once = Double(graph.nodeCount) * Double(graph.nodeCount + graph.edgeCount) * 1.3e-9
    switch strategy {
    case .degree, .degreeRecomputed, .random: return 0
    case .betweenness: return once
    // By experience a third of the cities is enough until nothing is between others any more, and
    // the network is smaller all the time.
    case .betweennessRecomputed: return once * Double(graph.nodeCount) / Double(every) / 6
    }
  }

  /// After how many removals the curves are shown, from none to all.
  private func places(upTo count: Int) -> [Int] {
    let perMille =
      steps.map { steps in (0...steps).map { Double($0) / Double(steps) } }
      ?? [
        0, 0.01, 0.02, 0.03, 0.04, 0.05, 0.075, 0.1, 0.125, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6,
        0.7, 0.8, 1,
      ]
    var places: [Int] = []
    for share in perMille {
      let place = Int((share * Double(count)).rounded())
      if places.last != place { places.append(place) }
    }
    return places
  }
}

extension AttackCurves.Strategy {
  fileprivate func attack(recomputingEvery every: Int) -> Attack? {
    switch self {
    case .degree: Attack(.degree)
    case .degreeRecomputed: Attack(.degreeRecomputed)
    case .betweenness: Attack(.betweenness)
    case .betweennessRecomputed: Attack(.betweennessRecomputed, recomputingEvery: every)
    case .random: nil
    }
  }
}

/// How the efficiency of what is left is measured: exactly in small networks, else from the
/// distances of some cities drawn at random, and in some of the random orders only.
struct EfficiencyMeasurement {
  let efficiency: RemovalEfficiency
  /// How many cities distances are taken from.
  let sources: Int
  let isSampled: Bool
  /// In how many of the random orders.
  let runs: Int

  /// Up to this many cities distances are taken from each of them.
  static let mostExact = 2000

  init(of graph: Graph, runs: Int, seed: Seed) {
    isSampled = graph.nodeCount > Self.mostExact
    self.runs = min(runs, max(10, 20_000 / max(graph.nodeCount, 1)))
    guard isSampled else {
      sources = graph.nodeCount
      efficiency = RemovalEfficiency(of: graph)
      return
    }
    // Streams from 0 on are those of the random orders.
    var generator = seed.stream(-1)
    var nodes = Array(graph.nodes)
    generator.shuffle(&nodes)
    sources = 512
    efficiency = RemovalEfficiency(of: graph, from: Array(nodes.prefix(512)))
  }
}
