import CityNetworks
import Execution
import GraphAlgorithms
import Graphs

/// The ties of corridors beside those of random networks in which every city keeps its number of
/// ties.
struct CorridorNulls {
  /// What is counted.
  enum Count: String, CaseIterable {
    case inside, insideAbroad = "inside-abroad", neighbors, neighborsAbroad = "neighbors-abroad"
    case outwards

    var title: String {
      switch self {
      case .inside: "Ties inside the corridor"
      case .insideAbroad: "of these, across a border"
      case .neighbors: "Ties between neighbours"
      case .neighborsAbroad: "of these, across a border"
      case .outwards: "Ties with outer cities"
      }
    }

    var meaning: String {
      switch self {
      case .inside: "Tied pairs of two corridor cities."
      case .insideAbroad: "Tied pairs of two corridor cities in two countries."
      case .neighbors: "Tied pairs of cities that follow each other on a branch."
      case .neighborsAbroad: "Tied pairs of neighbours in two countries."
      case .outwards: "Tied pairs of a corridor city and an outer city."
      }
    }
  }

  /// The figures of one corridor, in the order of ``Count``.
  let comparisons: [NullComparison]

  subscript(count: Count) -> NullComparison {
    comparisons[Count.allCases.firstIndex(of: count) ?? 0]
  }

  /// The figures of each corridor, all beside the same random networks.
  static func of(
    _ corridors: [StudiedCorridor], in study: StudiedNetwork, beside nulls: RandomComparison,
    _ context: ExecutionContext
  ) throws -> [CorridorNulls] {
    let graph = study.graph.graph
    let counters = corridors.map { CorridorCounter($0) }
    let random = nulls.rewiring(graph, in: context)
    let found = try context.reduce(
      Chunks(count: nulls.count, pieces: nulls.count), into: [[[Int]]](),
      phase: "random networks",
      map: {
        try $0.map { number in
          let network = try random(number)
          return counters.map { $0.counts(in: network) }
        }
      },
      combine: { $0 += $1 })
    return counters.enumerated().map { place, counter in
      let observed = counter.counts(in: graph)
      return CorridorNulls(
        comparisons: Count.allCases.indices.map { count in
          NullComparison(
            observed: Double(observed[count]), nulls: found.map { Double($0[place][count]) })
        })
    }
  }
}

/// Counts the ties of one corridor in any graph of the same cities.
struct CorridorCounter: Sendable {
  private let nodes: [Node]
  /// The number of the country of each corridor city by its node, −1 elsewhere; cities of unknown
  /// countries have numbers of their own.
  private let country: [Int32]
  private let neighbors: [(first: Node, second: Node)]

  init(_ corridor: StudiedCorridor) {
    nodes = corridor.nodes
    neighbors = corridor.neighbors.map {
      (corridor.nodes[$0.first], corridor.nodes[$0.second])
    }
    var numbers: [Country: Int32] = [:]
    var country = [Int32](repeating: -1, count: corridor.study.graph.graph.nodeCount)
    for (place, node) in nodes.enumerated() {
      let unknown = Int32(corridor.cities.count + place)
      let known = corridor.cities[place].country
      let number = known.map { numbers[$0] ?? Int32(numbers.count) } ?? unknown
      if let known { numbers[known] = number }
      country[node.index] = number
    }
    self.country = country
  }

  /// The counts in the order of ``CorridorNulls/Count``.
  func counts(in graph: Graph) -> [Int] {
    var (inside, abroad, outwards) = (0, 0, 0)
    let rows = graph.outgoing
    for node in nodes {
      for entry in rows.row(node) {
        let other = Int(rows.neighbors[entry])
        if country[other] < 0 {
          outwards += 1
        } else if node.index < other {
          inside += 1
          if country[node.index] != country[other] { abroad += 1 }
        }
      }
    }
    var (tied, tiedAbroad) = (0, 0)
    for (a, b) in neighbors where graph.edge(from: a, to: b) != nil {
      tied += 1
      if country[a.index] != country[b.index] { tiedAbroad += 1 }
    }
    return CorridorNulls.Count.allCases.map { count in
      switch count {
      case .inside: inside
      case .insideAbroad: abroad
      case .neighbors: tied
      case .neighborsAbroad: tiedAbroad
      case .outwards: outwards
      }
    }
  }
}
