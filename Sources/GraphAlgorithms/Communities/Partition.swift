public import Graphs

/// The nodes of a graph divided into clusters, each node in exactly one.
///
/// Clusters are numbered from 0, the largest first; of equal ones, the one with the lowest node
/// first. So two partitions are equal exactly if they divide the nodes in the same way.
public struct Partition: Sendable, Equatable {
  /// The number of each node's cluster.
  public let labels: NodeMap<Int>
  /// How many nodes each cluster has, descending; none is 0.
  public let sizes: [Int]

  /// The partition in which two nodes share a cluster exactly if they share a label.
  ///
  /// - Precondition: labels are 0 or more and below some small multiple of the number of nodes.
  public init(_ labels: NodeMap<Int>) {
    var sizes = [Int](repeating: 0, count: (labels.values.max() ?? -1) + 1)
    var firstSeen: [Int] = []
    for label in labels.values {
      if sizes[label] == 0 { firstSeen.append(label) }
      sizes[label] += 1
    }
    // In order of their lowest nodes so far; ties of size keep that order.
    let order = firstSeen.enumerated().sorted {
      (sizes[$1.element], $0.offset) < (sizes[$0.element], $1.offset)
    }
    var number = [Int](repeating: -1, count: sizes.count)
    for (new, old) in order.enumerated() { number[old.element] = new }
    self.labels = labels.mapValues { number[$0] }
    self.sizes = order.map { sizes[$0.element] }
  }

  /// How many nodes are divided.
  public var nodeCount: Int { labels.count }

  /// How many clusters there are.
  public var count: Int { sizes.count }

  /// The number of the cluster of `node`.
  public subscript(node: Node) -> Int { labels[node] }

  /// The nodes of each cluster, ascending. O(n).
  public var members: [[Node]] {
    var members = [[Node]](repeating: [], count: count)
    for (position, label) in labels.values.enumerated() { members[label].append(Node(position)) }
    return members
  }

  /// The nodes of cluster number `cluster`. O(n).
  public func nodes(of cluster: Int) -> NodeSet {
    precondition(cluster >= 0 && cluster < count, "cluster \(cluster) of \(count)")
    return NodeSet(
      labels.values.indices.lazy.filter { labels.values[$0] == cluster }.map { Node($0) },
      universe: nodeCount)
  }
}
