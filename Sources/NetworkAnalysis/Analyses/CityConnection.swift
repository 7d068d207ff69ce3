public import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// The fewest ties, or kilometres, that connect several cities at once.
public struct CityConnection: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "connection", question: "Through which ties are several cities connected most cheaply?",
    parameters: [
      ("cities", "the ids of 2 to 12 cities"), ("by", "hops or km; hops if absent"),
    ])

  private let cities: [CityID]
  private let cost: RouteCost

  /// The cheapest connection of 2 to 12 cities.
  public init(of cities: [CityID], cost: RouteCost = .hops) throws {
    let different = Set(cities)
    guard different.count > 1 else {
      throw AnalysisError.sameEnds(cities.first?.rawValue ?? "")
    }
    self.cities = different.sorted()
    self.cost = cost
  }

  /// The connection that a plan asks for.
  public init(parameters: inout AnalysisParameters) throws {
    try self.init(
      of: parameters.list("cities").map { CityID($0) },
      cost: parameters.choice("by", standard: .hops))
  }

  /// One table with the ties of the connection.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let nodes = try cities.map { try study.node(of: $0) }
    let components = try ConnectedComponents().partition(of: study.graph.graph, in: context)
    let apart = nodes.filter { components[$0] != components[nodes[0]] }
    guard apart.isEmpty else {
      throw AnalysisError.notConnected(
        apart.map { study.city($0).name }, with: study.city(nodes[0]).name)
    }
    let tree = try SteinerTree(
      in: study.graph.graph, connecting: nodes, cost: try cost.edgeCost(study.graph), in: context)
    let rows = tree.edges.map { edge -> [ResultValue] in
      let (a, b) = study.graph.cities(of: edge)
      let hop = study.hop(from: a.id, to: b.id)
      return [
        .text(a.name), .text(b.name), .text(hop.statusText), ResultValue(hop.kilometers),
        ResultValue(hop.sourceText(under: study.selection)), .text(a.id.rawValue),
        .text(b.id.rawValue),
      ]
    }
    let names = cities.map(study.name)
    let passed = Set(
      tree.edges.flatMap { edge -> [City] in
        let (a, b) = study.graph.cities(of: edge)
        return [a, b]
      }
    ).filter { !cities.contains($0.id) }.map(\.name).sorted()
    return AnalysisResults(tables: [
      ResultTable(
        id: "connection-\(cities.map(\.rawValue).joined(separator: "-"))-\(cost.rawValue)",
        title: "The cheapest connection of \(names.joined(separator: ", "))",
        basis: study.basis,
        columns: [
          .firstEnd, .secondEnd,
          ResultColumn("status", "Status", form: .words, meaning: "The state of the ties."),
          ResultColumn(
            "kilometers", "Distance", unit: "km", form: .decimals(0),
            meaning: "Great-circle distance, Earth radius 6371.0088 km."),
          ResultColumn(
            "sources", "Sources", form: .sources,
            meaning: "The ids of the sources that state the chosen status."),
          .firstEndID, .secondEndID,
        ],
        rows: rows,
        method: MethodNote(
          name: "Steiner tree",
          meaning: "The ties that connect the cities, through others where that helps, and cost "
            + "least together; exact.",
          choices: [.init("Cheap by", cost.title), .init("Direction", "ignored")],
          caveat: "Other trees can be as cheap; the same one is given every time.",
          literature: [
            "Dreyfus & Wagner (1971): The Steiner problem in graphs. Networks 1.",
            "Erickson, Monma & Veinott (1987): Send-and-split method for minimum-concave-cost "
              + "network flows. Mathematics of Operations Research 12.",
          ]),
        remarks: [
          cost == .hops
            ? "Together \(Remarks.count(tree.edges.count, "tie", "ties"))."
            : "Together \(Int(tree.cost.rounded())) km.",
          passed.isEmpty
            ? "No other city is needed." : "Through: \(passed.joined(separator: ", ")).",
        ])
    ])
  }
}
