import Execution
import NetworkAnalysis
import Testing

@Suite struct AnalysisCatalogTests {
  static let needed: [String: [String: AnalysisParameters.Value]] = [
    "rank": ["by": .text("degree")], "routes": ["from": .text("a"), "to": .text("c")],
    "corridor": ["corridor": .text("k")], "rank-ties": ["by": .text("edge-betweenness")],
    "corridor-links": ["corridor": .text("k"), "pairs": .text("any")],
    "corridor-cities": ["corridor": .text("k"), "branch": .text("main")],
    "corridor-partners": ["corridor": .text("k")],
    "corridor-memberships": ["corridor": .text("k")],
    "corridor-chance": ["corridor": .text("k"), "nulls": .number(20)],
    "corridor-comparison": ["nulls": .number(20)],
    "key-players": ["size": .number(2)], "cuts": ["from": .text("a"), "to": .text("c")],
    "failure": ["from": .text("a"), "to": .text("c"), "near": .number(1)],
    "connection": ["cities": .list(["a", "b", "d"])],
    "reconciliation": ["a": .text("s"), "b": .text("s")],
    "claim-reconciliation": ["b": .text("s")], "one-sided-ties": ["a": .text("s")],
    "dossier": ["city": .text("a")], "city-ties": ["city": .text("b")],
    "city-position": ["city": .text("b")], "city-corridors": ["city": .text("b")],
    "city-options": ["city": .text("a"), "partners": .number(1)],
    "city-conflicts": ["city": .text("b")], "city-sources": ["city": .text("b")],
    "city-statements": ["city": .text("b")],
    "rank-uncertainty": ["by": .text("harmonic"), "method": .text("bootstrap")],
    "what-if": ["edits": .list(["+a:e", "-b@wego"]), "steps": .text("each")],
    "gravity": ["terms": .list(["same:country"])],
    "intervals": ["draws": .number(30)],
    "next-ties": ["steps": .number(2)],
    "cluster-ensemble": [
      "runs": .number(8), "clusters": .text("consensus"), "nulls": .number(5),
      "against": .list(["country", "lon"]), "permutations": .number(19),
    ],
    "cluster-significance": ["nulls": .number(5)], "resolution-scan": ["steps": .number(5)],
    "route-evidence": ["from": .text("a"), "to": .text("c")],
    "corridor-evidence": ["corridor": .text("k")],
    "slices": ["days": .list(["2000-12-31", "2010-12-31"])],
    "turnover": ["days": .list(["2000-12-31", "2010-12-31"])],
    "survival": ["days": .list(["2000-12-31", "2010-12-31"])],
    "rank-trend": ["days": .list(["2000-12-31", "2010-12-31"])],
    "null-test": ["statistics": .list(["all", "ei:country"]), "count": .number(20)],
    "tie-lengths": ["count": .number(20)],
    "qap": ["first": .text("ties"), "second": .text("km"), "count": .number(20)],
    "mrqap": [
      "response": .text("ties"), "on": .list(["km", "same:country"]), "count": .number(20),
    ],
  ]
  static let ids = AnalysisCatalog.all.map { $0.descriptor.id }

  @Test func idsAreDifferent() {
    #expect(Set(Self.ids).count == Self.ids.count)
  }

  @Test(arguments: ids)
  func everyAnalysisAnswersWithTablesThatStateBasisAndMethod(id: String) throws {
    let analysis = try AnalysisCatalog.analysis(id, Self.needed[id] ?? [:])
    let results = try analysis.results(
      for: ToyNetwork.study(ToyNetwork.row), in: ExecutionContext())
    #expect(!results.tables.isEmpty)
    for table in results.tables {
      #expect(!table.title.isEmpty && !table.basis.isEmpty && !table.method.meaning.isEmpty)
      #expect(table.columns.allSatisfy { !$0.meaning.isEmpty && !$0.title.isEmpty })
      #expect(Set(table.columns.map(\.id)).count == table.columns.count)
    }
  }

  @Test(arguments: ids)
  func theNumberOfWorkersLeavesNoTrace(id: String) throws {
    let analysis = try AnalysisCatalog.analysis(id, Self.needed[id] ?? [:])
    let study = try ToyNetwork.study(ToyNetwork.row)
    let one = try analysis.results(for: study, in: ExecutionContext(workers: 1))
    let five = try analysis.results(for: study, in: ExecutionContext(workers: 5))
    #expect(one.tables == five.tables)
  }

  @Test(
    arguments: [
      (
        "rang", [:],
        "no analysis is called 'rang'. Did you mean 'rank'? Known are: \(ids.joined(separator: ", "))."
      ),
      (
        "xyzzyx", [:], "no analysis is called 'xyzzyx'. Known are: \(ids.joined(separator: ", "))."
      ),
      ("rank", [:], "'rank' needs the parameter 'by'. Add it to the plan."),
      (
        "rank", ["bye": .text("degree")],
        "'rank' needs the parameter 'by'. It is given 'bye'; write 'by' if that is meant."
      ),
      (
        "routes", ["from": .text("a"), "to": .text("b"), "cuont": .number(2)],
        "'routes' has no parameter 'cuont'. Did you mean 'count'? "
          + "See `citynet list analyses` and `citynet list figures`."
      ),
      (
        "describe", ["depth": .number(3)],
        "'describe' has no parameter 'depth'. See `citynet list analyses` and `citynet list figures`."
      ),
      (
        "routes",
        ["from": .text("a"), "to": .text("b"), "count": .number(0)],
        "parameter 'count' of 'routes' must be a whole number from 1 to 10000."
      ),
    ] as [(String, [String: AnalysisParameters.Value], String)])
  func aFaultyRequestSaysWhatIsWrong(
    id: String, values: [String: AnalysisParameters.Value], message: String
  ) {
    #expect { try AnalysisCatalog.analysis(id, values) } throws: { error in
      String(describing: error) == message
    }
  }
}
