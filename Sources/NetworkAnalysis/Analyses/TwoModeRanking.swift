import CityNetworks
public import Execution
public import GraphAlgorithms
import Graphs

/// Which organizations and which cities are central in the network of memberships.
public struct TwoModeRanking: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "two-mode-ranking",
    question: "Which organizations and cities are central by memberships?",
    parameters: [
      (
        "by",
        "degree, closeness, betweenness or eigenvector, which orders both tables; betweenness "
          + "if absent"
      ),
      ("top", "how many cities to list; 25 if absent"),
    ])

  private let by: TwoModeCentrality
  private let top: Int

  /// All organizations and the `top` cities in the order of one centrality.
  public init(by: TwoModeCentrality = .betweenness, top: Int = 25) {
    precondition(top > 0)
    self.by = by
    self.top = top
  }

  /// The ranking that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(
      by: try parameters.choice("by", standard: .betweenness),
      top: try parameters.count("top", standard: 25))
  }

  /// Two tables: all organizations, and the first cities.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let known = try StudiedMemberships(of: study)
    let scores = try TwoModeCentrality.allCases.map {
      ($0, try $0.scores(of: known.graph, in: context))
    }
    return AnalysisResults(tables: [
      try table(known, .groups, scores, context), try table(known, .members, scores, context),
    ])
  }

  private func table(
    _ known: StudiedMemberships, _ side: TwoModeSide,
    _ scores: [(TwoModeCentrality, TwoModeScores)], _ context: ExecutionContext
  ) throws -> ResultTable {
    let clustering = try TwoModeClustering(of: known.graph, side, in: context).ofEither
    let redundancy = try TwoModeRedundancy(of: known.graph, side, in: context).values
    let degrees = known.graph.degrees(side)
    let leading = scores.first { $0.0 == by }.map { $0.1[side] } ?? []
    let order = degrees.indices.sorted { a, b in
      let (x, y) = (leading[a] ?? -1, leading[b] ?? -1)
      if x != y { return x > y }
      return (degrees[b], a) < (degrees[a], b)
    }
    let shown = side == .groups ? order[...] : order.prefix(top)
    let rows = shown.map { number -> [ResultValue] in
      let place = 1 + leading.count { ($0 ?? -1) > (leading[number] ?? -1) }
      return [.integer(place)] + first(known, side, number) + [.integer(degrees[number])]
        + scores.map { ResultValue($0.1[side][number]) }
        + [.real(clustering[number]), ResultValue(redundancy[number]), last(known, side, number)]
    }
    return ResultTable(
      id: side == .groups ? "two-mode-organizations" : "two-mode-cities",
      title: (side == .groups ? "Organizations" : "Cities")
        + " in the network of memberships, by \(by.rawValue)",
      basis: known.study.basis, columns: columns(side), rows: rows, method: note,
      remarks: Remarks.listed(
        shown.count, of: order.count, side == .groups ? "organizations" : "cities") + known.remarks,
      conclusion: conclusion(known, side, order, leading))
  }

  private func first(
    _ known: StudiedMemberships, _ side: TwoModeSide, _ number: Int
  ) -> [ResultValue] {
    switch side {
    case .groups: [.text(known.organizations[number].name)]
    case .members:
      [.text(known.cities[number].name), ResultValue(known.cities[number].country?.name)]
    }
  }

  private func last(_ known: StudiedMemberships, _ side: TwoModeSide, _ number: Int) -> ResultValue
  {
    switch side {
    case .groups: .text(known.organizations[number].id.rawValue)
    case .members: .text(known.cities[number].id.rawValue)
    }
  }

  private func columns(_ side: TwoModeSide) -> [ResultColumn] {
    let names: [ResultColumn] = side == .groups ? [.organizationName] : [.cityName, .country]
    return [
      ResultColumn(
        "rank", "Rank", form: .count,
        meaning: "1 plus the number with a higher \(by.rawValue); equal scores share a rank.")
    ] + names + [
      ResultColumn(
        "memberships", side == .groups ? "Members" : "Memberships", form: .count,
        meaning: side == .groups ? "Cities that belong to it." : "Organizations it belongs to.")
    ]
      + TwoModeCentrality.allCases.map {
        ResultColumn(
          $0.rawValue, $0.title, form: .significant(4),
          meaning: "Two-mode \($0.rawValue): \($0.formula).")
      } + [
        ResultColumn(
          "clustering", "Clustering", form: .decimals(3),
          meaning: "Mean overlap with those that share something, as a share of what either has."),
        ResultColumn(
          "redundancy", "Redundancy", form: .decimals(3),
          meaning: "The share of the pairs it joins that others join too; empty below two."),
        side == .groups ? .organizationID : .cityID,
      ]
  }

  private func conclusion(
    _ known: StudiedMemberships, _ side: TwoModeSide, _ order: [Int], _ leading: [Double?]
  ) -> Conclusion? {
    guard let best = order.first, let score = leading[best] else { return nil }
    let isFirst = leading.count { $0 == score }
    let who = side == .groups ? "organizations" : "cities"
    let next = order.dropFirst().first.flatMap { number in
      leading[number].map { ", before \(known.name(side, number)) (\(decimals($0)))" }
    }
    return Conclusion(
      "Of \(Quoted.count(order.count)) \(who), \(known.name(side, best)) comes first by two-mode \(by.rawValue) "
        + "(\(decimals(score)))\(next ?? "").",
      reservation: isFirst > 1
        ? "\(isFirst) \(who) share the first rank, so the one named is no more central than the rest."
        : side == .members ? known.dominance : nil)
  }

  private var note: MethodNote {
    MethodNote(
      name: "Two-mode centrality",
      meaning: "Each score is a share of what the best city or organization could reach, given how "
        + "many of both there are.",
      choices: TwoModeCentrality.allCases.map { .init($0.title, $0.formula) },
      caveat:
        "Cities with the same memberships have the same scores. In a network of several parts "
        + "closeness can pass 1 in a tiny part.",
      literature: TwoModeDescription.note.literature)
  }
}
