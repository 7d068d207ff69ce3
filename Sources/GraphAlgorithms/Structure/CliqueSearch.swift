import Execution
import Graphs

/// The cliques of which one node is the first to go when the graph is taken apart from its fringe.
///
/// Works on the neighbors of that node, numbered from 0: first those that go later, which may join
/// the clique, then those that go earlier, whose cliques are listed already. Ties with the former
/// are rows of bits.
struct CliqueSearch {
  private let wanted: MaximalCliques
  private let cancellation: Cancellation
  private var found = 0
  private var steps = 0
  /// The node of each number.
  private var nodes: [UInt32] = []
  /// How many words a row of bits has.
  private var stride = 0
  private var bits: [UInt64] = []
  private var clique: [UInt32] = []

  init(_ wanted: MaximalCliques, cancellation: Cancellation) {
    self.wanted = wanted
    self.cancellation = cancellation
  }

  mutating func run(
    from start: UInt32, _ rows: SimpleRows, _ later: LaterRows, _ body: ([Node]) throws -> Void
  ) throws {
    let candidates = Array(later.row(start))
    let earlier = rows.row(Int(start)).map { rows.neighbors[$0] }
      .filter { !later.isLater($0, than: start) }
    number(candidates, earlier, later)
    clique = [start]
    var all = [UInt64](repeating: 0, count: stride)
    for number in candidates.indices { all[number >> 6] |= 1 << UInt64(number & 63) }
    let excluded = (candidates.count..<nodes.count).filter { meets($0, all) }
    // With no candidates an earlier neighbor alone shows that the start is no maximal clique.
    try extend(all, candidates.isEmpty ? Array(nodes.indices) : excluded, body)
  }

  /// Numbers the neighbors of a start and sets the bits of their ties.
  ///
  /// Each tie is found in the row of its earlier end, and those rows are short.
  private mutating func number(
    _ candidates: [UInt32], _ earlier: [UInt32], _ later: LaterRows
  ) {
    nodes = candidates + earlier
    stride = (candidates.count + 63) / 64
    bits = [UInt64](repeating: 0, count: nodes.count * stride)
    let numbers = Dictionary(uniqueKeysWithValues: zip(candidates, candidates.indices))
    for (number, node) in nodes.enumerated() {
      for neighbor in later.row(node) {
        guard let other = numbers[neighbor] else { continue }
        bits[number * stride + other >> 6] |= 1 << UInt64(other & 63)
        if number < candidates.count {
          bits[other * stride + number >> 6] |= 1 << UInt64(number & 63)
        }
      }
    }
  }

  /// Lists the maximal cliques that consist of `clique` and some of the candidates; `excluded` are
  /// those that could join too, but whose cliques are listed elsewhere.
  private mutating func extend(
    _ candidates: [UInt64], _ excluded: [Int], _ body: ([Node]) throws -> Void
  ) throws {
    try countStep()
    let count = candidates.reduce(0) { $0 + $1.nonzeroBitCount }
    guard clique.count + count >= wanted.minimumSize else { return }
    if count == 0 {
      if excluded.isEmpty { try report(body) }
      return
    }
    var left = candidates
    var excluded = excluded
    let pivot = bestPivot(candidates, excluded)
    for number in numbers(of: candidates) where !isTied(pivot, number) {
      let next = intersection(left, number)
      let isLast = next.allSatisfy { $0 == 0 }
      // Whoever meets no candidate that is left matters only if none is left.
      let out = excluded.filter { isTied($0, number) && (isLast || meets($0, next)) }
      clique.append(nodes[number])
      try extend(next, out, body)
      clique.removeLast()
      left[number >> 6] &= ~(1 << UInt64(number & 63))
      excluded.append(number)
    }
  }

  /// The one that is tied with most candidates: only those it is not tied with need be tried.
  private func bestPivot(_ candidates: [UInt64], _ excluded: [Int]) -> Int {
    var best = 0
    var most = -1
    for list in [numbers(of: candidates), excluded] {
      for number in list {
        var ties = 0
        for word in 0..<stride {
          ties += (bits[number * stride + word] & candidates[word]).nonzeroBitCount
        }
        if ties > most { (best, most) = (number, ties) }
      }
    }
    return best
  }

  private func numbers(of set: [UInt64]) -> [Int] {
    var result: [Int] = []
    for (position, word) in set.enumerated() {
      var rest = word
      while rest != 0 {
        result.append(position * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return result
  }

  private func isTied(_ number: Int, _ candidate: Int) -> Bool {
    bits[number * stride + candidate >> 6] >> UInt64(candidate & 63) & 1 == 1
  }

  private func meets(_ number: Int, _ set: [UInt64]) -> Bool {
    (0..<stride).contains { bits[number * stride + $0] & set[$0] != 0 }
  }

  private func intersection(_ set: [UInt64], _ number: Int) -> [UInt64] {
    (0..<stride).map { set[$0] & bits[number * stride + $0] }
  }

  private mutating func report(_ body: ([Node]) throws -> Void) throws {
    found += 1
    if found > wanted.limit { throw tooMany("more than \(wanted.limit) cliques") }
    try body(clique.sorted().map { Node(rawValue: $0) })
  }

  private mutating func countStep() throws {
    steps += 1
    if steps & 0xFF == 0 { try cancellation.check() }
    if steps > wanted.stepLimit {
      throw tooMany("so many overlapping cliques that \(wanted.stepLimit) steps do not list them")
    }
  }

  private func tooMany(_ what: String) -> GraphAlgorithmError {
    .tooLarge(
      method: "the list of cliques of \(wanted.minimumSize) or more",
      what: "a network with \(what)",
      advice: "Ask for larger cliques, or look at a part of the network.")
  }
}
