import CityNetworks
package import Execution
package import Graphs

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The pairs of cities without a tie that fulfil a rule, in the order of the cities' ids.
package struct NewTieCandidates {
  /// The rule that they fulfil.
  package let rule: NewTieRule
  /// The pairs, the lower node first, ascending and each once.
  package let pairs: [(first: Node, second: Node)]

  /// So many pairs at most are listed.
  package static let most = 2_000_000

  /// The pairs of `study` that fulfil `rule`.
  ///
  /// Pairs with common partners are found by two steps from each city, near ones by a sweep from south
  /// to north, those of one organization by its members. O(Σ degree² + cities · cities in the band of
  /// latitudes + pairs · log pairs).
  ///
  /// - Throws: ``NewTieError/tooMany(rule:most:generator:)``; `CancellationError`.
  package init(
    in study: StudiedNetwork, by rule: NewTieRule, most: Int = most, _ context: ExecutionContext
  ) throws {
    self.rule = rule
    let search = NewTieSearch(study, rule, most: most)
    var found: [UInt64] = []
    for conditions in rule.alternatives {
      found += try search.pairs(fulfilling: conditions, context)
    }
    if rule.alternatives.count > 1 {
      found.sort()
      var last: UInt64?
      found.removeAll { pair in
        defer { last = pair }
        return pair == last
      }
    } else {
      found.sort()
    }
    guard found.count <= most else {
      throw NewTieError.tooMany(rule: rule.text, most: most, generator: rule.alternatives[0][0])
    }
    pairs = found.map { pair in
      (Node(rawValue: UInt32(pair >> 32)), Node(rawValue: UInt32(truncatingIfNeeded: pair)))
    }
  }
}

/// A point of the unit sphere.
private struct UnitVector {
  let x, y, z: Double

  init(_ place: Coordinate) {
    let north = place.latitude * Double.pi / 180
    let east = place.longitude * Double.pi / 180
    (x, y, z) = (cos(north) * cos(east), cos(north) * sin(east), sin(north))
  }

  func dot(_ other: UnitVector) -> Double { x * other.x + y * other.y + z * other.z }

  static func cosine(of angle: Double) -> Double { cos(angle) }
}

/// Lists the pairs that fulfil all conditions of one alternative of a rule.
private struct NewTieSearch {
  private let graph: Graph
  private let cities: [City]
  private let rule: NewTieRule
  private let most: Int
  /// The number of each city's country; nil where it is unknown.
  private let countries: [Int?]
  /// The cities of each organization, and the organizations of each city, ascending.
  private let members: [[Int]]
  private let bodies: [[Int]]

  init(_ study: StudiedNetwork, _ rule: NewTieRule, most: Int) {
    graph = study.graph.graph
    cities = study.network.cities
    self.rule = rule
    self.most = most
    var numbers: [String: Int] = [:]
    countries = cities.map { city in
      city.country.map { country in
        let number = numbers[country.code] ?? numbers.count
        numbers[country.code] = number
        return number
      }
    }
    var members = [[Int]](repeating: [], count: study.network.organizations.count)
    var bodies = [[Int]](repeating: [], count: cities.count)
    for membership in study.network.memberships {
      guard let city = study.network.position(of: membership.city),
        let body = study.network.position(of: membership.organization)
      else { preconditionFailure("a membership of what is not in the network") }
      members[body].append(city)
      bodies[city].append(body)
    }
    self.members = members
    self.bodies = bodies
  }

  func pairs(
    fulfilling conditions: [NewTieRule.Condition], _ context: ExecutionContext
  ) throws -> [UInt64] {
    var pairs: [UInt64] = []
    let rest = Array(conditions.dropFirst())
    func take(_ a: Int, _ b: Int) throws {
      guard mayBeTied(a, b), rest.allSatisfy({ fulfils($0, a, b) }),
        graph.edge(from: Node(a), to: Node(b)) == nil
      else { return }
      guard pairs.count < most else {
        throw NewTieError.tooMany(rule: rule.text, most: most, generator: conditions[0])
      }
      pairs.append(UInt64(min(a, b)) << 32 | UInt64(max(a, b)))
    }
    switch conditions[0] {
    case .partners(let fewest): try twoSteps(fewest, context, take)
    case .kilometers(let longest): try sweep(longest, context, take)
    case .organization(let mostMembers): try withinBodies(mostMembers, context, take)
    }
    return pairs
  }

