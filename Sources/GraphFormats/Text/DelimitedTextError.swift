/// Why a file cannot be read as a table of text: where, what is wrong there, what to do.
public struct DelimitedTextError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The name of the file as the caller gave it.
  public let file: String
  /// The line in the file, from 1.
  public let line: Int
  /// The character in the line, from 1, counted in Unicode scalars.
  public let column: Int
  /// What is wrong with the actual value, without a full stop.
  public let problem: String
  /// What to do about it, a full sentence.
  public let remedy: String

  /// An error at a place in a file.
  public init(file: String, line: Int, column: Int, problem: String, remedy: String) {
    self.file = file
    self.line = line
    self.column = column
    self.problem = problem
    self.remedy = remedy
  }

  /// The error in one line, as in `cities.csv:214:7: <problem>. <remedy>`.
  public var description: String { "\(file):\(line):\(column): \(problem). \(remedy)" }
}
