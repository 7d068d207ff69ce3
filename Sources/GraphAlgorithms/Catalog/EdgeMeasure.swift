public import Execution
public import Graphs

/// A way of giving each edge of a graph a number; its parameters are its stored properties.
public protocol EdgeMeasure: Sendable {
  /// What must be known to read the scores.
  var descriptor: MeasureDescriptor { get }

  /// One score per edge, in edge order; never NaN.
  ///
  /// The same graph gives the same bits for any number of workers.
  ///
  /// - Throws: `CancellationError`, or a ``GraphAlgorithmError`` where the measure is undefined for
  ///   the whole graph.
  func scores(on graph: Graph, in context: ExecutionContext) throws -> EdgeMap<Double>
}
