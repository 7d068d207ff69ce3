import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// Which cities make the core of the network, and how like a core with its periphery it is.
public struct CoreAndPeriphery: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "core-periphery", question: "Which cities make the core, and is there one?",
    parameters: [
      ("pattern", "the ideal: core-to-all, core-alone or core-and-periphery; core-to-all if absent")
    ])

  /// The ideal that the network is likened to.
  public enum Pattern: String, Sendable, CaseIterable {
    /// Every pair is tied of which one is in the core.
    case coreToAll = "core-to-all"
    /// Only pairs inside the core are tied.
    case coreAlone = "core-alone"
    /// Pairs inside the core are tied, pairs of the periphery are not; others do not count.
    case coreAndPeriphery = "core-and-periphery"

    fileprivate var kernel: CorePeriphery.Pattern {
      switch self {
      case .coreToAll: .coreToAll
      case .coreAlone: .coreAlone
      case .coreAndPeriphery: .coreAndPeriphery
      }
    }

    fileprivate var title: String {
      switch self {
      case .coreToAll: "every pair tied of which one city is in the core"
      case .coreAlone: "every pair of the core tied and no other"
      case .coreAndPeriphery: "every pair of the core tied, none of the periphery, others left out"
      }
    }
  }

  private let pattern: Pattern

  /// The core that is most like this ideal.
  public init(pattern: Pattern = .coreToAll) { self.pattern = pattern }

  /// The core that a plan asks for.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(pattern: try parameters.choice("pattern", standard: .coreToAll))
  }

  /// One table: the cities of the core, then those nearest to it.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let graph = study.graph.graph
    let division = try CorePeriphery(pattern.kernel).division(of: graph, in: context)
    let coreness = try Coreness(of: graph, in: context)
    let order = graph.nodes.sorted { a, b in
      // Rounding must not decide an order.
      let (x, y) = ((coreness.values[a] * 1e6).rounded(), (coreness.values[b] * 1e6).rounded())
      return (y, a) < (x, b)
    }
    let rows = order.map { node -> [ResultValue] in
      let city = study.city(node)
      return [
        .text(city.name), ResultValue(city.country?.name),
        .text(division?.core.contains(node) ?? false ? "core" : "periphery"),
        .real(coreness.values[node]), .integer(graph.outgoing.degree(node)),
        .text(city.id.rawValue),
      ]
    }
    return AnalysisResults(tables: [
      ResultTable(
        id: "core-periphery" + (pattern == .coreToAll ? "" : "-\(pattern.rawValue)"),
        title: "Core and periphery", basis: study.basis,
        columns: [
          .cityName, .country,
          ResultColumn("place", "Place", form: .words, meaning: "In the core or the periphery."),
          ResultColumn(
            "coreness", "Coreness", form: .significant(4),
            meaning: "How far the city belongs to the core, by the continuous model."),
          .tieCount, .cityID,
        ],
        rows: rows,
        method: MethodNote(
          name: "Core and periphery",
          meaning: "The division of the cities that is most like an ideal core with its periphery, "
            + "and a coreness for each city.",
          choices: [
            .init("Ideal", pattern.title), .init("Direction", "ignored"),
            .init("Weights", "ignored"),
            .init("Coreness", "least squared residuals of products, diagonal left out"),
          ],
          caveat: "Every network gets a core. How like the ideal it is says the correlation; "
            + "well below 0.5 the word means little.",
          literature: [
            "Borgatti & Everett (2000): Models of core/periphery structures. Social Networks 21."
          ]),
        remarks: [
          division.map {
            "The core has \(Remarks.count($0.core.nodes.count, "city", "cities")); correlation with the ideal "
              + "\(decimals($0.correlation))."
          } ?? "No division has a correlation with the ideal, as without ties.",
          coreness.correlation.map {
            "The continuous model has a correlation of \(decimals($0))."
          } ?? "The continuous model has no correlation.",
        ])
    ])
  }
}
