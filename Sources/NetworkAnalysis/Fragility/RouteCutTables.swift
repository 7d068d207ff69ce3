import CityNetworks
import GraphAlgorithms
import Graphs

/// The tables of what parts two cities and of what flows between them.
struct RouteCutTables {
  private let cuts: RouteCuts
  private let ground: RouteGround
  private let cities: [Node]?
  private let ties: GraphCut
  private let flow: RouteFlow?

  /// - Parameter cities: the smallest cut of cities, nil if the two are tied.
  init(
    _ cuts: RouteCuts, _ ground: RouteGround, cities: [Node]?, ties: GraphCut, flow: RouteFlow?
  ) {
    self.cuts = cuts
    self.ground = ground
    self.cities = cities
    self.ties = ties
    self.flow = flow
  }

  var all: [ResultTable] {
    [
      ResultTable(
        figures: figures, id: id, title: "What parts \(names[0]) and \(names[1])",
        basis: study.basis, method: method,
        conclusion: .cuts(names[0], names[1], cities: cities?.count, ties: ties.edges.count)),
      members,
    ] + (flow.map { [flows($0)] } ?? [])
  }

  private var study: StudiedNetwork { ground.study }

  private var id: String { "cuts-\(cuts.ends.from)-\(cuts.ends.to)" }

  private var names: [String] {
    [cuts.ends.from, cuts.ends.to].map { study.name($0) }
  }

  private var figures: [Figure] {
    [
      Figure(
        "node_disjoint_routes", "Routes without a common city", ResultValue(cities?.count),
        "As many routes share no city but the ends, and as few cities part the two; "
          + "empty if they are tied directly."),
      Figure(
        "tie_disjoint_routes", "Routes without a common tie", .integer(ties.edges.count),
        "As many routes share no tie, and as few tied pairs part the two."),
      Figure(
        "side", "Cities on the first side", .integer(ties.side.nodes.count),
        "Cities still connected with the first city without the ties of that cut."),
    ]
      + (flow.map { flow in
        [
          Figure(
            "maximum_flow", "Largest flow", .real(flow.flow.value),
            "How much can pass at most from one to the other, in all routes together; and what the "
              + "ties of the cut by capacity carry together."),
          Figure(
            "flow_cut_ties", "Ties of the cut by capacity", .integer(flow.flow.cut.edges.count),
            "Tied pairs that together carry the least of all cuts."),
        ]
      } ?? [])
  }

  private var members: ResultTable {
    var rows = (cities ?? []).map { node -> [ResultValue] in
      var cells: [ResultValue] = [.text("cities"), .text(study.city(node).name), .missing]
      if flow != nil { cells.append(.missing) }
      return cells + [.text(study.city(node).id.rawValue), .missing, .missing]
    }
    rows += ties.edges.map { row("ties", $0, carrying: flow?.widths.widths[$0]) }
    if let flow {
      rows += flow.flow.cut.edges.map { row("capacity", $0, carrying: flow.widths.widths[$0]) }
    }
    return ResultTable(
      id: id + "-members", title: "The cities and ties of the smallest cuts", basis: study.basis,
      columns: [
        ResultColumn(
          "cut", "Cut", form: .words,
          meaning: "Of cities, of ties, or by capacity: of the ties that carry least."),
        ResultColumn("first", "City", form: .words, meaning: "A city, or one end of a tie."),
        ResultColumn("second", "Other end", form: .words, meaning: "The other end of a tie."),
      ] + (flow.map { [capacityColumn($0)] } ?? []) + [
        ResultColumn("first_id", "Id", form: .identifier, meaning: "The id of the city."),
        ResultColumn(
          "second_id", "Id of the other end", form: .identifier, meaning: "The id of that city."),
        .statingSources,
      ],
      rows: rows,
      method: method)
  }

