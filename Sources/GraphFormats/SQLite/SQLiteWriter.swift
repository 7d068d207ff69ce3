import GRDB
import GRDBSQLite

/// Writes tables as the bytes of a SQLite database, in memory.
///
/// Tables are `STRICT`, so that a column holds what its type says. The same tables give the same
/// bytes: pages have a fixed size, what was freed is overwritten, and nothing is dated.
public struct SQLiteWriter: Sendable {
  /// The tables, those that are referred to before those that refer to them.
  public let tables: [SQLiteTable]
  /// Statements that follow the tables, such as `CREATE INDEX` and `CREATE VIEW`.
  public let statements: [String]

  /// A database of these tables.
  public init(tables: [SQLiteTable], statements: [String] = []) {
    self.tables = tables
    self.statements = statements
  }

  /// The content of the database file.
  ///
  /// - Throws: `DatabaseError` if a statement or a row is refused, such as one that refers to a row
  ///   that is not there.
  public func bytes() throws -> [UInt8] {
    let queue = try DatabaseQueue(configuration: Self.configuration)
    try queue.writeWithoutTransaction { database in
      // secure_delete keeps what pages held before from the bytes.
      try database.execute(sql: "PRAGMA page_size = 4096; PRAGMA secure_delete = ON")
      try database.inTransaction {
        for table in tables { try write(table, into: database) }
        for statement in statements { try database.execute(sql: statement) }
        return .commit
      }
    }
    return try queue.writeWithoutTransaction { try Self.serialized($0) }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    return configuration
  }

  private func write(_ table: SQLiteTable, into database: Database) throws {
    var parts = table.columns.map { column in
      "\(Self.quoted(column.name)) \(column.type.rawValue)" + (column.isRequired ? " NOT NULL" : "")
        + (column.references.map { " REFERENCES \(Self.quoted($0))" } ?? "")
    }
    if !table.primaryKey.isEmpty {
      parts.append(
        "PRIMARY KEY (\(table.primaryKey.map { Self.quoted($0) }.joined(separator: ", ")))")
    }
    // Without a row number of its own a table is kept in the order of its key.
    try database.execute(
      sql:
        "CREATE TABLE \(Self.quoted(table.name)) (\n  \(parts.joined(separator: ",\n  "))\n) STRICT"
        + (table.primaryKey.isEmpty ? "" : ", WITHOUT ROWID"))
    let marks = table.columns.map { _ in "?" }.joined(separator: ", ")
    let insert = try database.makeStatement(
      sql: "INSERT INTO \(Self.quoted(table.name)) VALUES (\(marks))")
    for row in table.rows {
      try insert.execute(arguments: StatementArguments(row.map(\.databaseValue)))
    }
  }

  private static func quoted(_ name: String) -> String {
    "\"" + name.replacing("\"", with: "\"\"") + "\""
  }

  private static func serialized(_ database: Database) throws -> [UInt8] {
    var size: sqlite3_int64 = 0
    // The library hands over a buffer of `size` bytes, which is copied and freed before anything
    // else can happen to it.
    guard let connection = unsafe database.sqliteConnection,
      let start = unsafe sqlite3_serialize(connection, "main", &size, 0)
    else { throw DatabaseError(resultCode: .SQLITE_NOMEM) }
    defer { unsafe sqlite3_free(start) }
    return unsafe Array(UnsafeBufferPointer(start: start, count: Int(size)))
  }
}

extension SQLiteValue {
  var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let number): number.databaseValue
    case .real(let number): number.databaseValue
    case .text(let text): text.databaseValue
    }
  }
}
