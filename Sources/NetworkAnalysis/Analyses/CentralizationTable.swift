import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// How much the whole network turns around a single city, by each measure that allows it.
public struct CentralizationTable: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "centralization", question: "How much does the network turn around a single city?")

  /// The table of all measures.
  public init() {}

  /// The table that a plan asks for.
  public init(parameters: inout AnalysisParameters) throws { self.init() }

  /// One table with a row per measure.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let graph = study.graph.graph
    var rows: [[ResultValue]] = []
    var undefined: [String] = []
    var found: [Found] = []
    for case let measure as any CentralizableMeasure in MeasureCatalog.all
    where (measure as? Degree)?.side ?? .both == .both {
      guard
        let spread = measure.largestSpread(
          nodeCount: graph.nodeCount, direction: graph.direction)
      else { continue }
      guard let scores = try Self.scores(measure, graph, context) else {
        undefined.append(measure.descriptor.title)
        continue
      }
      let first = Ranking(of: scores).places.first
      let value = graph.nodeCount > 2 ? measure.centralization(of: scores, spread: spread) : nil
      if let value, let first {
        found.append(
          Found(
            title: measure.descriptor.titleInSentence, value: value, city: study.city(first.node).name,
            equals: Ranking(of: scores).places.count { $0.rank == 1 } - 1))
      }
      rows.append([
        .text(measure.descriptor.title), ResultValue(value),
        ResultValue(first.map { study.city($0.node).name }), ResultValue(first?.score),
        .text(measure.descriptor.id),
      ])
    }
    return AnalysisResults(tables: [
      ResultTable(
        id: "centralization", title: "Centralization by measure", basis: study.basis,
        columns: [
          ResultColumn("measure", "Measure", form: .words, meaning: "What makes a city central."),
          ResultColumn(
            "centralization", "Centralization", form: .significant(5),
            meaning: "0 if all cities are alike, 1 if one city is the hub of a star; empty where "
              + "a city has no score."),
          ResultColumn("city", "First city", form: .words, meaning: "The most central city."),
          ResultColumn("score", "Its score", form: .significant(5), meaning: "By that measure."),
          ResultColumn("id", "Id", form: .identifier, meaning: "The measure's id."),
        ],
        rows: rows,
        method: MethodNote(
          name: "Centralization",
          meaning:
            "The summed differences between the highest score and each city's, as a share of "
            + "what a star of the same size has.",
          choices: [.init("Direction", "ignored"), .init("Weights", "ignored")],
          caveat: "Networks of different sizes and densities are hard to compare by it.",
          literature: [
            "Freeman (1978): Centrality in social networks: conceptual clarification. "
              + "Social Networks 1."
          ]),
        remarks: undefined.isEmpty
          ? []
          : ["Undefined, since the network is not connected: \(undefined.joined(separator: ", "))."],
        conclusion: conclusion(found, cities: graph.nodeCount))
    ])
  }

  /// The centralization by one measure.
  private struct Found {
    let title: String
    let value: Double
    let city: String
    /// How many other cities stand first too.
    let equals: Int
  }

  private func conclusion(_ found: [Found], cities: Int) -> Conclusion {
    guard let degree = found.first else {
      return Conclusion("No centralization can be told: that needs three cities with a score.")
    }
    let most = found.max { $0.value < $1.value } ?? degree
    let sentence =
      "On the scale from 0 (all cities alike) to 1 (a star) the network has a centralization of "
      + "\(decimals(degree.value)) by \(degree.title)"
      + (degree.value > 0 ? ", around \(degree.city)" : "")
      + (most.title == degree.title
        ? ", the highest of all measures."
        : "; by \(most.title) it is highest, \(decimals(most.value)), around \(most.city).")
    var reservations: [String] = []
    if degree.value > 0, degree.equals > 0 {
      reservations.append(
        Remarks.count(degree.equals, "other city has", "other cities have")
          + " the same number of ties as \(degree.city).")
    }
    if cities < 10 {
      reservations.append("With \(cities) cities one tie more or less changes it much.")
    }
    return Conclusion(sentence, reservations: reservations)
  }

  /// The scores, or nil where the measure is undefined for the network as a whole.
  private static func scores(
    _ measure: any NodeMeasure, _ graph: Graph, _ context: ExecutionContext
  ) throws -> NodeMap<Double?>? {
    do {
      return try measure.scores(on: graph, in: context)
    } catch GraphAlgorithmError.undefinedWhenDisconnected {
      return nil
    }
  }
}
