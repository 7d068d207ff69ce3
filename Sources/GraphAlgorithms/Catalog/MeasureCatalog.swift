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
    SampledBetweenness(),
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
    OnionLayer(),
    TrussNumber(),
    LocalClustering(),
    StructuralHoles(.constraint),
    StructuralHoles(.effectiveSize),
    StructuralHoles(.efficiency),
    StructuralHoles(.hierarchy),
  ]

  /// The descriptors of all entries, in the same order.
  public static var entries: [MeasureDescriptor] { all.map(\.descriptor) }

  /// The measure with this id, or, with parameters, the one that `pagerank:damping=0.9` describes.
  ///
  /// `closeness` alone means `closeness-component`.
  ///
  /// - Throws: ``GraphAlgorithmError/unknownMeasure(_:suggestions:)``,
  ///   ``GraphAlgorithmError/isMeasureOfTies(_:)`` if ``EdgeMeasureCatalog`` has that name,
  ///   ``GraphAlgorithmError/unknownParameter(method:name:known:)``,
  ///   ``GraphAlgorithmError/badParameter(method:name:value:wanted:)``,
  ///   ``GraphAlgorithmError/contradiction(method:_:_:)`` or
  ///   ``GraphAlgorithmError/nothingAfterColon(_:)``.
  public static func measure(id text: String) throws -> any NodeMeasure {
    let wanted = MethodSpecification(text)
    let id = fullID(wanted.id)
    guard let known = all.first(where: { $0.descriptor.id == id }) else {
      if EdgeMeasureCatalog.entries.contains(where: { $0.id == id }) {
        throw GraphAlgorithmError.isMeasureOfTies(id)
      }
      throw GraphAlgorithmError.unknownMeasure(
        id, suggestions: suggestions(for: id, among: entries.map(\.id)))
    }
    return try wanted.configure(known)
  }

  /// Whether a measure is called so, parameters aside.
  static func has(_ text: String) -> Bool {
    let id = fullID(MethodSpecification(text).id)
    return all.contains { $0.descriptor.id == id }
  }

  private static func fullID(_ id: String) -> String {
    id == "closeness" ? Closeness().descriptor.id : id
  }
}
