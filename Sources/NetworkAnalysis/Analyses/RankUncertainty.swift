import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// How sure the ranks of cities are: the ranking in many variants of the data.
public struct RankUncertainty: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "rank-uncertainty",
    question: "How sure are ranks if ties, sources or statuses are in doubt?",
    parameters: [
      ("by", "the measure's id, see `citynet list measures`"),
      ("method", "jackknife or bootstrap; jackknife if absent"),
      ("over", "ties, sources or statuses; ties if absent"),
      (
        "replicates", "how many variants; of a jackknife all if absent and if they are not too many"
      ),
      (
        "groups",
        "into how many random groups a jackknife parts the ties, to leave out one after another; 100 if "
          + "absent and if the ties are too many to be left out one by one"
      ),
      ("seed", "where random choices begin; 1 if absent"),
      (
        "top",
        "how many cities to list, and within how many first places to count them; 10 if absent"
      ),
      ("weight", "how strong a pair is: none, ties (their number) or stated; none if absent"),
      ("direction", "ignored or followed; ignored if absent"),
    ])

  /// How variants of the data are made.
  public enum Method: String, Sendable, CaseIterable {
    /// Each variant leaves one thing out.
    case jackknife
    /// Each variant draws as many things as there are, with replacement.
    case bootstrap
  }

  /// What is left out or drawn.
  public enum Units: String, Sendable, CaseIterable {
    /// Ties of the selection.
    case ties
    /// Sources with all that only they support.
    case sources
    /// Nothing is left out: other rules say which statuses count.
    case statuses
  }

  private let measureID: String
  private let method: Method
  private let units: Units
  private let replicates: Int?
  private let groups: Int?
  private let seed: Seed
  private let top: Int
  private let weight: PairWeight
  private let direction: TieDirection

  /// The ranking by the measure with this id in variants of the data.
  public init(
    by measureID: String, method: Method = .jackknife, over units: Units = .ties,
    replicates: Int? = nil, groups: Int? = nil, seed: UInt64 = 1, top: Int = 10,
    weight: PairWeight = .none, direction: TieDirection = .ignored
  ) throws {
    _ = try MeasureCatalog.measure(id: measureID)
    if units == .statuses, method == .bootstrap {
      throw AnalysisError.contradictoryParameters(
        "a bootstrap draws ties or sources; status rules are compared as they are. "
          + "Use the jackknife with statuses.")
    }
    if units == .statuses, replicates != nil {
      throw AnalysisError.contradictoryParameters(
        "there are as many variants as status rules, so --replicates has no effect. Leave it out.")
    }
    if groups != nil, method != .jackknife || units != .ties || replicates != nil {
      throw AnalysisError.contradictoryParameters(
        "groups of ties are left out by a jackknife over ties, as many variants as groups. Leave out "
          + "--groups, or --replicates and other choices of --uncertainty and --over.")
    }
    self.measureID = measureID
    self.method = method
    self.units = units
    self.replicates = replicates
    self.groups = groups
    self.seed = Seed(seed)
    self.top = top
    self.weight = weight
    self.direction = direction
  }

  /// The uncertainty that a plan asks for.
  public init(parameters: inout AnalysisParameters) throws {
    try self.init(
      by: parameters.text("by"), method: parameters.choice("method", standard: .jackknife),
      over: parameters.choice("over", standard: .ties),
      replicates: parameters.optionalCount("replicates", maximum: 100_000),
      groups: parameters.optionalCount("groups", minimum: 10, maximum: 100_000),
      seed: UInt64(parameters.count("seed", standard: 1, minimum: 0)),
      top: parameters.count("top", standard: 10),
      weight: parameters.choice("weight", standard: .none),
      direction: parameters.choice("direction", standard: .ignored))
  }

  /// Two tables: the cities with their rank intervals, and the variants with their τ_b.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let base = try study.cityGraph(direction, weight)
    let measure = try MeasureCatalog.measure(id: measureID)
    try CityRanking.refuseIdleOptions(measure.descriptor, weight: weight, direction: direction)
    let scores = try measure.scores(on: base.graph, in: context)
    let ranking = Ranking(of: scores, measure.descriptor.order)
    guard !ranking.places.isEmpty else {
      throw AnalysisError.tooFewVariants(
        "no city has a score by '\(measureID)' under this selection, so nothing can be ranked.")
    }
    let plan = try variants(study, base)
    let outcome = try plan.outcome(
      of: measure, from: ranking, nodeCount: scores.count, in: context)
    let note = method(measure.descriptor, base, plan)
    let suffix = "\(measureID.tableName)\(weight.suffix)\(direction.suffix)-\(method)-\(units)"
    let report = UncertaintyReport(
      study: study, ranking: ranking, scores: scores, outcome: outcome, top: top, note: note,
      suffix: suffix, descriptor: measure.descriptor)
    return AnalysisResults(
      tables: [report.cityTable, report.variantTable],
      seeds: plan.isRandom ? ["rank-uncertainty-\(suffix)": seed.rawValue] : [:])
  }

  private func variants(_ study: StudiedNetwork, _ base: CityGraph) throws -> RankVariants {
    if study.selection.coMembership != nil, units == .sources || units == .statuses {
      throw AnalysisError.contradictoryParameters(
        "ties by shared membership are not varied over \(units). Use --over ties, or leave "
          + "--co-membership out.")
    }
    switch units {
    case .ties:
      return try TieVariants(
        method, of: base, replicates: replicates, groups: groups, seed: seed
      ).variants
    case .sources:
      return try SourceVariants(
        method, of: study, weight, direction, replicates: replicates, seed: seed
      ).variants
    case .statuses: return StatusVariants(of: study, weight, direction).variants
    }
  }

  private func method(
    _ descriptor: MeasureDescriptor, _ graph: CityGraph, _ variants: RankVariants
  ) -> MethodNote {
    let measure = MethodNote(descriptor, on: graph)
    return MethodNote(
      name: "\(measure.name), with the uncertainty of ranks",
      meaning: "\(measure.meaning) The ranking is repeated in variants of the data: "
        + variants.meaning,
      choices: measure.choices + [
        .init("Variants", variants.number),
        .init(
          "Rank",
          "1 plus the number of cities with a \(descriptor.order.better) score; in a variant in which a city has "
            + "no score it comes after all that have one"),
        .init(
          "Rank interval",
          variants.groups == nil
            ? "2.5 % and 97.5 % of the ranks in the variants, each a rank that occurred"
            : "the rank ± 1.96 standard errors, which are √((G − 1)/G · Σ(rank − mean)²) over the G "
              + "variants"),
        .init(
          "Agreement", "Kendall's τ_b of the ranks of the cities that have a score in both rankings"
        ),
      ],
      caveat: variants.caveat,
      literature: measure.literature + [
        "Snijders & Borgatti (1999): Non-parametric standard errors and tests for network "
          + "statistics. Connections 22.",
        "Costenbader & Valente (2003): The stability of centrality measures when networks are "
          + "sampled. Social Networks 25.",
        "Kendall (1945): The treatment of ties in ranking problems. Biometrika 33.",
      ] + (variants.groups == nil ? [] : Self.groupLiterature))
  }

  private static let groupLiterature = [
    "Efron & Tibshirani (1993): An Introduction to the Bootstrap, chapter 11 (the delete-d "
      + "jackknife). Chapman & Hall.",
    "Shao & Wu (1989): A general theory for jackknife variance estimation. Annals of Statistics 17.",
  ]
}
