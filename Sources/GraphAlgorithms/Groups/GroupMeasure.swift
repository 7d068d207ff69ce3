public import Execution
public import Graphs

/// A way of giving a set of nodes, taken together, one number.
public protocol GroupMeasure: Sendable {
  /// What must be known to read the number; what it says of an isolated node is said of a group of
  /// that one node.
  var descriptor: MeasureDescriptor { get }

  /// The number of `group`; nil where the measure says nothing, as of an empty group and, mostly,
  /// of a group outside of which there is nobody.
  ///
  /// - Precondition: the set is one of nodes of `graph`.
  /// - Throws: `CancellationError`, or a ``GraphAlgorithmError`` where the measure is undefined.
  func value(of group: NodeSet, on graph: Graph, in context: ExecutionContext) throws -> Double?
}

/// Every group measure that commands, reports and benchmarks know.
public enum GroupMeasureCatalog {
  /// One of each, with its standard parameters, in the order in which they are listed to users.
  public static let all: [any GroupMeasure] = [
    GroupDegree(), GroupHarmonic(), GroupCloseness(), GroupBetweenness(),
    GroupBetweenness(normalization: .byPairs), Fragmentation(),
  ]

  /// The group measure whose descriptor has this id.
  ///
  /// - Throws: ``GraphAlgorithmError/unknownGroupMeasure(_:known:)``.
  public static func measure(id: String) throws -> any GroupMeasure {
    if let known = all.first(where: { $0.descriptor.id == id }) { return known }
    throw GraphAlgorithmError.unknownGroupMeasure(id, known: all.map(\.descriptor.id))
  }
}

extension Reference {
  static let everett1999 = Reference(
    authors: "Everett & Borgatti", title: "The centrality of groups and classes",
    venue: "Journal of Mathematical Sociology 23", year: 1999)

  static let borgatti2006 = Reference(
    authors: "Borgatti", title: "Identifying sets of key players in a social network",
    venue: "Computational & Mathematical Organization Theory 12", year: 2006)
}
