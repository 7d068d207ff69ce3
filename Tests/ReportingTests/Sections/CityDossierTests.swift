import CityNetworks
import Execution
import Foundation
import NetworkAnalysis
import Reporting
import Testing

/// Dossiers on cities with much, with little and with nothing in the data.
@Suite struct CityDossierTests {
  /// A city `x` with so many twinnings, each by one source, dated or not, placed or not.
  private static func study(
    ties: Int, dated: Bool = false, placed: Bool = true, members: Int = 0, planned: Int = 0,
    _ selection: NetworkSelection = NetworkSelection()
  ) throws -> StudiedNetwork {
    func city(_ id: String, _ number: Int) -> City {
      City(
        id: CityID(id), name: id.uppercased(),
        country: Country(code: ["IR", "CN", "DE", "FR"][number % 4]),
        coordinate: placed ? Coordinate(latitude: Double(number), longitude: 50) : nil)
    }
    func tie(_ number: Int, _ status: TieStatus) -> Assertion {
      Assertion(
        id: AssertionID("t\(number)"), subject: .city(CityID("x")),
        object: .city(CityID("c\(number)")), relation: .twinning, status: status,
        period: dated ? (try? Interval("\(1980 + number)")) ?? .nothingKnown : .nothingKnown,
        source: SourceID("s"))
    }
    let memberships = (0..<members).map { number in
      Assertion(
        id: AssertionID("m\(number)"), subject: .city(CityID("x")),
        object: .organization(OrganizationID("o\(number)")), relation: .membership,
        source: SourceID("s"))
    }
    let network = CityNetwork(
      cities: [city("x", 0)] + (0..<max(ties + planned, 2)).map { city("c\($0)", $0 + 1) },
      organizations: (0..<members).map {
        Organization(id: OrganizationID("o\($0)"), name: "O\($0)")
      },
      sources: [Source(id: SourceID("s"), publisher: "P", title: "T", license: "CC0-1.0")],
      assertions: (0..<ties).map { tie($0, .inForce) }
        + (ties..<(ties + planned)).map { tie($0, .intended) } + memberships,
      provenance: Provenance(datasetID: "toy", title: "Toy"))
    return try StudiedNetwork(network, selection: selection)
  }

  private static func plan(_ study: StudiedNetwork) throws -> ReportPlan {
    .dossier(
      of: try #require(study.network.city(CityID("x"))), in: study, dataset: "d", output: "o")
  }

  private static func files(_ study: StudiedNetwork) throws -> [String: String] {
    let plan = try plan(study)
    let analyses = try plan.analyses.map { try AnalysisCatalog.analysis($0.id, $0.parameters) }
    let quality = ResultTable(
      id: "findings", title: "Findings", basis: "B",
      columns: [ResultColumn("row", "Row", form: .words, meaning: "The row.")],
      rows: [[.text("t0")], [.text("elsewhere")]],
      method: MethodNote(name: "Check", meaning: "Rules."))
    let material = ReportMaterial(
      title: plan.title, study: study,
      results: try AnalysisRunner(analyses).results(for: study, in: ExecutionContext()),
      quality: quality, figures: [])
    let files = try ReportFiles.files(of: material, plan: plan, graphviz: "2.43.0")
    return Dictionary(
      uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  @Test func aCityWithoutAnythingHasADossierThatSaysSo() throws {
    let study = try Self.study(ties: 0)
    #expect(try Self.plan(study).figures.isEmpty)
    let page = try #require(try Self.files(study)["report.md"])
    #expect(page.contains("No tie of X counts under this selection."))
    #expect(page.contains("The city lies on no corridor of the dataset."))
    #expect(page.contains("The dataset names no source for what is shown here."))
    #expect(!page.contains("ranks") || !page.contains("number 1 of 3 cities"))
  }

  @Test func oneTieIsNotCalledSeveral() throws {
    let page = try #require(
      try Self.files(Self.study(ties: 1, dated: true, members: 1))["report.md"])
    #expect(page.contains("- **1** city tied, in force or signed\n"))
    #expect(page.contains("- **1** membership in a city network\n"))
    #expect(page.contains("**X is tied with 1 city in China.**"))
    #expect(page.contains("**The one tie with a known year began in 1980.**"))
    #expect(page.contains("**The tie rests on one source, and should not be quoted alone.**"))
    #expect(!page.contains("partners of X are"))
  }

  @Test func aCityWithManyTiesHasItsFindings() throws {
    let page = try #require(
      try Self.files(Self.study(ties: 45, dated: true, planned: 3))["report.md"])
    #expect(page.contains("**X is tied with 45 cities in 4 countries and 3 parts of the world.**"))
    #expect(page.contains("Not counted, but stated: C45 (intended), C46 (intended) and C47"))
    #expect(page.contains("**The 45 ties with a known year began between 1980 and 2024.**"))
    #expect(page.contains("**None of the partners of X is known to be tied with another.**"))
    #expect(page.contains("990 of the 990 pairs of its 45 partners have no tie"))
    #expect(page.contains("**45 of 45 ties rest on one source each.**"))
  }

  @Test func withoutDatesNothingIsSaidAboutYears() throws {
    let page = try #require(try Self.files(Self.study(ties: 5))["report.md"])
    #expect(page.contains("**No source gives the year in which a tie of X began.**"))
    #expect(!page.contains("began between"))
  }

  @Test func anotherSelectionIsSaidInWords() throws {
    let selection = NetworkSelection(statusRule: .planned)
    let page = try #require(
      try Self.files(Self.study(ties: 2, planned: 3, selection))["report.md"])
    #expect(page.contains("Counted are ties of the kind twinning that are planned and not signed"))
    #expect(page.contains("- **3** cities tied under the selection\n"))
    #expect(page.contains("further cities in the data: 2 signed or in force"))
    #expect(page.contains("**X plans ties with 3 cities"))
  }

