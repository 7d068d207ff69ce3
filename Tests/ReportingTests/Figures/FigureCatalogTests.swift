import CityNetworks
import Diagrams
import Execution
import NetworkAnalysis
import Reporting
import Testing

@Suite struct FigureCatalogTests {
  static let needed: [String: [String: AnalysisParameters.Value]] = [
    "ego": ["city": .text("a")], "partners": ["city": .text("a")],
    "quotient": ["by": .text("country")], "corridor": ["corridor": .text("k")],
    "lanes": ["corridor": .text("l")],
    "routes": ["from": .text("a"), "to": .text("c")], "map-corridor": ["corridor": .text("k")],
    "map-routes": ["from": .text("a"), "to": .text("c")],
    "map-city": ["city": .text("a")],
    "timeline": ["city": .text("a")], "degree-distribution": ["city": .text("a")],
    "rank-size": ["city": .text("a")], "growth": ["years": .text("2000..2020")],
    "attack": ["runs": .number(5)],
    "rank-intervals": ["by": .text("degree"), "draws": .number(20)],
    "link-lengths": ["count": .number(20)],
    "bump": ["days": .list(["2010-01-01", "2020-01-01"]), "ties": .text("possible")],
  ]

  @Test(arguments: FigureCatalog.all.map { $0.descriptor.id })
  func everyFigureIsDrawnTwiceToTheSameBytesWithTitleAndDescription(id: String) throws {
    let first = try draw(id)
    #expect(try draw(id).svg == first.svg)
    #expect(first.svg.hasPrefix("<svg") && first.svg.contains("role=\"img\""))
    #expect(first.svg.contains("<title") && first.svg.contains("<desc"))
    #expect(!first.title.isEmpty && !first.caption.isEmpty && first.dot.contains("graph"))
  }

  @Test(arguments: FigureCatalog.all.map { $0.descriptor.id })
  func namesNeverBecomeMarkup(id: String) throws {
    let figure = try draw(id)
    #expect(!figure.svg.contains("<script"))
    let metrics = try #require(LegibilityMetrics(svg: Array(figure.svg.utf8)))
    #expect(metrics.labelLabel == 0 && metrics.outside == 0 && metrics.spill == 0)
  }

