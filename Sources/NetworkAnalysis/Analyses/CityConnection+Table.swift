import CityNetworks
import GraphAlgorithms
import Graphs

extension CityConnection {
  /// The ties of the connection, one per row.
  func table(
    of tree: SteinerTree, _ ties: PricedTies, _ lengths: RouteLengths, in study: StudiedNetwork
  ) throws -> ResultTable {
    let ownColumns =
      ["hops", "km"].contains(criterion.id) ? [] : [RouteColumns.amount(of: criterion)]
    let state = TieState.columns(study.selection)
    let rows = tree.edges.map { edge -> [ResultValue] in
      let (a, b) = study.graph.cities(of: edge)
      let hop = study.hop(from: a.id, to: b.id)
      return [
        .text(a.name), .text(b.name),
        ResultValue(hop.ties.map(\.relation.title).joined(separator: "; ")),
      ] + RouteColumns.states(of: hop, study.selection)
        + [ResultValue(lengths.kilometers(edge)), RouteColumns.border(of: hop, in: study)]
        + ownColumns.map { _ in .real(ties.costs[0][edge]) }
        + [
          ResultValue(hop.sourceText(under: study.selection)), .text(a.id.rawValue),
          .text(b.id.rawValue),
        ]
    }
    let names = cities.map(study.name)
    return ResultTable(
      id: tableID, title: "The cheapest connection of \(names.joined(separator: ", "))",
      basis: study.basis,
      columns: [
        .firstEnd, .secondEnd,
        ResultColumn("relation", "Kind", form: .words, meaning: "The kinds of ties."),
      ] + state + [RouteColumns.kilometers, RouteColumns.border] + ownColumns + [
        ResultColumn(
          "sources", "Sources", form: .sources,
          meaning: "The ids of the sources that state the chosen status."),
        .firstEndID, .secondEndID,
      ],
      rows: rows, method: method(ties.notes), remarks: remarks(on: tree, in: study),
      conclusion: .connection(
        of: names, ties: tree.edges.count,
        cost: criterion.id == "hops"
          ? ""
          : " and costs \(RouteCap.rounded(tree.cost))\(criterion.unit.map { " " + $0 } ?? "")"
            + " (\(criterion.id))",
        through: passed(by: tree, in: study)))
  }

  private var tableID: String {
    var parts = ["connection"] + cities.map(\.rawValue) + [RouteSlug.slug(criterion.id)]
    parts += avoided.map { "without-" + RouteSlug.slug($0.text.lowercased()) }
    parts += maxHop.map { "hop-max-" + RouteSlug.slug($0.text) }
    parts += missing.texts.map { "missing-" + RouteSlug.slug($0) }
    return parts.joined(separator: "-")
  }

  /// The other cities that the connection leads through.
  private func passed(by tree: SteinerTree, in study: StudiedNetwork) -> [String] {
    Set(
      tree.edges.flatMap { edge -> [City] in
        let (a, b) = study.graph.cities(of: edge)
        return [a, b]
      }
    ).filter { !cities.contains($0.id) }.map(\.name).sorted()
  }

  private func remarks(on tree: SteinerTree, in study: StudiedNetwork) -> [String] {
    let passed = passed(by: tree, in: study)
    let ties = Remarks.count(tree.edges.count, "tie", "ties")
    return [
      criterion.id == "hops"
        ? "Together \(ties); no other connection has fewer."
        : "Together \(RouteCap.rounded(tree.cost))\(criterion.unit.map { " " + $0 } ?? "") "
          + "(\(criterion.id)) in \(ties); no other connection costs less.",
      passed.isEmpty ? "No other city is needed." : "Through: \(passed.joined(separator: ", ")).",
    ]
  }

  private func method(_ notes: [String]) -> MethodNote {
    MethodNote(
      name: "Steiner tree",
      meaning: "The ties that connect the cities, through others where that helps, and cost "
        + "least together; exact.",
      choices: [
        .init("Cheap by", criterion.title),
        .init("Conditions", conditions.isEmpty ? "none" : conditions.joined(separator: ", ")),
        .init("Values", Remarks.choice(notes)),
        .init("Missing values", missing.title), .init("Direction", "ignored"),
      ],
      caveat: "Other trees can be as cheap; the same one is given every time.",
      literature: [
        "Dreyfus & Wagner (1971): The Steiner problem in graphs. Networks 1.",
        "Erickson, Monma & Veinott (1987): Send-and-split method for minimum-concave-cost "
          + "network flows. Mathematics of Operations Research 12.",
      ])
  }
}
