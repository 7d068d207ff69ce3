import CityNetworks
import Execution
import GraphAlgorithms
import Graphs

extension GravityUnits {
  /// The cities of which all is known that the terms ask for.
  static func cities(
    of study: StudiedNetwork, _ terms: [GravityTerm], _ context: ExecutionContext
  ) throws -> GravityUnits {
    let cities = study.network.cities
    let all = try terms.map { try CityValues($0, study, context) }
    let kept = cities.indices.filter { node in all.allSatisfy { $0.isKnown(node) } }
    var position = [Int](repeating: -1, count: cities.count)
    for (place, node) in kept.enumerated() { position[node] = place }
    let graph = study.graph.graph
    var ties = [[(unit: Int, count: Int)]](repeating: [], count: kept.count)
    for edge in graph.edges {
      let (a, b) = graph.ends(of: edge)
      let (i, j) = (position[a.index], position[b.index])
      guard i >= 0, j >= 0, i != j else { continue }
      ties[min(i, j)].append((max(i, j), study.graph.ties(of: edge).count))
    }
    for place in ties.indices { ties[place].sort { $0.unit < $1.unit } }
    return GravityUnits(
      units: kept.map { node in
        let city = cities[node]
        return Unit(
          name: city.nameWithCountry, id: city.id.rawValue,
          population: city.population.map { Double($0) }, place: city.coordinate?.onSphere)
      },
      terms: terms, values: all.map { $0.values(of: kept) }, ties: ties,
      leftOut: zip(terms, all).compactMap { term, values in
        let missing = cities.indices.count { !values.isKnown($0) }
        return missing > 0 ? (term, missing) : nil
      },
      allUnits: cities.count)
  }

  /// The countries of the cities, each with the sums or means of its cities' figures.
  static func countries(
    of study: StudiedNetwork, _ terms: [GravityTerm], _ context: ExecutionContext
  ) throws -> GravityUnits {
    let cities = study.network.cities
    let codes = Set(cities.compactMap { $0.country?.code }).sorted()
    let number = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    let country = cities.map { $0.country.flatMap { number[$0.code] } }
    var members = [[Int]](repeating: [], count: codes.count)
    for (node, country) in country.enumerated() { if let country { members[country].append(node) } }
    let all = try terms.map { term in
      try CityValues(term, study, context).together(members, codes, term)
    }
    let kept = codes.indices.filter { unit in all.allSatisfy { $0.isKnown(unit) } }
    var position = [Int](repeating: -1, count: codes.count)
    for (place, unit) in kept.enumerated() { position[unit] = place }
    var counts: [UInt64: Int] = [:]
    let graph = study.graph.graph
    for edge in graph.edges {
      let (a, b) = graph.ends(of: edge)
      guard let one = country[a.index], let other = country[b.index], one != other else { continue }
      let (i, j) = (position[one], position[other])
      guard i >= 0, j >= 0 else { continue }
      counts[UInt64(min(i, j)) << 32 | UInt64(max(i, j)), default: 0] += 1
    }
    var ties = [[(unit: Int, count: Int)]](repeating: [], count: kept.count)
    for (pair, count) in counts.sorted(by: { $0.key < $1.key }) {
      ties[Int(pair >> 32)].append((Int(pair & 0xFFFF_FFFF), count))
    }
    let populations = members.map { nodes -> Double? in
      let known = nodes.compactMap { cities[$0].population }
      return known.isEmpty ? nil : Double(known.reduce(0, +))
    }
    let places = CityValues.middle(
      of: members, cities.map { $0.coordinate?.onSphere }, cities.map(\.population))
    return GravityUnits(
      units: kept.map { unit in
        Unit(
          name: Country(code: codes[unit])?.name ?? codes[unit], id: codes[unit],
          population: populations[unit], place: places[unit])
      },
      terms: terms, values: all.map { $0.values(of: kept) }, ties: ties,
      leftOut: zip(terms, all).compactMap { term, values in
        let missing = codes.indices.count { !values.isKnown($0) }
        return missing > 0 ? (term, missing) : nil
      },
      allUnits: codes.count)
  }
}

