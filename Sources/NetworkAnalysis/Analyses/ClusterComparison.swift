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
      ("first", "a clustering's id, or country, region or world-region; leiden if absent"),
      ("second", "the same; country if absent"),
      ("permutations", "how often labels are shuffled; 100 if absent"),
      ("seed", "where the random choices begin; 1 if absent"),
    ])

  /// A division of the cities.
  private enum Division {
    case clusters(String)
    case country
    case region
    case worldRegion

    init(_ text: String) throws {
      switch text {
      case "country": self = .country
      case "region": self = .region
      case "world-region": self = .worldRegion
      default:
        do {
          _ = try PartitionCatalog.algorithm(id: text)
        } catch GraphAlgorithmError.unknownPartition(let name, _) {
          let known = ["country", "region", "world-region"] + PartitionCatalog.entries.map(\.id)
          throw GraphAlgorithmError.unknownPartition(
            name, suggestions: suggestions(for: name, among: known))
        }
        self = .clusters(text)
      }
    }

    /// The label of each node, nil where the division says nothing about a city.
    func labels(
      _ study: StudiedNetwork, _ context: ExecutionContext
    ) throws -> [String?] {
      switch self {
      case .clusters(let id):
        let method = try PartitionCatalog.algorithm(id: id)
        let partition = try method.partition(of: study.graph.graph, in: context)
        return partition.labels.values.map { String($0) }
      case .country: return study.network.cities.map { $0.country?.code }
      case .region: return study.network.cities.map { $0.region?.name }
      case .worldRegion: return study.network.cities.map { $0.worldRegion?.name }
      }
    }

    var title: String {
      get throws {
        switch self {
        case .clusters(let id): try PartitionCatalog.algorithm(id: id).descriptor.title
        case .country: "countries"
        case .region: "UN sub-regions"
        case .worldRegion: "parts of the world"
        }
      }
    }
  }

  private let names: (first: String, second: String)
  private let first: Division
  private let second: Division
  private let permutations: Int
  private let seed: Seed

  /// The comparison of two divisions, each a clustering's id or `country`, `region`, `world-region`.
  public init(
    _ first: String, _ second: String, permutations: Int = 100, seed: UInt64 = 1
  ) throws {
    precondition(permutations > 1)
    self.first = try Division(first)
    self.second = try Division(second)
    names = (first, second)
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
    let graph = study.graph.graph
    let labels = (try first.labels(study, context), try second.labels(study, context))
    let tied = graph.nodes.filter { graph.outgoing.degree($0) > 0 }.map(\.index)
    let kept = tied.filter { labels.0[$0] != nil && labels.1[$0] != nil }
    let divisions = (
      Self.partition(kept.map { labels.0[$0] }), Self.partition(kept.map { labels.1[$0] })
    )
    return AnalysisResults(
      tables: [
        ResultTable(
          id: "compare-\(names.first.tableName)-\(names.second.tableName)",
          title: try "\(first.title) against \(second.title)", basis: study.basis,
          columns: Self.columns, rows: try rows(divisions.0, divisions.1, context), method: method,
          remarks: [
            Remarks.count(kept.count, "city is", "cities are") + " compared: "
              + Remarks.count(divisions.0.count, "group", "groups") + " of the first, "
              + "\(divisions.1.count) of the second.",
            "Cities without a tie are left out: \(graph.nodeCount - tied.count).",
            "Cities that one of the two says nothing about are left out: \(tied.count - kept.count).",
          ])
      ], seeds: ["compare": seed.rawValue])
  }

  private static func partition(_ labels: [String?]) -> Partition {
    let known = Set(labels.compactMap { $0 }).sorted()
    let number = Dictionary(uniqueKeysWithValues: zip(known, known.indices))
    return Partition(NodeMap(labels.map { label in label.flatMap { number[$0] } ?? 0 }))
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

  private func rows(
    _ first: Partition, _ second: Partition, _ context: ExecutionContext
  ) throws -> [[ResultValue]] {
    guard first.nodeCount > 0 else { return [] }
    let adjusted = PartitionComparison(first, second).adjustedMutualInformation
    let figures = try PartitionBaseline.Figure.allCases.map { figure -> [ResultValue] in
      let baseline = try PartitionBaseline(
        figure, of: first, second, permutations: permutations, seed: seed, in: context)
      return [
        .text(figure.title), .real(baseline.observed), .real(baseline.mean),
        ResultValue(baseline.zScore), .text(figure.meaning), .text(figure.rawValue),
      ]
    }
    return figures + [
      [
        .text("Adjusted mutual information"), .real(adjusted), .missing, .missing,
        .text("Mutual information beyond chance: 0 as by chance, 1 complete."), .text("ami"),
      ]
    ]
  }

  private var method: MethodNote {
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
  fileprivate var title: String {
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
