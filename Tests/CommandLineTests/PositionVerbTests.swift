import Foundation
import Graphs
import TestSupport
import Testing

/// Brokers and mixing by the built program.
@Suite struct PositionVerbTests {
  let data = CityNetProcess.silkRoad

  /// Zachary's karate club as a dataset; members are named by number from 1, with their club.
  private func karateClub() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    let hi: Set = [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 16, 17, 19, 21]
    func id(_ node: Int) -> String { "m" + (node < 9 ? "0" : "") + "\(node + 1)" }
    let cities = (0..<34).map { "\(id($0)),\($0 + 1),\(hi.contains($0) ? "Mr. Hi" : "Officer")" }
    try folder.write("cities.csv", "id,name,club\n" + cities.joined(separator: "\n") + "\n")
    let graph = SmallGraphs.karateClub
    let ties = graph.edges.map { edge in
      let (a, b) = graph.ends(of: edge)
      return "a\(edge.index),\(id(a.index)),\(id(b.index)),twinning,false,signed,zachary-1977"
    }
    try folder.write(
      "assertions.csv",
      "id,subject,object,relation,directed,status,source\n" + ties.joined(separator: "\n") + "\n")
    try folder.write("sources.csv", "id,title\nzachary-1977,An information flow model\n")
    return folder
  }

  /// The rows of the table with this number as exports have it, by column.
  private func rows(_ table: Int, _ arguments: [String]) throws -> [[String: String]] {
    let run = try CityNetProcess(list: arguments + ["--table", "\(table)", "--format", "csv"])
    #expect(run.status == 0, "\(run.errors)")
    let lines = commaSeparatedRows(Array(run.output.utf8))
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
  }

  private static let roles = [
    "coordinator", "itinerant", "representative", "gatekeeper", "liaison", "total",
  ]

  /// R's sna 2.7 (Tests/Expected/brokerage.R).
  @Test func workedCase22Brokers() throws {
    let club = try karateClub()
    let ask = ["brokers", club.path, "--by", "column:club"]
    let cities = try rows(1, ask)
    func counts(_ name: String) -> [String?] {
      let row = cities.first { $0["city"] == name } ?? [:]
      return Self.roles.map { row[$0] }
    }
    #expect(counts("1") == ["174", "0", "15", "15", "0", "204"])
    #expect(counts("34") == ["156", "6", "40", "40", "0", "242"])
    #expect(cities[0]["city"] == "34" && cities[0]["between"] == "Mr. Hi – Officer")
    let network = try rows(2, ask)
    #expect(network.map { $0["paths"] } == ["510", "20", "128", "128", "0", "786"])
    let expected = try ExpectedFigures("brokerage")
    for (place, row) in network.enumerated() {
      let mean = try expected.number("karate.total_expected.\(place)")
      let deviation = try expected.number("karate.total_deviation.\(place)")
      let paths = try expected.number("karate.total.\(place)")
      #expect((Double(row["expected"] ?? "") ?? -1).isApproximately(mean))
      let z = Double(row["z"] ?? "")
      #expect(z.isApproximately(deviation == 0 ? nil : (paths - mean) / deviation))
    }
    #expect(network[0]["id"] == "w_I" && (Double(network[0]["p"] ?? "") ?? 1) < 0.01)
    let pairs = try rows(3, ask)
    #expect(pairs.count == 1 && pairs[0]["paths"] == "128" && pairs[0]["broker"] == "34")
  }

  /// networkx (Tests/Expected/position.py).
  @Test func workedCase22BurtAndMixing() throws {
    let club = try karateClub()
    for (measure, key) in [("constraint", "constraint"), ("effective-size", "effective_size")] {
      let ranked = try rows(1, ["rank", club.path, "--by", measure])
      let place = ranked.firstIndex { $0["city"] == "1" }
      let score = place.flatMap { Double(ranked[$0]["score"] ?? "") }
      let value = try ExpectedFigures("position").number("karate.\(key).0")
      #expect(score.isApproximately(value))
      // The lowest constraint stands first; by effective size member 34 is ahead.
      #expect(place == (measure == "constraint" ? 0 : 1))
    }
    let ask = ["mixing", club.path, "--by", "club"]
    let network = try rows(1, ask)
    func value(_ id: String, _ column: String) -> Double? {
      network.first { $0["id"] == id }.flatMap { Double($0[column] ?? "") }
    }
    #expect(value("external-internal", "value").isApproximately(-56.0 / 78))
    #expect(value("external-internal", "expected").isApproximately(1.0 / 33))
    #expect(value("external-internal", "p_low") == 1e-4)
    let expected = try ExpectedFigures("position")
    #expect(
      value("assortativity", "value").isApproximately(try expected.number("mixing.nominal")))
    #expect(
      value("assortativity", "error").isApproximately(try expected.number("mixing.nominal_error")))
    #expect(value("within", "value") == 67 && value("across", "value") == 11)
    let pairs = try rows(2, ask)
    #expect(Set(pairs.map { $0["ties"] }) == ["35", "32", "11"])
    let groups = try rows(3, ask)
    #expect(groups.allSatisfy { $0["cities"] == "17" && $0["across"] == "11" })
    let cities = try rows(4, ask)
    #expect(cities.count == 34 && cities[0]["city"] == "34" && cities[0]["across"] == "3")
    let figures = try rows(1, ["mixing", club.path, "--figure", "ties", "--nulls", "50"])
    #expect(
      (Double(figures[0]["value"] ?? "") ?? 0).isApproximately(
        try expected.number("mixing.degree")))
  }

  @Test func workersLeaveNoTrace() throws {
    for verb in [["brokers", data, "--permutations", "49"], ["mixing", data, "--figure", "lat"]] {
      let one = try CityNetProcess(list: verb + ["--workers", "1"])
      let five = try CityNetProcess(list: verb + ["--workers", "5"])
      #expect(one.status == 0 && one.output == five.output)
    }
  }

  @Test func everyTableSaysWhatItMeansInASentence() throws {
    let run = try CityNetProcess("brokers", data, "--by", "world-region", "--permutations", "99")
    #expect(run.output.contains("brokers most: "))
    let mixing = try CityNetProcess("mixing", data, "--by", "leiden", "--permutations", "99")
    #expect(mixing.output.contains("were made from the ties themselves"))
  }

  @Test(
    arguments: [
      (["brokers", "DATA", "--by", "contry"], 2, "Did you mean 'country'"),
      (["brokers", "DATA", "--by", "column:club"], 2, "is not a further column of the cities"),
      (["brokers", "DATA", "--permutations", "1"], 2, "--permutations must be 2 to 100000"),
      (["brokers", "DATA", "--top", "0"], 2, "--top must be at least 1"),
      (["brokers", "/no/such/place"], 66, "there is no file or folder /no/such/place"),
      (["brokers", "DATA", "--country", "UZ"], 1, "are in one group, 'Uzbekistan'"),
      (["mixing", "DATA", "--by", "organization:wegoo"], 2, "Did you mean"),
      (["mixing", "DATA", "--figure", "populaton"], 2, "Did you mean 'population'"),
      (["mixing", "DATA", "--nulls", "5"], 2, "--nulls needs --figure ties"),
      (["mixing", "DATA", "--figure", "lat", "--top", "5"], 2, "--top needs --by"),
    ])
  func wrongInputIsToldWithWhatToDo(
    arguments: [String], status: Int32, message: String
  ) throws {
    let run = try CityNetProcess(list: arguments.map { $0 == "DATA" ? data : $0 })
    #expect(run.status == status, "\(run.output)\(run.errors)")
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.output.isEmpty)
  }
}
