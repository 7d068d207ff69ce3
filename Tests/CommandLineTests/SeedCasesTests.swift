import Foundation
import TestSupport
import Testing

/// Worked cases on the package of the five articles, from the command line.
@Suite(.enabled(if: SharedMaterial.isPresent, "the shared folder is not beside this checkout"))
struct SeedCasesTests {
  private let package = (SharedMaterial.path ?? "") + "/fixtures/seed-assertions"
  private let scratch: ScratchFolder
  private let dataset: String

  /// The package in the words of a dataset; what "implied" means is decided here.
  init() throws {
    scratch = try ScratchFolder()
    dataset = scratch.path + "/seeds"
    let words = try scratch.write("words.csv", "kind,as_written,word\nstatus,implied,in-force\n")
    let run = try CityNetProcess("import", package, "--words", words, "--output", dataset)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("Rows read: 28. Cities kept: 16."))
    #expect(run.errors.contains("Ties kept: 21."))
  }

  /// The rows of the table with this number as exports have it, without the header.
  private func rows(_ table: Int, _ arguments: String...) throws -> [[String]] {
    let run = try CityNetProcess(
      list: arguments + ["--table", "\(table)", "--format", "csv"])
    #expect(run.status == 0, "\(run.errors)")
    return commaSeparatedRows(Array(run.output.utf8)).dropFirst().map { $0 }
  }

  /// Case 1.
  @Test func checkFindsWhatIsWrongWithThePackage() throws {
    let run = try CityNetProcess("check", package)
    #expect(run.status == 1)
    let lines = run.output.split(separator: "\n").map { String($0) }
    func found(_ rule: String) -> [String] {
      lines.filter { $0.hasSuffix("[\(rule)]") }
        .map { $0.split(separator: ":").prefix(2).joined(separator: ":") }
    }
    #expect(found("event-before-tie") == [26, 27, 28].map { "assertions.csv:\($0)" })
    // a19 and a20 are counts without list, a22 has no partner.
    #expect(found("unnamed-partner") == [20, 21, 23].map { "assertions.csv:\($0)" })
    #expect(found("unknown-status") == ["assertions.csv:29"])
    #expect(
      lines.contains { $0.hasPrefix("assertions.csv:29:35: error: no status is called 'implied'") })
    #expect(
      lines.contains { $0.hasPrefix("cities.csv:3:14: note: the name 'Hyderabad' needs a country") }
    )
    #expect(found("undated-source") == [3, 4, 6].map { "sources.csv:\($0)" })
    #expect(lines.count { $0.contains(": error: ") } == 1)
  }

  /// Row 6.
  @Test func everyQuoteStandsInItsArticle() throws {
    let texts = (SharedMaterial.path ?? "") + "/seeds"
    let run = try CityNetProcess(
      "check", package, "--texts", texts, "--rule", "quote-not-found")
    #expect(run.status == 0 && run.output.isEmpty, "\(run.output)")
    #expect(run.errors.contains("28 quotes compared with texts."))
    let bundled = try CityNetProcess(
      "check", CityNetProcess.silkRoad, "--texts", texts, "--rule", "quote-not-found")
    #expect(bundled.status == 0 && bundled.output.isEmpty, "\(bundled.output)")
    #expect(bundled.errors.contains("48 quotes compared with texts."))
  }

  /// Case 6.
  @Test func claimsOfTwoCountriesAreCoveredByOnePair() throws {
    let table = try rows(1, "claims", dataset, "--country", "CN,PK")
    #expect(table.count == 1)
    #expect(Array(table[0][2...8]) == ["16", "1", "1", "15", "0.0625", "0.0625", "0.125"])
    let pairs = try rows(2, "claims", dataset, "--country", "CN,PK", "--pairs")
    #expect(pairs.map { Array($0[2...3]) } == [["Karachi", "Urumqi"], ["Qingdao", ""]])
    // No phantom ties: of the cities of China and Pakistan two are tied, by one tie.
    let ties = try rows(
      1, "ties", dataset, "--country", "CN,PK", "--status", "any", "--relation", "any")
    #expect(ties.map { $0[0] + " " + $0[2] } == ["Karachi Urumqi"])
  }

  /// Case 7.
  @Test func theDossierOfIsfahan() throws {
    let figures = try rows(1, "dossier", dataset, "isfahan")
    func figure(_ id: String) -> String? { figures.first { $0[3] == id }?[1] }
    #expect(figure("partners") == "10" && figure("multiplex") == "3")
    let kinds = try rows(2, "dossier", dataset, "isfahan")
    #expect(
      kinds.map { "\($0[5]) \($0[1])" } == [
        "twinning 5", "aid 2", "exchange 1", "event 3", "academic 1", "co-production 1",
        "membership 2",
      ])
    #expect(kinds[0][4] == "1 implied")
    #expect(kinds[1][2] == "3", "consignments")
    let partners = try rows(3, "dossier", dataset, "isfahan")
    #expect(partners.count == 10)
    #expect(
      partners.filter { $0[2] == "2" }.map { $0[0] } == ["Freiburg", "St. Petersburg", "Xi'an"])
    // networkx 3.6.1: nx.betweenness_centrality(G, normalized=False) is 45 and 1.
    for (city, score) in [("isfahan", "45.0"), ("urumqi", "1.0")] {
      let position = try rows(6, "dossier", dataset, city)
      let line = position.first { $0[5] == "betweenness" && $0[1] == "all ties" }
      #expect(line?[2] == score)
    }
  }

  /// Rows 1 and 2; where nobody decides what "implied" means its row is left out.
  @Test func theFiguresOfTheModel() throws {
    let ties = try rows(1, "ties", dataset, "--status", "any", "--relation", "any")
    #expect(Set(ties.map { Set([$0[0], $0[2]]) }).count == 12)
    let undecided = scratch.path + "/undecided"
    let made = try CityNetProcess("import", package, "--output", undecided)
    #expect(made.errors.contains("a28: the status 'implied' has no certain meaning"))
    #expect(try CityNetProcess("check", undecided).status == 0)
    #expect(try rows(1, "ties", undecided).count == 3)
    #expect(try rows(1, "ties", undecided, "--status", "strict,planned").count == 6)
  }

  /// The list of thirteen that a newspaper printed is what the bundled dataset has of it.
  @Test func thirteenNamesOfOneReportAgainstAnother() throws {
    let file = "fixtures/seed-assertions/reported_twins_tehran_times_2021-06-11.csv"
    let printed = commaSeparatedRows(try SharedMaterial.bytes(file)).dropFirst()
    let hints = [
      "Kuala Lumpur": "kuala-lumpur", "Havana": "havana", "Lahore": "lahore",
      "Yerevan": "yerevan", "Dakar": "dakar", "Baalbek": "baalbek",
    ]
    let expected = printed.map { $0[1].isEmpty ? hints[$0[0]] ?? $0[0] : $0[1] }.sorted()
    let partners = try rows(
      2, "reconcile", CityNetProcess.silkRoad, "isfahan", "--a", "s:tehran-times", "--b",
      "s:wikidata")
    #expect(partners.filter { $0[2] != "B only" }.map { $0[6] }.sorted() == expected)
    let figures = try rows(
      1, "reconcile", CityNetProcess.silkRoad, "isfahan", "--a", "s:tehran-times", "--b",
      "s:wikidata")
    #expect(figures.prefix(5).map { $0[1] } == ["13", "8", "5", "8", "3"])
    #expect(figures.suffix(3).map { $0[1] } == ["0.3125", "0.38461538461538464", "0.625"])
  }

  @Test func fixingShowsADifferenceAndWritesOnlyWhenTold() throws {
    let copy = scratch.path + "/copy"
    try FileManager.default.copyItem(atPath: package, toPath: copy)
    let before = try String(contentsOfFile: copy + "/assertions.csv", encoding: .utf8)
    let shown = try CityNetProcess("check", copy, "--fix")
    #expect(shown.status == 1, "the status implied is left")
    #expect(shown.output.contains("-a13,isfahan,wego,member,false,joined"))
    #expect(shown.output.contains("+a13,isfahan,wego,membership,false,in-force"))
    #expect(try String(contentsOfFile: copy + "/assertions.csv", encoding: .utf8) == before)
    let written = try CityNetProcess("check", copy, "--fix", "--write")
    #expect(written.output == shown.output)
    let again = try CityNetProcess("check", copy, "--fix")
    #expect(again.output.isEmpty && again.errors.contains("nothing is certain to be put right"))
    let after = try String(contentsOfFile: copy + "/assertions.csv", encoding: .utf8)
    #expect(after.contains("date_kind") && after.contains("before-publication"))
  }
}
