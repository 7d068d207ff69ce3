import Execution

extension ClusterNetwork {
  /// Moves single nodes to the cluster where they add most, until no move adds.
  ///
  /// Nodes wait in a queue, at first all in random order; a move puts back the neighbors of the
  /// moved node that are in other clusters.
  ///
  /// - Parameters:
  ///   - labels: the cluster of each node, below the node count.
  ///   - threshold: what a move must add at least.
  func moveNodes(
    _ labels: inout [UInt32], penalty: Double, threshold: Double, scratch: inout MovingScratch,
    generator: inout SeededGenerator, cancellation: Cancellation
  ) throws {
    precondition(labels.count >= nodeCount && labels.allSatisfy { $0 < nodeCount })
    scratch.begin(labels, of: self, generator: &generator)
    let (offsets, neighbors) = (offsets.span, neighbors.span)
    let masses = masses.span
    var (first, waiting, visits) = (0, nodeCount, 0)
    while waiting > 0 {
      visits += 1
      if visits & 0xFFF == 0 { try cancellation.check() }
      let node = Int(scratch.ring[first])
      first = first + 1 == nodeCount ? 0 : first + 1
      waiting -= 1
      scratch.isWaiting[node] = false
      let row = Int(offsets[node])..<Int(offsets[node + 1])
      var touchedCount = 0
      sumStrengths(
        row, by: labels.span, clusters: &scratch.clusters, touched: &scratch.touched,
        count: &touchedCount)
      let old = Int(labels[node])
      let cost = penalty * masses[node]
      let best = bestCluster(
        for: old, cost: cost, ownMass: masses[node], touched: scratch.touched,
        touchedCount: touchedCount, threshold: threshold, clusters: &scratch.clusters,
        empty: scratch.empty.last)
      guard best != old else { continue }
      scratch.move(mass: masses[node], from: old, to: best)
      labels[node] = UInt32(truncatingIfNeeded: best)
      for entry in row {
        // Entries are below the node count, the length of labels at least.
        let neighbor = unsafe Int(neighbors[unchecked: entry])
        if !scratch.isWaiting[neighbor] && labels[neighbor] != UInt32(truncatingIfNeeded: best) {
          scratch.isWaiting[neighbor] = true
          let end = first + waiting
          scratch.ring[end >= nodeCount ? end - nodeCount : end] = neighbors[entry]
          waiting += 1
        }
      }
    }
  }

  /// The cluster to which a node of `old` adds most, `old` itself unless another is clearly better;
  /// clears the sums.
  @inline(__always) private func bestCluster(
    for old: Int, cost: Double, ownMass: Double, touched: [UInt32], touchedCount: Int,
    threshold: Double, clusters: inout [MovingScratch.Cluster], empty: UInt32?
  ) -> Int {
    let touched = touched.span
    var clusters = clusters.mutableSpan
    var best = old
    var bestGain = clusters[old].sum - cost * (clusters[old].mass - ownMass)
    clusters[old].sum = 0
    for place in 0..<touchedCount {
      // Touched clusters are below the node count.
      let cluster = unsafe Int(touched[unchecked: place])
      let state = unsafe clusters[unchecked: cluster]
      unsafe clusters[unchecked: cluster].sum = 0
      let gain = state.sum - cost * state.mass
      if gain > bestGain + threshold && cluster != old { (best, bestGain) = (cluster, gain) }
    }
    if 0 > bestGain + threshold, let empty { best = Int(empty) }
    return best
  }
}
