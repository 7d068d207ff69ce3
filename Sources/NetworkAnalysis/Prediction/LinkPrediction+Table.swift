import CityNetworks
import GraphAlgorithms
import Graphs

extension LinkPrediction {
  func table(_ answer: Answer, _ study: StudiedNetwork) -> ResultTable {
    let facts = study.linkFacts
    let rows = answer.pairs.enumerated().map { place, pair -> [ResultValue] in
      let (a, b) = (study.city(pair.first), study.city(pair.second))
      let isTurned = city == b.id
      let (one, other) = isTurned ? (b, a) : (a, b)
      let common = study.commonPartners(of: a.id, and: b.id)
      let names = common.prefix(4).map { study.name($0) }.joined(separator: ", ")
      return [
        .integer(place + 1), .text(one.nameWithCountry), .text(other.nameWithCountry),
        ResultValue(shown(pair, a, b)), .integer(common.count),
        ResultValue(common.count > 4 ? names + " …" : names), ResultValue(a.kilometers(to: b)),
        ResultValue(organizations(facts, pair, study)), ResultValue(known(a, b, study)),
        .text(one.id.rawValue), .text(other.id.rawValue),
      ]
    }
    return ResultTable(
      id: "link-prediction-\(order.id)" + (city.map { "-\($0.rawValue)" } ?? ""),
      title: city.map { "Cities most like partners of \(study.name($0))" }
        ?? "Pairs without a tie that look most like tied ones",
      basis: study.basis, columns: columns, rows: rows, method: method(study),
      remarks: [
        Remarks.count(
          answer.compared, "pair without a tie was compared", "pairs without a tie were compared")
          + "\(order.restriction.map { ", those \($0)" } ?? "")."
      ]
        + (answer.equal > 0
          ? ["\(answer.equal) more score as high as the last one listed."] : []),
      conclusion: conclusion(answer, study))
  }

  /// The score for people: of nearness nothing, as kilometers stand beside it.
  private func shown(_ pair: ScoredPair, _ a: City, _ b: City) -> Double? {
    order == .score(.distance) ? a.kilometers(to: b) : pair.score
  }

  private func organizations(
    _ facts: LinkFacts, _ pair: ScoredPair, _ study: StudiedNetwork
  ) -> String {
    let shared = Set(facts.groups[pair.first.index]).intersection(facts.groups[pair.second.index])
    let names = shared.sorted().map { study.network.organizations[$0].shortName }
    return names.count > 4
      ? names.prefix(4).joined(separator: ", ") + " and \(names.count - 4) more"
      : names.joined(separator: ", ")
  }

  private func known(_ a: City, _ b: City, _ study: StudiedNetwork) -> String {
    let selected = Set(study.network.ties(between: a.id, and: b.id).map(\.key))
    return study.whole.ties(between: a.id, and: b.id).filter { !selected.contains($0.key) }
      .map { "\($0.relation.title): \($0.status.title)" }.joined(separator: "; ")
  }

  private var columns: [ResultColumn] {
    let score =
      switch order {
      case .score(.distance):
        ResultColumn(
          "score", "Score (km)", unit: "km", form: .decimals(1),
          meaning: "The great-circle distance; nearer pairs stand first.")
      case .score(let score):
        ResultColumn(
          "score", score.title, form: .significant(4), meaning: score.meaning.capitalizedFirst + "."
        )
      case .all:
        ResultColumn(
          "score", "Mean standing", form: .decimals(4),
          meaning: "The share of compared pairs that score lower, the mean over all scores.")
      }
    return [
      ResultColumn("place", "Place", form: .count, meaning: "By the score, then by ids."),
      .firstEnd,
      ResultColumn("second", "With", form: .words, meaning: "The city that it has no tie with."),
      score,
      ResultColumn("common", "Common partners", form: .count, meaning: "Cities tied with both."),
      ResultColumn(
        "common_names", "Which", form: .words, meaning: "At most four of the common partners."),
      ResultColumn(
        "kilometers", "Distance", unit: "km", form: .decimals(0),
        meaning: "Great-circle distance, Earth radius 6371.0088 km."),
      ResultColumn(
        "organizations", "Shared organizations", form: .words,
        meaning: "Organizations that both belong to under the selection."),
      ResultColumn(
        "known", "Known between them", form: .words,
        meaning: "Ties of the two that the selection leaves out, with their status."),
      .firstEndID, .secondEndID,
    ]
  }

  private func method(_ study: StudiedNetwork) -> MethodNote {
    let scores =
      switch order {
      case .score(let score): [score]
      case .all: study.usableScores
      }
    return MethodNote(
      name: "Link prediction",
      meaning: order == .all
        ? "All pairs that have a partner in common are put in order by each score; listed are those "
          + "that stand highest on average."
        : "Pairs without a tie by \(scores[0].meaning).",
      choices: [
        .init("Scores", scores.map(\.rawValue).joined(separator: ", ")),
        .init("Direction", "ignored"), .init("Weights", "ignored"),
      ],
      caveat:
        "A score is no probability, and a high one no advice. How well scores foretell ties of "
        + "these data says `citynet predict --evaluate`.",
      literature: Set(scores.map(\.reference.citation)).sorted())
  }

  private func conclusion(_ answer: Answer, _ study: StudiedNetwork) -> Conclusion? {
    guard let best = answer.pairs.first else { return nil }
    let (a, b) = (study.city(best.first), study.city(best.second))
    let common = study.commonPartners(of: a.id, and: b.id).count
    let by =
      switch order {
      case .score(let score): "by \(score.titleInSentence)"
      case .all: "by all scores together"
      }
    let kilometers = a.kilometers(to: b).map { ", \(Int($0.rounded())) km apart" } ?? ""
    var reservations = [
      "The score says that the two look like tied cities, not that they want a tie."
    ]
    if common < 2, order != .score(.organizations), order != .score(.distance) {
      reservations.append(
        "It rests on \(common == 0 ? "no partner" : "one partner") that both have.")
    }
    if let apart = a.kilometers(to: b), apart < 3 {
      reservations.append(
        "So near one another they may be one city that the data hold twice; see `citynet check`.")
    }
    let rivals = answer.pairs.dropFirst().prefix { $0.score == best.score }.count
    if rivals > 0 {
      let more = rivals == answer.pairs.count - 1 ? answer.equal : 0
      reservations.append(
        "\(Remarks.count(rivals + more, "other pair scores", "other pairs score")) as high.")
    }
    return Conclusion(
      "Of \(Quoted.count(answer.compared, "pair", "pairs")) of cities without a tie"
        + "\(order.restriction.map { " \($0)" } ?? ""), \(a.nameWithCountry) and "
        + "\(b.nameWithCountry) look most like tied ones \(by): they have "
        + "\(Quoted.count(common, "common partner", "common partners"))\(kilometers).",
      reservations: reservations)
  }
}

extension LinkPrediction.Order {
  /// Which pairs without a tie are compared at all; nil if every pair is.
  fileprivate var restriction: String? {
    switch self {
    case .score(.distance): nil
    case .score: "that score above 0"
    case .all: "that have a common partner"
    }
  }
}
