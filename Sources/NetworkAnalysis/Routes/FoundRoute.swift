import CityNetworks
import GraphAlgorithms
import Graphs

/// One route with what is known of it: its hops, what they cost, and where it is weakest.
struct FoundRoute {
  let cities: [CityID]
  let hops: [Hop]
  let edges: [Edge]
  /// What the route costs by each criterion that plays a part, in their order.
  let sums: [Double]
  /// The length, nil where that of a hop is not known.
  let kilometers: Double?
  let borders: Int
  let newTies: Int
  /// Where the hops stand on which the route can rely least: several if they are equally weak.
  let weakest: [Int]

  init(_ route: Route, of facts: RouteFacts) {
    let study = facts.setting.study
    cities = route.nodes.map { study.city($0).id }
    let network = facts.setting.network
    let hops = zip(route.edges, zip(cities, cities.dropFirst())).map { edge, ends in
      network.hop(edge, from: ends.0, to: ends.1)
    }
    self.hops = hops
    edges = route.edges
    sums = facts.setting.prices.map { prices in route.edges.reduce(0) { $0 + prices[$1] } }
    kilometers = route.edges.reduce(Optional(0)) { sum, edge in
      sum.flatMap { sum in facts.lengths.kilometers(edge).map { sum + $0 } }
    }
    borders = zip(cities, cities.dropFirst()).count { study.crossesBorder($0, $1) }
    newTies = network.newTieCount(route.edges)
    let reliabilities = hops.map { $0.reliability(under: study.selection) }
    let least = reliabilities.min()
    weakest = hops.indices.filter { reliabilities[$0] == least }
  }
}

/// What tables tell of any route of one setting.
struct RouteFacts {
  let setting: RouteSetting
  let lengths: RouteLengths

  init(_ setting: RouteSetting) throws {
    self.setting = setting
    lengths = try RouteLengths(setting.network)
  }
}

/// How long tied pairs are, as far as that is known.
struct RouteLengths {
  private let lengths: EdgeMap<Double>
  private let isKnown: EdgeMap<Bool>?

  init(_ network: RouteNetwork) throws {
    let missing = try MissingQuantities(["avoid"])
    let priced: PricedTies
    do {
      priced = try network.prices(of: [try CostCriterion("km")], missing: missing)
    } catch CostError.unreadColumn {
      priced = try network.prices(of: [try CostCriterion("great-circle")], missing: missing)
    }
    lengths = priced.costs[0]
    isKnown = priced.usable
  }

  /// How long a hop is, nil if that is not known.
  func kilometers(_ edge: Edge) -> Double? { isKnown?[edge] ?? true ? lengths[edge] : nil }
}

/// How much a route can rely on a hop; compared by standing, then by the number of sources.
private struct Reliability: Comparable {
  let standing: Int
  let sources: Int

  static func < (a: Reliability, b: Reliability) -> Bool {
    (a.standing, a.sources) < (b.standing, b.sources)
  }
}

extension Hop {
  /// The tie on which the hop rests: the one with the best standing.
  var bestTie: Tie? { ties.max { $0.standing < $1.standing } }

  fileprivate func reliability(under selection: NetworkSelection) -> Reliability {
    Reliability(
      standing: bestTie?.standing ?? .min, sources: sources(under: selection).count)
  }
}

extension Tie {
  /// How much a route can rely on the tie: its advancement, but an ended tie below all others.
  var standing: Int { status.role == .ending ? -1 : status.advancement }
}

extension StudiedNetwork {
  /// Whether two cities lie in two countries; an unknown country counts as another.
  func crossesBorder(_ a: CityID, _ b: CityID) -> Bool {
    guard let first = network.city(a), let second = network.city(b) else { return true }
    return PairValues.crossesBorder(first, second)
  }
}
