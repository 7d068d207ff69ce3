public import Execution
public import Graphs

/// How much of the mixing of groups remains if the labels of all nodes are shuffled.
///
/// The ties stay as they are, and so do the sizes of groups; only which node has which label is
/// random.
///
/// Source: Krackhardt & Stern, Social Psychology Quarterly 51 (1988).
public struct ShuffledMixing: Sendable {
  /// The E–I index; nil without edges.
  public let externalInternalIndex: NullComparison?
  /// The assortativity; nil where it has no value.
  public let assortativity: NullComparison?
  /// For each group the number of ties inside it.
  public let internalCounts: [NullComparison]
  /// For each pair of groups the number of ties, in the form of ``Mixing/edgeCounts``; nil if there
  /// are more than ``mostGroups`` groups.
  public let edgeCounts: [[NullComparison]]?

  /// With more groups, pairs of groups are not compared one by one.
  public static let mostGroups = 250

  /// Shuffles the labels `permutations` times.
  ///
  /// - Complexity: O(permutations·(n + m + groups)) time; 56 bytes per pair of groups and waiting
  ///   part of the work.
  /// - Throws: `CancellationError`.
  public init(
    of graph: Graph, between partition: Partition, permutations: Int, seed: Seed = .standard,
    in context: ExecutionContext = ExecutionContext()
  ) throws {
    precondition(partition.nodeCount == graph.nodeCount)
    let observed = Mixing(of: graph, between: partition)
    let count = partition.count
    let hasCells = count <= Self.mostGroups
    let ends = graph.edgeEnds()
    let start = Tallies(observed, hasCells: hasCells)
    let tallies = try context.reduce(
      Chunks(count: permutations, pieces: 32), into: start, phase: "shuffled groups",
      map: { range in
        var part = start
        var cells = [Int](repeating: 0, count: hasCells ? count * count : 0)
        for number in range {
          try context.cancellation.check()
          var generator = seed.stream(number)
          var labels = partition.labels.values
          generator.shuffle(&labels)
          for cell in cells.indices { cells[cell] = 0 }
          var sums = GroupSums(groupCount: count, graph.direction)
          for edge in ends.sources.indices {
            let (a, b) = (labels[Int(ends.sources[edge])], labels[Int(ends.targets[edge])])
            sums.add(a, b)
            if hasCells { cells[a * count + b] += 1 }
          }
          part.add(sums, cells)
        }
        return part
      },
      combine: { $0.add($1) })
    let edges = Double(graph.edgeCount)
    externalInternalIndex =
      graph.edgeCount == 0 ? nil : tallies.external.comparison.mapped { 2 * $0 / edges - 1 }
    assortativity = observed.assortativity.map {
      NullComparison(observed: $0, nulls: tallies.assortativity)
    }
    internalCounts = tallies.inside.map(\.comparison)
    edgeCounts =
      hasCells
      ? (0..<count).map { a in (0..<count).map { tallies.cells[a * count + $0].comparison } } : nil
  }

  /// What is kept of the shuffles.
  private struct Tallies: Sendable {
    var external: NullTally
    var inside: [NullTally]
    var cells: [NullTally] = []
    var assortativity: [Double] = []
    let direction: Direction

    init(_ observed: Mixing, hasCells: Bool) {
      let groups = observed.sizes.indices
      external = NullTally(observed: observed.externalCount)
      inside = groups.map { NullTally(observed: observed.edgeCounts[$0][$0]) }
      direction = observed.direction
      if hasCells {
        cells = groups.flatMap { a in
          groups.map { NullTally(observed: observed.edgeCounts[a][$0]) }
        }
      }
    }

    mutating func add(_ sums: GroupSums, _ counts: [Int]) {
      let groupCount = inside.count
      external.add(sums.edgeCount - sums.insideCount)
      for group in inside.indices { inside[group].add(sums.inside[group]) }
      if let value = sums.assortativity { assortativity.append(value) }
      guard !cells.isEmpty else { return }
      for a in 0..<groupCount {
        for b in 0..<groupCount {
          let isBothWays = direction == .undirected && a != b
          cells[a * groupCount + b].add(
            counts[a * groupCount + b] + (isBothWays ? counts[b * groupCount + a] : 0))
        }
      }
    }

