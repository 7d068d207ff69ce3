public import Execution
public import Graphs

/// How many bits a step of a random walker takes to describe if clusters have names, and nodes have
/// names within clusters.
///
/// L = q·H(exits) + Σ over clusters of (exit + visits)·H(exit and visits inside), the two-level map
/// equation. Undirected: the walker follows ties in proportion to strength. Directed: it follows
/// outgoing ties, with probability 0.15 (always where there are none) it jumps to any node, and jumps are
/// recorded like steps. Loops are steps inside.
///
/// Source: Rosvall & Bergstrom, PNAS 105 (2008).
public struct MapEquation: Sendable {
  let flow: NetworkFlow

  /// Prepares the flow on `graph`. O(m), times up to 300 if it is directed.
  ///
  /// - Throws: `CancellationError`.
  public init(on graph: Graph, in context: ExecutionContext) throws {
    flow = try NetworkFlow(on: graph, cancellation: context.cancellation)
  }

  /// The length of the description of one step in bits; 0 or more. O(n + m).
  public func codeLength(of partition: Partition) -> Double {
    precondition(partition.nodeCount == flow.parts.count)
    return codeLength(of: partition.labels.values.map { UInt32($0) })
  }

  func codeLength(of labels: [UInt32]) -> Double {
    let modules = flow.grouped(by: labels, parts: flow.parts, on: flow.network)
    return codeLength(of: modules)
  }

  /// The length for clusters with these flows; clusters without nodes add nothing.
  func codeLength(of modules: [NetworkFlow.Part]) -> Double {
    let exits = modules.reduce(0) { $0 + $1.exit }
    let inside = modules.reduce(0) {
      $0 + Self.entropyTerm($1.exit + $1.visits) - 2 * Self.entropyTerm($1.exit)
    }
    let nodes = flow.parts.reduce(0) { $0 + Self.entropyTerm($1.visits) }
    return max(0, (Self.entropyTerm(exits) + inside - nodes) / 0.693_147_180_559_945_309)
  }

  /// x ln x, 0 at 0.
  @inline(__always) static func entropyTerm(_ x: Double) -> Double {
    x > 1e-300 ? x * naturalLogarithm(x) : 0
  }
}

extension NetworkFlow {
  /// The flows of groups, numbered like their labels.
  func grouped(by labels: [UInt32], parts: [Part], on network: ClusterNetwork) -> [Part] {
    var result = [Part](repeating: Part(), count: Int(labels.max() ?? 0) + (labels.isEmpty ? 0 : 1))
    for (node, label) in labels.enumerated() {
      result[Int(label)].visits += parts[node].visits
      result[Int(label)].jumps += parts[node].jumps
      result[Int(label)].nodes += parts[node].nodes
      var inside = 0.0
      for entry in network.row(node) where labels[Int(network.neighbors[entry])] == label {
        inside += network.strength(entry)
      }
      // Each tie inside is met from both ends.
      result[Int(label)].out += parts[node].out - inside / 2
    }
    return result
  }
}
