import CityNetworks
import GraphAlgorithms
import Graphs

/// The two tables that answer a question about routes: the alternatives, and their hops.
struct RouteTables {
  let question: RouteQuestion
  let study: StudiedNetwork
  let facts: RouteFacts
  let finding: RouteFinding
  let routes: [FoundRoute]
  let remarks: [String]

  init(_ setting: RouteSetting, _ finding: RouteFinding, remarks: [String]) throws {
    question = setting.question
    study = setting.study
    let facts = try RouteFacts(setting)
    self.facts = facts
    self.finding = finding
    routes = finding.routes.map { FoundRoute($0, of: facts) }
    self.remarks = remarks
  }

  private var title: String {
    let kind = question.chosenKind == .shortest ? "Routes" : question.chosenKind.title
    let new = question.newTies.map {
      " with at most " + Remarks.count($0.most, "new tie", "new ties")
    }
    return "\(kind) from \(question.from.title(in: study)) to \(question.to.title(in: study))"
      + (new ?? "")
  }

  /// The criteria with a column of their own: those that no fixed column shows, kilometres too where
  /// they are counted for hops whose length is not known.
  private var shownCriteria: [(column: ResultColumn, position: Int)] {
    let isFilledIn = routes.contains { $0.kilometers == nil }
    let fixed = isFilledIn ? ["hops", "borders"] : ["hops", "km", "borders"]
    return facts.setting.priced.enumerated().filter { !fixed.contains($1.id) }
      .map { position, criterion in (RouteColumns.amount(of: criterion), position) }
  }

  /// The alternatives, one per row.
  var alternatives: ResultTable {
    let pairs: [ResultColumn] =
      question.from.city == nil || question.to.city == nil
      ? [
        ResultColumn(
          "gateways", "Gateways", form: .words, meaning: "The two cities where the route ends.")
      ] : []
    let bests: [ResultColumn] =
      question.pareto.isEmpty
      ? []
      : [
        ResultColumn(
          "best_in", "Best in", form: .words,
          meaning: "The criteria by which no other route is better.")
      ]
    let criteria = shownCriteria
    let new: [ResultColumn] =
      question.newTies == nil
      ? []
      : [
        ResultColumn(
          "new_ties", "New ties", form: .count, meaning: "How many of the hops do not exist yet.")
      ]
    let rows = routes.enumerated().map { position, route -> [ResultValue] in
      let names = route.cities.map(study.name)
      return [.integer(position + 1), .text(names.joined(separator: " – "))]
        + pairs.map { _ in .text("\(names[0]) → \(names[names.count - 1])") }
        + [
          .integer(route.hops.count), ResultValue(route.kilometers), .integer(route.borders),
        ] + new.map { _ in .integer(route.newTies) }
        + criteria.map { .real(route.sums[$0.position]) }
        + bests.map { _ in ResultValue(bestCriteria(of: route)) }
        + [
          ResultValue(route.weakest.first.map { status(of: route.hops[$0]) }),
          .text(weakestLink(of: route)),
          .integer(
            route.hops.map { $0.sources(under: study.selection).count }.min() ?? 0),
        ]
    }
    return ResultTable(
      id: question.tableID, title: title, basis: study.basis,
      columns: [
        ResultColumn("route", "Route", form: .count, meaning: "The best route is number 1."),
        ResultColumn("cities", "Cities", form: .words, meaning: "The cities in order."),
      ] + pairs + [
        ResultColumn("hops", "Hops", form: .count, meaning: "The number of ties used."),
        ResultColumn(
          "kilometers", "Length", unit: "km", form: .decimals(0),
          meaning: "The sum of the hops' kilometres."),
        ResultColumn(
          "borders", "Borders", form: .count,
          meaning: "Hops into another country; an unknown country counts as another."),
      ] + new + criteria.map(\.column) + bests + [
        ResultColumn(
          "weakest_status", "Weakest status", form: .words,
          meaning: "The least advanced state among the hops."),
        ResultColumn(
          "weakest_link", "Weakest link", form: .words,
          meaning: "The hop on which least can be relied: the least advanced state, then the "
            + "fewest sources; others that are as weak are counted."),
        ResultColumn(
          "fewest_sources", "Fewest sources", form: .count,
          meaning: "Sources that state the chosen status, of the hop with fewest."),
      ],
      rows: rows, method: method, remarks: remarks,
      conclusion: .routes(
        routes, from: question.from.title(in: study), to: question.to.title(in: study),
        by: question.by.title, in: study))
  }

