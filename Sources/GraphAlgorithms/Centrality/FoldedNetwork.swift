/// A network of conductances whose hanging trees are folded into the nodes that they hang on.
///
/// All current between a tree and the rest takes the same way, so only the number of nodes matters.
struct FoldedNetwork {
  /// The nodes that are left, ascending; they all lie on circles or between them.
  let core: [UInt32]
  /// The ties among them, numbered as in `core`.
  let rows: WeightedRows
  /// How many nodes each of them stands for, itself included.
  let sizes: [Double]
  /// For each node of the whole half the current over its folded ties, summed over all pairs.
  let throughput: [Double]
  /// How many nodes the component of each node of the whole has.
  let componentSizes: [Int]

  init(_ network: WeightedRows) {
    let n = network.nodeCount
    let (labels, count) = network.partLabels()
    var partSizes = [Int](repeating: 0, count: count)
    for label in labels { partSizes[Int(label)] += 1 }
    var size = [Double](repeating: 1, count: n)
    var throughput = [Double](repeating: 0, count: n)
    var degree = (0..<n).map { network.row($0).count }
    var isFolded = [Bool](repeating: false, count: n)
    var leaves = (0..<n).reversed().filter { degree[$0] == 1 }
    while let leaf = leaves.popLast() {
      guard degree[leaf] == 1 else { continue }
      for entry in network.row(leaf) where !isFolded[Int(network.neighbors[entry])] {
        let parent = Int(network.neighbors[entry])
        let pairs = size[leaf] * (Double(partSizes[Int(labels[leaf])]) - size[leaf])
        throughput[leaf] += pairs / 2
        throughput[parent] += pairs / 2
        size[parent] += size[leaf]
        degree[parent] -= 1
        if degree[parent] == 1 { leaves.append(parent) }
        break
      }
      isFolded[leaf] = true
      degree[leaf] = 0
    }
    core = (0..<n).filter { degree[$0] > 0 }.map { UInt32($0) }
    rows = network.renumbered(by: core)
    sizes = core.map { size[Int($0)] }
    self.throughput = throughput
    componentSizes = labels.map { partSizes[Int($0)] }
  }
}
