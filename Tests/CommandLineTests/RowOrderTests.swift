import Foundation
import Testing

/// The order of the rows in the files of a dataset leaves no trace in what any command answers.
@Suite struct RowOrderTests {
  /// For each verb that reads a dataset, runs that together show each of its forms.
  static let runs: [String: [[String]]] = [
    "describe": [
      ["DATA"], ["DATA", "--about", "distances"], ["DATA", "--about", "census"],
      ["DATA", "--about", "blocks"], ["DATA", "--about", "rich-club"],
      ["DATA", "--about", "intervals", "--draws", "20"],
      ["DATA", "--about", "core-periphery"], ["DATA", "--about", "centralization"],
    ],
    "resolve": [["--in", "DATA", "Isfahan", "Urumqi", "Esfahan"]],
    "timeline": [["DATA"], ["DATA", "isfahan", "barcelona", "--quotes"]],
    "dossier": [["DATA", "isfahan"]],
    "claims": [["DATA", "--country", "CN,PK", "--pairs"]],
    "reconcile": [
      ["DATA", "isfahan", "--a", "s:tehran-times", "--b", "s:wikidata"],
      ["DATA", "--all", "--a", "s:wikipedia", "--b", "wikidata-2022"],
      ["DATA", "--all", "--one-sided", "--a", "s:wikipedia-twin-towns"],
    ],
    "cliques": [
      ["DATA", "--min-size", "4"],
      ["DATA", "--min-size", "4", "--as-membership", "--tolerance", "0"],
    ],
    "whatif": [
      ["DATA", "+isfahan:kashgar", "-tehran"],
      ["DATA", "--best-next", "5", "--city", "isfahan", "--goal", "harmonic"],
    ],
    "gravity": [
      ["DATA"], ["DATA", "--model", "logit", "--controls", "5", "--errors", "clustered"],
      ["DATA", "--level", "countries"],
    ],
    "predict": [
      ["DATA"], ["DATA", "--by", "all", "--city", "isfahan"], ["DATA", "--by", "distance"],
      ["DATA", "--evaluate", "--repetitions", "4"],
      ["DATA", "--evaluate", "--train-until", "2010", "--repetitions", "4"],
    ],
    "cite": [["DATA"], ["DATA", "--format", "cff"]],
    "diff": [["DATA", "BUNDLED", "--by", "harmonic"]],
    "ties": [["DATA"], ["DATA", "isfahan", "--evidence"], ["DATA", "--as-of", "2021-06-01"]],
    "rank": [
      ["DATA", "--by", "eigenvector", "--format", "csv"], ["DATA", "--ties"],
      ["DATA", "--by", "constraint"],
      ["DATA", "--uncertainty", "bootstrap", "--over", "sources", "--replicates", "20"],
      ["DATA", "--uncertainty", "jackknife", "--groups", "10"],
      ["DATA", "--group", "3", "--by", "reach"],
    ],
    "clusters": [["DATA"], ["DATA", "--method", "infomap", "--format", "json"]],
    "compare": [["DATA", "leiden", "country"]],
    "brokers": [
      ["DATA", "--permutations", "49"],
      ["DATA", "--by", "leiden", "--relation", "any", "--direction", "followed", "--top", "5"],
    ],
    "mixing": [
      ["DATA", "--permutations", "99"],
      ["DATA", "--by", "organization:wego", "--figure", "lat", "--figure", "ties", "--nulls", "9"],
    ],
    "memberships": [
      ["DATA", "--clusters", "--leave-out"], ["DATA", "--by", "eigenvector", "--format", "csv"],
    ],
    "project": [
      ["DATA", "--weight", "newman,zhou"], ["DATA", "--onto", "organizations", "--weight", "all"],
      ["DATA", "--pairs", "--without", "uccn"],
    ],
    "backbone": [
      ["DATA", "--model", "sdsm,fcm,frm,fdsm", "--trials", "50", "--list", "all"],
      ["DATA", "--relation", "any", "--model", "spanning-tree"],
    ],
    "connectivity": [["DATA"], ["DATA", "--pairs"]],
    "layers": [["DATA"], ["DATA", "--city", "isfahan"], ["DATA", "--flatten", "sum"]],
    "aggregate": [["DATA", "--top", "0", "--rank", "betweenness"], ["DATA", "--by", "leiden"]],
    "trend": [["DATA", "--by", "harmonic"]],
    "test": TestVerbTests.forms, "lengths": LengthsVerbTests.forms, "qap": QAPVerbTests.forms,
    "corridor": [
      ["DATA", "isfahan", "urumqi", "--count", "4"],
      ["DATA", "isfahan", "urumqi", "--kind", "all-shortest", "--by", "hops"],
      ["DATA", "isfahan", "urumqi", "--kind", "diverse", "--by", "km", "--similarity", "0.3"],
      ["DATA", "isfahan", "urumqi", "--kind", "widest", "--width", "sources"],
      ["DATA", "isfahan", "urumqi", "--kind", "disjoint"],
      ["DATA", "isfahan", "urumqi", "--kind", "tie-disjoint", "--by", "km"],
      ["DATA", "isfahan", "urumqi", "--pareto", "hops,km,borders"],
      ["DATA", "IR", "CN", "--by", "borders,km", "--count", "5"],
      ["DATA", "isfahan", "urumqi", "--via", "tehran", "--avoid", "DE", "--max", "hops=6"],
    ],
    "connect": [["DATA", "isfahan", "urumqi", "karachi", "porto", "--by", "km"]],
    "along": [
      ["DATA"], ["DATA", "middle-corridor"], ["DATA", "--compare", "--nulls", "50"],
      ["DATA", "silk-road", "--all", "--nulls", "50", "--pairs", "any", "--distances", "inside"],
      ["DATA", "cpec", "bri", "--coverage", "--nulls", "50"],
    ],
    "failure": [
      ["DATA", "--runs", "20", "--seed", "3"],
      ["DATA", "isfahan", "urumqi", "--by", "km", "--near", "1", "--capacity", "sources"],
    ],
    "diagram": [
      ["DATA", "--figure", "ego", "--city", "isfahan"],
      ["DATA", "--figure", "network"],
      ["DATA", "--figure", "ego", "--city", "isfahan", "--to", "csv"],
      ["DATA", "--figure", "partners", "--city", "isfahan", "--to", "csv"],
      ["DATA", "--figure", "timeline", "--city", "isfahan", "--to", "csv"],
      ["DATA", "--figure", "quotient", "--to", "csv"],
      ["DATA", "--figure", "countries", "--to", "csv"],
      ["DATA", "--figure", "memberships", "--city", "isfahan", "--to", "csv"],
      ["DATA", "--figure", "membership-matrix", "--to", "csv"],
      ["DATA", "--figure", "lanes", "--corridor", "cpec", "--to", "csv"],
      ["DATA", "--figure", "rank-intervals", "--set", "draws=20", "--to", "csv"],
      ["DATA", "--figure", "bump", "--by", "degree", "--to", "csv"],
    ],
    "map": [
      ["DATA"], ["DATA", "--city", "isfahan", "--to", "kml"],
      ["DATA", "--region", "west-asia", "--to", "geojson"],
    ],
    "export": [
      ["DATA", "--to", "kml", "--with-measure", "degree", "--status", "any"],
      ["DATA", "--to", "latex"],
    ],
  ]
  /// Verbs that read no dataset, and those whose answers name lines: each has a test of its own.
  static let others: Set = ["check", "report", "replay", "import", "list", "new", "plan"]

