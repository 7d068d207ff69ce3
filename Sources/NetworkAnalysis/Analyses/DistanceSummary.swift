import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// How far apart the cities of the largest component are, which lie in its middle, which on its rim.
public struct DistanceSummary: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "distances", question: "How far apart are cities, and which are in the middle?")

  /// The summary of the largest component.
  public init() {}

  /// The summary that a plan asks for.
  public init(parameters: inout AnalysisParameters) throws { self.init() }

  /// Two tables: the figures, and the eccentricity of each city.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let graph = study.graph.graph
    let components = try ConnectedComponents().partition(of: graph, in: context)
    let largest = graph.induced(on: components.nodes(of: 0))
    let farthest = try Eccentricities(of: largest.graph, in: context)
    let order = largest.graph.nodes.sorted {
      (farthest.values[$0], $0) < (farthest.values[$1], $1)
    }
    let rows = order.map { node -> [ResultValue] in
      let city = study.city(largest.originalNode[node])
      let isCenter = farthest.values[node] == farthest.radius
      let isRim = farthest.values[node] == farthest.diameter
      let place: String? =
        switch (isCenter, isRim) {
        case (true, true): "center and periphery"
        case (true, false): "center"
        case (false, true): "periphery"
        case (false, false): largest.graph.nodeCount > 1 ? "between" : nil
        }
      return [
        .text(city.name), ResultValue(city.country?.name), .integer(farthest.values[node]),
        ResultValue(place), .integer(graph.outgoing.degree(largest.originalNode[node])),
        .text(city.id.rawValue),
      ]
    }
    return AnalysisResults(tables: [
      ResultTable(
        figures: [
          Figure(
            "cities", "Cities in the largest component", .integer(largest.graph.nodeCount),
            "Cities that can all reach one another."),
          Figure(
            "diameter", "Diameter", ResultValue(farthest.diameter),
            "Ties between the two cities that are farthest apart."),
          Figure(
            "radius", "Radius", ResultValue(farthest.radius),
            "Ties from a city in the center to the city farthest from it."),
          Figure(
            "center", "Cities in the center", .integer(farthest.center.count),
            "Cities for which the farthest is nearest."),
          Figure(
            "periphery", "Cities on the periphery", .integer(farthest.periphery.count),
            "Cities for which the farthest is a diameter away."),
        ],
        id: "distances", title: "Distances in the largest component", basis: study.basis,
        method: method,
        conclusion: .distances(
          diameter: farthest.diameter,
          center: farthest.center.prefix(3).map { study.city(largest.originalNode[$0]).name },
          centerCount: farthest.center.count, in: largest.graph.nodeCount,
          tiedPairs: graph.edgeCount)),
      ResultTable(
        id: "distances-cities", title: "How far the farthest city is from each",
        basis: study.basis,
        columns: [
          .cityName, .country,
          ResultColumn(
            "eccentricity", "Farthest", unit: "ties", form: .count,
            meaning: "Ties to the city farthest from it."),
          ResultColumn(
            "place", "Place", form: .words, meaning: "In the center, on the periphery, or between."),
          .tieCount, .cityID,
        ],
        rows: rows, method: method,
        remarks: ["Cities outside the largest component: \(graph.nodeCount - order.count)."]),
    ])
  }

  private var method: MethodNote {
    MethodNote(
      name: "Distances", meaning: "The number of ties on the shortest connection of two cities.",
      choices: [
        .init("Direction", "ignored"), .init("Weights", "ignored"),
        .init("Unreachable cities", "only the largest component is looked at"),
      ],
      caveat: "One missing tie can move the center.",
      literature: [
        "Takes & Kosters (2011): Determining the diameter of small world networks. CIKM 2011."
      ])
  }
}
