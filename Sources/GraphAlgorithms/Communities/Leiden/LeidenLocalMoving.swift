import Execution

extension LeidenNetwork {
  /// The first phase: move single nodes to the cluster where they add most, until no move adds.
  ///
  /// Nodes wait in a queue, at first all in random order; a move puts back the neighbors of the
  /// moved node that are in other clusters.
  ///
  /// - Parameter labels: the cluster of each node, below the node count.
  func moveNodes(
    _ labels: inout [UInt32], penalty: Double, generator: inout SeededGenerator,
    cancellation: Cancellation
  ) throws {
    var clusters = ClusterMasses(of: labels, masses: masses)
    var queue = WaitingNodes(nodeCount: nodeCount, generator: &generator)
    var sums = NeighborSums(groupCount: nodeCount)
    let threshold = 1e-12 * strengths.reduce(0, +)
    var visits = 0
    while let node = queue.next() {
      visits += 1
      if visits & 0xFFF == 0 { try cancellation.check() }
      for entry in row(node) {
        sums.add(strengths[entry], to: labels[Int(neighbors[entry])])
      }
      let old = labels[node]
      let cost = penalty * masses[node]
      var best = old
      var bestGain = sums[old] - cost * (clusters.mass[Int(old)] - masses[node])
      for cluster in sums.touched where cluster != old {
        let gain = sums[cluster] - cost * clusters.mass[Int(cluster)]
        if gain > bestGain + threshold { (best, bestGain) = (cluster, gain) }
      }
      if 0 > bestGain + threshold, let empty = clusters.emptyCluster { best = empty }
      sums.clear()
      guard best != old else { continue }
      clusters.move(mass: masses[node], from: old, to: best)
      labels[node] = best
      for entry in row(node) where labels[Int(neighbors[entry])] != best {
        queue.add(neighbors[entry])
      }
    }
  }
}

/// The mass of every cluster, and which clusters are empty.
private struct ClusterMasses {
  private(set) var mass: [Double]
  private var size: [Int]
  private var empty: [UInt32]

  init(of labels: [UInt32], masses: [Double]) {
    mass = Array(repeating: 0, count: labels.count)
    size = Array(repeating: 0, count: labels.count)
    for (node, label) in labels.enumerated() {
      mass[Int(label)] += masses[node]
      size[Int(label)] += 1
    }
    empty = labels.indices.reversed().filter { [size] in size[$0] == 0 }.map { UInt32($0) }
  }

  /// A cluster without nodes; nil where every node is a cluster of its own.
  var emptyCluster: UInt32? { empty.last }

  mutating func move(mass moved: Double, from old: UInt32, to new: UInt32) {
    if new == empty.last { empty.removeLast() }
    size[Int(new)] += 1
    mass[Int(new)] += moved
    size[Int(old)] -= 1
    mass[Int(old)] -= moved
    if size[Int(old)] == 0 {
      // What rounding left behind must not follow the next node to come here.
      mass[Int(old)] = 0
      empty.append(old)
    }
  }
}

/// Nodes that wait for their turn, each at most once.
private struct WaitingNodes {
  private var ring: [UInt32]
  private var isWaiting: [Bool]
  private var first = 0
  private var count: Int

  init(nodeCount: Int, generator: inout SeededGenerator) {
    ring = (0..<nodeCount).map { UInt32($0) }
    generator.shuffle(&ring)
    isWaiting = Array(repeating: true, count: nodeCount)
    count = nodeCount
  }

  mutating func next() -> Int? {
    guard count > 0 else { return nil }
    let node = Int(ring[first])
    first = first + 1 == ring.count ? 0 : first + 1
    count -= 1
    isWaiting[node] = false
    return node
  }

  mutating func add(_ node: UInt32) {
    guard !isWaiting[Int(node)] else { return }
    isWaiting[Int(node)] = true
    let end = first + count
    ring[end >= ring.count ? end - ring.count : end] = node
    count += 1
  }
}
