import CityNetworks
import GraphAlgorithms
import Graphs

/// The table of what drops out and what is left without it.
struct RouteFailureTable {
  private let failure: RouteFailure
  private let ground: RouteGround
  private let routes: [Route]
  private let losses: [RouteLoss]

  /// - Parameter routes: the best routes, at least one.
  init(_ failure: RouteFailure, _ ground: RouteGround, routes: [Route], losses: [RouteLoss]) {
    self.failure = failure
    self.ground = ground
    self.routes = routes
    self.losses = losses
  }

  private var study: StudiedNetwork { ground.study }
  private var best: Route { routes[0] }
  private var criteria: [CostCriterion] { failure.ends.by.criteria }

  var table: ResultTable {
    let names = [failure.ends.from, failure.ends.to].map { study.name($0) }
    return ResultTable(
      id: "failure-\(failure.ends.from)-\(failure.ends.to)-"
        + Self.fileName(failure.ends.by.id),
      title: "If something on the way from \(names[0]) to \(names[1]) drops out",
      basis: study.basis,
      columns: [
        ResultColumn("lost", "Lost", form: .words, meaning: "A city with all its ties, or a tie."),
        ResultColumn("first", "City", form: .words, meaning: "The city, or one end of the tie."),
        ResultColumn("second", "Other end", form: .words, meaning: "The other end of the tie."),
        ResultColumn(
          "routes", "On routes", form: .words,
          meaning: "Which of the best routes it lies on, see below; empty if it is only near."),
      ]
        + criteria.indices.flatMap(costColumns)
        + [
          ResultColumn(
            "left", "Way that is left", form: .words,
            meaning: "The best route without it, or that none is left."),
          ResultColumn(
            "cut_off", "Cuts off", unit: "cities", form: .count,
            meaning: "Cities that lose their connection with the rest of the network: more than 0 "
              + "for a cut city (articulation city) or a bridge."),
          ResultColumn(
            "sources", "Sources", form: .sources,
            meaning: "The ids of the sources that state the chosen status of the tie."),
          .firstEndID, .secondEndID,
        ],
      rows: sorted.map(row), method: method, remarks: remarks,
      conclusion: .failures(names[0], names[1], fatal: fatal, losses: losses.count))
  }

  private func costColumns(_ place: Int) -> [ResultColumn] {
    let criterion = criteria[place]
    let suffix = place == 0 ? "" : "_\(place + 1)"
    let form = ResultColumn.Form.significant(6)
    return [
      ResultColumn(
        "cost" + suffix, criteria.count == 1 ? "Cost without" : "\(criterion.title) without",
        unit: criterion.unit ?? "", form: form,
        meaning: "\(criterion.title) of the best route without it; empty if no route is left."),
      ResultColumn(
        "detour" + suffix, "Detour", unit: criterion.unit ?? "", form: form,
        meaning: "How much more that is than with it."),
      ResultColumn(
        "detour_percent" + suffix, "Relative detour", unit: "%", form: .decimals(1),
        meaning: "The same as a share of the best route's cost."),
    ]
  }

  /// No route left first, then the largest detour; equal ones along the routes.
  private var sorted: [RouteLoss] {
    losses.enumerated().sorted { a, b in
      let (first, second) = (a.element.left?.costs, b.element.left?.costs)
      switch (first, second) {
      case (nil, nil): return a.offset < b.offset
      case (nil, _?): return true
      case (_?, nil): return false
      case (let first?, let second?):
        if first == second { return a.offset < b.offset }
        return second.lexicographicallyPrecedes(first)
      }
    }.map(\.element)
  }

