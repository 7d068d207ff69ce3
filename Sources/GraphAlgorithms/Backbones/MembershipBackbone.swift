public import Execution
public import Graphs

/// The pairs of members (or groups) that share more memberships than chance would have it.
///
/// Tested are all pairs of nodes with at least one membership. Pairs that share nothing are part of
/// the family that a correction counts, for they were looked at too; they cannot be kept.
///
/// Source: Neal, Domagalski & Sagan, Scientific Reports 11 (2021); Neal, PLoS ONE 17 (2022).
public struct MembershipBackbone: Sendable {
  /// What chance keeps.
  public let model: CoMembershipModel
  /// Which differences from chance count.
  public let tails: TestTails
  /// What is done about the number of tests.
  public let correction: MultipleComparisons
  /// The p-value up to which a pair is kept, 0...1.
  public let level: Double

  /// A way of testing pairs.
  public init(
    _ model: CoMembershipModel, tails: TestTails = .one, correction: MultipleComparisons = .none,
    level: Double = 0.05
  ) {
    precondition((0...1).contains(level))
    self.model = model
    self.tails = tails
    self.correction = correction
    self.level = level
  }

  /// The test of all pairs of one side of `graph`.
  ///
  /// - Complexity: O(Σ s²) for the sizes s of what is shared, to count; the models add O(d²·g·k) for d
  ///   different degrees, g columns and at most k shared, or that count once for each trial. Memory: a
  ///   few numbers for each class of pairs; with trials 24 bytes for each pair that shares something.
  /// - Throws: ``GraphAlgorithmError`` where the model cannot be fitted or is too large,
  ///   `CancellationError`.
  public func test(
    _ graph: TwoModeGraph, onto side: TwoModeSide = .members,
    in context: ExecutionContext = ExecutionContext()
  ) throws -> BackboneTest {
    try BackboneTest(self, graph, side, context)
  }
}

/// What a test of all pairs found.
public struct BackboneTest: Sendable {
  /// A pair of nodes that shares something, and what the test says of it.
  public struct Pair: Sendable, Equatable {
    /// The first node, by its number on its side.
    public let first: Int
    /// The second node, above the first.
    public let second: Int
    /// How many memberships they share, at least 1.
    public let common: Int
    /// How many the model expects them to share.
    public let expected: Double
    /// The p-value before any correction.
    public let p: Double
    /// The p-value after the correction.
    public let adjusted: Double
    /// Whether they share more than chance has it, at the level of the test.
    public let isKept: Bool
  }

  /// How it was tested.
  public let method: MembershipBackbone
  /// How many nodes with memberships there are.
  public let nodeCount: Int
  /// How many pairs of them there are: the tests.
  public let pairCount: Int
  /// How many pairs share something.
  public let sharingCount: Int
  /// How many pairs are kept.
  public let keptCount: Int
  /// How many pairs would be kept without the correction.
  public let keptUncorrected: Int
  /// How many pairs share less than chance has it, pairs that share nothing among them; nil if only
  /// more than chance was tested, or if the model says nothing of pairs that share nothing.
  public let belowChance: Int?
  /// The smallest p-value that any pair can have by the number of trials; nil without trials.
  public let smallestP: Double?

  private let rows: TwoModeRows
  private let null: Null
  private let verdicts: [Int: Verdict]

  private enum Null: Sendable {
    case classes(ClassNull)
    case trials(TrialNull)
  }

  /// What holds for all pairs of two classes that share so many, or that so many trials reach.
  private struct Verdict: Sendable {
    let p: Double
    let isAbove: Bool
    let count: Int
    var adjusted = 1.0
  }

