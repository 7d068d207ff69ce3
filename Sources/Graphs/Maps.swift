/// One value for each node of a graph, in node order.
public struct NodeMap<Value> {
  /// The values in node order.
  public var values: [Value]

  /// The values in node order.
  @inlinable public init(_ values: [Value]) { self.values = values }

  /// The same value for each of `count` nodes.
  @inlinable public init(repeating value: Value, count: Int) {
    values = Array(repeating: value, count: count)
  }

  /// How many nodes there are.
  @inlinable public var count: Int { values.count }

  /// The value of `node`.
  @inlinable public subscript(node: Node) -> Value {
    get { values[node.index] }
    set { values[node.index] = newValue }
  }

  /// The values that `transform` makes of these, in node order.
  @inlinable public func mapValues<T>(_ transform: (Value) throws -> T) rethrows -> NodeMap<T> {
    NodeMap<T>(try values.map(transform))
  }
}

extension NodeMap: Sendable where Value: Sendable {}
extension NodeMap: Equatable where Value: Equatable {}

/// One value for each edge of a graph, in edge order.
public struct EdgeMap<Value> {
  /// The values in edge order.
  public var values: [Value]

  /// The values in edge order.
  @inlinable public init(_ values: [Value]) { self.values = values }

  /// The same value for each of `count` edges.
  @inlinable public init(repeating value: Value, count: Int) {
    values = Array(repeating: value, count: count)
  }

  /// How many edges there are.
  @inlinable public var count: Int { values.count }

  /// The value of `edge`.
  @inlinable public subscript(edge: Edge) -> Value {
    get { values[edge.index] }
    set { values[edge.index] = newValue }
  }

  /// The values that `transform` makes of these, in edge order.
  @inlinable public func mapValues<T>(_ transform: (Value) throws -> T) rethrows -> EdgeMap<T> {
    EdgeMap<T>(try values.map(transform))
  }
}

extension EdgeMap: Sendable where Value: Sendable {}
extension EdgeMap: Equatable where Value: Equatable {}
