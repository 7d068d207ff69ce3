import CityNetworks
import Execution
import GraphAlgorithms
import Graphs

/// Why there is no route: which condition of a question removes the last one, or which conditions
/// exclude each other.
struct RouteObstacles {
  /// One condition of a question that could be dropped.
  enum Condition: Equatable {
    case via(Int)
    case viaInOrder(Int)
    case avoid(Int)
    case max(Int)
    case maxHop(Int)
    case newTies
  }

  private let question: RouteQuestion
  private let study: StudiedNetwork
  private let context: ExecutionContext

  init(_ question: RouteQuestion, in study: StudiedNetwork, _ context: ExecutionContext) {
    self.question = question
    self.study = study
    self.context = context
  }

  /// The reason in one or two sentences that name what to change.
  func reason() throws -> String {
    let ends = "\(question.from.title(in: study)) to \(question.to.title(in: study))"
    let all = question.conditions
    guard try isPossible(question.without(all)) else {
      return try isPossible(RouteQuestion(from: question.from, to: question.to))
        ? "There is no route from \(ends): --missing avoid leaves out ties of which a quantity is not "
          + "known, and no route is left. Give a value for them, as --missing NAME=VALUE."
        : try unconnected()
    }
    let enough = try all.filter { try isPossible(question.without([$0])) }
    if enough.count == 1 {
      return "There is no route from \(ends): \(try words(for: enough[0], in: question)). Without "
        + "this condition there is one."
    }
    if !enough.isEmpty {
      let list = try enough.map { try words(for: $0, in: question) }.joined(separator: "; ")
      return "There is no route from \(ends) that keeps all conditions; dropping any one of these "
        + "lets a route through: \(list)."
    }
    let alone = try all.filter { try !isPossible(question.keeping([$0])) }
    if !alone.isEmpty {
      let list = try alone.map { try words(for: $0, in: question.keeping([$0])) }
        .joined(separator: "; ")
      return alone.count == 1
        ? "There is no route from \(ends): one condition alone removes the last route (\(list)), and "
          + "others stand in the way too."
        : "There is no route from \(ends): each of these conditions alone removes the last route: "
          + "\(list)."
    }
    var together = all
    for condition in all {
      let rest = together.filter { $0 != condition }
      if try !isPossible(question.keeping(rest)) { together = rest }
    }
    let list = try together.map { try words(for: $0, in: question.keeping(together)) }
      .joined(separator: "; ")
    return "There is no route from \(ends): no route keeps these conditions together: \(list). "
      + "Drop one of them; others may still stand in the way."
  }

  private func isPossible(_ question: RouteQuestion) throws -> Bool {
    let setting = try RouteSetting(question, in: study, context)
    guard !setting.sources.isEmpty, !setting.targets.isEmpty else { return false }
    return try ConstrainedRoutes(in: setting.network.graph, setting.problem)
      .isPossible(in: context)
  }

  /// A condition with the least value that would let a route through.
  private func words(for condition: Condition, in asked: RouteQuestion) throws -> String {
    let text = question.text(of: condition)
    guard let least = try least(of: condition, in: asked) else { return text }
    return "\(text), and the least possible is \(Self.number(least))"
  }

  /// The least value of a limit that the other conditions of `asked` allow; nil for other conditions.
  private func least(of condition: Condition, in asked: RouteQuestion) throws -> Double? {
    switch condition {
    case .via, .viaInOrder, .avoid: return nil
    case .newTies:
      var setting = try RouteSetting(asked.without([.newTies]), in: study, context)
      guard let counts = setting.network.augmented?.newTieCounts else { return nil }
      setting.problem.costs = [.costs(counts)]
      return try ConstrainedRoutes(in: setting.network.graph, setting.problem)
        .best(count: 1, in: context).first?.costs[0]
    case .max(let position):
      var relaxed = asked
      relaxed.max = asked.max.filter { $0 != question.max[position] }
      relaxed.by = try CostOrder(question.max[position].criterion.id)
      relaxed.pareto = []
      let setting = try RouteSetting(relaxed, in: study, context)
      return try ConstrainedRoutes(in: setting.network.graph, setting.problem)
        .best(count: 1, in: context).first?.costs[0]
    case .maxHop(let position):
      let setting = try RouteSetting(
        asked.dropping(maxHop: question.maxHop[position]), in: study, context)
      let prices = try setting.network.prices(
        of: [question.maxHop[position].criterion], missing: question.missing
      ).costs[0]
      let largest = prices.values.max() ?? 0
      let route = try ConstrainedRoutes(in: setting.network.graph, setting.problem)
        .widest(prices.mapValues { largest - $0 }, in: context)?.route
      return route.flatMap { $0.edges.map { prices[$0] }.max() }
    }
  }

