import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// The kinds of ties made one network by a named rule, as a list of pairs that can be read as a
/// dataset again.
public struct FlattenedNetwork: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "flattened", question: "What one network do the kinds of ties make by a named rule?",
    parameters: [
      ("rule", "any, all, at-least=K, sum or weighted:LAYER=W,…; any if absent")
    ] + LayerChoice.parameters)

  private let choice: LayerChoice
  private let rule: FlatteningRule

  /// The network that the rule makes of these layers.
  public init(_ choice: LayerChoice, by rule: FlatteningRule) {
    self.choice = choice
    self.rule = rule
  }

  /// The network that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    let rule = try FlatteningRule(parameters.optionalText("rule") ?? "any")
    self.init(try LayerChoice(parameters: &parameters), by: rule)
  }

  /// One table with a pair per row; its columns are those of a file of pairs.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let layers = try CityLayers(choice, in: study, context)
    let multiplex = layers.multiplex
    let graph = try rule.flattening(multiplex.layers.map(\.name)).graph(of: multiplex)
    let names = PairNames(of: study.network)
    let ends = graph.edgeEnds()
    let rows = graph.edges.map { edge -> [ResultValue] in
      let a = Node(rawValue: ends.sources[edge.index])
      let b = Node(rawValue: ends.targets[edge.index])
      let kinds = multiplex.union.edge(from: a, to: b).map { multiplex.layers(of: $0) } ?? []
      let (first, second) = (study.city(a), study.city(b))
      return [
        .text(names[a]), ResultValue(first.country?.name), .text(names[b]),
        ResultValue(second.country?.name), .real(graph.strengths?[edge] ?? 1),
        .text(kinds.map { layers.title(of: $0) }.joined(separator: ", ")),
        ResultValue(first.coordinate?.latitude), ResultValue(first.coordinate?.longitude),
        ResultValue(second.coordinate?.latitude), ResultValue(second.coordinate?.longitude),
      ]
    }
    let all = multiplex.union.edgeCount
    return AnalysisResults(tables: [
      ResultTable(
        id: "flattened", title: "The network of all kinds of ties, flattened", basis: study.basis,
        columns: Self.columns, rows: rows,
        method: MethodNote(
          name: "Flattening", meaning: "Several kinds of ties become one network: \(rule.words).",
          choices: layers.choices + [.init("Rule", rule.text)],
          caveat: "A flattened network no longer tells a twinning from a common membership.",
          literature: LayerOverview.literature),
        remarks: layers.remarks + names.remarks
          + [
            "Written as CSV, this is a file of pairs that every verb reads; cities without a tie are "
              + "not in it."
          ],
        conclusion: Conclusion(
          "By the rule '\(rule.text)' \(Quoted.count(graph.edgeCount)) of "
            + "\(Quoted.count(all, "pair", "pairs")) joined by any of "
            + "\(Quoted.count(multiplex.layers.count, "kind", "kinds")) of ties "
            + "\(graph.edgeCount == 1 ? "is" : "are") tied.",
          reservation: multiplex.layers.contains { $0.name == LayerChoice.memberships }
            && rule.text != "all"
            ? "Common memberships make most pairs of large organizations: they say that two cities "
              + "signed the same list, not that they work together."
            : nil))
    ])
  }

  private static let columns = [
    ResultColumn("city1", "City", form: .words, meaning: "One city of the pair."),
    ResultColumn("country1", "Country", form: .words, meaning: "Its country."),
    ResultColumn("city2", "Tied with", form: .words, meaning: "The other city."),
    ResultColumn("country2", "Its country", form: .words, meaning: "Its country."),
    ResultColumn("weight", "Strength", form: .significant(4), meaning: "How strong the pair is."),
    ResultColumn("kinds", "Kinds", form: .words, meaning: "The kinds of ties that join the two."),
    ResultColumn("lat1", "Lat", unit: "°", form: .decimals(2), meaning: "Latitude of the first."),
    ResultColumn("lng1", "Lon", unit: "°", form: .decimals(2), meaning: "Longitude of the first."),
    ResultColumn("lat2", "Lat", unit: "°", form: .decimals(2), meaning: "Latitude of the other."),
    ResultColumn("lng2", "Lon", unit: "°", form: .decimals(2), meaning: "Longitude of the other."),
  ]
}

/// The names by which a list of pairs tells cities apart: of namesakes in one country also the id.
private struct PairNames {
  private let names: [String]
  private let namesakes: Int

  init(of network: CityNetwork) {
    var count: [String: Int] = [:]
    for city in network.cities { count[city.nameWithCountry, default: 0] += 1 }
    names = network.cities.map {
      count[$0.nameWithCountry] == 1 ? $0.name : "\($0.name) (\($0.id.rawValue))"
    }
    namesakes = network.cities.count { count[$0.nameWithCountry] != 1 }
  }

  subscript(node: Node) -> String { names[node.index] }

  var remarks: [String] {
    namesakes == 0
      ? []
      : [
        "\(Quoted.count(namesakes, "city has a namesake", "cities have namesakes")) in the same country "
          + "and \(namesakes == 1 ? "is" : "are") written with the id."
      ]
  }
}
