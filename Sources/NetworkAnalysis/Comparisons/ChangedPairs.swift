import CityNetworks
import Graphs

/// The tied pairs of two states, and the graphs between the two: those with some of the changes.
struct ChangedPairs {
  /// Two cities, as positions in `cities`; the first is the smaller.
  struct Pair: Hashable {
    let a: Int
    let b: Int
  }

  /// The cities of both states, by id.
  let cities: [City]
  let isBefore: [Bool]
  let isAfter: [Bool]
  /// The pairs tied in both states.
  let kept: [Pair]
  /// The pairs tied only in the later state.
  let came: [Pair]
  /// The pairs tied only in the earlier state.
  let went: [Pair]

  init(from before: StudiedNetwork, to after: StudiedNetwork) {
    let old = Dictionary(before.network.cities.map { ($0.id, $0) }) { first, _ in first }
    let new = Dictionary(after.network.cities.map { ($0.id, $0) }) { first, _ in first }
    let ids = Set(old.keys).union(new.keys).sorted()
    cities = ids.compactMap { new[$0] ?? old[$0] }
    isBefore = ids.map { old[$0] != nil }
    isAfter = ids.map { new[$0] != nil }
    let position = Dictionary(uniqueKeysWithValues: zip(ids, ids.indices))
    func pairs(_ study: StudiedNetwork) -> Set<Pair> {
      Set(
        study.graph.graph.edges.compactMap { edge in
          let (source, target) = study.graph.cities(of: edge)
          guard let x = position[source.id], let y = position[target.id] else { return nil }
          return Pair(a: min(x, y), b: max(x, y))
        })
    }
    func sorted(_ pairs: Set<Pair>) -> [Pair] { pairs.sorted { ($0.a, $0.b) < ($1.a, $1.b) } }
    let (then, now) = (pairs(before), pairs(after))
    kept = sorted(then.intersection(now))
    came = sorted(now.subtracting(then))
    went = sorted(then.subtracting(now))
  }

  /// The earlier graph with these changes made.
  ///
  /// - Parameter cities: whether the cities are those of the later state; a city that a tie needs is
  ///   there in any case.
  /// - Returns: the graph, and which city each node stands for, as positions in `cities`.
  func graph(
    came made: [Pair], went lost: [Pair], cities isLater: Bool
  ) -> (graph: Graph, cities: [Int]) {
    let dropped = Set(lost)
    let pairs = kept + went.filter { !dropped.contains($0) } + made
    var isThere = isLater ? isAfter : isBefore
    for pair in pairs {
      isThere[pair.a] = true
      isThere[pair.b] = true
    }
    let nodes = isThere.indices.filter { isThere[$0] }
    var number = [Int](repeating: 0, count: isThere.count)
    for (node, city) in nodes.enumerated() { number[city] = node }
    var builder = GraphBuilder(.undirected, nodeCount: nodes.count)
    for pair in pairs { builder.addEdge(Node(number[pair.a]), Node(number[pair.b])) }
    return (builder.build().graph, nodes)
  }

  /// The two states themselves.
  var first: (graph: Graph, cities: [Int]) { graph(came: [], went: [], cities: false) }
  var last: (graph: Graph, cities: [Int]) { graph(came: came, went: went, cities: true) }

  /// Which cities have a tie in one of the states.
  var isTied: [Bool] {
    var tied = [Bool](repeating: false, count: cities.count)
    for pair in kept + came + went {
      tied[pair.a] = true
      tied[pair.b] = true
    }
    return tied
  }
}
