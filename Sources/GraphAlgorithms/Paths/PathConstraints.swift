public import Graphs

/// What a path may not use.
public struct PathConstraints: Sendable {
  /// Nodes that a path may not meet, not even at its ends; nil for none.
  public let avoidedNodes: NodeSet?
  /// Whether each edge may be used; nil for all.
  public let usableEdges: EdgeMap<Bool>?

  /// No constraints unless told otherwise.
  public init(avoiding avoidedNodes: NodeSet? = nil, usableEdges: EdgeMap<Bool>? = nil) {
    self.avoidedNodes = avoidedNodes
    self.usableEdges = usableEdges
  }

  /// Everything is allowed.
  public static let none = PathConstraints()
}
