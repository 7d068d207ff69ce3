import CityNetworks
import NetworkAnalysis

/// Answers questions about routes by listing every route of a small network: the slow other method
/// against which the search is checked.
///
/// It reads cities and ties, and knows nothing of graphs, prices or labels.
struct RouteEnumeration {
  struct Listed: Equatable {
    let cities: [CityID]
    let pairs: [Pair]
  }

  struct Pair: Hashable {
    let first: CityID
    let second: CityID

    init(_ a: CityID, _ b: CityID) { (first, second) = a < b ? (a, b) : (b, a) }
  }

  let network: CityNetwork
  private let question: RouteQuestion
  private let ties: [Pair: [Tie]]
  /// The pairs that come into question for a new tie.
  private var new: Set<Pair> = []
  /// Every route between the ends that keeps all conditions.
  private(set) var routes: [Listed] = []

  init(_ question: RouteQuestion, in network: CityNetwork, statuses: StatusRule) {
    self.network = network
    self.question = question
    var ties: [Pair: [Tie]] = [:]
    for tie in network.ties where statuses.contains(tie.status) {
      let isAvoided =
        question.avoid.contains(.status(tie.status))
        || question.avoid.contains(.relation(tie.relation))
      if !isAvoided { ties[Pair(tie.first, tie.second), default: []].append(tie) }
    }
    self.ties = ties
    if let rule = question.newTies?.rule { new = newPairs(rule) }
    let starts = cities(of: question.from).subtracting(avoided(but: question.from.city))
    let ends = cities(of: question.to).subtracting(avoided(but: question.to.city))
    for start in starts.sorted() { extend([start], starts, ends) }
  }

  private mutating func extend(_ route: [CityID], _ starts: Set<CityID>, _ ends: Set<CityID>) {
    let last = route[route.count - 1]
    if ends.contains(last) {
      let pairs = zip(route, route.dropFirst()).map { Pair($0, $1) }
      let listed = Listed(cities: route, pairs: pairs)
      if keeps(listed) { routes.append(listed) }
      return
    }
    let closed = avoided(but: nil).union(starts)
    for city in network.cities.map(\.id) where !route.contains(city) {
      let isEnd = ends.contains(city)
      let pair = Pair(last, city)
      if ties[pair] != nil || new.contains(pair), isEnd || !closed.contains(city) {
        extend(route + [city], starts, ends)
      }
    }
  }

  /// Pairs without a tie in two countries, or of which a country is unknown, that have a common partner
  /// or organization, or lie so near each other as the rule says.
  private func newPairs(_ rule: NewTieRule) -> Set<Pair> {
    let cities = network.cities
    var pairs: Set<Pair> = []
    for a in cities {
      for b in cities where a.id < b.id && ties[Pair(a.id, b.id)] == nil {
        if let first = a.country, let second = b.country, first == second { continue }
        let isPlausible =
          rule == .standard
          ? cities.contains {
            ties[Pair(a.id, $0.id)] != nil && ties[Pair(b.id, $0.id)] != nil
          } || !organizations(of: a.id).isDisjoint(with: organizations(of: b.id))
          : kilometers(a, b) <= 3000
        if isPlausible { pairs.insert(Pair(a.id, b.id)) }
      }
    }
    return pairs
  }

  private func organizations(of city: CityID) -> Set<OrganizationID> {
    Set(network.memberships.filter { $0.city == city }.map(\.organization))
  }

  private func keeps(_ route: Listed) -> Bool {
    route.pairs.count { new.contains($0) } <= question.newTies?.most ?? 0
      && question.max.allSatisfy { sum($0.criterion.id, route) <= $0.most + 1e-9 }
      && question.maxHop.allSatisfy { cap in
        route.pairs.allSatisfy { amount(cap.criterion.id, $0) <= cap.most }
      }
      && question.via.allSatisfy { !cities(of: $0).isDisjoint(with: route.cities) }
      && meetsInOrder(route.cities[...], question.viaInOrder[...])
  }

  private func meetsInOrder(_ route: ArraySlice<CityID>, _ places: ArraySlice<RoutePlace>) -> Bool {
    guard let place = places.first else { return true }
    let wanted = cities(of: place)
    // The first city that fits leaves the most of the route for the rest.
    guard let met = route.firstIndex(where: { wanted.contains($0) }) else { return false }
    return meetsInOrder(route[met...], places.dropFirst())
  }

  private func avoided(but end: CityID?) -> Set<CityID> {
    var avoided: Set<CityID> = []
    for case .place(let place) in question.avoid { avoided.formUnion(cities(of: place)) }
    return avoided.subtracting([end, question.from.city, question.to.city].compactMap { $0 })
  }

  private func cities(of place: RoutePlace) -> Set<CityID> {
    switch place {
    case .city(let id): [id]
    case .country(let country):
      Set(network.cities.filter { $0.country == country }.map(\.id))
    case .region(let region): Set(network.cities.filter { $0.region == region }.map(\.id))
    case .worldRegion(let region):
      Set(network.cities.filter { $0.worldRegion == region }.map(\.id))
    case .organization(let id):
      Set(network.memberships.filter { $0.organization == id }.map(\.city))
    }
  }

