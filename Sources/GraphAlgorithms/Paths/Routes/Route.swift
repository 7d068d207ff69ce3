public import Graphs

/// A way from a source to a target that meets no node twice, nor another source or target.
public struct Route: Sendable, Equatable {
  /// The nodes from the source to the target; at least two.
  public let nodes: [Node]
  /// The edges between them, one fewer.
  public let edges: [Edge]
  /// What the edges cost together, one sum for each cost of the problem, added from first to last.
  public let costs: [Double]

  /// The route through these nodes along these edges, which is taken on trust.
  public init(nodes: [Node], edges: [Edge], costs: [Double]) {
    self.nodes = nodes
    self.edges = edges
    self.costs = costs
  }

  /// How many edges there are.
  public var hopCount: Int { edges.count }
}
