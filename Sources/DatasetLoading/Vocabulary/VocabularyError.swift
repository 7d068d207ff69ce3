/// Why a file of words cannot be used: where, what is wrong there, what to do.
public struct VocabularyError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The place in the file.
  public let location: SourceLocation
  /// What is wrong with the actual value, without a full stop.
  public let problem: String
  /// What to do about it, in full sentences.
  public let remedy: String

  /// An error at a place in a file of words.
  public init(at location: SourceLocation, _ problem: String, remedy: String) {
    self.location = location
    self.problem = problem
    self.remedy = remedy
  }

  /// The error in one line.
  public var description: String { "\(location): \(problem). \(remedy)" }
}
