import Execution

extension LeidenNetwork {
  /// The second phase: build connected groups anew within each cluster, from single nodes.
  ///
  /// A node that is still alone joins, within its cluster, one of the groups that are well connected
  /// to the rest of the cluster and to which it adds quality: the more it adds, the likelier.
  /// Returns the group of each node, below the node count.
  func refined(
    _ labels: [UInt32], penalty: Double, generator: inout SeededGenerator,
    cancellation: Cancellation
  ) throws -> [UInt32] {
    var clusterMass = [Double](repeating: 0, count: nodeCount)
    for (node, label) in labels.enumerated() { clusterMass[Int(label)] += masses[node] }
    var state = RefinedGroups(network: self, labels: labels)
    var order = (0..<nodeCount).map { UInt32($0) }
    generator.shuffle(&order)
    var sums = NeighborSums(groupCount: nodeCount)
    let scale = strengths.isEmpty ? 1 : strengths.reduce(0, +) / Double(strengths.count)
    var candidates: [(group: UInt32, gain: Double)] = []
    for (visit, node) in order.enumerated() {
      if visit & 0xFFF == 0 { try cancellation.check() }
      let own = state.group[Int(node)]
      let whole = clusterMass[Int(labels[Int(node)])]
      guard state.size[Int(own)] == 1,
        state.isWellConnected(own, within: whole, penalty: penalty)
      else { continue }
      for entry in row(Int(node)) where labels[Int(neighbors[entry])] == labels[Int(node)] {
        sums.add(strengths[entry], to: state.group[Int(neighbors[entry])])
      }
      candidates.removeAll(keepingCapacity: true)
      for group in sums.touched where state.isWellConnected(group, within: whole, penalty: penalty)
      {
        let gain = sums[group] - penalty * masses[Int(node)] * state.mass[Int(group)]
        if gain >= 0 { candidates.append((group, gain / scale)) }
      }
      if let chosen = choose(among: candidates, &generator) {
        state.join(node: Int(node), to: chosen, strengthBetween: sums[chosen])
      }
      sums.clear()
    }
    return state.group
  }

  /// A group drawn with probability proportional to exp(gain/θ), θ = a tenth of the mean strength; nil for
  /// staying alone, whose gain is 0.
  private func choose(
    among candidates: [(group: UInt32, gain: Double)], _ generator: inout SeededGenerator
  ) -> UInt32? {
    guard let largest = candidates.lazy.map(\.gain).max() else { return nil }
    func weight(_ gain: Double) -> Double { exponential(ofNegative: (gain - largest) / 0.1) }
    let alone = weight(0)
    let total = candidates.reduce(alone) { $0 + weight($1.gain) }
    var point = generator.unitInterval() * total - alone
    if point < 0 { return nil }
    for candidate in candidates {
      point -= weight(candidate.gain)
      if point < 0 { return candidate.group }
    }
    return candidates[candidates.count - 1].group
  }
}

/// The groups of the refinement: who belongs to each, its mass, its strength to the rest of its
/// cluster.
private struct RefinedGroups {
  private(set) var group: [UInt32]
  private(set) var size: [Int]
  private(set) var mass: [Double]
  private var outward: [Double]

  init(network: LeidenNetwork, labels: [UInt32]) {
    group = labels.indices.map { UInt32($0) }
    size = Array(repeating: 1, count: labels.count)
    mass = network.masses
    outward = Array(repeating: 0, count: labels.count)
    for node in labels.indices {
      for entry in network.row(node)
      where labels[Int(network.neighbors[entry])] == labels[node] {
        outward[node] += network.strengths[entry]
      }
    }
  }

  /// Whether the group has at least as much strength to the rest of its cluster as expected.
  func isWellConnected(_ group: UInt32, within clusterMass: Double, penalty: Double) -> Bool {
    let own = mass[Int(group)]
    return outward[Int(group)] >= penalty * own * (clusterMass - own) * (1 - 1e-12)
  }

  /// Puts a node that is alone into a group.
  mutating func join(node: Int, to target: UInt32, strengthBetween: Double) {
    let place = Int(target)
    outward[place] += outward[node] - 2 * strengthBetween
    mass[place] += mass[node]
    size[place] += 1
    mass[node] = 0
    size[node] = 0
    group[node] = target
  }
}