  fileprivate init(
    _ method: MembershipBackbone, _ graph: TwoModeGraph, _ side: TwoModeSide,
    _ context: ExecutionContext
  ) throws {
    let rows = TwoModeRows(of: graph, onto: side)
    self.method = method
    self.rows = rows
    nodeCount = rows.ownerCount
    pairCount = rows.ownerCount * (rows.ownerCount - 1) / 2
    let known: [Int: Verdict]
    switch method.model {
    case .fixedRows, .fixedColumns, .stochasticDegrees:
      let classes = try ClassNull(method.model, of: rows, in: context)
      null = .classes(classes)
      sharingCount = classes.allPairs.reduce(0) { $0 + $1.observed.dropFirst().reduce(0, +) }
      smallestP = nil
      known = Self.verdicts(classes, method)
    case .fixedDegrees(let trials, let seed):
      let found = try TrialNull(rows, trials: trials, seed: seed, in: context)
      null = .trials(found)
      sharingCount = found.seconds.count
      smallestP = min(1, (method.tails == .two ? 2 : 1) / Double(trials + 1))
      known = Self.verdicts(found, method)
    }
    let verdicts = Self.corrected(known, pairCount, method)
    self.verdicts = verdicts
    let level = method.level
    func count(_ isWanted: (Int, Verdict) -> Bool) -> Int {
      verdicts.reduce(0) { $0 + (isWanted($1.key, $1.value) ? $1.value.count : 0) }
    }
    keptCount = count { Self.sharesSomething($0) && $1.isAbove && $1.adjusted <= level }
    keptUncorrected = count { Self.sharesSomething($0) && $1.isAbove && $1.p <= level }
    let tellsOfAll = method.tails == .two && method.model.kind != .fdsm
    belowChance = tellsOfAll ? count { !$1.isAbove && $1.adjusted <= level } : nil
  }

  /// How many pairs would be kept with another correction.
  public func keptCount(with correction: MultipleComparisons) -> Int {
    let other = MembershipBackbone(
      method.model, tails: method.tails, correction: correction, level: method.level)
    return Self.corrected(verdicts, pairCount, other).reduce(0) { sum, entry in
      let isKept =
        Self.sharesSomething(entry.key) && entry.value.isAbove
        && entry.value.adjusted <= method.level
      return sum + (isKept ? entry.value.count : 0)
    }
  }

  /// The pairs that are kept, the smallest p-value first, then by the numbers of the nodes; the first
  /// `top` of them or all.
  ///
  /// - Throws: `CancellationError`.
  public func kept(
    top: Int? = nil, in context: ExecutionContext = ExecutionContext()
  ) throws -> [Pair] {
    keptCount > 0 ? try pairs(top, in: context) { $0.isKept } : []
  }

  /// The pairs that share something in the same order; the first `top` of them or all.
  ///
  /// - Throws: `CancellationError`.
  public func sharing(
    top: Int? = nil, in context: ExecutionContext = ExecutionContext()
  ) throws -> [Pair] {
    try pairs(top, in: context) { _ in true }
  }

  /// What the test says of two nodes; nil if they share nothing or have no memberships.
  public func pair(_ a: Int, _ b: Int) -> Pair? {
    guard let first = rows.owner(ofNode: min(a, b)), let second = rows.owner(ofNode: max(a, b)),
      first != second
    else { return nil }
    let other = Set(rows.links(ofOwner: second))
    let common = rows.links(ofOwner: first).count { other.contains($0) }
    return common > 0 ? pair(first, second, common) : nil
  }

  private func pairs(
    _ top: Int?, in context: ExecutionContext, where isWanted: @Sendable (Pair) -> Bool
  ) throws -> [Pair] {
    let found = try context.reduce(
      Chunks(count: rows.ownerCount), into: [Pair](),
      map: { range in
        var found: [Pair] = []
        var scratch = rows.scratch()
        for owner in range {
          try context.cancellation.check()
          rows.forEachSharing(owner, &scratch) { second, common in
            let pair = pair(owner, second, common)
            if isWanted(pair) { found.append(pair) }
          }
          // Of many millions only the first are held.
          if let top, found.count > 2 * top + 4096 { found = Self.first(top, of: found) }
        }
        return Self.first(top, of: found)
      },
      combine: { all, part in
        all += part
        if let top, all.count > 2 * top + 4096 { all = Self.first(top, of: all) }
      })
    return Self.first(top, of: found)
  }

