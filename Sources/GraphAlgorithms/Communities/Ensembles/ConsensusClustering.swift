public import Execution
import Graphs

/// The clusters on which many runs agree in the end.
///
/// Nodes that share a cluster in at least a given share of runs are tied, as strongly as that share; the
/// same method is run as often on these ties; and so on, until all runs find the same clusters.
/// Nodes that are together in all runs have the same ties and are moved as one, which changes nothing
/// in the modularity of any division and spares the table of all pairs. A node that falls below the
/// threshold with all others keeps the strongest of its ties.
///
/// Source: Lancichinetti & Fortunato, Scientific Reports 2, 336 (2012).
public struct ConsensusClustering: Sendable {
  /// What was agreed on.
  public struct Outcome: Sendable, Equatable {
    /// The clusters.
    public let partition: Partition
    /// How many times the method was run anew on the ties of consensus; 0 if all runs agreed at once.
    public let rounds: Int
    /// Whether all runs of the last round agreed; otherwise the clusters are the best of that round.
    public let isSettled: Bool
  }

  /// The smallest share of runs that makes a tie; above 0, at most 1.
  public let threshold: Double
  /// After how many rounds without agreement it ends.
  public let mostRounds: Int

  /// Consensus of at least half of the runs, after at most 30 rounds, unless told otherwise.
  public init(threshold: Double = 0.5, mostRounds: Int = 30) {
    precondition(threshold > 0 && threshold <= 1 && mostRounds > 0)
    self.threshold = threshold
    self.mostRounds = mostRounds
  }

  /// The consensus of the runs of `ensemble`, which `method` made.
  ///
  /// - Complexity: per round O(pairs of core groups that share a cluster), and `runs` single starts
  ///   on the ties that are left.
  /// - Throws: `CancellationError`.
  public func outcome(
    of ensemble: PartitionEnsemble, by method: some SeededPartitionAlgorithm,
    in context: ExecutionContext
  ) throws -> Outcome {
    var ensemble = ensemble
    // What each node stands for in the network in hand, and how many nodes each of its nodes holds.
    var places = Array(0..<ensemble.best.partition.nodeCount)
    for round in 0..<mostRounds {
      if ensemble.divisions.count == 1 {
        return outcome(of: ensemble, places, rounds: round)
      }
      let shares = CoAssignment(of: ensemble)
      places = places.map { shares.coreGroups.labels.values[$0] }
      var sizes = [Int](repeating: 0, count: shares.coreGroups.count)
      for place in places { sizes[place] += 1 }
      let graph = try consensusGraph(shares, sizes: sizes, ensemble.runs, context)
      ensemble = try PartitionEnsemble(
        of: method.forGroups(of: sizes), on: graph, runs: ensemble.runs,
        seed: PartitionEnsemble.seed(of: round, in: Seed(~ensemble.seed.rawValue)),
        phase: "consensus, round \(round + 1)", in: context)
    }
    return outcome(of: ensemble, places, rounds: mostRounds)
  }

  private func outcome(of ensemble: PartitionEnsemble, _ places: [Int], rounds: Int) -> Outcome {
    let best = ensemble.best.partition.labels.values
    return Outcome(
      partition: Partition(NodeMap(places.map { best[$0] })), rounds: rounds,
      isSettled: ensemble.divisions.count == 1)
  }

  /// One node per core group, a loop for the pairs inside, and the pairs of two groups that are
  /// together often enough.
  private func consensusGraph(
    _ shares: CoAssignment, sizes: [Int], _ runs: Int, _ context: ExecutionContext
  ) throws -> Graph {
    let count = shares.coreGroups.count
    let search = TogetherSearch(shares, runs: runs, sizes: sizes, threshold: threshold)
    let ties = try context.reduce(
      Chunks(count: count), into: [TogetherSearch.Tie](), phase: "ties of consensus",
      map: { try search.ties(of: $0, context.cancellation) }, combine: { $0 += $1 }
    ).sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    var builder = GraphBuilder(.undirected, nodeCount: count, loops: .keep)
    for (place, tie) in ties.enumerated() {
      // Two groups can each have the other as the strongest tie that they keep.
      if place > 0, (ties[place - 1].first, ties[place - 1].second) == (tie.first, tie.second) {
        continue
      }
      let pairs = Double(sizes[tie.first]) * Double(sizes[tie.second])
      builder.addEdge(Node(tie.first), Node(tie.second), strength: pairs * tie.share)
    }
    for group in 0..<count where sizes[group] > 1 {
      builder.addEdge(
        Node(group), Node(group), strength: Double(sizes[group]) * Double(sizes[group] - 1) / 2)
    }
    return builder.graph()
  }
}

/// Finds which core groups are together in enough runs.
private struct TogetherSearch: Sendable {
  struct Tie: Sendable {
    let first: Int
    let second: Int
    let share: Double
  }

  private struct Division: Sendable {
    let labels: [UInt32]
    let members: [[UInt32]]
    let runs: Int
  }

  private let divisions: [Division]
  private let runs: Int
  private let sizes: [Int]
  private let threshold: Double
  private let count: Int

  init(_ shares: CoAssignment, runs: Int, sizes: [Int], threshold: Double) {
    self.runs = runs
    self.sizes = sizes
    self.threshold = threshold
    count = shares.coreGroups.count
    divisions = shares.labelsOfCoreGroups.map { labels, clusters, runs in
      var members = [[UInt32]](repeating: [], count: clusters)
      for (group, label) in labels.enumerated() { members[Int(label)].append(UInt32(group)) }
      return Division(labels: labels, members: members, runs: runs)
    }
  }

  /// The ties of these groups to groups of higher numbers, and the strongest tie of those that would
  /// have none.
  func ties(of groups: Range<Int>, _ cancellation: Cancellation) throws -> [Tie] {
    var together = [Int](repeating: 0, count: count)
    var met: [Int] = []
    var ties: [Tie] = []
    for group in groups {
      try cancellation.check()
      for division in divisions {
        for other in division.members[Int(division.labels[group])] {
          if together[Int(other)] == 0 { met.append(Int(other)) }
          together[Int(other)] += division.runs
        }
      }
      met.sort()
      var (isTied, strongest) = (sizes[group] > 1, -1)
      for other in met where other != group {
        let share = Double(together[other]) / Double(runs)
        if strongest < 0 || together[other] > together[strongest] { strongest = other }
        guard share >= threshold else { continue }
        isTied = true
        if other > group { ties.append(Tie(first: group, second: other, share: share)) }
      }
      if !isTied, strongest >= 0 {
        ties.append(
          Tie(
            first: min(group, strongest), second: max(group, strongest),
            share: Double(together[strongest]) / Double(runs)))
      }
      for other in met { together[other] = 0 }
      met.removeAll(keepingCapacity: true)
    }
    return ties
  }
}
