import CityNetworks
import Execution
import NetworkAnalysis
import Testing

/// What cannot be meant or answered exactly is refused with the reason and a remedy.
@Suite struct RouteQuestionTests {
  @Test(
    arguments: [
      (["kind": .text("disjoint"), "max": .text("km=9")], "Use --kind diverse --similarity 0"),
      (["kind": .text("tie-disjoint"), "via": .text("b")], "only one could pass through a place"),
      (["kind": .text("disjoint"), "by": .text("borders,km")], "needs one criterion"),
      (["kind": .text("disjoint"), "to": .text("CN")], "needs two cities"),
      (["kind": .text("widest"), "count": .number(2)], "--kind widest finds one route"),
      (["kind": .text("pareto")], "Write --pareto km,risk instead"),
      (["pareto": .text("km")], "--pareto compares 2 or 3 criteria, not 1"),
      (["pareto": .text("km,hops,risk,borders")], "compares 2 or 3 criteria, not 4"),
      (["pareto": .text("km,hops"), "by": .text("km")], "so --by has no effect"),
      (["pareto": .text("km,hops"), "kind": .text("diverse")], "so --kind has no effect"),
      (["pareto": .text("km,hops"), "count": .number(4)], "so --count has no effect"),
      (["similarity": .number(0.3)], "--similarity is for --kind diverse only"),
      (["width": .text("ties")], "--width is for --kind widest only"),
      (["via": .text("b"), "via_in_order": .text("c")], "do not go together"),
      (
        ["via": .text("b"), "avoid": .text("b")], "'b' is to be avoided and is to be passed through"
      ),
      (["avoid": .text("a")], "'a' is to be avoided and is an end of the route"),
      (["missing": .text("risk=3")], "--missing risk=… has no effect"),
      (["to": .text("a")], "both ends are 'a'"),
      (["from": .text("CN"), "to": .text("CN")], "both ends are 'country:CN'"),
      (["kind": .text("best")], "must be one of: shortest, all-shortest, diverse"),
    ] as [([String: AnalysisParameters.Value], String)])
  func whatCannotBeMeantIsRefused(
    values: [String: AnalysisParameters.Value], message: String
  ) throws {
    let all = ["from": .text("a"), "to": .text("d")].merging(values) { $1 }
    let error = #expect(throws: AnalysisError.self) {
      try AnalysisCatalog.analysis("routes", all)
    }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }

  /// Plans say in the words of the command line all that it can ask.
  @Test func aPlanCanAskEverything() throws {
    let analysis = try AnalysisCatalog.analysis(
      "routes",
      [
        "from": .text("IR"), "to": .text("d"), "kind": .text("diverse"), "by": .text("km,hops"),
        "count": .number(4), "similarity": .number(0.25), "via": .list(["b", "organization:wego"]),
        "avoid": .list(["status:intended", "c"]), "max": .list(["hops=5", "borders=2"]),
        "max_hop": .text("km=900"), "missing": .text("avoid"),
      ])
    var expected = RouteQuestion(from: try RoutePlace("country:IR"), to: try RoutePlace("d"))
    expected.kind = .diverse
    expected.by = try CostOrder("km,hops")
    expected.count = 4
    expected.similarity = 0.25
    expected.via = [try RoutePlace("b"), try RoutePlace("organization:wego")]
    expected.avoid = [.status(.intended), try RouteAvoidance("c")]
    expected.max = [try RouteCap("hops=5", option: ""), try RouteCap("borders=2", option: "")]
    expected.maxHop = [try RouteCap("km=900", option: "")]
    expected.missing = try MissingQuantities(["avoid"])
    #expect((analysis as? RouteSearch)?.question == expected)
  }

  /// Different questions have tables of different names, which are fit for files.
  @Test func namesOfTablesTellQuestionsApart() throws {
    let variants: [[String: AnalysisParameters.Value]] = [
      [:], ["by": .text("km")], ["by": .text("km,hops")], ["by": .text("km+hops")],
      ["by": .text("2*km")], ["pareto": .text("km,hops")], ["kind": .text("diverse")],
      ["kind": .text("diverse"), "similarity": .number(0.2)], ["count": .number(5)],
      ["kind": .text("widest")], ["kind": .text("widest"), "width": .text("sources")],
      ["via": .text("b")], ["via_in_order": .text("b")], ["avoid": .text("b")],
      ["avoid": .text("PK")], ["avoid": .text("status:signed")], ["max": .text("hops=3")],
      ["max_hop": .text("hops=3")], ["missing": .text("avoid")], ["to": .text("e")],
    ]
    let ids = try variants.map { values -> String in
      let all = ["from": .text("a"), "to": .text("d")].merging(values) { $1 }
      let results = try AnalysisCatalog.analysis("routes", all).results(
        for: ToyNetwork.study(RouteSearchTests.diamond), in: .init())
      return results.tables[0].id
    }
    #expect(ids[0] == "routes-a-d-hops" && ids[1] == "routes-a-d-km")
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.allSatisfy { $0.isLetter || $0.isNumber || "-.".contains($0) } })
  }
}
