public import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// How several corridors compare: coverage, ties beside chance, distances, bottlenecks.
public struct CorridorComparison: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "corridor-comparison", question: "How do several corridors compare?",
    parameters: [
      ("corridors", "a list of ids in corridors.csv; all corridors if absent"),
      ("nulls", "how many random networks they are compared with; 1000 if absent"),
      ("seed", "where the random choices begin; 1 if absent"),
    ])

  private let corridors: [CorridorID]
  private let nulls: RandomComparison

  /// These corridors beside one another, or all of the dataset if none is named.
  public init(of corridors: [CorridorID] = [], nulls: Int = 1000, seed: UInt64 = 1) {
    self.corridors = corridors.enumerated().filter { !corridors[..<$0.offset].contains($0.element) }
      .map(\.element)
    self.nulls = RandomComparison(count: nulls, seed: Seed(seed))
  }

  /// The comparison that a plan asks for.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(
      of: try parameters.list("corridors").map { CorridorID($0) },
      nulls: try parameters.count(
        "nulls", standard: 1000, minimum: 2, maximum: RandomComparison.most),
      seed: UInt64(try parameters.count("seed", standard: 1, minimum: 0)))
  }

  /// Three tables: coverage and ties with a corridor per row, and the cities that two corridors share.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let ids = corridors.isEmpty ? study.whole.corridors.map(\.id) : corridors
    let studied = try ids.map { try StudiedCorridor(CorridorChoice($0), in: study) }
    let found = try CorridorNulls.of(studied, in: study, beside: nulls, context)
    return AnalysisResults(
      tables: [
        coverage(studied, study),
        try ties(studied, found, study, context),
        shared(studied, study),
      ], seeds: ["corridor-comparison": nulls.seed.rawValue])
  }

  private func coverage(_ corridors: [StudiedCorridor], _ study: StudiedNetwork) -> ResultTable {
    let members = Set(study.network.memberships.map(\.city))
    let rows = corridors.map { corridor -> [ResultValue] in
      let count = CorridorCoverage(of: corridor.choice).result(of: corridor).stepCount
      let known = corridor.cities.count { members.contains($0.id) }
      return [
        .text(corridor.corridor.name), .integer(corridor.cities.count),
        .integer(Set(corridor.cities.compactMap { $0.country?.code }).count),
        .integer(corridor.corridor.branches.count), .integer(count.crossBorder),
        Self.percent(count.tied, of: count.crossBorder),
        Self.percent(count.twoSteps, of: count.crossBorder),
        Self.percent(count.missing, of: count.crossBorder), .integer(count.national),
        Self.percent(known, of: corridor.cities.count), .text(corridor.corridor.id.rawValue),
      ]
    }
    return ResultTable(
      id: "corridor-comparison", title: "Corridors compared: coverage", basis: study.basis,
      columns: Self.coverageColumns, rows: rows, method: CorridorCoverage.method,
      remarks: Self.outside(corridors))
  }

  private func ties(
    _ corridors: [StudiedCorridor], _ found: [CorridorNulls], _ study: StudiedNetwork,
    _ context: ExecutionContext
  ) throws -> ResultTable {
    let rows = try zip(corridors, found).map { corridor, found -> [ResultValue] in
      let distances = try MutualDistances(
        among: corridor.nodes, in: study.graph.graph, context)
      let joints = try CorridorJoints(corridor, context)
      let bottleneck = joints.order.first.flatMap { joints.through[$0] > 0 ? $0 : nil }
      let inside = found[.inside]
      return [
        .text(corridor.corridor.name), .integer(Int(inside.observed)),
        distances.pairs == 0 ? .missing : .real(inside.observed / Double(distances.pairs)),
        ResultValue(inside.mean), ResultValue(inside.zScore), .real(inside.twoSidedShare),
        .integer(Int(found[.outwards].observed)), ResultValue(distances.meanDistance),
        .integer(distances.pairsApart), ResultValue(distances.efficiency),
        ResultValue(bottleneck.map { corridor.cities[$0].name }),
        ResultValue(bottleneck.map { joints.through[$0] }),
        .text(corridor.corridor.id.rawValue),
      ]
    }
    return ResultTable(
      id: "corridor-comparison-ties", title: "Corridors compared: ties, chance and distances",
      basis: study.basis, columns: Self.tieColumns, rows: rows,
      method: MethodNote(
        name: "Ties of corridors",
        meaning: "Ties of each corridor beside those in random networks of the same cities, "
          + "distances through the whole selected network, and the city that most hangs on.",
        choices: [
          nulls.choice, .init("Distance", "number of ties, \(CorridorScope.network.title)"),
          .init("Direction", "ignored; a tie joins both cities"), .init("Weights", "ignored"),
        ],
        caveat: nulls.caveat + " Corridors of few ties have no telling z.",
        literature: [RandomComparison.literature]),
      remarks: Self.outside(corridors))
  }

  private func shared(_ corridors: [StudiedCorridor], _ study: StudiedNetwork) -> ResultTable {
    var rows: [[ResultValue]] = []
    for (place, first) in corridors.enumerated() {
      for second in corridors.dropFirst(place + 1) {
        let there = Set(second.cities.map(\.id))
        let both = first.cities.filter { there.contains($0.id) }
        guard !both.isEmpty else { continue }
        rows.append([
          .text(first.corridor.name), .text(second.corridor.name), .integer(both.count),
          .text(both.map(\.name).joined(separator: ", ")), .text(first.corridor.id.rawValue),
          .text(second.corridor.id.rawValue),
        ])
      }
    }
    return ResultTable(
      id: "corridor-comparison-shared", title: "Cities that two corridors share",
      basis: study.basis,
      columns: [
        ResultColumn("first", "Corridor", form: .words, meaning: "A corridor."),
        ResultColumn("second", "And", form: .words, meaning: "Another corridor."),
        ResultColumn("cities", "Cities", form: .count, meaning: "Cities that are on both."),
        ResultColumn("names", "Which", form: .words, meaning: "These cities, in order of travel."),
        ResultColumn("first_id", "Id", form: .identifier, meaning: "The id of the corridor."),
        ResultColumn(
          "second_id", "Id of the other", form: .identifier, meaning: "The id of the other."),
      ],
      rows: rows,
      method: MethodNote(
        name: "Shared cities", meaning: "Cities of the selection that two corridors both name."),
      remarks: rows.isEmpty ? ["No two of these corridors share a city."] : [])
  }
}

