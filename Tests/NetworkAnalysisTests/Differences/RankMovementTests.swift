import CityNetworks
import Execution
import NetworkAnalysis
import Testing

@Suite struct RankMovementTests {
  /// Ranks by networkx.harmonic_centrality / (n − 1) on the graph of each set of edits, shares as
  /// means over all 6 orders of the three groups (itertools.permutations, fractions.Fraction).
  static let expected: [(city: String, before: Int, after: Int, shares: [Double])] = [
    ("b", 1, 5, [-2 / 3.0, -13 / 6.0, -7 / 6.0]),
    ("c", 1, 4, [-7 / 6.0, -2 / 3.0, -7 / 6.0]),
    ("e", 5, 2, [1 / 3.0, 7 / 3.0, 1 / 3.0]),
    ("d", 3, 1, [5 / 6.0, 1 / 3.0, 5 / 6.0]),
    ("a", 3, 2, [2 / 3.0, -4 / 3.0, 5 / 3.0]),
  ]

  @Test func sharesAreThoseOfNetworkx() throws {
    let table = try Self.tables(top: 5)[1]
    #expect(try Self.texts(table, "id") == Self.expected.map(\.city))
    #expect(try Self.texts(table, "rank_before") == Self.expected.map { "\($0.before)" })
    #expect(try Self.texts(table, "rank_after") == Self.expected.map { "\($0.after)" })
    // The largest group first: s3 with two ties and a city, then s1 and s2.
    let titles = table.columns.filter { $0.id.hasPrefix("by_group_") }.map(\.title)
    #expect(titles == ["s3", "s1", "s2"])
    for (group, column) in [(2, "by_group_1"), (0, "by_group_2"), (1, "by_group_3")] {
      let shares = try Self.numbers(table, column)
      for (share, line) in zip(shares, Self.expected) {
        #expect(abs(share - line.shares[group]) < 1e-12, "\(line.city) \(column)")
      }
    }
  }

  @Test(arguments: EditGrouping.allCases)
  func sharesAddUpToTheMovement(grouping: EditGrouping) throws {
    let table = try Self.tables(top: 9, grouping: grouping)[1]
    let gained = try Self.numbers(table, "gained")
    let columns = table.columns.map(\.id).filter { $0.hasPrefix("by_group_") }
    let sums = try columns.map { try Self.numbers(table, $0) }
    #expect(!gained.isEmpty && !columns.isEmpty)
    for (row, total) in gained.enumerated() {
      #expect(abs(sums.map { $0[row] }.reduce(0, +) - total) < 1e-12)
    }
  }

  @Test func ranksAreThoseOfTheRankingOfEachVersion() throws {
    let table = try Self.tables(top: 9)[1]
    for (version, column) in [(Self.before, "rank_before"), (Self.after, "rank_after")] {
      let ranking = try CityRanking(by: "harmonic").results(
        for: ToyNetwork.study(version), in: ExecutionContext()
      ).tables[0]
      let ranks = Dictionary(
        uniqueKeysWithValues: zip(
          try Self.texts(ranking, "id"), try Self.texts(ranking, "rank")))
      for (city, rank) in zip(try Self.texts(table, "id"), try Self.texts(table, column)) {
        #expect(ranks[city] == rank)
      }
    }
  }

  @Test func theSmallestOfManyGroupsAreJoined() throws {
    let names = ["a", "b", "c", "d", "e"]
    let many = (1...11).map { number in
      Self.tie("n\(number)", names[number % 5], names[(number + 2) % 5], "t\(number)")
    }
    let after = Self.network(names, Self.old + many + [Self.tie("m", "a", "e", "t1")])
    let tables = try RankMovement(by: "degree", top: 5).tables(
      from: ToyNetwork.study(Self.before), to: ToyNetwork.study(after), in: ExecutionContext())
    let groups = try Self.texts(tables[0], "group")
    #expect(groups.count == 8 && groups.first == "t1" && groups.last == "other (4 groups)")
    #expect(tables[0].remarks == ["Joined as other, being the smallest: t6, t7, t8, t9."])
  }

  @Test func equalVersionsMoveNobody() throws {
    let study = try ToyNetwork.study(Self.before)
    let tables = try RankMovement(by: "harmonic").tables(
      from: study, to: study, in: ExecutionContext())
    #expect(tables.map { $0.rows.count } == [0, 0])
  }

  // Before: a–b, b–c by s1 and c–d by s2; e alone. After: b–c is gone, s2 adds d–e, s3 adds a–d
  // and e–f with the new city f.
  static let old = [tie("1", "a", "b", "s1"), tie("2", "b", "c", "s1"), tie("3", "c", "d", "s2")]
  static let before = network(["a", "b", "c", "d", "e"], old)
  static let after = network(
    ["a", "b", "c", "d", "e", "f"],
    [
      old[0], old[2], tie("4", "d", "e", "s2"), tie("5", "a", "d", "s3"), tie("6", "e", "f", "s3"),
    ])

  static func tie(_ id: String, _ a: String, _ b: String, _ source: String) -> Assertion {
    Assertion(
      id: AssertionID(id), subject: .city(CityID(a)), object: .city(CityID(b)),
      relation: .twinning, source: SourceID(source))
  }

  static func network(_ cities: [String], _ ties: [Assertion]) -> CityNetwork {
    CityNetwork(
      cities: cities.map { City(id: CityID($0), name: $0, country: Country(code: "CN")) },
      sources: Set(ties.compactMap(\.source)).map { Source(id: $0, title: $0.rawValue) },
      assertions: ties)
  }

  static func tables(
    top: Int, grouping: EditGrouping = .source
  ) throws -> [ResultTable] {
    try RankMovement(by: "harmonic", top: top, grouping: grouping).tables(
      from: ToyNetwork.study(before), to: ToyNetwork.study(after), in: ExecutionContext())
  }

  static func texts(_ table: ResultTable, _ column: String) throws -> [String] {
    try #require(table.column(column)).map(\.exactText)
  }

  static func numbers(_ table: ResultTable, _ column: String) throws -> [Double] {
    try texts(table, column).map { try #require(Double($0)) }
  }
}
