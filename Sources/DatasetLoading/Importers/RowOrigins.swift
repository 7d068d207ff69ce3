/// From which lines of outside files the rows of an imported dataset come.
public struct RowOrigins: Sendable, Equatable {
  private var places: [TableSchema: [String: Place]] = [:]

  private struct Place: Sendable, Equatable {
    let file: String
    let line: Int
  }

  /// Nothing is known.
  public init() {}

  /// Notes the line from which a row comes; of several the first counts.
  mutating func note(_ id: String, in schema: TableSchema, file: String, line: Int) {
    if places[schema]?[id] == nil {
      places[schema, default: [:]][id] = Place(file: file, line: line)
    }
  }

  /// The file and the line, from 1, from which the row with this id comes, if that is known.
  public func place(of id: String, in schema: TableSchema) -> (input: String, line: Int)? {
    places[schema]?[id].map { ($0.file, $0.line) }
  }
}
