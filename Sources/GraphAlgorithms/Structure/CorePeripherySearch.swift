import Execution

/// The search for the core whose ideal pattern correlates most with the ties.
///
/// All three patterns need three numbers only: how many nodes the core has, and how many ties there
/// are inside it and inside the periphery.
struct CorePeripherySearch {
  let rows: SimpleRows
  let pattern: CorePeriphery.Pattern
  let patience: Int

  /// What the correlation of a division depends on.
  private struct Tally {
    var coreSize = 0
    var coreTies = 0
    var peripheryTies: Int
  }

  /// The sizes of the cores of nodes with most neighbors that do best, the best first.
  func promisingSizes(_ count: Int) -> [Int] {
    var tally = Tally(peripheryTies: rows.neighbors.count / 2)
    var isCore = [Bool](repeating: false, count: rows.nodeCount)
    var values: [(size: Int, value: Double)] = []
    for (place, node) in CorePeriphery.nodesByDegree(rows).enumerated() {
      let inside = rows.row(node).count { isCore[Int(rows.neighbors[$0])] }
      isCore[node] = true
      tally = moved(tally, into: true, inside, degree: rows.row(node).count)
      if let value = correlation(tally) { values.append((place + 1, value)) }
    }
    return values.sorted { ($1.value, $0.size) < ($0.value, $1.size) }.prefix(count).map(\.size)
  }

  /// The best division on the way from the core of the `size` nodes with most neighbors.
  func improved(
    fromLargest size: Int, cancellation: Cancellation
  ) throws -> (core: [Bool], value: Double) {
    var isCore = [Bool](repeating: false, count: rows.nodeCount)
    var inside = [Int](repeating: 0, count: rows.nodeCount)
    var tally = Tally(peripheryTies: rows.neighbors.count / 2)
    for node in CorePeriphery.nodesByDegree(rows).prefix(size) {
      move(node, &isCore, &inside, &tally)
    }
    var best = correlation(tally) ?? -1
    var hasImproved = true
    while hasImproved {
      hasImproved = false
      // Moves since the best division; each node moves once in a round.
      var moves: [Int] = []
      var isLocked = [Bool](repeating: false, count: rows.nodeCount)
      while moves.count < patience {
        try cancellation.check()
        guard let node = bestMove(isCore, inside, tally, isLocked) else { break }
        move(node, &isCore, &inside, &tally)
        isLocked[node] = true
        moves.append(node)
        if let value = correlation(tally), value > best + 1e-12 {
          best = value
          hasImproved = true
          moves.removeAll()
        }
      }
      for node in moves.reversed() { move(node, &isCore, &inside, &tally) }
    }
    return (isCore, best)
  }

  private func bestMove(
    _ isCore: [Bool], _ inside: [Int], _ tally: Tally, _ isLocked: [Bool]
  ) -> Int? {
    var best: (node: Int, value: Double)?
    for node in 0..<rows.nodeCount where !isLocked[node] {
      let after = moved(tally, into: !isCore[node], inside[node], degree: rows.row(node).count)
      guard let value = correlation(after) else { continue }
      if best.map({ value > $0.value + 1e-12 }) ?? true { best = (node, value) }
    }
    return best?.node
  }

  private func move(
    _ node: Int, _ isCore: inout [Bool], _ inside: inout [Int], _ tally: inout Tally
  ) {
    let row = rows.row(node)
    tally = moved(tally, into: !isCore[node], inside[node], degree: row.count)
    isCore[node].toggle()
    for entry in row { inside[Int(rows.neighbors[entry])] += isCore[node] ? 1 : -1 }
  }

  /// What becomes of the numbers when a node with `inside` neighbors in the core crosses over.
  private func moved(_ tally: Tally, into core: Bool, _ inside: Int, degree: Int) -> Tally {
    let sign = core ? 1 : -1
    return Tally(
      coreSize: tally.coreSize + sign, coreTies: tally.coreTies + sign * inside,
      peripheryTies: tally.peripheryTies - sign * (degree - inside))
  }

  /// The correlation of two columns of yes and no; nil where one of them is all the same.
  private func correlation(_ tally: Tally) -> Double? {
    let n = rows.nodeCount
    let corePairs = pairs(tally.coreSize)
    let peripheryPairs = pairs(n - tally.coreSize)
    let ties = rows.neighbors.count / 2
    let (all, ideal, tied, both) =
      switch pattern {
      case .coreToAll: (pairs(n), pairs(n) - peripheryPairs, ties, ties - tally.peripheryTies)
      case .coreAlone: (pairs(n), corePairs, ties, tally.coreTies)
      case .coreAndPeriphery:
        (
          corePairs + peripheryPairs, corePairs, tally.coreTies + tally.peripheryTies,
          tally.coreTies
        )
      }
    guard ideal > 0 && ideal < all && tied > 0 && tied < all else { return nil }
    let (a, i, t) = (Double(all), Double(ideal), Double(tied))
    return (a * Double(both) - i * t) / (i * (a - i)).squareRoot() / (t * (a - t)).squareRoot()
  }

  private func pairs(_ count: Int) -> Int { count * (count - 1) / 2 }
}
