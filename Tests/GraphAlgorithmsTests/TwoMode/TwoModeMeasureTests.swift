import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

@Suite struct TwoModeMeasureTests {
  /// The neighbors of each node of a side, as sets of numbers of the other side.
  static func sets(_ graph: TwoModeGraph, _ side: TwoModeSide) -> [Set<Int>] {
    (0..<graph.count(side)).map {
      Set(side == .members ? graph.groups(ofMember: $0) : graph.members(ofGroup: $0))
    }
  }

  @Test(arguments: 1...120)
  func clusteringIsTheMeanOverlapOfSets(seed: Int) throws {
    let graph = try ProjectionTests.random(seed)
    for side in TwoModeSide.allCases {
      let sets = Self.sets(graph, side)
      let clustering = try TwoModeClustering(of: graph, side)
      for number in sets.indices {
        let near = sets.indices.filter { $0 != number && !sets[$0].isDisjoint(with: sets[number]) }
        func mean(_ part: (Set<Int>, Set<Int>) -> Int) -> Double {
          guard !near.isEmpty else { return 0 }
          let sum = near.reduce(0.0) {
            $0 + Double(sets[number].intersection(sets[$1]).count)
              / Double(part(sets[number], sets[$1]))
          }
          return sum / Double(near.count)
        }
        #expect(clustering.ofEither[number].isApproximately(mean { $0.union($1).count }))
        #expect(clustering.ofSmaller[number].isApproximately(mean { min($0.count, $1.count) }))
        #expect(clustering.ofLarger[number].isApproximately(mean { max($0.count, $1.count) }))
      }
    }
  }

  @Test(arguments: 1...120)
  func redundancyIsTheShareOfPairsJoinedOtherwise(seed: Int) throws {
    let graph = try ProjectionTests.random(seed)
    for side in TwoModeSide.allCases {
      let (own, other) = (Self.sets(graph, side), Self.sets(graph, side.other))
      let redundancy = try TwoModeRedundancy(of: graph, side)
      for number in own.indices {
        let ends = own[number].sorted()
        var pairs = 0
        var joined = 0
        for (place, a) in ends.enumerated() {
          for b in ends[(place + 1)...] {
            pairs += 1
            if !other[a].intersection(other[b]).subtracting([number]).isEmpty { joined += 1 }
          }
        }
        let wanted = pairs == 0 ? nil : Double(joined) / Double(pairs)
        #expect(redundancy.values[number].isApproximately(wanted))
      }
    }
  }

  @Test(arguments: 1...120)
  func fourthTiesCloseThePathsOfThree(seed: Int) throws {
    let graph = try ProjectionTests.random(seed)
    let members = Self.sets(graph, .members)
    var paths = 0
    var closed = 0
    for a in members.indices {
      for b in members.indices where a != b {
        for middle in members[a].intersection(members[b]) {
          for last in members[b] where last != middle {
            paths += 1
            if members[a].contains(last) { closed += 1 }
          }
        }
      }
    }
    let wanted = paths == 0 ? nil : Double(closed) / Double(paths)
    #expect(try graph.robinsAlexanderClustering().isApproximately(wanted))
  }

  /// Barber's modularity by its definition over all pairs of a member and a group.
  @Test(arguments: 1...60)
  func modularityIsTheSumOverPairs(seed: Int) throws {
    let graph = try ProjectionTests.random(seed)
    let partition = try Leiden().partition(of: graph.graph, in: ExecutionContext())
    let (members, groups) = (graph.degrees(.members), graph.degrees(.groups))
    let all = Double(graph.graph.edgeCount)
    var sum = 0.0
    for member in members.indices {
      let joined = Set(graph.groups(ofMember: member))
      for group in groups.indices
      where partition[graph.node(.members, member)] == partition[graph.node(.groups, group)] {
        sum += (joined.contains(group) ? 1 : 0) - Double(members[member] * groups[group]) / all
      }
    }
    #expect(graph.modularity(of: partition).isApproximately(sum / all, within: 1e-9))
  }

  /// Where one side has a single node, that node is as central as can be by every figure.
  @Test(arguments: 2...12)
  func theOnlyGroupOfAllIsAsCentralAsCanBe(members: Int) throws {
    let graph = TwoModeGraph(
      memberCount: members, groupCount: 1, memberships: (0..<members).map { ($0, 0) })
    for measure in TwoModeCentrality.allCases {
      let scores = try measure.scores(of: graph)
      #expect(scores.groups[0].isApproximately(1))
      switch measure {
      case .degree, .closeness: #expect(scores.members.allSatisfy { $0.isApproximately(1) })
      case .betweenness: #expect(scores.members.allSatisfy { $0 == 0 })
      case .eigenvector:
        let wanted = 1 / Double(members).squareRoot()
        #expect(scores.members.allSatisfy { $0.isApproximately(wanted) })
      }
    }
  }

  @Test(arguments: 1...120)
  func noNodeIsMoreCentralThanCanBe(seed: Int) throws {
    // One part: in a small part among others closeness can pass 1.
    let random = try ProjectionTests.random(seed)
    let graph = TwoModeGraph(
      memberCount: random.memberCount, groupCount: random.groupCount + 1,
      memberships: random.graph.edges.map { edge in
        let (member, group) = random.graph.ends(of: edge)
        return (member.index, group.index - random.memberCount)
      } + (0..<random.memberCount).map { ($0, random.groupCount) }
        + (0..<random.groupCount).map { (0, $0) })
    for measure in TwoModeCentrality.allCases {
      let scores = try measure.scores(of: graph)
      for side in TwoModeSide.allCases {
        #expect(scores[side].allSatisfy { $0.map { $0 >= 0 && $0 <= 1 + 1e-9 } ?? true })
      }
    }
  }

  @Test func theEmptyAndTheSmallest() throws {
    for (members, groups) in [(0, 0), (3, 0), (0, 2), (1, 1)] {
      let graph = TwoModeGraph(memberCount: members, groupCount: groups, memberships: [])
      #expect(graph.density == (members * groups == 0 ? nil : 0))
      #expect(try graph.robinsAlexanderClustering() == nil)
      #expect(
        graph.modularity(of: Partition(NodeMap(repeating: 0, count: members + groups))) == nil)
      for measure in TwoModeCentrality.allCases {
        let scores = try measure.scores(of: graph)
        #expect(scores.members.count == members && scores.groups.count == groups)
        #expect(scores.members.allSatisfy { measure == .eigenvector ? $0 == nil : $0 == 0 })
      }
      for side in TwoModeSide.allCases {
        #expect(try Projection(of: graph, onto: side).strongest(5, by: .newman).isEmpty)
        #expect(try Projection(of: graph, onto: side).totals().pairs() == 0)
        #expect(try TwoModeRedundancy(of: graph, side).values.allSatisfy { $0 == nil })
      }
    }
  }

  @Test func aPartKeepsWhoIsLeft() {
    let graph = TwoModeGraph(
      memberCount: 4, groupCount: 3,
      memberships: [(0, 0), (1, 0), (1, 2), (3, 2)])
    let all = TwoModePart(of: graph)
    #expect(all.members == [0, 1, 3] && all.groups == [0, 2])
    #expect(all.graph.graph.edgeCount == 4)
    let part = TwoModePart(of: graph) { $0 == 0 }
    #expect(part.members == [1, 3] && part.groups == [2])
    #expect(part.graph.members(ofGroup: 0) == [0, 1])
    #expect(all.graph.degreeDistribution(.members) == [0, 2, 1])
  }
}
