import CityNetworks
import Execution
import GraphAlgorithms
import Graphs

/// What the selected ties make of cities: how many partners, how far apart, how central.
struct CityStanding {
  /// What is known of one city.
  struct Line {
    let city: City
    let partners: [Node]
    /// Pairs of its partners, and how many of them are tied.
    let pairs: Int
    let tiedPairs: Int
    /// How many cities it reaches in so many ties, itself at place 0.
    let reached: [Int]
    let core: Int
    let betweenness: Double?
    let rank: Int?

    /// The different countries of its partners, as far as known.
    let countries: Int

    /// The share of pairs of partners without a tie; nil with fewer than two partners.
    var openShare: Double? { pairs == 0 ? nil : Double(pairs - tiedPairs) / Double(pairs) }

    /// The mean number of ties to the cities that it reaches; nil if it reaches none.
    var meanDistance: Double? {
      let others = reached.dropFirst().reduce(0, +)
      let sum = reached.enumerated().reduce(0) { $0 + $1.offset * $1.element }
      return others == 0 ? nil : Double(sum) / Double(others)
    }
  }

  let study: StudiedNetwork
  private let cores: NodeMap<Double?>
  private let scores: NodeMap<Double?>
  private let ranks: [Node: Int]

  /// Centralities of all cities of the selection.
  ///
  /// - Complexity: O(n · ties).
  init(in study: StudiedNetwork, _ context: ExecutionContext) throws {
    self.study = study
    let graph = study.graph.graph
    cores = try CoreNumber().scores(on: graph, in: context)
    scores = try Self.betweenness.scores(on: graph, in: context)
    ranks = Dictionary(
      uniqueKeysWithValues: Ranking(of: scores).places.map { ($0.node, $0.rank) })
  }

  /// The measure by which cities are ranked.
  static let betweenness: any NodeMeasure = Betweenness()

  /// How many cities the core has in which this city lies.
  func coreSize(_ line: Line) -> Int {
    study.graph.graph.nodes.count { Int(cores[$0] ?? 0) >= line.core }
  }

  /// What is known of these cities, in their order.
  func lines(of nodes: [Node], _ context: ExecutionContext) throws -> [Line] {
    let graph = study.graph.graph
    let trees = try BreadthFirstSearch(in: graph).trees(from: nodes, in: context)
    return zip(nodes, trees).map { node, tree in
      let partners = graph.neighbors(of: node).filter { $0 != node }
      var tied = 0
      for (place, one) in partners.enumerated() {
        for other in partners.dropFirst(place + 1) where graph.edge(from: one, to: other) != nil {
          tied += 1
        }
      }
      var reached = [Int](repeating: 0, count: tree.eccentricity + 1)
      for other in graph.nodes {
        if let distance = tree.distance(to: other) { reached[distance] += 1 }
      }
      return Line(
        city: study.city(node), partners: partners,
        pairs: partners.count * (partners.count - 1) / 2, tiedPairs: tied, reached: reached,
        core: Int(cores[node] ?? 0), betweenness: scores[node], rank: ranks[node],
        countries: Set(partners.compactMap { study.city($0).country?.code }).count)
    }
  }

  /// How many ties a city has.
  func ties(_ node: Node) -> Int { study.graph.graph.outgoing.degree(node) }

  /// The city's place among these by its number of ties: 1 plus those with more.
  func rank(_ node: Node, among others: [Node]) -> Int {
    1 + others.count { ties($0) > ties(node) }
  }

  /// The cities of the same country, those with most ties first; none if the country is unknown.
  func compatriots(of node: Node) -> [Node] {
    guard let country = study.city(node).country else { return [] }
    return study.graph.graph.nodes.filter { study.city($0).country == country }.sorted {
      (-ties($0), $0) < (-ties($1), $1)
    }
  }

  /// The cities, except these, whose number of ties is nearest to this city's; of equal ones those
  /// with more ties, then by id.
  func alike(_ node: Node, except left: Set<Node>, count: Int) -> [Node] {
    let own = ties(node)
    return study.graph.graph.nodes.filter { !left.contains($0) && ties($0) > 0 }
      .sorted { a, b in
        (abs(ties(a) - own), -ties(a), a) < (abs(ties(b) - own), -ties(b), b)
      }
      .prefix(count).map { $0 }
  }
}
