import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// Which patterns of three cities the network has more of than its numbers of ties would bring.
public struct TieCensus: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "census", question: "Which patterns of two and three cities stand out?",
    parameters: [
      ("direction", "ignored or followed; ignored if absent"),
      ("nulls", "how many random networks it is compared with; 100 if absent"),
      ("seed", "where the random choices begin; 1 if absent"),
    ])

  private let direction: TieDirection
  private let nulls: RandomComparison

  /// The census beside `nulls` random networks.
  public init(direction: TieDirection = .ignored, nulls: Int = 100, seed: UInt64 = 1) {
    self.direction = direction
    self.nulls = RandomComparison(count: nulls, seed: Seed(seed))
  }

  /// The census that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(
      direction: try parameters.choice("direction", standard: .ignored),
      nulls: try parameters.count(
        "nulls", standard: 100, minimum: 2, maximum: RandomComparison.most),
      seed: UInt64(try parameters.count("seed", standard: 1, minimum: 0)))
  }

  /// Two tables: the states of pairs, and the patterns of triples with what chance would bring.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let graph = try study.cityGraph(direction).graph
    let dyads = DyadCensus(of: graph)
    let triads = try TriadCensus(of: graph, in: context)
      .compared(withNulls: nulls.count, in: context, null: nulls.rewiring(graph, in: context))
    let shown = triads.filter { graph.direction == .directed || $0.type.isUndirected }
    return AnalysisResults(
      tables: [
        ResultTable(
          figures: figures(dyads, graph.direction), id: "census-pairs" + direction.suffix,
          title: "States of pairs of cities", basis: study.basis, method: method),
        ResultTable(
          id: "census-triples" + direction.suffix, title: "Patterns of three cities",
          basis: study.basis,
          columns: [
            ResultColumn("pattern", "Pattern", form: .words, meaning: "How the three are tied."),
            ResultColumn(
              "type", "Type", form: .words,
              meaning: "Holland and Leinhardt's name: mutual, one-way and absent pairs."),
            ResultColumn("count", "Triples", form: .count, meaning: "Triples tied in this way."),
          ] + nulls.columns,
          rows: shown.map { type, comparison in
            [.text(type.title), .text(type.rawValue), .integer(Int(comparison.observed))]
              + nulls.cells(comparison)
          },
          method: method,
          conclusion: .census(
            shown.map { ($0.type.title, $0.comparison) }, nulls: nulls.count,
            tiedPairs: graph.edgeCount,
            ofTies: Conclusion.reservations(ofSharedMemberships: study))),
      ], seeds: ["census": nulls.seed.rawValue])
  }

  private func figures(_ dyads: DyadCensus, _ direction: Direction) -> [Figure] {
    let pairs = [
      Figure("mutual", "Tied pairs", .integer(dyads.mutual), "Pairs tied both ways."),
      Figure("null", "Pairs without a tie", .integer(dyads.null), "All other pairs of cities."),
    ]
    guard direction == .directed else { return pairs }
    return pairs + [
      Figure(
        "asymmetric", "Pairs tied one way", .integer(dyads.asymmetric),
        "Pairs with a directed tie, such as aid, and none back."),
      Figure(
        "reciprocity", "Reciprocity", ResultValue(dyads.reciprocity),
        "The share of directed ties that are answered."),
    ]
  }

  private var method: MethodNote {
    MethodNote(
      name: "Census of pairs and triples",
      meaning: "Every pair and every triple of cities is counted by the ties among them.",
      choices: [
        .init(
          "Direction", direction == .ignored ? "ignored" : "followed; undirected ties both ways"),
        .init("Weights", "ignored"), nulls.choice,
      ],
      caveat: "Patterns share ties, so their z-scores are not independent of one another. "
        + nulls.caveat,
      literature: [
        "Holland & Leinhardt (1970): A method for detecting structure in sociometric data. "
          + "American Journal of Sociology 76.",
        "Milo et al. (2002): Network motifs. Science 298.", RandomComparison.literature,
      ])
  }
}

extension TriadType {
  /// Whether a network without directed ties can have the pattern.
  fileprivate var isUndirected: Bool {
    switch self {
    case .empty, .mutual, .mutualChain, .complete: true
    case .oneWay, .down, .up, .chain, .mutualDown, .mutualUp, .transitive, .cycle,
      .mutualClosedDown, .mutualClosedUp, .mutualClosedChain, .almostComplete:
      false
    }
  }

  fileprivate var title: String {
    switch self {
    case .empty: "no tie"
    case .oneWay: "one one-way tie"
    case .mutual: "one tie"
    case .down: "one city sends to both others"
    case .up: "one city receives from both others"
    case .chain: "a chain of one-way ties"
    case .mutualDown: "a tie, one end of which receives from the third"
    case .mutualUp: "a tie, one end of which sends to the third"
    case .transitive: "a chain with a shortcut"
    case .cycle: "a cycle of one-way ties"
    case .mutualChain: "two ties that meet"
    case .mutualClosedDown: "a tie, both ends of which receive from the third"
    case .mutualClosedUp: "a tie, both ends of which send to the third"
    case .mutualClosedChain: "a tie, and a chain through the third"
    case .almostComplete: "two ties and a one-way tie"
    case .complete: "all three tied"
    }
  }
}
