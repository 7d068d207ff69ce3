/// Every way of forming clusters that commands, reports and benchmarks know.
public enum PartitionCatalog {
  /// One of each, with its standard parameters, in the order in which they are listed to users.
  public static let all: [any PartitionAlgorithm] = [
    Leiden(),
    Leiden(quality: ConstantPotts()),
    Louvain(),
    LabelPropagation(),
    Infomap(),
    Walktrap(),
    GirvanNewman(),
    ConnectedComponents(),
    ConnectedComponents(.strong),
  ]

  /// The descriptors of all entries, in the same order.
  public static var entries: [PartitionDescriptor] { all.map(\.descriptor) }

  /// The way of forming clusters whose descriptor has this id.
  ///
  /// - Throws: ``GraphAlgorithmError/unknownPartition(_:suggestions:)``.
  public static func algorithm(id: String) throws -> any PartitionAlgorithm {
    if let known = all.first(where: { $0.descriptor.id == id }) { return known }
    throw GraphAlgorithmError.unknownPartition(
      id, suggestions: suggestions(for: id, among: entries.map(\.id)))
  }
}
