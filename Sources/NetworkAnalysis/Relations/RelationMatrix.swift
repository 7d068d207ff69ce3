import CityNetworks
import Execution
import GraphAlgorithms
import Graphs

/// Several relations among the cities for which all of them are known.
struct RelationMatrices {
  /// The relations in the given order, each with one node per kept city.
  let matrices: [PairMatrix]
  /// Where the kept cities stand in the network.
  let kept: [Int]
  /// Why cities were left out.
  let remarks: [String]

  /// - Throws: ``AnalysisError/tooFewVariants(_:)`` if fewer than three cities are left; what the
  ///   relations throw.
  init(
    _ relations: [CityRelation], in study: StudiedNetwork, _ direction: TieDirection,
    _ context: ExecutionContext
  ) throws {
    let all = try relations.map { try RelationValues($0, in: study, direction, context) }
    let count = study.network.cities.count
    kept = (0..<count).filter { city in all.allSatisfy { $0.isKnown[city] } }
    var remarks: [String] = []
    for values in all {
      let unknown = values.isKnown.count { !$0 }
      if unknown > 0 {
        remarks.append(
          "\(values.relation.title.prefix(1).uppercased() + values.relation.title.dropFirst()): "
            + "not known of \(Remarks.count(unknown, "city", "cities")), left out.")
      }
      remarks += values.remarks
    }
    guard kept.count > 2 else {
      throw AnalysisError.tooFewVariants(
        "only \(Remarks.count(kept.count, "city", "cities")) of \(count) \(kept.count == 1 ? "has" : "have") all that is compared, "
          + "and pairs of three at least are needed. \(remarks.joined(separator: " ")) "
          + "Widen the selection, or compare relations that are known of more cities.")
    }
    let kept = kept
    matrices = all.map { $0.matrix(of: kept, among: count) }
    self.remarks = remarks
  }
}

/// What one relation says of all cities of a network.
private struct RelationValues {
  let relation: CityRelation
  /// Whether pairs with the city have a number.
  let isKnown: [Bool]
  private(set) var remarks: [String] = []
  private let content: Content

  private enum Content {
    /// Pairs with a number other than 0, and whether they hold one way only.
    case listed(Direction, [(first: Int, second: Int, value: Double)])
    case groups([Int])
    case numbers([Double], @Sendable (Double, Double) -> Double)
    /// The number of each city, and what a pair of numbers has.
    case rule([Int], @Sendable (Int, Int) -> Double)
  }

  init(
    _ relation: CityRelation, in study: StudiedNetwork, _ direction: TieDirection,
    _ context: ExecutionContext
  ) throws {
    self.relation = relation
    let network = study.network
    let everyone = [Bool](repeating: true, count: network.cities.count)
    switch relation.kind {
    case .ties:
      isKnown = everyone
      content = Self.listed(try study.cityGraph(direction)) { _ in 1 }
    case .relation(let kind):
      isKnown = everyone
      let graph = try CityGraph(
        study.whole.selecting(study.selection.looking(at: kind)),
        direction: direction.graphDirection)
      content = .listed(
        direction.graphDirection,
        graph.graph.edges.compactMap { edge in
          let (first, second) = graph.cities(of: edge)
          return network.position(of: first.id).flatMap { first in
            network.position(of: second.id).map { (first, $0, 1) }
          }
        })
    case .column(let name):
      let known = network.quantityNames + ["weight"]
      guard known.contains(name) else {
        throw AnalysisError.unknownChoice(
          name, of: "a column with numbers of ties", near: suggestions(for: name, among: known),
          known: known)
      }
      isKnown = everyone
      let graph = try study.cityGraph(direction)
      content = Self.listed(graph) { edge in
        name == "weight"
          ? graph.ties(of: edge).compactMap(\.weight).reduce(0, +)
          : graph.quantity(name, of: edge)?.value ?? 0
      }
    case .listed(let pairs):
      isKnown = everyone
      let found = pairs.compactMap { pair in
        network.position(of: pair.first).flatMap { first in
          network.position(of: pair.second).map { (first: first, second: $0, value: pair.value) }
        }
      }
      if found.count < pairs.count {
        remarks = [
          "Of \(relation.id), \(Remarks.count(pairs.count - found.count, "pair is", "pairs are")) "
            + "left out, since a city is not selected."
        ]
      }
      content = .listed(direction.graphDirection, Self.summed(found, direction.graphDirection))
    case .unread:
      throw AnalysisError.contradictoryParameters(
        "\(relation.id) is a file, and plans read none. Name it on the command line, in `citynet qap`."
      )
    case .sharedOrganizations:
      isKnown = everyone
      content = Self.sharedMemberships(network)
    case .same(let division):
      let labels = try division.labels(in: study, context)
      let names = Set(labels.compactMap { $0 }).sorted()
      let number = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
      isKnown = labels.map { $0 != nil }
      content = .groups(labels.map { $0.flatMap { number[$0] } ?? -1 })
    case .difference(let figure):
      (isKnown, content) = try Self.numbers(figure, study, context) { abs($0 - $1) }
    case .sum(let figure):
      (isKnown, content) = try Self.numbers(figure, study, context) { $0 + $1 }
    case .product(let figure):
      (isKnown, content) = try Self.numbers(figure, study, context) { $0 * $1 }
    case .kilometers:
      let (numbers, places) = PreparedStatistic.places(of: network.cities)
      isKnown = numbers.map { $0 >= 0 }
      content = .rule(numbers) { places.distance($0, $1) }
    case .logKilometers:
      let (numbers, places) = PreparedStatistic.places(of: network.cities)
      isKnown = numbers.map { $0 >= 0 }
      content = .rule(numbers) { places.logarithmOfDistance($0, $1, atLeast: 1) }
    }
  }

