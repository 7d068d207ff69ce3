import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// Through which ties one place reaches another.
public struct RouteSearch: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "routes", question: "Through which ties does one place reach another?",
    parameters: RouteQuestion.parameters)

  /// What is asked.
  public let question: RouteQuestion

  /// The search that answers `question`.
  ///
  /// - Throws: ``AnalysisError`` if it contradicts itself or cannot be answered exactly.
  public init(_ question: RouteQuestion) throws {
    try question.check()
    self.question = question
  }

  /// The search that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    try self.init(RouteQuestion(&parameters))
  }

  /// Two tables: the routes, and their hops; and the same as facts for figures. If there is no route
  /// the tables are empty, and a remark tells why.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let setting = try RouteSetting(question, in: study, context)
    let finding = try setting.finding(in: context)
    let reason =
      finding.routes.isEmpty ? try RouteObstacles(question, in: study, context).reason() : nil
    let tables = try RouteTables(
      setting, finding,
      remarks: reason.map { [$0] } ?? RouteRemarks.remarks(on: finding, of: setting))
    let first = tables.routes.first
    let ends = (
      first?.cities.first ?? question.from.city ?? setting.sources.first.map { study.city($0).id },
      first?.cities.last ?? question.to.city ?? setting.targets.first.map { study.city($0).id }
    )
    return AnalysisResults(
      tables: [tables.alternatives, tables.hops],
      routeSearches: [
        RouteSearchResult(
          from: ends.0 ?? CityID(question.from.text), to: ends.1 ?? CityID(question.to.text),
          routes: tables.routes.map(\.hops), whyNone: reason)
      ])
  }
}
