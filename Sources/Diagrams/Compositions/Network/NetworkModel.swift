/// A network in canonical order: nodes by id, groups by size, each pair once.
struct NetworkModel {
  /// A tie between two nodes `a < b`.
  struct Tie {
    let a: Int
    let b: Int
    let status: TieLine
    let strength: Double
  }

  /// The nodes in the order of their ids.
  let nodes: [NetworkComposition.Node]
  /// The ties in the order of their ends.
  let ties: [Tie]
  /// The neighbours of each node, ascending.
  let neighbors: [[Int]]
  /// The rank of each node's group.
  let group: [Int]
  /// The nodes of each group, largest group first.
  let members: [[Int]]
  /// The caller's number of each group; nil for small groups taken together.
  let groupNumbers: [Int?]
  /// How many groups were taken together.
  let joinedGroups: Int

  /// The model of a composition. Groups of fewer than `smallest` nodes share one group, where there are
  /// several of them and they are the smaller part.
  init(_ composition: NetworkComposition, joiningGroupsBelow smallest: Int = 0) {
    nodes = composition.nodes.sorted { $0.id < $1.id }
    let index = Dictionary(
      zip(nodes.map(\.id), nodes.indices), uniquingKeysWith: { first, _ in first })
    var strongest: [[Int]: Tie] = [:]
    for tie in composition.ties {
      guard let one = index[tie.first], let two = index[tie.second], one != two else { continue }
      let key = [min(one, two), max(one, two)]
      let known = strongest[key]
      // Of several statements about a pair the strongest counts, then the first status of the list.
      let order = TieLine.allCases.firstIndex(of: tie.status) ?? 0
      let knownOrder = known.map { TieLine.allCases.firstIndex(of: $0.status) ?? 0 } ?? 0
      if let known, (known.strength, -knownOrder) >= (tie.strength, -order) { continue }
      strongest[key] = Tie(a: key[0], b: key[1], status: tie.status, strength: tie.strength)
    }
    ties = strongest.values.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
    var neighbors = nodes.map { _ in [Int]() }
    for tie in ties {
      neighbors[tie.a].append(tie.b)
      neighbors[tie.b].append(tie.a)
    }
    self.neighbors = neighbors.map { $0.sorted() }
    let byNumber = Dictionary(grouping: nodes.indices, by: { [nodes] in nodes[$0].group })
    let ranked = byNumber.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    let small = ranked.filter { $0.value.count < smallest }
    let smallNodes = small.flatMap(\.value).sorted()
    let joins = small.count > 1 && smallNodes.count * 2 < nodes.count
    joinedGroups = joins ? small.count : 0
    let own = joins ? Array(ranked.dropLast(small.count)) : ranked
    members = own.map { $0.value.sorted() } + (joins ? [smallNodes] : [])
    groupNumbers = own.map { $0.key } + (joins ? [nil] : [])
    var group = nodes.map { _ in 0 }
    for (rank, members) in members.enumerated() { for node in members { group[node] = rank } }
    self.group = group
  }

  /// The number of ties of a node.
  func degree(_ node: Int) -> Int { neighbors[node].count }

  /// What decides who is named: the caller's value, then the number of ties.
  func isBefore(_ a: Int, _ b: Int) -> Bool {
    (-nodes[a].value, -degree(a), nodes[a].id) < (-nodes[b].value, -degree(b), nodes[b].id)
  }

  /// The nodes of a group, best connected first.
  func bestConnected(inGroup rank: Int) -> [Int] {
    members[rank].sorted(by: isBefore)
  }

  /// How many ties join each pair of groups, pairs ascending.
  var groupTies: [(a: Int, b: Int, count: Int)] {
    var counts: [[Int]: Int] = [:]
    for tie in ties where group[tie.a] != group[tie.b] {
      counts[[min(group[tie.a], group[tie.b]), max(group[tie.a], group[tie.b])], default: 0] += 1
    }
    return counts.map { ($0.key[0], $0.key[1], $0.value) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
  }
}

/// Which ties carry the shape of a network.
enum Backbone {
  /// One flag per tie: each node keeps its ⌈√degree⌉ most similar neighbours by shared partners, and a
  /// spanning forest keeps connected what was connected.
  ///
  /// Source: Satuluri, Parthasarathy & Ruan, SIGMOD 2011 (L-Spar, exponent 1/2).
  static func flags(of model: NetworkModel) -> [Bool] {
    let similarity = model.ties.map { jaccard(model.neighbors[$0.a], model.neighbors[$0.b]) }
    var around = model.nodes.map { _ in [Int]() }
    for (index, tie) in model.ties.enumerated() {
      around[tie.a].append(index)
      around[tie.b].append(index)
    }
    func isBefore(_ x: Int, _ y: Int) -> Bool {
      (-similarity[x], -model.ties[x].strength, x) < (-similarity[y], -model.ties[y].strength, y)
    }
    var keep = model.ties.map { _ in false }
    for own in around {
      let count = Int(Double(own.count).squareRoot().rounded(.up))
      for index in own.sorted(by: isBefore).prefix(count) { keep[index] = true }
    }
    var sets = DisjointSets(count: model.nodes.count)
    for index in model.ties.indices.sorted(by: isBefore)
    where sets.join(model.ties[index].a, model.ties[index].b) {
      keep[index] = true
    }
    return keep
  }

  /// The share of common members of two ascending lists.
  private static func jaccard(_ a: [Int], _ b: [Int]) -> Double {
    var i = 0
    var j = 0
    var common = 0
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        common += 1
        i += 1
        j += 1
      } else if a[i] < b[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return Double(common) / Double(max(1, a.count + b.count - common))
  }
}

/// Sets that only grow together.
struct DisjointSets {
  private var parent: [Int]

  init(count: Int) { parent = Array(0..<count) }

  mutating func root(of item: Int) -> Int {
    var item = item
    while parent[item] != item {
      parent[item] = parent[parent[item]]
      item = parent[item]
    }
    return item
  }

  /// Joins the sets of two items; false where they were one.
  mutating func join(_ a: Int, _ b: Int) -> Bool {
    let (a, b) = (root(of: a), root(of: b))
    guard a != b else { return false }
    parent[max(a, b)] = min(a, b)
    return true
  }
}
