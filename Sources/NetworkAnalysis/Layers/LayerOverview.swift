public import Execution
import GraphAlgorithms
import Graphs

/// Which kinds of ties there are, how much of the network each makes, and how far they overlap.
public struct LayerOverview: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "layers", question: "Which kinds of ties are there, and what would be lost without each?",
    parameters: LayerChoice.parameters)

  private let choice: LayerChoice

  /// The overview of these layers.
  public init(_ choice: LayerChoice) { self.choice = choice }

  /// The overview that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(try LayerChoice(parameters: &parameters))
  }

  /// One table with a layer per row.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let layers = try CityLayers(choice, in: study, context)
    let multiplex = layers.multiplex
    let positions = LayerPositions(in: multiplex)
    let active = positions.neighbors.count { $0 > 0 }
    let possible = active * (active - 1) / 2
    let rows = multiplex.layers.enumerated().map { number, layer -> [ResultValue] in
      let cities = positions.degrees[number].count { $0 > 0 }
      let exclusive = positions.exclusiveNeighbors[number].reduce(0, +) / 2
      let pairs = layer.graph.edgeCount
      func share(_ part: Int, _ all: Int) -> ResultValue {
        ResultValue(all == 0 ? nil : Double(part) / Double(all))
      }
      return [
        .text(layers.title(of: number)), .integer(pairs), .integer(cities),
        share(2 * pairs, cities), share(pairs, possible), .integer(exclusive),
        share(exclusive, pairs), .text(layer.name),
      ]
    }
    return AnalysisResults(tables: [
      ResultTable(
        id: "layers", title: "Kinds of ties as layers of one network", basis: study.basis,
        columns: Self.columns, rows: rows,
        method: MethodNote(
          name: "Layers",
          meaning: "Each kind of tie is a network of its own among the same cities.",
          choices: layers.choices + [
            .init("Density", "over the \(active) cities with a tie of any kind")
          ],
          caveat: "A kind of tie that sources seldom report looks rare; that is not the same as "
            + "being rare.",
          literature: Self.literature),
        remarks: layers.remarks, conclusion: conclusion(layers))
    ])
  }

  private func conclusion(_ layers: CityLayers) -> Conclusion {
    let multiplex = layers.multiplex
    let pairs = multiplex.union.edgeCount
    guard multiplex.layers.count > 1 else {
      return Conclusion(
        "All \(Quoted.count(pairs, "tied pair is", "tied pairs are")) joined by one kind of tie, "
          + "\(layers.title(of: 0)).")
    }
    let several = multiplex.union.edges.count { multiplex.multiplexity(of: $0) > 1 }
    let few = multiplex.layers.indices
      .filter { multiplex.layers[$0].graph.edgeCount < Conclusion.fewTies }
      .map { layers.title(of: $0) }
    return Conclusion(
      "Of \(Quoted.count(pairs, "tied pair", "tied pairs")) \(Quoted.count(several)) "
        + "(\(Quoted.percent(Double(several) / Double(max(1, pairs))))) "
        + "\(several == 1 ? "is" : "are") joined by more than one of "
        + "\(multiplex.layers.count) kinds of ties.",
      reservations: few.isEmpty
        ? []
        : [
          "Fewer than \(Conclusion.fewTies) pairs have ties of the "
            + "\(few.count == 1 ? "kind" : "kinds") \(Quoted.list(few)): their figures rest on single "
            + "ties."
        ])
  }

  private static let columns = [
    ResultColumn("kind", "Kind of tie", form: .words, meaning: "What joins two cities."),
    ResultColumn(
      "pairs", "Tied pairs", form: .count, meaning: "Pairs of cities with a tie of this kind."),
    ResultColumn("cities", "Cities", form: .count, meaning: "Cities with a tie of this kind."),
    ResultColumn(
      "mean_degree", "Mean degree", form: .decimals(2),
      meaning: "Partners by this kind per city that has any."),
    ResultColumn(
      "density", "Density", form: .significant(3),
      meaning: "Share of the possible pairs of all cities with some tie."),
    ResultColumn(
      "only_this", "Only this kind", form: .count, meaning: "Pairs that no other kind joins."),
    ResultColumn(
      "only_share", "Share", form: .decimals(3),
      meaning: "Pairs that no other kind joins, divided by all pairs of this kind."),
    ResultColumn("layer", "Layer", form: .identifier, meaning: "The layer's name in options."),
  ]

  static let literature = [
    "Kivelä et al. (2014): Multilayer networks. Journal of Complex Networks 2.",
    "Battiston, Nicosia & Latora (2014): Structural measures for multiplex networks. "
      + "Physical Review E 89.",
    "Berlingerio et al. (2013): Multidimensional networks: foundations of structural analysis. "
      + "World Wide Web 16.",
  ]
}
