package import Graphs

/// For each node the lowest node of its component, whatever the direction of ties.
///
/// Every node first follows its first ties only, which joins most of the largest component; what
/// belongs to that by then need not be looked at again. O(n + m), but most arcs are never read;
/// 4 bytes per node.
///
/// Source: Sutton, Ben-Nun & Barak, Optimizing Parallel Graph Connectivity Computation via Subgraph
/// Sampling, IPDPS (2018).
package func componentRoots(of graph: Graph) -> [UInt32] {
  componentRoots(
    of: graph.outgoing.offsets, graph.outgoing.neighbors,
    backward: graph.direction == .directed
      ? (graph.incoming.offsets, graph.incoming.neighbors) : nil)
}

/// For each node the number of its component, numbered in the order of their lowest nodes.
func componentLabels(of rows: SimpleRows) -> [Int] {
  componentLabels(roots: componentRoots(of: rows.offsets, rows.neighbors, backward: nil))
}

/// For each node the number of its component, numbered in the order of their lowest nodes.
func componentLabels(roots: [UInt32]) -> [Int] {
  var labels = [Int](repeating: 0, count: roots.count)
  var count = 0
  for (node, root) in roots.enumerated() {
    // A root is the lowest node of its component, so its label is known by now.
    if Int(root) == node {
      labels[node] = count
      count += 1
    } else {
      labels[node] = labels[Int(root)]
    }
  }
  return labels
}

/// How many of its first ties each node follows before the largest component is left alone.
private let sampledTies = 2

private func componentRoots(
  of offsets: [UInt32], _ neighbors: [UInt32], backward: (offsets: [UInt32], neighbors: [UInt32])?
) -> [UInt32] {
  let n = offsets.count - 1
  var parents = Array(0..<UInt32(n))
  for tie in 0..<sampledTies {
    linkTies(tie..<(tie + 1), offsets, neighbors, &parents, except: nil)
    compress(&parents)
  }
  let largest = likelyLargestRoot(parents)
  linkTies(sampledTies..<Int.max, offsets, neighbors, &parents, except: largest)
  if let backward {
    // A tie from the largest component to another node is seen from that node only.
    linkTies(0..<Int.max, backward.offsets, backward.neighbors, &parents, except: largest)
  }
  compress(&parents)
  return parents
}

/// Joins the trees of each node and of its neighbors at some places of its row.
private func linkTies(
  _ places: Range<Int>, _ offsets: [UInt32], _ neighbors: [UInt32], _ parents: inout [UInt32],
  except root: UInt32?
) {
  let offsets = offsets.span
  let neighbors = neighbors.span
  var parents = parents.mutableSpan
  for node in parents.indices {
    if let root, parents[node] == root { continue }
    let row = Int(offsets[node])..<Int(offsets[node + 1])
    guard row.count > places.lowerBound else { continue }
    let end = places.upperBound < row.count ? row.lowerBound + places.upperBound : row.upperBound
    for entry in (row.lowerBound + places.lowerBound)..<end {
      join(UInt32(truncatingIfNeeded: node), neighbors[entry], &parents)
    }
  }
}

/// Joins the trees of two nodes; the higher root gets the lower one as its parent.
@inline(__always)
private func join(_ a: UInt32, _ b: UInt32, _ parents: inout MutableSpan<UInt32>) {
  // Nodes and parents are below the node count: they start so, and only each other are written.
  var first = unsafe parents[unchecked: Int(a)]
  var second = unsafe parents[unchecked: Int(b)]
  while first != second {
    let high = max(first, second)
    let low = min(first, second)
    let parent = unsafe parents[unchecked: Int(high)]
    if parent == low { return }
    if parent == high {
      unsafe parents[unchecked: Int(high)] = low
      return
    }
    first = unsafe parents[unchecked: Int(parent)]
    second = low
  }
}

/// Makes every node a child of its root. Parents are lower than children, so one pass is enough.
private func compress(_ parents: inout [UInt32]) {
  var parents = parents.mutableSpan
  for node in parents.indices {
    let parent = parents[node]
    // A parent has been made a child of its root before.
    parents[node] = unsafe parents[unchecked: Int(parent)]
  }
}

/// The most frequent root among a thousand nodes; any answer is right, a frequent one is fast.
private func likelyLargestRoot(_ parents: [UInt32]) -> UInt32? {
  let step = max(1, parents.count / 1024)
  let sample = stride(from: 0, to: parents.count, by: step).map { parents[$0] }.sorted()
  var best: (root: UInt32, count: Int)?
  var start = 0
  while start < sample.count {
    let end = sample[start...].firstIndex { $0 != sample[start] } ?? sample.count
    if end - start > best?.count ?? 0 { best = (sample[start], end - start) }
    start = end
  }
  return best?.root
}
