import Foundation
import Testing

/// What is asked is answered on the page, not only in a file beside it.
@Suite struct ReportContentTests {
  @Test func theTablesOfEveryAnalysisStandOnThePage() throws {
    let analyses = [
      #"{"id": "describe"}, {"id": "distances"}, {"id": "centralization"}, {"id": "blocks"}"#,
      #"{"id": "census", "nulls": 2}, {"id": "core-periphery"}, {"id": "rich-club", "nulls": 2}"#,
      #"{"id": "rank", "by": "harmonic"}, {"id": "rank-ties", "by": "edge-betweenness"}"#,
      #"{"id": "rank-uncertainty", "by": "harmonic", "replicates": 2}, {"id": "key-players"}"#,
      #"{"id": "compare"}, {"id": "routes", "from": "isfahan", "to": "urumqi"}"#,
      #"{"id": "cuts", "from": "isfahan", "to": "urumqi", "capacity": "sources"}"#,
      #"{"id": "failure", "from": "isfahan", "to": "urumqi", "by": "hops,km", "count": 2}"#,
      #"{"id": "attack", "runs": 10, "steps": 5}, {"id": "articulation", "top": 3}"#,
      #"{"id": "connection", "cities": ["isfahan", "urumqi", "porto"]}"#,
      #"{"id": "corridor", "corridor": "cpec"}, {"id": "ties"}, {"id": "evidence"}"#,
      #"{"id": "route-evidence", "from": "isfahan", "to": "urumqi"}"#,
      #"{"id": "corridor-evidence", "corridor": "cpec"}"#,
      #"{"id": "ties", "city": "isfahan"}, {"id": "evidence", "city": "isfahan"}"#,
      #"{"id": "timeline", "city": "isfahan"}, {"id": "memberships"}, {"id": "claims"}"#,
      #"{"id": "disputes"}, {"id": "reconciliation", "a": "s:tehran-times", "b": "s:wikidata"}"#,
      #"{"id": "claim-reconciliation", "b": "s:wikidata"}"#,
      #"{"id": "one-sided-ties", "a": "s:wikipedia"}, {"id": "dossier", "city": "isfahan"}"#,
      #"{"id": "sources"}, {"id": "cliques", "min_size": 4}, {"id": "cliques-move"}"#,
      #"{"id": "what-if", "edits": ["+isfahan:urumqi"], "steps": "each"}"#,
      #"{"id": "next-ties", "city": "isfahan", "steps": 2}"#,
    ].joined(separator: ",\n")
    let folder = try ScratchFolder()
    let plan = try folder.write(
      "plan.json",
      """
      {"title": "All", "dataset": "\(CityNetProcess.silkRoad)", "output": "made",
       "analyses": [\(analyses)]}
      """)
    let run = try CityNetProcess("report", plan)
    #expect(run.status == 0, "\(run.errors)")
    let page = try folder.read("made/report.md")
    let shown = page.split(separator: "\n").filter { $0.hasPrefix("### Table ") }.count
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/made/tables")
    #expect(shown == files.count, "\(shown) of \(files.sorted())")
  }

  @Test func oneOfAThingIsNotCalledSeveral() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("one.csv", "city1,city2\nA,B\n")
    let run = try CityNetProcess("report", file, "--output", folder.path + "/made")
    #expect(run.status == 0)
    let page = try folder.read("made/report.md")
    #expect(page.contains("- **1** tied pair of cities\n- **1** component\n"))
    #expect(page.contains("**The ties fall into one cluster.**"))
    #expect(page.contains("2 tied cities fall into one cluster"))
    #expect(page.contains("## What is left out, and why"))
    #expect(page.contains("None of 1 tie of this selection has a date, so no trend can be told."))
  }
}
