import Execution

extension ClusterNetwork {
  /// The second phase: build connected groups anew within each cluster, from single nodes.
  ///
  /// A node that is still alone joins, within its cluster, one of the groups that are well connected
  /// to the rest of the cluster and to which it adds quality: the more it adds, the likelier.
  /// Clusters do not touch each other here, so they are worked through one by one, which keeps what
  /// is read near in memory. Returns the group of each node, below the node count.
  ///
  /// - Parameter labels: the cluster of each node, with its mass in `scratch.clusters`.
  func refined(
    _ labels: [UInt32], penalty: Double, scratch: inout MovingScratch,
    generator: inout SeededGenerator, cancellation: Cancellation
  ) throws -> [UInt32] {
    var groups = RefinedGroups(network: self)
    let members = MembersByLabel(labels[...], labelCount: nodeCount)
    var inside = InsideRows()
    var gains = [Double](repeating: 0, count: 64)
    let temperature = entryCount == 0 ? 1 : 0.1 * total / Double(entryCount)
    var visits = 0
    for cluster in 0..<nodeCount where members.range(cluster).count > 1 {
      inside.fill(members.nodes[members.range(cluster)], of: self, labels: labels.span)
      inside.shuffle(&generator)
      groups.begin(inside)
      let clusterMass = scratch.clusters[cluster].mass
      for position in inside.order {
        visits += 1
        if visits & 0xFFF == 0 { try cancellation.check() }
        let node = Int(inside.nodes[Int(position)])
        guard groups.isAlone(node),
          groups.isWellConnected(node, within: clusterMass, penalty: penalty)
        else { continue }
        let count = groups.sumStrengths(inside.row(Int(position)), inside, &scratch.touched)
        if gains.count < count { gains = Array(repeating: 0, count: 2 * count) }
        let largest = groups.collectGains(
          scratch.touched.span, count, of: node, within: clusterMass, penalty: penalty,
          into: &gains)
        if largest >= 0,
          let place = draw(gains.span, count, largest, rate: 1 / temperature, &generator)
        {
          groups.join(node: node, to: Int(scratch.touched[place]))
        }
        for place in 0..<count { groups.clearSum(Int(scratch.touched[place])) }
      }
    }
    return groups.group
  }

  /// A place drawn with probability proportional to exp(gain·rate); nil for staying alone, whose
  /// gain is 0. Places with a gain below 0 are no candidates.
  private func draw(
    _ gains: Span<Double>, _ count: Int, _ largest: Double, rate: Double,
    _ generator: inout SeededGenerator
  ) -> Int? {
    let alone = roughExponential((0 - largest) * rate)
    var sum = alone
    for place in 0..<count where gains[place] >= 0 {
      sum += roughExponential((gains[place] - largest) * rate)
    }
    var point = generator.unitInterval() * sum - alone
    if point < 0 { return nil }
    var last: Int?
    for place in 0..<count where gains[place] >= 0 {
      point -= roughExponential((gains[place] - largest) * rate)
      if point < 0 { return place }
      last = place
    }
    return last
  }
}

/// The exponential of a number that is 0 or less, to about 1e-9: enough for drawing lots.
@inline(__always) private func roughExponential(_ x: Double) -> Double {
  guard x > -40 else { return 0 }
  // Adding and taking away 1.5·2⁵² rounds to the nearest whole number.
  let power = (x * 1.442_695_040_888_963_4 + 0x1.8p52) - 0x1.8p52
  let r = x - power * 0.693_147_180_559_945_309
  let low = 1 + r * (1 + r * (1.0 / 2 + r * (1.0 / 6 + r * (1.0 / 24))))
  let high = r * r * r * r * r * (1.0 / 120 + r * (1.0 / 720 + r * (1.0 / 5040)))
  return (low + high) * Double(bitPattern: UInt64(1023 + Int(power)) << 52)
}
