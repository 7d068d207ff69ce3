import CityNetworks
import Execution
import GraphAlgorithms

/// The tables of an evaluation of scores.
struct EvaluationReport {
  let question: PredictionEvaluation
  let study: StudiedNetwork
  let evaluation: LinkEvaluation
  /// Ties of which it is not known when they began.
  let undated: Int
  /// Ties that the scores could see, before any was hidden at random.
  let trained: Int

  var suffix: String {
    switch question.holdOut {
    case .share: "share"
    case .after(let year): "after-\(year)"
    }
  }

  /// A mean over the repetitions and the middle 95 % of them.
  private struct Spread {
    let mean, low, high: Double

    init(_ values: [Double]) {
      let ascending = values.sorted()
      func quantile(_ perMille: Int) -> Double {
        ascending[max((ascending.count * perMille + 999) / 1000, 1) - 1]
      }
      mean = values.reduce(0, +) / Double(values.count)
      low = quantile(25)
      high = quantile(975)
    }
  }

  private struct Line {
    let score: LinkScore?
    let auc, ap, precision: Spread

    init(_ outcome: LinkEvaluation.Outcome) {
      score = outcome.score
      auc = Spread(outcome.metrics.map(\.auc))
      ap = Spread(outcome.metrics.map(\.averagePrecision))
      precision = Spread(outcome.metrics.map(\.precisionAtK))
    }
  }

  /// The lines against one kind of untied pairs, the best first, the baseline last.
  private func lines(_ absent: LinkEvaluation.Absent) -> [Line] {
    let all = evaluation.outcomes.filter { $0.absent == absent }.map(Line.init)
    let scores = all.filter { $0.score != nil }.enumerated().sorted {
      ($1.element.auc.mean, $0.offset) < ($0.element.auc.mean, $1.offset)
    }
    return scores.map(\.element) + all.filter { $0.score == nil }
  }

  private var k: Int { evaluation.outcomes.first?.metrics.first?.k ?? question.k }

  func table(_ absent: LinkEvaluation.Absent) -> ResultTable {
    let rows = lines(absent).map { line -> [ResultValue] in
      [.text(line.score?.title ?? "Drawn at random (baseline)")]
        + [line.auc, line.ap, line.precision].flatMap {
          [ResultValue.real($0.mean), .real($0.low), .real($0.high)]
        } + [.text(line.score?.rawValue ?? "random")]
    }
    func spread(_ id: String, _ title: String, _ meaning: String) -> [ResultColumn] {
      [
        ResultColumn(id, title, form: .decimals(3), meaning: meaning),
        ResultColumn(
          id + "_low", "From", form: .decimals(3), meaning: "At 2.5 % of the repetitions."),
        ResultColumn(id + "_high", "To", form: .decimals(3), meaning: "At 97.5 % of them."),
      ]
    }
    return ResultTable(
      id: "prediction-evaluation-\(suffix)-\(absent)",
      title: "Hidden ties against untied pairs "
        + (absent == .matched ? "of cities with like numbers of ties" : "drawn at random"),
      basis: study.basis,
      columns: [ResultColumn("score", "Score", form: .words, meaning: "What foretells ties.")]
        + spread(
          "auc", "AUC",
          "How probable it is that a hidden tie scores higher than an untied pair; equal scores count "
            + "half.")
        + spread(
          "ap", "Avg. precision",
          "The mean, over hidden ties, of the share of hidden ties among what scores as high.")
        + spread(
          "precision", "Precision at \(k)",
          "The share of hidden ties among the \(k) highest scores.")
        + [ResultColumn("id", "Id", form: .identifier, meaning: "The score's name in options.")],
      rows: rows, method: method(absent), remarks: remarks(absent),
      conclusion: absent == .matched ? conclusion : nil)
  }