  private func row(_ loss: RouteLoss) -> [ResultValue] {
    let cells = name(loss.lost)
    let costs = criteria.indices.flatMap { place -> [ResultValue] in
      guard let left = loss.left else { return [.missing, .missing, .missing] }
      let detour = self.detour(left, place)
      let whole = best.costs[place]
      return [
        .real(left.costs[place]), .real(detour),
        whole > 0 ? .real(100 * detour / whole) : .missing,
      ]
    }
    return [
      .text(cells.kind), .text(cells.first.name), ResultValue(cells.second?.name),
      ResultValue(loss.routes.map(String.init).joined(separator: ", ")),
    ] + costs + [
      .text(loss.left.map(words) ?? "no route left"), .integer(loss.cutOff),
      ResultValue(
        cells.second.map {
          study.hop(from: cells.first.id, to: $0.id).sourceText(under: study.selection)
        }),
      .text(cells.first.id.rawValue), ResultValue(cells.second?.id.rawValue),
    ]
  }

  /// How much more a route costs than the best; what is only rounding counts as nothing.
  private func detour(_ route: Route, _ place: Int) -> Double {
    let difference = route.costs[place] - best.costs[place]
    return abs(difference) <= 1e-9 * abs(best.costs[place]) ? 0 : difference
  }

  private func name(_ lost: RouteLoss.Lost) -> (kind: String, first: City, second: City?) {
    switch lost {
    case .city(let node): return ("city", study.city(node), nil)
    case .tie(let edge):
      let (a, b) = study.graph.cities(of: edge)
      return ("tie", a, b)
    }
  }

  private func words(_ route: Route) -> String {
    route.nodes.map { study.city($0).name }.joined(separator: " – ")
  }

  /// The cities and ties without which no route is left.
  private var fatal: [String] {
    losses.filter { $0.left == nil }.map { loss in
      let name = name(loss.lost)
      return name.first.name + (name.second.map { "–\($0.name)" } ?? "")
    }
  }

  private var remarks: [String] {
    let fatal = fatal
    let list = routes.enumerated().map { number, route -> String in
      let costs = zip(criteria, route.costs).map { Self.amount($1, $0) }.joined(separator: ", ")
      return "Route \(number + 1), \(costs): \(words(route))."
    }
    return list + [
      fatal.isEmpty
        ? "A route is left whatever single city or tie drops out."
        : "No route is left without: \(fatal.joined(separator: ", ")).",
      "What is not listed changes nothing: the best route does not use it.",
    ]
  }

  /// An order of criteria as part of a file's name: "km-50-borders".
  private static func fileName(_ order: String) -> String {
    order.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
      .joined(separator: "-")
  }

  /// A cost in words: "3260 km", "1 hop", "risk 12.5".
  private static func amount(_ cost: Double, _ criterion: CostCriterion) -> String {
    let rounded = (cost * 1000).rounded() / 1000
    let text = ResultValue.real(rounded).exactText
    let number = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    guard let unit = criterion.unit else { return "\(criterion.title) \(number)" }
    return number + " " + (number == "1" && unit.hasSuffix("s") ? String(unit.dropLast()) : unit)
  }

  private var method: MethodNote {
    let near =
      failure.near == 0
      ? ""
      : "; and cities at most \(Remarks.count(failure.near, "tie", "ties")) away from a city of the "
        + "best route, with all ties among them"
    return MethodNote(
      name: "Failure of cities and ties",
      meaning: "Each city and each tied pair on the way is taken out alone, and the best route is "
        + "sought anew.",
      choices: [
        .init("Short by", failure.ends.by.title),
        .init("Missing values", failure.ends.missing.title),
        .init("Direction", "ignored"),
        .init(
          "Listed",
          "all that lies on the \(Remarks.count(routes.count, "best route", "best routes")) but the "
            + "two ends\(near)"),
        .init("Avoided", failure.ends.avoidedText),
        .init("Costs", Remarks.choice(ground.notes)),
        .init("Cuts off", "counted in the whole selected network, avoided places included"),
      ],
      caveat: "One loss at a time: two together can do more than both apart.",
      literature: [
        "Malik, Mittal & Gupta (1989): The k most vital arcs in the shortest path problem. "
          + "Operations Research Letters 8."
      ])
  }
}
