import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

/// The worked case of women and events, the planted table, and a slow method on random tables.
struct MembershipBackboneTests {
  private static let exact: [(CoMembershipModel, String)] = [
    (.stochasticDegrees, "sdsm"), (.fixedColumns, "fcm"), (.fixedRows, "frm"),
  ]

  private func kept(
    _ model: CoMembershipModel, _ graph: TwoModeGraph, _ tails: TestTails = .one,
    _ correction: MultipleComparisons = .none
  ) throws -> Int {
    let test = try MembershipBackbone(model, tails: tails, correction: correction).test(graph)
    let pairs = try test.kept()
    #expect(pairs.count == test.keptCount && pairs.allSatisfy(\.isKept))
    #expect(test.keptCount(with: correction) == test.keptCount)
    #expect(test.keptCount(with: .none) == test.keptUncorrected)
    return test.keptCount
  }

  @Test func womenAndEvents() throws {
    let davis = try TwoModeTable.expected("davis.table").graph
    let sdsm = try MembershipBackbone(.stochasticDegrees).test(davis)
    #expect(sdsm.sharingCount == 139 && sdsm.pairCount == 153 && sdsm.keptCount == 0)
    #expect(abs(try #require(sdsm.pair(1, 0)).p - 0.2682) < 5e-5)
    #expect(try sdsm.kept().isEmpty)
    #expect(try kept(.fixedColumns, davis) == 9 && kept(.fixedColumns, davis, .two) == 8)
    #expect(try kept(.fixedRows, davis) == 17)
    let women = try ExpectedFigures("backbones").texts("davis.women")
      .map { String($0.prefix { $0 != " " }) }
    let test = try MembershipBackbone(.fixedColumns, tails: .two).test(davis)
    let names = try test.kept().map { "\(women[$0.first])-\(women[$0.second])" }.sorted()
    #expect(
      names == [
        "Evelyn-Brenda", "Evelyn-Laura", "Evelyn-Theresa", "Katherina-Sylvia", "Laura-Brenda",
        "Laura-Theresa", "Sylvia-Nora", "Theresa-Brenda",
      ])
  }

  @Test(.enabled(if: SharedMaterial.isPresent, "the shared folder is not beside this checkout"))
  func thePlantedTable() throws {
    let planted = try TwoModeTable.planted()
    let test = try MembershipBackbone(.stochasticDegrees).test(planted.graph)
    #expect(test.sharingCount == 271 && test.keptCount == 12)
    // Rows come in blocks of equal size, in order.
    let pairs = try test.kept()
    #expect(try kept(.stochasticDegrees, planted.graph, .one, .benjaminiHochberg) == 0)
    #expect(try kept(.stochasticDegrees, planted.graph, .one, .holm) == 0)
    try comparePValues(planted.graph, "planted")
    let blocks = Set(pairs.map { $0.first / 6 == $0.second / 6 })
    #expect(blocks == [true], "\(pairs.map { ($0.first, $0.second) })")
  }

  @Test func womenAndEventsByOutsideTools() throws {
    try comparePValues(try TwoModeTable.expected("davis.table").graph, "davis.models")
  }

  /// p-values of bicm, scipy and numpy, and the numbers kept by statsmodels' corrections.
  private func comparePValues(_ graph: TwoModeGraph, _ path: String) throws {
    let expected = try ExpectedFigures("backbones")
    let pairs = try expected.rows(path + ".pairs")
    for (model, name) in Self.exact {
      let test = try MembershipBackbone(model).test(graph)
      let wanted = try expected.numbers("\(path).\(name)")
      #expect(wanted.count == test.sharingCount)
      var worst = 0.0
      for (pair, p) in zip(pairs, wanted) {
        let found = try #require(test.pair(Int(pair[0]), Int(pair[1])))
        #expect(found.common == Int(pair[2]))
        worst = max(worst, abs(found.p - p))
      }
      #expect(worst < 1e-8, "\(name): \(worst)")
      for correction in MultipleComparisons.allCases {
        #expect(
          try kept(model, graph, .one, correction)
            == Int(expected.number("\(path).kept_\(name).\(correction.rawValue)")))
      }
      #expect(
        try kept(model, graph, .two) == Int(expected.number("\(path).kept_\(name).two_tailed")))
    }
  }

  /// By adding over all outcomes, with the definition of each model; projected both ways.
  @Test(arguments: 0..<100)
  func tailsFollowFromTheDefinitions(seed: Int) throws {
    let table = TwoModeTable.random(
      seed: seed, rows: 2 + seed % 5, columns: 2 + seed % 6, density: [0.3, 0.6][seed % 2])
    for side in TwoModeSide.allCases {
      let seen = side == .members ? table : table.turned
      let rows = seen.cells.filter { $0.contains(1) }
      let used = TwoModeTable(
        TwoModeTable(rows).turned.cells.filter { $0.contains(1) }
      ).turned
      let number = seen.cells.indices.filter { seen.cells[$0].contains(1) }
      let count = Double(used.cells.count)
      let fixedColumns = used.columnSums.map { Double($0 * $0) / (count * count) }
      let fcm = try MembershipBackbone(.fixedColumns).test(table.graph, onto: side)
      let frm = try MembershipBackbone(.fixedRows).test(table.graph, onto: side)
      #expect(fcm.nodeCount == used.cells.count)
      for a in used.cells.indices {
        for b in used.cells.indices where b > a {
          let common = used.common(a, b)
          let pair = fcm.pair(number[a], number[b])
          guard common > 0 else {
            #expect(pair == nil)
            continue
          }
          let tail = PoissonBinomial(fixedColumns, upTo: common).atLeast[common]
          #expect(try #require(pair).p.isApproximately(tail, within: 1e-12))
          let columns = used.cells[0].count
          let drawn = Distributions.hypergeometricUpper(
            common, population: columns, successes: used.rowSums[a], draws: used.rowSums[b])
          #expect(
            try #require(frm.pair(number[a], number[b])).p.isApproximately(drawn, within: 1e-9))
        }
      }
    }
  }

  /// Mean and p of networkit's Curveball, within 4 standard errors of the two together.
  @Test func fixedDegreesAgreeWithNetworkit() throws {
    let davis = try TwoModeTable.expected("davis.table").graph
    let expected = try ExpectedFigures("backbones")
    let trials = 2000
    let test = try MembershipBackbone(.fixedDegrees(trials: trials, seed: Seed(5))).test(davis)
    let pairs = try expected.rows("davis.models.pairs")
    let means = try expected.numbers("davis.curveball.mean")
    let deviations = try expected.numbers("davis.curveball.deviation")
    let ps = try expected.numbers("davis.curveball.p")
    for place in pairs.indices {
      let pair = try #require(test.pair(Int(pairs[place][0]), Int(pairs[place][1])))
      let error = deviations[place] * (2 / Double(trials)).squareRoot()
      #expect(abs(pair.expected - means[place]) <= 4.5 * error + 1e-3)
      let share = (pair.p + ps[place]) / 2
      let pError = (share * (1 - share) * 2 / Double(trials)).squareRoot()
      #expect(abs(pair.p - ps[place]) <= 4.5 * pError + 1e-3)
    }
    #expect(test.smallestP == 1.0 / 2001)
  }

  /// Every table with the degrees counts once: the p-values of trials tend to the shares of tables.
  @Test(arguments: [2, 5, 9, 14])
  func trialsTendToTheShareOfAllTables(seed: Int) throws {
    let table = TwoModeTable.random(seed: seed, rows: 4, columns: 4, density: 0.5)
    let all = AllTables(rows: table.rowSums, columns: table.columnSums).tables
    let trials = 4000
    for side in TwoModeSide.allCases {
      let tables = all.map { side == .members ? TwoModeTable($0) : TwoModeTable($0).turned }
      let seen = side == .members ? table : table.turned
      let test = try MembershipBackbone(.fixedDegrees(trials: trials, seed: Seed(1)))
        .test(table.graph, onto: side)
      for a in 0..<4 {
        for b in (a + 1)..<4 where seen.common(a, b) > 0 {
          let share =
            Double(tables.count { $0.common(a, b) >= seen.common(a, b) }) / Double(tables.count)
          let pair = try #require(test.pair(a, b))
          let error = (share * (1 - share) / Double(trials)).squareRoot()
          #expect(abs(pair.p - share) <= 4.5 * error + 1 / Double(trials))
        }
      }
    }
  }

  @Test(arguments: [
    CoMembershipModel.stochasticDegrees, .fixedColumns, .fixedRows,
    .fixedDegrees(trials: 70, seed: Seed(9)),
  ])
  func anyNumberOfWorkersGivesTheSame(model: CoMembershipModel) throws {
    let graph = try RandomMemberships(memberCount: 150, groupCount: 12, membershipCount: 500)
      .twoModeGraph()
    let method = MembershipBackbone(model, tails: .two, correction: .benjaminiHochberg, level: 0.5)
    for side in TwoModeSide.allCases {
      let first = try method.test(graph, onto: side).sharing()
      for workers in [2, 5] {
        let context = ExecutionContext(workers: workers)
        let same = try method.test(graph, onto: side, in: context).sharing(in: context) == first
        #expect(same, "\(workers) workers")
      }
    }
  }

  @Test func whatTwoTailsFindBelowChanceIsCounted() throws {
    // Two halves that share nothing, each with memberships of its own.
    let cells = (0..<20).map { row in (0..<20).map { $0 / 10 == row / 10 ? 1 : 0 } }
    let test = try MembershipBackbone(.fixedRows, tails: .two).test(TwoModeTable(cells).graph)
    #expect(test.keptCount == 90 && test.sharingCount == 90 && test.pairCount == 190)
    #expect(test.belowChance == 100)
    #expect(
      try MembershipBackbone(.fixedRows).test(TwoModeTable(cells).graph).belowChance == nil)
  }

  @Test func nothingToTestIsAnAnswer() throws {
    for cells in [[], [[0, 0]], [[1, 0], [0, 0]], [[1, 0], [0, 1]]] as [[[Int]]] {
      let graph = TwoModeTable(cells).graph
      for model in Self.exact.map(\.0) + [.fixedDegrees(trials: 5, seed: Seed(1))] {
        let test = try MembershipBackbone(model).test(graph)
        #expect(test.sharingCount == 0 && test.keptCount == 0)
        #expect(try test.sharing().isEmpty && test.kept().isEmpty)
      }
    }
  }

  @Test func theMostUnlikelyPairsComeFirst() throws {
    let test = try MembershipBackbone(.fixedRows).test(TwoModeTable.expected("davis.table").graph)
    let all = try test.sharing()
    #expect(all.count == 139)
    #expect(zip(all, all.dropFirst()).allSatisfy { $0.p <= $1.p })
    #expect(try test.sharing(top: 20) == Array(all.prefix(20)))
    #expect(try test.kept(top: 5) == Array(all.prefix(5)) && test.kept() == Array(all.prefix(17)))
  }

  @Test func cancellationIsObeyed() {
    let cancellation = Cancellation()
    cancellation.request()
    let context = ExecutionContext(workers: 2, cancellation: cancellation)
    for model in Self.exact.map(\.0) + [.fixedDegrees(trials: 5, seed: Seed(1))] {
      #expect(throws: CancellationError.self) {
        try MembershipBackbone(model).test(
          RandomMemberships(memberCount: 9, groupCount: 4, membershipCount: 20).twoModeGraph(),
          in: context)
      }
    }
  }
}
