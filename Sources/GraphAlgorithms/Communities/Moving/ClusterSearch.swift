import Execution

/// One start of the Louvain or the Leiden algorithm: rounds from single nodes until they add nothing.
struct ClusterSearch {
  /// What becomes one node of the coarser network.
  enum Coarsening: Sendable {
    /// A cluster (Louvain).
    case clusters
    /// A well-connected part of a cluster (Leiden).
    case refinedParts
  }

  /// What one start arrived at: clusters and the part of the quality that depends on them.
  struct Result: Sendable {
    let labels: [UInt32]
    let quality: Double
  }

  private let coarsening: Coarsening
  private var network: ClusterNetwork
  private let penalty: Double
  private let threshold: Double
  private let cancellation: Cancellation
  private var generator: SeededGenerator
  private var scratch: MovingScratch
  /// The networks of groups, each coarser than the one before; their memory serves every round.
  private var levels: [ClusterNetwork] = []
  /// The group of each node of a level in the next one.
  private var groupings: [Grouping] = []

  init(
    _ coarsening: Coarsening, on network: ClusterNetwork, penalty: Double,
    generator: SeededGenerator,
    cancellation: Cancellation
  ) {
    self.coarsening = coarsening
    self.network = network
    self.penalty = penalty
    threshold = 1e-12 * network.total
    self.cancellation = cancellation
    self.generator = generator
    scratch = MovingScratch(nodeCount: network.nodeCount)
  }

  /// The best clusters of at most `rounds` rounds, fewer if they add nothing; every cluster is
  /// connected.
  ///
  /// Refined parts are drawn anew in every round, so one round without gain is not enough there.
  mutating func run(rounds: Int) throws -> Result {
    var order: [UInt32]?
    var best = Result(
      labels: (0..<network.nodeCount).map { UInt32($0) }, quality: -.infinity)
    let patience = coarsening == .refinedParts ? 2 : 1
    var (round, idleRounds) = (0, 0)
    while true {
      let result = try self.round(from: best.labels)
      round += 1
      if result.quality > best.quality + threshold {
        best = result
        idleRounds = 0
      } else {
        idleRounds += 1
      }
      let isLast = round >= rounds
      if round == 1 && !isLast && network.nodeCount > 10_000 { order = gather(&best) }
      guard isLast || idleRounds >= patience else { continue }
      if !makeConnected(&best) || isLast { break }
      idleRounds = 0
    }
    if let order {
      var labels = best.labels
      for (new, old) in order.enumerated() { labels[Int(old)] = best.labels[new] }
      best = Result(labels: labels, quality: best.quality)
    }
    return best
  }

  /// Cuts clusters into connected parts, which never makes them worse; false if they were whole.
  private func makeConnected(_ result: inout Result) -> Bool {
    let parts = network.connectedParts(of: result.labels)
    guard Grouping(parts).count > Grouping(result.labels).count else { return false }
    result = Result(labels: parts, quality: quality(of: parts, on: network))
    return true
  }

  /// Gives nodes of one cluster near numbers, so that later rounds find them near in memory; returns
  /// the old number of each node.
  private mutating func gather(_ result: inout Result) -> [UInt32] {
    let byGroup = groupings.first.map {
      MembersByLabel($0.labels[...], labelCount: $0.count).nodes
    }
    let first = byGroup ?? (0..<network.nodeCount).map { UInt32($0) }
    let clusters = first.map { result.labels[Int($0)] }
    let order = MembersByLabel(clusters[...], labelCount: network.nodeCount).nodes
      .map { first[Int($0)] }
    network = network.renumbered(by: order)
    result = Result(labels: order.map { result.labels[Int($0)] }, quality: result.quality)
    return order
  }

  /// One round: the phases on ever coarser networks, until refining leaves each node by itself.
  private mutating func round(from start: [UInt32]) throws -> Result {
    var labels = start
    var level = 0
    groupings.removeAll(keepingCapacity: true)
    while true {
      let isFirst = level == 0
      let groups = try phases(on: isFirst ? network : levels[level - 1], &labels)
      let (grouping, clusterOfGroup) = Grouping.withinClusters(groups: groups, clusters: labels)
      if grouping.count == labels.count { break }
      if level == levels.count { levels.append(ClusterNetwork()) }
      var coarser = ClusterNetwork()
      swap(&coarser, &levels[level])
      (isFirst ? network : levels[level - 1])
        .aggregate(by: grouping, into: &coarser, scratch: &scratch)
      swap(&coarser, &levels[level])
      groupings.append(grouping)
      labels = clusterOfGroup
      level += 1
    }
    let top = level == 0 ? network : levels[level - 1]
    let quality = quality(of: labels, on: top)
    for grouping in groupings.reversed() {
      labels = grouping.labels.map { labels[Int($0)] }
    }
    return Result(labels: labels, quality: quality)
  }

  private mutating func phases(
    on network: ClusterNetwork, _ labels: inout [UInt32]
  ) throws -> [UInt32] {
    try network.moveNodes(
      &labels, penalty: penalty, threshold: threshold, scratch: &scratch, generator: &generator,
      cancellation: cancellation)
    if coarsening == .clusters { return labels }
    return try network.refined(
      labels, penalty: penalty, scratch: &scratch, generator: &generator,
      cancellation: cancellation)
  }

  /// Strength inside clusters (each tie from both of its ends) less penalty·mass².
  private func quality(of labels: [UInt32], on top: ClusterNetwork) -> Double {
    var mass = [Double](repeating: 0, count: top.nodeCount)
    for node in 0..<top.nodeCount { mass[Int(labels[node])] += top.masses[node] }
    return mass.reduce(network.total - top.strengthBetween(labels)) { $0 - penalty * $1 * $1 }
  }
}
