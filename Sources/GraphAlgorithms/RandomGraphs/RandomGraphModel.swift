public import Execution
public import Graphs

/// A way of making random graphs; its parameters are its stored properties.
public protocol RandomGraphModel: Sendable {
  /// What must be known to use the graphs.
  static var descriptor: RandomGraphDescriptor { get }

  /// Where every random choice starts.
  var seed: Seed { get }

  /// The graph of this seed: the same on every machine and for any number of workers.
  ///
  /// - Throws: `CancellationError`, or a ``GraphAlgorithmError`` where there is no such graph.
  func graph(in context: ExecutionContext) throws -> Graph
}

/// What must be known of a way of making random graphs: meaning, parameters, source.
public struct RandomGraphDescriptor: Sendable, Equatable {
  /// What is given besides the parameters.
  public enum Basis: String, Sendable, CaseIterable {
    /// Nothing.
    case parametersOnly
    /// A graph of which the random one keeps something.
    case graph
  }

  /// The name in commands and files, lowercase with hyphens.
  public let id: String
  /// The name in headings.
  public let title: String
  /// What the graphs are like, in one sentence without jargon.
  public let meaning: String
  /// What is given besides the parameters.
  public let basis: Basis
  /// The numbers that can be chosen, in the order in which they are asked for.
  public let parameters: [RandomGraphParameter]
  /// Time and memory for n nodes and m edges.
  public let cost: String
  /// Where the model was defined.
  public let reference: Reference
}

/// A number that can be chosen for a random graph.
public struct RandomGraphParameter: Sendable, Equatable {
  /// The name in commands, lowercase with hyphens.
  public let name: String
  /// What the number says.
  public let meaning: String
  /// The number where none is given.
  public let standard: Double
  /// The smallest and the largest number that is allowed.
  public let allowed: ClosedRange<Double>
  /// Whether only whole numbers are allowed.
  public let isWhole: Bool

  static func whole(
    _ name: String, _ meaning: String, standard: Int, allowed: ClosedRange<Int>
  ) -> RandomGraphParameter {
    RandomGraphParameter(
      name: name, meaning: meaning, standard: Double(standard),
      allowed: Double(allowed.lowerBound)...Double(allowed.upperBound), isWhole: true)
  }

  static func number(
    _ name: String, _ meaning: String, standard: Double, allowed: ClosedRange<Double>
  ) -> RandomGraphParameter {
    RandomGraphParameter(
      name: name, meaning: meaning, standard: standard, allowed: allowed, isWhole: false)
  }

  /// How many nodes there are.
  static func nodes(standard: Int) -> RandomGraphParameter {
    whole("nodes", "how many cities there are", standard: standard, allowed: 0...100_000_000)
  }
}
