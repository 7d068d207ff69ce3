public import Execution

/// Asks several questions of one network, in order.
public struct AnalysisRunner: Sendable {
  private let analyses: [any Analysis]

  /// The questions in the order in which they are to be answered.
  public init(_ analyses: [any Analysis]) { self.analyses = analyses }

  /// All answers, in the order of the questions.
  ///
  /// - Throws: what an analysis throws, or `CancellationError`.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    var all = AnalysisResults()
    for analysis in analyses {
      try context.cancellation.check()
      all.append(try analysis.results(for: study, in: context))
    }
    return all
  }
}
