public import Graphs

/// One of the two kinds of nodes of a two-mode graph.
public enum TwoModeSide: String, Sendable, CaseIterable {
  /// Those that belong: cities.
  case members
  /// That to which they belong: organizations.
  case groups

  /// The other kind.
  public var other: TwoModeSide {
    switch self {
    case .members: .groups
    case .groups: .members
    }
  }
}

extension TwoModeGraph {
  /// How many nodes of a side there are.
  public func count(_ side: TwoModeSide) -> Int {
    switch side {
    case .members: memberCount
    case .groups: groupCount
    }
  }

  /// The number of the first node of a side in ``TwoModeGraph/graph``.
  func first(_ side: TwoModeSide) -> Int {
    switch side {
    case .members: 0
    case .groups: memberCount
    }
  }

  /// The node of ``TwoModeGraph/graph`` for number `number` of a side.
  public func node(_ side: TwoModeSide, _ number: Int) -> Node { Node(first(side) + number) }

  /// How many memberships each node of a side has, in the order of their numbers.
  public func degrees(_ side: TwoModeSide) -> [Int] {
    (0..<count(side)).map { graph.outgoing.degree(node(side, $0)) }
  }

  /// How many nodes of a side have how many memberships: entry k counts those with k.
  public func degreeDistribution(_ side: TwoModeSide) -> [Int] {
    let degrees = degrees(side)
    var counts = [Int](repeating: 0, count: (degrees.max() ?? -1) + 1)
    for degree in degrees { counts[degree] += 1 }
    return counts
  }

  /// The memberships as a share of all that could be; nil if a side has no node.
  public var density: Double? {
    let possible = Double(memberCount) * Double(groupCount)
    return possible > 0 ? Double(graph.edgeCount) / possible : nil
  }
}

/// The part of a two-mode graph in which every node has a membership, and what its nodes were.
public struct TwoModePart: Sendable {
  /// The part.
  public let graph: TwoModeGraph
  /// For each member of the part its number before, ascending.
  public let members: [Int]
  /// For each group of the part its number before, ascending.
  public let groups: [Int]

  /// The part of `whole` that is left without some groups: no node of it is without a membership.
  ///
  /// - Complexity: O(n + m).
  public init(of whole: TwoModeGraph, leavingOut isLeftOut: (Int) -> Bool = { _ in false }) {
    let groups = (0..<whole.groupCount).filter {
      !isLeftOut($0) && whole.graph.outgoing.degree(whole.node(.groups, $0)) > 0
    }
    var isMember = [Bool](repeating: false, count: whole.memberCount)
    var pairs: [(member: Int, group: Int)] = []
    for (number, group) in groups.enumerated() {
      for member in whole.members(ofGroup: group) {
        isMember[member] = true
        pairs.append((member, number))
      }
    }
    let members = isMember.indices.filter { isMember[$0] }
    var numberOfMember = [Int](repeating: 0, count: whole.memberCount)
    for (number, member) in members.enumerated() { numberOfMember[member] = number }
    self.groups = groups
    self.members = members
    graph = TwoModeGraph(
      memberCount: members.count, groupCount: groups.count,
      memberships: pairs.map { (numberOfMember[$0.member], $0.group) })
  }
}
