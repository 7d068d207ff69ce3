/// One value in a table of a database.
public enum SQLiteValue: Sendable, Equatable {
  /// No value.
  case null
  /// A whole number.
  case integer(Int)
  /// A finite number.
  case real(Double)
  /// Text.
  case text(String)

  /// The text, or no value if there is none.
  public init(_ text: String?) { self = text.map { .text($0) } ?? .null }

  /// The whole number, or no value if there is none.
  public init(_ number: Int?) { self = number.map { .integer($0) } ?? .null }

  /// The number, or no value if there is none.
  public init(_ number: Double?) { self = number.map { .real($0) } ?? .null }

  /// The value as text, nil if there is none; numbers with a decimal point and no exponent lost.
  public var text: String? {
    switch self {
    case .null: nil
    case .integer(let number): String(number)
    case .real(let number): number.description
    case .text(let text): text
    }
  }
}

/// A table of a database: its columns and rows.
public struct SQLiteTable: Sendable, Equatable {
  /// What a column holds; anything else is refused by the database.
  public enum ColumnType: String, Sendable {
    /// Whole numbers.
    case integer = "INTEGER"
    /// Numbers.
    case real = "REAL"
    /// Text.
    case text = "TEXT"
    /// Values of any type.
    case any = "ANY"
  }

  /// A named column.
  public struct Column: Sendable, Equatable {
    /// What it is called.
    public let name: String
    /// What it holds.
    public let type: ColumnType
    /// Whether every row has a value.
    public let isRequired: Bool
    /// The table whose primary key the values are, if they name rows of a table.
    public let references: String?

    /// A column of this type.
    public init(
      _ name: String, _ type: ColumnType, isRequired: Bool = false, references: String? = nil
    ) {
      self.name = name
      self.type = type
      self.isRequired = isRequired
      self.references = references
    }
  }

  /// What it is called.
  public let name: String
  /// The columns in their order.
  public let columns: [Column]
  /// The columns that together tell a row from the others; none for a table without a key.
  public let primaryKey: [String]
  /// The rows, each with one value per column.
  public let rows: [[SQLiteValue]]

  /// A table of these rows.
  ///
  /// - Precondition: there is a column, and each row has one value per column.
  public init(
    _ name: String, _ columns: [Column], primaryKey: [String] = [], rows: [[SQLiteValue]]
  ) {
    precondition(!columns.isEmpty && rows.allSatisfy { $0.count == columns.count })
    self.name = name
    self.columns = columns
    self.primaryKey = primaryKey
    self.rows = rows
  }

  /// Where the column of this name stands, in whatever case.
  public func column(_ name: String) -> Int? {
    columns.firstIndex { $0.name.lowercased() == name.lowercased() }
  }
}
