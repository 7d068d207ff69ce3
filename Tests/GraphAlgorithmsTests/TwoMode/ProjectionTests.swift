import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

@Suite struct ProjectionTests {
  static func random(_ seed: Int) throws -> TwoModeGraph {
    let members = 2 + seed % 23
    let groups = 1 + seed % 9
    let count = min(members * groups, 1 + seed * 7 % 90)
    return try RandomMemberships(
      memberCount: members, groupCount: groups, membershipCount: count, seed: Seed(UInt64(seed))
    ).twoModeGraph()
  }

  /// What two nodes share and what it is worth, by sets.
  static func naive(
    _ graph: TwoModeGraph, _ side: TwoModeSide, _ a: Int, _ b: Int, _ weight: ProjectionWeight
  ) -> Double {
    func row(_ number: Int) -> Set<Int> {
      Set(side == .members ? graph.groups(ofMember: number) : graph.members(ofGroup: number))
    }
    func size(_ other: Int) -> Double {
      Double(
        side == .members ? graph.members(ofGroup: other).count : graph.groups(ofMember: other).count
      )
    }
    let (first, second) = (row(a), row(b))
    let common = first.intersection(second)
    guard !common.isEmpty else { return 0 }
    let c = Double(common.count)
    switch weight {
    case .count: return c
    case .binary: return 1
    case .newman: return common.map { 1 / (size($0) - 1) }.reduce(0, +)
    case .hyperbolic: return common.map { 1 / size($0) }.reduce(0, +)
    case .jaccard: return c / Double(first.union(second).count)
    case .overlap: return c / Double(min(first.count, second.count))
    case .cosine: return c / Double(first.count * second.count).squareRoot()
    case .resourceAllocation:
      return common.map { 1 / size($0) }.reduce(0, +) / Double(second.count)
    }
  }

  @Test(arguments: 1...120)
  func allPairsAreThoseThatSetsShare(seed: Int) throws {
    let graph = try Self.random(seed)
    for side in TwoModeSide.allCases {
      let projection = Projection(of: graph, onto: side)
      let size = graph.count(side)
      for weight in ProjectionWeight.allCases {
        let pairs = try projection.pairs(weight)
        var wanted: [(Int, Int)] = []
        for a in 0..<size {
          for b in (a + 1)..<max(size, a + 1)
          where Self.naive(graph, side, a, b, .count) > 0 { wanted.append((a, b)) }
        }
        #expect(pairs.map { [$0.first, $0.second] } == wanted.map { [$0.0, $0.1] })
        for pair in pairs {
          let there = Self.naive(graph, side, pair.first, pair.second, weight)
          let back = Self.naive(graph, side, pair.second, pair.first, weight)
          #expect(pair.weight.isApproximately(there) && pair.weightBack.isApproximately(back))
          #expect(
            projection.weight(weight, to: pair.first, from: pair.second).isApproximately(there))
        }
        let totals = try projection.totals()
        #expect(totals.pairs() == pairs.count)
        #expect(totals.pairs(sharing: 2) == pairs.count { $0.shared > 1 })
        #expect(totals.shared == pairs.reduce(0) { $0 + $1.shared })
        #expect(totals.most == pairs.map(\.shared).max() ?? 0)
      }
    }
  }

  @Test(arguments: 1...40)
  func theStrongestAreTheFirstOfAllInOrder(seed: Int) throws {
    let projection = Projection(of: try Self.random(seed), onto: .members)
    for weight in ProjectionWeight.allCases {
      for minimum in 1...2 {
        let all = try projection.pairs(weight, minimum: minimum).sorted {
          if $0.larger != $1.larger { return $0.larger > $1.larger }
          if $0.shared != $1.shared { return $0.shared > $1.shared }
          return ($0.first, $0.second) < ($1.first, $1.second)
        }
        let best = try projection.strongest(7, by: weight, minimum: minimum)
        #expect(best == Array(all.prefix(7)))
      }
    }
  }

  @Test func manyPairsKeepTheStrongestOnly() throws {
    let graph = try RandomMemberships(
      memberCount: 900, groupCount: 12, membershipCount: 3000, seed: Seed(5)
    ).twoModeGraph()
    let projection = Projection(of: graph, onto: .members)
    let all = try projection.pairs(.newman).sorted {
      if $0.larger != $1.larger { return $0.larger > $1.larger }
      if $0.shared != $1.shared { return $0.shared > $1.shared }
      return ($0.first, $0.second) < ($1.first, $1.second)
    }
    let best = try projection.strongest(25, by: .newman)
    let isSame = best == Array(all.prefix(25))
    #expect(isSame && all.count > 100_000)
  }

  @Test(arguments: [1, 2, 5])
  func workersLeaveNoTrace(workers: Int) throws {
    let graph = try RandomMemberships(
      memberCount: 400, groupCount: 10, membershipCount: 1500, seed: Seed(3)
    ).twoModeGraph()
    let context = ExecutionContext(workers: workers)
    for side in TwoModeSide.allCases {
      let projection = Projection(of: graph, onto: side)
      let isSame =
        try projection.pairs(.hyperbolic, in: context) == projection.pairs(.hyperbolic)
        && projection.strongest(9, by: .cosine, in: context)
          == projection.strongest(9, by: .cosine)
        && projection.totals(in: context) == projection.totals()
        && TwoModeClustering(of: graph, side, in: context) == TwoModeClustering(of: graph, side)
        && TwoModeRedundancy(of: graph, side, in: context) == TwoModeRedundancy(of: graph, side)
      #expect(isSame)
    }
  }

  @Test func stoppedWorkGivesNoAnswer() throws {
    let cancellation = Cancellation()
    cancellation.request()
    let context = ExecutionContext(cancellation: cancellation)
    let projection = Projection(of: SmallGraphs.davisWomen, onto: .members)
    #expect(throws: CancellationError.self) { try projection.totals(in: context) }
    #expect(throws: CancellationError.self) { try projection.pairs(.count, in: context) }
  }

  /// Worked case 19, by networkx 3.6.1.
  @Test func theWomenOfTheSouth() throws {
    let projection = Projection(of: SmallGraphs.davisWomen, onto: .members)
    #expect(try projection.totals().pairs() == 139)
    let names = SmallGraphs.davisWomenNames
    let (evelyn, laura, olivia) = (0, 1, 16)
    #expect(names[olivia] == "Olivia Carleton")
    let expected: [(ProjectionWeight, Double, Double?)] = [
      (.count, 6, 1), (.newman, 1.562637, 0.090909), (.hyperbolic, 1.154762, 0.083333),
      (.jaccard, 0.666667, 0.111111), (.overlap, 0.857143, 0.5),
      (.resourceAllocation, 0.164966, nil),
    ]
    for (weight, first, second) in expected {
      let toLaura = projection.weight(weight, to: evelyn, from: laura)
      #expect(toLaura.isApproximately(first, within: 1e-6))
      let toOlivia = projection.weight(weight, to: evelyn, from: olivia)
      if let second { #expect(toOlivia.isApproximately(second, within: 1e-5)) }
    }
    let back = projection.weight(.resourceAllocation, to: laura, from: evelyn)
    #expect(back.isApproximately(0.144345, within: 1e-5))
  }
}