  private static func listed(_ graph: CityGraph, _ value: (Edge) -> Double) -> Content {
    .listed(
      graph.graph.direction,
      graph.graph.edges.map { edge in
        let (source, target) = graph.graph.ends(of: edge)
        return (source.index, target.index, value(edge))
      })
  }

  /// Each pair once, with its largest number: a list may name a tie from both of its ends.
  private static func summed(
    _ pairs: [(first: Int, second: Int, value: Double)], _ direction: Direction
  ) -> [(first: Int, second: Int, value: Double)] {
    let ordered = pairs.map { pair in
      direction == .undirected && pair.second < pair.first
        ? (first: pair.second, second: pair.first, value: pair.value) : pair
    }.sorted { ($0.first, $0.second, $1.value) < ($1.first, $1.second, $0.value) }
    return ordered.enumerated().filter { place, pair in
      place == 0
        || (ordered[place - 1].first, ordered[place - 1].second) != (pair.first, pair.second)
    }.map(\.element)
  }

  /// A list where few pairs share an organization; a rule where one organization alone makes
  /// millions of pairs.
  private static func sharedMemberships(_ network: CityNetwork) -> Content {
    var members = [[Int]](repeating: [], count: network.organizations.count)
    for membership in network.memberships {
      guard let city = network.position(of: membership.city),
        let organization = network.position(of: membership.organization)
      else { continue }
      members[organization].append(city)
    }
    guard members.reduce(0, { $0 + $1.count * $1.count / 2 }) <= 1_000_000 else {
      return sharedBits(members, cities: network.cities.count)
    }
    var pairs: [(first: Int, second: Int, value: Double)] = []
    for cities in members {
      for (place, first) in cities.enumerated() {
        for second in cities[(place + 1)...] {
          pairs.append((min(first, second), max(first, second), 1))
        }
      }
    }
    return .listed(.undirected, pairs)
  }

  /// For each city a bit for each organization: what two share are the bits that both have.
  private static func sharedBits(_ members: [[Int]], cities: Int) -> Content {
    let words = (members.count + 63) / 64
    var bits = [UInt64](repeating: 0, count: cities * words)
    for (organization, cities) in members.enumerated() {
      for city in cities {
        bits[city * words + organization / 64] |= 1 << UInt64(organization % 64)
      }
    }
    return .rule(Array(0..<cities)) { [bits] first, second in
      var shared = 0
      for word in 0..<words {
        shared += (bits[first * words + word] & bits[second * words + word]).nonzeroBitCount
      }
      return Double(shared)
    }
  }

  private static func numbers(
    _ figure: CityFigure, _ study: StudiedNetwork, _ context: ExecutionContext,
    _ rule: @escaping @Sendable (Double, Double) -> Double
  ) throws -> ([Bool], Content) {
    let values = try figure.values(in: study, context)
    return (values.map { $0 != nil }, .numbers(values.map { $0 ?? 0 }, rule))
  }

  /// The relation among the kept cities.
  func matrix(of kept: [Int], among count: Int) -> PairMatrix {
    switch content {
    case .listed(let direction, let pairs):
      var position = [Int](repeating: -1, count: count)
      for (new, old) in kept.enumerated() { position[old] = new }
      return PairMatrix(
        direction, nodeCount: kept.count,
        entries: pairs.compactMap { pair in
          let (first, second) = (position[pair.first], position[pair.second])
          return first < 0 || second < 0 ? nil : (first, second, pair.value)
        })
    case .groups(let groups):
      let own = kept.map { groups[$0] }
      return PairMatrix(nodeCount: kept.count) { own[$0] == own[$1] ? 1 : 0 }
    case .numbers(let numbers, let rule):
      let own = kept.map { numbers[$0] }
      return PairMatrix(nodeCount: kept.count) { rule(own[$0], own[$1]) }
    case .rule(let numbers, let rule):
      let own = kept.map { numbers[$0] }
      return PairMatrix(nodeCount: kept.count) { rule(own[$0], own[$1]) }
    }
  }
}

extension NetworkSelection {
  /// The same times, statuses and countries for one kind of ties.
  fileprivate func looking(at relation: Relation) -> NetworkSelection {
    NetworkSelection(
      time: time, certainty: certainty, statusRule: statusRule, relations: [relation],
      countries: countries, assumption: assumption)
  }
}
