public import Execution
public import Graphs

/// Into what a component falls if one of its cut nodes, or one of its bridges, drops out.
///
/// Direction: ignored. Loops: ignored. An edge that has a parallel one is no bridge.
public struct Separations: Sendable, Equatable {
  /// The parts that one cut node, or one bridge, holds together.
  public struct Parts: Sendable, Equatable {
    /// How many nodes each part has, the largest first; two parts at least, the cut node in none.
    public let sizes: [Int]

    /// How many nodes lose their connection with the largest part.
    public var cutOff: Int { sizes.dropFirst().reduce(0, +) }

    /// How many unordered pairs of nodes lose their connection.
    public var partedPairs: Int {
      let all = sizes.reduce(0, +)
      return (all * all - sizes.reduce(0) { $0 + $1 * $1 }) / 2
    }
  }

  /// Each cut node with the parts that it holds together, ascending.
  public let nodes: [(node: Node, parts: Parts)]
  /// Each bridge with its two sides, ascending.
  public let bridges: [(edge: Edge, parts: Parts)]

  /// The sizes of all parts from one look at the tree of blocks and cut nodes.
  ///
  /// - Complexity: O(n + m), and sorting the parts of each cut node.
  /// - Throws: `CancellationError`.
  ///
  /// Source: Hopcroft & Tarjan, Communications of the ACM 16 (1973).
  public init(of graph: Graph, in context: ExecutionContext = ExecutionContext()) throws {
    let blocks = try BiconnectedComponents(of: graph, in: context)
    let tree = BlockTree(of: blocks)
    nodes = blocks.cutNodes.indices.map { place in
      (blocks.cutNodes[place], Parts(sizes: tree.partSizes(aroundCut: place)))
    }
    bridges = blocks.bridges.map { edge in
      guard let block = blocks.blockOfEdge[edge] else { preconditionFailure("a bridge is a block") }
      return (edge, Parts(sizes: tree.sideSizes(ofBridge: block)))
    }
  }

  /// Whether both name the same cut nodes and bridges with the same parts.
  public static func == (a: Separations, b: Separations) -> Bool {
    a.nodes.elementsEqual(b.nodes) { $0 == $1 } && a.bridges.elementsEqual(b.bridges) { $0 == $1 }
  }

  /// The parts into which the component of `node` falls without it: the largest first, of equal ones
  /// that with the lower node; ascending in each. O(n + m).
  public static func parts(of graph: Graph, without node: Node) -> [[Node]] {
    let rows = SimpleRows(of: graph)
    return parts(
      rows, from: rows.row(node.index).map { Int(rows.neighbors[$0]) },
      passing: { _, next in next != node.index })
  }

  /// The parts into which the component of `edge` falls without it and those parallel to it.
  ///
  /// Two if it is a bridge, else one. O(n + m).
  public static func parts(of graph: Graph, without edge: Edge) -> [[Node]] {
    let (a, b) = graph.ends(of: edge)
    return parts(
      SimpleRows(of: graph), from: [a.index, b.index],
      passing: { ($0, $1) != (a.index, b.index) && ($0, $1) != (b.index, a.index) })
  }

  private static func parts(
    _ rows: SimpleRows, from starts: [Int], passing: (Int, Int) -> Bool
  ) -> [[Node]] {
    var isMet = [Bool](repeating: false, count: rows.nodeCount)
    var parts: [[Node]] = []
    for start in starts where !isMet[start] {
      isMet[start] = true
      var part = [start]
      var next = 0
      while next < part.count {
        let node = part[next]
        next += 1
        for place in rows.row(node) {
          let neighbor = Int(rows.neighbors[place])
          guard !isMet[neighbor], passing(node, neighbor) else { continue }
          isMet[neighbor] = true
          part.append(neighbor)
        }
      }
      parts.append(part.sorted().map { Node($0) })
    }
    return parts.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
  }
}

/// The forest of blocks and cut nodes, each tree hung up at one of its blocks, with the number of
/// nodes below each.
private struct BlockTree {
  private let blockCount: Int
  private let tree: Graph
  /// The neighbor on the way to the root; the place itself for a root.
  private var parent: [Int]
  /// How many nodes of the graph a place stands for together with all below it.
  private var below: [Int]
  /// How many nodes the whole tree of a place stands for.
  private var whole: [Int]

  init(of blocks: BiconnectedComponents) {
    blockCount = blocks.count
    tree = blocks.blockCutTree().graph
    parent = Array(repeating: -1, count: tree.nodeCount)
    below = Array(repeating: 1, count: tree.nodeCount)
    whole = Array(repeating: 0, count: tree.nodeCount)
    // A cut node stands for itself, so each of its blocks stands for the others only.
    for block in 0..<blocks.count {
      below[block] = blocks.nodes(of: block).count - tree.outgoing.degree(Node(block))
    }
    for root in 0..<blocks.count where parent[root] < 0 {
      parent[root] = root
      var order = [root]
      var next = 0
      while next < order.count {
        for neighbor in tree.neighbors(of: Node(order[next])) where parent[neighbor.index] < 0 {
          parent[neighbor.index] = order[next]
          order.append(neighbor.index)
        }
        next += 1
      }
      for place in order.dropFirst().reversed() { below[parent[place]] += below[place] }
      for place in order { whole[place] = below[root] }
    }
  }

  func partSizes(aroundCut cut: Int) -> [Int] {
    let place = blockCount + cut
    return tree.neighbors(of: Node(place)).map {
      $0.index == parent[place] ? whole[place] - below[place] : below[$0.index]
    }.sorted(by: >)
  }

  func sideSizes(ofBridge block: Int) -> [Int] {
    let side: Int
    if parent[block] != block {
      side = below[block]
    } else {
      // Both ends of a bridge that is a tree of its own hang on nothing else.
      side = tree.neighbors(of: Node(block)).first.map { below[$0.index] } ?? 1
    }
    return [side, whole[block] - side].sorted(by: >)
  }
}
