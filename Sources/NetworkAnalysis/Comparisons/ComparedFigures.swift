import CityNetworks
import Execution
import GraphAlgorithms
import Graphs

/// The figures of two states, and what the changes did to each.
struct ComparedFigures {
  private let pairs: ChangedPairs
  private let before: StudiedNetwork
  private let after: StudiedNetwork

  init(_ pairs: ChangedPairs, _ before: StudiedNetwork, _ after: StudiedNetwork) {
    self.pairs = pairs
    self.before = before
    self.after = after
  }

  /// Three groups of changes, as bits: pairs that came, pairs that went, cities.
  private static let groups = 3

  func table(
    named nameBefore: String, _ nameAfter: String, basis: String, in context: ExecutionContext
  ) throws -> ResultTable {
    let old = try NetworkDescription().results(for: before, in: context).tables[0]
    let new = try NetworkDescription().results(for: after, in: context).tables[0]
    let values = try (0..<(1 << Self.groups)).map { made in
      try Self.figures(
        of: pairs.graph(
          came: made & 1 == 0 ? [] : pairs.came, went: made & 2 == 0 ? [] : pairs.went,
          cities: made & 4 != 0
        ).graph, in: context)
    }
    let place = Dictionary(
      (old.column("id") ?? []).enumerated().map { ($1.exactText, $0) }
    ) { first, _ in first }
    let rows = new.rows.compactMap { row -> [ResultValue]? in
      guard let was = place[row[3].exactText].map({ old.rows[$0][1] }) else { return nil }
      let difference = row[1].less(was)
      let shares = Self.shares(of: row[3].exactText, values)
      return [
        row[0], was, row[1], difference, .text(Self.words(difference, shares)),
      ] + (0..<Self.groups).map { ResultValue(shares?[$0]) } + [row[2], row[3]]
    }
    return ResultTable(
      id: "comparison-figures", title: "Figures of the network in both states", basis: basis,
      columns: Self.columns(nameBefore, nameAfter), rows: rows, method: Self.method,
      remarks: rows.contains { $0[3].number.map { $0 != 0 } ?? false }
        ? [] : ["No figure differs between the two states."])
  }

  private static func columns(_ nameBefore: String, _ nameAfter: String) -> [ResultColumn] {
    [
      ResultColumn("figure", "Figure", form: .words, meaning: "What is counted or measured."),
      ResultColumn(
        "before", nameBefore, form: .significant(6), meaning: "The number in the earlier state."),
      ResultColumn(
        "after", nameAfter, form: .significant(6), meaning: "The number in the later state."),
      ResultColumn(
        "difference", "Difference", form: .significant(4), meaning: "Later less earlier."),
      ResultColumn(
        "attributed_to", "Attributed to", form: .words,
        meaning: "Which changes made the difference, the largest share first."),
      ResultColumn(
        "by_came", "By pairs that came", form: .significant(4),
        meaning: "The share of the tied pairs that came."),
      ResultColumn(
        "by_went", "By pairs that went", form: .significant(4),
        meaning: "The share of the tied pairs that went."),
      ResultColumn(
        "by_cities", "By cities", form: .significant(4),
        meaning: "The share of cities that came or went without a change of ties."),
      ResultColumn("meaning", "Meaning", form: .words, meaning: "What the number says."),
      ResultColumn("id", "Id", form: .identifier, meaning: "The figure's name in exports."),
    ]
  }

  private static let method = MethodNote(
    name: "Comparison of figures",
    meaning:
      "Each figure is computed for both states; its difference is divided among the tied pairs "
      + "that came, those that went, and the cities, by Shapley values, which add up to it.",
    choices: [
      .init("Pairs", "each pair of tied cities counts once"),
      .init(
        "Not divided", "counts of statements, memberships and countries, and undefined figures"),
    ],
    caveat: "A share says what the changes did to the figure, not why they were made.",
    literature: [
      "Shapley (1953): A value for n-person games. Contributions to the Theory of Games II, "
        + "Annals of Mathematics Studies 28."
    ])

  /// The figures that follow from the pairs and cities alone, by the ids of the description.
  private static func figures(
    of graph: Graph, in context: ExecutionContext
  ) throws -> [String: Double?] {
    guard graph.nodeCount > 0 else { return [:] }
    let structure = try StructureSummary(of: graph, in: context)
    let n = Double(graph.nodeCount)
    return [
      "cities": n,
      "tied_pairs": Double(graph.edgeCount),
      "isolated_cities": Double(graph.nodes.count { graph.outgoing.degree($0) == 0 }),
      "mean_degree": 2 * Double(graph.edgeCount) / n,
      "max_degree": Double(graph.nodes.map { graph.outgoing.degree($0) }.max() ?? 0),
      "density": structure.density,
      "components": Double(structure.componentCount),
      "largest_component_cities": Double(structure.largest.graph.nodeCount),
      "largest_component_pairs": Double(structure.largest.graph.edgeCount),
      "largest_component_share": Double(structure.largest.graph.nodeCount) / n,
      "diameter": structure.distances.diameter.map { Double($0) },
      "mean_distance": structure.distances.meanDistance,
      "transitivity": structure.transitivity,
      "mean_clustering": structure.meanClustering,
      "triangles": Double(structure.triangles),
      "degree_assortativity": structure.assortativity,
      "degeneracy": Double(structure.degeneracy),
      "cut_cities": Double(structure.cutCities),
      "bridges": Double(structure.bridges),
    ]
  }

  /// The Shapley value of each group; nil for a figure that is not defined in every graph between.
  private static func shares(of id: String, _ values: [[String: Double?]]) -> [Double]? {
    let worth = values.compactMap { $0[id].flatMap { $0 } }
    guard worth.count == values.count else { return nil }
    // Of three groups, the orders in which a group comes first, second of either, and last.
    let weights = [1.0 / 3, 1.0 / 6, 1.0 / 3]
    return (0..<groups).map { group in
      worth.indices.filter { $0 & (1 << group) == 0 }.reduce(0) { sum, set in
        sum + weights[set.nonzeroBitCount] * (worth[set | (1 << group)] - worth[set])
      }
    }
  }

  private static func words(_ difference: ResultValue, _ shares: [Double]?) -> String {
    guard let number = difference.number, number != 0 else { return "–" }
    guard let shares else { return "not divided" }
    let names = ["pairs that came", "pairs that went", "cities"]
    let parts = names.indices.filter { abs(shares[$0]) > 1e-9 * abs(number) }
      .sorted { (abs(shares[$1]), $0) < (abs(shares[$0]), $1) }
    return parts.isEmpty ? "not divided" : parts.map { names[$0] }.joined(separator: ", ")
  }
}

extension ResultValue {
  /// The number in the cell, if there is one.
  fileprivate var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .real(let number): number
    case .text, .missing: nil
    }
  }
}
