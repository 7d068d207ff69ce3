import Execution
public import Graphs

extension SmallGraphs {
  /// Small random graphs of every kind: empty, of one node, connected or not, with and without
  /// direction and strengths, and every fourth with loops and parallel edges.
  public static func mixture(seed: Int) -> Graph {
    switch seed {
    case 0: return undirected(0, [])
    case 1: return directed(1, [])
    default: break
    }
    guard seed % 4 == 3 else { return variety(seed: seed) }
    var generator = Seed(UInt64(seed)).stream(11)
    let nodeCount = 1 + generator.index(below: 12)
    return multigraph(
      seed % 8 == 3 ? .undirected : .directed, nodeCount: nodeCount,
      edgeCount: generator.index(below: 3 * nodeCount), seed: seed)
  }
}
