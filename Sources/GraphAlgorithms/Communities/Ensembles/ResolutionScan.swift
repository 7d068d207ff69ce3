public import Execution
public import Graphs

/// The divisions that a quality prefers at resolutions from few large clusters to many small ones.
///
/// At each resolution the Leiden algorithm runs several times; then every division that was found
/// anywhere is tried at every resolution, and the best is kept. So the scan never shows a division
/// where it knows a better one.
///
/// Source: Lambiotte, arXiv 1004.4268 (2010); Weir, Emmons, Gibson, Taylor & Mucha, Algorithms 10
/// (2017).
public struct ResolutionScan: Sendable, Equatable {
  /// What is preferred at one resolution.
  public struct Level: Sendable, Equatable {
    /// The resolution γ.
    public let resolution: Double
    /// The best division known at this resolution.
    public let partition: Partition
    /// The value of the quality at this resolution; nil where it is undefined.
    public let quality: Double?
    /// The modularity at resolution 1; nil without ties.
    public let modularity: Double?
    /// The mean variation of information, in nats, between the runs at this resolution; 0 where all
    /// found the same.
    public let spread: Double
    /// The variation of information, in nats, to the division of the next resolution; nil at the last.
    public let variationToNext: Double?

    /// How many clusters of two or more nodes there are.
    public var clusterCount: Int { partition.sizes.count { $0 > 1 } }
  }

  /// Resolutions over which the division hardly changes.
  public struct Plateau: Sendable, Equatable {
    /// The numbers of its levels; three or more.
    public let levels: ClosedRange<Int>
    /// The lowest and the highest resolution.
    public let resolutions: ClosedRange<Double>
    /// The highest resolution as a multiple of the lowest.
    public var ratio: Double { resolutions.upperBound / resolutions.lowerBound }
    /// The number of the level in the middle, whose division stands for all of them.
    public var middle: Int { (levels.lowerBound + levels.upperBound) / 2 }
  }

  /// One level per resolution, ascending.
  public let levels: [Level]

  /// Scans `graph` at these resolutions.
  ///
  /// - Parameters:
  ///   - resolutions: ascending, all above 0.
  ///   - runs: how many single starts there are at each; 2 or more.
  /// - Complexity: `runs` single starts per resolution, shared among the workers; then O(r·d) for r
  ///   resolutions and d different divisions, and O(r·runs²·n) for comparisons.
  /// - Throws: `CancellationError`.
  public init(
    of graph: Graph, quality: any QualityFunction = Modularity(), resolutions: [Double],
    runs: Int = 10, seed: Seed = .standard, in context: ExecutionContext
  ) throws {
    precondition(runs > 1 && zip(resolutions, resolutions.dropFirst()).allSatisfy { $0 < $1 })
    precondition(resolutions.allSatisfy { $0 > 0 })
    let inner = ExecutionContext(cancellation: context.cancellation)
    let found = try context.reduce(
      Chunks(count: resolutions.count * runs, pieces: max(1, resolutions.count * runs)),
      into: [Partition](), phase: "resolution scan",
      map: { piece in
        let (level, run) = piece.lowerBound.quotientAndRemainder(dividingBy: runs)
        // The same seeds at every resolution: neighbors differ by the resolution only.
        let method = Leiden(quality: quality.at(resolution: resolutions[level]))
          .once(seed: PartitionEnsemble.seed(of: run, in: seed))
        return [try method.partition(of: graph, in: inner)]
      }, combine: { $0 += $1 })
    let spreads = try context.reduce(
      Chunks(count: resolutions.count, pieces: max(1, resolutions.count)), into: [Double](),
      phase: "spread of runs",
      map: { piece in
        let first = piece.lowerBound * runs
        return [try Self.meanVariation(found[first..<first + runs], context.cancellation)]
      }, combine: { $0 += $1 })
    let candidates = ScanCandidates(found, on: graph, quality)
    let best = resolutions.map { candidates.best(at: $0) }
    levels = resolutions.indices.map { place in
      let partition = candidates.partitions[best[place]]
      let next = place + 1 < best.count ? candidates.partitions[best[place + 1]] : nil
      return Level(
        resolution: resolutions[place], partition: partition,
        quality: quality.at(resolution: resolutions[place]).value(of: partition, on: graph),
        modularity: Modularity().value(of: partition, on: graph), spread: spreads[place],
        variationToNext: next.map { PartitionComparison(partition, $0).variationOfInformation })
    }
  }

