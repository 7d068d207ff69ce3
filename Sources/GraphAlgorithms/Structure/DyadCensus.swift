public import Graphs

/// How many pairs of nodes are tied both ways, one way, and not at all.
///
/// Weights, loops: ignored; parallel edges are one tie. A tie of an undirected graph counts as
/// mutual.
///
/// Source: Holland & Leinhardt, American Journal of Sociology 76 (1970).
public struct DyadCensus: Sendable, Equatable {
  /// How many pairs are tied both ways.
  public let mutual: Int
  /// How many pairs are tied one way only.
  public let asymmetric: Int
  /// How many pairs are not tied.
  public let null: Int

  /// Counts the pairs. O(n + m).
  public init(of graph: Graph) {
    let n = graph.nodeCount
    let pairs = n * max(0, n - 1) / 2
    let tied = SimpleRows.shared(with: graph).neighbors.count / 2
    switch graph.direction {
    case .undirected:
      (mutual, asymmetric) = (tied, 0)
    case .directed:
      // A mutual pair gives two ties that are one without regard to direction.
      mutual = SimpleRows(of: graph, .outgoing).neighbors.count - tied
      asymmetric = tied - mutual
    }
    null = pairs - tied
  }

  /// The share of directed ties that are returned, 2M/(2M + A); nil without ties.
  public var reciprocity: Double? {
    let ties = 2 * mutual + asymmetric
    return ties == 0 ? nil : Double(2 * mutual) / Double(ties)
  }
}
