import Foundation
import Testing

/// `--dossier FOLDER` writes a dossier beside what a verb prints.
@Suite struct DossierOptionTests {
  let data = CityNetProcess.silkRoad

  static let forms = [
    ["corridor", "DATA", "Esfahan", "urumqi", "--by", "km", "--count", "2"],
    ["corridor", "DATA", "IR", "CN", "--pareto", "hops,borders", "--max", "hops=4"],
    ["along", "DATA", "cpec"],
  ]

  @Test(arguments: forms)
  func aDossierHoldsTheAnswerAndReplays(form: [String]) throws {
    let scratch = try ScratchFolder()
    let folder = scratch.path + "/d"
    let arguments = form.map { $0.replacing("DATA", with: data) }
    let run = try CityNetProcess(list: arguments + ["--dossier", folder])
    #expect(run.status == 0, "\(run.errors)")
    #expect(try run.output == CityNetProcess(list: arguments).output)
    let page = try scratch.read("d/report.html")
    for heading in ["at-a-glance", "weakest-links", "evidence", "sources", "how-to-cite"] {
      #expect(page.contains("<h2 id=\"part-\(heading)\">"), "\(heading)")
    }
    let again = try CityNetProcess("replay", folder + "/run.json", "--dataset", data)
    #expect(again.status == 0, "\(again.output)\(again.errors)")
  }

  @Test(arguments: forms)
  func theOrderOfTheRowsLeavesNoTrace(form: [String]) throws {
    func files(of dataset: String) throws -> [String: String] {
      let scratch = try ScratchFolder()
      // The record says where the data lie from the dossier, so they must lie alike.
      let link = scratch.path + "/silk-road"
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: dataset)
      let run = try CityNetProcess(
        list: form.map { $0.replacing("DATA", with: link) }
          + ["--dossier", scratch.path + "/d"])
      #expect(run.status == 0, "\(run.errors)")
      let names = try FileManager.default.subpathsOfDirectory(atPath: scratch.path + "/d")
      return Dictionary(
        uniqueKeysWithValues: names.compactMap { name in
          (try? scratch.read("d/" + name)).map { (name, $0) }
        })
    }
    let expected = try files(of: data)
    #expect(expected.count > 8)
    for folder in RowOrderTests.shuffled.prefix(3) {
      let isSame = try files(of: folder) == expected
      #expect(isSame)
    }
  }

  @Test func everyHopOnThePageLeadsToAReference() throws {
    let scratch = try ScratchFolder()
    let run = try CityNetProcess(
      "corridor", data, "karachi", "nakhchivan", "--by", "km", "--dossier", scratch.path + "/d")
    #expect(run.status == 0, "\(run.errors)")
    let page = try scratch.read("d/report.html")
    let ids = Set(page.matches(of: /\sid="([^"]+)"/).map { String($0.1) })
    let hops = try #require(
      page.components(separatedBy: "<h2 id=\"part-hop-by-hop\">").last?
        .components(separatedBy: "<h2 ").first)
    let rows = hops.components(separatedBy: "<tr").dropFirst(2)
    #expect(rows.count > 3)
    for row in rows {
      let goals = row.matches(of: /href="#(source-[^"]+)"/).map { String($0.1) }
      #expect(!goals.isEmpty && goals.allSatisfy(ids.contains), "\(row)")
    }
  }

  @Test(arguments: [
    (["along", "DATA", "--dossier", "x"], "--dossier needs one corridor"),
    (["corridor", "DATA", "isfahan", "urumqi", "--dossier", ""], "needs the name of a folder"),
  ])
  func aDossierOfNothingIsRefused(arguments: [String], message: String) throws {
    let run = try CityNetProcess(list: arguments.map { $0.replacing("DATA", with: data) })
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.contains(message), "\(run.errors)")
  }
}
