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
        _ = try PartitionCatalog.algorithm(id: text)
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

  /// The comparison of two divisions, each a clustering's id or `country`, `region`, `world-region`.
  public init(_ first: String, _ second: String) throws {
    self.first = try Division(first)
    self.second = try Division(second)
    names = (first, second)
  }

  /// The comparison that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    try self.init(
      parameters.optionalText("first") ?? "leiden", parameters.optionalText("second") ?? "country")
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
    let agreement = PartitionComparison(divisions.0, divisions.1)
    return AnalysisResults(tables: [
      ResultTable(
        figures: figures(agreement, divisions.0, divisions.1, cities: kept.count),
        id: "compare-\(names.first.tableName)-\(names.second.tableName)",
        title: try "\(first.title) against \(second.title)", basis: study.basis, method: method,
        remarks: [
          "Cities without a tie are left out: \(graph.nodeCount - tied.count).",
          "Cities that one of the two says nothing about are left out: \(tied.count - kept.count).",
        ])
    ])
  }

  private static func partition(_ labels: [String?]) -> Partition {
    let known = Set(labels.compactMap { $0 }).sorted()
    let number = Dictionary(uniqueKeysWithValues: zip(known, known.indices))
    return Partition(NodeMap(labels.map { label in label.flatMap { number[$0] } ?? 0 }))
  }

  private func figures(
    _ agreement: PartitionComparison, _ first: Partition, _ second: Partition, cities: Int
  ) -> [Figure] {
    return [
      Figure("cities", "Cities compared", .integer(cities), "Cities that both divisions place."),
      Figure("first_groups", "Groups of the first", .integer(first.count), "Of these cities."),
      Figure("second_groups", "Groups of the second", .integer(second.count), "Of these cities."),
      Figure(
        "nmi", "Normalized mutual information", .real(agreement.normalizedMutualInformation),
        "What knowing one tells about the other: 0 nothing, 1 all; high by itself for small groups."
      ),
      Figure(
        "ari", "Adjusted Rand index", .real(agreement.adjustedRandIndex),
        "Agreement on pairs of cities beyond chance: 0 as by chance, 1 complete."),
      Figure(
        "vi", "Variation of information", .real(agreement.variationOfInformation),
        "What knowing one leaves open about the other, both ways, in nats: 0 if equal."),
      Figure(
        "split_join", "Split-join distance", .integer(agreement.splitJoinDistance),
        "Cities that must change groups to make each a part of the other, both ways summed."),
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
      ],
      caveat: "Agreement with a map does not say that the map causes the clusters.",
      literature: [
        "Hubert & Arabie (1985): Comparing partitions. Journal of Classification 2.",
        "Danon et al. (2005): Comparing community structure identification. "
          + "Journal of Statistical Mechanics P09008.",
        "Meilă (2003): Comparing clusterings by the variation of information. COLT 2003.",
        "van Dongen (2000): Performance criteria for graph clustering. CWI report INS-R0012.",
      ])
  }
}
