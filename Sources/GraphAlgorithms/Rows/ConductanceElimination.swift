import Execution
import Graphs

/// A network of electrical conductances taken apart node by node, so that currents can be computed.
///
/// Removing a node leaves its neighbors joined directly: between a and b the conductance
/// c(a)·c(b)/Σc is added, which changes no current elsewhere (the star–mesh rule). All terms are
/// positive, so nothing cancels. The node with the fewest neighbors goes first; this is the sparse
/// Cholesky factorisation of the Laplacian in minimum-degree order. The last node of each component
/// is its ground, at potential 0.
///
/// Source: Rosen, Journal of the Institution of Electrical Engineers 62 (1924); George & Liu, SIAM
/// Review 31 (1989).
struct ConductanceElimination: Sendable {
  /// The nodes in the order in which they went; the rest of the arrays is in this order.
  let order: [UInt32]
  /// The place of each node in `order`.
  let place: [UInt32]
  /// Where the neighbors of the node at each place start; one more entry than nodes.
  let offsets: [Int]
  /// The neighbors that were left when the node went, as places, ascending.
  let neighbors: [UInt32]
  /// The share of each of them in the conductance of the node.
  let shares: [Double]
  /// The conductance of each node when it went; 0 for the ground of a component.
  let conductances: [Double]

  var nodeCount: Int { order.count }

  /// Takes `network` apart, in which every tie stands at both ends and no node is its own neighbor.
  ///
  /// - Throws: ``GraphAlgorithmError/tooLarge(method:what:advice:)`` if what is left becomes
  ///   too dense; `CancellationError`.
  init(
    of network: WeightedRows, largestSize: Int, measure: String, in context: ExecutionContext
  ) throws {
    var left = LeftNetwork(network)
    let n = network.nodeCount
    var order: [UInt32] = []
    var place = [UInt32](repeating: 0, count: n)
    var offsets = [0]
    var neighbors: [UInt32] = []
    var shares: [Double] = []
    var conductances = [Double](repeating: 0, count: n)
    while let node = left.popSmallest() {
      if order.count % 64 == 0 || left.isDense {
        try context.cancellation.check()
        context.progress.report(measure, completed: order.count, of: n)
      }
      let (nodes, values) = left.eliminate(node)
      // Added in ascending order of nodes.
      let total = values.reduce(0, +)
      place[node] = UInt32(order.count)
      conductances[order.count] = total
      order.append(UInt32(node))
      neighbors += nodes
      for value in values { shares.append(value / total) }
      offsets.append(neighbors.count)
      guard neighbors.count + left.entryCount <= largestSize else {
        throw GraphAlgorithmError.tooLarge(
          method: measure, what: "\(n) nodes, only for up to \(order.count)",
          advice:
            "The network is too densely knit for an exact answer in \(largestSize) entries of memory. "
            + "Use harmonic closeness or betweenness, or a part of the network.")
      }
    }
    self.order = order
    self.place = place
    self.offsets = offsets
    self.conductances = conductances
    // Neighbors become places, in ascending order within each row.
    for row in 0..<n {
      let range = offsets[row]..<offsets[row + 1]
      let sorted = range.map { (place[Int(neighbors[$0])], shares[$0]) }.sorted { $0.0 < $1.0 }
      for (position, entry) in zip(range, sorted) {
        (neighbors[position], shares[position]) = entry
      }
    }
    self.neighbors = neighbors
    self.shares = shares
  }

  @inline(__always) func row(_ place: Int) -> Range<Int> { offsets[place]..<offsets[place + 1] }

  /// The potentials that these currents into the nodes bring about; both by place.
  ///
  /// Currents of a component that do not sum to 0 leave at its ground.
  func potentials(of currents: [Double]) -> [Double] {
    var x = currents
    for node in 0..<nodeCount {
      for entry in row(node) { x[Int(neighbors[entry])] += shares[entry] * x[node] }
    }
    for node in (0..<nodeCount).reversed() {
      var value = conductances[node] > 0 ? x[node] / conductances[node] : 0
      for entry in row(node) { value += shares[entry] * x[Int(neighbors[entry])] }
      x[node] = value
    }
    return x
  }

  /// For each place the potential that a unit current into it, out at the ground, brings about there:
  /// its resistance to the ground.
  ///
  /// Source: Takahashi, Fagan & Chen, Proceedings of the 8th PICA conference (1973).
  func groundResistances(measure: String, in context: ExecutionContext) throws -> [Double] {
    var diagonal = [Double](repeating: 0, count: nodeCount)
    var mutual = [Double](repeating: 0, count: neighbors.count)
    var position = [Int](repeating: -1, count: nodeCount)
    var sums: [Double] = []
    for node in (0..<nodeCount).reversed() {
      if node % 64 == 0 || row(node).count > 500 {
        try context.cancellation.check()
        context.progress.report(measure, completed: nodeCount - node, of: nodeCount)
      }
      guard conductances[node] > 0 else { continue }
      let row = row(node)
      for entry in row { position[Int(neighbors[entry])] = entry - row.lowerBound }
      sums.removeAll(keepingCapacity: true)
      sums.append(contentsOf: repeatElement(0, count: row.count))
      gather(row, diagonal, mutual, position, &sums)
      var own = 1 / conductances[node]
      for entry in row {
        mutual[entry] = sums[entry - row.lowerBound]
        own += shares[entry] * mutual[entry]
        position[Int(neighbors[entry])] = -1
      }
      diagonal[node] = own
    }
    return diagonal
  }

  /// Adds up, for each neighbor of the row, shares times the resistances that all have in common.
  private func gather(
    _ row: Range<Int>, _ diagonal: [Double], _ mutual: [Double], _ position: [Int],
    _ sums: inout [Double]
  ) {
    let (neighbors, shares, mutual) = (neighbors.span, shares.span, mutual.span)
    let position = position.span
    var sums = sums.mutableSpan
    for (index, entry) in row.enumerated() {
      let middle = Int(neighbors[entry])
      let share = shares[entry]
      sums[index] += share * diagonal[middle]
      for other in self.row(middle) {
        // Neighbors are places, and positions are below the length of the row or −1.
        let target = unsafe position[unchecked: Int(neighbors[unchecked: other])]
        guard target >= 0 else { continue }
        unsafe sums[unchecked: target] += share * mutual[unchecked: other]
        unsafe sums[unchecked: index] +=
          shares[unchecked: row.lowerBound + target] * mutual[unchecked: other]
      }
    }
  }
}
