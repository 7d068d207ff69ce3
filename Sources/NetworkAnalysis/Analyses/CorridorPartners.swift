import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// Which cities outside a corridor join most of its cities.
public struct CorridorPartners: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "corridor-partners",
    question: "Which outer cities are tied with most cities of a corridor?",
    parameters: CorridorChoice.parameters + [("top", "how many cities to list; 10 if absent")])

  private let choice: CorridorChoice
  private let top: Int

  /// The `top` first partners of a corridor.
  public init(of choice: CorridorChoice, top: Int = 10) {
    precondition(top > 0)
    self.choice = choice
    self.top = top
  }

  /// The partners that a plan asks for.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(
      of: try CorridorChoice(parameters: &parameters),
      top: try parameters.count("top", standard: 10))
  }

  /// One table with an outer city per row, that with most partners on the corridor first.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let corridor = try StudiedCorridor(choice, in: study)
    let joints = try CorridorJoints(corridor, context)
    let several = joints.partners.filter { $0.cities.count > 1 }
    var ranks = NodeMap<Int>(repeating: 0, count: study.graph.graph.nodeCount)
    for place in Ranking(of: joints.throughAny).places { ranks[place.node] = place.rank }
    let order = several.sorted { a, b in
      (b.cities.count, ranks[a.node], a.node) < (a.cities.count, ranks[b.node], b.node)
    }
    let shown = order.prefix(top)
    return AnalysisResults(tables: [
      ResultTable(
        id: "corridor-\(corridor.slug)-partners",
        title: "\(corridor.name): outer cities that join most of its cities",
        basis: study.basis, columns: Self.columns,
        rows: shown.map { partner in
          let city = study.city(partner.node)
          let cities = partner.cities.map { corridor.cities[$0] }
          return [
            .text(city.name), ResultValue(city.country?.name), .integer(cities.count),
            .integer(Set(cities.compactMap { $0.country?.code }).count),
            .text(Self.names(cities)), ResultValue(joints.throughAny[partner.node] ?? 0),
            .text(city.id.rawValue),
          ]
        },
        method: Self.method,
        remarks: Remarks.listed(shown.count, of: order.count, "outer cities with several partners")
          + [
            "Outer cities tied with the corridor: \(joints.partners.count), of which "
              + "\(several.count) with several of its cities."
          ] + corridor.remarks)
    ])
  }

  private static func names(_ cities: [City]) -> String {
    cities.prefix(6).map(\.name).joined(separator: ", ")
      + (cities.count > 6 ? " and \(cities.count - 6) more" : "")
  }

  private static let columns = [
    .cityName, .country,
    ResultColumn(
      "partners", "Corridor cities", form: .count, meaning: "Cities of the corridor tied with it."),
    ResultColumn(
      "countries", "Countries", form: .count, meaning: "The countries of these partners."),
    ResultColumn(
      "names", "Which", form: .words, meaning: "These partners in the order of travel, six at most."
    ),
    ResultColumn(
      "through", "Joins pairs", unit: "pairs of cities", form: .significant(3),
      meaning: "How many connections of two corridor cities run through it, by shortest chains; of "
        + "several chains each counts its share."),
    .cityID,
  ]

  private static let method = MethodNote(
    name: "Partners of a corridor",
    meaning: "Cities that are no part of the corridor, by how many of its cities they are tied "
      + "with: each can bring any two of them together in two steps.",
    choices: [
      .init("Order", "corridor cities, then pairs joined, then id"),
      .init("Direction", "ignored; a tie joins both cities"), .init("Weights", "ignored"),
    ],
    caveat: "A city with many ties is tied with many of the corridor's cities for that alone.")
}
