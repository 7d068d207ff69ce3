/// A column of the data that would be a quantity of ties, but for a cell that holds no number.
public struct UnreadColumn: Hashable, Sendable {
  /// The name in lower case.
  public let name: String
  /// The file and line of the first cell that holds no number: `assertions.csv:8`.
  public let place: String
  /// What stands in that cell.
  public let cell: String

  /// A column whose first cell without a number is `cell` at `place`.
  public init(name: String, place: String, cell: String) {
    self.name = name
    self.place = place
    self.cell = cell
  }

  /// Names of quantities that routes ask for of their own accord, so that a column with one of them
  /// is missed even if it holds no number at all.
  public static let expectedNames: Set = ["km", "risk", "capacity"]
}
