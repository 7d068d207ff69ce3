public import Graphs

/// A way from one node to another that meets no node twice.
public struct Path: Sendable, Equatable {
  /// The nodes from the first to the last; at least one.
  public let nodes: [Node]
  /// The edges between them, one fewer.
  public let edges: [Edge]
  /// What the edges cost together, added from the first to the last.
  public let cost: Double

  /// How many edges there are.
  public var hopCount: Int { edges.count }
}
