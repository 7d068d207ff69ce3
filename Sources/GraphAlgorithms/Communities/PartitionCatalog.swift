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

  /// The way of forming clusters with this id, or, with parameters, the one that
  /// `leiden:resolution=2,seed=7` describes.
  ///
  /// - Throws: ``GraphAlgorithmError/unknownPartition(_:suggestions:)``,
  ///   ``GraphAlgorithmError/unknownParameter(method:name:known:)``,
  ///   ``GraphAlgorithmError/badParameter(method:name:value:wanted:)`` or
  ///   ``GraphAlgorithmError/nothingAfterColon(_:)``.
  public static func algorithm(id text: String) throws -> any PartitionAlgorithm {
    let wanted = MethodSpecification(text)
    guard let known = all.first(where: { $0.descriptor.id == wanted.id }) else {
      throw GraphAlgorithmError.unknownPartition(
        wanted.id, suggestions: suggestions(for: wanted.id, among: entries.map(\.id)))
    }
    return try wanted.configure(known)
  }
}
