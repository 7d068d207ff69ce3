public import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// What each kind of tie means to one city, or to every city: how many of its partners it has by
/// that kind, and how many by no other.
public struct LayerRelevance: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "layer-relevance", question: "What does each kind of tie mean to a city?",
    parameters: [("city", "the id of one city; all cities with a tie if absent")]
      + LayerChoice.parameters)

  private let choice: LayerChoice
  private let city: CityID?

  /// The relevance of these layers for one city, or for all.
  public init(_ choice: LayerChoice, of city: CityID? = nil) {
    self.choice = choice
    self.city = city
  }

  /// The list that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    let city = try parameters.optionalText("city").map { CityID($0) }
    self.init(try LayerChoice(parameters: &parameters), of: city)
  }

  /// One table with a row per city and layer.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let node = try city.map { try study.node(of: $0) }
    let layers = try CityLayers(choice, in: study, context)
    let positions = LayerPositions(in: layers.multiplex)
    let cities =
      node.map { [$0.index] } ?? positions.neighbors.indices.filter { positions.neighbors[$0] > 0 }
    let rows = cities.flatMap { city -> [[ResultValue]] in
      let who = study.city(Node(city))
      return layers.multiplex.layers.indices.map { layer in
        [
          .text(who.name), .text(layers.title(of: layer)),
          .integer(positions.degrees[layer][city]),
          ResultValue(positions.relevance(of: city, in: layer)),
          .integer(positions.exclusiveNeighbors[layer][city]),
          ResultValue(positions.exclusiveRelevance(of: city, in: layer)), .text(who.id.rawValue),
        ]
      }
    }
    return AnalysisResults(tables: [
      ResultTable(
        id: city.map { "layer-relevance-\($0.rawValue)" } ?? "layer-relevance",
        title: node.map { "What each kind of tie means to \(study.city($0).name)" }
          ?? "What each kind of tie means to each city",
        basis: study.basis, columns: Self.columns, rows: rows,
        method: MethodNote(
          name: "Relevance of layers",
          meaning:
            "The share of a city's partners that it has by a kind of tie, and the share that "
            + "it has by no other kind and would lose with it.",
          choices: layers.choices, literature: LayerOverview.literature),
        remarks: layers.remarks,
        conclusion: node.flatMap { conclusion(of: $0, positions, layers) })
    ])
  }

  private func conclusion(
    of node: Node, _ positions: LayerPositions, _ layers: CityLayers
  ) -> Conclusion? {
    let name = layers.study.city(node).name
    let partners = positions.neighbors[node.index]
    guard partners > 0 else {
      return Conclusion("\(name) has no tie of these kinds in this selection.")
    }
    let main = positions.degrees.indices.max {
      (positions.degrees[$0][node.index], $1) < (positions.degrees[$1][node.index], $0)
    }
    guard let main else { return nil }
    let only = positions.exclusiveNeighbors[main][node.index]
    return Conclusion(
      "Of \(Quoted.count(partners, "partner", "partners")) of \(name), "
        + "\(Quoted.count(positions.degrees[main][node.index])) "
        + "\(positions.degrees[main][node.index] == 1 ? "is" : "are") tied with it by "
        + "\(layers.title(of: main)), \(Quoted.count(only)) by nothing else.",
      reservations: partners < Conclusion.fewTies
        ? ["With so few partners, one more or less changes every share."] : [])
  }

  private static let columns = [
    ResultColumn.cityName,
    ResultColumn("kind", "Kind of tie", form: .words, meaning: "What joins two cities."),
    ResultColumn(
      "partners", "Partners", form: .count, meaning: "Cities tied with it by this kind."),
    ResultColumn(
      "relevance", "Relevance", form: .decimals(3),
      meaning: "Share of its partners that it has by this kind."),
    ResultColumn(
      "only_this", "Only this kind", form: .count,
      meaning: "Partners that it has by this kind and no other."),
    ResultColumn(
      "exclusive_relevance", "Exclusive relevance", form: .decimals(3),
      meaning: "These, divided by all its partners."),
    .cityID,
  ]
}
