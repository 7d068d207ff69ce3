public import Execution
import Graphs

/// How firmly each node, and each cluster, of a division stands in the runs of an ensemble.
public struct PlaceStability: Sendable, Equatable {
  /// Where a node is drawn to besides its own cluster.
  public struct Pull: Sendable, Equatable {
    /// The number of the other cluster.
    public let cluster: Int
    /// The share of runs, averaged over the nodes of that cluster, in which it is with them; 0...1.
    public let share: Double
  }

  /// Two clusters that runs put together.
  public struct Merger: Sendable, Equatable {
    /// The number of the larger cluster.
    public let first: Int
    /// The number of the smaller cluster.
    public let second: Int
    /// The share of runs in which a node of one is with a node of the other, averaged over all such
    /// pairs; above 0, at most 1.
    public let share: Double
  }

  /// For each node the share of runs in which its cluster-mates stay with it, averaged over them;
  /// 0...1, nil for a node without mates.
  public let places: [Double?]
  /// For each node the other cluster of two or more whose nodes it is with most often; nil if it is
  /// never with any.
  public let pulls: [Pull?]
  /// For each cluster the share of runs in which two of its nodes are together, averaged over its
  /// pairs; 0...1, nil for a single node.
  public let cohesion: [Double?]
  /// For each cluster how well runs find it again: nodes shared with the most similar cluster of a
  /// run, as a share of the nodes in either (Jaccard), averaged over runs; 0...1.
  ///
  /// Source: Hennig, Computational Statistics & Data Analysis 52 (2007).
  public let recovery: [Double]
  /// The pairs of clusters of two or more that runs put together, wholly or in part, the most often
  /// merged first.
  public let mergers: [Merger]

  /// The stability of the places that `partition` gives to its nodes.
  ///
  /// - Complexity: O(d·n) for d different divisions, and for pulls O(d·g·c) for g core groups, each
  ///   of which shares a cluster with parts of c clusters.
  /// - Throws: `CancellationError`.
  public init(
    of partition: Partition, in ensemble: PartitionEnsemble, in context: ExecutionContext
  ) throws {
    precondition(partition.nodeCount == ensemble.best.partition.nodeCount)
    let overlaps = try context.reduce(
      Chunks(count: ensemble.divisions.count, pieces: ensemble.divisions.count),
      into: [Overlaps](), phase: "stability of clusters",
      map: { [Overlaps(partition, ensemble.divisions[$0.lowerBound].partition)] },
      combine: { $0 += $1 })
    let runs = Double(ensemble.runs)
    let sizes = partition.sizes
    var recovered = [Double](repeating: 0, count: sizes.count)
    var together = [Double](repeating: 0, count: sizes.count)
    for (division, overlap) in zip(ensemble.divisions, overlaps) {
      let times = Double(division.runs)
      var best = [Double](repeating: 0, count: sizes.count)
      for cell in overlap.cells {
        let either = sizes[cell.first] + division.partition.sizes[cell.second] - cell.count
        best[cell.first] = max(best[cell.first], Double(cell.count) / Double(either))
        together[cell.first] += times * Double(cell.count) * Double(cell.count - 1)
      }
      for cluster in sizes.indices { recovered[cluster] += times * best[cluster] }
    }
    recovery = recovered.map { min(1, $0 / runs) }
    cohesion = sizes.indices.map { cluster in
      let pairs = Double(sizes[cluster]) * Double(sizes[cluster] - 1)
      return pairs > 0 ? min(1, together[cluster] / (runs * pairs)) : nil
    }
    mergers = Self.mergers(overlaps, ensemble, sizes)
    // All nodes of a core group share their clusters in every run, so one speaks for all of them.
    let groups = ensemble.divisions.reduce(partition) { $0.meet($1.partition) }
    let search = PullSearch(partition, ensemble, overlaps, groups.firstNodes)
    let found = try context.reduce(
      Chunks(count: groups.count), into: [PullSearch.Place](), phase: "stability of places",
      map: { piece in
        try context.cancellation.check()
        return search.places(of: piece)
      }, combine: { $0 += $1 })
    places = groups.labels.values.map { found[$0].share }
    pulls = groups.labels.values.map { found[$0].pull }
  }
}

extension PlaceStability {
  private static func mergers(
    _ overlaps: [Overlaps], _ ensemble: PartitionEnsemble, _ sizes: [Int]
  ) -> [Merger] {
    var together: [UInt64: Int] = [:]
    for (division, overlap) in zip(ensemble.divisions, overlaps) {
      var parts = [[Overlaps.Cell]](repeating: [], count: division.partition.count)
      for cell in overlap.cells where sizes[cell.first] > 1 { parts[cell.second].append(cell) }
      for cells in parts {
        for (place, cell) in cells.enumerated() {
          for other in cells[(place + 1)...] {
            let key = UInt64(cell.first) << 32 | UInt64(other.first)
            together[key, default: 0] += division.runs * cell.count * other.count
          }
        }
      }
    }
    return together.map { key, count in
      let (first, second) = (Int(key >> 32), Int(key & 0xFFFF_FFFF))
      let pairs = Double(ensemble.runs) * Double(sizes[first]) * Double(sizes[second])
      return Merger(first: first, second: second, share: min(1, Double(count) / pairs))
    }
    .sorted { ($1.share, $0.first, $0.second) < ($0.share, $1.first, $1.second) }
  }
}

/// Works out, core group by core group, who stays with its nodes.
private struct PullSearch: Sendable {
  struct Place: Sendable {
    let share: Double?
    let pull: PlaceStability.Pull?
  }

  private let partition: Partition
  private let ensemble: PartitionEnsemble
  private let firstNodes: [Int]
  /// For each division the parts of clusters of `partition` in each of its clusters.
  private let parts: [[[(cluster: Int, count: Int)]]]

  init(
    _ partition: Partition, _ ensemble: PartitionEnsemble, _ overlaps: [Overlaps],
    _ firstNodes: [Int]
  ) {
    self.partition = partition
    self.ensemble = ensemble
    self.firstNodes = firstNodes
    parts = zip(ensemble.divisions, overlaps).map { division, overlap in
      var parts = [[(cluster: Int, count: Int)]](repeating: [], count: division.partition.count)
      for cell in overlap.cells { parts[cell.second].append((cell.first, cell.count)) }
      return parts
    }
  }

  func places(of groups: Range<Int>) -> [Place] {
    var sums = [Double](repeating: 0, count: partition.count)
    var met: [Int] = []
    return groups.map { group in
      let node = firstNodes[group]
      let own = partition.labels.values[node]
      for (division, parts) in zip(ensemble.divisions, parts) {
        for part in parts[division.partition.labels.values[node]] {
          if sums[part.cluster] == 0 { met.append(part.cluster) }
          sums[part.cluster] += Double(division.runs * part.count)
        }
      }
      let runs = Double(ensemble.runs)
      let mates = Double(partition.sizes[own] - 1)
      // The node itself is always with itself.
      let share = mates > 0 ? min(1, (sums[own] - runs) / (runs * mates)) : nil
      let pull = met.sorted()
        .filter { $0 != own && partition.sizes[$0] > 1 }
        .map { cluster in
          PlaceStability.Pull(
            cluster: cluster,
            share: min(1, sums[cluster] / (runs * Double(partition.sizes[cluster]))))
        }
        .reduce(PlaceStability.Pull?.none) { best, next in
          best.map { $0.share >= next.share } ?? false ? best : next
        }
      for cluster in met { sums[cluster] = 0 }
      met.removeAll(keepingCapacity: true)
      return Place(share: share, pull: pull)
    }
  }
}
