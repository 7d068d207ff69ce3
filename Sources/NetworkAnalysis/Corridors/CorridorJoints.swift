import CityNetworks
import Execution
import GraphAlgorithms
import Graphs

/// What holds a corridor together and what joins it to the rest, city by city.
struct CorridorJoints {
  /// For each city of the corridor how many connections of two others run through it.
  let through: [Double]
  /// The same by chains through cities of the corridor only.
  let throughInside: [Double]
  /// How many cities of the corridor each is tied with.
  let inner: [Int]
  /// With which other cities each is tied.
  let outer: [[Node]]
  /// Whether the corridor's cities that ties join would fall apart without it.
  let isCut: [Bool]
  /// For each outer city that is tied with the corridor, the places of its partners, ascending.
  let partners: [(node: Node, cities: [Int])]
  /// How many connections of two cities of the corridor run through any city of the network.
  let throughAny: NodeMap<Double?>

  init(_ corridor: StudiedCorridor, _ context: ExecutionContext) throws {
    let graph = corridor.study.graph.graph
    let cities = corridor.nodeSet
    throughAny = try Betweenness(pairs: .between(sources: cities, targets: cities))
      .scores(on: graph, in: context)
    let inside = corridor.inside()
    let scores = try Betweenness().scores(on: inside.graph, in: context)
    let cuts = try CutStructure(of: inside.graph, in: context).articulationNodes
    var inner = [Int](repeating: 0, count: corridor.nodes.count)
    var outer = [[Node]](repeating: [], count: corridor.nodes.count)
    var joined: [Node: [Int]] = [:]
    for (place, node) in corridor.nodes.enumerated() {
      for neighbor in graph.neighbors(of: node) {
        if cities.contains(neighbor) {
          inner[place] += 1
        } else {
          outer[place].append(neighbor)
          joined[neighbor, default: []].append(place)
        }
      }
    }
    through = corridor.nodes.map { [throughAny] in throughAny[$0] ?? 0 }
    throughInside = inside.nodes.map { scores[$0] ?? 0 }
    (self.inner, self.outer) = (inner, outer)
    isCut = inside.nodes.map { cuts.contains($0) }
    partners = joined.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The places of the cities, the ones that most hangs on first, equal ones in order of travel.
  var order: [Int] {
    let ranks = [through, throughInside].map { scores -> [Int] in
      var ranks = [Int](repeating: 0, count: scores.count)
      for place in Ranking(of: NodeMap(scores.map { Optional($0) })).places {
        ranks[place.node.index] = place.rank
      }
      return ranks
    }
    return inner.indices.sorted { a, b in
      (ranks[0][a], ranks[1][a], -inner[a], -outer[a].count, a)
        < (ranks[0][b], ranks[1][b], -inner[b], -outer[b].count, b)
    }
  }

  /// How many outer cities are tied with this city of the corridor alone.
  func onlyThrough(_ place: Int) -> Int { partners.count { $0.cities == [place] } }
}
