/// Why a gazetteer cannot be used: which file, what is wrong with it, what to do.
public struct GazetteerError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The name of the file.
  public let file: String
  /// The line of the file, from 1; nil if the file as a whole is meant.
  public let line: Int?
  /// What is wrong, without a full stop.
  public let problem: String
  /// What to do about it, a full sentence.
  public let remedy: String

  /// An error in a file.
  public init(file: String, line: Int? = nil, problem: String, remedy: String) {
    self.file = file
    self.line = line
    self.problem = problem
    self.remedy = remedy
  }

  /// The error in one line.
  public var description: String {
    "\(file)\(line.map { ":\($0)" } ?? ""): \(problem). \(remedy)"
  }
}
