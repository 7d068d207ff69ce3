public import Execution
public import Graphs

/// An estimate of ``Betweenness`` from a random sample, with a bound on its error.
///
/// The standard form draws shortest paths between random pairs until the bound holds for all nodes.
/// The other form searches from a given number of random sources and states what bound holds then.
/// Conventions are those of ``Betweenness`` in hops over all pairs. A network with no more nodes
/// than the sample would have draws is computed exactly. The same seed gives the same bits for any
/// number of workers; renumbering the nodes changes what is drawn.
///
/// - Complexity: paths: at most ln(2·n·J/delta)/epsilon²/2 draws, rounded up to J ≤ 2 + log₂(1/epsilon)
///   doublings, far fewer where no node lies on a large share of paths; a draw is O(m) at worst, a
///   search from both ends in practice. Sources: O(k·m). Memory: O(n + m) per worker.
///
/// Source: Brandes & Pich, International Journal of Bifurcation and Chaos 17 (2007), for sources;
/// Borassi & Natale, Journal of Experimental Algorithmics 24 (2019), for paths; the bounds are those
/// of Hoeffding (1963), for paths in the form with relative entropy.
public struct SampledBetweenness: NodeMeasure {
  /// What is drawn.
  public enum Sample: Sendable, Equatable {
    /// Shortest paths, until no error of a share of pairs exceeds `epsilon`.
    case paths(epsilon: Double)
    /// This many different sources.
    case sources(Int)
  }

  /// What is drawn.
  public let sample: Sample
  /// How likely it may be that the error of some node exceeds the bound.
  public let delta: Double
  /// Where the draws start.
  public let seed: Seed
  /// What scores are divided by.
  public let normalization: Normalization

  /// An estimate whose error is at most `epsilon`, as a share of pairs, for all nodes at once, with
  /// probability 1 − `delta`.
  ///
  /// - Precondition: `epsilon` and `delta` lie between 0 and 1, both exclusive.
  public init(
    epsilon: Double = 0.01, delta: Double = 0.1, seed: Seed = .standard,
    normalization: Normalization = .byPairs
  ) {
    precondition(epsilon > 0 && epsilon < 1, "epsilon \(epsilon)")
    precondition(delta > 0 && delta < 1, "delta \(delta)")
    sample = .paths(epsilon: epsilon)
    self.delta = delta
    self.seed = seed
    self.normalization = normalization
  }

  /// An estimate from the searches of `sources` random sources.
  ///
  /// - Precondition: there is a source; `delta` lies between 0 and 1, both exclusive.
  public init(
    sources: Int, delta: Double = 0.1, seed: Seed = .standard,
    normalization: Normalization = .byPairs
  ) {
    precondition(sources > 0, "\(sources) sources")
    precondition(delta > 0 && delta < 1, "delta \(delta)")
    sample = .sources(sources)
    self.delta = delta
    self.seed = seed
    self.normalization = normalization
  }

  /// What must be known to read the scores.
  public var descriptor: MeasureDescriptor {
    let isShare = normalization == .byPairs
    let bound =
      switch sample {
      case .paths(let epsilon):
        "random shortest paths, error at most \(epsilon) of all pairs with probability \(1 - delta)"
      case .sources(let count):
        "\(count) random sources, Hoeffding's bound with probability \(1 - delta)"
      }
    return MeasureDescriptor(
      id: isShare ? "betweenness-sampled" : "betweenness-sampled-count",
      title: isShare ? "Betweenness (estimated share of pairs)" : "Betweenness (estimate)",
      meaning: isShare
        ? "On about what share of the shortest connections between two other cities a city lies."
        : "About how many shortest connections between two other cities run through a city.",
      unit: isShare ? "share of pairs" : "pairs of cities",
      range: isShare
        ? ScoreRange(from: 0, to: 1, text: "0 to 1")
        : ScoreRange(from: 0, to: nil, text: "0 to the number of pairs of other cities"),
      isolatedScore: .always(0), cost: "O(draws·m) time at worst; exact for small networks",
      convention: Convention(
        variant: "estimate from \(bound); seed \(seed.rawValue)",
        normalization: isShare
          ? "divided by the pairs of other cities, (n − 1)(n − 2)/2, twice that if directed; 0 if none"
          : "none; a pair counts once, in directed networks once each way",
        direction: "paths follow ties outward", weights: "ignored",
        disconnection: "pairs that are not connected add nothing"),
      caveat: "An estimate: differences smaller than its error mean nothing.",
      reference: Reference(
        authors: "Borassi & Natale",
        title: "KADABRA is an adaptive algorithm for betweenness via random approximation",
        venue: "Journal of Experimental Algorithmics 24", year: 2019))
  }

  /// The estimated betweenness of each node; ``estimate(on:in:)`` also tells how good it is.
  public func scores(on graph: Graph, in context: ExecutionContext) throws -> NodeMap<Double?> {
    try estimate(on: graph, in: context).scores.mapValues { $0 }
  }
}
