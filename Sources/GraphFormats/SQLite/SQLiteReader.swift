import GRDB
import GRDBSQLite

/// Reads the tables of a SQLite database from its bytes.
///
/// The file is a stranger's: nothing in it is run. Views, triggers, generated columns and virtual
/// tables are not read, functions of the schema are not trusted, and how many tables, columns and
/// rows there may be is bounded. Values of bytes are left out.
public enum SQLiteReader {
  /// What a database may not exceed.
  public struct Limits: Sendable {
    /// The most tables.
    public var tables = 200
    /// The most columns of a table.
    public var columns = 500
    /// The most values in all tables together.
    public var values = 50_000_000
    /// The longest value or statement of the schema, in bytes.
    public var valueBytes = 1 << 24

    /// The usual limits.
    public init() {}
  }

  /// Whether a file that starts with these bytes is a database.
  public static func recognizes(_ start: [UInt8]) -> Bool {
    start.starts(with: Array("SQLite format 3\0".utf8))
  }

  /// The tables in the order of their names.
  ///
  /// - Parameter file: the name of the file, for error messages.
  public static func tables(
    _ bytes: [UInt8], file: String, limits: Limits = Limits()
  ) throws(GraphFormatError) -> [SQLiteTable] {
    guard recognizes(bytes) else {
      throw GraphFormatError(
        file: file, line: 1, problem: "the file is no SQLite database",
        remedy: "Check the file; it begins with 'SQLite format 3'.")
    }
    if let missing = missingBytes(of: bytes) {
      throw GraphFormatError(
        file: file, line: 1, problem: "the database is cut short, \(missing) bytes are missing",
        remedy: "Copy or export it again.")
    }
    do {
      return try read(bytes, file: file, limits: limits)
    } catch let error as GraphFormatError {
      throw error
    } catch let error as DatabaseError {
      throw GraphFormatError(
        file: file, line: 1,
        problem:
          "the database is damaged or cannot be read (\(error.message ?? "no reason given"))",
        remedy: "Open it with sqlite3 and run PRAGMA integrity_check, or export it again.")
    } catch {
      throw GraphFormatError(
        file: file, line: 1, problem: "the database cannot be read (\(error))",
        remedy: "Export it again.")
    }
  }

  /// How many bytes the header promises beyond those that are there; nil if all are.
  ///
  /// The count of pages in the header holds if the two counters of changes agree.
  private static func missingBytes(of bytes: [UInt8]) -> Int? {
    guard bytes.count >= 100 else { return 100 - bytes.count }
    let written = Int(bytes[16]) << 8 | Int(bytes[17])
    let pageSize = written == 1 ? 65_536 : written
    let pages = bytes[28..<32].reduce(0) { $0 << 8 | Int($1) }
    guard bytes[24..<28].elementsEqual(bytes[92..<96]) else { return nil }
    return pageSize * pages > bytes.count ? pageSize * pages - bytes.count : nil
  }

  private static func read(
    _ bytes: [UInt8], file: String, limits: Limits
  ) throws -> [SQLiteTable] {
    let queue = try DatabaseQueue()
    defer { try? queue.close() }
    return try queue.writeWithoutTransaction { database in
      try load(bytes, into: database, limits: limits)
      try database.execute(
        sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA query_only = ON")
      let names = try String.fetchAll(
        database,
        sql: """
          SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
          AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name
          """)
      guard names.count <= limits.tables else {
        throw refusal(file, "the database has \(names.count) tables", "\(limits.tables)")
      }
      var values = 0
      return try names.map { name in
        try table(name, of: database, file: file, limits: limits, values: &values)
      }
    }
  }

  private static func table(
    _ name: String, of database: Database, file: String, limits: Limits, values: inout Int
  ) throws -> SQLiteTable {
    let described = try Row.fetchAll(
      database, sql: "SELECT name, type, pk FROM pragma_table_info(?) ORDER BY cid",
      arguments: [name])
    guard !described.isEmpty, described.count <= limits.columns else {
      throw refusal(
        file, "table '\(name.abridged)' has \(described.count) columns", "\(limits.columns)")
    }
    let columns = described.map { row in
      SQLiteTable.Column(
        (row["name"] as String?) ?? "",
        SQLiteTable.ColumnType(rawValue: ((row["type"] as String?) ?? "").uppercased()) ?? .any)
    }
    let list = columns.map { quoted($0.name) }.joined(separator: ", ")
    var rows: [[SQLiteValue]] = []
    let cursor = try Row.fetchCursor(database, sql: "SELECT \(list) FROM \(quoted(name))")
    while let row = try cursor.next() {
      values += columns.count
      guard values <= limits.values else {
        throw refusal(
          file, "the database has more than \(limits.values) values", "\(limits.values)")
      }
      rows.append(columns.indices.map { SQLiteValue(row[$0] as DatabaseValue) })
    }
    let key = described.filter { ($0["pk"] as Int) > 0 }.sorted {
      ($0["pk"] as Int) < ($1["pk"] as Int)
    }
    return SQLiteTable(
      name, columns, primaryKey: key.map { ($0["name"] as String?) ?? "" }, rows: rows)
  }

  private static func quoted(_ name: String) -> String {
    "\"" + name.replacing("\"", with: "\"\"") + "\""
  }

  private static func refusal(_ file: String, _ problem: String, _ most: String) -> GraphFormatError
  {
    GraphFormatError(
      file: file, line: 1, problem: problem,
      remedy: "At most \(most) are read, so that a small file cannot cost much. Export less.")
  }

  private static func load(_ bytes: [UInt8], into database: Database, limits: Limits) throws {
    var bytes = bytes
    // A database in memory has no log beside it: what the file itself holds is read.
    if bytes.count > 19 { (bytes[18], bytes[19]) = (1, 1) }
    guard let connection = unsafe database.sqliteConnection,
      let buffer = unsafe sqlite3_malloc64(sqlite3_uint64(bytes.count))
    else { throw DatabaseError(resultCode: .SQLITE_NOMEM) }
    // The buffer is as long as the bytes; from the next call on it belongs to the library, also if
    // that call fails.
    unsafe UnsafeMutableRawBufferPointer(start: buffer, count: bytes.count).copyBytes(from: bytes)
    let code = unsafe sqlite3_deserialize(
      connection, "main", buffer.assumingMemoryBound(to: UInt8.self), sqlite3_int64(bytes.count),
      sqlite3_int64(bytes.count),
      UInt32(SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY))
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    unsafe sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, Int32(limits.valueBytes))
  }
}

extension SQLiteValue {
  /// A value of a database; numbers that are not finite and values of bytes are none.
  fileprivate init(_ value: DatabaseValue) {
    switch value.storage {
    case .null, .blob: self = .null
    case .int64(let number): self = .integer(Int(number))
    case .double(let number): self = number.isFinite ? .real(number) : .null
    case .string(let text): self = .text(text)
    }
  }
}
