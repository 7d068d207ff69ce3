public import Graphs

/// How far every node is from one node in ties, and over which node the way leads there.
public struct BreadthFirstTree: Sendable, Equatable {
  /// Where the ways start.
  public let source: Node
  /// How many nodes can be reached, the source included.
  public let reachedCount: Int
  /// The largest distance; 0 if no other node can be reached.
  public let eccentricity: Int
  /// The distance of each node; the largest number where there is no way.
  let levels: [UInt32]
  /// The node before each node; the largest number for the source and where there is no way.
  let parents: [UInt32]

  /// How many ties a shortest path to `node` has; nil if there is none.
  public func distance(to node: Node) -> Int? {
    let level = levels[node.index]
    return level == .max ? nil : Int(level)
  }

  /// The node before `node` on a shortest path: the lowest of all that come into question.
  ///
  /// Nil for the source and where there is no path.
  public func parent(of node: Node) -> Node? {
    let parent = parents[node.index]
    return parent == .max ? nil : Node(rawValue: parent)
  }

  /// The distance of every node; nil where there is no path.
  public var distances: NodeMap<Int?> {
    NodeMap(levels.map { $0 == .max ? nil : Int($0) })
  }

  /// The nodes of one shortest path to `node`, which follows the lowest parents; nil if none.
  public func nodes(to node: Node) -> [Node]? {
    guard distance(to: node) != nil else { return nil }
    var nodes = [node]
    while let parent = parent(of: nodes[nodes.count - 1]) { nodes.append(parent) }
    return nodes.reversed()
  }
}
