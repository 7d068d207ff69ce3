public import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// What would have to fail before one city no longer reaches another.
public struct RouteCuts: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "cuts", question: "Which few cities or ties does the connection of two cities hang on?",
    parameters: [("from", "the id of the first city"), ("to", "the id of the second city")])

  private let from: CityID
  private let to: CityID

  /// The cuts between two different cities.
  public init(from: CityID, to: CityID) throws {
    guard from != to else { throw AnalysisError.sameEnds(from.rawValue) }
    self.from = from
    self.to = to
  }

  /// The cuts that a plan asks for.
  public init(parameters: inout AnalysisParameters) throws {
    try self.init(from: CityID(parameters.text("from")), to: CityID(parameters.text("to")))
  }

  /// Two tables: how many routes and cuts there are, and what the cuts consist of.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let graph = study.graph.graph
    let start = try study.node(of: from)
    let end = try study.node(of: to)
    let components = try ConnectedComponents().partition(of: graph, in: context)
    guard components[start] == components[end] else {
      throw AnalysisError.notConnected([study.name(to)], with: study.name(from))
    }
    let cities = try MinimumNodeCut(of: graph).between(start, end, in: context)
    let ties = try MinimumCut(of: graph).between(start, end, in: context)
    let names = "\(study.name(from)) and \(study.name(to))"
    return AnalysisResults(tables: [
      ResultTable(
        figures: figures(cities, ties), id: "cuts-\(from)-\(to)",
        title: "What parts \(names)", basis: study.basis, method: method),
      ResultTable(
        id: "cuts-\(from)-\(to)-members", title: "The cities and ties of the smallest cuts",
        basis: study.basis,
        columns: [
          ResultColumn("cut", "Cut", form: .words, meaning: "Of cities or of ties."),
          ResultColumn("first", "City", form: .words, meaning: "A city, or one end of a tie."),
          ResultColumn("second", "Other end", form: .words, meaning: "The other end of a tie."),
          ResultColumn("first_id", "Id", form: .identifier, meaning: "The id of the city."),
          ResultColumn(
            "second_id", "Id of the other end", form: .identifier, meaning: "The id of that city."),
          ResultColumn(
            "sources", "Sources", form: .sources,
            meaning: "The ids of the sources that state the chosen status."),
        ],
        rows: (cities ?? []).map {
          [
            .text("cities"), .text(study.city($0).name), .missing,
            .text(study.city($0).id.rawValue), .missing, .missing,
          ]
        }
          + ties.edges.map { edge in
            let (a, b) = study.graph.cities(of: edge)
            let hop = study.hop(from: a.id, to: b.id)
            return [
              .text("ties"), .text(a.name), .text(b.name), .text(a.id.rawValue),
              .text(b.id.rawValue),
              ResultValue(hop.sourceText(under: study.selection)),
            ]
          },
        method: method),
    ])
  }

  private func figures(_ cities: [Node]?, _ ties: GraphCut) -> [Figure] {
    [
      Figure(
        "node_disjoint_routes", "Routes without a common city", ResultValue(cities?.count),
        "As many routes share no city but the ends, and as few cities part the two; "
          + "empty if they are tied directly."),
      Figure(
        "tie_disjoint_routes", "Routes without a common tie", .integer(ties.edges.count),
        "As many routes share no tie, and as few tied pairs part the two."),
      Figure(
        "side", "Cities on the first side", .integer(ties.side.nodes.count),
        "Cities still connected with the first city without the ties of that cut."),
    ]
  }

  private var method: MethodNote {
    MethodNote(
      name: "Smallest cuts",
      meaning: "The fewest cities, and the fewest tied pairs, without which no route is left.",
      choices: [
        .init("Direction", "ignored"), .init("Weights", "ignored"),
        .init("Several smallest cuts", "the one nearest to the first city"),
      ],
      caveat: "Other cuts of the same size may exist.",
      literature: [
        "Menger (1927): Zur allgemeinen Kurventheorie. Fundamenta Mathematicae 10.",
        "Dinic (1970): Algorithm for solution of a problem of maximum flow in networks with power "
          + "estimation. Soviet Mathematics Doklady 11.",
      ])
  }
}
