import Graphs

/// The depth-first search that finds the blocks of a graph.
///
/// Edges wait on a stack until the search leaves the node where their block hangs on the rest.
struct BlockSearch {
  private struct Step {
    let node: Int
    let arrivedBy: UInt32
    var outgoing: Int
    let outgoingEnd: Int
    var incoming: Int
    let incomingEnd: Int
  }

  /// The block of each edge, −1 for loops.
  private(set) var blockOfEdge: [Int32]
  private let graph: Graph
  private let outgoingEdges: [UInt32]
  private let incomingEdges: [UInt32]
  /// When the search came to a node, −1 before it does.
  private var found: [Int32]
  /// The earliest node that a node or those below it have a tie to.
  private var earliest: [Int32]
  private var open: [UInt32] = []
  private var path: [Step] = []
  private var clock: Int32 = 0
  private var blockCount: Int32 = 0

  init(of graph: Graph) {
    self.graph = graph
    blockOfEdge = Array(repeating: -1, count: graph.edgeCount)
    outgoingEdges = graph.edgeNumbers(.outgoing)
    incomingEdges = graph.direction == .directed ? graph.edgeNumbers(.incoming) : []
    found = Array(repeating: -1, count: graph.nodeCount)
    earliest = Array(repeating: 0, count: graph.nodeCount)
  }

  /// Visits every component; `check` is asked now and then whether to go on.
  mutating func run<Failure>(check: () throws(Failure) -> Void) throws(Failure) {
    var steps = 0
    for start in 0..<graph.nodeCount where found[start] < 0 {
      enter(start, by: .max)
      while !path.isEmpty {
        if steps & 0xFFFF == 0 { try check() }
        steps += 1
        advance()
      }
    }
  }

  private mutating func enter(_ node: Int, by edge: UInt32) {
    found[node] = clock
    earliest[node] = clock
    clock += 1
    let outgoing = graph.outgoing.row(Node(node))
    let incoming = graph.direction == .directed ? graph.incoming.row(Node(node)) : 0..<0
    path.append(
      Step(
        node: node, arrivedBy: edge, outgoing: outgoing.lowerBound,
        outgoingEnd: outgoing.upperBound, incoming: incoming.lowerBound,
        incomingEnd: incoming.upperBound))
  }

  /// Follows the next tie of the last node of the path, or leaves that node.
  private mutating func advance() {
    let last = path.count - 1
    let step = path[last]
    if step.outgoing < step.outgoingEnd {
      path[last].outgoing += 1
      let entry = step.outgoing
      follow(Int(graph.outgoing.neighbors[entry]), outgoingEdges[entry], from: step)
    } else if step.incoming < step.incomingEnd {
      path[last].incoming += 1
      let entry = step.incoming
      follow(Int(graph.incoming.neighbors[entry]), incomingEdges[entry], from: step)
    } else {
      path.removeLast()
      if let parent = path.last?.node { leave(step, for: parent) }
    }
  }

  private mutating func follow(_ neighbor: Int, _ edge: UInt32, from step: Step) {
    guard edge != step.arrivedBy && neighbor != step.node else { return }
    if found[neighbor] < 0 {
      open.append(edge)
      enter(neighbor, by: edge)
    } else if found[neighbor] < found[step.node] {
      // A tie seen from its later end; from the earlier one it is passed over.
      open.append(edge)
      earliest[step.node] = min(earliest[step.node], found[neighbor])
    }
  }

  private mutating func leave(_ step: Step, for parent: Int) {
    earliest[parent] = min(earliest[parent], earliest[step.node])
    guard earliest[step.node] >= found[parent] else { return }
    while let edge = open.popLast() {
      blockOfEdge[Int(edge)] = blockCount
      if edge == step.arrivedBy { break }
    }
    blockCount += 1
  }
}
