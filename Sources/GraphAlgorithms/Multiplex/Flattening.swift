public import Graphs

/// How the layers of a multiplex become one graph.
///
/// The first three give a graph without strengths; the others tie the pairs of any layer and say how
/// strong each pair is.
public enum Flattening: Sendable, Equatable {
  /// A pair is tied if any layer ties it: the union.
  case any
  /// A pair is tied if every layer ties it: the intersection.
  case all
  /// A pair is tied if at least so many layers tie it; from 1.
  case atLeast(Int)
  /// A pair is as strong as the number of layers that tie it.
  case sum
  /// A pair is as strong as the weights of the layers that tie it, one weight per layer, 0 or more;
  /// pairs of strength 0 are not tied.
  case weighted([Double])

  /// The one graph that the rule makes of `multiplex`. O(L · m).
  ///
  /// - Precondition: as many weights as layers, finite and not negative.
  public func graph(of multiplex: Multiplex) -> Graph {
    var builder = GraphBuilder(.undirected, nodeCount: multiplex.nodeCount)
    let ends = multiplex.union.edgeEnds()
    for edge in multiplex.union.edges {
      let (source, target) = (ends.sources[edge.index], ends.targets[edge.index])
      let count = multiplex.multiplexity(of: edge)
      switch self {
      case .any: builder.addEdge(Node(rawValue: source), Node(rawValue: target))
      case .all where count == multiplex.layers.count:
        builder.addEdge(Node(rawValue: source), Node(rawValue: target))
      case .atLeast(let least) where count >= least:
        builder.addEdge(Node(rawValue: source), Node(rawValue: target))
      case .all, .atLeast: break
      case .sum:
        builder.addEdge(Node(rawValue: source), Node(rawValue: target), strength: Double(count))
      case .weighted(let weights):
        precondition(weights.count == multiplex.layers.count, "\(weights.count) weights")
        let strength = multiplex.layers(of: edge).reduce(0.0) { $0 + weights[$1] }
        guard strength > 0 else { break }
        builder.addEdge(Node(rawValue: source), Node(rawValue: target), strength: strength)
      }
    }
    return builder.graph()
  }
}
