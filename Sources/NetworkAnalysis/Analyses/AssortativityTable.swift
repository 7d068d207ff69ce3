import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// Whether cities are tied with cities like themselves, by figures such as population or latitude.
public struct AssortativityTable: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "assortativity", question: "Are cities tied with cities like themselves, by some figure?",
    parameters: [
      (
        "figures",
        "population, lat, lon, ties, memberships, column:NAME or a measure; ties if absent"
      ),
      ("direction", "ignored or followed; ignored if absent"),
      ("permutations", "how often the figures are dealt out anew; 9999 if absent"),
      ("nulls", "how many random networks the number of ties is compared with; 100 if absent"),
      ("seed", "where the random choices begin; 1 if absent"),
    ])

  private let figures: [CityFigure]
  private let direction: TieDirection
  private let permutations: Int
  private let nulls: RandomComparison

  /// The assortativity by each figure.
  public init(
    figures: [CityFigure], direction: TieDirection = .ignored, permutations: Int = 9999,
    nulls: Int = 100, seed: UInt64 = 1
  ) {
    precondition(permutations > 1 && nulls > 1)
    self.figures = figures
    self.direction = direction
    self.permutations = permutations
    self.nulls = RandomComparison(count: nulls, seed: Seed(seed))
  }

  /// The assortativity that a plan asks for.
  public init(parameters: inout AnalysisParameters) throws {
    let names = try parameters.list("figures")
    try self.init(
      figures: (names.isEmpty ? ["ties"] : names).map { try CityFigure($0) },
      direction: parameters.choice("direction", standard: .ignored),
      permutations: parameters.count(
        "permutations", standard: 9999, minimum: 2, maximum: RandomComparison.most),
      nulls: parameters.count("nulls", standard: 100, minimum: 2, maximum: RandomComparison.most),
      seed: UInt64(parameters.count("seed", standard: 1, minimum: 0)))
  }

  /// What was found by one figure.
  private struct Finding {
    let figure: CityFigure
    let found: NumericAssortativity
    let chance: NullComparison?
    /// Whether chance is that of random networks, not of shuffled figures.
    let isRewired: Bool
    let known: Int
  }

  /// One table with a row per figure.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let graph = try study.cityGraph(direction).graph
    let findings = try figures.map { try finding($0, graph, study, context) }
    let suffix = figures.map(\.id.tableName).joined(separator: "-") + direction.suffix
    let name = "assortativity-\(suffix)"
    return AnalysisResults(
      tables: [
        ResultTable(
          id: name, title: "Are cities tied with cities like themselves?", basis: study.basis,
          columns: Self.columns, rows: findings.map { row($0, of: graph.edgeCount) },
          method: method,
          remarks: findings.filter { $0.known < graph.nodeCount }.map {
            "Of \($0.known) of \(graph.nodeCount) cities the \($0.figure.title) is known; ties of "
              + "the others are left out."
          },
          conclusion: conclusion(findings, of: graph.edgeCount))
      ], seeds: [name: nulls.seed.rawValue])
  }

  private func finding(
    _ figure: CityFigure, _ graph: Graph, _ study: StudiedNetwork, _ context: ExecutionContext
  ) throws -> Finding {
    let values = try figure.values(in: study, context)
    let found = NumericAssortativity(of: graph, by: NodeMap(values))
    let isRewired = figure.id == "ties" && direction == .ignored
    let chance =
      isRewired
      ? try rewired(graph, found, context)
      : try found.shuffled(permutations: permutations, seed: nulls.seed, in: context)
    return Finding(
      figure: figure, found: found, chance: chance, isRewired: isRewired,
      known: values.count { $0 != nil })
  }

  /// The same of random networks with the same numbers of ties: shuffling these makes no sense.
  private func rewired(
    _ graph: Graph, _ found: NumericAssortativity, _ context: ExecutionContext
  ) throws -> NullComparison? {
    guard let value = found.value else { return nil }
    let null = nulls.rewiring(graph, in: context)
    let values = try context.reduce(
      Chunks(count: nulls.count, pieces: nulls.count), into: [Double](), phase: "random networks",
      map: { try $0.compactMap { try null($0).degreeAssortativity } }, combine: { $0 += $1 })
    return NullComparison(observed: value, nulls: values)
  }

  private static let columns = [
    ResultColumn("figure", "Figure", form: .words, meaning: "The figure of each city."),
    ResultColumn(
      "value", "Assortativity", form: .decimals(4),
      meaning: "The correlation of the figure at the two ends of a tie: 1 like with like, −1 low "
        + "with high."),
    ResultColumn(
      "error", "Standard error", form: .decimals(4),
      meaning: "By leaving out one tie after the other, with the figures as they are."),
    ResultColumn("expected", "By chance", form: .decimals(4), meaning: "The mean by chance."),
    ResultColumn("z", "z", form: .decimals(2), meaning: "Standard deviations above that mean."),
    ResultColumn(
      "p", "p (two-sided)", form: .significant(3),
      meaning: "Twice the share by chance at least as far out on the same side; at most 1."),
    ResultColumn("ties", "Ties", form: .count, meaning: "Ties whose two cities have the figure."),
    ResultColumn(
      "chance", "Chance", form: .words,
      meaning: "What is random: the figures among the cities, or the ties between them."),
    ResultColumn("id", "Id", form: .identifier, meaning: "The figure's name in options."),
  ]

  private func row(_ finding: Finding, of ties: Int) -> [ResultValue] {
    [
      .text(finding.figure.title), ResultValue(finding.found.value),
      ResultValue(finding.found.standardError), ResultValue(finding.chance?.mean),
      ResultValue(finding.chance?.zScore), ResultValue(finding.chance?.twoSidedShare),
      .integer(finding.found.edgeCount),
      .text(
        finding.isRewired
          ? "\(nulls.count) random networks" : "\(permutations) shuffles of the figure"),
      .text(finding.figure.id),
    ]
  }

  private func conclusion(_ findings: [Finding], of ties: Int) -> Conclusion? {
    let known = findings.filter { $0.found.value != nil && $0.chance?.zScore != nil }
    guard
      let most = known.max(by: { abs($0.chance?.zScore ?? 0) < abs($1.chance?.zScore ?? 0) }),
      let value = most.found.value, let chance = most.chance
    else {
      return Conclusion(
        "No assortativity can be told: the figures are unknown or alike at all ends of ties.")
    }
    let p = chance.twoSidedShare
    let few = Conclusion.tooFewTrials(
      most.figure.id == "ties" ? nulls.count : permutations,
      option: most.figure.id == "ties" ? "--nulls" : "--permutations")
    let words =
      switch (p < 0.05 || few != nil, value > (chance.mean ?? 0)) {
      case (false, _): "Cities are tied neither with their like nor with their opposites"
      case (true, true): "Cities are tied with cities like themselves more than by chance"
      case (true, false): "Cities are tied with cities unlike themselves more than by chance"
      }
    var reservations = few.map { [$0] } ?? []
    if most.found.edgeCount < 10 {
      reservations.append(
        "Only \(Remarks.count(most.found.edgeCount, "tie has", "ties have")) the figure at both ends."
      )
    } else if most.found.edgeCount * 10 < ties * 9 {
      reservations.append(
        "Only \(most.found.edgeCount) of \(ties) ties have the figure at both ends.")
    }
    return Conclusion(
      "\(words) by \(most.figure.title): the correlation along ties is \(decimals(value)), against "
        + "\(decimals(chance.mean ?? 0)) by chance (two-sided p \(probability(p))).",
      reservations: reservations)
  }

  private var method: MethodNote {
    MethodNote(
      name: "Assortativity",
      meaning: "The correlation of a figure at the two ends of each tie.",
      choices: [
        .init(
          "Direction",
          direction == .ignored
            ? "ignored; each tie counts both ways round" : "followed; source with target"),
        .init("Weights", "ignored"),
        .init(
          "Chance",
          "the figures shuffled among the cities that have one, \(permutations) times; for the "
            + "number of ties \(nulls.count) random networks with the same numbers of ties "
            + "(seed \(nulls.seed.rawValue))"),
        .init("Standard error", "jackknife over ties (Newman)"),
      ],
      caveat: "A measure that is computed from the ties is correlated along them for that reason "
        + "alone. A few cities with very large figures can decide the correlation.",
      literature: ["Newman (2003): Mixing patterns in networks. Physical Review E 67."])
  }
}
