import Graphs

/// A network as the search for clusters sees it: rows without loops, and masses.
///
/// At first its nodes are those of the graph; later each stands for a group of them. Rows may be
/// followed by unused entries, so that a coarser network can use the memory of an earlier one.
/// Entries of rows are below `nodeCount`, which is why kernels read them without checking.
struct ClusterNetwork: Sendable {
  private(set) var nodeCount: Int
  private(set) var offsets: [UInt32]
  private(set) var neighbors: [UInt32]
  /// The strength of each entry; empty where all are 1.
  private(set) var strengths: [Double]
  private(set) var masses: [Double]
  /// The strengths of all entries, summed.
  private(set) var total: Double

  var entryCount: Int { Int(offsets[nodeCount]) }

  /// A network without nodes.
  init() { (nodeCount, offsets, neighbors, strengths, masses, total) = (0, [0], [], [], [], 0) }

  /// The nodes of `graph`, both directions of a tie taken as one entry each. O(n + m).
  ///
  /// - Parameter edgeStrengths: one number per edge to be used instead of the graph's strengths.
  init(of graph: Graph, masses: [Double], edgeStrengths: [Double]? = nil) {
    let edgeStrengths = edgeStrengths ?? graph.strengths?.values
    nodeCount = graph.nodeCount
    self.masses = masses
    let sides: [Graph.Side] = graph.direction == .undirected ? [.outgoing] : [.outgoing, .incoming]
    if sides.count == 1, edgeStrengths == nil, !graph.outgoing.hasLoops {
      (offsets, neighbors, strengths) = (graph.outgoing.offsets, graph.outgoing.neighbors, [])
      total = Double(neighbors.count)
      return
    }
    let rows = sides.map { graph.rows($0) }
    let numbers = edgeStrengths == nil ? [] : sides.map { graph.edgeNumbers($0) }
    (offsets, neighbors, strengths) = ([0], [], [])
    offsets.reserveCapacity(graph.nodeCount + 1)
    neighbors.reserveCapacity(2 * graph.edgeCount)
    if edgeStrengths != nil { strengths.reserveCapacity(2 * graph.edgeCount) }
    for node in graph.nodes {
      for side in rows.indices {
        for entry in rows[side].row(node) where rows[side].neighbors[entry] != node.rawValue {
          neighbors.append(rows[side].neighbors[entry])
          if let all = edgeStrengths { strengths.append(all[Int(numbers[side][entry])]) }
        }
      }
      offsets.append(UInt32(neighbors.count))
    }
    total = edgeStrengths == nil ? Double(neighbors.count) : strengths.reduce(0, +)
  }

  @inline(__always) func row(_ node: Int) -> Range<Int> {
    Int(offsets[node])..<Int(offsets[node + 1])
  }

  @inline(__always) func strength(_ entry: Int) -> Double {
    strengths.isEmpty ? 1 : strengths[entry]
  }

  /// The strength between clusters of `labels`, each tie from both of its ends.
  func strengthBetween(_ labels: [UInt32]) -> Double {
    var between = 0.0
    for node in 0..<nodeCount {
      for entry in row(node) where labels[Int(neighbors[entry])] != labels[node] {
        between += strength(entry)
      }
    }
    return between
  }

  /// Writes the network of groups to `coarser`: a node for each, the summed strengths between them.
  ///
  /// - Parameter grouping: the group of each node, every one in use.
  func aggregate(
    by grouping: Grouping, into coarser: inout ClusterNetwork, scratch: inout MovingScratch
  ) {
    coarser.prepare(nodeCount: grouping.count, entryCount: entryCount)
    var (filled, total) = (0, 0.0)
    let members = MembersByLabel(grouping.labels[...], labelCount: grouping.count)
    for group in 0..<grouping.count {
      var (count, mass) = (0, 0.0)
      for place in members.range(group) {
        let node = Int(members.nodes[place])
        mass += masses[node]
        sumStrengths(
          row(node), by: grouping.labels.span, clusters: &scratch.clusters,
          touched: &scratch.touched,
          count: &count)
      }
      for place in 0..<count {
        let other = Int(scratch.touched[place])
        if other != group {
          coarser.neighbors[filled] = scratch.touched[place]
          coarser.strengths[filled] = scratch.clusters[other].sum
          total += scratch.clusters[other].sum
          filled += 1
        }
        scratch.clusters[other].sum = 0
      }
      coarser.masses[group] = mass
      coarser.offsets[group + 1] = UInt32(filled)
    }
    coarser.total = total
  }

