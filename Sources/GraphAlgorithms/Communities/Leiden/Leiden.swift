public import Execution
public import Graphs

/// Clusters with many ties inside and few between, by the Leiden algorithm.
///
/// Each start works through the phases (move nodes, refine, aggregate) again and again until the
/// quality stops growing; the best of all starts is kept, the earliest of equals. Every cluster is
/// connected; nodes without ties are clusters of their own. Direction: ignored, a tie each way counts
/// twice. Weights: strengths, 1 where ties have none.
///
/// - Complexity: O(m) per pass in practice, a few dozen passes per start; O(n + m) memory per worker.
///
/// Source: Traag, Waltman & van Eck, Scientific Reports 9, 5233 (2019).
public struct Leiden: PartitionAlgorithm {
  /// What the clusters are to make as large as possible.
  public let quality: any QualityFunction
  /// How many independent starts there are.
  public let starts: Int
  /// Where the random choices begin.
  public let seed: Seed

  /// Modularity at resolution 1 unless told otherwise.
  public init(
    quality: any QualityFunction = Modularity(), starts: Int = 10, seed: Seed = .standard
  ) {
    precondition(starts > 0)
    self.quality = quality
    self.starts = starts
    self.seed = seed
  }

  /// What must be known to read the clusters.
  public var descriptor: PartitionDescriptor {
    PartitionDescriptor(
      id: "leiden", title: "Leiden clusters",
      meaning: "Cities that have more ties with one another than chance would give them.",
      cost: "O(m) time per pass, a few dozen passes per start",
      convention: Convention(
        variant: "\(quality.name), best of \(starts) starts, seed \(seed.rawValue)",
        normalization: "none", direction: "ignored; a tie each way counts twice",
        weights: "strengths; 1 where ties have none",
        disconnection: "no cluster spans two components; a city without ties is its own cluster"),
      caveat: "Other divisions can be nearly as good; groups below a certain size are merged.",
      reference: Reference(
        authors: "Traag, Waltman & van Eck",
        title: "From Louvain to Leiden: guaranteeing well-connected communities",
        venue: "Scientific Reports 9", year: 2019))
  }

  /// The best partition found.
  public func partition(of graph: Graph, in context: ExecutionContext) throws -> Partition {
    let objective = quality.objective(on: graph)
    let network = LeidenNetwork(of: graph, masses: objective.masses)
    let best = try context.reduce(
      Chunks(count: starts, pieces: starts), into: LeidenAttempt?.none, phase: "Leiden clusters",
      map: { piece in
        try network.attempt(
          penalty: objective.penalty, generator: seed.stream(piece.lowerBound),
          cancellation: context.cancellation)
      },
      combine: { best, attempt in
        if best.map({ attempt.quality > $0.quality }) ?? true { best = attempt }
      })
    let labels = best?.labels ?? []
    return Partition(NodeMap(network.connectedParts(of: labels).map { Int($0) }))
  }
}

/// What one start arrived at.
struct LeidenAttempt: Sendable {
  let labels: [UInt32]
  let quality: Double
}

extension LeidenNetwork {
  /// Runs the phases from single nodes until two rounds in a row add nothing.
  ///
  /// One is not enough: the refinement draws anew in every round.
  func attempt(
    penalty: Double, generator: SeededGenerator, cancellation: Cancellation
  ) throws -> LeidenAttempt {
    var generator = generator
    var best = LeidenAttempt(labels: masses.indices.map { UInt32($0) }, quality: -.infinity)
    let threshold = 1e-12 * strengths.reduce(0, +)
    var idleRounds = 0
    while idleRounds < 2 {
      let labels = try round(
        from: best.labels, penalty: penalty, generator: &generator, cancellation: cancellation)
      let quality = quality(of: labels, penalty: penalty)
      guard quality > best.quality + threshold else {
        idleRounds += 1
        continue
      }
      best = LeidenAttempt(labels: labels, quality: quality)
      idleRounds = 0
    }
    return best
  }

  /// One round: the phases on ever smaller networks, until moving nodes leaves each by itself.
  private func round(
    from start: [UInt32], penalty: Double, generator: inout SeededGenerator,
    cancellation: Cancellation
  ) throws -> [UInt32] {
    var network = self
    var labels = start
    var nodeOf = masses.indices.map { UInt32($0) }
    while true {
      try network.moveNodes(
        &labels, penalty: penalty, generator: &generator, cancellation: cancellation)
      let groups = try network.refined(
        labels, penalty: penalty, generator: &generator, cancellation: cancellation)
      let (numbered, groupCount) = consecutive(groups)
      guard groupCount < network.nodeCount else { return nodeOf.map { labels[Int($0)] } }
      network = network.aggregated(by: numbered, groupCount: groupCount)
      var clusterOfGroup = [UInt32](repeating: 0, count: groupCount)
      for (node, group) in numbered.enumerated() { clusterOfGroup[Int(group)] = labels[node] }
      labels = consecutive(clusterOfGroup).labels
      nodeOf = nodeOf.map { numbered[Int($0)] }
    }
  }

  /// The clusters cut into the parts that ties inside them join; as a rule they are whole already.
  func connectedParts(of labels: [UInt32]) -> [UInt32] {
    var parts = [UInt32](repeating: .max, count: nodeCount)
    var waiting: [Int] = []
    for start in 0..<nodeCount where parts[start] == .max {
      parts[start] = UInt32(start)
      waiting.append(start)
      while let node = waiting.popLast() {
        for entry in row(node) {
          let neighbor = Int(neighbors[entry])
          guard parts[neighbor] == .max, labels[neighbor] == labels[node] else { continue }
          parts[neighbor] = UInt32(start)
          waiting.append(neighbor)
        }
      }
    }
    return parts
  }
}

/// The same labels numbered from 0 in the order in which they first appear.
private func consecutive(_ labels: [UInt32]) -> (labels: [UInt32], count: Int) {
  var number = [UInt32](repeating: .max, count: Int(labels.max() ?? 0) + 1)
  var count: UInt32 = 0
  let renamed = labels.map { label -> UInt32 in
    if number[Int(label)] == .max {
      number[Int(label)] = count
      count += 1
    }
    return number[Int(label)]
  }
  return (renamed, Int(count))
}
