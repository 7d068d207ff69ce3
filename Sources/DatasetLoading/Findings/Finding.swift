/// How much a finding matters.
public enum Severity: String, CaseIterable, Hashable, Sendable, Comparable {
  /// The dataset cannot be used before this is put right.
  case error
  /// Something is doubtful, and results may suffer.
  case warning
  /// Something worth knowing.
  case note

  /// Orders from error to note.
  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }
}

/// A place in the files of a dataset.
public struct SourceLocation: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The name of the file.
  public let file: String
  /// The line in the file, from 1; nil if the file as a whole is meant.
  public let line: Int?
  /// The character in the line, from 1; nil if the line as a whole is meant.
  public let column: Int?
  /// The id of the row, which stays when rows are put in another order; nil if it has none.
  public let row: String?

  /// A place in a file.
  public init(file: String, line: Int? = nil, column: Int? = nil, row: String? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.row = row
  }

  /// The file and the line: `cities.csv:214`.
  public var description: String { line.map { "\(file):\($0)" } ?? file }

  /// Orders by file, line and column; what has no line or column comes first.
  public static func < (a: SourceLocation, b: SourceLocation) -> Bool {
    (a.file, a.line ?? 0, a.column ?? 0) < (b.file, b.line ?? 0, b.column ?? 0)
  }
}

/// Something doubtful in the files of a dataset: where, what is wrong with the value, what to do.
public struct Finding: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// How much it matters.
  public let severity: Severity
  /// The rule that found it, as in `RuleCatalog`.
  public let rule: String
  /// Where it is.
  public let location: SourceLocation
  /// What is wrong with the actual value, without a full stop.
  public let message: String
  /// What to do about it, in full sentences.
  public let remedy: String

  /// Something doubtful at a place.
  public init(
    _ severity: Severity, rule: String, at location: SourceLocation, _ message: String,
    remedy: String
  ) {
    self.severity = severity
    self.rule = rule
    self.location = location
    self.message = message
    self.remedy = remedy
  }

  /// The finding in one line: `cities.csv:214: <message>. <remedy>`.
  public var description: String { "\(location): \(message). \(remedy)" }

  /// Orders findings by place, then by severity, rule and text.
  public static func < (a: Finding, b: Finding) -> Bool {
    if a.location < b.location { return true }
    if b.location < a.location { return false }
    if a.severity != b.severity { return a.severity < b.severity }
    return (a.rule, a.message, a.remedy) < (b.rule, b.message, b.remedy)
  }
}
