import Foundation
import TestSupport
import Testing

/// Memberships, projections and ties by shared membership, from the command line.
@Suite struct MembershipVerbTests {
  static let organizations = CityNetProcess.project
    .appendingPathComponent("Datasets/city-organizations").path

  /// A file of Davis' women and the events they went to.
  private func davis(header: String, in folder: ScratchFolder) throws -> String {
    let rows = zip(SmallGraphs.davisWomenNames, SmallGraphs.davisEvents).flatMap { woman, events in
      events.map { "\(woman),Event \($0)" }
    }
    let path = folder.path + "/davis.csv"
    try (header + "\n" + rows.joined(separator: "\n") + "\n")
      .write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  private func cells(_ row: [String], _ header: [String], _ names: [String]) throws -> [String] {
    try names.map { row[try #require(header.firstIndex(of: $0))] }
  }

  /// Worked case 19, by networkx 3.6.1.
  @Test(arguments: ["city,organization", "member,group"])
  func theWomenOfTheSouthHave139Pairs(header: String) throws {
    let folder = try ScratchFolder()
    let file = try davis(header: header, in: folder)
    let run = try CityNetProcess("project", file, "--weight", "all", "--format", "csv")
    #expect(run.status == 0, "\(run.errors)")
    let rows = commaSeparatedRows(Array(run.output.utf8)).filter { $0.count > 1 }
    #expect(rows.count == 140)
    let weights = [
      "shared", "newman", "hyperbolic", "jaccard", "overlap", "zhou_first", "zhou_second",
    ]
    func pair(_ a: String, _ b: String) throws -> [Double] {
      let row = try #require(rows.first { $0.contains(a) && $0.contains(b) })
      return try cells(row, rows[0], weights).map { try #require(Double($0)) }
    }
    let near = try pair("Evelyn Jefferson", "Laura Mandeville")
    let wanted = [6, 1.562637, 1.154762, 0.666667, 0.857143, 0.164966, 0.144345]
    #expect(zip(near, wanted).allSatisfy { abs($0 - $1) < 5e-7 }, "\(near)")
    let far = try pair("Evelyn Jefferson", "Olivia Carleton")
    #expect(
      zip(far, [1, 0.090909, 0.083333, 0.111111, 0.5]).allSatisfy { abs($0 - $1) < 5e-7 }, "\(far)")
  }

  @Test func aListOfPairsIsADataset() throws {
    let folder = try ScratchFolder()
    let file = try davis(header: "city,organization", in: folder)
    let pairs = folder.path + "/pairs.csv"
    let made = try CityNetProcess("project", file, "--weight", "newman", "--pairs", "-o", pairs)
    #expect(made.status == 0, "\(made.errors)")
    let read = try CityNetProcess(
      "rank", pairs, "--by", "strength", "--weight", "stated", "--format", "csv")
    let tied = try CityNetProcess(
      "rank", file, "--by", "strength", "--co-membership", "newman", "--format", "csv")
    #expect(read.status == 0 && tied.status == 0, "\(read.errors)\(tied.errors)")
    func scores(_ text: String) throws -> [String: Double] {
      let rows = commaSeparatedRows(Array(text.utf8)).filter { $0.count > 1 }
      let (name, score) = (
        rows[0].firstIndex(of: "city") ?? 0, rows[0].firstIndex(of: "score") ?? 0
      )
      return Dictionary(
        uniqueKeysWithValues: rows.dropFirst().map { ($0[name], Double($0[score]) ?? -1) })
    }
    let (first, second) = (try scores(read.output), try scores(tied.output))
    #expect(first.count == 18 && first.keys == second.keys)
    #expect(first.allSatisfy { abs($0.value - (second[$0.key] ?? 0)) < 1e-9 })
  }

  @Test func sharedMembershipsTieCitiesInEveryVerb() throws {
    let folder = try ScratchFolder()
    let file = try davis(header: "city,organization", in: folder)
    let described = try CityNetProcess(
      "describe", file, "--co-membership", "count:minimum=2", "--format", "csv")
    #expect(described.status == 0, "\(described.errors)")
    // 95 pairs share two events or more: networkx 3.6.1, weights of the projection above 1.
    #expect(described.output.contains("Tied pairs,95,"), "\(described.output)")
    for arguments in [["describe", file], ["test", file, "--count", "99"]] {
      let table = try CityNetProcess(list: arguments + ["--co-membership", "count"])
      #expect(
        table.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
          .contains("Members of one organization are all tied"), "\(table.output)")
    }
    let gravity = try CityNetProcess(
      "gravity", file, "--terms", "organizations", "--co-membership", "count")
    #expect(gravity.status == 2 && gravity.errors.contains("by themselves"), "\(gravity.errors)")
    for arguments in [
      ["clusters", file], ["rank", file, "--by", "betweenness"],
      ["compare", file, "leiden", "louvain"],
      ["ties", file, "evelyn-jefferson", "--evidence"],
      ["corridor", file, "evelyn-jefferson", "flora-price"], ["failure", file, "--runs", "5"],
    ] {
      let run = try CityNetProcess(list: arguments + ["--co-membership", "count"])
      #expect(run.status == 0, "\(arguments): \(run.errors)")
      #expect(run.output.contains("two cities are tied when they share an organization"))
    }
    let evidence = try CityNetProcess(
      "ties", file, "flora-price", "--evidence", "--co-membership", "count", "--table", "2",
      "--format", "csv")
    // Flora went to events 9 and 11 with others: each pair rests on statements about both of them.
    let rows = commaSeparatedRows(Array(evidence.output.utf8)).filter { $0.count > 1 }
    #expect(rows.count > 20 && evidence.output.contains("membership"))
  }

  @Test func organizationsAreLeftOutByIdOrName() throws {
    let folder = try ScratchFolder()
    let file = try davis(header: "city,organization", in: folder)
    for name in ["event-8", "Event 8", "event 8"] {
      let run = try CityNetProcess(
        "memberships", file, "--without", name, "--format", "csv", "--table", "1")
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.contains("Memberships,75,"), "\(run.output)")
    }
    let table = try CityNetProcess("memberships", file, "--without", "event-8")
    #expect(table.output.contains("without the memberships of event-8"))
    let typo = try CityNetProcess("memberships", file, "--without", "evnt-8")
    #expect(typo.status == 2 && typo.errors.contains("Did you mean"), "\(typo.errors)")
  }

  @Test func wrongWordsAreRefused() throws {
    let folder = try ScratchFolder()
    let file = try davis(header: "city,organization", in: folder)
    let weight = try CityNetProcess("project", file, "--weight", "newmann")
    #expect(weight.status == 2 && weight.errors.contains("'newman'"), "\(weight.errors)")
    let none = try CityNetProcess("project", file, "--weight", "")
    #expect(none.status == 2 && none.errors.contains("no weight is named"), "\(none.errors)")
    let tie = try CityNetProcess("rank", file, "--co-membership", "zhou")
    #expect(tie.status == 2 && tie.errors.contains("not the same both ways"), "\(tie.errors)")
    let rule = try CityNetProcess("rank", file, "--co-membership", "count:min=2")
    #expect(rule.status == 2 && rule.errors.contains("count:minimum=2"), "\(rule.errors)")
    let empty = try CityNetProcess("memberships", file, "--country", "CN")
    #expect(empty.status == 1, "\(empty.errors)")
    let sources = try CityNetProcess(
      "rank", file, "--co-membership", "count", "--uncertainty", "jackknife", "--over", "statuses")
    #expect(sources.status == 2 && sources.errors.contains("--over ties"), "\(sources.errors)")
  }

  @Test(arguments: ["memberships", "project", "backbone", "connectivity"])
  func optionsAboutTiesAreRefused(verb: String) throws {
    for (options, words) in [
      (["--co-membership", "count"], "leave it out here"),
      (["--relation", "aid"], "Leave --relation out"),
      (["--without", ""], "--without names no organization"),
    ] {
      let run = try CityNetProcess(list: [verb, Self.organizations] + options)
      #expect(run.status == 2 && run.output.isEmpty)
      #expect(run.errors.contains(words), "\(run.errors)")
    }
  }

  @Test func anotherOrderOfTheLeaveOutTableIsSaid() throws {
    let folder = try ScratchFolder()
    let file = try davis(header: "city,organization", in: folder)
    let substitution = "Here degree ranks the cities"
    let run = try CityNetProcess("memberships", file, "--leave-out", "--by", "betweenness")
    #expect(run.output.contains(substitution), "\(run.errors)")
    let closeness = try CityNetProcess("memberships", file, "--leave-out", "--by", "closeness")
    #expect(closeness.status == 0 && !closeness.output.contains(substitution))
    #expect(run.output.contains("Share of cities with a single membership"))
  }

  @Test func aDatasetWithoutMembershipsSaysSo() throws {
    let folder = try ScratchFolder()
    let path = folder.path + "/pairs.csv"
    try "city1,city2\na,b\n".write(toFile: path, atomically: true, encoding: .utf8)
    for verb in ["memberships", "project"] {
      let run = try CityNetProcess(verb, path)
      #expect(run.status == 1 && run.errors.contains("hold no memberships"), "\(run.errors)")
    }
  }
}

/// The list of 59 networks: the counts of its SOURCE.txt, with and without the largest.
@Suite(.enabled(if: SharedMaterial.isPresent, "the shared folder is not beside this checkout"))
struct EuropeanMembershipTests {
  static let list =
    (SharedMaterial.path ?? "") + "/data/memberships-europe/derived_memberships.csv"

