public import Execution
public import Graphs

/// A way of giving each node of a graph a number; its parameters are its stored properties.
public protocol NodeMeasure: Sendable {
  /// What must be known to read the scores.
  var descriptor: MeasureDescriptor { get }

  /// One score per node, nil where the measure says nothing about a node; never NaN.
  ///
  /// The same graph gives the same bits for any number of workers.
  ///
  /// - Throws: `CancellationError`, or a ``GraphAlgorithmError`` where the measure is undefined for
  ///   the whole graph or did not settle.
  func scores(on graph: Graph, in context: ExecutionContext) throws -> NodeMap<Double?>
}
