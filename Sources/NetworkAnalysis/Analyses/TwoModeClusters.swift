import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// Which cities and organizations form clusters by memberships, by several methods, and how far the
/// methods agree with one another beyond chance.
public struct TwoModeClusters: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "two-mode-clusters",
    question:
      "Which clusters do cities and organizations form by memberships, and do methods agree?",
    parameters: [
      (
        "methods",
        "clusterings, see `citynet list clusterings`; "
          + standardMethods.joined(separator: ", ") + " if absent"
      ),
      ("permutations", "how often labels are shuffled for the level of chance; 100 if absent"),
      ("seed", "where the shuffling begins; 1 if absent"),
    ])

  /// The clusterings that are compared if nobody says which.
  public static let standardMethods = ["leiden", "louvain", "infomap", "label-propagation"]

  private let methods: [String]
  private let permutations: Int
  private let seed: Seed

  /// The clusters by each method, compared pair by pair.
  ///
  /// - Throws: a `GraphAlgorithmError` about an unknown method;
  ///   ``AnalysisError/contradictoryParameters(_:)`` if a method is named twice.
  public init(
    methods: [String] = Self.standardMethods, permutations: Int = 100, seed: UInt64 = 1
  ) throws {
    precondition(permutations > 1)
    for method in methods { _ = try PartitionCatalog.algorithm(id: method) }
    guard Set(methods.map(\.tableName)).count == methods.count else {
      throw AnalysisError.contradictoryParameters(
        "a clustering is named twice among \(methods.joined(separator: ", ")). Name each once.")
    }
    self.methods = methods
    self.permutations = permutations
    self.seed = Seed(seed)
  }

  /// The clusters that a plan asks for.
  public init(parameters: inout AnalysisParameters) throws {
    let named = try parameters.list("methods")
    try self.init(
      methods: named.isEmpty ? Self.standardMethods : named,
      permutations: parameters.count(
        "permutations", standard: 100, minimum: 2, maximum: RandomComparison.most),
      seed: UInt64(parameters.count("seed", standard: 1, minimum: 0)))
  }

  /// A table of the clusterings, one of their agreement, one of the clusters of each, and one of the
  /// cluster of each city and organization.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let known = try StudiedMemberships(of: study)
    var found: [TwoModeClustered] = []
    var seeds: [String: UInt64] = ["two-mode-clusters": seed.rawValue]
    for method in methods {
      let algorithm = try PartitionCatalog.algorithm(id: method)
      seeds.merge(NetworkAnalysis.seeds(of: algorithm, name: method)) { first, _ in first }
      found.append(
        TwoModeClustered(
          method: method, descriptor: algorithm.descriptor,
          partition: try algorithm.partition(of: known.graph.graph, in: context), known: known))
    }
    var tables = [overview(found, known)]
    if found.count > 1 { tables.append(try agreement(found, known, context)) }
    tables += found.map { $0.table(of: known) }
    tables.append(TwoModeClustered.places(found, known))
    return AnalysisResults(tables: tables, seeds: seeds)
  }

  private func overview(
    _ found: [TwoModeClustered], _ known: StudiedMemberships
  ) -> ResultTable {
    let best = found.max { ($0.modularity ?? -1) < ($1.modularity ?? -1) }
    return ResultTable(
      id: "two-mode-clusterings", title: "Clusterings of cities and organizations together",
      basis: known.study.basis,
      columns: [
        ResultColumn("method", "Method", form: .words, meaning: "How the clusters were found."),
        ResultColumn(
          "clusters", "Clusters", form: .count, meaning: "Clusters, each of two nodes or more."),
        ResultColumn(
          "largest", "Largest", form: .count, meaning: "Cities and organizations of the largest."),
        ResultColumn(
          "modularity", "Modularity", form: .decimals(4),
          meaning: "Barber's two-mode modularity: memberships inside clusters beyond chance."),
        ResultColumn(
          "inside", "Inside", form: .decimals(3),
          meaning: "The share of memberships inside clusters."),
        ResultColumn("id", "Id", form: .identifier, meaning: "The clustering's id."),
      ],
      rows: found.map { one in
        [
          .text(one.descriptor.title), .integer(one.clusterCount),
          .integer(one.partition.sizes.first ?? 0), ResultValue(one.modularity),
          ResultValue(one.insideShare), .text(one.method),
        ]
      },
      method: Self.note(found), remarks: known.remarks
    ).concluding(
      best.flatMap { one in
        one.modularity.map { q in
          Conclusion(
            "Of \(found.count) clusterings, \(one.descriptor.title) parts cities and organizations best: "
              + "\(Remarks.count(one.clusterCount, "cluster", "clusters")), two-mode modularity "
              + "\(decimals(q)).",
            reservation: q < 0.4
              ? "Modularity below 0.4 means soft clusters by rule of thumb." : known.dominance)
        }
      })
  }

  private func agreement(
    _ found: [TwoModeClustered], _ known: StudiedMemberships, _ context: ExecutionContext
  ) throws -> ResultTable {
    var rows: [[ResultValue]] = []
    var scores: [(Double, String)] = []
    for (place, first) in found.enumerated() {
      for second in found[(place + 1)...] {
        var cells: [ResultValue] = [.text(first.method), .text(second.method)]
        for figure in [PartitionBaseline.Figure.normalizedMutualInformation, .adjustedRandIndex] {
          let baseline = try PartitionBaseline(
            figure, of: first.partition, second.partition, permutations: permutations, seed: seed,
            in: context)
          cells += [.real(baseline.observed), .real(baseline.mean), ResultValue(baseline.zScore)]
          if figure == .adjustedRandIndex {
            scores.append((baseline.observed, "\(first.method) and \(second.method)"))
          }
        }
        let comparison = PartitionComparison(first.partition, second.partition)
        cells += [
          .real(comparison.adjustedMutualInformation), .real(comparison.variationOfInformation),
        ]
        rows.append(cells)
      }
    }
    return ResultTable(
      id: "two-mode-clusterings-agreement", title: "How far the clusterings agree",
      basis: known.study.basis, columns: Self.agreementColumns, rows: rows,
      method: MethodNote(
        name: "Agreement of clusterings",
        meaning:
          "Figures of agreement between two divisions of the same cities and organizations, and "
          + "what they are when the labels of the second are shuffled.",
        choices: [
          .init("Chance", "\(permutations) shufflings of the labels, seed \(seed.rawValue)"),
          .init("Logarithms", "natural"),
        ],
        caveat: "Methods that agree can err together.",
        literature: [
          "Hubert & Arabie (1985): Comparing partitions. Journal of Classification 2.",
          "Vinh, Epps & Bailey (2010): Information theoretic measures for clusterings comparison. "
            + "Journal of Machine Learning Research 11.",
        ]),
      conclusion: Self.conclusion(scores))
  }

  private static func conclusion(_ scores: [(Double, String)]) -> Conclusion? {
    guard let most = scores.max(by: { $0.0 < $1.0 }), let least = scores.min(by: { $0.0 < $1.0 })
    else { return nil }
    return Conclusion(
      scores.count == 1
        ? "The clusterings \(most.1) agree with an adjusted Rand index of \(decimals(most.0)) (0 by "
          + "chance, 1 the same)."
        : "By the adjusted Rand index (0 by chance, 1 the same) \(most.1) agree most "
          + "(\(decimals(most.0))), \(least.1) least (\(decimals(least.0))).",
      reservation: least.0 < 0.5
        ? "Some methods agree by less than 0.5: which cities belong together depends on the method."
        : nil)
  }

  private static let agreementColumns = [
    ResultColumn("first", "One", form: .words, meaning: "One clustering."),
    ResultColumn("second", "Other", form: .words, meaning: "The other."),
    ResultColumn(
      "nmi", "Mutual information", form: .decimals(3),
      meaning: "Normalized mutual information: what knowing one tells about the other, 0 to 1."),
    ResultColumn(
      "nmi_chance", "By chance", form: .decimals(3), meaning: "Its mean over shuffled labels."),
    ResultColumn("nmi_z", "z", form: .decimals(1), meaning: "Standard deviations above that mean."),
    ResultColumn(
      "ari", "Adjusted Rand", form: .decimals(3),
      meaning: "Agreement on pairs beyond chance: 0 as by chance, 1 the same."),
    ResultColumn(
      "ari_chance", "By chance", form: .decimals(3), meaning: "Its mean over shuffled labels."),
    ResultColumn("ari_z", "z", form: .decimals(1), meaning: "Standard deviations above that mean."),
    ResultColumn(
      "ami", "Adjusted mutual information", form: .decimals(3),
      meaning: "Mutual information beyond chance: 0 as by chance, 1 the same."),
    ResultColumn(
      "vi", "Variation of information", form: .decimals(3),
      meaning: "What knowing one leaves open, both ways, in nats; 0 for the same."),
  ]

  private static func note(_ found: [TwoModeClustered]) -> MethodNote {
    MethodNote(
      name: "Clusters of the two-mode network",
      meaning:
        "Cities and organizations that memberships join closely share a cluster; each method is "
        + "run on the network in which every membership is a tie.",
      choices: found.map { .init($0.descriptor.title, $0.method) } + [
        .init("Modularity", "Barber's: chance joins cities with organizations only")
      ],
      caveat:
        "Clusters of a large organization and the cities that belong to nothing else say only "
        + "that.",
      literature: found.map(\.descriptor.reference.citation) + [
        "Barber (2007): Modularity and community detection in bipartite networks. Physical Review E 76."
      ])
  }
}
