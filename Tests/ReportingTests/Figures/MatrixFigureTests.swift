import CityNetworks
import Diagrams
import NetworkAnalysis
import Reporting
import Testing

@Suite struct MatrixFigureTests {
  private static func isLegible(_ metrics: LegibilityMetrics) -> Bool {
    metrics.labelLabel == 0 && metrics.outside == 0 && metrics.spill == 0 && metrics.labelNode == 0
      && metrics.nodeNode == 0 && metrics.edgeOverLabel == 0 && metrics.smallestPrint >= 6.5
  }

  @Test func bundledMatricesAreLegible() throws {
    for metrics in [
      try BundledFigures.metrics("partitions"),
      try BundledFigures.metrics("partitions", ["index": .text("ari")]),
      try BundledFigures.metrics("membership-matrix", ["city": .text("isfahan")]),
      try BundledFigures.metrics("membership-matrix", of: BundledFigures.organizations),
      try BundledFigures.metrics(
        "membership-matrix", ["top": .number(50)], of: BundledFigures.organizations),
    ] {
      #expect(Self.isLegible(metrics), "\(metrics)")
    }
  }

  @Test func divisionsThatAgreeMostAndLeastAreTheTitle() throws {
    let sketch = try BundledFigures.sketch("partitions")
    #expect(
      sketch.title == "Of 5 divisions leiden and louvain agree most (0.77, where 1 is complete), "
        + "walktrap and country least (−0.10)")
    #expect(sketch.data.rows.count == 10)
  }

  @Test func divisionsAreNamedWithCommas() throws {
    let sketch = try BundledFigures.sketch(
      "partitions", ["divisions": .text("leiden:resolution=2,seed=3,country")])
    #expect(sketch.data.rows.count == 1)
    #expect(sketch.data.column("first") == [.text("leiden:resolution=2,seed=3")])
    #expect(
      sketch.title.hasPrefix("The divisions leiden:resolution=2,seed=3 and country agree by "))
  }

  @Test func tooManyDivisionsAreRefused() throws {
    #expect(throws: AnalysisError.self) {
      try BundledFigures.sketch(
        "partitions",
        [
          "divisions": .list((1...15).map { "leiden:resolution=\($0)" }),
          "permutations": .number(2),
        ])
    }
  }

  @Test func aMatrixShowsTheCitiesWithMostMemberships() throws {
    let sketch = try BundledFigures.sketch("membership-matrix", ["top": .number(3)])
    #expect(
      sketch.title.hasPrefix("Barcelona, Berlin and Rome belong to most organizations, 7 of 11"))
    let scene = try sketch.scene(with: InProcessRenderer())
    #expect(scene.nodes.filter { $0.id.hasPrefix("m-") }.map(\.subject).count == 3)
    #expect(scene.nodes.filter { $0.classes.contains("s-dormant") }.isEmpty)
    let dots = scene.nodes.filter { $0.id.hasPrefix("d-") }
    #expect(dots.count == sketch.data.rows.count && dots.count == 21)
    #expect(
      scene.legend.notes.first == "Not drawn: 129 of 132 cities, with 6 memberships or fewer.")
  }

  @Test func anAskedForCityIsAlwaysDrawn() throws {
    let sketch = try BundledFigures.sketch(
      "membership-matrix", ["top": .number(2), "city": .text("isfahan")])
    let scene = try sketch.scene(with: InProcessRenderer())
    let subjects = scene.nodes.filter { $0.id.hasPrefix("m-") }.compactMap(\.subject).sorted()
    #expect(subjects == ["barcelona", "isfahan"])
    #expect(sketch.title.hasPrefix("Isfahan belongs to 4 of 11 organizations; "))
    #expect(throws: AnalysisError.unknownCity("x")) {
      try BundledFigures.sketch("membership-matrix", ["city": .text("x")])
    }
  }

  @Test func moreCitiesThanAPageHoldsAreRefused() {
    #expect(throws: AnalysisError.self) {
      try FigureCatalog.figure("membership-matrix", ["top": .number(51)])
    }
  }

  @Test func shortNamesThatSayLittleAreSpelledOut() throws {
    let scene = try BundledFigures.sketch("membership-matrix").scene(with: InProcessRenderer())
    let names = try #require(scene.legend.notes.last)
    #expect(names.hasPrefix("GNLC: UNESCO Global Network of Learning Cities; LHC: "))
    #expect(!names.contains("Covenant"))
  }

  @Test func withoutMembershipsThereIsNoMatrix() throws {
    let bare = CityNetwork(
      cities: ["a", "b"].map { City(id: CityID($0), name: $0) },
      assertions: [
        Assertion(
          id: AssertionID("a-b"), subject: .city(CityID("a")), object: .city(CityID("b")),
          relation: .twinning)
      ])
    let study = try StudiedNetwork(bare, selection: NetworkSelection())
    #expect(throws: AnalysisError.self) {
      try MembershipMatrixFigure().sketch(of: study, from: AnalysisResults())
    }
  }
}
