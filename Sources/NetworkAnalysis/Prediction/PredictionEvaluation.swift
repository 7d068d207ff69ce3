import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// How well each score foretells ties that were hidden from it.
public struct PredictionEvaluation: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "prediction-evaluation",
    question: "How well do scores of possible ties foretell ties that were hidden from them?",
    parameters: [
      ("hold-out", "the share of ties to hide; 0.1 if absent"),
      ("train-until", "a year: later ties are hidden from those begun by its end"),
      ("repetitions", "how often ties are hidden or drawn; 20 if absent"),
      ("k", "how many of the highest scores precision looks at; 100 if absent"),
      ("seed", "where the random choices begin; 1 if absent"),
    ])

  /// Which ties are hidden.
  public enum HoldOut: Sendable, Equatable {
    /// A share of them, drawn at random.
    case share(Double)
    /// Those that began after a year.
    case after(year: Int)
  }

  let holdOut: HoldOut
  let repetitions: Int
  let k: Int
  let seed: Seed

  /// An evaluation.
  public init(
    _ holdOut: HoldOut = .share(0.1), repetitions: Int = 20, k: Int = 100, seed: UInt64 = 1
  ) {
    self.holdOut = holdOut
    self.repetitions = repetitions
    self.k = k
    self.seed = Seed(seed)
  }

  /// The evaluation that a plan asks for.
  public init(parameters: inout AnalysisParameters) throws {
    let share = try parameters.optionalNumber("hold-out", within: 0.001...0.9)
    let year = try parameters.optionalCount("train-until", maximum: 9999)
    if share != nil, year != nil {
      throw AnalysisError.contradictoryParameters(
        "'hold-out' draws the ties to hide, 'train-until' takes the late ones. Give one of them.")
    }
    self.init(
      year.map { .after(year: $0) } ?? .share(share ?? 0.1),
      repetitions: try parameters.count("repetitions", standard: 20, minimum: 2, maximum: 10_000),
      k: try parameters.count("k", standard: 100),
      seed: UInt64(try parameters.count("seed", standard: 1, minimum: 0)))
  }

  /// Two tables: against untied pairs of like degree, and against random ones.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let split = try split(study)
    let evaluation = try LinkEvaluation(
      of: study.usableScores, in: split.graph, with: study.linkFacts, hiding: split.hidden,
      others: split.others, repetitions: repetitions, k: k, seed: seed, in: context)
    guard evaluation.outcomes.allSatisfy({ !$0.metrics.isEmpty }) else {
      throw AnalysisError.unanswerable(
        "nearly all pairs of cities are tied, so no untied pairs can be drawn for comparison. Widen "
          + "the selection.")
    }
    let report = EvaluationReport(
      question: self, study: study, evaluation: evaluation, undated: split.others.count,
      trained: split.graph.edgeCount)
    return AnalysisResults(
      tables: [report.table(.matched), report.table(.random)],
      seeds: ["prediction-evaluation-\(report.suffix)": seed.rawValue])
  }

  /// What the scores may see, what is hidden, and ties that are neither.
  private struct Split {
    let graph: Graph
    let hidden: LinkEvaluation.Hidden
    let others: [(Node, Node)]
  }

  private func split(_ study: StudiedNetwork) throws -> Split {
    let graph = study.graph.graph
    guard graph.edgeCount > 1 else {
      throw AnalysisError.unanswerable(
        "\(Remarks.count(graph.edgeCount, "pair of cities is", "pairs of cities are")) tied, so none can "
          + "be hidden and the rest looked at. Widen --status or --relation.")
    }
    switch holdOut {
    case .share(let share): return Split(graph: graph, hidden: .share(share), others: [])
    case .after(let year): return try split(study, after: year)
    }
  }

  private func split(_ study: StudiedNetwork, after year: Int) throws -> Split {
    let graph = study.graph.graph
    guard let end = Day(year: year, month: 12, day: 31) else {
      throw AnalysisError.contradictoryParameters("\(year) is no year. Give one such as 2015.")
    }
    var builder = GraphBuilder(.undirected, nodeCount: graph.nodeCount)
    var (early, later, others): (Int, [(Node, Node)], [(Node, Node)]) = (0, [], [])
    for edge in graph.edges {
      let (a, b) = graph.ends(of: edge)
      let starts = study.graph.ties(of: edge).map(\.started)
      if starts.contains(where: { $0.latest.map { $0 <= end } ?? false }) {
        builder.addEdge(a, b)
        early += 1
      } else if starts.allSatisfy({ $0.earliest.map { $0 > end } ?? false }) {
        later.append((a, b))
      } else {
        others.append((a, b))
      }
    }
    guard early > 0, !later.isEmpty else {
      throw AnalysisError.unanswerable(
        "of \(graph.edgeCount) tied pairs \(early) began by the end of \(year), \(later.count) later, "
          + "and of \(others.count) it is not known. Choose a year with ties before and after it, or "
          + "leave out --train-until.")
    }
    return Split(graph: builder.graph(), hidden: .later(later), others: others)
  }
}