  /// Adds the strengths of a row to the sums of its neighbors' labels; appends labels that had no
  /// sum to the first `count` of `touched`.
  ///
  /// Labels must be below the length of `clusters` and of `touched` less one: there are no more
  /// different ones, and one place is spare.
  @inline(__always) func sumStrengths(
    _ row: Range<Int>, by labels: Span<UInt32>, clusters: inout [MovingScratch.Cluster],
    touched: inout [UInt32],
    count: inout Int
  ) {
    let (neighbors, strengths) = (neighbors.span, strengths.span)
    var clusters = clusters.mutableSpan
    var touched = touched.mutableSpan
    // Entries of rows are below the node count, the number of labels.
    if strengths.isEmpty {
      for entry in row {
        let label = unsafe Int(labels[unchecked: Int(neighbors[unchecked: entry])])
        let sum = unsafe clusters[unchecked: label].sum
        unsafe touched[unchecked: count] = UInt32(truncatingIfNeeded: label)
        count += sum == 0 ? 1 : 0
        unsafe clusters[unchecked: label].sum = sum + 1
      }
    } else {
      for entry in row {
        let label = unsafe Int(labels[unchecked: Int(neighbors[unchecked: entry])])
        let sum = unsafe clusters[unchecked: label].sum
        unsafe touched[unchecked: count] = UInt32(truncatingIfNeeded: label)
        count += sum == 0 ? 1 : 0
        unsafe clusters[unchecked: label].sum = sum + strengths[unchecked: entry]
      }
    }
  }

  private mutating func prepare(nodeCount: Int, entryCount: Int) {
    self.nodeCount = nodeCount
    if offsets.count <= nodeCount { offsets = Array(repeating: 0, count: nodeCount + 1) }
    if masses.count < nodeCount { masses = Array(repeating: 0, count: nodeCount) }
    if strengths.count < entryCount {
      neighbors = Array(repeating: 0, count: entryCount)
      strengths = Array(repeating: 0, count: entryCount)
    }
  }

  /// The same network with node `order[i]` as node i.
  func renumbered(by order: [UInt32]) -> ClusterNetwork {
    var result = self
    var number = [UInt32](repeating: 0, count: nodeCount)
    for (new, old) in order.enumerated() { number[Int(old)] = UInt32(new) }
    var filled = 0
    for (new, old) in order.enumerated() {
      result.masses[new] = masses[Int(old)]
      for entry in row(Int(old)) {
        result.neighbors[filled] = number[Int(neighbors[entry])]
        if !strengths.isEmpty { result.strengths[filled] = strengths[entry] }
        filled += 1
      }
      result.offsets[new + 1] = UInt32(filled)
    }
    return result
  }

  /// The clusters cut into the parts that ties inside them join; as a rule they are whole already.
  func connectedParts(of labels: [UInt32]) -> [UInt32] {
    var parts = [UInt32](repeating: .max, count: nodeCount)
    var waiting: [Int] = []
    for start in 0..<nodeCount where parts[start] == .max {
      parts[start] = UInt32(start)
      waiting.append(start)
      while let node = waiting.popLast() {
        for entry in row(node) {
          let neighbor = Int(neighbors[entry])
          guard parts[neighbor] == .max, labels[neighbor] == labels[node] else { continue }
          parts[neighbor] = UInt32(start)
          waiting.append(neighbor)
        }
      }
    }
    return parts
  }
}

extension Adjacency {
  fileprivate var hasLoops: Bool {
    for node in 0..<(offsets.count - 1) {
      for entry in Int(offsets[node])..<Int(offsets[node + 1])
      where neighbors[entry] == UInt32(node) { return true }
    }
    return false
  }
}
