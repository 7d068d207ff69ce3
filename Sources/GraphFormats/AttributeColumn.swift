/// One named attribute of all nodes or all edges of a graph; nil where one has no value.
public struct AttributeColumn: Sendable, Equatable {
  /// The values of a column, all of one type.
  public enum Values: Sendable, Equatable {
    /// Text.
    case strings([String?])
    /// Whole numbers.
    case integers([Int?])
    /// Finite numbers.
    case doubles([Double?])
    /// Truth values.
    case booleans([Bool?])
  }

  /// What the file calls the attribute; no two columns of a graph's nodes (edges) share a name.
  public let name: String
  /// The values in node (edge) order.
  public let values: Values

  /// A column of these values.
  public init(name: String, values: Values) {
    self.name = name
    self.values = values
  }

  /// How many values there are, missing ones included.
  public var count: Int {
    switch values {
    case .strings(let values): values.count
    case .integers(let values): values.count
    case .doubles(let values): values.count
    case .booleans(let values): values.count
    }
  }

  /// The value at a position as text, nil where it is missing.
  ///
  /// Numbers are written with a decimal point and the fewest digits that keep their value.
  public func text(at index: Int) -> String? {
    switch values {
    case .strings(let values): values[index]
    case .integers(let values): values[index].map { String($0) }
    case .doubles(let values): values[index].map { $0.description }
    case .booleans(let values): values[index].map { $0 ? "true" : "false" }
    }
  }
}