extension CorridorComparison {
  private static let name = ResultColumn(
    "name", "Corridor", form: .words, meaning: "The corridor's name.")
  private static let id = ResultColumn(
    "id", "Id", form: .identifier, meaning: "The corridor's id in the dataset.")

  private static let coverageColumns = [
    name,
    ResultColumn("cities", "Cities", form: .count, meaning: "Its cities in the selection."),
    ResultColumn("countries", "Countries", form: .count, meaning: "The countries of these cities."),
    ResultColumn("branches", "Branches", form: .count, meaning: "Its branches."),
    ResultColumn(
      "pairs_abroad", "Neighbours abroad", unit: "pairs", form: .count,
      meaning: "Pairs of neighbours in two countries, each once."),
    ResultColumn(
      "tied_share", "Tied %", unit: "%", form: .decimals(0), meaning: "Of these, pairs with a tie."),
    ResultColumn(
      "two_steps_share", "Two steps %", unit: "%", form: .decimals(0),
      meaning: "Of these, pairs without a tie that have a common partner."),
    ResultColumn(
      "missing_share", "Missing %", unit: "%", form: .decimals(0),
      meaning: "Of these, pairs with neither."),
    ResultColumn(
      "national", "Within a country", unit: "pairs", form: .count,
      meaning: "Pairs of neighbours in one country."),
    ResultColumn(
      "members_share", "With memberships %", unit: "%", form: .decimals(0),
      meaning: "Cities of which a membership in an organization is known."),
    id,
  ]

  private static let tieColumns = [
    name,
    ResultColumn("inside", "Inner ties", form: .count, meaning: "Tied pairs of its cities."),
    ResultColumn(
      "density", "Density", form: .significant(3), meaning: "Share of all pairs that are tied."),
    ResultColumn(
      "expected", "By chance", form: .significant(3),
      meaning: "Inner ties in random networks, on average."),
    ResultColumn(
      "z", "z", form: .decimals(2),
      meaning: "Standard deviations above that mean; empty without spread."),
    ResultColumn(
      "p", "p (two-sided)", form: .significant(3),
      meaning: "Twice the share of random networks at least as far out on the same side, this one "
        + "counted in; at most 1."),
    ResultColumn(
      "outwards", "Outer ties", form: .count,
      meaning: "Tied pairs of one of its cities and an outer city."),
    ResultColumn(
      "mean_distance", "Mean distance", unit: "ties", form: .significant(3),
      meaning: "Between two of its cities, of the pairs that a chain of ties joins."),
    ResultColumn(
      "pairs_apart", "Pairs apart", unit: "pairs", form: .count,
      meaning: "Pairs of its cities that no chain of ties joins."),
    ResultColumn(
      "efficiency", "Efficiency", form: .significant(3),
      meaning: "Mean of 1/distance over pairs of its cities, those apart counting 0."),
    ResultColumn(
      "bottleneck", "Bottleneck", form: .words,
      meaning: "Its city that most connections of two others run through; empty if none does."),
    ResultColumn(
      "through", "Joins pairs", unit: "pairs of cities", form: .significant(3),
      meaning: "How many connections of two corridor cities run through it, by shortest chains."),
    id,
  ]

  private static func percent(_ part: Int, of all: Int) -> ResultValue {
    all == 0 ? .missing : .real(100 * Double(part) / Double(all))
  }

  private static func outside(_ corridors: [StudiedCorridor]) -> [String] {
    let short = corridors.filter { $0.cities.count < $0.corridor.cities.count }.map { corridor in
      "\(corridor.corridor.name): \(corridor.cities.count) of \(corridor.corridor.cities.count)"
    }
    return short.isEmpty ? [] : ["Cities in the selection: \(short.joined(separator: "; "))."]
  }
}