/// What a term knows of each city; nil where it knows nothing.
private enum CityValues {
  case places([SIMD3<Double>?])
  case sum([Double?])
  case difference([Double?])
  case same([Int?])
  case shared([[Int]])

  init(_ term: GravityTerm, _ study: StudiedNetwork, _ context: ExecutionContext) throws {
    let cities = study.network.cities
    switch term.kind {
    case .kilometers: self = .places(cities.map { $0.coordinate?.onSphere })
    case .log(let figure):
      self = .sum(
        try figure.values(in: study, context).map { $0.flatMap { $0 > 0 ? $0 : nil } })
    case .difference(let figure): self = .difference(try figure.values(in: study, context))
    case .same(let division):
      self = .same(Self.numbers(try division.labels(in: study, context)))
    case .organizations:
      var groups = [[Int]](repeating: [], count: cities.count)
      for membership in study.network.memberships {
        guard let city = study.network.position(of: membership.city),
          let body = study.network.position(of: membership.organization)
        else { preconditionFailure("a membership of what is not in the network") }
        groups[city].append(body)
      }
      self = .shared(groups.map { Set($0).sorted() })
    }
  }

  private static func numbers(_ labels: [String?]) -> [Int?] {
    let words = Set(labels.compactMap { $0 }).sorted()
    let number = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, $0) })
    return labels.map { $0.flatMap { number[$0] } }
  }

  func isKnown(_ unit: Int) -> Bool {
    switch self {
    case .places(let places): places[unit] != nil
    case .sum(let numbers), .difference(let numbers): numbers[unit] != nil
    case .same(let labels): labels[unit] != nil
    case .shared: true
    }
  }

  /// The values of these units, of which all is known; of sums their logarithms.
  func values(of kept: [Int]) -> GravityUnits.Values {
    switch self {
    case .places(let places): .places(kept.compactMap { places[$0] })
    case .sum(let numbers): .sum(kept.compactMap { numbers[$0].map { logarithm($0) } })
    case .difference(let numbers): .difference(kept.compactMap { numbers[$0] })
    case .same(let labels): .same(kept.compactMap { labels[$0] })
    case .shared(let groups): .shared(kept.map { groups[$0] })
    }
  }

  /// The values of groups of cities: the middle place, the sum, the mean, the label that all have, all
  /// organizations.
  func together(
    _ members: [[Int]], _ names: [String], _ term: GravityTerm
  ) throws -> CityValues {
    switch self {
    case .places(let places):
      return .places(Self.middle(of: members, places, places.map { _ in nil }))
    case .sum(let numbers):
      return .sum(
        members.map { nodes in
          let known = nodes.compactMap { numbers[$0] }
          return known.isEmpty ? nil : known.reduce(0, +)
        })
    case .difference(let numbers):
      return .difference(
        members.map { nodes in
          let known = nodes.compactMap { numbers[$0] }
          return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
        })
    case .same(let labels):
      return .same(
        try members.enumerated().map { country, nodes in
          let known = Set(nodes.compactMap { labels[$0] })
          guard known.count < 2 else {
            throw AnalysisError.contradictoryParameters(
              "'\(term.id)' has several answers within \(names[country]), so it says nothing of pairs "
                + "of countries. Leave it out, or use --level cities.")
          }
          return known.first
        })
    case .shared(let groups):
      return .shared(members.map { nodes in Set(nodes.flatMap { groups[$0] }).sorted() })
    }
  }

  /// The middle of the places of each group, by weight where one is known, on the sphere.
  static func middle(
    of members: [[Int]], _ places: [SIMD3<Double>?], _ weights: [Int?]
  ) -> [SIMD3<Double>?] {
    members.map { nodes in
      let sum = nodes.reduce(SIMD3<Double>()) { sum, node in
        guard let place = places[node] else { return sum }
        return sum + place * Double(max(weights[node] ?? 1, 1))
      }
      let length = (sum * sum).sum().squareRoot()
      return length > 1e-9 ? sum / length : nil
    }
  }
}
