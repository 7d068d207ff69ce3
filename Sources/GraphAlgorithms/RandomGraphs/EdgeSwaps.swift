import Execution
import Graphs

/// The edges of a simple graph, which exchange their ends without changing any degree.
///
/// Every attempt is as likely as the one that undoes it, and an attempt that would make a loop or a
/// parallel edge changes nothing. So in the long run every graph with these degrees comes up equally
/// often.
///
/// Source: Rao, Jana & Bandyopadhyay, Sankhyā A 58 (1996); Fosdick, Larremore, Nishimura & Ugander,
/// SIAM Review 60 (2018).
struct EdgeSwaps: Sendable {
  private(set) var sources: [UInt32]
  private(set) var targets: [UInt32]
  private let isDirected: Bool
  private var known: KeyTable
  /// For a directed graph where the edges of each source start; sources never change places.
  private let offsets: [UInt32]
  private var connection: ConnectionWatch?
  /// How many attempts changed the graph.
  private(set) var changes = 0

  /// - Precondition: no loops, no parallel edges; edges in order of their ends.
  init(of graph: Graph, keepingConnected: Bool) {
    (sources, targets) = graph.edgeEnds()
    isDirected = graph.direction == .directed
    known = KeyTable(capacity: sources.count)
    offsets = isDirected ? graph.outgoing.offsets : []
    connection = nil
    for edge in sources.indices { _ = known.insert(key(sources[edge], targets[edge])) }
    if keepingConnected {
      connection = ConnectionWatch(
        nodeCount: graph.nodeCount, sources: sources, targets: targets)
    }
  }

  @inline(__always) private func key(_ a: UInt32, _ b: UInt32) -> UInt64 {
    isDirected || a < b ? UInt64(a) << 32 | UInt64(b) : UInt64(b) << 32 | UInt64(a)
  }

  var edges: EdgeColumns { EdgeColumns(sources: sources, targets: targets) }

  /// Makes so many attempts.
  mutating func attempt(
    _ count: Int, _ generator: inout SeededGenerator, _ cancellation: Cancellation
  ) throws {
    let edgeCount = sources.count
    guard edgeCount > 1 else { return }
    for attempt in 0..<count {
      if attempt & 0xFFF == 0 { try cancellation.check() }
      if isDirected, generator.index(below: 8) == 0 {
        // Without this no exchange ever turns a ring of three around.
        turnTriangle(at: generator.index(below: edgeCount), &generator)
        continue
      }
      let first = generator.index(below: edgeCount)
      let choice = generator.index(below: 2 * edgeCount)
      if !isDirected, choice & 1 == 1 { turnAround(choice >> 1) }
      exchangeTargets(first, choice >> 1)
    }
  }

  /// An undirected edge is the same with its ends in either order.
  private mutating func turnAround(_ edge: Int) {
    (sources[edge], targets[edge]) = (targets[edge], sources[edge])
    connection?.turnAround(edge)
  }

  /// a–b and c–d become a–d and c–b.
  private mutating func exchangeTargets(_ first: Int, _ second: Int) {
    let (a, b) = (sources[first], targets[first])
    let (c, d) = (sources[second], targets[second])
    guard a != d, c != b, first != second else { return }
    let (ad, cb) = (key(a, d), key(c, b))
    guard !known.contains(ad), !known.contains(cb) else { return }
    if connection?.wouldFallApart(first, second, a, b, c, d) ?? false { return }
    known.remove(key(a, b))
    known.remove(key(c, d))
    _ = known.insert(ad)
    _ = known.insert(cb)
    targets[first] = d
    targets[second] = b
    changes += 1
  }

  /// a→b→c→a becomes a→c→b→a, if the edge is part of such a ring.
  private mutating func turnTriangle(at first: Int, _ generator: inout SeededGenerator) {
    let (a, b) = (sources[first], targets[first])
    let row = Int(offsets[Int(b)])..<Int(offsets[Int(b) + 1])
    guard !row.isEmpty else { return }
    let second = row.lowerBound + generator.index(below: row.count)
    let c = targets[second]
    guard c != a, known.contains(key(c, a)), !known.contains(key(a, c)),
      !known.contains(key(b, a)), !known.contains(key(c, b)),
      let third = (Int(offsets[Int(c)])..<Int(offsets[Int(c) + 1])).first(where: {
        targets[$0] == a
      })
    else { return }
    for (tail, head) in [(a, b), (b, c), (c, a)] {
      known.remove(key(tail, head))
      _ = known.insert(key(head, tail))
    }
    targets[first] = c
    targets[second] = a
    targets[third] = b
    connection?.turnTriangle(first, second, third, a, b, c)
    changes += 1
  }
}
