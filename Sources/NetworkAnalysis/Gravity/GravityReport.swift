import CityNetworks
import Execution
import GraphAlgorithms
import Graphs

/// The tables of a fitted gravity model.
struct GravityReport {
  let question: GravityModel
  let study: StudiedNetwork
  let answer: GravityModel.Answer
  /// The pairs with more ties than expected, the farthest first.
  let above: [ModelOutliers.Observation]
  /// The pairs with fewer.
  let below: [ModelOutliers.Observation]

  var tables: [ResultTable] { [coefficients, fit, surprising, missing] }

  var suffix: String { "\(question.model)-\(question.level)" }

  private var things: String { question.level.rawValue }

  /// What the model speaks of: numbers of ties, or the odds of being tied.
  private var outcome: String {
    switch (question.model, question.level) {
    case (.ppml, .cities): "ties"
    case (.ppml, .countries): "tied pairs of cities"
    case (.logit, _): "odds of a tie"
    }
  }

  private func effect(_ term: GravityTerm, _ coefficient: Double) -> String {
    let words = term.words(coefficient, of: outcome)
    return question.model == .ppml
      ? words
      : words.replacing("fewer odds", with: "lower odds").replacing(
        "more odds", with: "higher odds"
      )
      .replacing("times as many odds", with: "times the odds")
  }

  private var coefficients: ResultTable {
    let rows = answer.fit.terms.enumerated().map { place, term -> [ResultValue] in
      let known = place == 0 ? nil : answer.units.terms[place - 1]
      return [
        .text(known?.title ?? "Constant"), .real(term.estimate), ResultValue(term.standardError),
        ResultValue(term.z), ResultValue(term.p), ResultValue(term.interval?.lowerBound),
        ResultValue(term.interval?.upperBound),
        ResultValue(known.map { effect($0, term.estimate) }), .text(known?.id ?? "constant"),
      ]
    }
    let undefined = answer.fit.terms.contains { $0.standardError == nil }
    return ResultTable(
      id: "gravity-\(suffix)", title: "What goes with ties between \(things)",
      basis: study.basis,
      columns: [
        ResultColumn("term", "Term", form: .words, meaning: "What may explain ties."),
        ResultColumn(
          "coefficient", "Coefficient", form: .significant(5),
          meaning: "By how much the logarithm of the \(outcome) changes with one more of the term."),
        ResultColumn(
          "se", "Std. error", form: .significant(4), meaning: "Standard error of the coefficient."),
        ResultColumn("z", "z", form: .decimals(2), meaning: "Coefficient over standard error."),
        ResultColumn(
          "p", "p", form: .decimals(4),
          meaning: "How probable a z so far from 0 is by chance, by the normal distribution."),
        ResultColumn(
          "low", "From", form: .significant(4), meaning: "Lower end of the 95 % interval."),
        ResultColumn(
          "high", "To", form: .significant(4), meaning: "Upper end of the 95 % interval."),
        ResultColumn(
          "words", "In words", form: .words, meaning: "The coefficient as a change, all else equal."
        ),
        ResultColumn("id", "Id", form: .identifier, meaning: "The term as options write it."),
      ],
      rows: rows, method: method,
      remarks: answer.remarks + leftOut
        + (undefined
          ? [
            "Where the standard error is empty, too few units share pairs to tell it; ask for "
              + "--errors robust."
          ] : []),
      conclusion: conclusion)
  }

  private var leftOut: [String] {
    let count = answer.units.allUnits - answer.units.units.count
    guard count > 0 else { return [] }
    let why = answer.units.leftOut.map { "\($0.count) without \($0.term.id)" }
    return [
      "\(count) of \(answer.units.allUnits) \(things) were left out with their ties: "
        + "\(why.joined(separator: ", "))."
    ]
  }