  /// The bundled dataset twenty times with its rows in other orders, beside the built program.
  static let shuffled: [String] = {
    do {
      return try (1...20).map { try shuffle("silk-road", seed: UInt64($0)) }
    } catch {
      preconditionFailure("no shuffled copies: \(error)")
    }
  }()

  @Test func everyVerbIsAsked() {
    #expect(Set(Self.runs.keys).union(Self.others) == Set(HelpTests.verbs))
  }

  @Test(arguments: runs.flatMap { verb, forms in forms.map { [verb] + $0 } })
  func twentyShufflesGiveTheSameAnswer(arguments: [String]) throws {
    let expected = try answer(arguments, of: CityNetProcess.silkRoad)
    for (number, folder) in Self.shuffled.enumerated() {
      let isSame = try answer(arguments, of: folder) == expected
      #expect(isSame, "shuffle \(number + 1)")
    }
  }

  @Test func twentyShufflesGiveTheSameFindingsButForTheirLines() throws {
    func findings(of path: String) throws -> [String] {
      let run = try CityNetProcess("check", path)
      return run.output.split(separator: "\n").map {
        String($0.replacing(#/(:|line |lines )[0-9]+/#, with: ""))
      }.sorted()
    }
    let expected = try findings(of: CityNetProcess.silkRoad)
    for (number, folder) in Self.shuffled.enumerated() {
      let isSame = try findings(of: folder) == expected
      #expect(isSame, "shuffle \(number + 1)")
    }
  }

  @Test func twentyShufflesGiveTheSameReport() throws {
    func report(of path: String) throws -> [String: String] {
      let scratch = try ScratchFolder()
      // The record says where the data lie from the report, so they must lie alike.
      let link = scratch.path + "/silk-road"
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
      let run = try CityNetProcess("report", link, "--output", scratch.path + "/report")
      #expect(run.status == 0, "\(run.errors)")
      let names = try FileManager.default.subpathsOfDirectory(atPath: scratch.path)
      return Dictionary(
        uniqueKeysWithValues: names.compactMap { name in
          (try? scratch.read(name)).map { (name, $0) }
        })
    }
    let expected = try report(of: CityNetProcess.silkRoad)
    #expect(expected.count > 10)
    for (number, folder) in Self.shuffled.enumerated() {
      let isSame = try report(of: folder) == expected
      #expect(isSame, "shuffle \(number + 1)")
    }
  }

  private func answer(_ arguments: [String], of dataset: String) throws -> String {
    let run = try CityNetProcess(
      list: arguments.map {
        $0.replacing("DATA", with: dataset).replacing("BUNDLED", with: CityNetProcess.silkRoad)
      })
    try #require(run.status == 0 && !run.output.isEmpty, "\(run.errors)")
    return run.output.replacing(dataset, with: "DATA")
      .replacing(CityNetProcess.silkRoad, with: "DATA")
  }

  /// A bundled dataset with its rows in another order, beside the built program.
  static func shuffle(_ dataset: String, seed: UInt64) throws -> String {
    let folder = CityNetProcess.products
      .appendingPathComponent("row-orders/\(seed)/\(dataset)", isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var generator = SplitMix(state: seed)
    let source = CityNetProcess.project.appendingPathComponent("Datasets/\(dataset)")
    for name in try FileManager.default.contentsOfDirectory(atPath: source.path) {
      var text = try String(contentsOf: source.appendingPathComponent(name), encoding: .utf8)
      if name.hasSuffix(".csv") {
        var rows = text.split(separator: "\n")
        let header = rows.removeFirst()
        rows.shuffle(using: &generator)
        text = ([header] + rows).joined(separator: "\n") + "\n"
      }
      try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    return folder.path
  }
}

/// The generator of Steele, Lea & Flood (2014), so that a seed always gives the same order.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
