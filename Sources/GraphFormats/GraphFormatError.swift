/// Why a file cannot be read as a graph: where, what is wrong there, what to do.
public struct GraphFormatError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The name of the file as the caller gave it.
  public let file: String
  /// The line in the file, from 1.
  public let line: Int
  /// The character in the line, from 1, nil where only the line is known.
  public let column: Int?
  /// What is wrong with the actual value, without a full stop.
  public let problem: String
  /// What to do about it, a full sentence.
  public let remedy: String

  /// An error at a place in a file.
  public init(file: String, line: Int, column: Int? = nil, problem: String, remedy: String) {
    self.file = file
    self.line = line
    self.column = column
    self.problem = problem
    self.remedy = remedy
  }

  /// The same error of delimited text.
  public init(_ error: DelimitedTextError) {
    self.init(
      file: error.file, line: error.line, column: error.column, problem: error.problem,
      remedy: error.remedy)
  }

  /// The error in one line, as in `cities.gexf:214: <problem>. <remedy>`.
  public var description: String {
    let place = column.map { "\(file):\(line):\($0)" } ?? "\(file):\(line)"
    return "\(place): \(problem). \(remedy)"
  }
}
