import Execution

/// The rows of the nodes of one cluster, without the entries that lead out of it.
struct InsideRows {
  /// The nodes of the cluster, ascending.
  private(set) var nodes: [UInt32] = []
  /// The positions of the nodes, in the order in which they are visited.
  private(set) var order: [UInt32] = []
  /// How much strength each of the nodes has inside the cluster.
  private(set) var strengthInside: [Double] = []
  private(set) var neighbors: [UInt32] = []
  private(set) var strengths: [Double] = []
  private var offsets: [Int] = []

  func row(_ position: Int) -> Range<Int> { offsets[position]..<offsets[position + 1] }

  mutating func fill(
    _ members: ArraySlice<UInt32>, of network: ClusterNetwork, labels: Span<UInt32>
  ) {
    nodes.removeAll(keepingCapacity: true)
    nodes.append(contentsOf: members)
    strengthInside.removeAll(keepingCapacity: true)
    offsets.removeAll(keepingCapacity: true)
    offsets.append(0)
    let isWeighted = !network.strengths.isEmpty
    var filled = 0
    for node in members {
      let row = network.row(Int(node))
      if neighbors.count < filled + row.count {
        let missing = max(neighbors.count, filled + row.count)
        neighbors.append(contentsOf: repeatElement(0, count: missing))
        if isWeighted { strengths.append(contentsOf: repeatElement(0, count: missing)) }
      }
      let sum = Self.copy(
        row, of: network, label: labels[Int(node)], labels: labels, to: &neighbors, &strengths,
        &filled)
      strengthInside.append(sum)
      offsets.append(filled)
    }
  }

  @inline(__always) private static func copy(
    _ row: Range<Int>, of network: ClusterNetwork, label: UInt32, labels: Span<UInt32>,
    to neighbors: inout [UInt32], _ strengths: inout [Double], _ filled: inout Int
  ) -> Double {
    let (from, fromStrengths) = (network.neighbors.span, network.strengths.span)
    var neighbors = neighbors.mutableSpan
    var strengths = strengths.mutableSpan
    let before = filled
    var sum = 0.0
    for entry in row {
      // Entries are below the node count; the caller made room for the whole row.
      let neighbor = unsafe from[unchecked: entry]
      let isInside = unsafe labels[unchecked: Int(neighbor)] == label
      unsafe neighbors[unchecked: filled] = neighbor
      if !fromStrengths.isEmpty {
        let strength = unsafe fromStrengths[unchecked: entry]
        unsafe strengths[unchecked: filled] = strength
        sum += isInside ? strength : 0
      }
      filled += isInside ? 1 : 0
    }
    return fromStrengths.isEmpty ? Double(filled - before) : sum
  }

  mutating func shuffle(_ generator: inout SeededGenerator) {
    order.removeAll(keepingCapacity: true)
    for position in nodes.indices { order.append(UInt32(truncatingIfNeeded: position)) }
    generator.shuffle(&order)
  }
}
