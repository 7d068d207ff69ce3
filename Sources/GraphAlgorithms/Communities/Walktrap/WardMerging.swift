import Execution

/// Clusters joined two by two, those first whose union adds least to squared distances.
///
/// A cluster is known by its lowest node.
struct WardMerging {
  /// Two clusters that became one.
  struct Merge {
    /// The cluster that took the other in; the lower one.
    let into: Int
    let from: Int
    let strengthBetween: Double
    let massProduct: Double
  }

  /// A tie between a cluster and a neighboring one.
  private struct Link {
    let neighbor: Int
    let strength: Double
  }

  /// A possible union; outdated if one of its clusters has changed since.
  private struct Candidate: Comparable {
    let cost: Double
    let (low, high): (Int, Int)
    let (lowVersion, highVersion): (Int, Int)

    static func < (a: Candidate, b: Candidate) -> Bool {
      (a.cost, a.low, a.high) < (b.cost, b.low, b.high)
    }
  }

  private var profiles: WalkProfiles
  private var links: [[Link]]
  private var sizes: [Int]
  private var masses: [Double]
  private var versions: [Int]
  private var heap: [Candidate] = []

  init(network: ClusterNetwork, profiles: WalkProfiles) {
    self.profiles = profiles
    let n = network.nodeCount
    sizes = Array(repeating: 1, count: n)
    versions = Array(repeating: 0, count: n)
    masses = Array(network.masses.prefix(n))
    links = (0..<n).map { node in
      Self.summed(
        network.row(node).map {
          Link(neighbor: Int(network.neighbors[$0]), strength: network.strength($0))
        })
    }
  }

  /// All merges in their order.
  mutating func run(context: ExecutionContext) throws -> [Merge] {
    for node in links.indices {
      if node & 0xFF == 0 { try context.cancellation.check() }
      for link in links[node] where link.neighbor > node { consider(node, link.neighbor) }
    }
    var merges: [Merge] = []
    while let candidate = popFirst() {
      let (low, high) = (candidate.low, candidate.high)
      guard versions[low] == candidate.lowVersion, versions[high] == candidate.highVersion
      else { continue }
      if merges.count & 0xF == 0 {
        try context.cancellation.check()
        context.progress.report("Walktrap clusters", completed: merges.count, of: links.count)
      }
      merges.append(merge(low, high))
    }
    return merges
  }

  private mutating func merge(_ low: Int, _ high: Int) -> Merge {
    let between = links[low].first { $0.neighbor == high }?.strength ?? 0
    let result = Merge(
      into: low, from: high, strengthBetween: between, massProduct: masses[low] * masses[high])
    profiles.merge(high, into: low, share: Double(sizes[high]) / Double(sizes[low] + sizes[high]))
    sizes[low] += sizes[high]
    masses[low] += masses[high]
    versions[low] += 1
    versions[high] += 1
    let others = links[high].filter { $0.neighbor != low }
    links[low] = Self.summed(links[low].filter { $0.neighbor != high } + others)
    links[high] = []
    for link in others {
      let kept = links[link.neighbor].filter { $0.neighbor != high }
      links[link.neighbor] = Self.summed(kept + [Link(neighbor: low, strength: link.strength)])
    }
    for link in links[low] { consider(min(low, link.neighbor), max(low, link.neighbor)) }
    return result
  }

  /// The links in ascending order of neighbors, those to one neighbor summed.
  private static func summed(_ links: [Link]) -> [Link] {
    var result: [Link] = []
    for link in links.sorted(by: { ($0.neighbor, $0.strength) < ($1.neighbor, $1.strength) }) {
      if let last = result.last, last.neighbor == link.neighbor {
        result[result.count - 1] = Link(
          neighbor: last.neighbor, strength: last.strength + link.strength)
      } else {
        result.append(link)
      }
    }
    return result
  }

  private mutating func consider(_ low: Int, _ high: Int) {
    let (a, b) = (Double(sizes[low]), Double(sizes[high]))
    let cost = a * b / (a + b) * profiles.squaredDistance(low, high)
    // Twelve digits, so that rounding does not decide between equal costs.
    let unit = cost > 0 ? (cost.ulp * 0x1p12) : 1
    heap.append(
      Candidate(
        cost: (cost / unit).rounded() * unit, low: low, high: high, lowVersion: versions[low],
        highVersion: versions[high]))
    var place = heap.count - 1
    while place > 0, heap[place] < heap[(place - 1) / 2] {
      heap.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  private mutating func popFirst() -> Candidate? {
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    if heap.isEmpty { return first }
    heap[0] = last
    var place = 0
    while true {
      var smallest = place
      for child in [2 * place + 1, 2 * place + 2]
      where child < heap.count && heap[child] < heap[smallest] { smallest = child }
      if smallest == place { return first }
      heap.swapAt(place, smallest)
      place = smallest
    }
  }
}
