/// What a dataset says of a city in columns of its own, by the names of the columns.
///
/// Costs nothing where there are none. The order in which they are given leaves no trace.
public struct Details: Hashable, Sendable {
  /// One cell with the name of its column.
  public struct Entry: Hashable, Sendable {
    /// The name of the column in lower case: "club".
    public let name: String
    /// The words in the cell, never empty.
    public let text: String
  }

  /// The filled cells in the order of the names, each name once.
  public let entries: [Entry]

  /// No details.
  public static let none = Details([])

  /// These details, empty texts left out; of two with one name the first counts.
  public init(_ values: [(name: String, text: String)]) {
    if values.isEmpty {
      entries = []
      return
    }
    var seen: Set<String> = []
    entries = values.filter { !$0.text.isEmpty && seen.insert($0.name).inserted }
      .sorted { $0.name < $1.name }
      .map { Entry(name: $0.name, text: $0.text) }
  }

  /// Whether there are none.
  public var isEmpty: Bool { entries.isEmpty }

  /// The words in the column of this name, if there are any. O(number of entries).
  public subscript(name: String) -> String? { entries.first { $0.name == name }?.text }
}
