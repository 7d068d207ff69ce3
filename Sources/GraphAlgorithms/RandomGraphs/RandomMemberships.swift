public import Execution
public import Graphs

/// Members and groups in which nothing but chance decides who belongs where.
public struct RandomMemberships: RandomGraphModel {
  /// How many members there are.
  public let memberCount: Int
  /// How many groups there are.
  public let groupCount: Int
  /// How many memberships there are.
  public let membershipCount: Int
  /// Where every random choice starts.
  public let seed: Seed

  /// Graphs with so many memberships.
  ///
  /// - Precondition: there are pairs enough of a member and a group.
  public init(
    memberCount: Int, groupCount: Int, membershipCount: Int, seed: Seed = .standard
  ) {
    precondition((0...memberCount * groupCount).contains(membershipCount))
    self.memberCount = memberCount
    self.groupCount = groupCount
    self.membershipCount = membershipCount
    self.seed = seed
  }

  /// What must be known to use the graphs.
  public static let descriptor = RandomGraphDescriptor(
    id: "memberships", title: "Random memberships",
    meaning: "Cities belong to organizations by chance, all to all with the same.",
    basis: .parametersOnly,
    parameters: [
      .whole("members", "how many cities there are", standard: 200, allowed: 0...10_000_000),
      .whole("groups", "how many organizations there are", standard: 20, allowed: 0...10_000_000),
      .whole(
        "memberships", "how many memberships there are", standard: 600, allowed: 0...1_000_000_000),
    ],
    cost: "O(n + m) time and memory",
    reference: Reference(
      authors: "Newman, Strogatz & Watts",
      title: "Random graphs with arbitrary degree distributions and their applications",
      venue: "Physical Review E 64", year: 2001))

  /// The members and groups of this seed; each choice of memberships is equally likely.
  ///
  /// - Complexity: O(n + m) expected.
  /// - Throws: `CancellationError`.
  public func twoModeGraph(
    in context: ExecutionContext = ExecutionContext()
  ) throws -> TwoModeGraph {
    try context.cancellation.check()
    let pairs = PairSpace.between(first: 0, rows: memberCount, second: 0, columns: groupCount)
    var generator = seed.stream(0)
    let edges = try pairs.sample(membershipCount, &generator, context.cancellation)
    return TwoModeGraph(
      memberCount: memberCount, groupCount: groupCount,
      memberships: zip(edges.sources, edges.targets).map { (Int($0), Int($1)) })
  }

  /// The graph of members and groups of this seed; groups follow members.
  ///
  /// - Complexity: O(n + m) expected.
  /// - Throws: `CancellationError`.
  public func graph(in context: ExecutionContext = ExecutionContext()) throws -> Graph {
    try twoModeGraph(in: context).graph
  }
}
