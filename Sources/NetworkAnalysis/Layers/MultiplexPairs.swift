public import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// Which pairs of cities are joined by several kinds of ties, and who says so.
public struct MultiplexPairs: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "multiplex-pairs", question: "Which pairs of cities are joined by several kinds of ties?",
    parameters: [("city", "the id of one city: only pairs with it")] + LayerChoice.parameters
      + [("top", "how many pairs; 20 if absent, 0 for all")])

  private let choice: LayerChoice
  private let city: CityID?
  private let top: Int

  /// The pairs with most kinds of ties, of one city or of all: `top` of them or, with 0, all.
  public init(_ choice: LayerChoice, of city: CityID? = nil, top: Int = 20) {
    self.choice = choice
    self.city = city
    self.top = top
  }

  /// The list that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    let city = try parameters.optionalText("city").map { CityID($0) }
    self.init(
      try LayerChoice(parameters: &parameters), of: city,
      top: try parameters.count("top", standard: 20, minimum: 0))
  }

  /// One table with a pair per row, those with most kinds first.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let node = try city.map { try study.node(of: $0) }
    let layers = try CityLayers(choice, in: study, context)
    let multiplex = layers.multiplex
    let ends = multiplex.union.edgeEnds()
    let pairs = multiplex.union.edges.filter { edge in
      multiplex.multiplexity(of: edge) > 1
        && (node.map { node in
          ends.sources[edge.index] == node.rawValue || ends.targets[edge.index] == node.rawValue
        } ?? true)
    }.sorted {
      (multiplex.multiplexity(of: $1), $0.rawValue)
        < (multiplex.multiplexity(of: $0), $1.rawValue)
    }
    let rows = pairs.prefix(top == 0 ? pairs.count : top).map { edge -> [ResultValue] in
      let one = Node(rawValue: ends.sources[edge.index])
      let other = Node(rawValue: ends.targets[edge.index])
      let (a, b) = node == other ? (other, one) : (one, other)
      let (first, second) = (study.city(a), study.city(b))
      return [
        .text(first.nameWithCountry), .text(second.nameWithCountry),
        .integer(multiplex.multiplexity(of: edge)), .text(kinds(of: edge, a, b, layers)),
        ResultValue(Self.shortened(layers.sources(a, b).map(\.rawValue))),
        .text(first.id.rawValue), .text(second.id.rawValue),
      ]
    }
    return AnalysisResults(tables: [
      ResultTable(
        id: city.map { "multiplex-pairs-\($0.rawValue)" } ?? "multiplex-pairs",
        title: node.map { "Cities joined with \(study.city($0).name) by several kinds of ties" }
          ?? "Pairs of cities joined by several kinds of ties",
        basis: study.basis, columns: Self.columns, rows: rows,
        method: MethodNote(
          name: "Multiplexity of a pair",
          meaning: "In how many kinds two cities are tied.",
          choices: layers.choices, literature: LayerOverview.literature),
        remarks: layers.remarks + Remarks.listed(rows.count, of: pairs.count, "pairs"),
        conclusion: conclusion(node, pairs, layers))
    ])
  }

  /// The first three sources, and an ellipsis if there are more.
  private static func shortened(_ sources: [String]) -> String {
    (sources.prefix(3) + (sources.count > 3 ? ["…"] : [])).joined(separator: ", ")
  }

  /// "twinning, aid, shared organization (WeGO)".
  private func kinds(of edge: Edge, _ a: Node, _ b: Node, _ layers: CityLayers) -> String {
    layers.multiplex.layers(of: edge).map { layer in
      let title = layers.title(of: layer)
      guard layers.multiplex.layers[layer].name == LayerChoice.memberships else { return title }
      let names = layers.sharedOrganizations(a, b).map(\.shortName)
      let more = names.count > 3 ? " and \(names.count - 3) more" : ""
      return "\(title) (\(names.prefix(3).joined(separator: ", "))\(more))"
    }.joined(separator: ", ")
  }

  private func conclusion(
    _ node: Node?, _ pairs: [Edge], _ layers: CityLayers
  ) -> Conclusion? {
    guard layers.multiplex.layers.count > 1 else { return nil }
    let union = layers.multiplex.union
    let who = node.map { layers.study.city($0).name }
    guard !pairs.isEmpty else {
      return Conclusion(
        (who.map { "No city is joined with \($0)" } ?? "No pair of cities is joined")
          + " by more than one kind of tie in this selection.")
    }
    if let node, let who {
      let all = union.outgoing.degree(node)
      let names = pairs.prefix(5).map { layers.study.city(union.otherEnd(of: $0, from: node)).name }
      return Conclusion(
        "\(who) is joined by several kinds of ties with \(Quoted.count(pairs.count)) of "
          + "\(Quoted.count(all, "partner", "partners")): "
          + (pairs.count > 5 ? names.joined(separator: ", ") + " …" : Quoted.list(names)) + ".",
        reservations: Self.reservations(pairs.count))
    }
    let (a, b) = union.ends(of: pairs[0])
    let most = layers.multiplex.multiplexity(of: pairs[0])
    let equals = pairs.count { layers.multiplex.multiplexity(of: $0) == most } - 1
    return Conclusion(
      "\(Quoted.count(pairs.count, "pair of cities is", "pairs of cities are")) joined by several kinds "
        + "of ties, "
        + (equals == 0
          ? "\(layers.study.city(a).name) and \(layers.study.city(b).name) by most: \(most) kinds."
          : equals + 1 == pairs.count
            ? "all by \(most)."
            : "\(Quoted.count(equals + 1)) of them by most: \(most) kinds."),
      reservations: Self.reservations(pairs.count))
  }

  private static func reservations(_ pairs: Int) -> [String] {
    ["Which kinds of ties are known depends on what the sources look for."]
      + (pairs < 5 ? ["\(pairs == 1 ? "One pair" : "\(pairs) pairs") make no pattern."] : [])
  }

  private static let columns = [
    ResultColumn("city", "City", form: .words, meaning: "One city of the pair."),
    ResultColumn("partner", "Partner", form: .words, meaning: "The other city."),
    ResultColumn("kinds", "Kinds", form: .count, meaning: "How many kinds of ties join the two."),
    ResultColumn("which", "Which", form: .words, meaning: "The kinds of ties."),
    ResultColumn(
      "sources", "Sources", form: .sources,
      meaning: "The sources that state these ties and memberships, three of them at most."),
    ResultColumn("id", "Id", form: .identifier, meaning: "The first city's id."),
    ResultColumn("partner_id", "Partner's id", form: .identifier, meaning: "The other city's id."),
  ]
}
