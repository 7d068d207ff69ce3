import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// The clusters of a network in one table: how large, how dense, around whom, and how firm each is.
public struct ClusterOverview: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "cluster-overview",
    question: "Which clusters are there, how dense is each, and do other runs find it again?",
    parameters: [
      ("method", "the clustering's id, see `citynet list clusterings`; leiden if absent"),
      ("runs", "how many further runs look for the same clusters; \(usualRuns) if absent"),
      ("seed", "where the random choices of these runs begin; 1 if absent"),
    ])

  private static let usualRuns = 50
  private let methodID: String
  private let runs: Int
  private let seed: Seed

  /// The overview of the clusters by the method with this id, looked for again in so many runs.
  ///
  /// - Throws: what the catalogue of clusterings throws if there is no such method.
  public init(method methodID: String = "leiden", runs: Int = 50, seed: UInt64 = 1) throws {
    precondition(runs > 1)
    _ = try PartitionCatalog.algorithm(id: methodID)
    self.methodID = methodID
    self.runs = runs
    self.seed = Seed(seed)
  }

  /// The overview that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    try self.init(
      method: parameters.optionalText("method") ?? "leiden",
      runs: parameters.count(
        "runs", standard: Self.usualRuns, minimum: 2, maximum: ClusterEnsemble.mostRuns),
      seed: UInt64(parameters.count("seed", standard: 1, minimum: 0)))
  }

  /// One table with a cluster of two or more cities per row, the same clusters as of `clusters`.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let algorithm = try PartitionCatalog.algorithm(id: methodID)
    let graph = study.graph.graph
    let clusters = NamedClusters(try algorithm.partition(of: graph, in: context), in: study)
    var recovery: [Double]?
    if let seeded = algorithm as? any SeededPartitionAlgorithm, graph.edgeCount > 0 {
      let ensemble = try PartitionEnsemble(
        of: seeded, on: graph, runs: runs, seed: seed, phase: "runs of \(methodID)", in: context)
      recovery = try PlaceStability(of: clusters.partition, in: ensemble, in: context).recovery
    }
    return AnalysisResults(
      tables: [table(clusters, recovery, algorithm.descriptor, study)],
      seeds: recovery == nil ? [:] : ["cluster-overview": seed.rawValue])
  }

  private func table(
    _ clusters: NamedClusters, _ recovery: [Double]?, _ descriptor: PartitionDescriptor,
    _ study: StudiedNetwork
  ) -> ResultTable {
    let inner = innerPairs(clusters, on: study.graph.graph)
    let rows = clusters.shown.map { cluster -> [ResultValue] in
      let cities = clusters.cities(of: cluster)
      let possible = Double(cities.count) * Double(cities.count - 1) / 2
      return [
        .integer(cluster + 1), .text(clusters.names[cluster]), .integer(cities.count),
        .integer(Set(cities.compactMap(\.country)).count), .integer(inner[cluster]),
        .real(Double(inner[cluster]) / possible),
        ResultValue(recovery.map { Firmness(recovery: $0[cluster]).rawValue }),
        ResultValue(recovery?[cluster]), .text(clusters.leadingCities(of: cluster)),
        .text(clusters.leadingCountries(of: cluster)),
      ]
    }
    let modularity = Modularity().value(of: clusters.partition, on: study.graph.graph)
    return ResultTable(
      id: "cluster-overview-\(methodID.tableName)", title: "The clusters and how firm they are",
      basis: study.basis, columns: Self.columns, rows: rows,
      method: MethodNote(
        name: "Clusters and their stability",
        meaning: descriptor.meaning,
        choices: [
          .init("Method", descriptor.title),
          .init("Modularity", modularity.map(decimals) ?? "undefined without ties"),
          .init(
            "Found again",
            recovery == nil
              ? "not asked, since the method makes no random choices or there is no tie"
              : "by \(runs) further runs from other random starts, seed \(seed.rawValue)"),
        ],
        caveat:
          "A cluster says that its cities have more ties among themselves than with others, and "
          + "nothing of a plan or a body behind it. What other runs do not find again should not be "
          + "named in public.",
        literature: [
          "Hennig (2007): Cluster-wise assessment of cluster stability. Computational Statistics & "
            + "Data Analysis 52."
        ]),
      remarks: clusters.remarks, conclusion: conclusion(rows, recovery, clusters))
  }

  private func innerPairs(_ clusters: NamedClusters, on graph: Graph) -> [Int] {
    var inner = [Int](repeating: 0, count: clusters.members.count)
    for edge in graph.edges {
      let (a, b) = graph.ends(of: edge)
      if clusters.partition[a] == clusters.partition[b] { inner[clusters.partition[a]] += 1 }
    }
    return inner
  }

  private func conclusion(
    _ rows: [[ResultValue]], _ recovery: [Double]?, _ clusters: NamedClusters
  ) -> Conclusion? {
    guard let recovery, !rows.isEmpty else { return nil }
    // Two cities that are tied with nobody else are found again in any case.
    let words = clusters.shown.filter { clusters.members[$0].count > 2 }
      .map { Firmness(recovery: recovery[$0]) }
    guard !words.isEmpty else { return nil }
    let (firm, soft) = (words.count { $0 == .firm }, words.count { $0 == .soft })
    return Conclusion(
      "Of \(Quoted.count(words.count, "cluster", "clusters")) of three cities or more, further runs find \(firm == 0 ? "none" : Quoted.count(firm)) "
        + "again nearly unchanged and \(Quoted.count(soft)) hardly at all.",
      reservation: 2 * soft > words.count
        ? "Most clusters are not found again, so that their borders should not be relied on." : nil)
  }

  private static let columns = [
    ResultColumn("cluster", "No.", form: .count, meaning: "The largest cluster is number 1."),
    ResultColumn("name", "Cluster", form: .words, meaning: "Named after its two best-tied cities."),
    ResultColumn("cities", "Cities", form: .count, meaning: "Cities of the cluster."),
    ResultColumn("countries", "Countries", form: .count, meaning: "Their countries."),
    ResultColumn(
      "inner_ties", "Inner ties", form: .count, meaning: "Tied pairs inside the cluster."),
    ResultColumn(
      "density", "Density", form: .decimals(3),
      meaning: "The share of its pairs of cities that are tied."),
    ResultColumn(
      "stability", "Stability", form: .words,
      meaning: "By how well other runs find it again: firm from 0.85 on, soft below 0.6."),
    ResultColumn(
      "recovery", "Found again", form: .decimals(2),
      meaning: "Cities shared with the most similar cluster of a run over the cities in either "
        + "(Jaccard), averaged over runs."),
    ResultColumn(
      "leading_cities", "Leading cities", form: .words, meaning: "Its best-tied cities."),
    ResultColumn(
      "leading_countries", "Most frequent countries", form: .words,
      meaning: "Countries with most of its cities."),
  ]
}
