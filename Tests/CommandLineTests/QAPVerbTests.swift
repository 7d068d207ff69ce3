import Foundation
import TestSupport
import Testing

/// Correlations and regressions of relations from the command line.
@Suite struct QAPVerbTests {
  /// What must not depend on the order of rows.
  static let forms = [
    ["DATA", "ties", "log-km", "--count", "50"],
    ["DATA", "ties", "shared-organizations", "--count", "50"],
    [
      "DATA", "--response", "ties", "--on", "log-km,same:region", "--model", "logit", "--count",
      "20", "--country", "IR,CN,PK,AZ,TR,UZ",
    ],
  ]

  /// A dataset of the sixteen families of Florence, with two lists of pairs beside it.
  ///
  /// Source: Padgett & Ansell, American Journal of Sociology 98 (1993).
  private func florence() throws -> ScratchFolder {
    let expected = try ExpectedFigures("florence")
    let scratch = try ScratchFolder()
    let families = try expected.texts("families")
    try scratch.write(
      "florence/cities.csv",
      "id,name,country\n" + families.map { "\($0.lowercased()),\($0),IT\n" }.joined())
    let marriages = try expected.texts("marriage").map { $0.split(separator: " ") }
    try scratch.write(
      "florence/assertions.csv",
      "id,subject,relation,object,status,source\n"
        + marriages.enumerated().map { place, pair in
          "m\(place),\(pair[0].lowercased()),twinning,\(pair[1].lowercased()),in-force,padgett\n"
        }.joined())
    try scratch.write("florence/sources.csv", "id,title\npadgett,Robust action\n")
    for list in ["marriage", "business"] {
      let pairs = try expected.texts(list).map { $0.replacing(" ", with: ",") }
      try scratch.write("\(list).csv", "family,other\n" + pairs.joined(separator: "\n") + "\n")
    }
    return scratch
  }

  private func row(_ run: CityNetProcess, _ number: Int = 1) throws -> [String: Double] {
    #expect(run.status == 0, "\(run.errors)")
    let rows = commaSeparatedRows(Array(run.output.utf8))
    return Dictionary(
      uniqueKeysWithValues: zip(rows[0], rows[number]).compactMap { name, cell in
        Double(cell).map { (name, $0) }
      })
  }

  /// Worked case 23: r = 0.3718679, one-sided p about 0.0008.
  @Test(arguments: ["ties", "pairs:MARRIAGE"])
  func marriageAndBusinessGoTogether(first: String) throws {
    let folder = try florence()
    let expected = try ExpectedFigures("florence")
    let run = try CityNetProcess(
      "qap", folder.path + "/florence",
      first.replacing("MARRIAGE", with: folder.path + "/marriage.csv"),
      "pairs:\(folder.path)/business.csv", "--count", "5000", "--format", "csv")
    let found = try row(run)
    #expect(abs(try #require(found["correlation"]) - 0.3718679) < 5e-8)
    let p = try expected.number("qap.p_above")
    let error = (p / 5000).squareRoot() * 2.0.squareRoot()
    #expect(abs(try #require(found["p_above"]) - p) < 4 * error + 1.0 / 5001)
    #expect(found["pairs"] == 120 && found["cities"] == 16)
  }

  /// Worked case 23: slope 0.4190476, p about 0.001.
  @Test func businessTellsOfMarriage() throws {
    let folder = try florence()
    let run = try CityNetProcess(
      "qap", folder.path + "/florence", "--response", "ties", "--on",
      "pairs:\(folder.path)/business.csv", "--count", "5000", "--format", "csv")
    let found = try row(run)
    #expect(abs(try #require(found["coefficient"]) - 0.4190476) < 5e-8)
    #expect(try #require(found["p"]) < 0.005)
  }

  /// R's sna::netlm and sna::netlogit on three relations.
  @Test(arguments: ["linear", "logit"])
  func severalRelationsAreWeighedAsInR(model: String) throws {
    let folder = try florence()
    let expected = try ExpectedFigures("florence")
    let families = try expected.texts("families")
    let wealth = try expected.numbers("wealth")
    var list = "a,b,number\n"
    for i in families.indices {
      for j in 0..<i { list += "\(families[i]),\(families[j]),\(abs(wealth[i] - wealth[j]))\n" }
    }
    try folder.write("wealth.csv", list)
    let run = try CityNetProcess(
      "qap", folder.path + "/florence", "--response", "ties", "--on",
      "pairs:\(folder.path)/business.csv,pairs:\(folder.path)/wealth.csv", "--model", model,
      "--count", "2000", "--format", "csv")
    for (place, name) in ["business", "wealth"].enumerated() {
      let found = try row(run, place + 1)
      let path = "\(model).\(name)"
      let tolerance = model == "linear" ? 1e-9 : 1e-6
      for figure in ["coefficient", "statistic"] {
        let value = try expected.number("\(path).\(figure)")
        #expect(abs(try #require(found[figure]) - value) < tolerance * max(1, abs(value)))
      }
      let p = try expected.number("\(path).p")
      let error = (max(p * (1 - p), 1e-4) * 2 / 2000).squareRoot()
      #expect(abs(try #require(found["p"]) - p) < 4 * error + 1e-3)
    }
    let intercept = try #require(try row(run, 3)["coefficient"])
    #expect(abs(intercept - (try expected.number("\(model).intercept"))) < 1e-6)
  }

  @Test func anUnknownNameInAListIsFoundByItsLine() throws {
    let folder = try florence()
    try folder.write("wrong.csv", "a,b\nMedici,Pucci\nMedicci,Pucci\n")
    let run = try CityNetProcess(
      "qap", folder.path + "/florence", "ties", "pairs:\(folder.path)/wrong.csv")
    #expect(run.status == 65, "\(run.errors)")
    #expect(run.errors.contains("wrong.csv:3: no city is called 'Medicci'. Did you mean 'Medici'"))
  }

  @Test(arguments: [
    (["ties"], "name two relations, not 1"),
    (["ties", "kilometers"], "is not a relation of cities"),
    (["ties", "same:contry"], "Did you mean 'country'"),
    (["ties", "relation:membership"], "is not a kind of ties"),
    (["--response", "ties"], "--response and --on need each other."),
    (["ties", "km", "--model", "logit"], "--model needs --response."),
    (["--response", "ties", "--on", "km,km"], "is named twice"),
    (["--response", "km", "--on", "ties", "--model", "logit"], "0 and 1 only"),
  ])
  func whatCannotBeMeantIsRefused(arguments: [String], message: String) throws {
    let run = try CityNetProcess(
      list: ["qap", CityNetProcess.silkRoad] + arguments + ["--count", "5"])
    #expect(run.status == 2 && run.output.isEmpty, "\(run.output)")
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func aMissingFileIsMissingInput() throws {
    let run = try CityNetProcess("qap", CityNetProcess.silkRoad, "ties", "pairs:/nowhere.csv")
    #expect(run.status == 66 && run.errors.contains("/nowhere.csv: there is no such file"))
  }
}
