import Graphs

/// How much the ties of two layers of a multiplex are the same, and whether the same nodes have many.
///
/// Jaccard and the shares compare ties; the correlations compare degrees. Simple matching counts the
/// pairs that both leave untied as agreement, so it is near 1 in every sparse network.
///
/// Source: Bródka, Chmiel, Magnani & Ragozini, Royal Society Open Science 5 (2018).
public struct LayerSimilarity: Sendable, Equatable {
  /// How many pairs are tied in the first layer.
  public let first: Int
  /// How many pairs are tied in the second layer.
  public let second: Int
  /// How many pairs are tied in both.
  public let shared: Int
  /// How many of the first layer's ties the second would have if its ties were drawn at random with
  /// its degrees kept: Σ min(1, kᵤkᵥ/2m) over the ties u–v of the first, with the degrees and the
  /// number of ties of the second.
  public let expectedShared: Double
  /// The correlation of the degrees in the two layers over the nodes compared; nil where a layer has
  /// one degree only.
  public let degreeCorrelation: Double?
  /// Spearman's correlation of these degrees, shared ranks averaged; nil likewise.
  public let rankCorrelation: Double?
  private let pairs: Int

  /// The similarity of layers `a` and `b` over the nodes that are tied in some layer of the
  /// multiplex.
  ///
  /// - Complexity: O(n log n + m).
  public init(of a: Int, _ b: Int, in multiplex: Multiplex) {
    let (one, other) = (multiplex.layers[a].graph, multiplex.layers[b].graph)
    first = one.edgeCount
    second = other.edgeCount
    let both: UInt64 = (1 << UInt64(a)) | (1 << UInt64(b))
    shared = multiplex.bits.values.count { $0 & both == both }
    let ends = one.edgeEnds()
    let stubs = Double(2 * other.edgeCount)
    expectedShared = zip(ends.sources, ends.targets).reduce(0.0) { sum, ends in
      let product =
        Double(other.outgoing.degree(Node(rawValue: ends.0)))
        * Double(other.outgoing.degree(Node(rawValue: ends.1)))
      return product == 0 ? sum : sum + min(1, product / stubs)
    }
    let active = multiplex.union.nodes.filter { multiplex.union.outgoing.degree($0) > 0 }
    pairs = active.count * (active.count - 1) / 2
    let degrees = [one, other].map { graph in active.map { Double(graph.outgoing.degree($0)) } }
    degreeCorrelation = correlation(degrees[0], degrees[1])
    rankCorrelation = correlation(averageRanks(degrees[0]), averageRanks(degrees[1]))
  }

  /// Of the pairs tied in either layer the share tied in both, 0...1; nil if there are none.
  public var jaccard: Double? {
    let either = first + second - shared
    return either == 0 ? nil : Double(shared) / Double(either)
  }

  /// The share of the first layer's ties that the second has too, 0...1; nil if there are none.
  public var share: Double? { first == 0 ? nil : Double(shared) / Double(first) }

  /// The share to expect by chance, with the second layer's degrees kept.
  public var expectedShare: Double? { first == 0 ? nil : expectedShared / Double(first) }

  /// The share of all pairs of nodes that are tied in both layers or in neither, 0...1; nil if no
  /// two nodes are tied in any layer.
  public var simpleMatching: Double? {
    pairs == 0 ? nil : Double(pairs - (first + second - 2 * shared)) / Double(pairs)
  }
}

/// Pearson's correlation; nil where one side has no spread.
private func correlation(_ a: [Double], _ b: [Double]) -> Double? {
  guard let firstA = a.first, let firstB = b.first, a.contains(where: { $0 != firstA }),
    b.contains(where: { $0 != firstB })
  else { return nil }
  let count = Double(a.count)
  let means = (a.reduce(0, +) / count, b.reduce(0, +) / count)
  var (together, spreadA, spreadB) = (0.0, 0.0, 0.0)
  for (x, y) in zip(a, b) {
    together += (x - means.0) * (y - means.1)
    spreadA += (x - means.0) * (x - means.0)
    spreadB += (y - means.1) * (y - means.1)
  }
  return min(1, max(-1, together / (spreadA.squareRoot() * spreadB.squareRoot())))
}

/// The rank of each value from 1, equal values with the mean of their ranks.
private func averageRanks(_ values: [Double]) -> [Double] {
  let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
  var ranks = [Double](repeating: 0, count: values.count)
  var start = 0
  while start < order.count {
    var end = start
    while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
    for place in start..<end { ranks[order[place]] = Double(start + end + 1) / 2 }
    start = end
  }
  return ranks
}