  private func status(of hop: Hop) -> String {
    hop.bestTie?.status.title ?? (hop.plausibility == nil ? "" : "does not exist")
  }

  private func weakestLink(of route: FoundRoute) -> String {
    guard route.weakest.count < route.hops.count || route.hops.count == 1 else {
      return "all hops alike"
    }
    let hop = route.hops[route.weakest[0]]
    let others = route.weakest.count - 1
    return "\(study.name(hop.from)) – \(study.name(hop.to))"
      + (others > 0 ? " and \(others) more" : "")
  }

  private func bestCriteria(of route: FoundRoute) -> String {
    facts.setting.priced.indices.prefix(question.pareto.count).filter { position in
      routes.allSatisfy { $0.sums[position] >= route.sums[position] }
    }.map { facts.setting.priced[$0].id }.joined(separator: ", ")
  }

  /// The hops of all routes, one per row.
  var hops: ResultTable {
    let state = TieState.columns(study.selection)
    let criteria = shownCriteria
    let widths: [ResultColumn] =
      facts.setting.widths.map { widths in
        [
          ResultColumn(
            "width", "Strength", unit: widths.unit ?? "", form: .significant(6),
            meaning: "How strong the pair is: \(widths.title).")
        ]
      } ?? []
    let rows = routes.enumerated().flatMap { position, route in
      route.hops.enumerated().map { step, hop -> [ResultValue] in
        [
          .integer(position + 1), .integer(step + 1), .text(study.name(hop.from)),
          .text(study.name(hop.to)),
          hop.plausibility == nil
            ? ResultValue(hop.ties.map(\.relation.title).joined(separator: "; "))
            : .text("new tie"),
        ] + states(of: hop)
          + [
            ResultValue(facts.lengths.kilometers(route.edges[step])),
            RouteColumns.border(of: hop, in: study),
          ]
          + criteria.map { .real(facts.setting.prices[$0.position][route.edges[step]]) }
          + widths.map { _ in ResultValue(facts.setting.widths?.widths[route.edges[step]]) }
          + [
            ResultValue(hop.sourceText(under: study.selection)),
            .init(note(on: hop, isWeakest: isWeakest(step, of: route))),
            .text(hop.from.rawValue), .text(hop.to.rawValue),
          ]
      }
    }
    return ResultTable(
      id: question.tableID + "-hops", title: title + ", hop by hop", basis: study.basis,
      columns: [
        ResultColumn("route", "Route", form: .count, meaning: "The number of the route."),
        ResultColumn("hop", "Hop", form: .count, meaning: "The place along the route."),
        ResultColumn("from", "From", form: .words, meaning: "The city where the hop starts."),
        ResultColumn("to", "To", form: .words, meaning: "The city it leads to."),
        ResultColumn("relation", "Kind", form: .words, meaning: "The kinds of ties."),
      ] + state + [
        RouteColumns.kilometers, RouteColumns.border,
      ] + criteria.map(\.column) + widths + [
        ResultColumn(
          "sources", "Sources", form: .sources,
          meaning: "The ids of the sources that state the chosen status."),
        ResultColumn(
          "note", "Note", form: .words,
          meaning: "Where the route is weakest; what speaks for a new tie."),
        ResultColumn(
          "from_id", "Id of from", form: .identifier, meaning: "The id of the first city."),
        ResultColumn("to_id", "Id of to", form: .identifier, meaning: "The id of the second city."),
      ],
      rows: rows, method: method)
  }

  /// The states of the ties; of a new tie that it does not exist.
  private func states(of hop: Hop) -> [ResultValue] {
    guard hop.plausibility != nil else { return RouteColumns.states(of: hop, study.selection) }
    return TieState.columns(study.selection).map {
      $0.id == "status" ? .text("does not exist") : .missing
    }
  }

  private func isWeakest(_ step: Int, of route: FoundRoute) -> Bool {
    route.weakest.contains(step) && route.weakest.count < route.hops.count
  }

  private func note(on hop: Hop, isWeakest: Bool) -> String {
    ((isWeakest ? ["weakest"] : []) + [hop.plausibility].compactMap { $0 })
      .joined(separator: ": ")
  }
}
