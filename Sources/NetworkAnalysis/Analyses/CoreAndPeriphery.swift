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
      (
        "pattern", "the ideal: core-to-all, core-alone or core-and-periphery; core-to-all if absent"
      ),
      ("nulls", "how many random networks it is compared with; 100 if absent"),
      ("seed", "where the random choices begin; 1 if absent"),
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
  private let nulls: RandomComparison

  /// The core that is most like this ideal, beside those of `nulls` random networks.
  public init(pattern: Pattern = .coreToAll, nulls: Int = 100, seed: UInt64 = 1) {
    precondition(nulls > 1)
    self.pattern = pattern
    self.nulls = RandomComparison(count: nulls, seed: Seed(seed))
  }

  /// The core that a plan asks for.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(
      pattern: try parameters.choice("pattern", standard: .coreToAll),
      nulls: try parameters.count(
        "nulls", standard: 100, minimum: 2, maximum: RandomComparison.most),
      seed: UInt64(try parameters.count("seed", standard: 1, minimum: 0)))
  }

  /// Two tables: the cities of the core, then those nearest to it; and how like the ideal it is.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let graph = study.graph.graph
    let division = try CorePeriphery(pattern.kernel).division(of: graph, in: context)
    let coreness = try Coreness(of: graph, in: context)
    let chance = try division.map { try comparison($0, graph, context) }
    let name = "core-periphery" + (pattern == .coreToAll ? "" : "-\(pattern.rawValue)")
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
    let table = ResultTable(
      id: name, title: "Core and periphery", basis: study.basis,
      columns: [
        .cityName, .country,
        ResultColumn("place", "Place", form: .words, meaning: "In the core or the periphery."),
        ResultColumn(
          "coreness", "Coreness", form: .decimals(4),
          meaning: "How far the city belongs to the core, by the continuous model."),
        .tieCount, .cityID,
      ],
      rows: rows,
      method: method,
      remarks: [
        division.map {
          "The core has \(Remarks.count($0.core.nodes.count, "city", "cities")); correlation with the ideal "
            + "\(decimals($0.correlation))."
        } ?? "No division has a correlation with the ideal, as without ties.",
        coreness.correlation.map {
          "The continuous model has a correlation of \(decimals($0))."
        } ?? "The continuous model has no correlation.",
      ], conclusion: conclusion(division, chance, graph))
    return AnalysisResults(
      tables: [table, fitTable(division, coreness, chance, id: "\(name)-fit", study)],
      seeds: [name: nulls.seed.rawValue])
  }

  /// The correlation beside those of the best divisions of random networks; 0 where one has none.
  private func comparison(
    _ division: CorePeripheryDivision, _ graph: Graph, _ context: ExecutionContext
  ) throws -> NullComparison {
    let null = nulls.rewiring(graph, in: context)
    let inner = ExecutionContext(cancellation: context.cancellation)
    let values = try context.reduce(
      Chunks(count: nulls.count, pieces: nulls.count), into: [Double](), phase: "random networks",
      map: {
        try $0.map {
          try CorePeriphery(pattern.kernel).division(of: try null($0), in: inner)?.correlation ?? 0
        }
      }, combine: { $0 += $1 })
    return NullComparison(observed: division.correlation, nulls: values)
  }

  private func fitTable(
    _ division: CorePeripheryDivision?, _ coreness: Coreness, _ chance: NullComparison?,
    id: String, _ study: StudiedNetwork
  ) -> ResultTable {
    ResultTable(
      id: id, title: "How like a core with its periphery the network is", basis: study.basis,
      columns: [
        ResultColumn("model", "Model", form: .words, meaning: "What is fitted."),
        ResultColumn(
          "correlation", "Correlation", form: .decimals(4),
          meaning: "Of the ties with those of the ideal, over pairs of cities."),
      ] + nulls.columns + [
        ResultColumn("core", "Core", unit: "cities", form: .count, meaning: "Cities of the core.")
      ],
      rows: [
        [.text("core or periphery"), ResultValue(division?.correlation)]
          + (chance.map { nulls.cells($0) } ?? [.missing, .missing, .missing, .missing])
          + [ResultValue(division?.core.nodes.count)],
        [
          .text("coreness of each city"), ResultValue(coreness.correlation), .missing, .missing,
          .missing, .missing, .missing,
        ],
      ], method: method)
  }

  private func conclusion(
    _ division: CorePeripheryDivision?, _ chance: NullComparison?, _ graph: Graph
  ) -> Conclusion {
    guard let division, let chance else {
      return Conclusion("There is no core to tell, as without ties or with all of them.")
    }
    let size = division.core.nodes.count
    var reservations: [String] = []
    if let few = Conclusion.tooFewTrials(nulls.count, option: "--nulls") {
      reservations.append(few)
    } else if chance.twoSidedShare >= 0.05 || chance.observed <= chance.mean ?? 0 {
      reservations.append(
        "The cities' numbers of ties alone bring as much of a core: nothing more speaks for one.")
    }
    if division.correlation < 0.5 {
      reservations.append("A correlation below 0.5 is far from the ideal.")
    }
    return Conclusion(
      "The best core has \(size) of \(graph.nodeCount) cities and is like the ideal with a "
        + "correlation of \(decimals(division.correlation)), against "
        + "\(decimals(chance.mean ?? 0)) in random networks with the same numbers of ties "
        + "(two-sided p \(probability(chance.twoSidedShare))).", reservations: reservations)
  }

  private var method: MethodNote {
    MethodNote(
      name: "Core and periphery",
      meaning: "The division of the cities that is most like an ideal core with its periphery, "
        + "and a coreness for each city.",
      choices: [
        .init("Ideal", pattern.title), .init("Direction", "ignored"),
        .init("Weights", "ignored"),
        .init("Coreness", "least squared residuals of products, diagonal left out"),
        nulls.choice,
      ],
      caveat: "Every network gets a core. How like the ideal it is says the correlation; "
        + "well below 0.5 the word means little.",
      literature: [
        "Borgatti & Everett (2000): Models of core/periphery structures. Social Networks 21.",
        "Kojaku & Masuda (2018): Core-periphery structure requires something else in the "
          + "network. New Journal of Physics 20.",
        RandomComparison.literature,
      ])
  }
}
