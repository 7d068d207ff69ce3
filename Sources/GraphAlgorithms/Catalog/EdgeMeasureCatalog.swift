/// Every measure of edges that commands, reports and benchmarks know.
public enum EdgeMeasureCatalog {
  /// One of each, with its standard parameters, in the order in which they are listed to users.
  public static let all: [any EdgeMeasure] = [
    EdgeBetweenness(),
    EdgeBetweenness(normalization: .byPairs),
  ]

  /// The descriptors of all entries, in the same order.
  public static var entries: [MeasureDescriptor] { all.map(\.descriptor) }

  /// The measure whose descriptor has this id.
  ///
  /// - Throws: ``GraphAlgorithmError/unknownTieMeasure(_:suggestions:)``, or
  ///   ``GraphAlgorithmError/isMeasureOfCities(_:)`` if ``MeasureCatalog`` has that name.
  public static func measure(id: String) throws -> any EdgeMeasure {
    if let known = all.first(where: { $0.descriptor.id == id }) { return known }
    if MeasureCatalog.has(id) { throw GraphAlgorithmError.isMeasureOfCities(id) }
    throw GraphAlgorithmError.unknownTieMeasure(
      id, suggestions: suggestions(for: id, among: entries.map(\.id)))
  }
}
