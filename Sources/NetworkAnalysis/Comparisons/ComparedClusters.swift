import CityNetworks
import Execution
import GraphAlgorithms
import Graphs

/// The clusters of two states, and how far they agree on the cities tied in both.
struct ComparedClusters {
  static let seed = Seed(1)
  private static let permutations = 100

  private let agreement: PartitionAgreement?
  private let clusters: (Int, Int)
  private let cities: Int

  init(
    _ before: StudiedNetwork, _ after: StudiedNetwork, in context: ExecutionContext
  ) throws {
    let division = try CityDivision("leiden")
    let old = Self.labels(try division.labels(in: before, context), before)
    let new = Self.labels(try division.labels(in: after, context), after)
    let shared = Set(old.keys).intersection(new.keys).sorted()
    clusters = (Set(old.values).count, Set(new.values).count)
    cities = shared.count
    agreement =
      shared.isEmpty
      ? nil
      : try PartitionAgreement(
        of: ComparedPair.partition(shared.map { old[$0] }),
        ComparedPair.partition(shared.map { new[$0] }), permutations: Self.permutations,
        seed: Self.seed, in: context)
  }

  /// The cluster of each city that has a tie.
  private static func labels(_ labels: [String?], _ study: StudiedNetwork) -> [CityID: String] {
    let graph = study.graph.graph
    return Dictionary(
      uniqueKeysWithValues: graph.nodes.compactMap { node in
        guard graph.outgoing.degree(node) > 0, let label = labels[node.index] else { return nil }
        return (study.city(node).id, label)
      })
  }

  /// How much knowing the clusters of one state tells of those of the other, 0...1.
  var normalizedMutualInformation: Double? {
    agreement?[.normalizedMutualInformation].observed
  }

  func table(basis: String) -> ResultTable {
    let figures: [(String, ResultValue, ResultValue, String, String)] =
      [
        (
          "Clusters before", .integer(clusters.0), .missing,
          "Clusters of the cities with a tie in the earlier state.", "clusters_before"
        ),
        (
          "Clusters after", .integer(clusters.1), .missing,
          "Clusters of the cities with a tie in the later state.", "clusters_after"
        ),
        (
          "Cities compared", .integer(cities), .missing, "Cities with a tie in both states.",
          "cities"
        ),
      ]
      + (agreement.map { agreement in
        [PartitionBaseline.Figure.normalizedMutualInformation, .adjustedRandIndex].map { figure in
          (
            figure.title, .real(agreement[figure].observed), ResultValue(agreement[figure].mean),
            "Agreement of the two divisions; 1 is complete.", figure.rawValue
          )
        }
      } ?? [])
    return ResultTable(
      id: "comparison-clusters", title: "Clusters then and now", basis: basis,
      columns: [
        ResultColumn("figure", "Figure", form: .words, meaning: "What is counted or measured."),
        ResultColumn("value", "Value", form: .significant(4), meaning: "The number."),
        ResultColumn(
          "by_chance", "By chance", form: .decimals(4),
          meaning: "The mean with the clusters of the later state shuffled."),
        ResultColumn("meaning", "Meaning", form: .words, meaning: "What the number says."),
        ResultColumn("id", "Id", form: .identifier, meaning: "The figure's name in exports."),
      ],
      rows: figures.map { [.text($0.0), $0.1, $0.2, .text($0.3), .text($0.4)] },
      method: ClusterComparison.method(Self.permutations, Self.seed),
      remarks: agreement == nil ? ["No city is tied in both states."] : [])
  }
}
