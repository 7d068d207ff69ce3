import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// How much two divisions of the cities agree: two clusterings, or one and the map.
public struct ClusterComparison: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "compare", question: "How much do two divisions of the cities agree?",
    parameters: [
      (
        "first",
        "a clustering's id, country, region, world-region, organization:ID or column:NAME; leiden if "
          + "absent"
      ),
      ("second", "the same; country if absent"),
      ("permutations", "how often labels are shuffled; 100 if absent"),
      ("seed", "where the random choices begin; 1 if absent"),
    ])

  private let first: CityDivision
  private let second: CityDivision
  private let permutations: Int
  private let seed: Seed

  /// The comparison of two divisions, each a clustering's id, `country`, `region`, `world-region`,
  /// `organization:ID` or `column:NAME`.
  public init(
    _ first: String, _ second: String, permutations: Int = 100, seed: UInt64 = 1
  ) throws {
    precondition(permutations > 1)
    self.first = try CityDivision(first)
    self.second = try CityDivision(second)
    self.permutations = permutations
    self.seed = Seed(seed)
  }

  /// The comparison that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    try self.init(
      parameters.optionalText("first") ?? "leiden", parameters.optionalText("second") ?? "country",
      permutations: parameters.count(
        "permutations", standard: 100, minimum: 2, maximum: RandomComparison.most),
      seed: UInt64(parameters.count("seed", standard: 1, minimum: 0)))
  }

  /// One table with a figure of agreement per row.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let pair = try ComparedPair(
      try first.labels(in: study, context), try second.labels(in: study, context), in: study,
      permutations: permutations, seed: seed, context)
    return AnalysisResults(
      tables: [
        ResultTable(
          id: "compare-\(first.id.tableName)-\(second.id.tableName)",
          title: "\(first.title) against \(second.title)", basis: study.basis,
          columns: Self.columns, rows: rows(pair), method: Self.method(permutations, seed),
          remarks: pair.remarks, conclusion: conclusion(pair))
      ], seeds: ["compare": seed.rawValue])
  }

  private static let columns = [
    ResultColumn("figure", "Figure", form: .words, meaning: "What is measured."),
    ResultColumn("value", "Value", form: .decimals(4), meaning: "The number."),
    ResultColumn(
      "by_chance", "By chance", form: .decimals(4),
      meaning: "The mean with the labels of the second division shuffled."),
    ResultColumn(
      "z", "z", form: .decimals(2), meaning: "Standard deviations above that mean."),
    ResultColumn("meaning", "Meaning", form: .words, meaning: "What the number says."),
    ResultColumn(
      "id", "Id", form: .identifier, meaning: "The figure's name in exports."),
  ]

  private func rows(_ pair: ComparedPair) -> [[ResultValue]] {
    guard let agreement = pair.agreement else { return [] }
    let figures = PartitionBaseline.Figure.allCases.map { figure -> [ResultValue] in
      [
        .text(figure.title), .real(agreement[figure].observed), ResultValue(agreement[figure].mean),
        ResultValue(agreement.zScore(figure)), .text(figure.meaning), .text(figure.rawValue),
      ]
    }
    return figures + [
      [
        .text("Adjusted mutual information"),
        .real(agreement.comparison.adjustedMutualInformation),
        ResultValue(agreement.meanAdjustedMutualInformation),
        ResultValue(agreement.zScore(.normalizedMutualInformation)),
        .text("Mutual information beyond chance: 0 as by chance, 1 complete."), .text("ami"),
      ],
      [
        .text("Modularity of the first"), ResultValue(pair.modularities.first), .missing, .missing,
        .text("How well \(first.title) fits the ties among the compared cities."),
        .text("modularity_first"),
      ],
      [
        .text("Modularity of the second"), ResultValue(pair.modularities.second), .missing,
        .missing, .text("How well \(second.title) fits the same ties."),
        .text("modularity_second"),
      ],
    ]
  }

  private func conclusion(_ pair: ComparedPair) -> Conclusion {
    guard let agreement = pair.agreement else {
      return Conclusion(
        "There are no cities to compare \(first.title) and \(second.title) by.",
        reservation: "No city with a tie is in a group of both. Widen the selection.")
    }
    let nmi = agreement[.normalizedMutualInformation]
    let chance =
      nmi.mean.map {
        "; with shuffled groups it is \(decimals($0)) on average"
      } ?? ""
    return Conclusion(
      "\(first.title) and \(second.title) share \(decimals(nmi.observed)) of their information "
        + "(normalized mutual information, 1 is complete) over "
        + "\(Remarks.count(pair.cities, "city", "cities"))\(chance), which leaves "
        + "\(decimals(agreement.comparison.adjustedMutualInformation)) beyond chance.",
      reservations: pair.reservations)
  }

  static func method(_ permutations: Int, _ seed: Seed) -> MethodNote {
    MethodNote(
      name: "Comparison of divisions",
      meaning: "Figures of agreement between two divisions of the same cities into groups.",
      choices: [
        .init("Weights", "each city counts once"),
        .init("Logarithms", "natural"),
        .init("Normalization", "mutual information: 2I/(H₁ + H₂)"),
        .init(
          "Chance", "\(permutations) shufflings of the second division, seed \(seed.rawValue)"),
      ],
      caveat: "Agreement with a map does not say that the map causes the clusters.",
      literature: [
        "Hubert & Arabie (1985): Comparing partitions. Journal of Classification 2.",
        "Danon et al. (2005): Comparing community structure identification. "
          + "Journal of Statistical Mechanics P09008.",
        "Vinh, Epps & Bailey (2010): Information theoretic measures for clusterings comparison. "
          + "Journal of Machine Learning Research 11.",
        "Meilă (2003): Comparing clusterings by the variation of information. COLT 2003.",
        "van Dongen (2000): Performance criteria for graph clustering. CWI report INS-R0012.",
      ])
  }
}

extension PartitionBaseline.Figure {
  var title: String {
    switch self {
    case .normalizedMutualInformation: "Normalized mutual information"
    case .adjustedRandIndex: "Adjusted Rand index"
    case .randIndex: "Rand index"
    case .jaccardIndex: "Jaccard index"
    case .variationOfInformation: "Variation of information"
    case .splitJoinDistance: "Split-join distance"
    }
  }

  fileprivate var meaning: String {
    switch self {
    case .normalizedMutualInformation: "What knowing one tells about the other: 0 nothing, 1 all."
    case .adjustedRandIndex: "Agreement on pairs beyond chance: 0 as by chance, 1 complete."
    case .randIndex: "The share of pairs of cities that both put together or both part."
    case .jaccardIndex: "Of pairs that one puts together, the share that both do."
    case .variationOfInformation:
      "What knowing one leaves open, both ways, in nats; lower is nearer, 0 is equal."
    case .splitJoinDistance: "Cities that must move, both ways; lower is nearer, 0 is equal."
    }
  }
}
