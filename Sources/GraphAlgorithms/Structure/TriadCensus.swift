public import Execution
public import Graphs

/// How many triples of nodes are tied in each of the sixteen possible ways.
///
/// An undirected graph has four of them: `003`, `102`, `201` and `300` are triples with none, one,
/// two and three ties. Weights, loops: ignored; parallel edges are one tie.
///
/// Closed triples are found as triangles. All other numbers follow: pairs of ties that meet in a
/// node, less those inside closed triples, are the chains, and so on down to the empty triples.
///
/// - Complexity: O(m^1.5) time, however many triples there are; 16 bytes per tie and per node.
///
/// Source: Holland & Leinhardt, American Journal of Sociology 76 (1970); Batagelj & Mrvar, Social
/// Networks 23 (2001); by triangles after Ortmann & Brandes, Applied Network Science 2 (2017).
public struct TriadCensus: Sendable, Equatable {
  private let counts: [Int]

  /// How many triples are tied in this way.
  public subscript(type: TriadType) -> Int { counts[Self.place(type)] }

  /// All sixteen numbers in the order of ``TriadType``.
  public var all: [(type: TriadType, count: Int)] { TriadType.allCases.map { ($0, self[$0]) } }

  /// Counts the triples.
  ///
  /// - Throws: ``GraphAlgorithmError/tooLarge(method:what:advice:)`` beyond 2 million nodes, where
  ///   the number of triples leaves the range of `Int`; `CancellationError`.
  public init(of graph: Graph, in context: ExecutionContext = ExecutionContext()) throws {
    try context.cancellation.check()
    let n = graph.nodeCount
    guard n <= 2_000_000 else {
      throw GraphAlgorithmError.tooLarge(
        method: "the triad census", what: "\(n) nodes",
        advice: "Take a part of the network of at most 2000000 nodes.")
    }
    let closed: [Int]
    let ends: [TieEnds]
    switch graph.direction {
    case .undirected:
      let triangles = try Triangles(of: graph, in: context)
      closed = (0..<64).map { $0 == 63 ? triangles.total : 0 }
      ends = triangles.neighborCounts.values.map { TieEnds(mutual: $0) }
    case .directed:
      let ties = try CodedTies(of: graph, in: context)
      closed = try ties.closedTriads(in: context)
      ends = ties.ends
    }
    var census = TriadTally()
    census.addClosed(closed)
    census.addChains(meetingIn: ends)
    census.addPairs(DyadCensus(of: graph), nodeCount: n)
    counts = TriadType.allCases.map { census[$0] }
  }

  private static func place(_ type: TriadType) -> Int {
    TriadType.allCases.firstIndex(of: type) ?? 0
  }
}

/// How many neighbors a node sends to only, receives from only, and both.
struct TieEnds: Sendable {
  var sent = 0
  var received = 0
  var mutual = 0
}

/// The census while it is taken, from closed triads down to empty ones.
private struct TriadTally {
  private var counts: [TriadType: Int] = [:]

  subscript(type: TriadType) -> Int { counts[type] ?? 0 }

  /// Closed triads by the codes of their three ties.
  mutating func addClosed(_ found: [Int]) {
    for (code, count) in found.enumerated() where count > 0 {
      if let type = closedTriadType(ofCode: code) { counts[type, default: 0] += count }
    }
  }

  /// Triads with two ties: pairs of ties that meet in a node, less those that a third tie closes.
  mutating func addChains(meetingIn ends: [TieEnds]) {
    func pairs(_ count: Int) -> Int { count * (count - 1) / 2 }
    for node in ends {
      counts[.down, default: 0] += pairs(node.sent)
      counts[.up, default: 0] += pairs(node.received)
      counts[.chain, default: 0] += node.sent * node.received
      counts[.mutualUp, default: 0] += node.sent * node.mutual
      counts[.mutualDown, default: 0] += node.received * node.mutual
      counts[.mutualChain, default: 0] += pairs(node.mutual)
    }
    // What meets in the three nodes of each closed triad.
    let (t, c) = (self[.transitive], self[.cycle])
    let (d, u, m) = (self[.mutualClosedDown], self[.mutualClosedUp], self[.mutualClosedChain])
    let (almost, whole) = (self[.almostComplete], self[.complete])
    counts[.down, default: 0] -= t + d
    counts[.up, default: 0] -= t + u
    counts[.chain, default: 0] -= t + 3 * c + m
    counts[.mutualUp, default: 0] -= 2 * u + m + almost
    counts[.mutualDown, default: 0] -= 2 * d + m + almost
    counts[.mutualChain, default: 0] -= almost + 3 * whole
  }

  /// Triads with one tie or none: pairs with any third node, less those in the triads known so far.
  mutating func addPairs(_ dyads: DyadCensus, nodeCount n: Int) {
    var oneWay = dyads.asymmetric * max(0, n - 2)
    var mutual = dyads.mutual * max(0, n - 2)
    for type in TriadType.allCases {
      oneWay -= self[type] * (type.rawValue.utf8.dropFirst().first.map { Int($0) - 48 } ?? 0)
      mutual -= self[type] * (type.rawValue.utf8.first.map { Int($0) - 48 } ?? 0)
    }
    counts[.oneWay] = oneWay
    counts[.mutual] = mutual
    let triples = n < 3 ? 0 : n * (n - 1) / 2 * (n - 2) / 3
    counts[.empty] = triples - TriadType.allCases.reduce(0) { $0 + self[$1] }
  }
}

/// The closed triad of nodes x, y, z in which x–y, x–z and y–z have the codes of bits 4, 2 and 0:
/// 1 away from the first, 2 toward it, 3 both; nil if a tie is missing.
private func closedTriadType(ofCode code: Int) -> TriadType? {
  let (xy, xz, yz) = (code >> 4, code >> 2 & 3, code & 3)
  guard xy != 0 && xz != 0 && yz != 0 else { return nil }
  func reversed(_ tie: Int) -> Int { tie == 3 ? 3 : 3 - tie }
  switch [xy, xz, yz].count(where: { $0 == 3 }) {
  case 3: return .complete
  case 2: return .almostComplete
  case 1:
    // How the node outside the mutual pair is tied with the two inside.
    let outside =
      yz == 3 ? (xy, xz) : xz == 3 ? (reversed(xy), yz) : (reversed(xz), reversed(yz))
    switch outside {
    case (1, 1): return .mutualClosedDown
    case (2, 2): return .mutualClosedUp
    default: return .mutualClosedChain
    }
  default:
    // A cycle goes x → y → z → x or back.
    return (xy == yz && xz == 3 - xy) ? .cycle : .transitive
  }
}