  /// What a criterion of the tests amounts to between two cities.
  func amount(_ criterion: String, _ pair: Pair) -> Double {
    guard let a = network.city(pair.first), let b = network.city(pair.second) else { return .nan }
    let crosses = a.country == nil || b.country == nil || a.country != b.country
    switch criterion {
    case "hops": return 1
    case "borders": return crosses ? 1 : 0
    case "km": return kilometers(a, b)
    case "km+500*borders": return kilometers(a, b) + (crosses ? 500 : 0)
    case "risk", "capacity":
      return network.assertion(ties[pair]?.first?.evidence.first ?? AssertionID(""))?
        .quantities[criterion] ?? .nan
    case "ties": return Double(ties[pair]?.count ?? 0)
    default: return .nan
    }
  }

  private func kilometers(_ a: City, _ b: City) -> Double {
    guard let from = a.coordinate, let to = b.coordinate else { return .nan }
    return from.distanceInKilometers(to: to)
  }

  func sum(_ criterion: String, _ route: Listed) -> Double {
    route.pairs.reduce(0) { $0 + amount(criterion, $1) }
  }

  /// The figures by which routes are compared, without the rounding of sums.
  func figures(_ route: Listed, _ criteria: [String]) -> [Double] {
    criteria.map { (sum($0, route) * 1e6).rounded() / 1e6 }
  }

  /// All routes from the best on; equally good ones in the order of their cities.
  func best(by criteria: [String]) -> [Listed] {
    routes.sorted { a, b in
      let (first, second) = (figures(a, criteria), figures(b, criteria))
      return first != second
        ? first.lexicographicallyPrecedes(second) : a.cities.lexicographicallyPrecedes(b.cities)
    }
  }

  /// The routes that the question asks for.
  func answer() -> [Listed] {
    let criteria = (question.pareto.isEmpty ? question.by.criteria : question.pareto).map(\.id)
    let all = best(by: criteria)
    let isBetweenCities = question.from.city != nil && question.to.city != nil
    switch question.pareto.isEmpty
      ? question.kind ?? (isBetweenCities ? .shortest : .gateways) : .pareto
    {
    case .shortest: return Array(all.prefix(question.count ?? 3))
    case .allShortest:
      return all.filter { figures($0, criteria) == figures(all[0], criteria) }
    case .diverse:
      var taken: [Listed] = []
      for route in all where taken.count < question.count ?? 3 {
        let isNew = taken.allSatisfy { other in
          let common = Set(route.pairs).intersection(other.pairs).count
          let either = Set(route.pairs).union(other.pairs).count
          return Double(common) <= (question.similarity ?? 0.5) * Double(either)
        }
        if isNew { taken.append(route) }
      }
      return taken
    case .widest:
      func width(_ route: Listed) -> Double {
        route.pairs.map { amount(question.width ?? "capacity", $0) }.min() ?? 0
      }
      let widest = all.map(width).max()
      return Array(all.filter { width($0) == widest }.prefix(1))
    case .gateways:
      var seen: Set<[CityID]> = []
      return Array(
        all.filter { seen.insert([$0.cities[0], $0.cities[$0.cities.count - 1]]).inserted }
          .prefix(question.count ?? 3))
    case .pareto:
      var seen: Set<[Double]> = []
      return all.filter { route in
        let own = figures(route, criteria)
        let isBeaten = all.contains { other in
          let figures = figures(other, criteria)
          return figures != own && zip(figures, own).allSatisfy { $0 <= $1 }
        }
        return !isBeaten && seen.insert(own).inserted
      }
    case .disjoint: return cheapestSet(of: all, criteria) { $0.cities.dropFirst().dropLast() }
    case .tieDisjoint: return cheapestSet(of: all, criteria) { $0.pairs }
    }
  }

  /// As many routes as there are, three at most, that share none of their `parts` and cost least.
  private func cheapestSet<Part: Hashable>(
    of all: [Listed], _ criteria: [String], _ parts: (Listed) -> some Sequence<Part>
  ) -> [Listed] {
    var best: (routes: [Listed], cost: Double) = ([], 0)
    func search(_ taken: [Listed], _ used: Set<Part>, from next: Int) {
      let cost = taken.reduce(0) { $0 + sum(criteria[0], $1) }
      if taken.count > best.routes.count
        || taken.count == best.routes.count && cost < best.cost - 1e-9
      {
        best = (taken, cost)
      }
      guard taken.count < question.count ?? 3 else { return }
      for position in all.indices.dropFirst(next) {
        let own = Set(parts(all[position]))
        // Two ties between the ends without a city in between are one route.
        if used.isDisjoint(with: own), !taken.contains(all[position]) {
          search(taken + [all[position]], used.union(own), from: position + 1)
        }
      }
    }
    search([], [], from: 0)
    return best.routes
  }
}
