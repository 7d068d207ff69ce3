import CityNetworks
import Execution
import Foundation
import GraphAlgorithms
import Graphs
import NetworkAnalysis
import Testing

@Suite struct CoMembershipTests {
  /// Five cities: a, b, c in x; a, b in y; d alone in z; e in nothing; a and d are twins.
  static let network = ToyNetwork.network(
    cities: [("a", "IR"), ("b", "IR"), ("c", "CN"), ("d", "CN"), ("e", "CN")],
    twinnings: [("a", "d")],
    members: [("a", "x"), ("b", "x"), ("c", "x"), ("a", "y"), ("b", "y"), ("d", "z")])

  static func study(_ text: String?, without: [String] = []) throws -> StudiedNetwork {
    try ToyNetwork.study(
      network,
      NetworkSelection().leavingOut(SelectedMemberships.words(without))
        .tying(by: text.map { try CoMembership($0) }))
  }

  /// The strengths of a–b, a–c and b–c by each weight, worked out by hand.
  static let strengths: [(weight: String, wanted: [Double])] = [
    ("count", [2.0, 1.0, 1.0]), ("newman", [1.5, 0.5, 0.5]),
    ("hyperbolic", [0.833_333_333_333_333, 0.333_333_333_333_333, 0.333_333_333_333_333]),
    ("jaccard", [1.0, 0.5, 0.5]), ("overlap", [1.0, 1.0, 1.0]),
    ("cosine", [1.0, 0.707_106_781_186_548, 0.707_106_781_186_548]),
  ]

  @Test(arguments: strengths)
  func citiesThatShareOrganizationsAreTied(weight: String, wanted: [Double]) throws {
    let study = try Self.study(weight)
    let ties = study.network.ties
    #expect(ties.map { "\($0.first)\($0.second)" } == ["ab", "ac", "bc"])
    #expect(ties.compactMap(\.count) == [2, 1, 1])
    #expect(zip(ties.compactMap(\.weight), wanted).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(study.graph.graph.edgeCount == 3)
    let strengths = study.graph.graph.edges.compactMap { study.graph.graph.strengths?[$0] }
    #expect(zip(strengths, wanted).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(study.basis.contains("as strong as \(weight) says"))
  }

