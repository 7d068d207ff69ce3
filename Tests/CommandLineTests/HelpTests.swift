import Foundation
import Testing

@Suite struct HelpTests {
  static let verbs = [
    "check", "resolve", "import", "diff", "new", "list", "ties", "timeline", "dossier", "claims",
    "reconcile", "describe", "rank", "brokers", "mixing", "trend", "whatif", "clusters", "compare",
    "cliques", "aggregate", "layers", "memberships", "project", "backbone", "connectivity",
    "corridor", "connect", "along", "failure", "test", "lengths", "qap", "gravity", "predict",
    "diagram", "map", "export", "plan", "report", "replay", "cite",
  ]

  @Test func theOverviewNamesEveryVerbAndNoOther() throws {
    let run = try CityNetProcess("--help")
    #expect(run.status == 0)
    let listed = run.output.components(separatedBy: "SUBCOMMANDS:\n").dropFirst()
    let names = listed.joined(separator: "\n").split(separator: "\n").compactMap {
      line -> String? in
      guard line.hasPrefix("  "), !line.hasPrefix("   "), !line.hasPrefix("  See") else {
        return nil
      }
      return line.split(separator: " ").first.map(String.init)
    }
    #expect(names == Self.verbs)
  }

  @Test(arguments: verbs)
  func everyVerbExplainsEachOptionAndShowsAnExample(verb: String) throws {
    let run = try CityNetProcess("help", verb)
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output.contains("Example"))
    let lines = run.output.components(separatedBy: "\n")
    for (position, line) in lines.enumerated() where line.hasPrefix("  -") {
      // The explanation stands behind the option, or on the next line where the option is long.
      let behind = line.count > 26
      let below = lines[position + 1].hasPrefix("                          ")
      #expect(behind || below, "\(verb): \(line)")
    }
  }

  @Test(arguments: verbs)
  func theReadmeShowsEveryVerb(verb: String) throws {
    let readme = try String(
      contentsOf: CityNetProcess.project.appendingPathComponent("README.md"), encoding: .utf8)
    #expect(readme.contains("| `\(verb)` |"))
  }

  @Test(arguments: [["help", "ranks"], ["ranks"]])
  func anUnknownVerbIsWrongUsageAndTheVerbsAreNamed(words: [String]) throws {
    let run = try CityNetProcess(list: words)
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.contains("no verb is called 'ranks'"))
    for verb in Self.verbs { #expect(run.errors.contains(verb)) }
  }

  @Test func theVersionIsPrinted() throws {
    let run = try CityNetProcess("--version")
    #expect(run.status == 0 && run.output == "0.1.0\n")
  }
}
