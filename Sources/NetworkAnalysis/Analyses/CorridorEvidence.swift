import CityNetworks
public import Execution

/// How firm each tie along a corridor is, and who says so in which words.
public struct CorridorEvidence: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "corridor-evidence",
    question: "How firm is each tie along a corridor, and who says so?",
    parameters: CorridorCoverage.descriptor.parameters)

  private let coverage: CorridorCoverage

  /// The evidence of the ties that `coverage` finds.
  public init(of coverage: CorridorCoverage) { self.coverage = coverage }

  /// The evidence that a plan asks for, of the corridor with the same parameters.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(of: try CorridorCoverage(parameters: &parameters))
  }

  /// Three tables: the ties weakest first, the statements behind them, and the cities.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let found = try coverage.results(for: study, in: context)
    let ways = found.corridors.flatMap(\.branches).map { branch in
      TravelledLinks.Way(name: branch.name, hops: branch.steps.map(\.hop) + branch.shortcuts)
    }
    let links = TravelledLinks(ways, under: study.selection)
    let name = "corridor-" + (found.corridors.first?.corridor.id.rawValue ?? "")
    return AnalysisResults(tables: [
      links.linkTable(
        id: name + "-ties", title: "The ties along the corridor, weakest first", .branches, study),
      links.evidenceTable(
        id: name + "-evidence", title: "The statements behind each tie", .branches, study),
      links.cityTable(
        id: name + "-profiles", title: "The cities of the corridor", .branches, study),
    ])
  }
}