  private var fit: ResultTable {
    let fit = answer.fit
    var figures = [
      Figure(
        "units", things.capitalizedFirst, .integer(answer.units.units.count),
        "Those of which all is known that the terms ask for."),
      Figure(
        "pairs", "Pairs", .integer(fit.observations),
        "Pairs that the model was fitted to, each once."),
      Figure("tied", "Tied pairs", .integer(fit.positives), "Pairs with a tie among them."),
      Figure(
        "deviance_explained", "Pseudo R² (deviance)", .real(fit.devianceExplained),
        "The share of the deviance that the terms explain."),
      Figure(
        "mcfadden", "Pseudo R² (McFadden)", .real(fit.mcFadden),
        "1 − log-likelihood over that without terms."),
      Figure(
        "deviance", "Deviance", .real(fit.deviance),
        "Twice what is missing to a model that knows every pair."),
      Figure(
        "null_deviance", "Deviance without terms", .real(fit.nullDeviance), "The same, without."),
      Figure("log_likelihood", "Log-likelihood", .real(fit.logLikelihood), "Of the fitted model."),
      Figure(
        "rounds", "Rounds", .integer(fit.rounds),
        "Steps of reweighted least squares until no coefficient moved by 1e-9 standard deviations."),
    ]
    if let sample = answer.sample {
      figures.insert(
        Figure(
          "drawn", "Untied pairs drawn", .integer(sample.drawn),
          "Each stands for \(decimals(sample.weight)) untied pairs."), at: 2)
    }
    return ResultTable(
      figures: figures, id: "gravity-fit-\(suffix)", title: "How well that explains ties",
      basis: study.basis, method: method)
  }

  private var surprising: ResultTable {
    list(
      above, id: "gravity-surprising-\(suffix)",
      title: question.level == .cities
        ? "Ties that the model expects least" : "Countries with more ties than the model expects",
      remark: "In the order of (ties − expected)/standard deviation.")
  }

  private var missing: ResultTable {
    list(
      below, id: "gravity-missing-\(suffix)",
      title: question.level == .cities
        ? "Pairs without a tie that the model expects most"
        : "Countries with fewer ties than the model expects",
      remark:
        "That no tie is known does not mean that none exists; see how the data were collected.")
  }

  private func list(
    _ pairs: [ModelOutliers.Observation], id: String, title: String, remark: String
  ) -> ResultTable {
    let units = answer.units.units
    return ResultTable(
      id: id, title: title, basis: study.basis,
      columns: [
        .firstEnd,
        ResultColumn("second", "And", form: .words, meaning: "The other end."),
        ResultColumn("ties", "Ties", form: .count, meaning: "What is observed."),
        ResultColumn(
          "expected", "Expected", form: .significant(3),
          meaning: question.model == .ppml
            ? "The number of ties that the model expects."
            : "The probability of a tie by the model."),
        ResultColumn(
          "residual", "Residual", form: .decimals(2),
          meaning: "(Ties − expected)/standard deviation (Pearson)."),
        ResultColumn(
          "kilometers", "Distance", unit: "km", form: .decimals(0),
          meaning: "Great-circle distance; of countries between the middles of their cities."),
        ResultColumn(
          "first_population", "Population", form: .count, meaning: "Inhabitants of the first."),
        ResultColumn(
          "second_population", "Of the other", form: .count, meaning: "Inhabitants of the second."),
        .firstEndID, .secondEndID,
      ],
      rows: pairs.map { pair in
        let (a, b) = (units[pair.first], units[pair.second])
        var kilometers: Double?
        if let one = a.place, let other = b.place { kilometers = Coordinate.kilometers(one, other) }
        return [
          .text(a.name), .text(b.name), .integer(Int(pair.outcome)), .real(pair.expected),
          .real(pair.residual), ResultValue(kilometers),
          ResultValue(a.population.map { Int($0) }), ResultValue(b.population.map { Int($0) }),
          .text(a.id), .text(b.id),
        ]
      },
      method: method, remarks: pairs.isEmpty ? [] : [remark])
  }
}

extension GravityReport {
  private var conclusion: Conclusion? {
    let place = answer.units.terms.firstIndex { $0.kind == .kilometers } ?? 0
    let term = answer.units.terms[place]
    let estimate = answer.fit.terms[place + 1]
    let range = estimate.interval.map { interval -> String in
      let ends = [interval.lowerBound, interval.upperBound].map { effectOnly(term, $0) }
      return " (95 % interval: \(ends[0]) to \(ends[1]))"
    }
    return Conclusion(
      "Among \(answer.units.units.count) \(things) of \(study.whole.provenance.datasetID), "
        + "\(term.change.words) goes with \(effectOnly(term, estimate.estimate))\(range ?? ""), all "
        + "other terms of the model equal.",
      reservations: reservations(estimate))
  }

