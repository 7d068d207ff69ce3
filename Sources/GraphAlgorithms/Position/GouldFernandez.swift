/// How often each role of brokerage is expected in a random directed graph with the same groups,
/// and how much it varies there.
///
/// In the random graph each ordered pair of nodes is tied with the same probability, the density,
/// independently of all others. In a network without direction, whose ties run both ways, the two
/// directions depend on each other, so that the deviations are about √2 too small there.
///
/// Source: Gould & Fernandez, Sociological Methodology 19 (1989).
public struct GouldFernandez: Sendable, Equatable {
  /// The mean of a count and its variance.
  public struct Moments: Sendable, Equatable {
    /// The mean.
    public let mean: Double
    /// The variance; 0 where the count is the same in every graph.
    public let variance: Double

    /// By how many standard deviations a count is above the mean; nil where there is no spread.
    public func zScore(_ count: Int) -> Double? {
      variance > 0 ? (Double(count) - mean) / variance.squareRoot() : nil
    }
  }

  /// Which formulas the variances of the whole network follow; those of single nodes are the same.
  public enum Formulas: Sendable, CaseIterable {
    /// Those of R's package sna, which leave out some pairs of paths that exclude each other. The
    /// variances are too large, by little where ties are few.
    case published
    /// Without that gap; enumeration of all graphs agrees.
    case exact
  }

  private let sizes: [Double]
  private let nodeCount: Double
  private let density: Double

  /// The random graphs with groups of these sizes and `arcCount` ordered pairs tied on average; an
  /// undirected tie counts twice.
  public init(groupSizes: [Int], arcCount: Int) {
    sizes = groupSizes.map { Double($0) }
    nodeCount = sizes.reduce(0, +)
    density = nodeCount > 1 ? Double(arcCount) / (nodeCount * (nodeCount - 1)) : 0
  }

  /// How probable it is that a given path exists and is open.
  private var open: Double { density * density * (1 - density) }

  /// The covariance of two open paths that share a tie: d³(1 − d)³.
  private var sharing: Double { open * density * (1 - density) * (1 - density) }

  /// Minus the covariance of two paths of which one needs the tie that the other must not have.
  private var excluding: Double { open * open }

  /// The covariance of two paths with the same ends.
  private var parallel: Double { open * density * density * density }

  /// What is expected of a node of a group in this role. O(groups).
  public func moments(_ role: BrokerageRole, inGroup group: Int) -> Moments {
    let n = sizes[group]
    let rest = nodeCount - n
    let others = sizes.indices.filter { $0 != group }.map { sizes[$0] }
    func sum(_ term: (Double) -> Double) -> Double { others.reduce(0) { $0 + term($1) } }
    let paths: Double
    /// Ordered pairs of such paths that share a tie.
    let neighbors: Double
    switch role {
    case .coordinator:
      paths = (n - 1) * (n - 2)
      neighbors = 2 * (n - 1) * (n - 2) * (n - 3)
    case .itinerant:
      paths = sum { $0 * ($0 - 1) }
      neighbors = 2 * sum { $0 * ($0 - 1) * ($0 - 2) }
    case .representative, .gatekeeper:
      paths = rest * (n - 1)
      neighbors = (n - 1) * rest * (rest - 1) + rest * (n - 1) * (n - 2)
    case .liaison:
      paths = rest * rest - sum { $0 * $0 }
      neighbors = 2 * sum { $0 * (rest - $0) * (rest - $0 - 1) }
    }
    return moments(paths, covariance: neighbors * sharing)
  }

  /// What is expected of any node in all roles together.
  public var momentsOfNode: Moments {
    let paths = (nodeCount - 1) * (nodeCount - 2)
    return moments(paths, covariance: 2 * paths * (nodeCount - 3) * sharing)
  }

  /// What is expected of all nodes together in this role. O(groups).
  public func moments(_ role: BrokerageRole, _ formulas: Formulas = .published) -> Moments {
    func sum(_ term: (Double) -> Double) -> Double { sizes.reduce(0) { $0 + term($1) } }
    let all = nodeCount
    switch role {
    case .coordinator:
      return moments(
        sum { $0 * ($0 - 1) * ($0 - 2) },
        covariance: sum { $0 * ($0 - 1) * ($0 - 2) * within($0, formulas) })
    case .itinerant:
      let squares = sum { $0 * $0 }
      return moments(
        sum { $0 * (all - $0) * ($0 - 1) },
        covariance: sum { n in
          // The brokers of all other groups: their sizes add up to N − n, their squares likewise.
          let brokers = all - n
          let shared =
            ((2 * n - 6) * brokers + 2 * (squares - n * n)) * sharing
            + (all - n - 1) * brokers * parallel
          return n * (n - 1) * shared
        })
    case .representative, .gatekeeper:
      return moments(
        sum { $0 * (all - $0) * ($0 - 1) },
        covariance: sum { n in
          let excluded = formulas == .exact ? (2 * n - 3) * excluding : 0
          return n * (all - n) * (n - 1)
            * ((all - 3) * sharing - excluded + (n - 2) * parallel)
        })
    case .liaison:
      let (two, three, four) = (
        sum { $0 * $0 }, sum { $0 * $0 * $0 }, sum { $0 * $0 * $0 * $0 }
      )
      // Triples of different groups, and the same with the size of one of the three once more.
      let triples = all * all * all - 3 * all * two + 2 * three
      let weighted = two * all * all - two * two - 2 * three * all + 2 * four
      return moments(
        triples,
        covariance: ((4 * all - 2) * triples - 8 * weighted) * (sharing - excluding)
          + ((all - 1) * triples - 2 * weighted) * parallel)
    }
  }

  /// What is expected of all nodes together in all roles together.
  public func momentsOfTotal(_ formulas: Formulas = .published) -> Moments {
    let paths = nodeCount * (nodeCount - 1) * (nodeCount - 2)
    return moments(paths, covariance: paths * within(nodeCount, formulas))
  }

  /// The covariances of one path within a group of `n` nodes with all others there.
  private func within(_ n: Double, _ formulas: Formulas) -> Double {
    let exclusions = formulas == .exact ? 4 * n - 10 : 4 * (n - 3)
    return (4 * n - 10) * sharing - exclusions * excluding + (n - 3) * parallel
  }

  private func moments(_ paths: Double, covariance: Double) -> Moments {
    Moments(mean: paths * open, variance: max(0, paths * open * (1 - open) + covariance))
  }
}
