/// Some of the nodes of a graph, one bit each.
public struct NodeSet: Sendable, Equatable {
  /// How many nodes the graph has, in the set or not.
  public let universe: Int
  private var words: [UInt64]

  /// No node of a graph of `universe` nodes.
  public init(universe: Int) {
    self.universe = universe
    words = Array(repeating: 0, count: (universe + 63) / 64)
  }

  /// These nodes of a graph of `universe` nodes.
  public init(_ nodes: some Sequence<Node>, universe: Int) {
    self.init(universe: universe)
    for node in nodes { insert(node) }
  }

  /// Whether `node` belongs to the set.
  public func contains(_ node: Node) -> Bool {
    precondition(node.index < universe, "node \(node.rawValue) of \(universe)")
    return words[node.index >> 6] >> UInt64(node.rawValue & 63) & 1 == 1
  }

  /// Adds `node`; adding it twice changes nothing.
  public mutating func insert(_ node: Node) {
    precondition(node.index < universe, "node \(node.rawValue) of \(universe)")
    words[node.index >> 6] |= 1 << UInt64(node.rawValue & 63)
  }

  /// Takes `node` out; a node that is not in the set changes nothing.
  public mutating func remove(_ node: Node) {
    precondition(node.index < universe, "node \(node.rawValue) of \(universe)")
    words[node.index >> 6] &= ~(1 << UInt64(node.rawValue & 63))
  }

  /// How many nodes belong to the set.
  public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Whether no node belongs to the set.
  public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// The nodes of the set in ascending order.
  public var nodes: [Node] {
    var result: [Node] = []
    for (position, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        result.append(Node(position * 64 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
    return result
  }
}
