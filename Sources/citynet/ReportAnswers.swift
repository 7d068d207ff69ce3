import Execution
import NetworkAnalysis
import Reporting

/// The answers to the questions of a plan, and those that the data leave without one.
struct ReportAnswers {
  private(set) var results = AnalysisResults()
  private(set) var omissions: [Omission] = []

  /// All answers, in the order of the questions.
  ///
  /// - Throws: what an analysis throws; of an optional one, only what does not lie in the data.
  init(
    to requests: [ReportPlan.Request], of study: StudiedNetwork, in context: ExecutionContext
  ) throws {
    // Questions that must be answered are asked together, so that those of one narrowed network
    // share it.
    var waiting: [any Analysis] = []
    for request in requests {
      let analysis = try Self.analysis(request)
      guard request.isOptional else {
        waiting.append(analysis)
        continue
      }
      results.append(try AnalysisRunner(waiting).results(for: study, in: context))
      waiting = []
      let question = AnalysisCatalog.all.first { $0.descriptor.id == request.id }?.descriptor
      let answer = try attempt(request, question?.question ?? request.id) {
        try AnalysisRunner([analysis]).results(for: study, in: context)
      }
      if let answer { results.append(answer) }
    }
    results.append(try AnalysisRunner(waiting).results(for: study, in: context))
  }

  /// Puts the tables of a comparison after the answers.
  mutating func take(_ comparison: ComparisonResult) {
    results.append(AnalysisResults(tables: comparison.tables, seeds: comparison.seeds))
  }

  /// The question that a request of a plan asks.
  static func analysis(_ request: ReportPlan.Request) throws -> any Analysis {
    try AnalysisCatalog.analysis(request.id, request.plain.parameters)
  }

  /// What `work` makes, or nil and an omission if the request is optional and the data are at fault.
  mutating func attempt<Made>(
    _ request: ReportPlan.Request, _ question: String, _ work: () throws -> Made
  ) throws -> Made? {
    do {
      return try work()
    } catch let error as AnalysisError where request.isOptional && error.liesInTheData {
      omissions.append(Omission(question: question, reason: error.description))
      return nil
    }
  }
}
