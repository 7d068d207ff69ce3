import Graphs

/// How many nodes each pair of clusters of two partitions shares; pairs that share none are left out.
///
/// Pairs are in ascending order of the first cluster, then of the second. O(n + clusters), and a sort
/// of the clusters that each cluster meets.
struct Overlaps: Sendable {
  /// A pair of clusters and how many nodes they share.
  struct Cell: Sendable, Equatable {
    let first: Int
    let second: Int
    var count: Int
  }

  let cells: [Cell]

  init(_ first: Partition, _ second: Partition) {
    let labels = first.labels.values.map { UInt32($0) }
    let members = MembersByLabel(labels[...], labelCount: first.count)
    let others = second.labels.values
    var counts = [Int](repeating: 0, count: second.count)
    var met: [Int] = []
    var cells: [Cell] = []
    for cluster in 0..<first.count {
      for place in members.range(cluster) {
        let other = others[Int(members.nodes[place])]
        if counts[other] == 0 { met.append(other) }
        counts[other] += 1
      }
      met.sort()
      for other in met {
        cells.append(Cell(first: cluster, second: other, count: counts[other]))
        counts[other] = 0
      }
      met.removeAll(keepingCapacity: true)
    }
    self.cells = cells
  }
}

extension Partition {
  /// The coarsest partition that is finer than both: nodes share a cluster exactly if they do so in
  /// both. O(n + clusters).
  func meet(_ other: Partition) -> Partition {
    precondition(nodeCount == other.nodeCount, "partitions of different nodes")
    let members = MembersByLabel(labels.values.map { UInt32($0) }[...], labelCount: count)
    var numbers = [Int](repeating: -1, count: other.count)
    var met: [Int] = []
    var result = [Int](repeating: 0, count: nodeCount)
    var next = 0
    for cluster in 0..<count {
      for place in members.range(cluster) {
        let node = Int(members.nodes[place])
        let label = other.labels.values[node]
        if numbers[label] < 0 {
          numbers[label] = next
          next += 1
          met.append(label)
        }
        result[node] = numbers[label]
      }
      for label in met { numbers[label] = -1 }
      met.removeAll(keepingCapacity: true)
    }
    return Partition(NodeMap(result))
  }
}