  @Test(arguments: ["ego", "network", "membership-matrix", "map-city"])
  func aSelectionThatIsNotTheUsualOneIsWrittenOnThePicture(id: String) throws {
    let usual = try scene(id, NetworkSelection())
    #expect(!usual.legend.notes.contains { $0.hasPrefix("Selection: ") })
    let possible = try scene(
      id, NetworkSelection(asOf: Day(iso: "2020-01-01"), certainty: .includingPossible))
    #expect(
      possible.legend.notes.contains { $0.hasPrefix("Selection: ") && $0.contains("2020-01-01") })
  }

  private func scene(_ id: String, _ selection: NetworkSelection) throws -> DiagramScene {
    let study = try StudiedNetwork(ToyStudy.network, selection: selection)
    let kind = try FigureCatalog.figure(id, Self.needed[id] ?? [:])
    let results = try AnalysisRunner(kind.questions()).results(for: study, in: ExecutionContext())
    return try kind.sketch(of: study, from: results).scene(with: InProcessRenderer())
  }

  @Test(arguments: [
    #"\N \G \n"#, #"R&D "x" <y> \N"#, "São & Co.", "اصفهان", "西安", "Ie\u{308}va", " ",
  ])
  func everyNameIsWrittenAsItIs(name: String) throws {
    let toy = ToyStudy.network
    let network = CityNetwork(
      cities: toy.cities.map { city in
        City(
          id: city.id, name: city.id == CityID("b") ? name : city.name, country: city.country,
          coordinate: city.coordinate)
      },
      organizations: toy.organizations, corridors: toy.corridors, sources: toy.sources,
      assertions: toy.assertions, provenance: toy.provenance)
    let study = try StudiedNetwork(network, selection: NetworkSelection())
    let written =
      name.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
    for id in ["ego", "network", "corridor", "routes", "map-routes", "bump"] {
      let kind = try FigureCatalog.figure(id, Self.needed[id] ?? [:])
      let results = try AnalysisRunner(kind.questions()).results(for: study, in: ExecutionContext())
      let svg = try kind.sketch(of: study, from: results).figure(with: InProcessRenderer()).svg
      #expect(svg.contains(written), "\(id)")
    }
  }

  @Test func anEgoFigureCountsTwinCitiesByState() throws {
    let title = try draw("ego").title
    #expect(title.hasSuffix(": 2 twinnings signed or in force, 0 planned, dormant or ended"))
  }

  @Test func aCorridorFigureCountsTheMissingLinks() throws {
    // a–b and b–c are tied; c and d lie in one country.
    #expect(try draw("corridor").title == "Along K, 0 cross-border neighbour pairs have no tie")
  }

  @Test func aRouteFigureSpellsEachRouteWithItsSums() throws {
    // a and c are tied, and both with b.
    let study = try ToyStudy.study()
    let kind = try FigureCatalog.figure("routes", Self.needed["routes"] ?? [:])
    let results = try AnalysisRunner(kind.questions()).results(for: study, in: ExecutionContext())
    let sketch = try kind.sketch(of: study, from: results)
    #expect(sketch.title.hasPrefix("2 routes of 1 to 2 ties lead from "))
    let legend = try sketch.scene(with: InProcessRenderer()).legend.entries.map(\.text)
    // Haversine a–b and b–c with Earth radius 6371.0088 km, by hand in Python: 5132.95 km.
    #expect(legend.contains { $0.hasSuffix(" – Beta – Gamma (2 ties, 5133 km, 2 borders)") })
    #expect(legend.contains("tie, one source"))
  }

  @Test func aRouteFigureWithoutARouteSaysSo() throws {
    let kind = try FigureCatalog.figure("routes", Self.needed["routes"] ?? [:])
    let none = AnalysisResults(
      tables: [
        ResultTable(
          id: "routes-a-d", title: "T", basis: "", columns: [], rows: [],
          method: MethodNote(name: "N", meaning: "M"))
      ], routeSearches: [RouteSearchResult(from: CityID("a"), to: CityID("d"), routes: [])])
    #expect(throws: AnalysisError.notConnected(["d"], with: "a")) {
      try kind.sketch(of: ToyStudy.study(), from: none)
    }
  }

  @Test func aCorridorHasAGapWhereTheSelectionLeavesACityOut() throws {
    // Of a (IR), b (CN), c and d (PK) the selection leaves a, c and d: a and c are no neighbours.
    let study = try StudiedNetwork(
      ToyStudy.network, selection: NetworkSelection(countries: ["IR", "PK"]))
    let kind = CorridorFigure(of: CorridorID("k"))
    let results = try AnalysisRunner(kind.questions()).results(for: study, in: ExecutionContext())
    let scene = try kind.sketch(of: study, from: results).scene(with: InProcessRenderer())
    #expect(!scene.edges.contains { $0.classes.contains("s-suggested") })
    #expect(scene.edges.contains { $0.classes.contains("s-stretch") })
    #expect(scene.legend.notes.first == "Outside the selection and not drawn: 1 of its cities.")
  }

  @Test(arguments: [(CertaintyWanted.certainOnly, 0), (.includingPossible, 2)])
  func anEgoFigureOfADayKeepsToTheCertaintyAskedFor(certainty: CertaintyWanted, partners: Int)
    throws
  {
    // All ties of the toy are undated, so on any day they are possible and none is certain.
    let day = try Day(iso: "2020-01-01")
    let study = try StudiedNetwork(
      ToyStudy.network, selection: NetworkSelection(asOf: day, certainty: certainty))
    let scene = try EgoFigure(of: CityID("b")).sketch(of: study, from: AnalysisResults())
      .scene(with: InProcessRenderer())
    #expect(scene.nodes.filter { $0.id.hasPrefix("p-") }.count == partners)
    #expect(scene.legend.notes.contains { $0.contains("on 2020-01-01") })
  }

  @Test func anEgoFigureShowsAClubInsteadOfItsTies() throws {
    let names = (0..<4).map { "t\($0)" }
    let twinnings = names.indices.flatMap { a in
      names[(a + 1)...].map { other in
        Assertion(
          id: AssertionID("\(names[a])-\(other)"), subject: .city(CityID(names[a])),
          object: .city(CityID(other)), relation: .twinning)
      }
    }
    let network = CityNetwork(
      cities: names.map { City(id: CityID($0), name: $0) }, assertions: twinnings)
    let choice = ClubChoice(rule: ClubRule(minimumSize: 4))
    let study = try StudiedNetwork(
      network, selection: NetworkSelection().treatingClubs(.asMemberships(choice)))
    let scene = try EgoFigure(of: CityID("t1")).sketch(of: study, from: AnalysisResults())
      .scene(with: InProcessRenderer())
    #expect(scene.nodes.filter { $0.id.hasPrefix("p-") }.count == 1)
    #expect(scene.nodes.contains { "\($0)".contains("Club of t0, t1 and 2 more") })
    #expect(scene.legend.notes.contains { $0.hasPrefix("Selection: ") && $0.contains("club") })
  }

  @Test func anUnknownCityBranchOrFigureIsNamed() throws {
    #expect(throws: AnalysisError.unknownCity("x")) {
      try EgoFigure(of: CityID("x")).sketch(of: ToyStudy.study(), from: AnalysisResults())
    }
    #expect(throws: AnalysisError.unknownBranch("y", corridor: "k", known: ["main"])) {
      try draw("corridor", ["corridor": .text("k"), "branch": .text("y")])
    }
    #expect(
      throws: AnalysisError.unknownFigure("z", known: FigureCatalog.all.map { $0.descriptor.id })
    ) {
      try FigureCatalog.figure("z")
    }
  }

  private func draw(
    _ id: String, _ values: [String: AnalysisParameters.Value]? = nil
  ) throws -> Figure {
    let kind = try FigureCatalog.figure(id, values ?? Self.needed[id] ?? [:])
    let study = try ToyStudy.study()
    let results = try AnalysisRunner(kind.questions()).results(for: study, in: ExecutionContext())
    return try kind.sketch(of: study, from: results).figure(with: InProcessRenderer())
  }
}
