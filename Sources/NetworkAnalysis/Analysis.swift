public import Execution

/// A question that can be asked of any city network; its parameters are its stored properties.
public protocol Analysis: Sendable {
  /// What it is called, what it answers, and which parameters it takes.
  static var descriptor: AnalysisDescriptor { get }

  /// The question with these parameters, as a plan file or a command line gives them.
  init(parameters: inout AnalysisParameters) throws

  /// The answer for `study`.
  func results(for study: StudiedNetwork, in context: ExecutionContext) throws -> AnalysisResults
}

/// What an analysis is called, what it answers, and which parameters it takes.
public struct AnalysisDescriptor: Sendable {
  /// The name in plan files.
  public let id: String
  /// The question it answers, in one line.
  public let question: String
  /// The parameters: name and meaning.
  public let parameters: [(name: String, meaning: String)]

  /// Describes an analysis.
  public init(id: String, question: String, parameters: [(name: String, meaning: String)] = []) {
    self.id = id
    self.question = question
    self.parameters = parameters
  }
}
