import CityNetworks
public import Execution
public import GraphAlgorithms
import Graphs

/// What several relations together tell of another (MRQAP).
public struct RelationRegression: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "mrqap", question: "What do several relations together tell of another?",
    parameters: [
      ("response", "the relation that is told: ties, relation:KIND, shared-organizations …"),
      ("on", "the relations that tell of it: km, log-km, same:country, difference:population …"),
      ("model", "linear or logit; linear if absent"),
      ("count", "how often cities are shuffled for each relation; 1000 if absent"),
      ("seed", "where the random choices begin; 1 if absent"),
      ("direction", "ignored or followed; ignored if absent"),
    ])

  private let response: CityRelation
  private let relations: [CityRelation]
  private let model: MatrixRegression.Model
  private let count: Int
  private let seed: Seed
  private let direction: TieDirection

  /// The regression of a relation on others, beside `count` shufflings for each.
  ///
  /// - Throws: ``AnalysisError/contradictoryParameters(_:)`` if a relation is named twice.
  public init(
    of response: CityRelation, on relations: [CityRelation],
    model: MatrixRegression.Model = .linear, count: Int = 1000, seed: UInt64 = 1,
    direction: TieDirection = .ignored
  ) throws {
    precondition(count >= 2 && !relations.isEmpty)
    let ids = [response.id] + relations.map(\.id)
    if let twice = ids.first(where: { id in ids.count { $0 == id } > 1 }) {
      throw AnalysisError.contradictoryParameters(
        "the relation \(twice) is named twice. Name each relation once.")
    }
    self.response = response
    self.relations = relations
    self.model = model
    self.count = count
    self.seed = Seed(seed)
    self.direction = direction
  }

  /// The regression that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    let response = try CityRelation(try parameters.text("response"))
    let names = try parameters.list("on")
    guard !names.isEmpty else {
      throw AnalysisError.missingParameter(analysis: Self.descriptor.id, name: "on")
    }
    try self.init(
      of: response, on: names.map { try CityRelation($0) },
      model: parameters.choice("model", standard: .linear),
      count: parameters.count("count", standard: 1000, minimum: 2, maximum: RandomComparison.most),
      seed: UInt64(parameters.count("seed", standard: 1, minimum: 0)),
      direction: parameters.choice("direction", standard: .ignored))
  }

  private var id: String { "mrqap-\(model.rawValue)-\(response.tableName)" + direction.suffix }

  /// One table with a row for the intercept and each relation.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let found = try RelationMatrices([response] + relations, in: study, direction, context)
    if model == .logit { try requireTies(found.matrices[0]) }
    let fit = try MatrixRegression(
      of: found.matrices[0], on: Array(found.matrices.dropFirst()), model: model,
      direction.graphDirection, permutations: count, seed: seed, in: context)
    let rows = zip(relations, fit.terms).map { relation, term -> [ResultValue] in
      [
        .text(relation.title), .real(term.coefficient), .real(term.standardError),
        .real(term.statistic.observed), .real(term.statistic.atOrAbove),
        .real(term.statistic.atOrBelow), .real(term.statistic.atLeastAsFar), .text(relation.id),
      ]
    }
    let intercept: [ResultValue] = [
      .text("where all are 0"), .real(fit.intercept), .missing, .missing, .missing, .missing,
      .missing, .text("intercept"),
    ]
    let table = ResultTable(
      id: id, title: "What tells of: \(response.title)", basis: study.basis, columns: columns,
      rows: rows + [intercept], method: method,
      remarks: [
        "\(fit.pairCount) pairs of \(found.kept.count) cities; "
          + (model == .linear ? "R² " : "McFadden's R² ") + decimals(fit.determination) + "."
      ] + found.remarks,
      conclusion: conclusion(fit, cities: found.kept.count))
    return AnalysisResults(tables: [table], seeds: [id: seed.rawValue])
  }

  private func requireTies(_ matrix: PairMatrix) throws {
    let n = matrix.nodeCount
    guard n <= MatrixRegression.largestLogitSize else { return }
    for first in 0..<n {
      for second in 0..<n where first != second {
        let value = matrix[first, second]
        guard value != 0, value != 1 else { continue }
        throw AnalysisError.contradictoryParameters(
          "\(response.id) has the number \(value), and a logistic regression tells of 0 and 1 only. "
            + "Use the linear model, or another response.")
      }
    }
  }

  private var columns: [ResultColumn] {
    let statistic = model == .linear ? "t" : "z"
    return [
      ResultColumn("relation", "Relation", form: .words, meaning: "What tells of the response."),
      ResultColumn(
        "coefficient", "Coefficient", form: .significant(7),
        meaning: model == .linear
          ? "By how much the response grows with one unit of the relation, the others as they are."
          : "By how much the log-odds of a tie grow with one unit, the others as they are."),
      ResultColumn(
        "error", "s.e.", form: .significant(4),
        meaning: "The error of the coefficient if pairs were independent, which they are not."),
      ResultColumn(
        "statistic", statistic, form: .decimals(2), meaning: "The coefficient over that error."),
      ResultColumn(
        "p_above", "p (≥)", form: .significant(3),
        meaning: "The share of shufflings with this \(statistic) or more, this one counted in."),
      ResultColumn(
        "p_below", "p (≤)", form: .significant(3),
        meaning: "The share of shufflings with this \(statistic) or less, this one counted in."),
      ResultColumn(
        "p", "p (two-sided)", form: .significant(3),
        meaning: "The share of shufflings at least as far from 0, this one counted in."),
      ResultColumn("id", "Id", form: .identifier, meaning: "The relation's name in commands."),
    ]
  }

  private var method: MethodNote {
    MethodNote(
      name: "Regression of relations (MRQAP)",
      meaning:
        "The numbers of all pairs of cities in one relation are told by those in others; what "
        + "the others do not tell of a relation is shuffled to see what chance would give it.",
      choices: [
        .init("Response", response.id),
        .init("Model", model == .linear ? "linear, least squares" : "logistic, maximum likelihood"),
        .init("Chance", "double semi-partialing, \(count) shufflings each, seed \(seed.rawValue)"),
        .init("Direction", direction == .ignored ? "ignored; each pair counts once" : "followed"),
      ],
      caveat:
        "A relation that is left out may stand behind those that are named, and none says what "
        + "causes what.",
      literature: [
        "Dekker, Krackhardt & Snijders (2007): Sensitivity of MRQAP tests to collinearity and "
          + "autocorrelation conditions. Psychometrika 72.",
        "Krackhardt (1988): Predicting with networks: nonparametric multiple regression analysis of "
          + "dyadic data. Social Networks 10.",
      ])
  }

  private func conclusion(_ fit: MatrixRegression, cities: Int) -> Conclusion {
    let told = zip(relations, fit.terms).filter { $0.1.statistic.atLeastAsFar <= 0.05 }
    let what = model == .linear ? "" : " in log-odds"
    let parts = told.map { relation, term in
      "\u{201C}\(relation.title)\u{201D} (\(term.coefficient > 0 ? "+" : "")"
        + "\(Quoted.number(term.coefficient))\(what) per unit, "
        + "\(Quoted.chance(term.statistic.atLeastAsFar)))"
    }
    var reservations: [String] = []
    if cities < 10 { reservations.append("There are only \(cities) cities.") }
    if count < 19 { reservations.append("With \(count) shufflings no p can be below 0.05.") }
    if fit.determination < 0.05, !told.isEmpty {
      reservations.append(
        "All together tell \(Quoted.percent(fit.determination)) only: the effects are beyond "
          + "chance, and small.")
    }
    if relations.count > 4 {
      reservations.append("Of \(relations.count) relations one in twenty passes by chance.")
    }
    let pairs = "\(Quoted.number(Double(fit.pairCount))) pairs of \(cities) cities"
    return Conclusion(
      parts.isEmpty
        ? "None of \(Remarks.count(relations.count, "relation", "relations")) tells of "
          + "\u{201C}\(response.title)\u{201D} beyond chance, over \(pairs)."
        : "\u{201C}\(response.title)\u{201D} goes with \(parts.joined(separator: ", ")), beyond "
          + "chance" + (relations.count > 1 ? " and with the other relations held fixed" : "")
          + "; \(pairs).",
      reservations: reservations)
  }
}
