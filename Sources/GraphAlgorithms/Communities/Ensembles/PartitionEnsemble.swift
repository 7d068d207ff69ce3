public import Execution
public import Graphs

/// What many runs of one way of forming clusters find, each with one start and a seed of its own, and
/// with the nodes in a random order.
///
/// One run shows a division; many show whether it is the only one. The seed of run *i* depends on the
/// seed of the ensemble and on *i* only, so the first runs of a larger ensemble are those of a smaller.
public struct PartitionEnsemble: Sendable {
  /// A division that was found, once or several times.
  public struct Division: Sendable, Equatable {
    /// The clusters.
    public let partition: Partition
    /// How many runs found it; 1 or more.
    public let runs: Int
    /// How good it is by what the method looks for; nil where that is undefined.
    public let merit: Double?
  }

  /// The different divisions, the best first; of equally good ones the one found more often, then
  /// the one found earlier.
  public let divisions: [Division]
  /// How many runs there were.
  public let runs: Int
  /// Where the random choices began.
  public let seed: Seed

  /// Runs `method` so many times.
  ///
  /// - Complexity: that of `runs` single starts, shared among the workers; O(runs·n) memory.
  /// - Throws: `CancellationError`.
  public init(
    of method: some SeededPartitionAlgorithm, on graph: Graph, runs: Int, seed: Seed = .standard,
    phase: String = "runs", in context: ExecutionContext
  ) throws {
    precondition(runs > 0, "an ensemble of \(runs) runs")
    let inner = ExecutionContext(cancellation: context.cancellation)
    let found = try context.reduce(
      Chunks(count: runs, pieces: runs), into: FoundDivisions(), phase: phase,
      map: { piece in
        var generator = Self.seed(of: piece.lowerBound, in: seed).stream(0)
        let method = method.once(seed: Seed(generator.next()))
        // A method that prefers low numbers between equal choices must not do so in every run.
        var order = Array(0..<graph.nodeCount)
        generator.shuffle(&order)
        let labels = try method.partition(of: graph.renumbered(by: order), in: inner).labels
        return Partition(NodeMap(order.map { labels[Node($0)] }))
      }, combine: { $0.add($1) })
    let merits = try context.reduce(
      Chunks(count: found.partitions.count, pieces: found.partitions.count), into: [Double?](),
      map: { [try method.merit(of: found.partitions[$0.lowerBound], on: graph, in: inner)] },
      combine: { $0 += $1 })
    divisions = found.partitions.indices
      .map { Division(partition: found.partitions[$0], runs: found.counts[$0], merit: merits[$0]) }
      .enumerated()
      .sorted { Self.isBetter($0, $1) }
      .map(\.element)
    self.runs = runs
    self.seed = seed
  }

  /// The ensemble of divisions that are known already, each with the number of runs that found it.
  ///
  /// - Precondition: there is at least one, and they are different divisions of the same nodes.
  public init(_ divisions: [Division], seed: Seed = .standard) {
    precondition(!divisions.isEmpty)
    self.divisions = divisions.enumerated().sorted { Self.isBetter($0, $1) }.map(\.element)
    runs = divisions.reduce(0) { $0 + $1.runs }
    self.seed = seed
  }

  /// The best division that was found.
  public var best: Division { divisions[0] }

  /// How many different divisions reach the merit of the best, apart from rounding; at least 1.
  public var equallyGood: Int { nearlyAsGood(within: 1e-9) }

  /// How many different divisions have a merit within so much of the best; at least 1.
  public func nearlyAsGood(within margin: Double) -> Int {
    guard let top = best.merit else { return divisions.count }
    return divisions.count { $0.merit.map { $0 >= top - margin } ?? false }
  }

  /// The seed of run number `run`.
  static func seed(of run: Int, in seed: Seed) -> Seed {
    var generator = seed.stream(run)
    return Seed(generator.next())
  }

  private static func isBetter(
    _ a: (offset: Int, element: Division), _ b: (offset: Int, element: Division)
  ) -> Bool {
    // Sums in another order differ in the last bits; that must not decide.
    func level(_ division: Division) -> Double { ((division.merit ?? 0) * 1e10).rounded() }
    return (level(b.element), b.element.runs, a.offset)
      < (level(a.element), a.element.runs, b.offset)
  }
}

/// Divisions in the order in which they were found first, and how often each was found.
private struct FoundDivisions: Sendable {
  private(set) var partitions: [Partition] = []
  private(set) var counts: [Int] = []
  private var numbers: [[Int]: Int] = [:]

  mutating func add(_ partition: Partition) {
    if let number = numbers[partition.labels.values] {
      counts[number] += 1
    } else {
      numbers[partition.labels.values] = partitions.count
      partitions.append(partition)
      counts.append(1)
    }
  }
}