  private func row(_ cut: String, _ edge: Edge, carrying capacity: Double?) -> [ResultValue] {
    let (a, b) = study.graph.cities(of: edge)
    return [.text(cut), .text(a.name), .text(b.name)]
      + (capacity.map { [.real($0)] } ?? [])
      + [
        .text(a.id.rawValue), .text(b.id.rawValue),
        ResultValue(study.hop(from: a.id, to: b.id).sourceText(under: study.selection)),
      ]
  }

  private func capacityColumn(_ flow: RouteFlow) -> ResultColumn {
    ResultColumn(
      "capacity", "Capacity", unit: flow.widths.unit ?? "", form: .significant(6),
      meaning: "What the tied pair can carry: \(flow.widths.title).")
  }

  /// How much flows through each tied pair, most first.
  private func flows(_ flow: RouteFlow) -> ResultTable {
    let cut = Set(flow.flow.cut.edges)
    let used = study.graph.graph.edges.filter { flow.flow.flow[$0] != 0 }.sorted {
      let (a, b) = (abs(flow.flow.flow[$0]), abs(flow.flow.flow[$1]))
      return a != b ? a > b : $0 < $1
    }
    return ResultTable(
      id: id + "-flow", title: "One largest flow from \(names[0]) to \(names[1])",
      basis: study.basis,
      columns: [
        ResultColumn("from", "From", form: .words, meaning: "The city that the flow leaves."),
        ResultColumn("to", "To", form: .words, meaning: "The city that it enters."),
        ResultColumn(
          "flow", "Flow", unit: flow.widths.unit ?? "", form: .significant(6),
          meaning: "How much passes."),
        capacityColumn(flow),
        ResultColumn(
          "in_cut", "In the cut", form: .words,
          meaning: "Whether the tied pair belongs to the cut by capacity."),
        ResultColumn(
          "from_id", "Id of the first", form: .identifier, meaning: "The id of that city."),
        ResultColumn(
          "to_id", "Id of the other", form: .identifier, meaning: "The id of that city."),
        .statingSources,
      ],
      rows: used.map { edge in
        let ends = study.graph.cities(of: edge)
        let isForward = flow.flow.flow[edge] > 0
        let (from, to) = isForward ? (ends.source, ends.target) : (ends.target, ends.source)
        return [
          .text(from.name), .text(to.name), .real(abs(flow.flow.flow[edge])),
          .real(flow.widths.widths[edge]), .text(cut.contains(edge) ? "yes" : "no"),
          .text(from.id.rawValue), .text(to.id.rawValue),
          ResultValue(study.hop(from: from.id, to: to.id).sourceText(under: study.selection)),
        ]
      },
      method: method, remarks: ["Often several flows carry the same amount: this is one of them."])
  }

  private var method: MethodNote {
    return MethodNote(
      name: "Smallest cuts",
      meaning: "The fewest cities, and the fewest tied pairs, without which no route is left"
        + (flow == nil ? "." : "; and the tied pairs that limit what can flow."),
      choices: [
        .init("Direction", "ignored"),
        .init("Weights", flow.map { "ignored but for flows: \($0.widths.title)" } ?? "ignored"),
        .init("Avoided", cuts.ends.avoidedText),
        .init("Several smallest cuts", "the one nearest to the first city"),
      ] + (flow?.widths.notes.map { .init("Capacity", Remarks.choice([$0])) } ?? []),
      caveat: "Other cuts of the same size may exist.",
      literature: [
        "Menger (1927): Zur allgemeinen Kurventheorie. Fundamenta Mathematicae 10.",
        "Dinic (1970): Algorithm for solution of a problem of maximum flow in networks with power "
          + "estimation. Soviet Mathematics Doklady 11.",
      ]
        + (flow == nil
          ? []
          : [
            "Ford & Fulkerson (1956): Maximal flow through a network. Canadian Journal of "
              + "Mathematics 8."
          ]))
  }
}

extension ResultColumn {
  /// The sources of a tie.
  static let statingSources = ResultColumn(
    "sources", "Sources", form: .sources,
    meaning: "The ids of the sources that state the chosen status.")
}
