/// The number of a node in one graph, `0..<graph.nodeCount`.
public struct Node: Hashable, Comparable, Sendable {
  /// The number as stored in the graph's rows.
  public let rawValue: UInt32

  /// The node with this number.
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The node at this position.
  @inlinable public init(_ index: Int) { rawValue = UInt32(index) }

  /// The number as a position in an array.
  @inlinable public var index: Int { Int(rawValue) }

  /// Orders nodes by their number.
  @inlinable public static func < (a: Node, b: Node) -> Bool { a.rawValue < b.rawValue }
}
