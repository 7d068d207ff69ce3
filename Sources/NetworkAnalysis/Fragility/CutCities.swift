import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// The single cities and ties on which the connection of others hangs, and whom each would cut off.
public struct CutCities: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "articulation",
    question: "Which single cities and ties does the connection of others hang on?",
    parameters: [("top", "how many cities and how many ties to list; 20 if absent")])

  private let top: Int

  /// The first `top` cities and ties.
  public init(top: Int = 20) {
    precondition(top > 0)
    self.top = top
  }

  /// The list that a plan asks for.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(top: try parameters.count("top", standard: 20))
  }

  /// Two tables: cut cities, and bridges, those that cut off most first.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let found = try Separations(of: study.graph.graph, in: context)
    return AnalysisResults(tables: [cities(found, study), bridges(found, study)])
  }

  private func cities(_ found: Separations, _ study: StudiedNetwork) -> ResultTable {
    let shown = Self.worst(found.nodes, \.parts).prefix(top)
    return ResultTable(
      id: "attack-cut-cities", title: "Cities on which the connection of others hangs",
      basis: study.basis,
      columns: [.cityName, .country, .tieCount]
        + Self.columns(of: "the city") + [.cityID],
      rows: shown.map { node, parts in
        let city = study.city(node)
        return [
          .text(city.name), ResultValue(city.country?.name),
          .integer(study.graph.graph.outgoing.degree(node)),
        ]
          + cells(
            parts, Separations.parts(of: study.graph.graph, without: node).dropFirst(), study)
          + [.text(city.id.rawValue)]
      },
      method: method, remarks: Remarks.listed(shown.count, of: found.nodes.count, "cut cities"),
      conclusion: .separations(
        shown.first.map { study.city($0.node).name }, cutOff: shown.first?.parts.cutOff ?? 0,
        count: found.nodes.count, of: "single cities", tiedPairs: study.graph.graph.edgeCount))
  }

  private func bridges(_ found: Separations, _ study: StudiedNetwork) -> ResultTable {
    let shown = Self.worst(found.bridges, \.parts).prefix(top)
    return ResultTable(
      id: "attack-bridges", title: "Tied pairs on which the connection of others hangs",
      basis: study.basis,
      columns: [.firstEnd, .secondEnd] + Self.columns(of: "the tie")
        + [
          ResultColumn(
            "sources", "Sources", form: .sources,
            meaning: "The ids of the sources that state the chosen status."),
          .firstEndID, .secondEndID,
        ],
      rows: shown.map { edge, parts in
        let (a, b) = study.graph.cities(of: edge)
        return [.text(a.name), .text(b.name)]
          + cells(
            parts, Separations.parts(of: study.graph.graph, without: edge).dropFirst(), study)
          + [
            ResultValue(study.hop(from: a.id, to: b.id).sourceText(under: study.selection)),
            .text(a.id.rawValue), .text(b.id.rawValue),
          ]
      },
      method: method, remarks: Remarks.listed(shown.count, of: found.bridges.count, "bridges"),
      conclusion: .separations(
        shown.first.map { worst in
          let (a, b) = study.graph.cities(of: worst.edge)
          return "\(a.name) – \(b.name)"
        }, cutOff: shown.first?.parts.cutOff ?? 0, count: found.bridges.count,
        of: "single tied pairs", tiedPairs: study.graph.graph.edgeCount))
  }

  /// Those that cut off most first, then those that part most pairs, then in their order.
  private static func worst<Item>(
    _ items: [Item], _ parts: (Item) -> Separations.Parts
  ) -> [Item] {
    items.enumerated().map { (key: parts($1), place: $0, item: $1) }.sorted { a, b in
      if a.key.cutOff != b.key.cutOff { return a.key.cutOff > b.key.cutOff }
      if a.key.partedPairs != b.key.partedPairs { return a.key.partedPairs > b.key.partedPairs }
      return a.place < b.place
    }.map(\.item)
  }

  private static func columns(of thing: String) -> [ResultColumn] {
    [
      ResultColumn(
        "cut_off", "Cuts off", unit: "cities", form: .count,
        meaning: "Cities that lose their connection with the largest part that is left."),
      ResultColumn(
        "parts", "Parts", form: .count,
        meaning: "Into how many parts the component falls without \(thing)."),
      ResultColumn(
        "parted_pairs", "Parted pairs", form: .count,
        meaning: "Pairs of cities that are connected now and not without \(thing)."),
      ResultColumn(
        "cut_off_cities", "Which", form: .words,
        meaning: "The cities cut off, the largest part first; five at most."),
    ]
  }

  private func cells(
    _ parts: Separations.Parts, _ lost: ArraySlice<[Node]>, _ study: StudiedNetwork
  ) -> [ResultValue] {
    let names = lost.joined().prefix(5).map { study.city($0).name }.joined(separator: ", ")
    return [
      .integer(parts.cutOff), .integer(parts.sizes.count), .integer(parts.partedPairs),
      .text(parts.cutOff > 5 ? "\(names) and \(parts.cutOff - 5) more" : names),
    ]
  }

  private var method: MethodNote {
    MethodNote(
      name: "Cut cities and bridges",
      meaning: "A cut city (articulation point) or a bridge is one without which fewer cities of "
        + "its component can reach one another.",
      choices: [
        .init("Direction", "ignored"), .init("Weights", "ignored"),
        .init("Of two equal parts", "the one without the first city by id counts as cut off"),
        .init("Equal losses", "in the order of ids"),
      ],
      caveat:
        "A city with a single tie hangs on its partner: that may say more about the data than "
        + "about the city.",
      literature: [
        "Hopcroft & Tarjan (1973): Algorithm 447: efficient algorithms for graph manipulation. "
          + "Communications of the ACM 16."
      ])
  }
}
