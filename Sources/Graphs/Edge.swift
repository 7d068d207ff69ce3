/// The number of an edge in one graph, `0..<graph.edgeCount`.
///
/// An undirected edge has one number, although it stands in the rows of both its ends.
public struct Edge: Hashable, Comparable, Sendable {
  /// The number as stored in the graph's rows.
  public let rawValue: UInt32

  /// The edge with this number.
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The edge at this position.
  @inlinable public init(_ index: Int) { rawValue = UInt32(index) }

  /// The number as a position in an array.
  @inlinable public var index: Int { Int(rawValue) }

  /// Orders edges by their number.
  @inlinable public static func < (a: Edge, b: Edge) -> Bool { a.rawValue < b.rawValue }
}
