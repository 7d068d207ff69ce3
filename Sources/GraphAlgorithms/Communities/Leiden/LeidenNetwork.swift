import Graphs

/// A network as the phases of the Leiden algorithm see it: rows without loops, and masses.
///
/// At first its nodes are those of the graph; later each stands for a cluster of them.
struct LeidenNetwork: Sendable {
  var offsets: [UInt32]
  var neighbors: [UInt32]
  var strengths: [Double]
  var masses: [Double]

  var nodeCount: Int { masses.count }

  /// The nodes of `graph`, both directions of a tie taken as one row entry each.
  init(of graph: Graph, masses: [Double]) {
    self.masses = masses
    offsets = [0]
    neighbors = []
    strengths = []
    offsets.reserveCapacity(graph.nodeCount + 1)
    neighbors.reserveCapacity(2 * graph.edgeCount)
    strengths.reserveCapacity(2 * graph.edgeCount)
    let all: [Graph.Side] = graph.direction == .undirected ? [.outgoing] : [.outgoing, .incoming]
    let sides = all.map { side in
      (rows: graph.rows(side), edges: graph.strengths == nil ? [] : graph.edgeNumbers(side))
    }
    for node in graph.nodes {
      for (rows, edges) in sides {
        for entry in rows.row(node) where rows.neighbors[entry] != node.rawValue {
          neighbors.append(rows.neighbors[entry])
          strengths.append(graph.strengths?.values[Int(edges[entry])] ?? 1)
        }
      }
      offsets.append(UInt32(neighbors.count))
    }
  }

  private init(offsets: [UInt32], neighbors: [UInt32], strengths: [Double], masses: [Double]) {
    self.offsets = offsets
    self.neighbors = neighbors
    self.strengths = strengths
    self.masses = masses
  }

  @inline(__always) func row(_ node: Int) -> Range<Int> {
    Int(offsets[node])..<Int(offsets[node + 1])
  }

  /// The third phase: one node for each group, with the summed strengths between groups.
  ///
  /// - Parameter groups: the group of each node, `0..<groupCount`, each in use.
  func aggregated(by groups: [UInt32], groupCount: Int) -> LeidenNetwork {
    var starts = [UInt32](repeating: 0, count: groupCount + 1)
    for group in groups { starts[Int(group) + 1] += 1 }
    for group in 0..<groupCount { starts[group + 1] += starts[group] }
    var next = starts
    var members = [UInt32](repeating: 0, count: nodeCount)
    for (node, group) in groups.enumerated() {
      members[Int(next[Int(group)])] = UInt32(node)
      next[Int(group)] += 1
    }
    var newMasses = [Double](repeating: 0, count: groupCount)
    var sums = NeighborSums(groupCount: groupCount)
    var (newOffsets, newNeighbors, newStrengths) = ([UInt32(0)], [UInt32](), [Double]())
    for group in 0..<groupCount {
      for place in Int(starts[group])..<Int(starts[group + 1]) {
        let node = Int(members[place])
        newMasses[group] += masses[node]
        for entry in row(node) {
          let other = groups[Int(neighbors[entry])]
          if other != UInt32(group) { sums.add(strengths[entry], to: other) }
        }
      }
      for other in sums.touched {
        newNeighbors.append(other)
        newStrengths.append(sums[other])
      }
      newOffsets.append(UInt32(newNeighbors.count))
      sums.clear()
    }
    return LeidenNetwork(
      offsets: newOffsets, neighbors: newNeighbors, strengths: newStrengths, masses: newMasses)
  }

  /// The part of the quality that depends on the division: strength inside (each tie from both of
  /// its ends) less penalty·mass².
  func quality(of labels: [UInt32], penalty: Double) -> Double {
    var inside = 0.0
    var mass = [Double](repeating: 0, count: nodeCount)
    for node in 0..<nodeCount {
      mass[Int(labels[node])] += masses[node]
      for entry in row(node) where labels[Int(neighbors[entry])] == labels[node] {
        inside += strengths[entry]
      }
    }
    return mass.reduce(inside) { $0 - penalty * $1 * $1 }
  }
}

/// Sums of strengths by group: an array for the sums and a list of the groups that have one.
struct NeighborSums {
  private var sums: [Double]
  private(set) var touched: [UInt32] = []

  init(groupCount: Int) { sums = Array(repeating: 0, count: groupCount) }

  @inline(__always) subscript(group: UInt32) -> Double { sums[Int(group)] }

  /// Adds a positive strength.
  @inline(__always) mutating func add(_ strength: Double, to group: UInt32) {
    if sums[Int(group)] == 0 { touched.append(group) }
    sums[Int(group)] += strength
  }

  mutating func clear() {
    for group in touched { sums[Int(group)] = 0 }
    touched.removeAll(keepingCapacity: true)
  }
}