  /// Shared organizations cannot explain ties that are made of them, and triangles come with them.
  @Test func tiesAreNotExplainedByWhatMakesThem() throws {
    let study = try Self.study("count")
    let gravity = try GravityModel(terms: ["km", "organizations"])
    #expect(throws: AnalysisError.self) {
      try gravity.results(for: study, in: ExecutionContext())
    }
    let tables = try NetworkDescription().results(for: study, in: ExecutionContext()).tables
    let said = try #require(tables[0].conclusion?.reservation)
    #expect(said.contains("all tied with one another by construction"), "\(said)")
  }

  @Test func binaryTiesAreAllAlike() throws {
    #expect(try Self.study("binary").graph.graph.strengths == nil)
  }

  @Test func aMinimumLeavesThePairsThatShareAsMuch() throws {
    let study = try Self.study("count:minimum=2")
    #expect(study.network.ties.map { "\($0.first)\($0.second)" } == ["ab"])
    #expect(study.basis.contains("share 2 organizations or more"))
  }

  /// Four statements stand behind a and b: each belongs to x and to y.
  @Test func tiesKnowTheStatementsBehindThem() throws {
    let study = try Self.study("count")
    let key = TieKey(CityID("a"), CityID("b"), relation: .membership)
    let tie = try #require(study.network.tie(key))
    #expect(tie.evidence.map(\.rawValue) == ["a-x", "a-y", "b-x", "b-y"])
    #expect(study.network.ties(of: CityID("c")).map { $0.evidence.count } == [2, 2])
    let evidence = try EvidenceList(of: CityID("c")).results(for: study, in: ExecutionContext())
    #expect(evidence.tables[0].rows.count == 4)
  }

  @Test(arguments: ["x", "X", " x "])
  func organizationsAreLeftOutWhateverTheirCase(word: String) throws {
    let study = try Self.study("count", without: [word])
    #expect(study.network.memberships.count == 3)
    #expect(study.network.ties.map { "\($0.first)\($0.second)" } == ["ab"])
    #expect(study.basis.contains("without the memberships of x"))
    #expect(try Self.study(nil, without: [word]).network.ties.count == 1)
  }

  @Test func wordsThatNameNothingAreRefused() {
    #expect(throws: AnalysisError.self) { try Self.study(nil, without: ["w"]) }
    for text in ["", "zhou", "newmann", "count:", "count:minimum=0", "count:at=2", "count:minimum"]
    {
      #expect(throws: AnalysisError.self) { try CoMembership(text) }
    }
  }

  @Test func questionsOfAPlanAreNarrowedOneByOne() throws {
    let plain = try AnalysisCatalog.analysis("describe")
    let narrowed = try AnalysisCatalog.analysis(
      "describe", ["without": .list(["y"]), "co_membership": .text("count")])
    let answers = try AnalysisRunner([plain, narrowed]).results(
      for: Self.study(nil), in: ExecutionContext())
    #expect(answers.tables.map(\.id) == ["describe", "describe-co-membership-count-without-y"])
    #expect(answers.tables.map { $0.figure("tied_pairs") } == [.integer(1), .integer(3)])
    #expect(answers.tables[1].title.contains("without y"))
    #expect(answers.tables.map { $0.figure("memberships") } == [.integer(6), .integer(4)])
  }

  @Test func theLeadingCitiesWithoutEachOrganization() throws {
    let table = try LeaveOut().results(for: Self.study(nil), in: ExecutionContext()).tables[0]
    #expect(table.texts("without") == ["nothing left out", "x", "y", "z"])
    #expect(table.texts("cities") == ["4", "3", "4", "3"])
    #expect(table.texts("memberships") == ["6", "3", "4", "5"])
    // Without x only a and b share something, without the others three pairs do.
    #expect(table.texts("pairs") == ["3", "1", "3", "3"])
    #expect(table.texts("components") == ["2", "2", "2", "1"])
  }

  @Test func theFiguresOfTheTwoModeNetwork() throws {
    let tables = try TwoModeDescription().results(for: Self.study(nil), in: ExecutionContext())
      .tables
    let figures = try #require(tables.first)
    #expect(figures.figure("member_cities") == .integer(4))
    #expect(figures.figure("organizations") == .integer(3))
    #expect(figures.figure("city_pairs") == .integer(3))
    #expect(figures.figure("city_pairs_two") == .integer(1))
    #expect(figures.figure("density") == .real(0.5))
    #expect(figures.conclusion?.sentence.contains("4 cities belong to 3 organizations") == true)
    #expect(tables[1].texts("cities") == ["2", "2", "0"])
    #expect(tables[1].texts("organizations") == ["1", "1", "1"])
  }

  @Test func clusteringsAreComparedInPairs() throws {
    let answer = try TwoModeClusters().results(for: Self.study(nil), in: ExecutionContext())
    #expect(answer.tables.count == 7)
    #expect(answer.tables[0].texts("id") == TwoModeClusters.standardMethods)
    #expect(answer.tables[1].rows.count == 6)
    #expect(answer.tables[6].rows.count == 7)
    #expect(throws: AnalysisError.self) { try TwoModeClusters(methods: ["leiden", "leiden"]) }
  }

  @Test(arguments: [1, 2, 5])
  func workersLeaveNoTrace(workers: Int) throws {
    let analyses: [any Analysis] = [
      TwoModeDescription(), TwoModeRanking(), try TwoModeClusters(), LeaveOut(by: .closeness),
      ProjectionTable(weights: [.newman, .resourceAllocation]),
    ]
    func tables(_ workers: Int) throws -> [ResultTable] {
      try AnalysisRunner(analyses).results(
        for: Self.study(nil), in: ExecutionContext(workers: workers)
      ).tables
    }
    let isSame = try tables(workers) == tables(1)
    #expect(isSame)
  }
}