  private func twoSteps(
    _ fewest: Int, _ context: ExecutionContext, _ take: (Int, Int) throws -> Void
  ) throws {
    let rows = graph.rows(.outgoing)
    var count = [Int32](repeating: 0, count: graph.nodeCount)
    var reached: [Int] = []
    for a in 0..<graph.nodeCount {
      if a & 0xFF == 0 { try context.cancellation.check() }
      for middle in rows.row(Node(a)) {
        for entry in rows.row(Node(rawValue: rows.neighbors[middle])) {
          let b = Int(rows.neighbors[entry])
          guard b > a else { continue }
          if count[b] == 0 { reached.append(b) }
          count[b] += 1
        }
      }
      for b in reached {
        if Int(count[b]) >= fewest { try take(a, b) }
        count[b] = 0
      }
      reached.removeAll(keepingCapacity: true)
    }
  }

  private func sweep(
    _ longest: Double, _ context: ExecutionContext, _ take: (Int, Int) throws -> Void
  ) throws {
    let placed = cities.indices.compactMap { index in
      cities[index].coordinate.map { (index: index, place: $0) }
    }.sorted { ($0.place.latitude, $0.index) < ($1.place.latitude, $1.index) }
    // One degree of a meridian; a little more, so that rounding loses no pair.
    let degree = Coordinate.meanEarthRadiusInKilometers * Double.pi / 180
    let band = longest / degree * (1 + 1e-9) + 1e-9
    let points = placed.map { UnitVector($0.place) }
    let angle = min(longest / Coordinate.meanEarthRadiusInKilometers, Double.pi)
    // The cosine tells most pairs apart without a sine; a little less, so that rounding loses none.
    let nearest = UnitVector.cosine(of: angle) - 1e-12
    for (place, one) in placed.enumerated() {
      if place & 0xFF == 0 { try context.cancellation.check() }
      for next in (place + 1)..<max(placed.count, place + 1) {
        let other = placed[next]
        if other.place.latitude - one.place.latitude > band { break }
        guard points[place].dot(points[next]) >= nearest, mayBeTied(one.index, other.index),
          one.place.distanceInKilometers(to: other.place) <= longest
        else { continue }
        try take(one.index, other.index)
      }
    }
  }

  private func withinBodies(
    _ mostMembers: Int, _ context: ExecutionContext, _ take: (Int, Int) throws -> Void
  ) throws {
    for a in cities.indices {
      if a & 0xFF == 0 { try context.cancellation.check() }
      var others: Set<Int> = []
      for body in bodies[a] where members[body].count <= mostMembers {
        for b in members[body] where b > a { others.insert(b) }
      }
      for b in others.sorted() { try take(a, b) }
    }
  }

  private func mayBeTied(_ a: Int, _ b: Int) -> Bool {
    switch rule.ends {
    case .anywhere: return true
    case .twoCountries:
      guard let first = countries[a], let second = countries[b] else { return true }
      return first != second
    }
  }

  /// Whether a pair fulfils a condition that it was not listed by.
  private func fulfils(_ condition: NewTieRule.Condition, _ a: Int, _ b: Int) -> Bool {
    switch condition {
    case .kilometers(let longest):
      guard let one = cities[a].coordinate, let other = cities[b].coordinate else { return false }
      return one.distanceInKilometers(to: other) <= longest
    case .organization(let mostMembers):
      return bodies[a].contains { members[$0].count <= mostMembers && bodies[b].contains($0) }
    case .partners: preconditionFailure("pairs with common partners are listed by them")
    }
  }
}