  /// The stretches of three levels or more over which each division differs from the next by at most
  /// `tolerance` of the largest possible variation, ln n; the longest by ratio first.
  public func plateaus(tolerance: Double = 0.01) -> [Plateau] {
    guard let n = levels.first?.partition.nodeCount, n > 1 else { return [] }
    let most = tolerance * naturalLogarithm(Double(n))
    var found: [Plateau] = []
    var start = 0
    for place in levels.indices {
      if let variation = levels[place].variationToNext, variation <= most { continue }
      if place - start >= 2 {
        let (low, high) = (levels[start].resolution, levels[place].resolution)
        found.append(Plateau(levels: start...place, resolutions: low...high))
      }
      start = place + 1
    }
    return found.enumerated()
      .sorted { ($1.element.ratio, $0.offset) < ($0.element.ratio, $1.offset) }.map(\.element)
  }

  /// Resolutions from the lowest to the highest, each the same multiple of the one before, written
  /// with four decimals; 1, where it lies between, in place of the nearest.
  public static func grid(_ range: ClosedRange<Double>, steps: Int) -> [Double] {
    precondition(range.lowerBound > 0 && steps > 1)
    let distance = naturalLogarithm(range.upperBound / range.lowerBound)
    var grid = (0..<steps).map { step -> Double in
      let below = distance * Double(steps - 1 - step) / Double(steps - 1)
      return (range.upperBound * exponential(ofNegative: -below) * 1e4).rounded() / 1e4
    }
    (grid[0], grid[steps - 1]) = (range.lowerBound, range.upperBound)
    if range.contains(1), steps > 2, !grid.contains(1) {
      let nearest = (1..<steps - 1).min { abs(grid[$0] - 1) < abs(grid[$1] - 1) } ?? 1
      grid[nearest] = 1
    }
    return grid.sorted().reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  private static func meanVariation(
    _ runs: ArraySlice<Partition>, _ cancellation: Cancellation
  ) throws -> Double {
    var (sum, pairs) = (0.0, 0)
    for first in runs.indices {
      try cancellation.check()
      for second in runs[first...].indices.dropFirst() {
        sum += PartitionComparison(runs[first], runs[second]).variationOfInformation
        pairs += 1
      }
    }
    return sum / Double(pairs)
  }
}

/// The different divisions of a scan, each as the two sums on which its quality depends.
private struct ScanCandidates {
  private(set) var partitions: [Partition] = []
  private var sums: [(inside: Double, mass: Double)] = []
  private let quality: any QualityFunction
  private let graph: Graph

  init(_ found: [Partition], on graph: Graph, _ quality: any QualityFunction) {
    self.quality = quality
    self.graph = graph
    var known: Set<[Int]> = []
    for partition in found where known.insert(partition.labels.values).inserted {
      partitions.append(partition)
    }
    // With no penalty only the ties inside are left; what is missing from there is the penalty's.
    let (free, full) = (quality.at(resolution: 0), quality.at(resolution: 1))
    sums = partitions.map { partition in
      let inside = free.value(of: partition, on: graph) ?? 0
      return (inside, inside - (full.value(of: partition, on: graph) ?? 0))
    }
  }

  /// The number of the best division; of equal ones the one found first.
  func best(at resolution: Double) -> Int {
    sums.indices.reduce(0) { best, next in
      let gain =
        (sums[next].inside - resolution * sums[next].mass)
        - (sums[best].inside - resolution * sums[best].mass)
      return gain > 1e-12 ? next : best
    }
  }
}
