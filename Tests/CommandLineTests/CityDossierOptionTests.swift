import Foundation
import Testing

/// `citynet dossier … --dossier FOLDER` writes a page on one city.
@Suite struct CityDossierOptionTests {
  let data = CityNetProcess.silkRoad

  @Test func theDossierOfIsfahanHoldsWhatTheDataSayAndReplays() throws {
    let scratch = try ScratchFolder()
    let folder = scratch.path + "/d"
    let run = try CityNetProcess("dossier", data, "Esfahan", "--dossier", folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try run.output == CityNetProcess("dossier", data, "isfahan").output)
    let page = try scratch.read("d/report.md")
    // Counted by hand in assertions.csv; pairs, effective size, betweenness and index by networkx 3
    // from the list of ties (combinations of neighbours, effective_size, betweenness_centrality).
    #expect(page.contains("**Isfahan is tied with 20 cities in 16 countries"))
    #expect(page.contains("Freiburg (suspended) and Hyderabad (in preparation)"))
    #expect(page.contains("170 of the 190 pairs of its 20 partners have no tie with each other."))
    #expect(page.contains("about 18.0 separate directions"))
    #expect(page.contains("**Isfahan is number 7 of 194 cities by betweenness, and number 9 by"))
    #expect(page.contains("those with Cairo, Kathmandu, Venice, Hangzhou and Lanzhou."))
    #expect(page.contains("**Sources claim 10 to 16 sister cities; this dataset names 20.**"))
    #expect(page.contains("16 by Iran Front Page (by 2025-04); 14 by IMNA; 13 by IMNA"))
    #expect(page.contains("For 6 ties sources give different dates"))
    let options = try scratch.read("d/tables/city-options-isfahan.csv")
    #expect(options.contains("\nIstanbul,Türkiye,8,3.0800674"))
    let html = try scratch.read("d/report.html")
    for heading in [
      "findings", "ties", "position-in-the-network", "corridors", "options-to-examine",
      "where-sources-disagree", "statements-of-the-sources", "methods", "data-quality", "sources",
      "how-to-cite",
    ] {
      #expect(html.contains("<h2 id=\"part-\(heading)\">"), "\(heading)")
    }
    #expect(html.utf8.count < 3_000_000)
    let again = try CityNetProcess("replay", folder + "/run.json", "--dataset", data)
    #expect(again.status == 0, "\(again.output)\(again.errors)")
  }

  @Test func theOrderOfTheRowsLeavesNoTrace() throws {
    func files(of dataset: String) throws -> [String: String] {
      let scratch = try ScratchFolder()
      // The record says where the data lie from the dossier, so they must lie alike.
      let link = scratch.path + "/silk-road"
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: dataset)
      let run = try CityNetProcess(
        "dossier", link, "karachi", "--dossier", scratch.path + "/d")
      #expect(run.status == 0, "\(run.errors)")
      let names = try FileManager.default.subpathsOfDirectory(atPath: scratch.path + "/d")
      return Dictionary(
        uniqueKeysWithValues: names.compactMap { name in
          (try? scratch.read("d/" + name)).map { (name, $0) }
        })
    }
    let expected = try files(of: data)
    #expect(expected.count > 20)
    for folder in RowOrderTests.shuffled.prefix(2) {
      let isSame = try files(of: folder) == expected
      #expect(isSame)
    }
  }

  @Test(arguments: [
    ["--as-of", "2005-06-01"], ["--status", "planned"], ["--status", "any", "--relation", "any"],
  ])
  func otherSelectionsAreAnsweredToo(selection: [String]) throws {
    let scratch = try ScratchFolder()
    let run = try CityNetProcess(
      list: ["dossier", data, "isfahan", "--dossier", scratch.path + "/d"] + selection)
    #expect(run.status == 0, "\(run.errors)")
    let page = try scratch.read("d/report.md")
    #expect(page.contains("cities tied under the selection") || page.contains("city tied under"))
  }
}