  private func effectOnly(_ term: GravityTerm, _ coefficient: Double) -> String {
    String(effect(term, coefficient).dropFirst(term.change.words.count + 2))
  }

  private func reservations(_ estimate: RegressionFit.Term) -> [String] {
    let fit = answer.fit
    var all: [String] = []
    if let interval = estimate.interval {
      if interval.contains(0) { all.append("The interval includes no effect at all.") }
    } else {
      all.append("How sure that is cannot be told.")
    }
    let perTerm = fit.positives / max(fit.terms.count - 1, 1)
    if perTerm < 10 {
      all.append(
        "\(Remarks.count(fit.positives, "tied pair", "tied pairs")) for "
          + "\(Remarks.count(fit.terms.count - 1, "term", "terms")) are few: 10 per term are usual."
      )
    }
    if fit.devianceExplained < 0.1 {
      all.append(
        "The terms explain \(Quoted.percent(fit.devianceExplained)) of the deviance, so most of who is tied "
          + "with whom has other reasons.")
    }
    let lost = answer.units.allUnits - answer.units.units.count
    if lost * 10 > answer.units.allUnits {
      all.append("\(lost) of \(answer.units.allUnits) \(things) could not be looked at.")
    }
    switch question.errors {
    case .plain, .robust:
      all.append(
        "Pairs that share an end were taken for independent, which makes intervals narrow.")
    case .clustered, .dyadic: break
    }
    return all
  }

  private var method: MethodNote {
    let fit = answer.fit
    return MethodNote(
      name: "Gravity model", meaning: question.model.meaning(question.level),
      choices: [
        .init("Terms", answer.units.terms.map(\.id).joined(separator: ", ")),
        .init("Standard errors", question.errors.words(of: things)),
        .init(
          "Pairs",
          answer.sample.map {
            "all \(fit.positives) tied ones and \($0.drawn) untied ones drawn with seed "
              + "\(question.seed.rawValue), "
              + (question.model == .ppml
                ? "each weighing \(decimals($0.weight))"
                : "the constant corrected by the logarithm of \(decimals($0.weight))")
              + "; the lists look at all pairs"
          } ?? "all pairs, each once"),
        .init("Direction", "ignored"),
      ],
      caveat: "Says what goes together, not what causes what. Ties that the data lack count as "
        + "absent."
        + (answer.units.terms.contains { $0.id == "log:ties" }
          ? " The number of ties explains ties by themselves." : "")
        + (answer.units.terms.contains { $0.isMadeOfTies }
          ? " Clusters are made of the ties that they are to explain." : ""),
      literature: [
        "Santos Silva & Tenreyro (2006): The log of gravity. Review of Economics and Statistics 88.",
        "Aronow, Samii & Assenova (2015): Cluster-robust variance estimation for dyadic data. "
          + "Political Analysis 23.",
        "Cameron, Gelbach & Miller (2011): Robust inference with multiway clustering. Journal of "
          + "Business & Economic Statistics 29.",
      ]
        + (answer.sample == nil
          ? []
          : [
            "King & Zeng (2001): Logistic regression in rare events data. Political Analysis 9."
          ]))
  }
}

extension GravityModel.Model {
  fileprivate func meaning(_ level: GravityModel.Level) -> String {
    switch (self, level) {
    case (.ppml, .cities):
      "The expected number of ties of two cities is the exponential of a constant and the terms, each "
        + "times its coefficient (Poisson pseudo maximum likelihood)."
    case (.ppml, .countries):
      "The expected number of tied pairs of cities of two countries is the exponential of a constant "
        + "and the terms, each times its coefficient (Poisson pseudo maximum likelihood)."
    case (.logit, _):
      "The logarithm of the odds of a tie is a constant and the terms, each times its coefficient "
        + "(logistic regression)."
    }
  }
}

extension StandardErrors {
  fileprivate func words(of things: String) -> String {
    switch self {
    case .plain: "as the model supposes: pairs independent"
    case .robust: "robust (HC1): pairs independent"
    case .clustered:
      "two-way clustered: pairs with the same first or the same second of the \(things), in the order "
        + "of ids, go together"
    case .dyadic:
      "clustered by dyads: pairs that share one of the \(things) in either place go together"
    }
  }
}
