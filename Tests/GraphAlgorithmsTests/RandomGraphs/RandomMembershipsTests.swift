import Execution
import GraphAlgorithms
import Graphs
import Testing

struct RandomMembershipsTests {
  @Test func everyChoiceOfMembershipsIsEquallyLikely() throws {
    for count in [1, 3, 4] {
      let choices = (0..<64).filter { $0.nonzeroBitCount == count }
      var counts = [Int](repeating: 0, count: choices.count)
      for seed in 0..<4000 {
        let graph = try RandomMemberships(
          memberCount: 3, groupCount: 2, membershipCount: count, seed: Seed(UInt64(seed))
        ).twoModeGraph()
        let code = (0..<3).reduce(0) { code, member in
          graph.groups(ofMember: member).reduce(code) { $0 | 1 << (2 * member + $1) }
        }
        counts[try #require(choices.firstIndex(of: code))] += 1
      }
      #expect(agreeWithEqualShares(counts), "\(count) memberships")
    }
  }

  @Test func groupsFollowMembers() throws {
    let graph = try RandomMemberships(memberCount: 5, groupCount: 3, membershipCount: 15).graph()
    #expect(graph.nodeCount == 8 && graph.edgeCount == 15)
    #expect(graph.edges.allSatisfy { graph.ends(of: $0).source.index < 5 })
    #expect(
      try RandomMemberships(memberCount: 0, groupCount: 4, membershipCount: 0).graph().edgeCount
        == 0)
  }
}