  @Test(arguments: [0, 1, 2, 6], [true, false])
  func everyFigureOfThePlanCanBeDrawn(ties: Int, full: Bool) throws {
    let study = try Self.study(ties: ties, dated: full, placed: full, members: full ? 1 : 0)
    let plan = try Self.plan(study)
    for request in plan.figures {
      let kind = try FigureCatalog.figure(request.id, request.plain.parameters)
      let facts = try AnalysisRunner(kind.questions()).results(for: study, in: ExecutionContext())
      _ = try kind.sketch(of: study, from: facts)
    }
    #expect(plan.figures.contains { $0.id == "map-city" } == (full && ties > 0))
    #expect(plan.figures.contains { $0.id == "timeline" } == (full && ties > 0))
  }

  @Test func everyAnswerStandsOnThePageOnceAndSourcesLeadToTheirReference() throws {
    let files = try Self.files(Self.study(ties: 3, dated: true, members: 2))
    let page = try #require(files["report.html"])
    for path in files.keys.filter({ $0.hasPrefix("tables/") }) {
      let id = path.dropFirst("tables/".count).dropLast(".csv".count)
      let times = page.components(separatedBy: "id=\"table-\(id)\"").count - 1
      #expect(times == 1 || page.contains("nothing to list"), "\(id)")
    }
    let ids = Set(page.matches(of: /\sid="([^"]+)"/).map { String($0.1) })
    let goals = Set(page.matches(of: /href="#([^"]+)"/).map { String($0.1) })
    #expect(goals.isSubset(of: ids))
    #expect(goals.contains("source-s"))
    #expect(files["tables/findings.csv"]?.contains("elsewhere") == false)
    #expect(files["report.json"]?.contains("\"kind\": \"city\"") == true)
  }

  @Test func aPlanThatNamesNoCityIsRefused() throws {
    let study = try Self.study(ties: 1)
    let plan = ReportPlan(
      title: "T", kind: .city, dataset: "d", output: "o", selection: .init(), analyses: [],
      figures: [])
    let material = ReportMaterial(
      title: "T", study: study, results: AnalysisResults(),
      quality: try Self.empty(), figures: [])
    #expect(throws: PlanError.self) {
      try ReportFiles.files(of: material, plan: plan, graphviz: "2.43.0")
    }
  }

  private static func empty() throws -> ResultTable {
    ResultTable(
      id: "findings", title: "F", basis: "B",
      columns: [ResultColumn("row", "Row", form: .words, meaning: "The row.")], rows: [],
      method: MethodNote(name: "Check", meaning: "Rules."))
  }
}
