/// A graph of two kinds of nodes in which every edge joins one of each: members and groups.
///
/// The member rows list groups, the group rows list members, both ascending. A member and a group
/// that are joined twice are joined once.
public struct TwoModeGraph: Sendable, Equatable {
  /// How many nodes of the first kind there are.
  public let memberCount: Int
  /// How many nodes of the second kind there are.
  public let groupCount: Int
  /// The graph of both kinds: members are `0..<memberCount`, groups follow.
  public let graph: Graph

  /// The two-mode graph of these memberships, given in any order.
  ///
  /// - Precondition: members are below `memberCount`, groups below `groupCount`.
  public init(memberCount: Int, groupCount: Int, memberships: [(member: Int, group: Int)]) {
    var builder = GraphBuilder(.undirected, nodeCount: memberCount + groupCount)
    for (member, group) in memberships {
      precondition((0..<memberCount).contains(member) && (0..<groupCount).contains(group))
      builder.addEdge(Node(member), Node(memberCount + group))
    }
    self.memberCount = memberCount
    self.groupCount = groupCount
    // A membership counts once however often it is stated, so merged strengths are not kept.
    graph = builder.graph()
  }

  /// The groups that member number `member` belongs to, ascending from 0.
  public func groups(ofMember member: Int) -> [Int] {
    precondition(member < memberCount)
    return graph.neighbors(of: Node(member)).map { $0.index - memberCount }
  }

  /// The members of group number `group`, ascending.
  public func members(ofGroup group: Int) -> [Int] {
    precondition(group < groupCount)
    return graph.neighbors(of: Node(memberCount + group)).map(\.index)
  }
}
