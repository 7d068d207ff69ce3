import Foundation
import Testing

/// What verbs say of data without ties.
@Suite struct MissingTiesTests {
  let memberships = CityNetProcess.project.appendingPathComponent("Datasets/city-organizations")
    .path

  @Test(arguments: [
    ["rank", "--top", "3"], ["clusters"], ["cliques"], ["describe"], ["whatif", "+london:paris"],
    ["whatif", "--best-next", "1", "--city", "london"], ["compare", "leiden", "country"],
    ["corridor", "london", "paris"], ["ties", "london"], ["diagram", "--to", "dot"],
    ["rank", "--uncertainty", "jackknife"],
  ])
  func aDatasetOfMembershipsOnlyIsCalledSo(words: [String]) throws {
    let run = try CityNetProcess(list: [words[0], memberships] + words.dropFirst())
    #expect(run.errors.contains("the data hold 1857 memberships and no ties"))
    #expect(run.errors.contains("`citynet dossier` lists the memberships of a city"))
    if !run.output.isEmpty, words[0] != "diagram" {
      #expect(run.output.contains("The data hold memberships, and no ties."))
    }
  }

  @Test func theVerbThatKnowsMembershipsGivesNoSuchAdvice() throws {
    let run = try CityNetProcess("dossier", memberships, "london")
    #expect(run.status == 0 && run.errors.isEmpty)
  }

  @Test(arguments: [["backbone"], ["connectivity", "--top", "3"], ["layers"]])
  func verbsAboutMembershipsDoNotMissTies(words: [String]) throws {
    let run = try CityNetProcess(list: [words[0], memberships] + words.dropFirst())
    #expect(run.status == 0 && !run.errors.contains("nothing to measure"), "\(run.errors)")
  }

  @Test func aSelectionWithoutMembershipsIsSaidToBeTooNarrow() throws {
    let run = try CityNetProcess(
      "rank", CityNetProcess.silkRoad, "--co-membership", "count", "--status", "planned", "--as-of",
      "1800-01-01")
    #expect(run.output.contains("No membership is selected."), "\(run.output)")
    #expect(run.errors.contains("leaves none. Widen --status"), "\(run.errors)")
  }

  @Test func aSelectionThatLeavesNoTieIsSaidToBeTooNarrow() throws {
    let run = try CityNetProcess(
      "rank", CityNetProcess.silkRoad, "--created-in", "1800/1801", "--top", "1")
    #expect(run.status == 0)
    #expect(run.output.contains("No tie is selected."))
    #expect(run.errors.contains("leaves none. Widen --status"))
    let fine = try CityNetProcess("rank", CityNetProcess.silkRoad, "--top", "1")
    #expect(fine.errors.isEmpty && !fine.output.contains("No tie"))
  }

  @Test func aReportOnMembershipsOnlyRanksNobody() throws {
    let folder = try ScratchFolder()
    let run = try CityNetProcess("report", memberships, "--output", folder.path + "/r")
    #expect(run.status == 0)
    let page = try String(contentsOfFile: folder.path + "/r/report.md", encoding: .utf8)
    #expect(!page.contains("No city is tied") && !page.contains("Selection: twinning"))
    #expect(page.contains("## Best connected cities"))
    #expect(page.contains("UNESCO Creative Cities Network"))
    #expect(!page.contains("Central cities") && !page.contains("0 tied cities fall"))
  }

  @Test func theStandardReportSaysWhatAClubMakesOfTheFigures() throws {
    let folder = try ScratchFolder()
    let towns = (0..<9).map { "Town \($0)" }
    var pairs = towns.indices.flatMap { a in
      towns.indices.filter { $0 > a }.map { "\(towns[a]),\(towns[$0])" }
    }
    pairs += (0..<20).map { "Town 0,Other \($0)" }
    let file = folder.path + "/pairs.csv"
    try ("city1,city2\n" + pairs.joined(separator: "\n") + "\n")
      .write(toFile: file, atomically: true, encoding: .utf8)
    let run = try CityNetProcess("report", file, "--output", folder.path + "/r")
    #expect(run.status == 0)
    let page = try String(contentsOfFile: folder.path + "/r/report.md", encoding: .utf8)
    // 36 of 56 pairs, and all 84 triangles, lie inside the nine towns.
    #expect(page.contains("**One club was probably entered as ties of each member with each.**"))
    #expect(page.contains("64.3 % of the tied pairs and 100.0 % of the triangles"))
  }
}
