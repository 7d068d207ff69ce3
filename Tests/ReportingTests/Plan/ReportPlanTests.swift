import CityNetworks
import NetworkAnalysis
import Reporting
import Testing

@Suite struct ReportPlanTests {
  static let complete = """
    {"title": "T", "dataset": "d", "output": "o",
     "selection": {"status": "any", "as_of": "2021-06-01", "relations": ["twinning", "mou"],
       "as_membership": ["all"]},
     "analyses": [{"id": "rank", "by": "degree", "top": 5},
                  {"id": "routes", "from": "a", "to": "b", "avoid": ["CN", "c"]}],
     "figures": [{"id": "network"}]}
    """

  @Test func everyPartOfAPlanIsRead() throws {
    let plan = try ReportPlan(json: Array(Self.complete.utf8), file: "p.json")
    #expect(plan.title == "T")
    #expect(plan.selection.asOf == "2021-06-01")
    #expect(plan.selection.relations == ["twinning", "mou"])
    #expect(plan.selection.asMembership == ["all"])
    #expect(plan.analyses[0].parameters == ["by": .text("degree"), "top": .number(5)])
    #expect(plan.analyses[1].parameters["avoid"] == .list(["CN", "c"]))
    #expect(plan.figures.map(\.id) == ["network"])
  }

  @Test func aPlanAsksAboutTimeInTheWordsOfTheCommandLine() throws {
    let json = """
      {"title": "T", "dataset": "d", "output": "o", "analyses": [],
       "selection": {"from_to": "1", "between": "2", "contained_in": "3", "created_in": "4",
                     "deleted_in": "5", "include_possible": true, "no_open_ends": true}}
      """
    let selection = try ReportPlan(json: Array(json.utf8), file: "p.json").selection
    #expect(selection.asOf == nil)
    #expect(
      [
        selection.fromTo, selection.between, selection.containedIn, selection.createdIn,
        selection.deletedIn,
      ] == ["1", "2", "3", "4", "5"])
    #expect(selection.includesPossible && selection.refusesOpenEnds)
  }

  @Test(arguments: [("", ReportKind.network), ("\"report\": \"corridor\",", .corridor)])
  func aPlanSaysWhatKindOfReportItIs(written: String, kind: ReportKind) throws {
    let json =
      "{\(written) \"title\": \"T\", \"dataset\": \"d\", \"output\": \"o\", \"analyses\": []}"
    #expect(try ReportPlan(json: Array(json.utf8), file: "p.json").kind == kind)
  }

  @Test func aDossierOnRoutesAsksTheSameOfAnalysesAndFigures() throws {
    let parameters: [String: AnalysisParameters.Value] = [
      "from": .text("a"), "to": .text("d"), "count": .number(2),
    ]
    let plan = ReportPlan.dossier(
      ofRoutes: parameters, in: ToyStudy.network, dataset: "d", output: "o")
    #expect(plan.kind == .corridor)
    #expect(plan.title.hasSuffix("to Delta: routes through existing ties"))
    for request in (plan.analyses + plan.figures) where request.id.contains("route") {
      #expect(request.parameters == parameters)
    }
    for request in plan.analyses {
      _ = try AnalysisCatalog.analysis(request.id, request.plain.parameters)
    }
    for request in plan.figures {
      _ = try FigureCatalog.figure(request.id, request.plain.parameters)
    }
  }

  @Test func aDatasetOfMembershipsIsAskedAboutThem() throws {
    let toy = ToyStudy.network
    let network = CityNetwork(
      cities: toy.cities, organizations: toy.organizations, sources: toy.sources,
      assertions: toy.assertions.filter { $0.relation == .membership })
    let plan = ReportPlan.standard(for: network, dataset: "d", output: "o")
    #expect(plan.kind == .membership)
    #expect(plan.figures.map(\.id) == ["membership-matrix", "map-memberships"])
    for request in plan.analyses {
      _ = try AnalysisCatalog.analysis(request.id, request.plain.parameters)
    }
  }

  @Test(arguments: [nil, "south"])
  func aDossierOnACorridorAsksAboutTheBranchNamed(branch: String?) throws {
    let corridor = Corridor(
      id: CorridorID("k"), name: "K",
      branches: ["north", "south"].map { name in
        CorridorBranch(name: name, cities: ["a", "b"].map { CityID($0) })
      })
    let plan = ReportPlan.dossier(of: corridor, branch: branch, dataset: "d", output: "o")
    #expect(plan.kind == .corridor && plan.title.hasPrefix("K: "))
    for request in plan.analyses + plan.figures {
      #expect(request.parameters["branch"] == branch.map { .text($0) }, "\(request.id)")
    }
    for request in plan.analyses {
      _ = try AnalysisCatalog.analysis(request.id, request.parameters)
    }
  }

  @Test(arguments: [("true", ["all"]), ("false", []), ("[\"club-a\"]", ["club-a"])])
  func aPlanAsksForClubsAsMemberships(written: String, clubs: [String]) throws {
    let json = """
      {"title": "T", "dataset": "d", "output": "o", "analyses": [],
       "selection": {"as_membership": \(written)}}
      """
    let selection = try ReportPlan(json: Array(json.utf8), file: "p.json").selection
    #expect(selection.asMembership == clubs)
  }

  @Test func aDatasetWithoutAPlanIsAskedWhatItCanAnswer() throws {
    let plan = ReportPlan.standard(for: ToyStudy.network, dataset: "d", output: "o")
    #expect(plan.kind == .network)
    #expect(
      plan.figures.map(\.id) == [
        "network", "countries", "map-world", "quotient", "rank-intervals", "degree-distribution",
        "growth", "corridor", "corridor",
      ])
    let asked = plan.analyses.map(\.id)
    #expect(asked.contains("memberships") && asked.contains("cliques") && !asked.contains("claims"))
    for request in plan.analyses {
      _ = try AnalysisCatalog.analysis(request.id, request.plain.parameters)
    }
    for request in plan.figures {
      _ = try FigureCatalog.figure(request.id, request.plain.parameters)
    }
  }

  @Test(arguments: [
    (
      "{\"title\": \"T\"}",
      "p.json:1:1: 'dataset' is missing. Compare it with `citynet plan --example`."
    ),
    (
      "{",
      "p.json:1: the plan is not valid JSON: the file ends within its JSON. Is it cut off, or is a "
        + "bracket missing at its end?"
    ),
    (
      "{\"title\": 3, \"dataset\": \"d\", \"output\": \"o\", \"analyses\": []}",
      "p.json:1:2: the value of 'title' has the wrong kind; a text is wanted. Write a text; what looks like a "
        + "number goes in quotation marks."
    ),
    (
      "{\"titel\": \"T\"}",
      "p.json:1:2: 'titel' is no part of a plan. Did you mean 'title'? Known here are: title, "
        + "report, purpose, dataset, output, selection, analyses, figures, compare, language, numbers, "
        + "sections, rows, formats, theme, outlines, corridors, organizations, authors."
    ),
    (
      "{\"title\": \"T\", \"report\": \"town\"}",
      "p.json:1:16: no kind of report is called 'town'. Known are: network, membership, corridor, "
        + "city, comparison, gallery."
    ),
  ])
  func aFaultyPlanSaysWhere(json: String, message: String) {
    #expect { try ReportPlan(json: Array(json.utf8), file: "p.json") } throws: { error in
      String(describing: error) == message
    }
  }
}
