/// In which column each city stands and in which order, so that few lines cross.
///
/// A pair that skips columns passes each of them through a place of its own, so that no line ever
/// runs over a city. Sources: Sugiyama, Tagawa & Toda, IEEE Trans. SMC 11 (1981); Eades & Wormald,
/// Algorithmica 11 (1994).
struct RouteLayers {
  /// What stands in a column.
  enum Item: Hashable {
    case city(Int)
    /// The passage of a pair of neighbours.
    case passage(pair: Int, layer: Int)
  }

  /// The items of each column in their order.
  private(set) var layers: [[Item]]
  /// The items along each pair, from its tail to its head.
  let chains: [[Item]]
  private let before: [Item: [Item]]
  private let after: [Item: [Item]]

  init(_ drawn: DrawnRoutes) {
    let layer = Self.layers(of: drawn)
    var layers = [[Item]](repeating: [], count: (layer.max() ?? 0) + 1)
    for city in drawn.cities.indices { layers[layer[city]].append(.city(city)) }
    var chains: [[Item]] = []
    var before: [Item: [Item]] = [:]
    var after: [Item: [Item]] = [:]
    for (number, pair) in drawn.pairs.enumerated() {
      let passages = ((layer[pair.tail] + 1)..<layer[pair.head]).map { place -> Item in
        let passage = Item.passage(pair: number, layer: place)
        layers[place].append(passage)
        return passage
      }
      let chain = [.city(pair.tail)] + passages + [.city(pair.head)]
      chains.append(chain)
      for (a, b) in zip(chain, chain.dropFirst()) {
        after[a, default: []].append(b)
        before[b, default: []].append(a)
      }
    }
    self.layers = layers
    self.chains = chains
    self.before = before
    self.after = after
    order()
  }

  /// The neighbours of an item in the columns beside it.
  func neighbors(of item: Item) -> [Item] { (before[item] ?? []) + (after[item] ?? []) }

  /// Each city as near to its progress along the routes as the order of the pairs allows.
  private static func layers(of drawn: DrawnRoutes) -> [Int] {
    let order = drawn.cities.indices.sorted {
      (drawn.progress[$0], $0) < (drawn.progress[$1], $1)
    }
    var toEnd = drawn.cities.map { _ in 0 }
    for city in order.reversed() {
      for pair in drawn.pairs where pair.tail == city {
        toEnd[city] = max(toEnd[city], toEnd[pair.head] + 1)
      }
    }
    let last = toEnd.max() ?? 0
    var layer = drawn.cities.map { _ in 0 }
    for city in order {
      let least = drawn.pairs.filter { $0.head == city }.map { layer[$0.tail] + 1 }.max() ?? 0
      let wanted = Int((drawn.progress[city] * Double(last)).rounded())
      layer[city] = max(least, min(wanted, last - toEnd[city]))
    }
    return layer
  }

  // Sweeps to and fro by the middle of the neighbours, then swaps of neighbours; the best is kept.
  private mutating func order() {
    var best = layers
    var least = crossings
    for sweep in 0..<16 {
      let isForward = sweep % 2 == 0
      for step in layers.indices.dropFirst() {
        let place = isForward ? step : layers.count - 1 - step
        arrange(place, by: isForward ? before : after, beside: isForward ? place - 1 : place + 1)
      }
      if crossings < least { (least, best) = (crossings, layers) }
    }
    layers = best
    var improves = true
    while improves, least > 0 {
      improves = false
      for place in layers.indices {
        for position in layers[place].indices.dropLast() {
          layers[place].swapAt(position, position + 1)
          if crossings < least {
            least = crossings
            improves = true
          } else {
            layers[place].swapAt(position, position + 1)
          }
        }
      }
    }
    if least > 0 { orderExactly() }
  }

  private mutating func arrange(
    _ place: Int, by neighbors: [Item: [Item]], beside other: Int
  ) {
    let places = Dictionary(
      uniqueKeysWithValues: layers[other].enumerated().map { ($0.element, Double($0.offset)) })
    let keys = layers[place].enumerated().map { position, item -> Double in
      let found = (neighbors[item] ?? []).compactMap { places[$0] }
      return found.isEmpty ? Double(position) : found.reduce(0, +) / Double(found.count)
    }
    let order = layers[place].indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    layers[place] = order.map { layers[place][$0] }
  }

  /// How many lines between columns cross.
  var crossings: Int {
    zip(layers, layers.dropFirst()).reduce(0) { $0 + crossings(from: $1.0, to: $1.1) }
  }

  private func crossings(from first: [Item], to second: [Item]) -> Int {
    let places = Dictionary(
      uniqueKeysWithValues: second.enumerated().map { ($0.element, $0.offset) })
    let lines = first.enumerated().flatMap { from, item in
      (after[item] ?? []).compactMap { places[$0] }.sorted().map { (from, $0) }
    }
    var count = 0
    for (position, a) in lines.enumerated() {
      for b in lines[(position + 1)...] where a.0 < b.0 && a.1 > b.1 { count += 1 }
    }
    return count
  }

  /// Columns of more items are not searched for their best order.
  private static let mostExact = 5

  // All orders of all columns, one column after another: of each order only the cheapest way to
  // reach it matters. The first of equals stays, so what the sweeps found counts.
  private mutating func orderExactly() {
    guard layers.allSatisfy({ $0.count <= Self.mostExact }) else { return }
    let orders = layers.map(Self.permutations)
    var costs = [orders[0].map { _ in 0 }]
    var origins: [[Int]] = [[]]
    for place in orders.indices.dropFirst() {
      var cost: [Int] = []
      var origin: [Int] = []
      for order in orders[place] {
        var least = (cost: Int.max, from: 0)
        for (index, earlier) in orders[place - 1].enumerated() {
          let sum = costs[place - 1][index] + crossings(from: earlier, to: order)
          if sum < least.cost { least = (sum, index) }
        }
        cost.append(least.cost)
        origin.append(least.from)
      }
      costs.append(cost)
      origins.append(origin)
    }
    let last = orders.count - 1
    guard let least = costs[last].min(), var index = costs[last].firstIndex(of: least),
      least < crossings
    else { return }
    for place in orders.indices.reversed() {
      layers[place] = orders[place][index]
      if place > 0 { index = origins[place][index] }
    }
  }

  /// All orders of the items, the given one first.
  private static func permutations(_ items: [Item]) -> [[Item]] {
    guard items.count > 1 else { return [items] }
    return items.indices.flatMap { first in
      var rest = items
      let head = rest.remove(at: first)
      return permutations(rest).map { [head] + $0 }
    }
  }
}
