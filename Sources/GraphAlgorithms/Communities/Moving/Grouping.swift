/// Nodes divided into groups that are numbered without gaps.
struct Grouping: Sendable {
  /// The group of each node, `0..<count`.
  private(set) var labels: [UInt32]
  /// How many groups there are.
  private(set) var count: Int

  /// The groups of equal labels, numbered in the order of their lowest nodes.
  init(_ labels: [UInt32]) {
    var number = [UInt32](repeating: .max, count: Int(labels.max() ?? 0) + 1)
    self.labels = labels
    count = 0
    for node in labels.indices {
      let label = Int(labels[node])
      if number[label] == .max {
        number[label] = UInt32(count)
        count += 1
      }
      self.labels[node] = number[label]
    }
  }

  /// The groups of equal labels, those within one cluster numbered one after another, and the
  /// cluster of each group, numbered without gaps too.
  ///
  /// Groups of one cluster are mostly tied to each other: near numbers keep them near in memory.
  static func withinClusters(
    groups: [UInt32], clusters: [UInt32]
  ) -> (grouping: Grouping, clusterOfGroup: [UInt32]) {
    let members = MembersByLabel(clusters[...], labelCount: clusters.count)
    var number = [UInt32](repeating: .max, count: groups.count)
    var labels = groups
    var clusterOfGroup: [UInt32] = []
    var (cluster, previous) = (UInt32(0), UInt32.max)
    for node in members.nodes {
      let (group, old) = (Int(groups[Int(node)]), clusters[Int(node)])
      if old != previous {
        if previous != .max { cluster += 1 }
        previous = old
      }
      if number[group] == .max {
        number[group] = UInt32(clusterOfGroup.count)
        clusterOfGroup.append(cluster)
      }
      labels[Int(node)] = number[group]
    }
    return (Grouping(labels: labels, count: clusterOfGroup.count), clusterOfGroup)
  }

  private init(labels: [UInt32], count: Int) { (self.labels, self.count) = (labels, count) }
}

/// The nodes of each label, ascending, by a counting sort.
struct MembersByLabel {
  private let starts: [UInt32]
  /// The nodes, those of label 0 first.
  let nodes: [UInt32]

  /// - Parameter labels: the label of each node, `0..<labelCount`.
  init(_ labels: ArraySlice<UInt32>, labelCount: Int) {
    var starts = [UInt32](repeating: 0, count: labelCount + 2)
    for label in labels { starts[Int(label) + 2] += 1 }
    for label in 0..<labelCount { starts[label + 2] += starts[label + 1] }
    // Filling moves each start to the next one, which leaves them shifted by one place.
    var nodes = [UInt32](repeating: 0, count: labels.count)
    for (node, label) in labels.enumerated() {
      nodes[Int(starts[Int(label) + 1])] = UInt32(truncatingIfNeeded: node)
      starts[Int(label) + 1] += 1
    }
    (self.starts, self.nodes) = (starts, nodes)
  }

  /// Where the nodes of `label` stand.
  func range(_ label: Int) -> Range<Int> { Int(starts[label])..<Int(starts[label + 1]) }
}
