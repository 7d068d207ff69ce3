/// An answer: rows and columns, with everything needed to read, defend and repeat them.
public struct ResultTable: Sendable, Equatable {
  /// The name in files: lower case, words joined by hyphens.
  public let id: String
  /// What the table shows.
  public let title: String
  /// The data behind it: dataset, version, digest, selection, date.
  public let basis: String
  /// The columns from left to right.
  public let columns: [ResultColumn]
  /// The rows from top to bottom, each with one cell per column.
  public let rows: [[ResultValue]]
  /// How the numbers came about.
  public let method: MethodNote
  /// What is left out, and what a reader must know beside the method.
  public let remarks: [String]
  /// What the table says in one sentence; nil where a table only lists.
  public let conclusion: Conclusion?

  /// A table; every row has one cell per column.
  public init(
    id: String, title: String, basis: String, columns: [ResultColumn], rows: [[ResultValue]],
    method: MethodNote, remarks: [String] = [], conclusion: Conclusion? = nil
  ) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "a row of \(id) has a wrong length")
    self.id = id
    self.title = title
    self.basis = basis
    self.columns = columns
    self.rows = rows
    self.method = method
    self.remarks = remarks
    self.conclusion = conclusion
  }

  /// The same table with these remarks before its own.
  public func adding(_ remarks: [String]) -> ResultTable {
    ResultTable(
      id: id, title: title, basis: basis, columns: columns, rows: rows, method: method,
      remarks: remarks + self.remarks, conclusion: conclusion)
  }

  /// The same table with this conclusion.
  func concluding(_ conclusion: Conclusion?) -> ResultTable {
    ResultTable(
      id: id, title: title, basis: basis, columns: columns, rows: rows, method: method,
      remarks: remarks, conclusion: conclusion)
  }

  /// The cells of the column with this id, from top to bottom; nil if there is no such column.
  public func column(_ id: String) -> [ResultValue]? {
    columns.firstIndex { $0.id == id }.map { position in rows.map { $0[position] } }
  }
}
