public import Graphs

extension CityGraph {
  /// The graph of the same cities in which each tie of `network.ties` counts so many times.
  ///
  /// A tie that counts 0 times is left out. Where ties have strengths, that of a tie is multiplied;
  /// where all pairs count the same, a tie that counts several times counts like one that counts
  /// once. O(n + m).
  ///
  /// - Precondition: there is one count per tie, in the order of `network.ties`.
  public func resampled(counting times: [Int]) throws(CityGraphError) -> Graph {
    precondition(times.count == network.ties.count)
    var builder = GraphBuilder(graph.direction, nodeCount: network.cities.count)
    for (tie, count) in zip(network.ties, times) where count > 0 {
      guard let first = network.position(of: tie.first),
        let second = network.position(of: tie.second)
      else { preconditionFailure("a tie of a city that is not in the network") }
      let strength = try weighting.strength(of: tie).map { $0 * Double(count) }
      builder.addEdge(Node(first), Node(second), strength: strength)
      if graph.direction == .directed, !tie.isDirected {
        builder.addEdge(Node(second), Node(first), strength: strength)
      }
    }
    return builder.graph()
  }
}
