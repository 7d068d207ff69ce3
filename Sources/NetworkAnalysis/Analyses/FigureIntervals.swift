import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// How sure figures of the whole network are, by drawing its cities anew.
public struct FigureIntervals: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "intervals",
    question: "How far would figures of the network scatter if other cities had been observed?",
    parameters: [
      ("draws", "how often cities are drawn; 1000 if absent, 200 for large networks"),
      ("seed", "where the random choices begin; 1 if absent"),
    ])

  private let draws: Int?
  private let seed: Seed

  /// Intervals from so many draws.
  public init(draws: Int? = nil, seed: UInt64 = 1) {
    self.draws = draws
    self.seed = Seed(seed)
  }

  /// The intervals that a plan asks for.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(
      draws: try parameters.optionalCount("draws", minimum: 20, maximum: 100_000),
      seed: UInt64(try parameters.count("seed", standard: 1, minimum: 0)))
  }

  /// One table with a row per figure.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let graph = study.graph.graph
    guard graph.nodeCount > 2 else {
      throw AnalysisError.unanswerable(
        "\(Remarks.count(graph.nodeCount, "city is", "cities are")) too few to be drawn anew: 3 are "
          + "needed. Widen the selection.")
    }
    let draws = draws ?? TieVariants.standardReplicates(graph)
    let values = try VertexBootstrap(draws: draws, seed: seed).values(of: graph, in: context) {
      try Self.values(of: $0, $1)
    }
    let observed = try Self.values(of: graph, context)
    let lines = Self.figures.enumerated().map { place, figure in
      Line(
        figure: figure, observed: observed[place], drawn: values.compactMap { $0[place] })
    }
    return AnalysisResults(
      tables: [table(lines, study, draws: draws)], seeds: ["intervals": seed.rawValue])
  }
}

extension FigureIntervals {
  /// One figure of a network.
  private struct Named {
    let id, title, meaning: String
    /// The values that it can have.
    let range: ClosedRange<Double>
  }

  private static let figures = [
    Named(
      id: "density", title: "Density", meaning: "Share of all possible pairs that are tied.",
      range: 0...1),
    Named(
      id: "mean_degree", title: "Mean degree", meaning: "Tied cities per city.",
      range: 0...Double.greatestFiniteMagnitude),
    Named(
      id: "transitivity", title: "Transitivity",
      meaning: "Of all pairs of ties that meet in a city, the share that a third tie closes.",
      range: 0...1),
    Named(
      id: "mean_clustering", title: "Mean local clustering",
      meaning: "Mean share of tied pairs among a city's partners; 0 for fewer than two partners.",
      range: 0...1),
    Named(
      id: "degree_centralization", title: "Degree centralization",
      meaning: "How far the network is like a star (1), by Freeman.", range: 0...1),
    Named(
      id: "degree_assortativity", title: "Degree assortativity",
      meaning: "Whether well-tied cities are tied with well-tied ones (1) or with others (−1).",
      range: -1...1),
  ]

  /// The figures in their order; nil where one is not defined.
  private static func values(
    of graph: Graph, _ context: ExecutionContext
  ) throws -> [Double?] {
    let n = Double(graph.nodeCount)
    let triangles = try Triangles(of: graph, in: context)
    return [
      2 * Double(graph.edgeCount) / (n * (n - 1)), 2 * Double(graph.edgeCount) / n,
      triangles.transitivity, triangles.meanLocalClustering(.countedAsZero),
      try Degree().centralization(of: graph, in: context), graph.degreeAssortativity,
    ]
  }

  /// What the draws say of one figure.
  private struct Line {
    let figure: Named
    let observed: Double?
    let mean: Double?
    let standardError: Double?

    init(figure: Named, observed: Double?, drawn: [Double]) {
      self.figure = figure
      self.observed = observed
      let comparison = NullComparison(observed: observed ?? 0, nulls: drawn)
      mean = comparison.mean
      standardError = drawn.count > 1 ? comparison.deviation : nil
    }

