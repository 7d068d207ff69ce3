public import CityNetworks
public import Execution
public import GraphAlgorithms
import Graphs

/// Which ties are missing or likely to come, by signs that ties, places and organizations give.
public struct LinkPrediction: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "link-prediction",
    question: "Which pairs of cities without a tie look most like tied ones, and why?",
    parameters: [
      (
        "by",
        "all (the mean place by all scores) or one of "
          + LinkScore.allCases.map(\.rawValue).joined(separator: ", ")
          + "; resource-allocation if absent"
      ),
      ("city", "the id of the city whose ties are sought; any pair if absent"),
      ("top", "how many pairs to list; 20 if absent"),
    ])

  /// By what pairs are put in order.
  public enum Order: Sendable, Equatable {
    /// By one score.
    case score(LinkScore)
    /// By the mean place that they have by all scores.
    case all

    var id: String {
      switch self {
      case .score(let score): score.rawValue
      case .all: "all"
      }
    }

    /// The order that a text names.
    ///
    /// - Throws: ``AnalysisError/unknownChoice(_:of:near:known:)``.
    public init(_ text: String) throws {
      if text == "all" {
        self = .all
      } else if let score = LinkScore(rawValue: text) {
        self = .score(score)
      } else {
        let known = LinkScore.allCases.map(\.rawValue) + ["all"]
        throw AnalysisError.unknownChoice(
          text, of: "a score of possible ties", near: suggestions(for: text, among: known),
          known: known)
      }
    }
  }

  /// More pairs than this are not put in order by all scores at once.
  static let mostPairs = 5_000_000

  let order: Order
  let city: CityID?
  let top: Int

  /// The best `top` pairs.
  public init(by order: Order = .score(.resourceAllocation), city: CityID? = nil, top: Int = 20) {
    self.order = order
    self.city = city
    self.top = top
  }

  /// The prediction that a plan asks for.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(
      by: try Order(parameters.optionalText("by") ?? LinkScore.resourceAllocation.rawValue),
      city: try parameters.optionalText("city").map { CityID($0) },
      top: try parameters.count("top", standard: 20))
  }

  /// One table with a row per pair.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let node = try city.map { try study.node(of: $0) }
    let answer: Answer
    switch order {
    case .score(let score):
      guard study.usableScores.contains(score) else {
        throw AnalysisError.unanswerable(
          score == .distance
            ? "no city has coordinates, so none is near another. Fill lat and lon in cities.csv, or "
              + "choose another score."
            : "the selection has no memberships, so no organization is shared. Choose another score."
        )
      }
      let found = try LinkCandidates(
        score, in: study.graph.graph, with: study.linkFacts, of: node, count: top, in: context)
      answer = Answer(
        pairs: found.pairs, compared: found.compared,
        equal: found.atLeastLast - found.pairs.count)
    case .all: answer = try byAll(study, node, context)
    }
    guard !answer.pairs.isEmpty else {
      throw AnalysisError.unanswerable(
        "no pair of cities without a tie \(city.map { "with \(study.name($0)) " } ?? "")scores above 0 "
          + "by \(order.id). Choose another score with --by, or widen the selection.")
    }
    return AnalysisResults(tables: [table(answer, study)])
  }

  /// The pairs listed, how many were compared, and how many more are as good as the last.
  struct Answer {
    let pairs: [ScoredPair]
    let compared: Int
    let equal: Int
  }

  private func byAll(
    _ study: StudiedNetwork, _ node: Node?, _ context: ExecutionContext
  ) throws -> Answer {
    guard
      let pairs = try LinkScores.twoStepPairs(
        in: study.graph.graph, of: node, most: Self.mostPairs, in: context)
    else {
      throw AnalysisError.unanswerable(
        "more than \(Self.mostPairs) pairs of cities have a partner in common, too many to be put in "
          + "order by all scores. Use one score, or name a city with --city.")
    }
    let values = try LinkScores(
      study.usableScores, of: pairs, in: study.graph.graph, with: study.linkFacts, in: context
    ).values
    var standing = [Double](repeating: 0, count: pairs.count)
    for scores in values {
      for (pair, share) in Self.standings(scores).enumerated() {
        standing[pair] += share / Double(values.count)
      }
    }
    let ranking = Ranking(of: NodeMap(standing.map { Optional($0) }))
    let listed = ranking.places.prefix(top).map { place in
      ScoredPair(
        first: pairs[place.node.index].0, second: pairs[place.node.index].1, score: place.score)
    }
    let last = ranking.places.prefix(top).last?.rank
    let equal = ranking.places.dropFirst(top).prefix { $0.rank == last }.count
    return Answer(pairs: Array(listed), compared: pairs.count, equal: equal)
  }

  /// For each score the share of the others that are lower, equal ones counting half.
  static func standings(_ scores: [Double?]) -> [Double] {
    let keys = scores.map { $0 ?? -.infinity }
    let order = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    var standings = [Double](repeating: 0.5, count: keys.count)
    guard keys.count > 1 else { return standings }
    var start = 0
    while start < order.count {
      var end = start
      while end < order.count, keys[order[end]] == keys[order[start]] { end += 1 }
      let share = (Double(start) + Double(end - start - 1) / 2) / Double(keys.count - 1)
      for place in start..<end { standings[order[place]] = share }
      start = end
    }
    return standings
  }
}
