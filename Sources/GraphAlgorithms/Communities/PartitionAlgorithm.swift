public import Execution
public import Graphs

/// A way of dividing the nodes of a graph into clusters; its parameters are its stored properties.
public protocol PartitionAlgorithm: Sendable {
  /// What must be known to read the clusters.
  var descriptor: PartitionDescriptor { get }

  /// The clusters of `graph`; the same for any number of workers.
  ///
  /// - Throws: `CancellationError`.
  func partition(of graph: Graph, in context: ExecutionContext) throws -> Partition
}

/// What must be known of a way of forming clusters: meaning, conventions, source.
public struct PartitionDescriptor: Sendable, Equatable {
  /// The name in commands and files, lowercase with hyphens.
  public let id: String
  /// The name in headings.
  public let title: String
  /// What it means for two cities to share a cluster, in one sentence without jargon.
  public let meaning: String
  /// Time and memory for n nodes and m edges.
  public let cost: String
  /// The choices behind the clusters.
  public let convention: Convention
  /// What the clusters must not be taken for.
  public let caveat: String
  /// Where the method was published.
  public let reference: Reference

  /// The description of a way of forming clusters.
  public init(
    id: String, title: String, meaning: String, cost: String, convention: Convention,
    caveat: String, reference: Reference
  ) {
    self.id = id
    self.title = title
    self.meaning = meaning
    self.cost = cost
    self.convention = convention
    self.caveat = caveat
    self.reference = reference
  }
}
