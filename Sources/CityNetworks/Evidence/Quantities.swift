/// Numbers that a statement gives beside its count and weight, by the names of their columns.
///
/// Costs nothing where there are none. The order in which they are given leaves no trace.
public struct Quantities: Hashable, Sendable {
  /// One number with the name of its column.
  public struct Entry: Hashable, Sendable {
    /// The name of the column in lower case: "km".
    public let name: String
    /// The number.
    public let value: Double
  }

  /// The numbers in the order of their names, each name once.
  public let entries: [Entry]

  /// No numbers.
  public static let none = Quantities([])

  /// These numbers; of two with one name the first counts.
  public init(_ values: [(name: String, value: Double)]) {
    if values.isEmpty {
      entries = []
      return
    }
    var seen: Set<String> = []
    entries = values.filter { seen.insert($0.name).inserted }
      .sorted { $0.name < $1.name }
      .map { Entry(name: $0.name, value: $0.value) }
  }

  /// Whether there are none.
  public var isEmpty: Bool { entries.isEmpty }

  /// The number of this name, if there is one. O(number of entries).
  public subscript(name: String) -> Double? { entries.first { $0.name == name }?.value }
}
