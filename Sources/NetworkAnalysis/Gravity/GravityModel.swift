import CityNetworks
public import Execution
public import GraphAlgorithms
import Graphs

/// How size, distance and what cities share go with their ties, and which ties that does not explain.
public struct GravityModel: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "gravity",
    question: "How do size, distance and what cities share go with their ties, and which ties "
      + "surprise?",
    parameters: [
      ("model", "ppml (expected number of ties) or logit (whether tied); ppml if absent"),
      ("level", "cities or countries; cities if absent"),
      ("terms", "a list: km, log:FIGURE, difference:FIGURE, same:DIVISION, organizations"),
      ("with", "a list of further terms"),
      ("errors", "dyadic, clustered, robust or plain; dyadic if absent"),
      (
        "controls",
        "how many untied pairs per tie are drawn; 0 for all; if absent all, or 10 of over 5 million"
      ),
      ("seed", "where the random choices begin; 1 if absent"),
      ("top", "how many surprising and missing ties to list; 10 if absent"),
    ])

  /// What is explained, and how.
  public enum Model: String, Sendable, CaseIterable {
    /// The number of ties of a pair, by Poisson pseudo maximum likelihood.
    case ppml
    /// Whether a pair is tied, by logistic regression.
    case logit

    var family: ModelFamily {
      switch self {
      case .ppml: .poisson
      case .logit: .logistic
      }
    }

    func outcome(_ ties: Int) -> Double {
      switch self {
      case .ppml: Double(ties)
      case .logit: ties > 0 ? 1 : 0
      }
    }
  }

  /// What the two ends of a pair are.
  public enum Level: String, Sendable, CaseIterable {
    /// Cities.
    case cities
    /// Countries, tied by the tied pairs of their cities.
    case countries
  }

  /// More pairs than this are not all looked at unless it is asked for.
  static let mostPairs = 5_000_000
  /// So many untied pairs are drawn per tie then.
  static let standardControls = 10
  /// Fewer cities or countries say nothing of pairs.
  static let fewestUnits = 5

  let model: Model
  let level: Level
  let terms: [GravityTerm]
  /// Terms that nobody asked for by name: they may drop out.
  let optional: Set<String>
  let errors: StandardErrors
  let controls: Int?
  let seed: Seed
  let top: Int

  /// A model; without `terms` the usual ones of its level.
  public init(
    model: Model = .ppml, level: Level = .cities, terms: [String] = [], with further: [String] = [],
    errors: StandardErrors = .dyadic, controls: Int? = nil, seed: UInt64 = 1, top: Int = 10
  ) throws {
    let standard =
      switch level {
      case .cities: GravityTerm.ofCities
      case .countries: GravityTerm.ofCountries
      }
    let named = (terms.isEmpty ? standard : terms) + further
    if let twice = named.first(where: { name in named.count { $0 == name } > 1 }) {
      throw AnalysisError.contradictoryParameters(
        "the term '\(twice)' stands twice. Name it once; these stand there without --with: "
          + (terms.isEmpty ? standard : terms).joined(separator: ", ") + ".")
    }
    self.model = model
    self.level = level
    self.terms = try named.map { try GravityTerm($0) }
    optional = Set(terms.isEmpty ? standard : [])
    self.errors = errors
    self.controls = controls
    self.seed = Seed(seed)
    self.top = top
  }

  /// The model that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    try self.init(
      model: parameters.choice("model", standard: .ppml),
      level: parameters.choice("level", standard: .cities), terms: parameters.list("terms"),
      with: parameters.list("with"), errors: parameters.choice("errors", standard: .dyadic),
      controls: parameters.optionalCount("controls", minimum: 0, maximum: 1000),
      seed: UInt64(parameters.count("seed", standard: 1, minimum: 0)),
      top: parameters.count("top", standard: 10))
  }

  /// Four tables: coefficients, how well the model fits, surprising ties and missing ties.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let (terms, omitted) = try terms(for: study)
    let all =
      switch level {
      case .cities: try GravityUnits.cities(of: study, terms, context)
      case .countries: try GravityUnits.countries(of: study, terms, context)
      }
    guard all.units.count >= Self.fewestUnits else {
      throw AnalysisError.unanswerable(tooFew(all))
    }
    guard all.tiedPairs > 0 else {
      throw AnalysisError.unanswerable(
        "no two of the \(all.units.count) \(level.rawValue) are tied, so there is nothing to "
          + "explain. Widen --status or --relation.")
    }
    let answer = try fitted(all, context, noting: omitted)
    func outliers(_ scope: GravityPairs.Scope) throws -> ModelOutliers {
      try ModelOutliers(
        top, of: GravityPairs(units: answer.units, model: model, scope: scope), by: answer.fit,
        in: context)
    }
    let report: GravityReport
    switch level {
    case .cities:
      // A tied pair of which two ties were expected is no missing tie.
      report = GravityReport(
        question: self, study: study, answer: answer, above: try outliers(.tied).above,
        below: try outliers(.untied).below)
    case .countries:
      let all = try outliers(.all)
      report = GravityReport(
        question: self, study: study, answer: answer, above: all.above, below: all.below)
    }
    return AnalysisResults(
      tables: report.tables,
      seeds: answer.sample == nil ? [:] : ["gravity-\(report.suffix)": seed.rawValue])
  }

  /// The terms that can explain the ties of a study, and a remark about one left out: ties by shared
  /// membership cannot be explained by the organizations that make them.
  ///
  /// - Throws: ``AnalysisError/contradictoryParameters(_:)`` if such a term was asked for by name.
  private func terms(for study: StudiedNetwork) throws -> ([GravityTerm], [String]) {
    guard study.selection.coMembership != nil,
      let shared = terms.first(where: { $0.kind == .organizations })
    else { return (terms, []) }
    guard optional.contains(shared.id) else {
      throw AnalysisError.contradictoryParameters(
        "the ties are made of shared organizations, so the term '\(shared.id)' would explain them by "
          + "themselves. Leave it out, or leave out --co-membership.")
    }
    return (
      terms.filter { $0 != shared },
      [
        "The usual term '\(shared.title)' was left out: the ties are made of shared organizations."
      ]
    )
  }

  /// A fitted model and what became of its terms.
  struct Answer {
    let units: GravityUnits
    let fit: RegressionFit
    /// The untied pairs drawn and what each stands for; nil if all pairs were looked at.
    let sample: (drawn: Int, weight: Double)?
    let remarks: [String]
  }

  /// Fits the model, without terms that nobody named and that say nothing here.
  private func fitted(
    _ all: GravityUnits, _ context: ExecutionContext, noting omitted: [String]
  ) throws -> Answer {
    var units = all
    var remarks = omitted
    while true {
      do {
        let (fit, sample) = try fit(units, context)
        return Answer(units: units, fit: fit, sample: sample, remarks: remarks)
      } catch let error as RegressionError {
        guard let column = error.column, optional.contains(column), units.terms.count > 1 else {
          throw error
        }
        let title = units.terms.first { $0.id == column }?.title ?? column
        let (fewer, words) = units.leavingOut(column)
        remarks.append(
          "The usual term '\(title)' was left out: \(error.reason)" + (words.map { " " + $0 } ?? "")
        )
        units = fewer
      }
    }
  }

  private func fit(
    _ units: GravityUnits, _ context: ExecutionContext
  ) throws -> (RegressionFit, (drawn: Int, weight: Double)?) {
    let controls = controls ?? (units.pairCount > Self.mostPairs ? Self.standardControls : 0)
    guard controls > 0, controls * units.tiedPairs < units.pairCount - units.tiedPairs else {
      let fit = try GeneralizedLinearModel(model.family, errors: errors)
        .fit(GravityPairs(units: units, model: model), in: context)
      return (fit, nil)
    }
    let sample = GravitySample(of: units, model, controls: controls, seed: seed)
    let offset = model == .logit ? logarithm(sample.weight) : 0
    let fit = try GeneralizedLinearModel(model.family, errors: errors, offset: offset)
      .fit(sample.table, in: context)
    return (fit, (sample.drawn, sample.weight))
  }

  private func tooFew(_ units: GravityUnits) -> String {
    let missing = units.leftOut.sorted { $0.count > $1.count }.first
    let why =
      missing.map {
        "for \($0.count) of \(units.allUnits) '\($0.term.id)' is not known. Fill it in in cities.csv, "
          + "or name other terms with --terms, such as "
          + terms.filter { $0.id != missing?.term.id }.map(\.id).joined(separator: ",") + "."
      } ?? "Widen the selection."
    return
      "only \(units.units.count) \(level.rawValue) have all that the model asks for, and it needs "
      + "\(Self.fewestUnits): \(why)"
  }
}

extension RegressionError {
  /// The one column that is to blame, if one is.
  var column: String? {
    switch self {
    case .constant(let column, _), .collinear(let column, _): column
    case .separated(let columns, _): columns.count == 1 ? columns[0] : nil
    case .tooFew, .sameOutcomes, .notSettled: nil
    }
  }

  /// Why a column says nothing, in half a sentence.
  fileprivate var reason: String {
    switch self {
    case .constant: "it is the same for all pairs."
    case .collinear(_, let others): "it follows from \(others.joined(separator: " and "))."
    case .separated:
      "it alone decides whether pairs are tied, so its coefficient would be infinite."
    case .tooFew, .sameOutcomes, .notSettled: ""
    }
  }
}