    /// 1.96 standard errors around the figure, within the values that it can have.
    var interval: ClosedRange<Double>? {
      guard let observed, let standardError else { return nil }
      let half = 1.959_963_984_540_054 * standardError
      return max(
        figure.range.lowerBound, observed - half)...min(
          figure.range.upperBound, observed + half)
    }
  }

  private func table(_ lines: [Line], _ study: StudiedNetwork, draws: Int) -> ResultTable {
    ResultTable(
      id: "intervals", title: "Figures of the network, and how sure they are", basis: study.basis,
      columns: [
        ResultColumn("figure", "Figure", form: .words, meaning: "What is measured."),
        ResultColumn("value", "Value", form: .significant(5), meaning: "Its value in the data."),
        ResultColumn(
          "se", "Std. error", form: .significant(3), meaning: "Standard deviation over the draws."),
        ResultColumn(
          "low", "From", form: .significant(4),
          meaning: "Lower end of the 95 % interval: the value − 1.96 standard errors."),
        ResultColumn(
          "high", "To", form: .significant(4),
          meaning: "Upper end of the 95 % interval: the value + 1.96 standard errors."),
        ResultColumn(
          "drawn", "Mean of draws", form: .significant(5),
          meaning: "Far from the value where drawing cities twice changes the figure by itself."),
        ResultColumn("meaning", "Meaning", form: .words, meaning: "What the number says."),
        ResultColumn("id", "Id", form: .identifier, meaning: "The figure's name in exports."),
      ],
      rows: lines.map { line in
        [
          .text(line.figure.title), ResultValue(line.observed), ResultValue(line.standardError),
          ResultValue(line.interval?.lowerBound), ResultValue(line.interval?.upperBound),
          ResultValue(line.mean), .text(line.figure.meaning), .text(line.figure.id),
        ]
      },
      method: MethodNote(
        name: "Vertex bootstrap",
        meaning:
          "Each draw takes as many cities as there are, with replacement, and the ties among "
          + "them; two copies of one city are tied as two cities drawn at random are.",
        choices: [
          .init("Draws", "\(draws), seed \(seed.rawValue)"),
          .init("Interval", "value ± 1.96 standard errors, within the values it can have"),
          .init("Direction", "ignored"), .init("Weights", "ignored"),
        ],
        caveat:
          "Tells how figures scatter over cities of the same kind. It is silent about ties that "
          + "the sources miss; see `citynet rank --uncertainty` for ranks.",
        literature: [
          "Snijders & Borgatti (1999): Non-parametric standard errors and tests for network "
            + "statistics. Connections 22."
        ]),
      conclusion: conclusion(lines, study))
  }

  private func conclusion(_ lines: [Line], _ study: StudiedNetwork) -> Conclusion? {
    guard let density = lines.first, let value = density.observed, let interval = density.interval
    else { return nil }
    func share(_ x: Double) -> String { "\(Double((x * 100_000).rounded()) / 1000) %" }
    var reservations: [String] = []
    if study.network.cities.count < 20 {
      reservations.append("\(study.network.cities.count) cities are few for such intervals.")
    }
    if let sign = lines.last, let range = sign.interval, range.contains(0) {
      reservations.append(
        "The interval of degree assortativity includes 0: whether well-tied cities are tied with "
          + "well-tied ones is open.")
    }
    let moved = lines.filter { line in
      guard let observed = line.observed, let mean = line.mean, let se = line.standardError else {
        return false
      }
      return abs(mean - observed) > 2 * se
    }
    if !moved.isEmpty {
      reservations.append(
        "Drawing cities twice moves \(moved.map { $0.figure.title.lowercased() }.joined(separator: ", ")) "
          + "by itself by more than two standard errors, so these intervals are rough.")
    }
    return Conclusion(
      "Of all possible pairs of the \(study.network.cities.count) cities of "
        + "\(study.whole.provenance.datasetID), \(share(value)) are tied, with a 95 % interval of "
        + "\(share(interval.lowerBound)) to \(share(interval.upperBound)) by the vertex bootstrap.",
      reservations: reservations)
  }
}
