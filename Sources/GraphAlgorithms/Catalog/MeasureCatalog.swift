/// Every measure that commands, reports and benchmarks know.
public enum MeasureCatalog {
  /// One of each, with its standard parameters, in the order in which they are listed to users.
  public static let all: [any NodeMeasure] = [
    Degree(),
    Degree(.incoming),
    Degree(.outgoing),
    Strength(),
    Strength(.incoming),
    Strength(.outgoing),
    Closeness(.component),
    Closeness(.wf),
    Closeness(.strict),
    Harmonic(),
    Betweenness(),
    Betweenness(normalization: .byPairs),
    PageRank(),
    Eigenvector(),
    Katz(),
    BonacichPower(),
    HITS(.hubs),
    HITS(.authorities),
    CurrentFlowCloseness(),
    InformationCentrality(),
    CurrentFlowBetweenness(),
    SubgraphCentrality(),
    CoreNumber(),
    LocalClustering(),
  ]

  /// The descriptors of all entries, in the same order.
  public static var entries: [MeasureDescriptor] { all.map(\.descriptor) }

  /// The measure whose descriptor has this id; `closeness` alone means `closeness-component`.
  ///
  /// - Throws: ``GraphAlgorithmError/unknownMeasure(_:suggestions:)``.
  public static func measure(id: String) throws -> any NodeMeasure {
    let id = id == "closeness" ? Closeness().descriptor.id : id
    if let known = all.first(where: { $0.descriptor.id == id }) { return known }
    throw GraphAlgorithmError.unknownMeasure(
      id, suggestions: suggestions(for: id, among: entries.map(\.id)))
  }
}
