public import Graphs

/// A graph whose nodes are groups of nodes of another: how many ties each two groups have, and how
/// many they would have if ties ignored the groups.
///
/// Ties count once each, whatever their strength; ties of nodes without a group are left out. What
/// is expected keeps the number of ties that each group's nodes have: KₐK_b/2m between two groups and
/// Kₐ²/4m within one, where Kₐ counts ends of ties in a group and m all ties counted; the expected
/// numbers sum to m. Direction: an edge of a directed graph counts as a tie of both ends.
///
/// Source: Newman, Physical Review E 67 (2003).
public struct QuotientGraph: Sendable, Equatable {
  /// One node per group; two groups with ties between their nodes are tied, as strongly as the number
  /// of these ties.
  public let graph: Graph
  /// How many nodes each group has.
  public let sizes: [Int]
  /// How many ties join two nodes of each group.
  public let inside: [Int]
  /// How many ends of counted ties lie in each group.
  public let ends: [Int]
  /// How many ties are counted: all whose two ends have a group.
  public let counted: Int
  /// How many ties are not, since an end has no group.
  public let leftOut: Int

  /// The quotient of `graph` by these groups, one per node from 0 or nil. O(n + m log m).
  ///
  /// - Precondition: groups are below `groupCount`.
  public init(of graph: Graph, groups: [Int?], groupCount: Int) {
    precondition(groups.count == graph.nodeCount, "\(groups.count) groups")
    var builder = GraphBuilder(.undirected, nodeCount: groupCount)
    var (sizes, inside) = (
      [Int](repeating: 0, count: groupCount), [Int](repeating: 0, count: groupCount)
    )
    var ends = sizes
    var leftOut = 0
    for case let group? in groups { sizes[group] += 1 }
    let pairs = graph.edgeEnds()
    for (source, target) in zip(pairs.sources, pairs.targets) {
      guard let a = groups[Int(source)], let b = groups[Int(target)] else {
        leftOut += 1
        continue
      }
      ends[a] += 1
      ends[b] += 1
      if a == b {
        inside[a] += 1
      } else {
        builder.addEdge(Node(a), Node(b), strength: 1)
      }
    }
    self.graph = builder.graph()
    self.sizes = sizes
    self.inside = inside
    self.ends = ends
    self.leftOut = leftOut
    counted = graph.edgeCount - leftOut
  }

  /// How many ties join two groups, or lie within one if both are the same. O(log groups).
  public func ties(between a: Int, and b: Int) -> Int {
    if a == b { return inside[a] }
    guard let edge = graph.edge(from: Node(a), to: Node(b)) else { return 0 }
    return Int(graph.strengths?[edge] ?? 0)
  }

  /// How many ties join a group with others.
  public func outside(of group: Int) -> Int { ends[group] - 2 * inside[group] }

  /// How many ties two groups, or one, would have if ties ignored the groups; 0 without ties.
  public func expected(between a: Int, and b: Int) -> Double {
    guard counted > 0 else { return 0 }
    let product = Double(ends[a]) * Double(ends[b])
    return product / (a == b ? 4 : 2) / Double(counted)
  }

  /// How many pairs of nodes two groups, or one, have.
  public func possible(between a: Int, and b: Int) -> Int {
    a == b ? sizes[a] * (sizes[a] - 1) / 2 : sizes[a] * sizes[b]
  }

  /// The ties of two groups relative to the ends that lie in them: t/√(KₐK_b), 0...1; nil if a group
  /// has no ties.
  ///
  /// Source: Salton & McGill, Introduction to Modern Information Retrieval, 1983.
  public func saltonIndex(of a: Int, and b: Int) -> Double? {
    guard ends[a] > 0, ends[b] > 0 else { return nil }
    return Double(ties(between: a, and: b)) / (Double(ends[a]) * Double(ends[b])).squareRoot()
  }
}