  /// `city` and `iso2` are read as one city where only its name is written with other letters, so
  /// that figures may differ by one from those of pandas.
  @Test func theCountsAreThoseOfTheSource() throws {
    let expected = try ExpectedFigures("two-mode")
    for (options, path) in [
      ([String](), "europe.all"), (["--without", "Covenant of Mayors"], "europe.without"),
    ] {
      let run = try CityNetProcess(
        list: ["memberships", Self.list, "--status", "any", "--format", "csv", "--table", "1"]
          + options)
      #expect(run.status == 0, "\(run.errors)")
      let rows = commaSeparatedRows(Array(run.output.utf8)).filter { $0.count > 1 }
      func figure(_ id: String) throws -> Double {
        try #require(rows.first { $0.last == id }.flatMap { Double($0[1]) })
      }
      #expect(try figure("organizations") == expected.number("\(path).networks"))
      #expect(try abs(figure("member_cities") - expected.number("\(path).cities")) <= 1)
      #expect(try abs(figure("memberships") - expected.number("\(path).memberships")) <= 1)
      let pairs = try expected.number("\(path).pairs")
      #expect(try abs(figure("city_pairs") - pairs) < pairs * 1e-3)
    }
  }

  @Test func tooManyPairsAreNotTied() throws {
    let run = try CityNetProcess("rank", Self.list, "--co-membership", "count")
    #expect(run.status == 2 && run.errors.contains("--without covenant-of-mayors"), "\(run.errors)")
    let rows = try CityNetProcess("project", Self.list, "--format", "csv")
    #expect(rows.status == 2 && rows.errors.contains("--minimum"), "\(rows.errors)")
  }
}
