import CityNetworks
public import Execution
public import GraphAlgorithms
import Graphs

/// Which ties stand out by their weight from the other ties of their cities.
public struct WeightedTies: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "weighted-backbone", question: "Which ties stand out by their weight?",
    parameters: [
      ("model", "disparity, noise-corrected or spanning-tree; disparity if absent"),
      ("alpha", "the p-value up to which a tie is kept; 0.05 if absent"),
      ("correction", "none, holm or bh (Benjamini–Hochberg); none if absent"),
      ("strongest", "how many of its strongest ties each city keeps (spanning-tree); 3 if absent"),
      ("weight", "how strong a pair is: ties (their number) or stated; ties if absent"),
      ("top", "how many ties to list; 25 if absent"),
    ])

  /// A way of choosing ties.
  public enum Model: String, Sendable, CaseIterable {
    /// The disparity filter.
    case disparity
    /// The noise-corrected backbone.
    case noiseCorrected = "noise-corrected"
    /// The maximum spanning forest and the strongest ties of each city.
    case spanningTree = "spanning-tree"
  }

  private let model: Model
  private let level: Double
  private let correction: MultipleComparisons
  private let strongest: Int
  private let weight: PairWeight
  private let top: Int?
  private let form: PairForm

  /// The ties that a model keeps, the first `top` or all.
  ///
  /// - Throws: ``AnalysisError/contradictoryParameters(_:)`` for ties without weights.
  public init(
    _ model: Model = .disparity, level: Double = 0.05, correction: MultipleComparisons = .none,
    strongest: Int = 3, weight: PairWeight = .ties, top: Int? = 25, form: PairForm = .reading
  ) throws {
    precondition((0...1).contains(level) && strongest >= 0 && top.map { $0 > 0 } ?? true)
    guard weight != .none else {
      throw AnalysisError.contradictoryParameters(
        "'\(model.rawValue)' compares the weights of ties, and with the weight 'none' all are the "
          + "same. Choose ties or stated.")
    }
    self.model = model
    self.level = level
    self.correction = correction
    self.strongest = strongest
    self.weight = weight
    self.top = top
    self.form = form
  }

  /// The choice that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    try self.init(
      parameters.choice("model", standard: .disparity),
      level: parameters.number("alpha", standard: 0.05, within: 0...1),
      correction: parameters.choice("correction", standard: .none),
      strongest: parameters.count("strongest", standard: 3, minimum: 0),
      weight: parameters.choice("weight", standard: .ties),
      top: parameters.count("top", standard: 25))
  }

  /// One table with a kept tie per row.
  ///
  /// - Throws: `CityGraphError` where weights are asked for and missing, ``GraphAlgorithmError``,
  ///   `CancellationError`.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    // Ties by shared membership come with their weight.
    let cityGraph =
      study.graph.graph.strengths == nil ? try study.cityGraph(.ignored, weight) : study.graph
    let graph = cityGraph.graph
    let lines = try self.lines(of: graph, context)
    let kept = lines.filter(\.isKept).sorted {
      $0.order != $1.order ? $0.order < $1.order : $0.edge.index < $1.edge.index
    }
    let ends = PairEnds(study, .members, form)
    let rows = kept.prefix(top ?? kept.count).map { line -> [ResultValue] in
      let (a, b) = graph.ends(of: line.edge)
      return ends.row(
        a.index, b.index, line.cells, weight: .real(graph.strengths?[line.edge] ?? 1))
    }
    return AnalysisResults(tables: [
      ResultTable(
        id: "weighted-backbone-\(model.rawValue)" + (weight == .ties ? "" : weight.suffix),
        title: "Ties that stand out by their weight: \(model.title)", basis: study.basis,
        columns: ends.columns(
          columns,
          weight: ResultColumn(
            "weight", "Weight", form: .significant(6), meaning: "How strong the tie is.")),
        rows: rows, method: method(cityGraph),
        remarks: Remarks.listed(rows.count, of: kept.count, "kept ties"),
        conclusion: conclusion(graph, kept.count, lines))
    ])
  }

  /// What a model says of one edge.
  private struct Line {
    let edge: Edge
    let isKept: Bool
    let isKeptUncorrected: Bool
    let order: Double
    let cells: [ResultValue]
  }

  private func lines(of graph: Graph, _ context: ExecutionContext) throws -> [Line] {
    switch model {
    case .disparity:
      let p = DisparityFilter().pValues(of: graph)
      let adjusted = correction.adjusted(p.values)
      return graph.edges.map { edge in
        Line(
          edge: edge, isKept: adjusted[edge.index] <= level, isKeptUncorrected: p[edge] <= level,
          order: p[edge], cells: cells(p[edge], adjusted[edge.index]))
      }
    case .noiseCorrected:
      let scores = try NoiseCorrectedFilter().scores(of: graph)
      let adjusted = correction.adjusted(scores.values.map(\.pValue))
      return graph.edges.map { edge in
        let score = scores[edge]
        return Line(
          edge: edge, isKept: adjusted[edge.index] <= level,
          isKeptUncorrected: score.pValue <= level, order: score.pValue,
          cells: [.real(score.expected), .real(score.score), .real(score.deviation)]
            + cells(score.pValue, adjusted[edge.index]))
      }
    case .spanningTree:
      let reasons = try SpanningTreeBackbone(strongest: strongest).reasons(of: graph, in: context)
      return graph.edges.map { edge in
        let reason = reasons[edge]
        return Line(
          edge: edge, isKept: reason != nil, isKeptUncorrected: reason != nil,
          order: -(graph.strengths?[edge] ?? 1), cells: [ResultValue(reason?.title)])
      }
    }
  }

  private func cells(_ p: Double, _ adjusted: Double) -> [ResultValue] {
    correction == .none ? [.real(p)] : [.real(p), .real(adjusted)]
  }

  private var columns: [ResultColumn] {
    let p = ResultColumn(
      "p", "p", form: .significant(3), meaning: "The chance of a tie as strong or stronger.")
    let corrected = ResultColumn(
      "p_corrected", "p corrected", form: .significant(3), meaning: "p after the correction.")
    let tests = correction == .none ? [p] : [p, corrected]
    switch model {
    case .disparity: return tests
    case .noiseCorrected:
      return [
        ResultColumn(
          "expected", "Expected", form: .significant(3),
          meaning: "The weight that the strengths of the two cities lead to expect."),
        ResultColumn(
          "score", "Score", form: .decimals(3),
          meaning: "How much stronger than expected: 0 as expected, at most 1."),
        ResultColumn(
          "deviation", "± s", form: .decimals(3), meaning: "The standard deviation of the score."),
      ] + tests
    case .spanningTree:
      return [ResultColumn("why", "Why kept", form: .words, meaning: "What keeps the tie.")]
    }
  }

  /// The weight that most ties have, and how many have it; nil without weights.
  private static func usualWeight(of graph: Graph) -> (weight: Double, count: Int)? {
    let counts = (graph.strengths?.values ?? []).reduce(into: [Double: Int]()) { counts, weight in
      counts[weight, default: 0] += 1
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
      .map { (weight: $0.key, count: $0.value) }
  }

  private func conclusion(_ graph: Graph, _ kept: Int, _ lines: [Line]) -> Conclusion {
    let all = Remarks.count(graph.edgeCount, "tied pair", "tied pairs")
    var reservations: [String] = []
    let weights = Set(graph.strengths?.values ?? [])
    if weights.count <= 1, graph.edgeCount > 0 {
      reservations.append(
        "All ties have the same weight, so that weights tell nothing apart; choose another --weight, "
          + "or more kinds of ties with --relation.")
    } else if let usual = Self.usualWeight(of: graph),
      10 * usual.count > 8 * graph.edgeCount
    {
      let among = lines.count { $0.isKept && graph.strengths?[$0.edge] == usual.weight }
      reservations.append(
        "\(Quoted.count(usual.count)) of \(all) have the same weight, "
          + "\(Quoted.number(usual.weight)), and \(Quoted.count(among)) of the \(Quoted.count(kept)) "
          + "kept: weights tell little apart here.")
    }
    switch model {
    case .disparity, .noiseCorrected:
      let uncorrected = lines.count(where: \.isKeptUncorrected)
      if correction == .none, kept > 0 {
        reservations.append(
          "Of \(Quoted.count(graph.edgeCount)) tests up to "
            + "\(Quoted.count(Int((level * Double(graph.edgeCount)).rounded()))) may "
            + "be passed by chance alone; see --correction.")
      } else if kept < uncorrected {
        reservations.append("Without the correction \(Quoted.count(uncorrected)) would be kept.")
      }
      return Conclusion(
        "Of \(all), "
          + "\(kept == 0 ? "none is" : Quoted.count(kept, "is", "are")) stronger than "
          + "\(model == .disparity ? "a random spread of each city's strength" : "the strengths of the two cities") "
          + "would have it, at \(percentage(level)) (\(correction.title)).",
        reservations: reservations)
    case .spanningTree:
      return Conclusion(
        "Of \(all), \(Quoted.count(kept)) hold the network together with the greatest weights or are "
          + "among the \(strongest) strongest of a city.", reservations: reservations)
    }
  }

  private func method(_ graph: CityGraph) -> MethodNote {
    let weights = MethodNote.Choice("Weights", "strength of a pair: \(graph.weighting.title)")
    let direction = MethodNote.Choice("Direction", "ignored; a tie joins both cities")
    let tests: [MethodNote.Choice] = [
      .init("Level", "p at most \(percentage(level)), one-tailed"),
      .init("Correction", correction == .none ? "none" : correction.title + " over all ties"),
    ]
    switch model {
    case .disparity:
      return MethodNote(
        name: "Disparity filter",
        meaning: "A tie is kept if one of its cities would hardly give it so much of its strength "
          + "by chance.",
        choices: [
          .init(
            "Variant",
            "(1 − w/s)^(k − 1), the smaller of both ends; an end with one tie says nothing"),
          weights, direction,
        ] + tests,
        caveat: "Ties of cities with few ties can hardly be kept, whatever their weight.",
        literature: [
          "Serrano, Boguñá & Vespignani (2009): Extracting the multiscale backbone of complex "
            + "weighted networks. PNAS 106."
        ])
    case .noiseCorrected:
      return MethodNote(
        name: "Noise-corrected backbone",
        meaning: "A tie is kept if it is stronger than the strengths of its cities lead to expect.",
        choices: [
          .init(
            "Variant", "each tie counts at both ends; p from the score and its standard deviation"),
          weights, direction,
        ] + tests,
        caveat: "Weights are taken for counts.",
        literature: [
          "Coscia & Neffke (2017): Network backboning with noisy data. IEEE 33rd International "
            + "Conference on Data Engineering."
        ])
    case .spanningTree:
      return MethodNote(
        name: "Maximum spanning forest and strongest ties",
        meaning:
          "The ties of greatest weight that connect all that is connected, and the strongest "
          + "of each city.",
        choices: [.init("Strongest", "\(strongest) of each city"), weights, direction],
        caveat:
          "Ties are chosen by weight, not tested against chance; of equal ones the first by id "
          + "is taken.",
        literature: [
          "Kruskal (1956): On the shortest spanning subtree of a graph. Proceedings of the American "
            + "Mathematical Society 7."
        ])
    }
  }
}

extension WeightedTies.Model {
  var title: String {
    switch self {
    case .disparity: "disparity filter"
    case .noiseCorrected: "noise-corrected"
    case .spanningTree: "spanning forest and strongest"
    }
  }
}

extension SpanningTreeBackbone.Reason {
  fileprivate var title: String {
    switch self {
    case .forest: "spanning forest"
    case .strongest: "among a city's strongest"
    case .both: "both"
    }
  }
}
