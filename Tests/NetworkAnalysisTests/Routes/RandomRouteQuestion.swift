import CityNetworks
import Execution
import NetworkAnalysis
import TestSupport

/// Questions about routes drawn from a seed, with conditions of every sort.
enum RandomRouteQuestion {
  static func question(
    seed: UInt64, _ kind: RouteKind, in network: CityNetwork
  ) throws -> RouteQuestion {
    var generator = Seed(seed).stream(1)
    var question = RouteQuestion(from: .city(CityID("c0")), to: .city(CityID("c6")))
    if kind == .gateways || (kind != .disjoint && kind != .tieDisjoint && draw(4, &generator)) {
      question.from = group(&generator)
      if draw(2, &generator) { question.to = group(&generator) }
    }
    switch kind {
    case .pareto:
      let sets = ["km,risk", "hops,risk", "borders,km,risk", "hops,borders"]
      question.pareto = try CostOrder(sets[generator.index(below: sets.count)]).criteria
    case .shortest, .allShortest, .diverse, .widest, .gateways, .disjoint, .tieDisjoint:
      question.kind = kind
      let isSingle = kind == .disjoint || kind == .tieDisjoint
      let orders =
        ["hops", "km", "risk", "km+500*borders"] + (isSingle ? [] : ["borders,km", "hops,risk"])
      question.by = try CostOrder(orders[generator.index(below: orders.count)])
    }
    if kind == .widest { question.width = draw(2, &generator) ? "ties" : nil }
    if kind == .diverse { question.similarity = [0, 0.25, 0.5, 0.8][generator.index(below: 4)] }
    if kind == .shortest, draw(2, &generator) { question.count = 8 }
    if draw(2, &generator) { question.avoid.append(avoidance(&generator)) }
    if draw(4, &generator) { question.avoid.append(avoidance(&generator)) }
    if draw(3, &generator) {
      question.maxHop = [
        RouteCap(try CostCriterion("km"), most: 2000 + 5000 * generator.unitInterval())
      ]
    }
    guard kind != .disjoint, kind != .tieDisjoint else { return question }
    if draw(3, &generator) {
      let names = ["hops", "risk", "borders"]
      question.max = [
        RouteCap(
          try CostCriterion(names[generator.index(below: names.count)]),
          most: Double(1 + generator.index(below: 5)))
      ]
    }
    if draw(4, &generator) { question.max.append(RouteCap(try CostCriterion("km"), most: 9000)) }
    if draw(4, &generator) {
      question.via = [stop(&generator)]
    } else if draw(4, &generator) {
      question.viaInOrder = [stop(&generator), stop(&generator)]
    }
    return question
  }

  /// True in one of `times` cases.
  private static func draw(_ times: Int, _ generator: inout SeededGenerator) -> Bool {
    generator.index(below: times) == 0
  }

  private static func group(_ generator: inout SeededGenerator) -> RoutePlace {
    switch generator.index(below: 4) {
    case 0: .organization(OrganizationID("red"))
    case 1: .worldRegion(.westAsiaAndCaucasus)
    default:
      RandomCityNetworks.countries[generator.index(below: 6)].map { .country($0) }
        ?? .city(CityID("c1"))
    }
  }

  private static func stop(_ generator: inout SeededGenerator) -> RoutePlace {
    draw(2, &generator) ? group(&generator) : .city(CityID("c\(1 + generator.index(below: 5))"))
  }

  private static func avoidance(_ generator: inout SeededGenerator) -> RouteAvoidance {
    switch generator.index(below: 5) {
    case 0: .status(.intended)
    case 1: .relation(.mou)
    case 2: .place(.organization(OrganizationID("blue")))
    case 3: .place(.country(Country.all.first { $0.code == "PK" } ?? Country.all[0]))
    default: .place(.city(CityID("c\(1 + generator.index(below: 5))")))
    }
  }
}
