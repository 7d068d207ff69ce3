import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// Whether the clusters of a network are the only ones: what many runs of a method agree on.
public struct ClusterEnsemble: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "cluster-ensemble",
    question: "Are the clusters the only ones, and how firm is each city's place?",
    parameters: [
      ("method", "a clustering that draws at random, such as leiden, which is taken if absent"),
      ("runs", "how many runs with one start each; 100 if absent"),
      (
        "clusters",
        "best (the best run's) or consensus (those on which runs agree in the end); best if absent"
      ),
      (
        "threshold", "of consensus: the smallest share of runs that joins two cities; 0.5 if absent"
      ),
      (
        "nulls",
        "how many random networks are searched in the same way, as for cluster-significance; none "
          + "if absent"
      ),
      ("against", "attributes to compare the clusters with, as for cluster-associations"),
      ("permutations", "of against: how often clusters are dealt at random; 999 if absent"),
      ("seed", "where the random choices begin; 1 if absent"),
    ])

  /// Which clusters are described.
  public enum Choice: String, Sendable, CaseIterable {
    /// Those of the best run.
    case best
    /// Those on which all runs agree in the end.
    case consensus
  }

  /// More runs than this add nothing but hours.
  public static let mostRuns = 10_000

  let methodID: String
  let runs: Int
  let choice: Choice
  let threshold: Double
  let seed: Seed
  let significance: ClusterSignificance?
  private let associations: AttributeComparison?

  /// The clusters of `runs` runs of the method with this id, compared with so many random networks and
  /// with these attributes.
  ///
  /// - Throws: ``AnalysisError/contradictoryParameters(_:)`` if the method makes no random choices.
  public init(
    method methodID: String = "leiden", runs: Int = 100, clusters choice: Choice = .best,
    threshold: Double = 0.5, nulls: Int? = nil, against attributes: [String] = [],
    permutations: Int = 999,
    seed: UInt64 = 1
  ) throws {
    precondition(runs > 1 && threshold > 0 && threshold <= 1)
    _ = try ClusterMethod(methodID)
    self.methodID = methodID
    self.runs = runs
    self.choice = choice
    self.threshold = threshold
    self.seed = Seed(seed)
    significance = try nulls.map {
      try ClusterSignificance(method: methodID, nulls: $0, seed: seed)
    }
    associations =
      attributes.isEmpty
      ? nil
      : try AttributeComparison(attributes, permutations: permutations, seed: Seed(seed))
  }

  /// The ensemble that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    try self.init(
      method: parameters.optionalText("method") ?? "leiden",
      runs: parameters.count("runs", standard: 100, minimum: 2, maximum: Self.mostRuns),
      clusters: parameters.choice("clusters", standard: .best),
      threshold: parameters.number("threshold", standard: 0.5, within: 0.01...1),
      nulls: parameters.optionalCount("nulls", minimum: 2, maximum: RandomComparison.most),
      against: parameters.list("against"),
      permutations: parameters.count(
        "permutations", standard: 999, minimum: 9, maximum: RandomComparison.most),
      seed: UInt64(parameters.count("seed", standard: 1, minimum: 0)))
  }

  /// Tables: the clusters, the place of each city, the ensemble, which clusters runs merge, how well
  /// the clusters fit the ties; and the comparison with attributes if it was asked for.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let method = try ClusterMethod(methodID)
    let graph = study.graph.graph
    let ensemble = try PartitionEnsemble(
      of: method.algorithm, on: graph, runs: runs, seed: seed, phase: "runs of \(methodID)",
      in: context)
    let consensus: ConsensusClustering.Outcome? =
      switch choice {
      case .best: nil
      case .consensus:
        try ConsensusClustering(threshold: threshold)
          .outcome(of: ensemble, by: method.algorithm, in: context)
      }
    let clusters = NamedClusters(consensus?.partition ?? ensemble.best.partition, in: study)
    let stability = try PlaceStability(of: clusters.partition, in: ensemble, in: context)
    let findings = EnsembleFindings(
      ensemble, consensus, clusters, stability,
      agreement: try EnsembleAgreement(of: ensemble, in: context),
      shares: CoAssignment(of: ensemble), on: graph)
    let chance = try significance?.findings(for: study, in: context)
    let tables = EnsembleTables(
      of: findings, by: method, asked: self, chance: chance, in: study)
    var results = AnalysisResults(
      tables: tables.all, clusterings: [clusters.assignment(methodID)],
      seeds: ["cluster-ensemble": seed.rawValue])
    if let significance {
      let compared = significance.results(of: chance, for: study)
      results.append(
        AnalysisResults(
          tables: compared.tables.map { table in
            table.adding([
              "Compared is one call of the method, in the network and in each random network alike; "
                + "the clusters listed above are those of \(runs) runs and may differ a little."
            ])
          }, seeds: compared.seeds))
    }
    if let associations {
      results.append(
        try associations.results(
          of: clusters, called: tables.id, study, context))
    }
    return results
  }
}

/// What was found out about an ensemble.
struct EnsembleFindings {
  let ensemble: PartitionEnsemble
  let consensus: ConsensusClustering.Outcome?
  let clusters: NamedClusters
  let stability: PlaceStability
  let agreement: EnsembleAgreement?
  /// Groups of two cities or more that are together in all runs, and the cities in them.
  let coreGroups: (count: Int, cities: Int)
  /// Tied pairs that are together in all runs, in some, in none.
  let ties: (always: Int, sometimes: Int, never: Int)
  let modularity: Double?
  let bestModularity: Double?

  init(
    _ ensemble: PartitionEnsemble, _ consensus: ConsensusClustering.Outcome?,
    _ clusters: NamedClusters, _ stability: PlaceStability, agreement: EnsembleAgreement?,
    shares: CoAssignment, on graph: Graph
  ) {
    self.ensemble = ensemble
    self.consensus = consensus
    self.clusters = clusters
    self.stability = stability
    self.agreement = agreement
    let groups = shares.coreGroups.sizes.filter { $0 > 1 }
    coreGroups = (groups.count, groups.reduce(0, +))
    let along = shares.shares(alongTiesOf: graph).values
    let (always, never) = (along.count { $0 == 1 }, along.count { $0 == 0 })
    ties = (always, along.count - always - never, never)
    modularity = Modularity().value(of: clusters.partition, on: graph)
    bestModularity = Modularity().value(of: ensemble.best.partition, on: graph)
  }

  /// The cities whose places are soft: their mates stay with them in less than 60 % of runs.
  var softPlaces: Int {
    stability.places.count { share in share.map { Firmness(place: $0) == .soft } ?? false }
  }

  /// Cities that have cluster-mates.
  var placedCities: Int { stability.places.count { $0 != nil } }

  /// The clusters of two or more of this firmness.
  func clusters(_ firmness: Firmness) -> [Int] {
    clusters.shown.filter { Firmness(recovery: stability.recovery[$0]) == firmness }
  }

  /// The mean over cities with mates of the share of runs in which these stay.
  var meanPlace: Double? {
    let known = stability.places.compactMap { $0 }
    return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
  }
}
