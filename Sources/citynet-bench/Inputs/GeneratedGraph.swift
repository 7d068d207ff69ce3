import Execution

/// A graph that is made on the spot; the same name gives the same graph everywhere.
struct GeneratedGraph: Sendable {
  /// The name in commands.
  let name: String
  /// What is made, in a few words.
  let title: String
  /// Makes the graph.
  let make: @Sendable (ExecutionContext) throws -> BenchInput

  /// Every graph with a name, small ones first.
  static let all: [GeneratedGraph] = []

  /// Makes the graph.
  func make(in context: ExecutionContext) throws -> BenchInput { try make(context) }
}
