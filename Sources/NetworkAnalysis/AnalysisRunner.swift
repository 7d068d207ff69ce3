import CityNetworks
public import Execution

/// Asks several questions of one network, in order.
public struct AnalysisRunner: Sendable {
  private let analyses: [any Analysis]

  /// The questions in the order in which they are to be answered.
  public init(_ analyses: [any Analysis]) { self.analyses = analyses }

  /// All answers, in the order of the questions.
  ///
  /// Questions that are narrowed to the same memberships are asked of one network, made once and
  /// held as long as the questions that follow one another need it.
  ///
  /// - Throws: what an analysis throws, or `CancellationError`.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    var all = AnalysisResults()
    var last: (wanted: NetworkSelection, study: StudiedNetwork)?
    for analysis in analyses {
      try context.cancellation.check()
      guard let narrowed = analysis as? NarrowedAnalysis else {
        all.append(try analysis.results(for: study, in: context))
        continue
      }
      let wanted = narrowed.selection(from: study.selection)
      if last?.wanted != wanted {
        last = nil
        last = (wanted, try StudiedNetwork(study.whole, selection: wanted))
      }
      if let last { all.append(try narrowed.results(of: last.study, in: context)) }
    }
    return all
  }
}
