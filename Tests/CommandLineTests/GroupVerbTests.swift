import Foundation
import TestSupport
import Testing

/// Worked cases 17 and 18 from the command line, on Zachary's karate club.
@Suite struct GroupVerbTests {
  /// The members of the karate club as cities of a dataset, with the side that each took.
  static let karate: String = {
    do {
      return try write(order: Array(0..<34), ties: Array(0..<78), into: "karate")
    } catch {
      preconditionFailure("no karate club: \(error)")
    }
  }()

  @Test func theKarateClubHasFourFirmGroupsInAllRuns() throws {
    let run = try CityNetProcess(
      "clusters", Self.karate, "--ensemble", "100", "--nulls", "100", "--format", "csv")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("\nDifferent divisions,1,"))
    #expect(run.output.contains("\nRuns that find the best,100,"))
    #expect(run.output.contains("\nQuality of the best,0.4197896120973"))
    let mean = try figure("Modularity by chance", in: run.output)
    let deviation = try figure("Standard deviation by chance", in: run.output)
    let z = try figure("z", in: run.output)
    // Four standard errors of a mean and a deviation of 100 networks.
    #expect(abs(mean - 0.305) < 4 * 0.0147 / 10 && abs(deviation - 0.0147) < 4 * 0.0147 / 14)
    #expect(z > 6.3 && z < 9.5)
    #expect(try figure("p", in: run.output) == 1.0 / 101)
  }

  @Test func theBestGroupsOfTheKarateClubAreComparedWithItsSides() throws {
    let run = try CityNetProcess("compare", Self.karate, "leiden", "club", "--format", "csv")
    #expect(run.status == 0, "\(run.errors)")
    for (name, value) in [
      ("Normalized mutual information", 0.587_850), ("Adjusted Rand index", 0.464_591),
      ("Variation of information", 0.829_995), ("Split-join distance", 13),
      ("Modularity of the second", 0.358_235), ("Modularity of the first", 0.419_790),
      ("Adjusted mutual information", 0.566_666),
    ] {
      #expect(abs(try figure(name, in: run.output) - value) < 1e-6, "\(name)")
    }
  }

  @Test(arguments: [
    ["clusters", "--ensemble", "30", "--nulls", "10", "--against", "club,ties"],
    ["clusters", "--ensemble", "30", "--method", "label-propagation", "--consensus"],
    ["clusters", "--scan", "0.5..2", "--steps", "6"],
    ["compare", "leiden", "club", "--permutations", "20"],
    ["compare", "leiden", "louvain", "club", "--permutations", "20"],
  ])
  func twentyOrdersOfRowsGiveTheSameAnswer(arguments: [String]) throws {
    let expected = try answer(arguments, Self.karate)
    for order in 1...20 {
      let folder = try Self.write(
        order: SmallGraphs.permutation(34, seed: order),
        ties: SmallGraphs.permutation(78, seed: order), into: "karate-\(order)")
      let isSame = try answer(arguments, folder) == expected
      #expect(isSame, "order \(order)")
    }
  }

  @Test(arguments: ["1", "5"])
  func theNumberOfWorkersLeavesNoTrace(workers: String) throws {
    let arguments = [
      "clusters", CityNetProcess.silkRoad, "--ensemble", "20", "--consensus", "--nulls", "10",
      "--against", "country,population",
    ]
    let two = try CityNetProcess(list: arguments + ["--workers", "2"])
    #expect(two.status == 0, "\(two.errors)")
    let isSame =
      try CityNetProcess(list: arguments + ["--workers", workers]).output == two.output
    #expect(isSame && two.output.contains("10 random networks allow no p below"))
  }

  @Test(arguments: [
    (["--consensus"], "--consensus needs --ensemble, as in --ensemble 100 --consensus."),
    (["--ensemble", "1"], "--ensemble must be 2 to 10000, not 1."),
    (["--nulls", "1"], "--nulls must be 2 to 100000, not 1."),
    (["--scan", "3..0.2"], "--scan must be two numbers from 0.001 to 1000, the lower first"),
    (["--scan", "1..2", "--nulls", "5"], "--scan goes with --steps and --seed only."),
    (["--scan", "1..2", "--method", "infomap"], "--scan 1..2 looks for Leiden clusters"),
    (["--steps", "5"], "--steps needs --scan."),
    (["--permutations", "50"], "--permutations needs --against."),
    (["--threshold", "0.3", "--ensemble", "5"], "--threshold needs --consensus."),
    (["--seed", "7"], "write --method leiden:seed=7."),
    (["--against", ","], "--against names no attribute."),
    (["--against", "contry"], "'contry' is not a division of cities. Did you mean 'country'?"),
    (["--against", "country,country"], "'country' is named twice among the attributes."),
    (
      ["--against", "column:clup"],
      "'clup' is not a further column of the cities. Did you mean 'club'?"
    ),
    (["--ensemble", "5", "--method", "walktrap"], "'walktrap' makes no random choices"),
    (["--ensemble", "5", "--method", "leidn"], "Did you mean 'leiden'?"),
  ])
  func wrongWordsAreRefused(options: [String], message: String) throws {
    let run = try CityNetProcess(list: ["clusters", Self.karate] + options)
    #expect(run.status == 2)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func oneDivisionAloneIsRefused() throws {
    let run = try CityNetProcess("compare", Self.karate, "leiden")
    #expect(run.status == 2 && run.errors.contains("Name two or more"), "\(run.errors)")
  }

  private func figure(_ name: String, in csv: String) throws -> Double {
    let line = try #require(csv.split(separator: "\n").first { $0.hasPrefix(name + ",") })
    return try #require(Double(line.split(separator: ",")[1]))
  }

  private func answer(_ arguments: [String], _ folder: String) throws -> String {
    let run = try CityNetProcess(list: [arguments[0], folder] + arguments.dropFirst())
    try #require(run.status == 0 && !run.output.isEmpty, "\(run.errors)")
    return run.output.replacing(folder, with: "DATA")
  }

  /// A dataset folder with the rows in these orders.
  private static func write(order: [Int], ties: [Int], into name: String) throws -> String {
    let folder = CityNetProcess.products
      .appendingPathComponent("karate-orders/\(name)/karate", isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    func id(_ node: Int) -> String { "m\(node < 9 ? "0" : "")\(node + 1)" }
    let expected = try ExpectedFigures("groups")
    let (club, pairs) = try (expected.numbers("karate.club"), expected.rows("karate.pairs"))
    let cities = order.map { "\(id($0)),Member \($0 + 1),\(club[$0] == 0 ? "Mr. Hi" : "Officer")" }
    let assertions = ties.map { number in
      "t\(number),\(id(Int(pairs[number][0]))),\(id(Int(pairs[number][1]))),twinning,in-force,z"
    }
    let files = [
      "cities.csv": ["id,name,club"] + cities,
      "assertions.csv": ["id,subject,object,relation,status,source"] + assertions,
      "sources.csv": ["id,title", "z,Zachary (1977)"],
    ]
    for (file, lines) in files {
      try (lines.joined(separator: "\n") + "\n")
        .write(to: folder.appendingPathComponent(file), atomically: true, encoding: .utf8)
    }
    return folder.path
  }
}
