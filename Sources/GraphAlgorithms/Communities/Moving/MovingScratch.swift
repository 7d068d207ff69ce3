import Execution

/// The working memory of one search for clusters, used again for every network of the search.
struct MovingScratch {
  /// A cluster: both numbers together, because they are read together.
  struct Cluster: BitwiseCopyable {
    /// The mass of its nodes.
    var mass = 0.0
    /// The strength between it and the node in hand; 0 between uses.
    var sum = 0.0
  }

  /// The clusters.
  var clusters: [Cluster]
  /// The clusters that have a strength to the node in hand, and one spare place.
  var touched: [UInt32]
  /// For each cluster how many nodes it has.
  var sizes: [UInt32]
  /// The clusters without nodes.
  var empty: [UInt32]
  /// The nodes that wait for their turn, as a ring.
  var ring: [UInt32]
  /// Whether each node is in the ring.
  var isWaiting: [Bool]

  /// Room for networks of at most `nodeCount` nodes.
  init(nodeCount: Int) {
    clusters = Array(repeating: Cluster(), count: nodeCount)
    touched = Array(repeating: 0, count: nodeCount + 1)
    sizes = Array(repeating: 0, count: nodeCount)
    empty = []
    ring = sizes
    isWaiting = Array(repeating: false, count: nodeCount)
  }

  /// Fills in the clusters of `network`, and all its nodes in random order.
  mutating func begin(
    _ labels: [UInt32], of network: ClusterNetwork, generator: inout SeededGenerator
  ) {
    let n = network.nodeCount
    for node in 0..<n { (clusters[node], sizes[node], isWaiting[node]) = (Cluster(), 0, true) }
    for node in 0..<n {
      clusters[Int(labels[node])].mass += network.masses[node]
      sizes[Int(labels[node])] += 1
    }
    empty.removeAll(keepingCapacity: true)
    for cluster in stride(from: n - 1, through: 0, by: -1) where sizes[cluster] == 0 {
      empty.append(UInt32(cluster))
    }
    fillRing(n, isLarge: network.entryCount > 500_000, generator: &generator)
  }

  /// The nodes `0..<count` in random order; in large networks runs of numbers stay together.
  ///
  /// Reading rows one after another is several times faster than jumping to each, and runs are
  /// short enough (an eighth of the square root of the count) to make orders differ.
  private mutating func fillRing(
    _ count: Int, isLarge: Bool, generator: inout SeededGenerator
  ) {
    let run = isLarge ? max(1, Int(Double(count).squareRoot() / 8)) : 1
    var starts = stride(from: 0, to: count, by: run).map { UInt32($0) }
    generator.shuffle(&starts)
    var filled = 0
    for start in starts {
      for node in Int(start)..<min(Int(start) + run, count) {
        ring[filled] = UInt32(truncatingIfNeeded: node)
        filled += 1
      }
    }
  }

  /// Puts a node into another cluster.
  mutating func move(mass: Double, from old: Int, to new: Int) {
    if let last = empty.last, Int(last) == new { empty.removeLast() }
    sizes[new] += 1
    clusters[new].mass += mass
    sizes[old] -= 1
    clusters[old].mass -= mass
    if sizes[old] == 0 {
      // What rounding left behind must not follow the next node to come here.
      clusters[old].mass = 0
      empty.append(UInt32(truncatingIfNeeded: old))
    }
  }
}
