import Execution
public import GraphAlgorithms

/// How pairs are tested against chance, as options and plans say it.
public struct BackboneChoices: Sendable, Equatable {
  /// The models, in the order asked for, each once; never none.
  public let models: [CoMembershipModel]
  /// The p-value up to which a pair is kept.
  public let level: Double
  /// Which differences from chance count.
  public let tails: TestTails
  /// What is done about the number of tests.
  public let correction: MultipleComparisons

  /// How many random graphs a model draws that needs some.
  public static let standardTrials = 1000
  /// More trials than this are not made.
  public static let mostTrials = 100_000

  /// Choices; models are named by words with commas between them, as `sdsm,fcm`.
  ///
  /// - Throws: ``AnalysisError/unknownChoice(_:of:near:known:)`` for a model that is not known.
  public init(
    models: [String] = ["sdsm"], level: Double = 0.05, tails: TestTails = .one,
    correction: MultipleComparisons = .none, trials: Int = standardTrials, seed: UInt64 = 1
  ) throws {
    precondition((0...1).contains(level) && (1...Self.mostTrials).contains(trials))
    let kinds = try Self.kinds(models)
    self.models = kinds.map { kind in
      switch kind {
      case .sdsm: .stochasticDegrees
      case .fcm: .fixedColumns
      case .frm: .fixedRows
      case .fdsm: .fixedDegrees(trials: trials, seed: Seed(seed))
      }
    }
    self.level = level
    self.tails = tails
    self.correction = correction
  }

  /// The models that texts name, each once; sdsm if there is no text.
  ///
  /// - Throws: ``AnalysisError/unknownChoice(_:of:near:known:)``;
  ///   ``AnalysisError/contradictoryParameters(_:)`` for texts without a word.
  public static func kinds(_ texts: [String]) throws -> [CoMembershipModel.Kind] {
    let words = texts.flatMap { $0.lowercased().filter { $0 != " " }.split(separator: ",") }
      .map { String($0) }
    guard texts.isEmpty || !words.isEmpty else {
      throw AnalysisError.contradictoryParameters(
        "no model is named. Write models with commas, as sdsm,fcm.")
    }
    var kinds: [CoMembershipModel.Kind] = []
    for word in words {
      guard let kind = CoMembershipModel.Kind(rawValue: word) else {
        let known = CoMembershipModel.Kind.allCases.map(\.rawValue)
        throw AnalysisError.unknownChoice(
          word, of: "a backbone model", near: suggestions(for: word, among: known), known: known)
      }
      if !kinds.contains(kind) { kinds.append(kind) }
    }
    return kinds.isEmpty ? [.sdsm] : kinds
  }

  init(parameters: inout AnalysisParameters) throws {
    try self.init(
      models: parameters.list("model"),
      level: parameters.number("alpha", standard: 0.05, within: 0...1),
      tails: parameters.choice("tails", standard: .one),
      correction: parameters.choice("correction", standard: .none),
      trials: parameters.count(
        "trials", standard: Self.standardTrials, maximum: Self.mostTrials),
      seed: UInt64(parameters.count("seed", standard: 1, minimum: 0)))
  }

  static let parameters = [
    ("model", "sdsm, fcm, frm or fdsm, or several; sdsm if absent"),
    ("alpha", "the p-value up to which a pair is kept; 0.05 if absent"),
    ("tails", "one (more than by chance) or two (more or less); one if absent"),
    ("correction", "none, holm or bh (Benjamini–Hochberg); none if absent"),
    ("trials", "random memberships drawn by fdsm; 1000 if absent"),
    ("seed", "where the random choices of fdsm begin; 1 if absent"),
  ]

  func method(_ model: CoMembershipModel) -> MembershipBackbone {
    MembershipBackbone(model, tails: tails, correction: correction, level: level)
  }

  /// Where random choices begin.
  var seeds: [String: UInt64] {
    models.reduce(into: [:]) { seeds, model in
      if case .fixedDegrees(_, let seed) = model { seeds["backbone-fdsm"] = seed.rawValue }
    }
  }

  /// The level and what is done about many tests, in words: "at 5 % (one-tailed, no correction)".
  var levelInWords: String { "at \(percentage(level)) (\(tails.title), \(correction.title))" }
}

/// A share as a percentage with the digits that it has: "5 %", "0.1 %".
func percentage(_ share: Double) -> String {
  let value = (share * 1e8).rounded() / 1e6
  return value == value.rounded() ? "\(Int(value)) %" : "\(value) %"
}

extension TestTails {
  var title: String {
    switch self {
    case .one: "one-tailed"
    case .two: "two-tailed"
    }
  }
}

extension MultipleComparisons {
  /// In a sentence.
  var title: String {
    switch self {
    case .none: "no correction for many tests"
    case .holm: "Holm's correction"
    case .benjaminiHochberg: "Benjamini–Hochberg correction"
    }
  }
}

extension CoMembershipModel.Kind {
  var title: String {
    switch self {
    case .sdsm: "Stochastic degree sequence model"
    case .fcm: "Fixed column model"
    case .frm: "Fixed row model"
    case .fdsm: "Fixed degree sequence model"
    }
  }

  /// What chance keeps, for one side's nodes and what they share.
  func kept(_ ends: PairEnds) -> String {
    switch self {
    case .sdsm: "the numbers of \(ends.shared.several) and of \(ends.words.several), on average"
    case .fcm: "how many \(ends.words.several) each \(ends.shared.one) has"
    case .frm: "how many \(ends.shared.several) each \(ends.words.one) has"
    case .fdsm: "the numbers of \(ends.shared.several) and of \(ends.words.several), exactly"
    }
  }

  var variant: String {
    switch self {
    case .sdsm:
      "bipartite configuration model by maximum likelihood; the number shared is Poisson-binomial "
        + "with the products of two chances, summed exactly"
    case .fcm:
      "of R rows two share a column of size c with the chance (c/R)²; the number shared is "
        + "Poisson-binomial, summed exactly"
    case .frm: "the number shared is hypergeometric"
    case .fdsm:
      "random memberships by Curveball, 10 trades for each node of the kind with fewer nodes; "
        + "p = (1 + trials that reach it)/(1 + trials)"
    }
  }

  var caveat: String {
    switch self {
    case .sdsm, .fdsm: ""
    case .fcm: "Pairs with many memberships are kept for having many."
    case .frm: "Pairs in large organizations are kept for their size."
    }
  }

  var literature: [String] {
    let review =
      "Neal, Domagalski & Sagan (2021): Comparing alternatives to the fixed degree sequence model. "
      + "Scientific Reports 11."
    switch self {
    case .sdsm:
      return [
        "Neal (2014): The backbone of bipartite projections. Social Networks 39.",
        "Saracco et al. (2015): Randomizing bipartite networks: the case of the World Trade Web. "
          + "Scientific Reports 5.", review,
      ]
    case .fcm, .frm: return [review]
    case .fdsm:
      return [
        "Strona et al. (2014): A fast and unbiased procedure to randomize ecological binary matrices "
          + "with fixed row and column totals. Nature Communications 5.", review,
      ]
    }
  }
}
