public import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// Which sets of cities are all, or nearly all, tied with one another, as the members of a club are
/// when its list is entered as ties.
public struct MembershipCliques: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "cliques", question: "Which clubs were entered as ties of each member with each?",
    parameters: parameters)

  static let parameters = [
    ("min_size", "how many cities must be all tied with one another; 8 if absent"),
    ("tolerance", "which share of the members a further one may lack, 0 to 0.5; 0.2 if absent"),
  ]

  let rule: ClubRule

  /// The clubs under a rule.
  public init(_ rule: ClubRule = ClubRule()) { self.rule = rule }

  /// The clubs that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(try ClubRule(parameters: &parameters))
  }

  /// The clubs, what they hold of the first ranks, where their ties come from, their members and
  /// the pairs that are missing; the first table alone, and empty, if there is no club.
  ///
  /// Clubs whose ties the selection counts as memberships are described as they were before.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let graph = try study.graphWithClubs()
    let clubs = try ClubSearch(rule).clubs(in: graph, context)
    let figures = try clubs.map { club in
      try context.cancellation.check()
      return try ClubFigures(of: club, on: graph.graph)
    }
    let tables = ClubTables(
      rule: rule, basis: study.basis, graph: graph, clubs: clubs, figures: figures)
    let triangles = try Triangles(of: graph.graph, in: context).total
    let overview = tables.overview(triangles: triangles)
    guard !clubs.isEmpty else { return AnalysisResults(tables: [overview]) }
    let ranks = try MainRanks(of: graph.graph, in: context)
    return AnalysisResults(tables: [
      overview, tables.ranks(ranks), tables.origins(), tables.members(), tables.missing(),
    ])
  }
}

extension ClubRule {
  init(parameters: inout AnalysisParameters) throws {
    self.init(
      minimumSize: try parameters.count("min_size", standard: 8, minimum: 3, maximum: 100_000),
      tolerance: try parameters.number("tolerance", standard: 0.2, within: 0...0.5))
  }

  /// The rule in words, for method notes.
  var choices: [MethodNote.Choice] {
    [
      .init("Smallest clique", "\(minimumSize) cities all tied with one another"),
      .init(
        "Growth",
        tolerance == 0
          ? "none; exact cliques only"
          : "cities tied with at least \(decimals(1 - tolerance)) of the members join, until "
            + "none is left"),
      .init("One club", "cliques that share at least half of their cities with it belong to it"),
      .init("Direction", "ignored"), .init("Weights", "ignored"),
    ]
  }
}

extension StudiedNetwork {
  /// The selected ties as a graph, with those inside clubs even if they count as memberships.
  func graphWithClubs() throws -> CityGraph {
    switch selection.clubs {
    case .asTies: graph
    case .asMemberships: try CityGraph(whole.selecting(selection))
    }
  }
}
