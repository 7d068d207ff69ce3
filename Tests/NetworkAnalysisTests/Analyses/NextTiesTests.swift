import CityNetworks
import Execution
import GraphAlgorithms
import Graphs
import NetworkAnalysis
import TestSupport
import Testing

@Suite struct NextTiesTests {
  /// The oracle computes the goal of the whole network anew with each tie in it.
  @Test(arguments: 1...12, [NextTies.Goal.harmonic, .betweenness, .reach, .efficiency])
  func tryingEveryTieGivesTheSameGains(seed: Int, goal: NextTies.Goal) throws {
    let study = try ToyNetwork.study(random(seed))
    let table = try NextTies(of: CityID("n00"), goal: goal, count: 100).results(
      for: study, in: ExecutionContext()
    ).tables[0]
    let graph = graph(of: study)
    let before = try value(goal, graph)
    var expected: [String: Double] = [:]
    for node in graph.nodes.dropFirst() where graph.edge(from: Node(0), to: node) == nil {
      let after = try value(goal, graph.adding(Node(0), node))
      expected[study.network.cities[node.index].id.rawValue] = after - before
    }
    let gains = table.column("gain")?.compactMap(\.number) ?? []
    #expect(gains.count == expected.count)
    for (id, gain) in zip(table.texts("id"), gains) {
      #expect(abs(gain - (expected[id] ?? -1)) < 1e-9, "\(id)")
    }
    for (id, place) in zip(table.texts("id"), table.texts("place")) {
      let own = try #require(expected[id])
      let above = expected.values.count { $0 > own + 1e-9 }
      let equal = expected.values.count { abs($0 - own) <= 1e-9 }
      let wanted = equal > 1 ? "\(above + 1)–\(above + equal)" : "\(above + 1)"
      #expect(place == wanted, "\(id)")
    }
  }

  @Test func equalOnesShareTheirPlacesAndAreAllListed() throws {
    // b and c are tied with a; d, e and f stand alone and are equally good partners of a.
    let network = ToyNetwork.network(
      cities: ["a", "b", "c", "d", "e", "f"].map { ($0, "CN") },
      twinnings: [("a", "b"), ("a", "c")])
    let table = try NextTies(of: CityID("a"), count: 1).results(
      for: ToyNetwork.study(network), in: ExecutionContext()
    ).tables[0]
    #expect(table.texts("place") == ["1–3", "1–3", "1–3"])
    #expect(table.texts("id") == ["d", "e", "f"])
  }

  @Test func conditionsLeaveOutWhatTheyExclude() throws {
    func partners(_ change: (inout PartnerConditions) -> Void) throws -> Set<String> {
      var conditions = PartnerConditions()
      change(&conditions)
      let table = try NextTies(of: CityID("a"), conditions: conditions).results(
        for: ToyNetwork.study(ToyNetwork.row), in: ExecutionContext()
      ).tables[0]
      return Set(table.texts("id"))
    }
    #expect(try partners { _ in } == ["c", "d", "e"])
    #expect(try partners { $0.largestKilometers = 230 } == ["c"])
    #expect(try partners { $0.excluded = [CityID("c")] } == ["d", "e"])
    #expect(try partners { $0.countries = ["CN"] } == ["c", "d", "e"])
    #expect(throws: AnalysisError.self) { try partners { $0.countries = ["IR"] } }
    #expect(throws: AnalysisError.self) { try partners { $0.excludedCountries = ["CN"] } }
    #expect(throws: AnalysisError.self) { try partners { $0.smallestPopulation = 1 } }
    #expect(throws: AnalysisError.self) { try partners { $0.organizations = .shared } }
    #expect(throws: AnalysisError.self) { try partners { $0.regions = [Region.all[0]] } }
  }

  @Test func stepsAreGreedyAndBuildOnOneAnother() throws {
    let tables = try NextTies(count: 1, steps: 2).results(
      for: ToyNetwork.study(ToyNetwork.row), in: ExecutionContext()
    ).tables
    // e is joined first, in the middle of the row: b–e and c–e are equally good.
    #expect(tables[0].texts("place") == ["1–2", "1–2"])
    #expect(tables[1].texts("first_id").first == "b" && tables[1].texts("second_id").first == "e")
    #expect(tables[1].texts("equal").first == "1")
    let values = tables[1].column("value")?.compactMap(\.number) ?? []
    let gains = tables[1].column("gain")?.compactMap(\.number) ?? []
    #expect(values.count == 2 && abs(values[1] - values[0] - gains[1]) < 1e-12)
  }

  @Test func aGoalOfACityNeedsTheCity() {
    #expect {
      try NextTies(goal: .reach)
    } throws: { error in
      String(describing: error).contains("Name it with --city")
    }
  }

  private func value(_ goal: NextTies.Goal, _ graph: Graph) throws -> Double {
    let context = ExecutionContext()
    switch goal {
    case .harmonic: return try Harmonic().scores(on: graph, in: context)[Node(0)] ?? 0
    case .betweenness: return try Betweenness().scores(on: graph, in: context)[Node(0)] ?? 0
    case .reach:
      let tree = try BreadthFirstSearch(in: graph).tree(from: Node(0))
      return Double(graph.nodes.count { (1...2).contains(tree.distance(to: $0) ?? 0) })
    case .efficiency: return try DistanceProfile(of: graph).globalEfficiency ?? 0
    case .regions: return 0
    }
  }

  private func graph(of study: StudiedNetwork) -> Graph { study.graph.graph }

  private func random(_ seed: Int) -> CityNetwork {
    var generator = Seed(UInt64(seed)).stream(0)
    let names = (0..<14).map { $0 < 10 ? "n0\($0)" : "n\($0)" }
    var twinnings: [(String, String)] = []
    for (position, a) in names.enumerated() {
      for b in names[..<position] where generator.unitInterval() < 0.16 { twinnings.append((b, a)) }
    }
    return ToyNetwork.network(cities: names.map { ($0, "CN") }, twinnings: twinnings)
  }
}