  private static func first(_ top: Int?, of pairs: [Pair]) -> [Pair] {
    let sorted = pairs.sorted { ($0.p, $0.first, $0.second) < ($1.p, $1.first, $1.second) }
    return top.map { Array(sorted.prefix($0)) } ?? sorted
  }

  private func pair(_ first: Int, _ second: Int, _ common: Int) -> Pair {
    let key: Int
    let expected: Double
    switch null {
    case .classes(let classes):
      key = Self.key(classes.place(first, second), common)
      expected = classes.pair(first, second).expected
    case .trials(let trials):
      guard let place = trials.place(first, second) else {
        preconditionFailure("a pair that shares something was not tried")
      }
      key = trials.key(place, method.tails)
      expected = Double(trials.sums[place]) / Double(trials.trials)
    }
    guard let verdict = verdicts[key] else { preconditionFailure("a pair without a verdict") }
    return Pair(
      first: rows.nodes[first], second: rows.nodes[second], common: common, expected: expected,
      p: verdict.p, adjusted: verdict.adjusted,
      isKept: verdict.isAbove && verdict.adjusted <= method.level)
  }
}

extension BackboneTest {
  private static let span = 1 << 32

  private static func key(_ place: Int, _ common: Int) -> Int { place * span + common }

  /// Whether the pairs with this key share something.
  private static func sharesSomething(_ key: Int) -> Bool { key % span != 0 }

  private static func verdicts(
    _ classes: ClassNull, _ method: MembershipBackbone
  ) -> [Int: Verdict] {
    var verdicts: [Int: Verdict] = [:]
    for (place, pair) in classes.allPairs.enumerated() {
      for (common, count) in pair.observed.enumerated() where count > 0 {
        let (p, isAbove) = method.tails.pValue(
          atLeast: pair.atLeast[common], atMost: pair.atMost[common])
        verdicts[key(place, common)] = Verdict(p: p, isAbove: isAbove, count: count)
      }
    }
    return verdicts
  }

  private static func verdicts(
    _ trials: TrialNull, _ method: MembershipBackbone
  ) -> [Int: Verdict] {
    var counts: [Int: Int] = [:]
    for place in trials.seconds.indices { counts[trials.key(place, method.tails), default: 0] += 1 }
    return counts.reduce(into: [:]) { verdicts, entry in
      let (reached, isAbove) = TrialNull.reading(entry.key)
      let share = Double(1 + reached) / Double(1 + trials.trials)
      verdicts[entry.key] = Verdict(
        p: method.tails == .two ? min(1, 2 * share) : share, isAbove: isAbove, count: entry.value)
    }
  }

  private static func corrected(
    _ verdicts: [Int: Verdict], _ family: Int, _ method: MembershipBackbone
  ) -> [Int: Verdict] {
    let keys = verdicts.keys.sorted()
    let known = keys.compactMap { verdicts[$0] }
    let adjusted = method.correction.adjusted(
      known.map(\.p), counts: known.map(\.count), family: family)
    var corrected = verdicts
    for (key, value) in zip(keys, adjusted) { corrected[key]?.adjusted = value }
    return corrected
  }
}

extension TrialNull {
  /// What the verdict on a pair depends on: how many trials reach it, and on which side of chance.
  fileprivate func key(_ place: Int, _ tails: TestTails) -> Int {
    let (above, below) = (Int(atOrAbove[place]), Int(atOrBelow[place]))
    switch tails {
    case .one: return 2 * above + 1
    case .two: return above <= below ? 2 * above + 1 : 2 * below + (1 << 33) + 2
    }
  }

  fileprivate static func reading(_ key: Int) -> (reached: Int, isAbove: Bool) {
    key & 1 == 1 ? ((key - 1) / 2, true) : ((key - 2 - (1 << 33)) / 2, false)
  }
}
