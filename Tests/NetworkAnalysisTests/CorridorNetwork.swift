import CityNetworks
import Execution
import Graphs
import NetworkAnalysis
import TestSupport

/// City networks with a corridor of several branches, and the slow way to its figures.
struct CorridorNetwork {
  let network: CityNetwork
  /// The tied pairs by the numbers of the cities.
  let tied: Set<[Int]>
  let countries: [String]
  /// The cities of the branches a and b in the order of travel.
  let branches: [[Int]]
  let members: [(Int, String)]

  /// `count` cities in some countries, tied by chance, with two branches through some of them.
  init(seed: Int) {
    var generator = Seed(UInt64(seed)).stream(3)
    let count = 6 + seed % 12
    let density = 0.08 + 0.02 * Double(seed % 6)
    var tied: Set<[Int]> = []
    for a in 0..<count {
      for b in (a + 1)..<count where generator.unitInterval() < density { tied.insert([a, b]) }
    }
    var order = Array(0..<count)
    generator.shuffle(&order)
    let first = Array(order.prefix(2 + seed % 5))
    generator.shuffle(&order)
    let members = (0..<count).flatMap { city in
      ["x", "y", "z"].filter { _ in generator.unitInterval() < 0.4 }.map { (city, $0) }
    }
    self.init(
      tied: tied, countries: (0..<count).map { ["IR", "CN", "PK"][(7 * $0 + seed) % 3] },
      branches: [first, Array(order.prefix(2 + seed % 4))], members: members)
  }

  init(
    tied: Set<[Int]>, countries: [String], branches: [[Int]], members: [(Int, String)] = []
  ) {
    let toy = ToyNetwork.network(
      cities: countries.enumerated().map { (Self.id($0.offset), $0.element) },
      twinnings: tied.sorted { $0.lexicographicallyPrecedes($1) }
        .map { (Self.id($0[0]), Self.id($0[1])) },
      members: members.map { (Self.id($0.0), $0.1) })
    let corridor = Corridor(
      id: CorridorID("k"), name: "K",
      branches: zip(["a", "b", "c"], branches).map { name, cities in
        CorridorBranch(name: name, cities: cities.map { CityID(Self.id($0)) })
      })
    network = CityNetwork(
      cities: toy.cities, organizations: toy.organizations, corridors: [corridor],
      sources: toy.sources, assertions: toy.assertions, provenance: toy.provenance)
    (self.tied, self.countries, self.branches) = (tied, countries, branches)
    self.members = members
  }

  /// "c03" for 3, so that the order of ids is that of the numbers.
  static func id(_ city: Int) -> String { "c" + (city < 10 ? "0" : "") + "\(city)" }

  /// The cities of all branches, each once, in the order of travel.
  var cities: [Int] {
    var seen: Set<Int> = []
    return branches.joined().filter { seen.insert($0).inserted }
  }

  /// Pairs of neighbours, each once, lower number first.
  var neighbors: Set<[Int]> {
    Set(branches.flatMap { zip($0, $0.dropFirst()).map { [$0, $1].sorted() } })
  }

  /// The distances of all pairs by the method of Floyd and Warshall; nil where there is no path.
  func distances(adding extra: [[Int]] = [], among nodes: [Int]? = nil) -> [[Int?]] {
    let count = countries.count
    let allowed = Set(nodes ?? Array(0..<count))
    let far = 1_000_000
    var table = [[Int]](repeating: [Int](repeating: far, count: count), count: count)
    for city in allowed { table[city][city] = 0 }
    for pair in tied.union(extra.map { $0.sorted() }) where allowed.isSuperset(of: pair) {
      table[pair[0]][pair[1]] = 1
      table[pair[1]][pair[0]] = 1
    }
    for middle in 0..<count {
      for a in 0..<count {
        for b in 0..<count {
          table[a][b] = min(table[a][b], table[a][middle] + table[middle][b])
        }
      }
    }
    return table.map { $0.map { $0 >= far ? nil : $0 } }
  }

  /// The mean of 1/distance over the pairs of the corridor's cities.
  func efficiency(_ table: [[Int?]]) -> Double {
    let cities = cities
    var sum = 0.0
    for (place, a) in cities.enumerated() {
      for b in cities.dropFirst(place + 1) { sum += table[a][b].map { 1 / Double($0) } ?? 0 }
    }
    return sum / Double(max(cities.count * (cities.count - 1) / 2, 1))
  }

  func results(
    _ analysis: any Analysis, workers: Int = 1, selection: NetworkSelection = NetworkSelection()
  ) throws -> AnalysisResults {
    try analysis.results(
      for: ToyNetwork.study(network, selection), in: ExecutionContext(workers: workers))
  }

  /// The number of a city by its id.
  static func number(_ id: CityID) -> Int { Int(id.rawValue.dropFirst()) ?? -1 }
}

extension CorridorNetwork {
  /// The same with one more statement, and with an organization if one is given.
  func adding(_ assertion: Assertion, _ organization: Organization? = nil) -> CorridorNetwork {
    CorridorNetwork(
      network: CityNetwork(
        cities: network.cities,
        organizations: network.organizations + [organization].compactMap { $0 },
        corridors: network.corridors, sources: network.sources,
        assertions: network.assertions + [assertion], provenance: network.provenance), of: self)
  }

  private init(network: CityNetwork, of other: CorridorNetwork) {
    self.network = network
    (tied, countries) = (other.tied, other.countries)
    (branches, members) = (other.branches, other.members)
  }
}

extension Graph {
  /// The ends of each edge, lower number first.
  var pairs: [[Int]] {
    let (sources, targets) = edgeEnds()
    return zip(sources, targets).map { [Int($0), Int($1)].sorted() }
  }
}
