/// What the nodes learn from searches that reach them, summed over searches and levels.
struct DistanceTotals: Sendable {
  /// What one node learns.
  struct Learned: Sendable {
    var distanceSum: UInt64 = 0
    var reciprocalSum = 0.0
    var reachedCount: UInt32 = 0
    var eccentricity: UInt32 = 0
  }

  var nodes: [Learned]
  /// How many ordered pairs are at each distance.
  private(set) var pairCounts: [Int] = []

  init(nodeCount: Int) { nodes = Array(repeating: Learned(), count: nodeCount) }

  /// Notes that `pairs` pairs are `distance` apart.
  mutating func count(_ pairs: Int, atDistance distance: Int) {
    while pairCounts.count <= distance { pairCounts.append(0) }
    pairCounts[distance] += pairs
  }

  /// Adds the totals over other sources.
  mutating func add(_ other: DistanceTotals) {
    for node in nodes.indices {
      nodes[node].distanceSum += other.nodes[node].distanceSum
      nodes[node].reciprocalSum += other.nodes[node].reciprocalSum
      nodes[node].reachedCount += other.nodes[node].reachedCount
      nodes[node].eccentricity = max(nodes[node].eccentricity, other.nodes[node].eccentricity)
    }
    for (distance, pairs) in other.pairCounts.enumerated() { count(pairs, atDistance: distance) }
  }
}
