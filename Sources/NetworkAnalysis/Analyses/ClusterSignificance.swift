import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// Whether clusters are better separated than those of random networks with the same numbers of ties.
public struct ClusterSignificance: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "cluster-significance",
    question: "Are the clusters more than chance would let the same method find?",
    parameters: [
      ("method", "the clustering's id; leiden if absent"),
      ("nulls", "how many random networks are searched in the same way; 100 if absent"),
      ("seed", "where the random choices begin; 1 if absent"),
    ])

  private let methodID: String
  private let nulls: RandomComparison

  /// The clusters by the method with this id beside those of `nulls` random networks.
  public init(method methodID: String = "leiden", nulls: Int = 100, seed: UInt64 = 1) throws {
    precondition(nulls > 1)
    _ = try PartitionCatalog.algorithm(id: methodID)
    self.methodID = methodID
    self.nulls = RandomComparison(count: nulls, seed: Seed(seed))
  }

  /// The comparison that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    try self.init(
      method: parameters.optionalText("method") ?? "leiden",
      nulls: parameters.count(
        "nulls", standard: 100, minimum: 2, maximum: RandomComparison.most),
      seed: UInt64(parameters.count("seed", standard: 1, minimum: 0)))
  }

  /// One table of figures.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    results(of: try findings(for: study, in: context), for: study)
  }

  /// What the method finds in the network and in random ones; nil without ties.
  func findings(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> ModularitySignificance? {
    let graph = study.graph.graph
    guard graph.edgeCount > 0 else { return nil }
    return try ModularitySignificance(
      of: PartitionCatalog.algorithm(id: methodID), on: graph, nulls: nulls.count, in: context,
      null: nulls.rewiring(graph, in: context))
  }

  func results(of found: ModularitySignificance?, for study: StudiedNetwork) -> AnalysisResults {
    let id = "clusters-\(methodID.tableName)-significance"
    let title =
      (try? PartitionCatalog.algorithm(id: methodID).descriptor.title) ?? "Clusters"
    return AnalysisResults(
      tables: [
        ResultTable(
          figures: Self.figures(found), id: id, title: "\(title) and chance", basis: study.basis,
          method: method(title), remarks: [], conclusion: conclusion(found))
      ], seeds: [id: nulls.seed.rawValue])
  }

  private static func figures(_ found: ModularitySignificance?) -> [Figure] {
    let quality = found?.modularity
    return [
      Figure(
        "modularity", "Modularity", ResultValue(quality?.observed),
        "Of the clusters found in the network."),
      Figure(
        "expected", "Modularity by chance", ResultValue(quality?.mean),
        "The mean of the clusters found in random networks."),
      Figure(
        "deviation", "Standard deviation by chance", ResultValue(quality?.deviation),
        "Over random networks, with count − 1."),
      Figure(
        "z", "z", ResultValue(quality?.zScore),
        "Standard deviations of the network above the mean by chance."),
      Figure(
        "p", "p", ResultValue(found?.probability),
        "One-sided: (1 + random networks with as much) / (1 + random networks)."),
      Figure(
        "clusters", "Clusters", ResultValue(found?.clusterCount),
        "Of two cities or more, in the network."),
      Figure(
        "expected_clusters", "Clusters by chance", ResultValue(found?.meanClusterCount),
        "Of two cities or more, on average over random networks."),
    ]
  }

  private func conclusion(_ found: ModularitySignificance?) -> Conclusion {
    guard let found, let mean = found.modularity.mean else {
      return Conclusion(
        "There are no clusters to compare with chance.",
        reservation: "The selection leaves no ties.")
    }
    let z =
      found.modularity.zScore.map { z in
        ", \(decimals(z.magnitude)) standard deviations \(z < 0 ? "above" : "below") that"
      } ?? ""
    return Conclusion(
      "The \(Remarks.count(found.clusterCount, "cluster", "clusters")) of \(methodID) have modularity "
        + "\(decimals(found.modularity.observed)); in \(nulls.count) random networks in which each city "
        + "keeps its number of ties the same search finds \(decimals(mean)) on average\(z) "
        + "(p = \(decimals(found.probability)), one-sided).",
      reservation: doubt(about: found))
  }

  /// Why a comparison does not support that there are groups; nil if it does.
  func doubt(about found: ModularitySignificance) -> String? {
    guard found.modularity.zScore != nil else {
      return "Random networks differ too little from one another for a comparison: there is hardly "
        + "another network with these numbers of ties."
    }
    guard found.probability > 0.05 else { return nil }
    let least = 1 / Double(nulls.count + 1)
    guard least <= 0.05 else {
      return
        "\(Quoted.count(nulls.count)) random networks allow no p below \(decimals(least)); take 19 or "
        + "more."
    }
    return "Random networks with the same numbers of ties have clusters as well separated (p = "
      + "\(decimals(found.probability))): these clusters are no evidence of groups."
  }

  private func method(_ title: String) -> MethodNote {
    MethodNote(
      name: "\(title) beside chance",
      meaning:
        "The modularity of the clusters beside that of the clusters which the same method, with "
        + "the same number of starts, finds in random networks.",
      choices: [
        nulls.choice, .init("Method", methodID), .init("Direction", "ignored"),
        .init("Weights", "ignored"),
      ],
      caveat:
        "Every kind of structure that random networks lack, such as ties to near cities, makes "
        + "modularity stand out. p cannot be below \(decimals(1 / Double(nulls.count + 1))) with "
        + "\(nulls.count) random networks.",
      literature: [
        "Guimerà, Sales-Pardo & Amaral (2004): Modularity from fluctuations in random graphs and "
          + "complex networks. Physical Review E 70.",
        RandomComparison.literature,
      ])
  }
}
