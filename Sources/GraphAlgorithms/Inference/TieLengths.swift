public import Execution
public import Graphs

/// How long the ties of a graph are whose nodes lie on a sphere, beside what chance would bring.
///
/// Two kinds of chance: the ends of ties are exchanged so that every node keeps its number of ties,
/// or the places of the nodes are shuffled while the ties stay. The first asks whether length
/// matters for who ties with whom, given how many ties each has; the second, whether the pattern of
/// ties goes with the map at all. Direction: ignored. Weights: ignored.
public struct TieLengths: Sendable {
  /// What chance decides.
  public enum Chance: String, Sendable, CaseIterable {
    /// Who is tied with whom; every node keeps its number of ties and its place.
    case rewired
    /// Which node lies where; the ties stay.
    case shuffled
  }

  /// What is measured of the lengths.
  public enum Figure: Sendable, Hashable {
    /// The mean length.
    case mean
    /// The length below which this share of ties lies.
    case quantile(Double)
    /// The share of ties at most this long.
    case shareWithin(Double)
    /// How many ties are longer than the lower bound and at most as long as the upper one; the first
    /// band begins with 0 included.
    case band(above: Double, upTo: Double)
    /// How many ties join a node of the one group with one of the other.
    case ties(Int, Int)
    /// The mean length of the ties that join a node of the one group with one of the other.
    case meanBetween(Int, Int)
  }

  /// The graph; simple.
  public let graph: Graph
  /// Where its nodes lie.
  public let places: SpherePoints
  /// The group of each node, from 0.
  public let groups: [Int]
  private let groupCount: Int

  /// The ties of an undirected graph, with a place and a group for each node.
  public init(of graph: Graph, places: SpherePoints, groups: [Int]) {
    precondition(graph.direction == .undirected)
    precondition(places.count == graph.nodeCount && groups.count == graph.nodeCount)
    self.graph = graph
    self.places = places
    self.groups = groups
    groupCount = (groups.max() ?? -1) + 1
  }

  /// The length of each tie, in the order of edges. O(m).
  public var lengths: [Double] {
    let ends = graph.edgeEnds()
    return zip(ends.sources, ends.targets).map { places.distance(Int($0), Int($1)) }
  }

  /// The figures of the graph itself; nil where there are no ties to take them of.
  public func observed(_ figures: [Figure]) -> [Double?] {
    let ends = graph.edgeEnds()
    return values(figures, EdgeColumns(sources: ends.sources, targets: ends.targets), nil)
  }

  /// The figures beside those of `count` random versions, in the order of `figures`; nil where the
  /// graph itself does not have the figure.
  ///
  /// - Complexity: O(count·m·log m), times the attempts for each tie where degrees are kept.
  /// - Throws: ``GraphAlgorithmError/notSimple(method:)``; `CancellationError`.
  public func compared(
    _ figures: [Figure], with chance: Chance, count: Int, seed: Seed = .standard,
    in context: ExecutionContext = ExecutionContext()
  ) throws -> [NullDistribution?] {
    let observed = observed(figures)
    switch chance {
    case .rewired:
      let nulls = try GraphNulls(of: graph, keeping: .degrees, seed: seed)
      return try NullDistribution.of(
        observed, count: count, phase: "rewired networks", in: context,
        figures: { values(figures, try nulls.columns($0, context.cancellation), nil) })
    case .shuffled:
      let ends = graph.edgeEnds()
      let edges = EdgeColumns(sources: ends.sources, targets: ends.targets)
      return try NullDistribution.of(
        observed, count: count, phase: "shuffled places", in: context,
        figures: { number in
          try context.cancellation.check()
          var generator = seed.stream(number)
          var order = Array(0..<UInt32(graph.nodeCount))
          generator.shuffle(&order)
          return values(figures, edges, order)
        })
    }
  }

  /// The figures of edges; with an order, node i lies in the place, and the group, of node order[i].
  private func values(
    _ figures: [Figure], _ edges: EdgeColumns, _ order: [UInt32]?
  ) -> [Double?] {
    var lengths: [Double] = []
    lengths.reserveCapacity(edges.count)
    var ties = [Int](repeating: 0, count: groupCount * groupCount)
    var sums = [Double](repeating: 0, count: groupCount * groupCount)
    var sum = 0.0
    for edge in 0..<edges.count {
      var (a, b) = (Int(edges.sources[edge]), Int(edges.targets[edge]))
      if let order { (a, b) = (Int(order[a]), Int(order[b])) }
      let length = places.distance(a, b)
      lengths.append(length)
      sum += length
      let cell = cell(groups[a], groups[b])
      ties[cell] += 1
      sums[cell] += length
    }
    lengths.sort()
    return figures.map { figure in
      switch figure {
      case .mean: return lengths.isEmpty ? nil : sum / Double(lengths.count)
      case .quantile(let share): return NullDistribution.quantile(share, ofSorted: lengths)
      case .shareWithin(let most):
        return lengths.isEmpty
          ? nil : Double(lengths.countOfSorted(upTo: most)) / Double(lengths.count)
      case .band(let above, let upTo):
        let below = above > 0 ? lengths.countOfSorted(upTo: above) : 0
        return Double(lengths.countOfSorted(upTo: upTo) - below)
      case .ties(let a, let b): return Double(ties[cell(a, b)])
      case .meanBetween(let a, let b):
        let cell = cell(a, b)
        return ties[cell] == 0 ? nil : sums[cell] / Double(ties[cell])
      }
    }
  }

  @inline(__always) private func cell(_ a: Int, _ b: Int) -> Int {
    min(a, b) * groupCount + max(a, b)
  }
}

extension Array<Double> {
  /// How many entries of an ascending list are at most `most`. O(log count).
  fileprivate func countOfSorted(upTo most: Double) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] <= most { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
