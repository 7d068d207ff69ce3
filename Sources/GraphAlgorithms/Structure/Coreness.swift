public import Execution
public import Graphs

/// How far each node belongs to the core, as a number instead of yes or no.
///
/// Numbers c of 0...1 of which the products c(i)·c(j) come as near as possible to the strengths of
/// the ties as shares of the largest: the sum over pairs of (a(i,j) − c(i)c(j))² is least (minimum
/// residuals; the diagonal does not count). Without strengths every tie is 1. Parallel edges and the
/// two directions of a pair are summed; loops are ignored. The bound of 1 is needed: without it the
/// center of a star would grow beyond all limits. The sum can have several lowest points, mainly
/// where a network has several dense parts; this one is that which lies downhill from the degrees.
///
/// Source: Borgatti & Everett, Social Networks 21 (2000); minimum residuals after Comrey,
/// Psychological Reports 11 (1962), bounded after Harman & Fukuda, Psychometrika 31 (1966).
public struct Coreness: Sendable, Equatable {
  /// The coreness of each node, 0...1; 0 without ties.
  public let values: NodeMap<Double>
  /// The correlation, over pairs of nodes, of the strengths of ties with the products; nil where
  /// either are all the same.
  public let correlation: Double?
  /// The sum over pairs of the squared differences, strengths as shares of the largest.
  public let residual: Double

  /// Improves one node after another until none changes by more than `tolerance` of the largest.
  ///
  /// - Complexity: O(n + m) per round.
  /// - Throws: ``GraphAlgorithmError/notSettled(method:change:rounds:wanted:)``;
  ///   `CancellationError`.
  public init(
    of graph: Graph, tolerance: Double = 1e-9, rounds: Int = 20_000,
    in context: ExecutionContext = ExecutionContext()
  ) throws {
    let pairs = PairStrengths(of: graph)
    let n = graph.nodeCount
    let sums = (0..<n).map { node in pairs.row(node).reduce(0) { $0 + pairs.strengths[$1] } }
    let scale = sums.reduce(0, +).squareRoot()
    var c = sums.map { scale > 0 ? min(1, $0 / scale) : 0 }
    var change = 0.0
    var largest = 0.0
    for round in 0..<rounds {
      if round & 0xF == 0 {
        try context.cancellation.check()
        context.progress.report("coreness", completed: round, of: rounds)
      }
      (change, largest) = pairs.improve(&c)
      if change <= tolerance * largest { break }
    }
    guard change <= tolerance * largest else {
      throw GraphAlgorithmError.notSettled(
        method: "coreness", change: change / largest, rounds: rounds, wanted: tolerance)
    }
    values = NodeMap(c)
    (correlation, residual) = pairs.fit(of: c)
  }
}

/// The strengths of all pairs that are tied, both ways round, without loops.
private struct PairStrengths {
  private var offsets = [0]
  private(set) var neighbors: [Int] = []
  private(set) var strengths: [Double] = []

  init(of graph: Graph) {
    let sides: [Graph.Side] = graph.direction == .undirected ? [.outgoing] : [.outgoing, .incoming]
    let numbers = sides.map { graph.edgeNumbers($0) }
    for node in graph.nodes {
      var row: [(neighbor: Int, strength: Double)] = []
      for (side, edges) in zip(sides, numbers) {
        let rows = graph.rows(side)
        for entry in rows.row(node) where rows.neighbors[entry] != node.rawValue {
          let strength = graph.strengths?.values[Int(edges[entry])] ?? 1
          row.append((Int(rows.neighbors[entry]), strength))
        }
      }
      let start = neighbors.count
      for (neighbor, strength) in row.sorted(by: { $0 < $1 }) {
        if neighbors.count > start && neighbors[neighbors.count - 1] == neighbor {
          strengths[strengths.count - 1] += strength
        } else {
          neighbors.append(neighbor)
          strengths.append(strength)
        }
      }
      offsets.append(neighbors.count)
    }
    let largest = strengths.max() ?? 1
    for entry in strengths.indices { strengths[entry] /= largest }
  }

  func row(_ node: Int) -> Range<Int> { offsets[node]..<offsets[node + 1] }

  /// Sets each number in turn to where the residual is least, the others being as they are.
  func improve(_ c: inout [Double]) -> (change: Double, largest: Double) {
    var squares = c.reduce(0) { $0 + $1 * $1 }
    var change = 0.0
    var largest = 0.0
    for node in c.indices {
      let others = squares - c[node] * c[node]
      let sum = row(node).reduce(0) { $0 + strengths[$1] * c[neighbors[$1]] }
      // Where all others are 0 nothing is explained by any number.
      let best = others > 1e-300 ? min(1, sum / others) : 0
      change = max(change, abs(best - c[node]))
      largest = max(largest, best)
      squares = others + best * best
      c[node] = best
    }
    return (change, largest)
  }

  func fit(of c: [Double]) -> (correlation: Double?, residual: Double) {
    let count = Double(c.count) * Double(c.count - 1) / 2
    let sum = c.reduce(0, +)
    let squares = c.reduce(0) { $0 + $1 * $1 }
    let products = (sum * sum - squares) / 2
    let productSquares = (squares * squares - c.reduce(0) { $0 + $1 * $1 * $1 * $1 }) / 2
    var (ties, tieSquares, together) = (0.0, 0.0, 0.0)
    for node in c.indices {
      for entry in row(node) where neighbors[entry] > node {
        let strength = strengths[entry]
        ties += strength
        tieSquares += strength * strength
        together += strength * c[node] * c[neighbors[entry]]
      }
    }
    let residual = max(0, tieSquares - 2 * together + productSquares)
    guard count > 0 else { return (nil, residual) }
    let spreads = (
      tieSquares - ties * ties / count, productSquares - products * products / count
    )
    guard spreads.0 > 1e-12 * tieSquares, spreads.1 > 1e-12 * productSquares else {
      return (nil, residual)
    }
    let covariance = together - ties * products / count
    let correlation = covariance / spreads.0.squareRoot() / spreads.1.squareRoot()
    return (min(1, max(-1, correlation)), residual)
  }
}
