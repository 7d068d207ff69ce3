public import Graphs

/// The single nodes and single ties on which the connection of a graph hangs.
///
/// Direction: ignored. Loops: ignored. A tie that has a parallel one is no bridge.
public struct CutStructure: Sendable, Equatable {
  /// The nodes without which there would be more components, ascending.
  public let articulationNodes: [Node]
  /// The edges without which there would be more components, ascending.
  public let bridges: [Edge]

  /// One depth-first search of every component, without recursion.
  ///
  /// - Complexity: O(n + m).
  ///
  /// Source: Hopcroft & Tarjan, Communications of the ACM 16 (1973).
  public init(of graph: Graph) {
    var search = CutSearch(of: graph)
    for start in 0..<graph.nodeCount where search.found[start] < 0 { search.visit(from: start) }
    articulationNodes = search.isArticulation.indices.filter { search.isArticulation[$0] }
      .map { Node($0) }
    bridges = search.bridges.sorted().map { Edge(rawValue: $0) }
  }
}

private struct CutSearch {
  private struct Step {
    let node: Int
    let arrivedBy: UInt32
    var outgoing: Range<Int>
    var incoming: Range<Int>
  }

  private let graph: Graph
  private let outgoingEdges: [UInt32]
  private let incomingEdges: [UInt32]
  /// When the search came to a node, −1 before it does.
  private(set) var found: [Int]
  private(set) var isArticulation: [Bool]
  private(set) var bridges: [UInt32] = []
  /// The earliest node that a node or those below it have a tie to.
  private var earliest: [Int]
  private var clock = 0

  init(of graph: Graph) {
    self.graph = graph
    outgoingEdges = graph.edgeNumbers(.outgoing)
    incomingEdges = graph.direction == .directed ? graph.edgeNumbers(.incoming) : []
    found = Array(repeating: -1, count: graph.nodeCount)
    earliest = Array(repeating: 0, count: graph.nodeCount)
    isArticulation = Array(repeating: false, count: graph.nodeCount)
  }

  mutating func visit(from start: Int) {
    var path = [enter(start, by: .max)]
    var branchesOfStart = 0
    while let step = path.last {
      let last = path.count - 1
      if let (neighbor, edge) = nextArc(&path[last]) {
        guard edge != step.arrivedBy else { continue }
        if found[neighbor] < 0 {
          path.append(enter(neighbor, by: edge))
        } else {
          earliest[step.node] = min(earliest[step.node], found[neighbor])
        }
        continue
      }
      path.removeLast()
      guard let parent = path.last?.node else { break }
      earliest[parent] = min(earliest[parent], earliest[step.node])
      if earliest[step.node] > found[parent] { bridges.append(step.arrivedBy) }
      if parent == start {
        branchesOfStart += 1
      } else if earliest[step.node] >= found[parent] {
        isArticulation[parent] = true
      }
    }
    if branchesOfStart > 1 { isArticulation[start] = true }
  }

  private mutating func enter(_ node: Int, by edge: UInt32) -> Step {
    found[node] = clock
    earliest[node] = clock
    clock += 1
    let incoming = graph.direction == .directed ? graph.incoming.row(Node(node)) : 0..<0
    return Step(
      node: node, arrivedBy: edge, outgoing: graph.outgoing.row(Node(node)), incoming: incoming)
  }

  /// The next tie of the node in either direction.
  private func nextArc(_ step: inout Step) -> (neighbor: Int, edge: UInt32)? {
    if let entry = step.outgoing.popFirst() {
      return (Int(graph.outgoing.neighbors[entry]), outgoingEdges[entry])
    }
    if let entry = step.incoming.popFirst() {
      return (Int(graph.incoming.neighbors[entry]), incomingEdges[entry])
    }
    return nil
  }
}
