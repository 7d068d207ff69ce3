import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// Which cities hold a corridor together, and which join it to the rest of the network.
public struct CorridorCities: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "corridor-cities",
    question: "Which cities hold a corridor together, and which join it to the rest?",
    parameters: CorridorChoice.parameters + [
      ("top", "how many cities to list; all if absent")
    ])

  private let choice: CorridorChoice
  private let top: Int?

  /// The cities of a corridor, or the `top` first of them.
  public init(of choice: CorridorChoice, top: Int? = nil) {
    precondition(top.map { $0 > 0 } ?? true)
    self.choice = choice
    self.top = top
  }

  /// The cities that a plan asks for.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(
      of: try CorridorChoice(parameters: &parameters), top: try parameters.optionalCount("top"))
  }

  /// One table with a city per row, the ones that most hangs on first.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let corridor = try StudiedCorridor(choice, in: study)
    let joints = try CorridorJoints(corridor, context)
    let order = joints.order
    let shown = order.prefix(top ?? order.count)
    return AnalysisResults(tables: [
      ResultTable(
        id: "corridor-\(corridor.slug)-cities",
        title: "\(corridor.name): who holds it together, and who joins it to the rest",
        basis: study.basis, columns: Self.columns,
        rows: shown.map { row($0, joints, corridor) }, method: Self.method,
        remarks: Remarks.listed(shown.count, of: order.count, "cities")
          + remarks(joints, corridor) + corridor.remarks)
    ])
  }

  private static let columns = [
    .cityName, .country,
    ResultColumn(
      "through", "Joins pairs", unit: "pairs of cities", form: .significant(3),
      meaning: "How many connections of two other corridor cities run through it, by shortest "
        + "chains in the whole selected network; of several chains each counts its share."),
    ResultColumn(
      "through_inside", "Inside", unit: "pairs of cities", form: .significant(3),
      meaning: "The same by chains through corridor cities only."),
    ResultColumn(
      "inner_ties", "Inner ties", form: .count, meaning: "Corridor cities tied with it."),
    ResultColumn(
      "outer_ties", "Outer ties", form: .count, meaning: "Other cities tied with it."),
    ResultColumn(
      "only_through", "Only through it", unit: "cities", form: .count,
      meaning: "Of its outer partners, those that no other corridor city is tied with."),
    ResultColumn(
      "neighbors_tied", "Neighbours tied", form: .count,
      meaning: "Its neighbours along the corridor that it is tied with."),
    ResultColumn(
      "neighbors", "Neighbours", form: .count, meaning: "Its neighbours along the corridor."),
    ResultColumn(
      "cut", "Cut city", form: .words,
      meaning: "Whether the corridor cities that ties join would fall apart without it."),
    .cityID,
  ]

  private func row(
    _ place: Int, _ joints: CorridorJoints, _ corridor: StudiedCorridor
  ) -> [ResultValue] {
    let city = corridor.cities[place]
    let neighbors = corridor.neighbors.filter { $0.first == place || $0.second == place }
    return [
      .text(city.name), ResultValue(city.country?.name), .real(joints.through[place]),
      .real(joints.throughInside[place]), .integer(joints.inner[place]),
      .integer(joints.outer[place].count), .integer(joints.onlyThrough(place)),
      .integer(neighbors.count { corridor.isTied($0.first, $0.second) }),
      .integer(neighbors.count), .text(joints.isCut[place] ? "yes" : "no"),
      .text(city.id.rawValue),
    ]
  }

  private func remarks(_ joints: CorridorJoints, _ corridor: StudiedCorridor) -> [String] {
    let loose = corridor.cities.indices.filter {
      joints.inner[$0] == 0 && joints.outer[$0].isEmpty
    }
    let outward = corridor.cities.indices.filter {
      joints.inner[$0] == 0 && !joints.outer[$0].isEmpty
    }
    func names(_ places: [Int]) -> String {
      places.map { corridor.cities[$0].name }.joined(separator: ", ")
    }
    return (loose.isEmpty ? [] : ["Without any tie in this selection: \(names(loose))."])
      + (outward.isEmpty ? [] : ["Tied with outer cities only: \(names(outward))."])
  }

  private static let method = MethodNote(
    name: "Joints of a corridor",
    meaning: "Ties among the corridor's cities and from them to other cities, and how many "
      + "connections of two corridor cities run through each.",
    choices: [
      .init("Order", "pairs joined, then pairs joined inside, inner ties, outer ties"),
      .init("Connections", "shortest chains of ties; a pair counts once; ends do not count"),
      .init("Direction", "ignored; a tie joins both cities"), .init("Weights", "ignored"),
    ],
    caveat: "Of a city whose ties the data do not hold, nothing follows.",
    literature: [
      "Brandes (2008): On variants of shortest-path betweenness centrality and their generic "
        + "computation. Social Networks 30."
    ])
}
