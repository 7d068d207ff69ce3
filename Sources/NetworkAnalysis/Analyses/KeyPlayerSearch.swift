import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// Which few cities together reach, join or hold together the network best.
public struct KeyPlayerSearch: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "key-players", question: "Which few cities together serve a goal best?",
    parameters: [
      ("goal", "coverage, reach, closeness, betweenness or fragmentation; reach if absent"),
      ("size", "how many cities; 5 if absent"),
      ("seed", "where random choices begin; 1 if absent"),
    ])

  /// What the group is to be good at.
  public enum Goal: String, Sendable, CaseIterable {
    /// Being tied with as many cities as possible.
    case coverage
    /// Being near all cities, near ones counting more.
    case reach
    /// Being near all cities on average.
    case closeness
    /// Lying between the others.
    case betweenness
    /// Leaving the network in pieces if it dropped out.
    case fragmentation

    fileprivate var kernel: KeyPlayers.Goal {
      switch self {
      case .coverage: .coverage
      case .reach: .reach
      case .closeness: .closeness
      case .betweenness: .betweenness
      case .fragmentation: .fragmentation
      }
    }

    fileprivate var meaning: String {
      switch self {
      case .coverage: "the share of all cities that are in the group or tied with it"
      case .reach: "the mean of 1/distance from the group, members counting 1"
      case .closeness: "1 less the mean distance from the group as a share of all cities"
      case .betweenness: "the share of pairs of cities whose shortest connections meet the group"
      case .fragmentation:
        "the share of pairs of the remaining cities that cannot reach each other without it"
      }
    }
  }

  private let goal: Goal
  private let size: Int
  private let seed: Seed

  /// The search for a group of `size` cities.
  public init(goal: Goal = .reach, size: Int = 5, seed: UInt64 = 1) {
    precondition(size > 0)
    self.goal = goal
    self.size = size
    self.seed = Seed(seed)
  }

  /// The search that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(
      goal: try parameters.choice("goal", standard: .reach),
      size: try parameters.count("size", standard: 5),
      seed: UInt64(try parameters.count("seed", standard: 1, minimum: 0)))
  }

  /// One table: the cities in the order in which they were chosen.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let graph = study.graph.graph
    guard size < graph.nodeCount else {
      throw AnalysisError.groupTooLarge(size, cities: graph.nodeCount)
    }
    let group = try KeyPlayers(goal.kernel, size: size, seed: seed)
      .choose(from: graph, in: context)
    let rows = group.nodes.indices.map { place -> [ResultValue] in
      let city = study.city(group.nodes[place])
      return [
        .integer(place + 1), .text(city.name), ResultValue(city.country?.name),
        .real(group.values[place]),
        .real(group.values[place] - (place == 0 ? group.baseline : group.values[place - 1])),
        .integer(graph.outgoing.degree(group.nodes[place])), .text(city.id.rawValue),
      ]
    }
    return AnalysisResults(
      tables: [
        ResultTable(
          id: "key-players-\(goal.rawValue)", title: "Key players for \(goal.rawValue)",
          basis: study.basis,
          columns: [
            ResultColumn("step", "Step", form: .count, meaning: "The order of choice."),
            .cityName, .country,
            ResultColumn(
              "reached", goal == .fragmentation ? "Fragmentation" : "Reached",
              form: .significant(4),
              meaning: "With the cities up to this one: \(goal.meaning)."),
            ResultColumn(
              "gain", "Gain", form: .significant(4), meaning: "What this city added."),
            .tieCount, .cityID,
          ],
          rows: rows,
          method: MethodNote(
            name: "Key players",
            meaning: "Cities chosen one after another, each adding most to what the group reaches: "
              + goal.meaning + ".",
            choices: [.init("Direction", "ignored"), .init("Weights", "ignored")]
              + (goal == .betweenness ? [.init("Seed", "\(seed.rawValue)")] : []),
            caveat: goal == .fragmentation || group.isEstimated
              ? "Chosen step by step: another group may be better."
              : "Chosen step by step: another group may be better, but never by more than 1.6 times.",
            literature: [
              "Borgatti (2006): Identifying sets of key players in a social network. "
                + "Computational & Mathematical Organization Theory 12.",
              "Nemhauser, Wolsey & Fisher (1978): An analysis of approximations for maximizing "
                + "submodular set functions. Mathematical Programming 14.",
            ]),
          remarks: (group.baseline > 0
            ? ["Without taking any city out the value is \(decimals(group.baseline))."] : [])
            + (group.isEstimated
              ? ["The values are estimates from a random part of the cities."] : []),
          conclusion: .keyPlayers(
            group.nodes.map { study.city($0).name }, reaching: group.values.last ?? 0,
            meaning: goal.meaning, isEstimated: group.isEstimated))
      ], seeds: goal == .betweenness ? ["key-players": seed.rawValue] : [:])
  }
}
