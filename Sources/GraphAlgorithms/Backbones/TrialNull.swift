import Execution
import Graphs

/// What random graphs with fixed degrees show of every pair of owners that shares something.
struct TrialNull: Sendable {
  let trials: Int
  /// Where the pairs of each first owner begin; one more at the end.
  let starts: [Int]
  /// The second owner of each pair, ascending.
  let seconds: [UInt32]
  /// How many links each pair shares.
  let common: [UInt32]
  /// In how many trials it shares as many or more.
  let atOrAbove: [UInt32]
  /// In how many trials it shares as many or fewer.
  let atOrBelow: [UInt32]
  /// How many links it shares in all trials together.
  let sums: [UInt64]

  /// More pairs than this take more than 2 GB.
  static let mostPairs = 60_000_000

  func place(_ first: Int, _ second: Int) -> Int? {
    var (low, high) = (starts[first], starts[first + 1])
    while low < high {
      let middle = (low + high) / 2
      if Int(seconds[middle]) < second { low = middle + 1 } else { high = middle }
    }
    return low < starts[first + 1] && Int(seconds[low]) == second ? low : nil
  }

  /// - Throws: ``GraphAlgorithmError/tooLarge(method:what:advice:)``, `CancellationError`.
  init(_ rows: TwoModeRows, trials: Int, seed: Seed, in context: ExecutionContext) throws {
    let lists = try Self.sharing(rows, context)
    guard lists.seconds.count <= Self.mostPairs else {
      throw GraphAlgorithmError.tooLarge(
        method: "The fixed degree sequence model",
        what: "\(lists.seconds.count) pairs that share something",
        advice: "Use the stochastic degree sequence model, or leave out the largest organizations.")
    }
    let curveball = Curveball(of: rows.graph, seed: seed)
    let layout = TrialLayout(rows)
    var total = Tally(count: lists.seconds.count)
    // So many trials at a time that their memberships fit into 512 MB.
    let batch = max(1, min(trials, 64_000_000 / max(1, layout.memberships)))
    for begin in stride(from: 0, to: trials, by: batch) {
      let numbers = begin..<min(begin + batch, trials)
      let versions = try context.reduce(
        Chunks(count: numbers.count, pieces: numbers.count), into: [TrialLayout.Version](),
        phase: "random memberships",
        map: { range in
          try range.map {
            layout.version(of: try curveball.traded(numbers.lowerBound + $0, context.cancellation))
          }
        }, combine: { $0 += $1 })
      let part = try context.reduce(
        Chunks(count: rows.ownerCount, pieces: 256), into: Tally(count: 0),
        phase: "shared memberships by chance",
        map: { range in try layout.tally(range, versions, lists, context.cancellation) },
        combine: { $0.append($1) })
      total.add(part)
    }
    self.trials = trials
    (starts, seconds, common) = (lists.starts, lists.seconds, lists.common)
    (atOrAbove, atOrBelow, sums) = (total.atOrAbove, total.atOrBelow, total.sums)
  }

  /// The pairs that share something.
  struct Lists: Sendable {
    var starts: [Int] = [0]
    var seconds: [UInt32] = []
    var common: [UInt32] = []
  }

  private static func sharing(_ rows: TwoModeRows, _ context: ExecutionContext) throws -> Lists {
    try context.reduce(
      Chunks(count: rows.ownerCount), into: Lists(),
      map: { range in
        var lists = Lists()
        var scratch = rows.scratch()
        for owner in range {
          try context.cancellation.check()
          rows.forEachSharing(owner, &scratch) { second, common in
            lists.seconds.append(UInt32(second))
            lists.common.append(UInt32(common))
          }
          lists.starts.append(lists.seconds.count)
        }
        return lists
      },
      combine: { all, part in
        let before = all.seconds.count
        all.starts += part.starts.dropFirst().map { $0 + before }
        all.seconds += part.seconds
        all.common += part.common
      })
  }
}

/// What several trials show of consecutive pairs.
private struct Tally: Sendable {
  var atOrAbove: [UInt32]
  var atOrBelow: [UInt32]
  var sums: [UInt64]

  init(count: Int) {
    atOrAbove = Array(repeating: 0, count: count)
    atOrBelow = Array(repeating: 0, count: count)
    sums = Array(repeating: 0, count: count)
  }

  mutating func append(_ other: Tally) {
    atOrAbove += other.atOrAbove
    atOrBelow += other.atOrBelow
    sums += other.sums
  }

  mutating func add(_ other: Tally) {
    for place in sums.indices {
      atOrAbove[place] += other.atOrAbove[place]
      atOrBelow[place] += other.atOrBelow[place]
      sums[place] += other.sums[place]
    }
  }
}

/// How the memberships of random versions are laid out: all versions have rows of the same lengths.
private struct TrialLayout: Sendable {
  /// One random version: the links of each owner and the owners of each link.
  struct Version: Sendable {
    let links: [UInt32]
    let owners: [UInt32]
  }

  private let side: TwoModeSide
  private let ownerStarts: [Int]
  private let linkStarts: [Int]

  var memberships: Int { ownerStarts[ownerStarts.count - 1] }

  init(_ rows: TwoModeRows) {
    side = rows.side
    ownerStarts = rows.degrees.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    linkStarts = rows.sizes.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
  }

  func version(of trading: TradingRows) -> Version {
    let items = trading.items
    return trading.side == side
      ? Version(links: items, owners: Self.turned(items, ownerStarts, into: linkStarts))
      : Version(links: Self.turned(items, linkStarts, into: ownerStarts), owners: items)
  }

  /// The same memberships listed by what the rows hold.
  private static func turned(
    _ items: [UInt32], _ starts: [Int], into itemStarts: [Int]
  ) -> [UInt32] {
    var next = itemStarts
    var turned = [UInt32](repeating: 0, count: items.count)
    for row in 0..<(starts.count - 1) {
      for place in starts[row]..<starts[row + 1] {
        let item = Int(items[place])
        turned[next[item]] = UInt32(row)
        next[item] += 1
      }
    }
    return turned
  }

  func tally(
    _ range: Range<Int>, _ versions: [Version], _ lists: TrialNull.Lists,
    _ cancellation: Cancellation
  ) throws -> Tally {
    let first = lists.starts[range.lowerBound]
    var tally = Tally(count: lists.starts[range.upperBound] - first)
    var shared = [UInt32](repeating: 0, count: ownerStarts.count - 1)
    for owner in range {
      try cancellation.check()
      let pairs = lists.starts[owner]..<lists.starts[owner + 1]
      guard !pairs.isEmpty else { continue }
      for version in versions {
        forEachShared(owner, version) { shared[$0] += 1 }
        for pair in pairs {
          let found = shared[Int(lists.seconds[pair])]
          let wanted = lists.common[pair]
          tally.atOrAbove[pair - first] += found >= wanted ? 1 : 0
          tally.atOrBelow[pair - first] += found <= wanted ? 1 : 0
          tally.sums[pair - first] += UInt64(found)
        }
        forEachShared(owner, version) { shared[$0] = 0 }
      }
    }
    return tally
  }

  @inline(__always)
  private func forEachShared(_ owner: Int, _ version: Version, _ body: (Int) -> Void) {
    for place in ownerStarts[owner]..<ownerStarts[owner + 1] {
      let link = Int(version.links[place])
      for at in linkStarts[link]..<linkStarts[link + 1] { body(Int(version.owners[at])) }
    }
  }
}