  /// A whole number as it is; others rounded up, so that the number as printed lets the route
  /// through.
  private static func number(_ value: Double) -> String {
    value == value.rounded()
      ? RouteCap.number(value) : RouteCap.number((value * 1000).rounded(.up) / 1000)
  }

  /// What else the selection leaves out and could let in.
  private var widenings: String {
    (study.selection.countries == nil ? "" : " or --country")
      + (study.selection.time == nil ? "" : ", or the day or period")
  }

  /// That no ties join the ends, and how large the parts are in which they lie.
  private func unconnected() throws -> String {
    let graph = study.graph.graph
    let parts = try ConnectedComponents().partition(of: graph, in: context)
    var sizes: [Int: Int] = [:]
    for node in graph.nodes { sizes[parts[node], default: 0] += 1 }
    let remedy =
      question.newTies == nil
      ? "Widen --status or --relation\(widenings), or allow --new-ties 1."
      : "No number of new ties of this rule helps; widen --new-tie-rule, --status or --relation\(widenings)."
    guard question.from.city != nil, question.to.city != nil else {
      return "No city of \(question.from.title(in: study)) is connected with a city of "
        + "\(question.to.title(in: study)) by ties of this selection. \(remedy)"
    }
    let ends = try [question.from, question.to].map { place -> String in
      let size = sizes[parts[try place.nodes(in: study)[0]]] ?? 1
      let name = place.title(in: study)
      return size == 1
        ? "\(name) has no tie"
        : "\(name) is connected with \(size - 1) other "
          + (size == 2 ? "city" : "cities")
    }
    return
      "\(question.from.title(in: study)) and \(question.to.title(in: study)) are not connected "
      + "by ties of this selection: \(ends[0]), \(ends[1]). \(remedy)"
  }
}

extension RouteQuestion {
  /// All conditions that could be dropped.
  var conditions: [RouteObstacles.Condition] {
    max.indices.map { .max($0) } + maxHop.indices.map { .maxHop($0) }
      + avoid.indices.map { .avoid($0) } + via.indices.map { .via($0) }
      + viaInOrder.indices.map { .viaInOrder($0) } + (newTies == nil ? [] : [.newTies])
  }

  /// The question with these conditions only.
  func keeping(_ kept: [RouteObstacles.Condition]) -> RouteQuestion {
    without(conditions.filter { !kept.contains($0) })
  }

  /// The question without some of its conditions.
  func without(_ dropped: [RouteObstacles.Condition]) -> RouteQuestion {
    var question = self
    func kept<Element>(
      _ list: [Element], _ condition: (Int) -> RouteObstacles.Condition
    ) -> [Element] {
      list.indices.filter { !dropped.contains(condition($0)) }.map { list[$0] }
    }
    question.max = kept(max) { .max($0) }
    question.maxHop = kept(maxHop) { .maxHop($0) }
    question.avoid = kept(avoid) { .avoid($0) }
    question.via = kept(via) { .via($0) }
    question.viaInOrder = kept(viaInOrder) { .viaInOrder($0) }
    if dropped.contains(.newTies), let newTies {
      question.newTies = NewTieAllowance(most: .max, rule: newTies.rule)
    }
    return question
  }

  /// The question without a limit on each hop.
  func dropping(maxHop cap: RouteCap) -> RouteQuestion {
    var question = self
    question.maxHop = maxHop.filter { $0 != cap }
    return question
  }

  /// A condition in the words of the command line.
  func text(of condition: RouteObstacles.Condition) -> String {
    switch condition {
    case .via(let position): "--via \(via[position].text)"
    case .viaInOrder(let position): "--via-in-order \(viaInOrder[position].text)"
    case .avoid(let position): "--avoid \(avoid[position].text)"
    case .max(let position): max[position].condition
    case .maxHop(let position): "each hop \(maxHop[position].condition)"
    case .newTies: "new ties <= \(newTies?.most ?? 0)"
    }
  }
}
