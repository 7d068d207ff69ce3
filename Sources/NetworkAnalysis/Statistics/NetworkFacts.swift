import CityNetworks
import Execution
import GraphAlgorithms
import Graphs

/// One network, real or random, of which statistics are taken; what several of them need is found
/// once.
struct NetworkFacts {
  let graph: Graph
  /// Whose properties each node has: its own, unless labels are shuffled.
  let order: [Int]
  private let context: ExecutionContext
  private var foundTriangles: Triangles?
  private var foundComponents: Partition?
  private var foundDistances: DistanceProfile?
  private var foundTriads: TriadCensus?

  init(_ graph: Graph, order: [Int], in context: ExecutionContext) {
    self.graph = graph
    self.order = order
    self.context = context
  }

  private mutating func triangles() throws -> Triangles {
    let found = try foundTriangles ?? Triangles(of: graph, in: context)
    foundTriangles = found
    return found
  }

  private mutating func components() throws -> Partition {
    let found = try foundComponents ?? ConnectedComponents().partition(of: graph, in: context)
    foundComponents = found
    return found
  }

  /// The distances within the largest component.
  private mutating func distances() throws -> DistanceProfile? {
    if let foundDistances { return foundDistances }
    let parts = try components()
    guard parts.count > 0 else { return nil }
    foundDistances = try DistanceProfile(
      of: graph.induced(on: parts.nodes(of: 0)).graph, in: context)
    return foundDistances
  }

  private mutating func triads() throws -> TriadCensus {
    let found = try foundTriads ?? TriadCensus(of: graph, in: context)
    foundTriads = found
    return found
  }

  /// The value of a statistic; nil where the network does not have it.
  mutating func value(of statistic: PreparedStatistic) throws -> Double? {
    switch statistic.statistic.kind {
    case .plain(let plain): return try value(of: plain, statistic)
    case .centralization(let id):
      guard let measure = try MeasureCatalog.measure(id: id) as? any CentralizableMeasure else {
        return nil
      }
      do {
        return try measure.centralization(of: graph, in: context)
      } catch GraphAlgorithmError.undefinedWhenDisconnected {
        return nil
      }
    case .modularity(let id):
      let partition = try PartitionCatalog.algorithm(id: id).partition(of: graph, in: context)
      return Modularity().value(of: partition, on: graph)
    case .externalInternal:
      let counts = GroupedEnds(graph, statistic.groups, order)
      guard counts.ties > 0 else { return nil }
      return Double(counts.ties - 2 * counts.inside) / Double(counts.ties)
    case .assortativity: return GroupedEnds(graph, statistic.groups, order).assortativity
    case .numericAssortativity: return correlationOfEnds(statistic.numbers)
    case .richClub(let degree):
      let clubs = RichClub(of: graph).clubs
      return clubs.indices.contains(degree) ? clubs[degree].coefficient : nil
    case .triads(let type): return Double(try triads()[type])
    }
  }

  private mutating func value(
    of plain: NetworkStatistic.Plain, _ statistic: PreparedStatistic
  ) throws -> Double? {
    switch plain {
    case .transitivity: return try triangles().transitivity
    case .clustering: return try triangles().meanLocalClustering(.countedAsZero)
    case .triangles: return Double(try triangles().total)
    case .degreeAssortativity: return graph.degreeAssortativity
    case .meanDistance: return try distances()?.meanDistance
    case .diameter: return try distances()?.diameter.map { Double($0) }
    case .components: return Double(try components().count)
    case .largestComponent:
      return try components().sizes.first.map { Double($0) / Double(graph.nodeCount) }
    case .crossBorder:
      let counts = GroupedEnds(graph, statistic.groups, order)
      return counts.ties == 0
        ? nil : Double(counts.ties - counts.inside) / Double(counts.ties)
    case .meanLength:
      let lengths = lengths(statistic)
      return lengths.isEmpty ? nil : lengths.reduce(0, +) / Double(lengths.count)
    case .medianLength:
      return NullDistribution(observed: 0, nulls: lengths(statistic)).quantile(0.5)
    case .reciprocity: return DyadCensus(of: graph).reciprocity
    case .mutualPairs: return Double(DyadCensus(of: graph).mutual)
    }
  }

  private func lengths(_ statistic: PreparedStatistic) -> [Double] {
    guard let places = statistic.places else { return [] }
    let ends = graph.edgeEnds()
    return zip(ends.sources, ends.targets).compactMap { source, target in
      let (a, b) = (
        statistic.groups[order[Int(source)]], statistic.groups[order[Int(target)]]
      )
      return a < 0 || b < 0 ? nil : places.distance(a, b)
    }.sorted()
  }