  private func remarks(_ absent: LinkEvaluation.Absent) -> [String] {
    var all: [String] = []
    let share = evaluation.known / Double(max(evaluation.hidden, 1))
    all.append(
      "In each repetition \(evaluation.hidden) of the ties were hidden; "
        + "\(percent(share)) of them join cities that both have a tie left.")
    if undated > 0 {
      all.append(
        "\(undated) tied pairs of which it is not known whether they began before or after were "
          + "neither shown nor hidden.")
    }
    let drawn = absent == .matched ? evaluation.absent.matched : evaluation.absent.random
    if drawn < Double(evaluation.hidden) - 0.5 {
      all.append(
        "On average \(decimals(drawn)) untied pairs could be drawn, fewer than hidden ties.")
    }
    return all
  }

  private var conclusion: Conclusion? {
    guard let best = lines(.matched).first, let score = best.score,
      let random = lines(.random).first(where: { $0.score == score })
    else { return nil }
    let hidden =
      switch question.holdOut {
      case .share: "ties hidden at random"
      case .after(let year): "ties that began after \(year)"
      }
    var reservations: [String] = []
    if best.auc.low <= 0.5 {
      reservations.append(
        "The interval reaches 0.5, so no score is shown to be better than chance.")
    } else if best.auc.mean < 0.6 {
      reservations.append("An AUC so near 0.5 is of little use.")
    }
    if evaluation.hidden < 30 {
      reservations.append("\(evaluation.hidden) hidden ties are few.")
    }
    if random.auc.mean > best.auc.mean + 0.05 {
      reservations.append(
        "Against pairs drawn at random the AUC is \(decimals(random.auc.mean)), as that also rewards "
          + "knowing which cities have many ties.")
    }
    let known = evaluation.known / Double(max(evaluation.hidden, 1))
    if known < 0.7 {
      reservations.append(
        "Only \(percent(known)) of the hidden ties join cities that both have a tie left, and scores by "
          + "ties know nothing of the others.")
    }
    return Conclusion(
      "In \(study.whole.provenance.datasetID), \(hidden) are told from untied pairs of cities with like "
        + "numbers of ties best by \(score.titleInSentence): AUC \(decimals(best.auc.mean)) (95 % of "
        + "\(question.repetitions) repetitions: \(decimals(best.auc.low)) to "
        + "\(decimals(best.auc.high))), where chance gives 0.5.",
      reservations: reservations)
  }

  private func method(_ absent: LinkEvaluation.Absent) -> MethodNote {
    let hidden =
      switch question.holdOut {
      case .share(let share):
        "\(percent(share)) of the tied pairs, drawn anew in each repetition; the interval tells how "
          + "results scatter over draws"
      case .after(let year):
        "the pairs tied after \(year), drawn with replacement in each repetition; the scores see the "
          + "\(trained) pairs tied by its end"
      }
    return MethodNote(
      name: "Held-out ties",
      meaning: "Ties are hidden, all scores are computed from what is left, and hidden ties are "
        + "compared with as many pairs without a tie.",
      choices: [
        .init("Hidden", hidden),
        .init(
          "Untied pairs",
          absent == .matched
            ? "one per hidden tie, each end drawn among cities with as many ties left (or the 10 nearest "
              + "in that)"
            : "one per hidden tie, drawn among all pairs without a tie"),
        .init("Repetitions", "\(question.repetitions), seed \(question.seed.rawValue)"),
        .init("Equal scores", "count half for the AUC, one step for average precision"),
        .init("Unknown places", "come last by nearness"),
      ],
      caveat:
        "Ties that the data lack count as untied. Ties of one campaign, hidden together, would "
        + "be harder to foretell."
        + (study.network.memberships.isEmpty
          ? "" : " Memberships are those of the selection, not of the time before."),
      literature: [
        "Lü & Zhou (2011): Link prediction in complex networks. Physica A 390.",
        "Yang, Lichtenwalter & Chawla (2015): Evaluating link prediction methods. Knowledge and "
          + "Information Systems 45.",
        "Fawcett (2006): An introduction to ROC analysis. Pattern Recognition Letters 27.",
      ])
  }

  private func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10) %" : "\(tenths / 10).\(tenths % 10) %"
  }
}
