/// The groups of the refinement: who belongs to each, its mass, its strength to the rest of its
/// cluster.
struct RefinedGroups {
  private struct Group: BitwiseCopyable {
    var mass: Double
    /// The strength to the rest of the cluster.
    var outward = 0.0
    /// The strength to the node in hand.
    var sum = 0.0
    var size = 1
  }

  private(set) var group: [UInt32]
  private var states: [Group]

  init(network: ClusterNetwork) {
    group = (0..<network.nodeCount).map { UInt32(truncatingIfNeeded: $0) }
    states = (0..<network.nodeCount).map { Group(mass: network.masses[$0]) }
  }

  mutating func begin(_ inside: InsideRows) {
    for (node, strength) in zip(inside.nodes, inside.strengthInside) {
      states[Int(node)].outward = strength
    }
  }

  @inline(__always) func isAlone(_ node: Int) -> Bool { states[node].size == 1 }

  /// Whether the group has at least as much strength to the rest of its cluster as expected.
  @inline(__always)
  func isWellConnected(_ group: Int, within clusterMass: Double, penalty: Double) -> Bool {
    Self.isWellConnected(states[group], within: clusterMass, penalty: penalty)
  }

  @inline(__always) private static func isWellConnected(
    _ group: Group, within clusterMass: Double, penalty: Double
  ) -> Bool {
    group.outward >= penalty * group.mass * (clusterMass - group.mass) * (1 - 1e-12)
  }

  /// Sums the strengths of a row by group; returns how many groups have one.
  @inline(__always) mutating func sumStrengths(
    _ row: Range<Int>, _ inside: borrowing InsideRows, _ touched: inout [UInt32]
  ) -> Int {
    Self.sumStrengths(row, inside, by: group, &states, &touched)
  }

  @inline(__always) private static func sumStrengths(
    _ row: Range<Int>, _ inside: borrowing InsideRows, by group: [UInt32],
    _ states: inout [Group], _ touched: inout [UInt32]
  ) -> Int {
    let (neighbors, strengths) = (inside.neighbors.span, inside.strengths.span)
    let groups = group.span
    var states = states.mutableSpan
    var touched = touched.mutableSpan
    var count = 0
    for entry in row {
      // Entries and groups are below the node count, and one place of `touched` is spare.
      let group = unsafe Int(groups[unchecked: Int(neighbors[unchecked: entry])])
      let sum = unsafe states[unchecked: group].sum
      unsafe touched[unchecked: count] = UInt32(truncatingIfNeeded: group)
      count += sum == 0 ? 1 : 0
      unsafe states[unchecked: group].sum =
        sum + (strengths.isEmpty ? 1 : strengths[unchecked: entry])
    }
    return count
  }

  /// What `node` adds to each touched group, −1 for those it may not join; returns the largest.
  @inline(__always) func collectGains(
    _ touched: Span<UInt32>, _ count: Int, of node: Int, within clusterMass: Double,
    penalty: Double, into gains: inout [Double]
  ) -> Double {
    let states = states.span
    var gains = gains.mutableSpan
    let cost = penalty * states[node].mass
    var largest = -1.0
    for place in 0..<count {
      let state = states[Int(touched[place])]
      let gain = state.sum - cost * state.mass
      let isCandidate =
        gain >= 0 && Self.isWellConnected(state, within: clusterMass, penalty: penalty)
      gains[place] = isCandidate ? gain : -1
      largest = max(largest, gains[place])
    }
    return largest
  }

  @inline(__always) mutating func clearSum(_ group: Int) { states[group].sum = 0 }

  /// Puts a node that is alone into a group to which it has the strength summed last.
  mutating func join(node: Int, to target: Int) {
    states[target].outward += states[node].outward - 2 * states[target].sum
    states[target].mass += states[node].mass
    states[target].size += 1
    states[node].mass = 0
    states[node].size = 0
    group[node] = UInt32(truncatingIfNeeded: target)
  }
}