  /// The correlation of numbers at the two ends of ties of which both are known; an undirected tie
  /// counts both ways round.
  private func correlationOfEnds(_ numbers: [Double?]) -> Double? {
    let ends = graph.edgeEnds()
    var pairs = zip(ends.sources, ends.targets).compactMap {
      source, target -> (Double, Double)? in
      guard let a = numbers[order[Int(source)]], let b = numbers[order[Int(target)]] else {
        return nil
      }
      return (a, b)
    }
    if graph.direction == .undirected { pairs += pairs.map { ($0.1, $0.0) } }
    guard let first = pairs.first, pairs.contains(where: { $0.0 != first.0 }),
      pairs.contains(where: { $0.1 != first.1 })
    else { return nil }
    let count = Double(pairs.count)
    let sums = pairs.reduce((0, 0)) { ($0.0 + $1.0, $0.1 + $1.1) }
    let means = (sums.0 / count, sums.1 / count)
    var (together, spreadA, spreadB) = (0.0, 0.0, 0.0)
    for (a, b) in pairs {
      together += (a - means.0) * (b - means.1)
      spreadA += (a - means.0) * (a - means.0)
      spreadB += (b - means.1) * (b - means.1)
    }
    return min(1, max(-1, together / (spreadA * spreadB).squareRoot()))
  }
}

/// How many ties of which both ends have a group stay inside one, and how many ends each group has.
private struct GroupedEnds {
  private(set) var ties = 0
  private(set) var inside = 0
  private var sources: [Int]
  private var targets: [Int]

  init(_ graph: Graph, _ groups: [Int], _ order: [Int]) {
    let count = (groups.max() ?? -1) + 1
    sources = Array(repeating: 0, count: count)
    targets = sources
    let ends = graph.edgeEnds()
    for (source, target) in zip(ends.sources, ends.targets) {
      let (a, b) = (groups[order[Int(source)]], groups[order[Int(target)]])
      guard a >= 0, b >= 0 else { continue }
      ties += 1
      if a == b { inside += 1 }
      sources[a] += 1
      targets[b] += 1
      if graph.direction == .undirected {
        sources[b] += 1
        targets[a] += 1
      }
    }
  }

  /// Newman's coefficient for groups; nil where all ends lie in one group.
  var assortativity: Double? {
    let all = Double(sources.reduce(0, +))
    guard ties > 0 else { return nil }
    let byChance =
      zip(sources, targets).reduce(0) { $0 + Double($1.0) * Double($1.1) } / (all * all)
    guard byChance < 1 else { return nil }
    return (Double(inside) / Double(ties) - byChance) / (1 - byChance)
  }
}

/// A statistic with what it needs to know of the cities of one network.
struct PreparedStatistic: Sendable {
  let statistic: NetworkStatistic
  /// The number of each node's group, or of its place; −1 where it is not known.
  let groups: [Int]
  let numbers: [Double?]
  let places: SpherePoints?

  init(
    _ statistic: NetworkStatistic, in study: StudiedNetwork, _ context: ExecutionContext
  ) throws {
    self.statistic = statistic
    let cities = study.network.cities
    var (groups, numbers, places): ([Int], [Double?], SpherePoints?) = ([], [], nil)
    switch statistic.kind {
    case .plain(.crossBorder): groups = Self.numbered(cities.map { $0.country?.code })
    case .plain(.meanLength), .plain(.medianLength):
      (groups, places) = Self.places(of: cities)
    case .externalInternal(let division), .assortativity(let division):
      groups = Self.numbered(try division.labels(in: study, context))
    case .numericAssortativity(let figure): numbers = try figure.values(in: study, context)
    case .plain, .centralization, .modularity, .richClub, .triads: break
    }
    (self.groups, self.numbers, self.places) = (groups, numbers, places)
  }

  private static func numbered(_ labels: [String?]) -> [Int] {
    let known = Set(labels.compactMap { $0 }).sorted()
    let number = Dictionary(uniqueKeysWithValues: zip(known, known.indices))
    return labels.map { $0.flatMap { number[$0] } ?? -1 }
  }

  /// Where each city stands among those with coordinates, −1 without, and their places.
  static func places(of cities: [City]) -> ([Int], SpherePoints) {
    var numbers: [Int] = []
    var known: [Coordinate] = []
    for city in cities {
      numbers.append(city.coordinate == nil ? -1 : known.count)
      if let coordinate = city.coordinate { known.append(coordinate) }
    }
    return (
      numbers,
      SpherePoints(
        latitudes: known.map(\.latitude), longitudes: known.map(\.longitude),
        radius: Coordinate.meanEarthRadiusInKilometers)
    )
  }
}
