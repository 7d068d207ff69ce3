import Execution
import Graphs

/// The ties of a directed graph by rank, each with a code: 1 away from the higher rank, 2 toward
/// it, 3 both.
struct CodedTies: Sendable {
  private let rows: RankedRows
  private let codes: [UInt8]
  /// How each node is tied.
  let ends: [TieEnds]

  init(of graph: Graph, in context: ExecutionContext) throws {
    rows = try RankedRows(of: SimpleRows(of: graph, .either), in: context)
    var codes = [UInt8](repeating: 0, count: rows.neighbors.count)
    var ends = [TieEnds](repeating: TieEnds(), count: graph.nodeCount)
    var code = [UInt8](repeating: 0, count: graph.nodeCount)
    for rank in 0..<rows.nodeCount {
      if rank & 0x3FFF == 0 { try context.cancellation.check() }
      let node = Int(rows.nodes[rank])
      let (forward, backward) = (graph.outgoing.row(Node(node)), graph.incoming.row(Node(node)))
      for entry in forward { code[Int(graph.outgoing.neighbors[entry])] |= 1 }
      for entry in backward { code[Int(graph.incoming.neighbors[entry])] |= 2 }
      for entry in Int(rows.offsets[rank])..<Int(rows.offsets[rank + 1]) {
        let other = Int(rows.nodes[Int(rows.neighbors[entry])])
        codes[entry] = code[other]
        Self.count(code[other], node, other, &ends)
      }
      for entry in forward { code[Int(graph.outgoing.neighbors[entry])] = 0 }
      for entry in backward { code[Int(graph.incoming.neighbors[entry])] = 0 }
    }
    self.codes = codes
    self.ends = ends
  }

  private static func count(_ code: UInt8, _ node: Int, _ other: Int, _ ends: inout [TieEnds]) {
    switch code {
    case 1:
      ends[node].sent += 1
      ends[other].received += 1
    case 2:
      ends[node].received += 1
      ends[other].sent += 1
    default:
      ends[node].mutual += 1
      ends[other].mutual += 1
    }
  }

  /// How many triangles there are of each combination of three codes: those of the ties from the
  /// highest rank to the middle one, from the highest to the lowest, and from the middle to the
  /// lowest, two bits each.
  func closedTriads(in context: ExecutionContext) throws -> [Int] {
    let ranges = rows.balancedRanges(64)
    return try context.reduce(
      Chunks(count: ranges.count), into: [Int](repeating: 0, count: 64), phase: "triads",
      map: { pieces in
        var counts = [Int](repeating: 0, count: 64)
        var near = [UInt8](repeating: 0, count: rows.nodeCount)
        for piece in pieces {
          try count(ranges[piece], &counts, &near, context.cancellation)
        }
        return counts
      },
      combine: { total, part in for code in total.indices { total[code] += part[code] } })
  }

  private func count(
    _ ranks: Range<Int>, _ counts: inout [Int], _ near: inout [UInt8], _ cancellation: Cancellation
  ) throws {
    let offsets = rows.offsets.span
    let neighbors = rows.neighbors.span
    let codes = codes.span
    var counts = counts.mutableSpan
    var near = near.mutableSpan
    for rank in ranks {
      if rank & 0x3F == 0 { try cancellation.check() }
      let row = Int(offsets[rank])..<Int(offsets[rank + 1])
      for entry in row { near[Int(neighbors[entry])] = codes[entry] << 2 }
      for entry in row {
        let middle = Int(neighbors[entry])
        let first = Int(codes[entry]) << 4
        for inner in Int(offsets[middle])..<Int(offsets[middle + 1]) {
          // Entries are ranks below the node count (RankedRows); codes have two bits, so their
          // combination is below 64. Those with a missing tie are counted too and never read.
          let second = unsafe near[unchecked: Int(neighbors[unchecked: inner])]
          let code = unsafe first | Int(second | codes[unchecked: inner])
          unsafe counts[unchecked: code] &+= 1
        }
      }
      for entry in row { near[Int(neighbors[entry])] = 0 }
    }
  }
}
