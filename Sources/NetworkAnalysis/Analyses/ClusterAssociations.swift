import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// Which attributes of cities go with their clusters: country, region, population, columns of the data.
public struct ClusterAssociations: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "cluster-associations", question: "Which attributes of cities go with their clusters?",
    parameters: [
      ("method", "the clustering's id; leiden if absent"),
      (
        "against",
        "attributes: country, region, world-region, organization:ID, column:NAME, population, lat, "
          + "lon, ties, memberships, or a measure; country and region if absent"
      ),
      ("permutations", "how often clusters are dealt at random; 999 if absent"),
      ("seed", "where the random choices begin; 1 if absent"),
    ])

  private let methodID: String
  private let attributes: AttributeComparison

  /// The clusters by the method with this id beside these attributes.
  ///
  /// - Throws: ``AnalysisError/unknownChoice(_:of:near:known:)`` for an attribute that cannot be;
  ///   ``AnalysisError/contradictoryParameters(_:)`` if one is named twice.
  public init(
    method methodID: String = "leiden", against attributes: [String] = ["country", "region"],
    permutations: Int = 999, seed: UInt64 = 1
  ) throws {
    _ = try PartitionCatalog.algorithm(id: methodID)
    self.methodID = methodID
    self.attributes = try AttributeComparison(
      attributes, permutations: permutations, seed: Seed(seed))
  }

  /// The comparison that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    let named = try parameters.list("against")
    try self.init(
      method: parameters.optionalText("method") ?? "leiden",
      against: named.isEmpty ? ["country", "region"] : named,
      permutations: parameters.count(
        "permutations", standard: 999, minimum: 9, maximum: RandomComparison.most),
      seed: UInt64(parameters.count("seed", standard: 1, minimum: 0)))
  }

  /// A table of attributes that are groups and one of attributes that are numbers, each if there are
  /// such.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let partition = try PartitionCatalog.algorithm(id: methodID)
      .partition(of: study.graph.graph, in: context)
    return try attributes.results(
      of: NamedClusters(partition, in: study), called: "clusters-\(methodID.tableName)", study,
      context)
  }
}
