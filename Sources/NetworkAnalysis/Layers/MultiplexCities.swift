import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// Which cities have ties of several kinds, how evenly, and what each would lose with a kind.
public struct MultiplexCities: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "multiplex-cities", question: "Which cities have ties of several kinds, and how evenly?",
    parameters: LayerChoice.parameters + [("top", "how many cities; 20 if absent, 0 for all")])

  private let choice: LayerChoice
  private let top: Int

  /// The cities with most kinds of ties, `top` of them or, with 0, all.
  public init(_ choice: LayerChoice, top: Int = 20) {
    self.choice = choice
    self.top = top
  }

  /// The list that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(
      try LayerChoice(parameters: &parameters),
      top: try parameters.count("top", standard: 20, minimum: 0))
  }

  /// One table with a city per row, those with most kinds of ties first.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let layers = try CityLayers(choice, in: study, context)
    let positions = LayerPositions(in: layers.multiplex)
    let kinds = layers.multiplex.union.nodes.map { node in
      positions.degrees.count { $0[node.index] > 0 }
    }
    let tied = kinds.indices.filter { kinds[$0] > 0 }.sorted { a, b in
      (kinds[b], positions.overlap(of: b), a) < (kinds[a], positions.overlap(of: a), b)
    }
    let rows = tied.prefix(top == 0 ? tied.count : top).map { city -> [ResultValue] in
      let main = positions.degrees.indices.max {
        (positions.degrees[$0][city], $1) < (positions.degrees[$1][city], $0)
      }
      let who = study.city(Node(city))
      return [
        .text(who.name), ResultValue(who.country?.name), .integer(kinds[city]),
        .integer(positions.neighbors[city]), .integer(positions.overlap(of: city)),
        ResultValue(positions.participation(of: city)), .real(positions.degreeDeviation(of: city)),
        ResultValue(main.map { layers.title(of: $0) }),
        ResultValue(main.flatMap { positions.relevance(of: city, in: $0) }),
        ResultValue(main.flatMap { positions.exclusiveRelevance(of: city, in: $0) }),
        .text(who.id.rawValue),
      ]
    }
    let several = tied.count { kinds[$0] > 1 }
    return AnalysisResults(tables: [
      ResultTable(
        id: "multiplex-cities", title: "Cities by the kinds of their ties", basis: study.basis,
        columns: Self.columns, rows: rows, method: method(layers),
        remarks: layers.remarks + Remarks.listed(rows.count, of: tied.count, "cities with a tie"),
        conclusion: conclusion(
          layers, tied: tied.count, several: several,
          first: tied.first.map {
            (study.city(Node($0)).name, kinds[$0], positions.overlap(of: $0))
          }
        ))
    ])
  }

  private func conclusion(
    _ layers: CityLayers, tied: Int, several: Int, first: (name: String, kinds: Int, ties: Int)?
  ) -> Conclusion? {
    guard let first, layers.multiplex.layers.count > 1 else { return nil }
    return Conclusion(
      "\(Quoted.count(several)) of \(Quoted.count(tied, "city", "cities")) with a tie "
        + "\(several == 1 ? "has" : "have") ties of several kinds; \(first.name) has "
        + "\(first.kinds) of \(layers.multiplex.layers.count) kinds.",
      reservations: first.ties < 2 * first.kinds
        ? [
          "\(first.name) has \(Quoted.count(first.ties, "tie", "ties")) in all, so an even spread over "
            + "kinds means one or two of each."
        ] : [])
  }

  private func method(_ layers: CityLayers) -> MethodNote {
    MethodNote(
      name: "Participation and relevance",
      meaning:
        "Participation is 1 if a city has equally many ties of each kind and 0 if all are of "
        + "one kind; the relevance of a kind is the share of its partners that a city has by it, and "
        + "the exclusive relevance the share that it has by no other kind.",
      choices: layers.choices + [
        .init(
          "Participation", "(L/(L−1))(1 − Σ(k/o)²) over L = \(layers.multiplex.layers.count) kinds"),
        .init("Deviation", "standard deviation of the numbers of ties over all kinds"),
      ],
      caveat: "A city with one tie of each kind takes part fully, too: look at the number of ties.",
      literature: LayerOverview.literature)
  }

  private static let columns = [
    ResultColumn.cityName, .country,
    ResultColumn("kinds", "Kinds", form: .count, meaning: "Kinds of ties that the city has."),
    ResultColumn(
      "partners", "Partners", form: .count, meaning: "Different cities tied with it in any way."),
    ResultColumn(
      "overlap", "Ties over kinds", form: .count,
      meaning: "Partners summed over the kinds: a partner by two kinds counts twice."),
    ResultColumn(
      "participation", "Participation", form: .decimals(3),
      meaning: "How evenly its ties spread over the kinds, 0 to 1."),
    ResultColumn(
      "degree_deviation", "Deviation", form: .decimals(2),
      meaning: "Standard deviation of its numbers of ties over the kinds."),
    ResultColumn("main_kind", "Main kind", form: .words, meaning: "The kind with most partners."),
    ResultColumn(
      "relevance", "Relevance", form: .decimals(3),
      meaning: "Share of its partners that it has by its main kind."),
    ResultColumn(
      "exclusive_relevance", "Exclusive", form: .decimals(3),
      meaning: "Share of its partners that it has by its main kind and no other."),
    .cityID,
  ]
}
