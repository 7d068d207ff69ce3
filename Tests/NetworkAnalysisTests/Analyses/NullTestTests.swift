import CityNetworks
import Execution
import Graphs
import NetworkAnalysis
import TestSupport
import Testing

@Suite struct NullTestTests {
  private static let karate = ToyNetwork.network(
    cities: (0..<34).map { ("m\($0 + 10)", "IT") },
    twinnings: SmallGraphs.karateClub.edges.map { edge in
      let (a, b) = SmallGraphs.karateClub.ends(of: edge)
      return ("m\(a.index + 10)", "m\(b.index + 10)")
    })

  private func table(
    _ network: CityNetwork, _ test: NullTest, workers: Int = 1,
    _ selection: NetworkSelection = NetworkSelection()
  ) throws -> ResultTable {
    try test.results(
      for: ToyNetwork.study(network, selection), in: ExecutionContext(workers: workers)
    ).tables[0]
  }

  private func number(_ table: ResultTable, _ row: Int, _ column: String) throws -> Double {
    try #require(Double(table.texts(column)[row]))
  }

  /// R's igraph: sample_gnm, rewire, sample_degseq without its loops and repetitions.
  @Test(arguments: [ChanceKind.size, .degrees, .configuration])
  func randomNetworksAreThoseOfIGraph(chance: ChanceKind) throws {
    let expected = try ExpectedFigures("chance")
    let found = try table(
      Self.karate,
      NullTest(["transitivity", "degree-assortativity"], null: chance, count: 2000), workers: 2)
    for (row, figure) in ["transitivity", "degree_assortativity"].enumerated() {
      let path = "\(chance.rawValue).\(figure)"
      let (mean, deviation) = (
        try expected.number(path + ".mean"), try expected.number(path + ".sd")
      )
      let error = deviation * (1.0 / 2000 + 1.0 / 4000).squareRoot()
      #expect(abs(try number(found, row, "expected") - mean) < 4 * error)
      #expect(abs(try number(found, row, "deviation") / deviation - 1) < 0.1)
      #expect(
        abs(try number(found, row, "observed") - (try expected.number("observed.\(figure)"))) < 1e-7
      )
    }
  }

  /// R's sna: cug.test conditional on edges and on the dyad census.
  @Test func directedTestsAreThoseOfSNA() throws {
    let expected = try ExpectedFigures("chance")
    let source = Source(id: SourceID("s"), title: "T")
    var assertions: [Assertion] = []
    for i in 0..<14 {
      for j in 0..<14 where i != j && (i * i + 2 * j * j + i * j) % 11 < 4 {
        let (a, b) = (CityID("c\(i + 10)"), CityID("c\(j + 10)"))
        assertions.append(
          Assertion(
            id: AssertionID("\(i)-\(j)"), subject: .city(a), object: .city(b), relation: .aid,
            isDirected: true, source: source.id))
      }
    }
    let network = CityNetwork(
      cities: (0..<14).map { City(id: CityID("c\($0 + 10)"), name: "\($0)") }, sources: [source],
      assertions: assertions)
    for (statistic, chance, path) in [
      ("reciprocity", ChanceKind.size, "reciprocity"), ("triad:030T", .dyads, "transitive_triads"),
    ] {
      let found = try table(
        network, NullTest([statistic], null: chance, count: 2000, direction: .followed), workers: 2,
        NetworkSelection(statusRule: .any, relations: [.aid]))
      let deviation = try expected.number(path + ".nulls.sd")
      let error = deviation * (1.0 / 2000 + 1.0 / 4000).squareRoot()
      #expect(
        abs(try number(found, 0, "observed") - (try expected.number(path + ".observed"))) < 1e-7)
      #expect(
        abs(try number(found, 0, "expected") - (try expected.number(path + ".nulls.mean")))
          < 4 * error)
      #expect(
        abs(try number(found, 0, "p_below") - (try expected.number(path + ".p_below"))) < 0.035)
    }
  }

  @Test func theNumberOfWorkersLeavesNoTrace() throws {
    for chance in [ChanceKind.size, .degrees, .configuration] {
      let all = try [1, 2, 5].map { workers in
        try table(
          Self.karate, NullTest(["all"], null: chance, count: 12), workers: workers)
      }
      #expect(all[0] == all[1] && all[1] == all[2])
    }
  }

  /// Modularity is that of clusters found anew: worked case 17, mean about 0.305, z about 8.
  @Test func modularityIsFoundAnewInEachNetwork() throws {
    let found = try table(Self.karate, NullTest(["modularity:leiden"], count: 200))
    #expect(abs(try number(found, 0, "observed") - 0.419790) < 5e-7)
    #expect(abs(try number(found, 0, "expected") - 0.305) < 0.006)
    #expect(abs(try number(found, 0, "z") - 8) < 2)
  }

  /// a–b–c–d in a row and e alone; a, b in one country: one of three ties crosses the border. Of all
  /// orders of the cities each tie is across with 6 of 10 pairs.
  @Test func shuffledLabelsKeepTheTies() throws {
    let found = try table(
      ToyNetwork.row, NullTest(["cross-border", "ei:country"], null: .labels, count: 4000))
    #expect(abs(try number(found, 0, "observed") - 1.0 / 3) < 1e-12)
    let error = try number(found, 0, "deviation") / 4000.0.squareRoot()
    #expect(abs(try number(found, 0, "expected") - 0.6) < 4 * error)
    // E–I = 2·share − 1, in every network.
    #expect(
      abs(try number(found, 1, "expected") - (2 * (try number(found, 0, "expected")) - 1)) < 1e-9)
  }

  @Test func whatIsKeptCannotBeTested() throws {
    let found = try table(Self.karate, NullTest(["centralization:degree"], count: 20))
    #expect(found.texts("z") == [""])
    #expect(found.conclusion?.reservation?.contains("it cannot be tested in this way") == true)
  }

  /// Three ties of three cities: every network of that size is the triangle.
  @Test func whereNothingVariesNothingIsTested() throws {
    let triangle = ToyNetwork.network(
      cities: [("a", "IR"), ("b", "IR"), ("c", "IR")],
      twinnings: [("a", "b"), ("b", "c"), ("a", "c")])
    let found = try table(triangle, NullTest(["triangles", "diameter"], null: .size, count: 40))
    #expect(found.conclusion?.sentence.hasPrefix("Nothing can be tested: all 40") == true)
    let none = try table(ToyNetwork.detailed, NullTest(["transitivity"], count: 5))
    #expect(none.rows.isEmpty)
    #expect(
      none.conclusion?.sentence
        == "Nothing can be tested: the network has no such figure.")
  }

  @Test func fewNetworksAndManyStatisticsAreReserved() throws {
    let found = try table(
      Self.karate, NullTest(["transitivity", "clustering", "triangles"], count: 20))
    let reservation = try #require(found.conclusion?.reservation)
    #expect(reservation.contains("With 20 random networks no two-sided p can be below 0.0952"))
    #expect(found.conclusion?.sentence.contains("Of 3 statistics") == true)
  }

  @Test func groupsOfFoundClustersAreReserved() throws {
    let found = try table(Self.karate, NullTest(["ei:leiden"], count: 99))
    #expect(found.conclusion?.reservation?.contains("by construction") == true)
  }

  @Test func whatTheNetworkDoesNotHaveIsNamed() throws {
    let found = try table(Self.karate, NullTest(["triangles", "rich-club:30"], count: 9))
    #expect(found.rows.count == 1)
    #expect(
      found.remarks == [
        "The network has no such figure: share tied among cities with more than 30 ties."
      ])
  }

  @Test func cancellationIsObeyed() throws {
    let context = ExecutionContext()
    context.cancellation.request()
    #expect(throws: CancellationError.self) {
      try NullTest(count: 10).results(for: ToyNetwork.study(Self.karate), in: context)
    }
  }
}