    mutating func add(_ other: Tallies) {
      external.add(other.external)
      for place in inside.indices { inside[place].add(other.inside[place]) }
      for place in cells.indices { cells[place].add(other.cells[place]) }
      assortativity += other.assortativity
    }
  }
}

/// The sums over the ties between groups on which the nominal assortativity depends.
struct GroupSums {
  private(set) var edgeCount = 0
  private(set) var insideCount = 0
  /// The ties inside each group.
  private(set) var inside: [Int]
  private var outgoing: [Int]
  private var incoming: [Int]
  private let direction: Direction

  init(groupCount: Int, _ direction: Direction) {
    inside = [Int](repeating: 0, count: groupCount)
    outgoing = inside
    incoming = inside
    self.direction = direction
  }

  mutating func add(_ a: Int, _ b: Int) {
    edgeCount += 1
    if a == b {
      insideCount += 1
      inside[a] += 1
    }
    outgoing[a] += 1
    switch direction {
    case .undirected: outgoing[b] += 1
    case .directed: incoming[b] += 1
    }
  }

  /// The sum over groups of the ends of ties leading out times those leading in.
  private var products: Int {
    switch direction {
    case .undirected: outgoing.reduce(0) { $0 + $1 * $1 }
    case .directed: zip(outgoing, incoming).reduce(0) { $0 + $1.0 * $1.1 }
    }
  }

  var assortativity: Double? { value(edgeCount, insideCount, products) }

  /// The assortativity without one tie from group `a` to group `b`, given `products` of all.
  private func assortativity(without a: Int, _ b: Int, _ products: Int) -> Double? {
    let change =
      switch (direction, a == b) {
      case (.undirected, true): 4 * outgoing[a] - 4
      case (.undirected, false): 2 * outgoing[a] + 2 * outgoing[b] - 2
      case (.directed, true): outgoing[a] + incoming[a] - 1
      case (.directed, false): incoming[a] + outgoing[b]
      }
    return value(edgeCount - 1, insideCount - (a == b ? 1 : 0), products - change)
  }

  /// √Σ(rᵢ − r)², rᵢ being the assortativity without tie *i*; nil where one of them has no value.
  func standardError(_ cells: [(a: Int, b: Int, count: Int)]) -> Double? {
    let products = products
    guard let whole = value(edgeCount, insideCount, products) else { return nil }
    var sum = 0.0
    for (a, b, count) in cells where count > 0 {
      guard let rest = assortativity(without: a, b, products) else { return nil }
      sum += Double(count) * (rest - whole) * (rest - whole)
    }
    return sum.squareRoot()
  }

  private func value(_ edges: Int, _ inside: Int, _ products: Int) -> Double? {
    // Ends, of which an undirected tie has two, and their pairs.
    let ends = direction == .undirected ? 2 * edges : edges
    guard edges > 0, products < ends * ends else { return nil }
    let byChance = Double(products) / (Double(ends) * Double(ends))
    return (Double(inside) / Double(edges) - byChance) / (1 - byChance)
  }
}

extension Mixing {
  /// The standard error of ``assortativity`` by the jackknife over ties, √Σ(rᵢ − r)²; nil where
  /// leaving out a tie leaves no value. O(groups²).
  ///
  /// Source: Newman, Physical Review E 67 (2003).
  public var assortativityError: Double? {
    var sums = GroupSums(groupCount: sizes.count, direction)
    var cells: [(a: Int, b: Int, count: Int)] = []
    for a in sizes.indices {
      for b in sizes.indices where direction == .directed || a <= b {
        cells.append((a, b, edgeCounts[a][b]))
        for _ in 0..<edgeCounts[a][b] { sums.add(a, b) }
      }
    }
    return sums.standardError(cells)
  }
}
