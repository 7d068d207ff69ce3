import Execution

/// For every tie of a network the current over it, summed over all pairs of nodes.
///
/// A unit current that enters at one end of the tie and leaves at the other brings about potentials;
/// the current over the tie for a pair is, by reciprocity, its conductance times the difference of
/// the two potentials. Sorting the potentials gives the sum of all differences. Eight ties are
/// solved at a time.
struct CurrentFlows {
  /// The ties as nodes of the whole network, in the order in which they are solved.
  let edges: [(source: UInt32, target: UInt32)]
  private let factor: ConductanceElimination
  private let ties: [Tie]
  /// For each component its nodes, as places of the factor.
  private let members: [[UInt32]]
  /// How many nodes the node at each place stands for.
  private let sizes: [Double]
  private let measure: String

  private struct Tie {
    let source: UInt32
    let target: UInt32
    let conductance: Double
    let part: Int
  }

  init(
    of network: FoldedNetwork, largestFactor: Int, measure: String, in context: ExecutionContext
  ) throws {
    let rows = network.rows
    let factor = try ConductanceElimination(
      of: rows, largestSize: largestFactor, measure: measure, in: context)
    let (labels, count) = rows.partLabels()
    var members = [[UInt32]](repeating: [], count: count)
    for place in 0..<rows.nodeCount {
      members[Int(labels[Int(factor.order[place])])].append(UInt32(place))
    }
    var ties: [Tie] = []
    for node in 0..<rows.nodeCount {
      for entry in rows.row(node) where rows.neighbors[entry] > UInt32(node) {
        let (a, b) = (factor.place[node], factor.place[Int(rows.neighbors[entry])])
        ties.append(
          Tie(
            source: min(a, b), target: max(a, b), conductance: rows.strengths?[entry] ?? 1,
            part: Int(labels[node])))
      }
    }
    // Ties that start at near places share most of the rows that a solution must go through.
    ties.sort { ($0.source, $0.target) < ($1.source, $1.target) }
    edges = ties.map {
      (
        network.core[Int(factor.order[Int($0.source)])],
        network.core[Int(factor.order[Int($0.target)])]
      )
    }
    sizes = factor.order.map { network.sizes[Int($0)] }
    self.factor = factor
    self.ties = ties
    self.members = members
    self.measure = measure
  }

  /// The sum over all pairs for each tie, in the order of `edges`.
  func totals(in context: ExecutionContext) throws -> [Double] {
    let batches = (ties.count + 7) / 8
    return try context.reduce(
      Chunks(count: batches, pieces: 1 + batches / 4), into: [Double](), phase: measure,
      map: { range in
        var potentials = [SIMD8<Double>](repeating: .zero, count: factor.nodeCount)
        var sorter = DifferenceSum()
        var totals: [Double] = []
        for batch in range {
          try context.cancellation.check()
          let some = ties[(8 * batch)..<min(8 * batch + 8, ties.count)]
          solve(some, &potentials)
          for (lane, tie) in some.enumerated() {
            let sum = sorter.sum(members[tie.part], sizes) { potentials[Int($0)][lane] }
            totals.append(tie.conductance * sum)
          }
        }
        return totals
      },
      combine: { $0 += $1 })
  }

  /// The potentials for a unit current between the ends of each tie, one tie per lane.
  private func solve(_ some: ArraySlice<Tie>, _ potentials: inout [SIMD8<Double>]) {
    var x = potentials.mutableSpan
    for place in x.indices { x[place] = .zero }
    for (lane, tie) in some.enumerated() {
      x[Int(tie.source)][lane] += 1
      x[Int(tie.target)][lane] -= 1
    }
    let (neighbors, shares) = (factor.neighbors.span, factor.shares.span)
    let first = some.reduce(factor.nodeCount) { min($0, Int($1.source)) }
    // Neighbors are places, of which `x` has as many entries (ConductanceElimination).
    for place in first..<factor.nodeCount where x[place] != .zero {
      let value = x[place]
      for entry in factor.row(place) {
        unsafe x[unchecked: Int(neighbors[unchecked: entry])] += shares[unchecked: entry] * value
      }
    }
    for place in (0..<factor.nodeCount).reversed() {
      let conductance = factor.conductances[place]
      var value = conductance > 0 ? x[place] / conductance : .zero
      for entry in factor.row(place) {
        unsafe value += shares[unchecked: entry] * x[unchecked: Int(neighbors[unchecked: entry])]
      }
      x[place] = value
    }
  }
}

/// Σ size·size·|difference| over all pairs of numbers, by a radix sort.
private struct DifferenceSum {
  private var items: [(key: UInt64, index: UInt32)] = []
  private var spare: [(key: UInt64, index: UInt32)] = []

  mutating func sum(
    _ members: [UInt32], _ sizes: [Double], value: (UInt32) -> Double
  ) -> Double {
    items.removeAll(keepingCapacity: true)
    for member in members {
      let bits = value(member).bitPattern
      // Ascending as whole numbers: negative ones are turned around.
      let key = bits >> 63 == 0 ? bits | (1 << 63) : ~bits
      items.append((key, member))
    }
    sort()
    var before = 0.0
    var total = 0.0
    let all = members.reduce(0) { $0 + sizes[Int($1)] }
    for item in items {
      let size = sizes[Int(item.index)]
      total += value(item.index) * size * (before - (all - before - size))
      before += size
    }
    return total
  }

  private mutating func sort() {
    if items.count < 200 {
      items.sort { $0.key < $1.key }
      return
    }
    if spare.count != items.count { spare = items }
    for shift in stride(from: 0, to: 64, by: 11) {
      var starts = [Int](repeating: 0, count: 2049)
      for item in items { starts[Int(item.key >> UInt64(shift) & 2047) + 1] += 1 }
      for digit in 0..<2048 { starts[digit + 1] += starts[digit] }
      for item in items {
        let digit = Int(item.key >> UInt64(shift) & 2047)
        spare[starts[digit]] = item
        starts[digit] += 1
      }
      swap(&items, &spare)
    }
  }
}
